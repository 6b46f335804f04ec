// Package layout tells what of a text is no part of the report: what stands above it, below it
// and beside it.
//
// What comes in: the bytes of a text. What goes out: ranges of bytes that no sentence is
// read in ([Head], [Tail]), what those lines tell of the document: its home and seat ([Top]), dates
// ([DatesAbove]), the agency ([PublisherAbove], [Credits]), the office or person that speaks
// ([HeaderParty], [PostAuthor]); and the turns of a transcript ([Turns]). It reads no sentence and
// decides nothing about the document: what a sender
// says of it counts more, and that is weighed in package intake.
//
// "ANKARA, March 5 (Reuters) - The two spoke." has a dateline of 26 bytes; its city is the
// capital of Turkey, its agency Reuters.
package layout
