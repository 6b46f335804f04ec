// Package promise follows what was promised: a commitment calls for a contact, and a later
// contact keeps it.
//
// What comes in: commitments on record and contacts that may keep them. What goes out:
// promises with what became of them ([Settle]) and what a promise calls for ([Await]). It
// judges nobody: a promise past its day is overdue as far as the record tells.
//
// "The two agreed to speak again next week" waits for a call of the two in that week.
package promise
