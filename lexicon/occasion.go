package lexicon

var occasions = table("occasions.tsv")

// Occasion reports whether a noun (lower case) names what something is said in or
// at: an interview, a letter, a briefing.
func Occasion(word string) bool { return occasions[word] == "noun" }

// Circumstance reports whether a preposition (lower case) tells when or under what
// circumstances something is said, rather than what: "during", "amid".
func Circumstance(word string) bool { return occasions[word] == "preposition" }
