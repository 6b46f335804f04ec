// Package parley is the domain: the words people use about a negotiation, as
// plain values. Nothing here reads, guesses or stores; every other package of
// the house takes these values or returns them.
//
// What comes in: a [Document], one text as received. What goes out: a
// [Record], everything that text says about contacts between parties, each
// fact tied to the words and to the chain of sources that justify it.
//
// From "Anna Berg said she spoke by phone with Omar Haddad on Sunday." the
// pipeline makes one [Contact] of kind [Call] with two participants, whose
// facts carry the chain "Anna Berg".
//
// Offsets are bytes into the document's text, half-open, and for every
// [Evidence] e of a record: text[e.Start:e.End] == e.Exact.
package parley

// FormatVersion is the version of the record format, printed as "version".
const FormatVersion = 1
