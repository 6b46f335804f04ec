package entity

import (
	"parley/gazetteer"
	"parley/text"
)

// known reads the longest name the gazetteer has at token at.
func (s *scanner) known(i, at, limit int) int {
	n, found := gazetteer.Longest(s.words[:limit], at)
	if n == 0 || !s.upperAt(at) && found[0].Kind != gazetteer.Publisher {
		return i
	}
	e := found[0]
	if longer := s.capitalRun(at, limit); longer > at+n && s.fullName(e, at, longer) {
		return i // "Jackson Reed": a name of somebody, not the city
	}
	if e.Kind == gazetteer.Publisher && n == 1 && len(s.words[at]) == 1 && s.low(at-1) != "on" {
		return i
	}
	if e.Kind == gazetteer.City && s.low(at+n) == "," {
		if _, behind := gazetteer.Longest(s.words[:limit], at+n+1); len(behind) > 0 && behind[0].Kind == gazetteer.State {
			e.Party = behind[0].Party // "Brest, France"
		}
	}
	first := at
	if i < at && s.low(i) == "the" {
		first = i
	}
	if e.Kind == gazetteer.Institution && s.low(at+n) == "press" && (s.low(at+n+1) == "service" || s.low(at+n+1) == "office") {
		s.raws = append(s.raws, raw{first: first, last: at + n + 2, nameFirst: at, nameLast: at + n + 2, form: text.Named, kind: text.Institution, name: s.t.At(s.t.Words(at, at+n+1)), party: e.Party})
		return at + n + 2
	}
	s.raws = append(s.raws, raw{first: first, last: at + n, nameFirst: at, nameLast: at + n, form: text.Named, kind: kindOf(e), name: e.Name, party: e.Party,
		plural: e.Kind == gazetteer.Nationals, article: adjective(e)})
	return at + n
}

// adjective marks demonyms, which name a party only by what they modify.
func adjective(e gazetteer.Entry) string {
	if e.Kind == gazetteer.Adjective {
		return "adjective"
	}
	return ""
}
