package entity

import (
	"parley/gazetteer"
	"parley/text"
)

// counterparts reads several by name who hold the office of somebody before, each of a state in
// its turn: "her Iraqi and Egyptian counterparts, Haidar Jaber and Tarek Fahmy".
func (s *scanner) counterparts(i, limit int) int {
	switch s.low(i) {
	case "his", "her", "their", "the":
	default:
		return i
	}
	parties, at := s.adjectives(i+1, limit)
	if len(parties) < 2 || s.low(at) != "counterparts" {
		return i
	}
	if at++; at < limit && s.words[at] == "," {
		at++
	}
	var found []raw
	for len(found) < len(parties) {
		first, last, end := s.name(at, limit, true)
		if end == at {
			return i
		}
		found = append(found, raw{first: at, last: end, nameFirst: first, nameLast: last, form: text.Named,
			kind: text.Person, party: parties[len(found)], counterpart: true, article: s.low(i)})
		next := s.pastJoin(end, limit)
		if next == end && len(found) < len(parties) {
			return i
		}
		at = next
	}
	found[0].first = i
	s.raws = append(s.raws, found...)
	return found[len(found)-1].last
}

// adjectives lists the parties of a list of nationalities: "Iraqi, Syrian and Egyptian".
func (s *scanner) adjectives(i, limit int) (parties []string, end int) {
	for i < limit {
		n, found := gazetteer.Longest(s.words[:limit], i)
		if n == 0 || found[0].Kind != gazetteer.Adjective {
			return parties, i
		}
		parties = append(parties, found[0].Party)
		i = s.pastJoin(i+n, limit)
	}
	return parties, i
}

// pastJoin is the token behind a comma, "and", or both.
func (s *scanner) pastJoin(i, limit int) int {
	for i < limit && (s.words[i] == "," || s.low(i) == "and") {
		i++
	}
	return i
}
