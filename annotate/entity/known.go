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
	if e.Kind == gazetteer.Publisher && n == 1 && len(s.words[at]) == 1 && s.low(at-1) != "on" &&
		s.low(at-1) != "platform" && s.low(at+n) != "post" {
		return i
	}
	if e.Kind == gazetteer.City && s.low(at+n) == "," {
		if _, behind := gazetteer.Longest(s.words[:limit], at+n+1); len(behind) > 0 &&
			behind[0].Kind == gazetteer.State && gazetteer.Constituent(behind[0].Name) != e.Party {
			e.Party = behind[0].Party // "Brest, France"
		}
	}
	if owner := gazetteer.Constituent(e.Name); owner != "" && e.Kind == gazetteer.State && s.cityBefore(at, owner) {
		e = gazetteer.Entry{Kind: gazetteer.Region, Name: e.Name, Party: owner} // "Atlanta, Georgia"
	}
	first := at
	if i < at && s.low(i) == "the" {
		first = i
	}
	if e.Kind == gazetteer.Institution && s.low(at+n) == "press" &&
		(s.low(at+n+1) == "service" || s.low(at+n+1) == "office") {
		s.raws = append(s.raws, raw{first: first, last: at + n + 2, nameFirst: at, nameLast: at + n + 2,
			form: text.Named, kind: text.Institution, name: s.t.At(s.t.Words(at, at+n+1)), party: e.Party})
		return at + n + 2
	}
	s.raws = append(s.raws, raw{first: first, last: at + n, nameFirst: at, nameLast: at + n, form: text.Named,
		kind: kindOf(e), name: e.Name, party: e.Party,
		plural: e.Kind == gazetteer.Nationals, article: adjective(e)})
	return at + n
}

// cityBefore reports whether a city of a state stands before a comma at token i-1.
func (s *scanner) cityBefore(i int, party string) bool {
	n := len(s.raws)
	return n > 0 && s.low(i-1) == "," && s.raws[n-1].last == i-1 && s.raws[n-1].kind == text.Place &&
		s.raws[n-1].party == party
}

// adjective marks demonyms, which name a party only by what they modify.
func adjective(e gazetteer.Entry) string {
	if e.Kind == gazetteer.Adjective {
		return "adjective"
	}
	return ""
}

// capital reads "the Turkish capital": the city.
func (s *scanner) capital(i, at, limit int) int {
	if s.low(at+1) != "capital" && s.low(at+2) != "capital" && s.low(at+3) != "capital" {
		return i
	}
	party, next := s.titleParty(at, limit)
	if party == "" || s.low(next) != "capital" || s.t.Tokens[next].UPOS != "NOUN" {
		return i
	}
	name := gazetteer.CapitalOf(party)
	if name == "" {
		return i
	}
	s.raws = append(s.raws, raw{first: i, last: next + 1, nameFirst: at, nameLast: next + 1, form: text.Nominal,
		kind: text.Place, name: name, party: party})
	return next + 1
}
