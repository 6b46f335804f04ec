package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// atHome tells whether a telling is of a meeting inside one country: its one
// side is a person whose party is known, the other are citizens and nothing in
// the sentence is another state's: "Berg met with the mayors of five towns".
func atHome(t *text.Text, x Event, subject []argument.Side) bool {
	if x.Kind != parley.Meeting && x.Kind != parley.VideoCall && x.Kind != parley.Call || !argument.One(t, subject) ||
		!argument.Human(t, subject[0].Entity) || argument.PartyOf(t, subject[0].Entity) == "" {
		return false
	}
	s := t.SentenceOf(x.At)
	if !citizens(t, x.At+1, s) || argument.Abroad(t, argument.PartyOf(t, subject[0].Entity), s) {
		return false
	}
	return true
}

// citizens tells whether the noun phrase behind "met" or "with" at or after
// token i is of citizens.
func citizens(t *text.Text, i int, s text.Sentence) bool {
	for k := i; k < s.Last && k < i+10; k++ {
		if m, ok := t.MentionAt(k); lexicon.Citizens(t.Tokens[k].Low) && (!ok ||
			t.Entities[m.Entity].Kind == text.Group) {
			return true
		}
		switch tok := t.Tokens[k]; {
		case text.OneOf(t.Tokens[k].Low, "with", "the", "of", "and", "representatives"):
		case text.OneOf(tok.UPOS, "ADJ", "NOUN", "PROPN", "NUM", "DET", "ADV") || argument.TimeAt(t, k):
		default:
			return false
		}
	}
	return false
}
