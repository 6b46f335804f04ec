package extract

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// atHome tells whether a telling is of a meeting inside one country: its one
// side is a person whose party is known, the other are citizens and nothing in
// the sentence is another state's: "Berg met with the mayors of five towns".
func (r *reader) atHome(x *telling, subject []side) bool {
	if x.kind != parley.Meeting && x.kind != parley.VideoCall && x.kind != parley.Call || !r.one(subject) || !r.human(subject[0].entity) || r.party(subject[0].entity) == "" {
		return false
	}
	s := r.sentence(x.at)
	if !r.citizens(x.at+1, s) || r.abroad(r.party(subject[0].entity), s) {
		return false
	}
	x.own = true
	return true
}

// citizens tells whether the noun phrase behind "met" or "with" at or after
// token i is of citizens.
func (r *reader) citizens(i int, s text.Sentence) bool {
	for k := i; k < s.Last && k < i+10; k++ {
		if m, ok := r.mention(k); lexicon.Citizens(r.lows[k]) && (!ok || r.t.Entities[m.Entity].Kind == text.Group) {
			return true
		}
		switch tok := r.t.Tokens[k]; {
		case r.lows[k] == "with" || r.lows[k] == "the" || r.lows[k] == "of" || r.lows[k] == "and" || r.lows[k] == "representatives":
		case tok.UPOS == "ADJ" || tok.UPOS == "NOUN" || tok.UPOS == "PROPN" || tok.UPOS == "NUM" || tok.UPOS == "DET" || tok.UPOS == "ADV" || r.timeAt(k):
		default:
			return false
		}
	}
	return false
}

// abroad tells whether a sentence names a party other than one's own.
func (r *reader) abroad(party string, s text.Sentence) bool {
	for _, m := range r.t.Mentions {
		if other := r.party(m.Entity); m.First >= s.First && m.First < s.Last && other != "" && other != party {
			return true
		}
	}
	return false
}
