package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/text"
)

// dueIn reads "is due in Baghdad on Sunday to discuss oil", "was expected in Oslo": a visit to come. Where that is for
// talks, the talks are told of.
func dueIn(t *text.Text, i int) (Event, bool) {
	if !text.OneOf(t.Low(i), "due", "expected", "awaited") || t.Low(i+1) != "in" || forContact(t, i) {
		return Event{}, false
	}
	who := argument.SubjectAt(t, subjectOf(t, i), i)
	m, ok := t.MentionAt(i + 2)
	if !ok || m.First != i+2 || !argument.PlaceLike(t, m) || !argument.One(t, who) || !argument.Persons(t, who) ||
		!abroad(t, m.Entity, who[0].Entity) {
		return Event{}, false
	}
	return Event{At: i, First: i, Last: i + 1, Kind: parley.Visit, Governor: i, Sides: who,
		Place: t.Tokens[i+2].Mention}, true
}

// subjectOf is the head of the subject of the word at i, or -1.
func subjectOf(t *text.Text, i int) int { return max(t.Child(i, "nsubj"), t.Child(i, "nsubj:pass")) }

// forContact reports whether "for" and a noun of contact stand behind token i in its sentence.
func forContact(t *text.Text, i int) bool {
	s := t.SentenceOf(i)
	for k := i + 1; k < s.Last && k < i+12; k++ {
		if argument.IsContactNoun(t, k) {
			return true
		}
	}
	return false
}
