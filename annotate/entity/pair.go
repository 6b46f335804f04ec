package entity

import (
	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// pair reads two surnames, or a surname and a state, with a hyphen between: "the Quispe-Keita
// summit", "the Quispe-Mali deal". They are mentions only of people and states that the text or
// the lists know otherwise: "the Mason-Dixon line" is nobody's, "Anna Berg-Lund" one name, and
// "Jean-Luc" a first name.
func (s *scanner) pair(i, limit int) int {
	if i+2 >= limit || s.words[i+1] != "-" && s.words[i+1] != "–" || !joined(s.t, i+1) || !s.pairName(i) ||
		s.upperAt(i-1) && !s.plainBefore(i) {
		return i
	}
	if n, found := gazetteer.Longest(s.words[:limit], i+2); n > 0 && found[0].Kind == gazetteer.State {
		s.raws = append(s.raws, s.oneOfPair(i))
		return i + 1 // the state is read on its own
	}
	if !s.pairName(i+2) || s.namedTogether(i) || s.upperAt(i+3) && !s.contactAt(i+3) ||
		!s.contactAt(i+3) && (gazetteer.Known(s.words[i]) == nil || gazetteer.Known(s.words[i+2]) == nil) {
		return i
	}
	s.raws = append(s.raws, s.oneOfPair(i), s.oneOfPair(i+2))
	return i + 3
}

// oneOfPair is a surname that is somebody's only if the text or the lists know him.
func (s *scanner) oneOfPair(i int) raw {
	return raw{first: i, last: i + 1, nameFirst: i, nameLast: i + 1, form: text.Named, kind: text.Person,
		article: "pair"}
}

// pairName tells whether a word can be one surname of a pair.
func (s *scanner) pairName(i int) bool {
	return s.upperAt(i) && len(s.words[i]) > 1 && !allCaps(s.words[i]) && !lexicon.Particle(s.low(i)) &&
		!lexicon.NotName(s.low(i)) && s.nameWord(i, len(s.words), true) &&
		(!gazetteer.Given(s.low(i)) || gazetteer.Known(s.words[i]) != nil)
}

// plainBefore tells whether the capital before token i is no part of a name: it opens the sentence
// or is an office.
func (s *scanner) plainBefore(i int) bool {
	_, function := lexicon.English(s.low(i - 1))
	return s.t.Sentences[s.t.Tokens[i].Sentence].First == i-1 && !gazetteer.Given(s.low(i-1)) &&
		(function || lexicon.Common(s.low(i-1)))
}

// contactAt tells whether a noun of contact, or of what lies between two, stands at token i, with
// a word before it: "phone call", "news conference", "relationship".
func (s *scanner) contactAt(i int) bool {
	for k := i; k < i+2 && k < len(s.words); k++ {
		if _, contact := lexicon.ContactNoun(s.low(k)); contact {
			return true
		}
		switch s.low(k) {
		case "relationship", "ties", "deal", "agreement", "accord", "conference", "encounter", "dialogue", "meetings",
			"talks", "calls", "summits":
			return true
		}
	}
	return false
}

// namedTogether tells whether somebody before has both surnames: "Anna Berg-Lund".
func (s *scanner) namedTogether(i int) bool {
	for _, m := range s.raws {
		if m.kind != text.Person || m.nameLast-m.nameFirst < 4 {
			continue
		}
		for k := m.nameFirst + 1; k+2 < m.nameLast; k++ {
			if s.words[k] == s.words[i] && s.words[k+2] == s.words[i+2] {
				return true
			}
		}
	}
	return false
}
