package extract

import (
	"parley"
	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// facelessSide tells whether a telling has one side by name and another that
// is told of without one: "Okello held consultations with representatives of
// the parties", or "he also met Berg", where nobody says who he is.
func (r *reader) facelessSide(x *telling) bool {
	if len(r.participants(x)) != 1 || x.kind == parley.Visit || x.kind == parley.Message || x.is || x.definite && x.noun && !x.with {
		return false
	}
	if x.status == parley.Proposed || x.related != "" {
		return false
	}
	return r.interlocutor(x.at) || r.nobodysPronoun(x)
}

// interlocutor tells whether behind a word of contact "with" and a plural noun
// without a name follow, times and places between.
func (r *reader) interlocutor(i int) bool {
	s := r.sentence(i)
	with := -1
	for k := i + 1; k < s.Last && k < i+16; k++ {
		switch {
		case r.lows[k] == "with" || r.lows[k] == "between" || r.lows[k] == "among":
			with = k
		case r.finite(k), r.lows[k] == ";", r.lows[k] == "to" && r.t.Tokens[k].UPOS == "PART":
			return false
		case lexicon.Interlocutors(r.lows[k]) && (with >= 0 && k < with+8 || r.t.Tokens[i].UPOS == "VERB" && k < i+6 && text.IsRel(r.t.Tokens[k].Rel, "obj")):
			return true
		}
	}
	return false
}

// nobodysPronoun tells whether the subject of a contact is a person whom only a
// pronoun points to: "he also met Berg" in an excerpt.
func (r *reader) nobodysPronoun(x *telling) bool {
	if x.verb < 0 || x.noun && !light(r.t.Tokens[x.verb].Lemma) {
		return false
	}
	n := r.t.Child(x.verb, "nsubj")
	if n < 0 || r.t.Tokens[n].Rel == "nsubj:pass" {
		return false
	}
	switch r.lows[n] {
	case "he", "she", "i":
		m, ok := r.mention(n)
		return !ok || r.t.Entities[m.Entity].Kind != text.Person
	}
	return false
}

// facelessAtHome tells whether a contact with nobody by name is inside one
// country: its one side speaks for a state, and nothing in the sentence is
// another's.
func (r *reader) facelessAtHome(c *contact, party string) bool {
	for _, e := range gazetteer.Lookup(party) {
		if e.Kind != gazetteer.State {
			return false
		}
	}
	return !r.abroad(party, r.sentence(c.lead)) && !r.firstPerson(c.lead)
}

// firstPerson tells whether "I" or "we" did what a sentence tells: whose country
// theirs is, nobody knows.
func (r *reader) firstPerson(i int) bool {
	s := r.sentence(i)
	for k := s.First; k < s.Last; k++ {
		if r.lows[k] == "i" || r.lows[k] == "we" {
			return true
		}
	}
	return false
}
