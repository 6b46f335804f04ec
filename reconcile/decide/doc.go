// Package decide puts the decisions of people on top of what was read.
//
// What comes in: accounts as read, and decisions with the words they were made on. What
// goes out: accounts with what people put right, rules for the grouping ([Decide]), and
// the decisions whose words no reading tells of any more ([Orphaned]). It alters no
// account it is given, and forgets no decision.
//
// Somebody corrects "Oslo" to "Bergen": every later reading of the same words has Bergen.
package decide
