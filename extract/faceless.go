package extract

import (
	"parley/extract/argument"
	"parley/extract/join"
	"parley/gazetteer"
	"parley/text"
)

// facelessAtHome tells whether a contact with nobody by name is inside one
// country: its one side speaks for a state, and nothing in the sentence is
// another's.
func oneSidedAtHome(t *text.Text, c join.Contact, party string) bool {
	for _, e := range gazetteer.Lookup(party) {
		if e.Kind != gazetteer.State {
			return false
		}
	}
	return !argument.Abroad(t, party, t.SentenceOf(c.Lead)) && !firstPerson(t, c.Lead)
}

// firstPerson tells whether "I" or "we" did what a sentence tells: whose country
// theirs is, nobody knows.
func firstPerson(t *text.Text, i int) bool {
	s := t.SentenceOf(i)
	for k := s.First; k < s.Last; k++ {
		if text.OneOf(t.Tokens[k].Low, "i", "we") {
			return true
		}
	}
	return false
}
