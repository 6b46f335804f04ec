// Package origin tells whose telling a text hands on: copies and rewrites of one text, and
// reports that credit one agency, are one origin.
//
// What comes in: accounts with the signatures of their texts. What goes out: origins
// ([Origins]), and how alike two texts are ([Alike]). It weighs nothing that accounts
// say, and knows no contact.
//
// Forty papers that print one agency's report of a call are one origin; the readout of a
// government that tells of it too is a second.
package origin
