package entity

import (
	"parley/gazetteer"
)

// principalAt reads the principal in "Adviser to the President", "Head of the
// Office of the Prime Minister", and gives the token behind.
func (s *scanner) principalAt(i int) (next int, ok bool) {
	switch s.low(i) {
	case "president", "chancellor", "king", "premier", "emir", "sultan":
		return i + 1, s.upperAt(i)
	case "prime":
		return i + 2, s.low(i+1) == "minister" && s.upperAt(i)
	case "secretary":
		if s.low(i+1) == "-" {
			return i + 3, s.low(i+2) == "general" && s.upperAt(i)
		}
		return i + 2, s.low(i+1) == "general" && s.upperAt(i)
	}
	return i, false
}

// principalNamed tells whether a person with nationality, title and name stands
// at i: the spokesman "of Norwegian President Kari Lund" is not Kari Lund, as
// "Minister for European Affairs Anne Berg" is Anne Berg. The party is also that of
// who speaks or goes for him.
func (s *scanner) principalNamed(i, limit int) (party string, ok bool) {
	if s.low(i) == "the" {
		i++
	}
	n, found := gazetteer.Longest(s.words[:limit], i)
	if n == 0 || !s.upperAt(i) {
		return "", false
	}
	switch found[0].Kind {
	case gazetteer.Adjective, gazetteer.State, gazetteer.Institution, gazetteer.Organisation:
	default:
		return "", false
	}
	o, next, ok := s.title(i, limit)
	if !ok || o.plural || o.party == "" {
		return "", false
	}
	first, last, _ := s.titledName(next, limit)
	return o.party, last > first
}
