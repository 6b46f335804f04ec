// Package decide puts the decisions of people on top of what was read.
//
// What comes in: the reading of a document, and decisions with the words they were made
// on. What goes out: the record as it stands then, with what people accepted, put right,
// took out and added, and the decisions whose words the reading does not tell of any more
// ([Apply]); rules for the grouping of accounts ([Rules]). It alters no reading it is
// given, and forgets no decision.
//
// Somebody corrects "Oslo" to "Bergen": every later reading of the same words has Bergen.
package decide
