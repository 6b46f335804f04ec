// Package reconcile finds which accounts tell of one contact.
//
// What comes in: accounts, each what one document says about one contact, and the rules
// that people's decisions make. What goes out: accounts that belong together ([Group])
// and why ([Match]), and the neighbourhoods in which to look for them ([Keys]). It reads
// no text, asks no store and knows no clock; the same accounts in any order give the same
// groups. What is then made of a group is in the rooms below: origin, compare, decide,
// promise, audit.
//
// "Biden spoke today with Zelenskyy" of one publisher and "the President of
// Ukraine had a phone conversation with Joseph Biden" of another, both of 9
// December, are two accounts of one call.
package reconcile
