// Package audit sets a number that somebody claims against the contacts on record.
//
// What comes in: a claim ("the ninth call since January") and contacts. What goes out:
// the contacts counted, and what other way of counting would give the number
// ([AuditOrdinal], [AuditLongest]). It says what the record holds, not who is right.
//
// "Their ninth call" with seven on record: two are missing, or meetings were counted too.
package audit
