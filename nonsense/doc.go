// Command nonsense measures how many words of the lists the stories notice: a hundred words,
// drawn from all lists in proportion, are replaced by nonsense one at a time, and the word's own
// carrier sentences (pipeline/testdata/carriers.tsv) and all stories are read. A word is noticed
// if a reading changes. What no story notices no rule's example holds: its list can lose it, or
// have it wrong, and nobody sees.
//
//	go run ./nonsense -seed 7 -words 100
//
// What comes in: the lists of lexicon, and the stories and carrier sentences of pipeline/testdata, in the repository's
// root. What goes out: the seed, how many were noticed, and the words that were not. The list of
// common words is left out: it is a dictionary, of which a word matters where a name is spelt
// like it. Tests that look at the lists themselves do not count.
//
// "axe" of classes.tsv becomes "zkuvo", the story of the meeting that was axed changes: noticed.
package main
