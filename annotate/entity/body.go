package entity

import (
	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// outlet reads the name of an outlet no list has, by a word in it ("Radio
// Austral") or before it ("the newspaper ABC Color").
func (s *scanner) outlet(i, limit int) int {
	at, marked := i, i > 0 && (lexicon.PublisherWord(s.low(i-1)) == "before" || s.low(i-1) == "agency")
	for at < limit && at-i < 5 && (s.upperAt(at) || s.words[at] == "-" && at > i && joined(s.t, at) ||
		lexicon.Particle(s.low(at)) && at > i && s.upperAt(at+1)) {
		if _, title := lexicon.OfficeHead(s.low(at)); title || lexicon.OfficeModifier(s.low(at)) && at == i {
			return i
		}
		marked = marked || lexicon.PublisherWord(s.low(at)) == "name"
		at++
	}
	if !marked || at == i || at-i < 2 && (i == 0 ||
		s.low(i-1) != "agency" && lexicon.PublisherWord(s.low(i-1)) != "before") {
		return i
	}
	name := s.t.At(s.t.Words(i, at-1))
	s.raws = append(s.raws, raw{first: i, last: at, nameFirst: i, nameLast: at, form: text.Named, kind: text.Publisher,
		name: name})
	s.abbreviation(at, limit, name)
	return at
}

// placedOutlet reads an outlet whose name begins with that of a place: "the Gulf Courier",
// "Sahel Press".
func (s *scanner) placedOutlet(i, limit int) int {
	n, found := gazetteer.Longest(s.words[:limit], i)
	if n == 0 || !s.upperAt(i) || found[0].Kind == gazetteer.Publisher || found[0].Kind == gazetteer.Institution {
		return i
	}
	if at := i + n; at >= limit || !s.upperAt(at) || lexicon.PublisherWord(s.low(at)) != "name" || s.upperAt(at+1) {
		return i
	}
	return s.outlet(i, limit)
}

// agency reads an agency named by its country: "the Rwanda News Agency".
func (s *scanner) agency(i, at, limit int) int {
	for end := at + 1; end+1 < limit && end < at+4 && s.upperAt(end-1) && s.upperAt(end); end++ {
		low := s.low(end)
		if (low == "news" || low == "press" || low == "telegraph" || low == "information" || low == "broadcasting") &&
			s.upperAt(end+1) && agencyWord(s.low(end+1)) {
			name := s.t.At(s.t.Words(at, end+1))
			s.raws = append(s.raws, raw{first: i, last: end + 2, nameFirst: at, nameLast: end + 2, form: text.Named,
				kind: text.Publisher, name: name})
			s.abbreviation(end+2, limit, name)
			return end + 2
		}
	}
	return i
}

func agencyWord(low string) bool {
	switch low {
	case "agency", "service", "corporation", "company", "authority", "association":
		return true
	}
	return false
}

// abbreviation keeps the short form in brackets behind the name of an outlet:
// "the Iraqi News Agency (INA)".
func (s *scanner) abbreviation(i, limit int, name string) {
	if i+2 < limit && s.words[i] == "(" && s.words[i+2] == ")" && allCaps(s.words[i+1]) {
		s.short[s.words[i+1]] = name
	}
}

// shortened reads an outlet by the short form told before.
func (s *scanner) shortened(i, at, limit int) int {
	name, ok := s.short[s.words[at]]
	if at >= limit || !ok {
		return i
	}
	s.raws = append(s.raws, raw{first: i, last: at + 1, nameFirst: at, nameLast: at + 1, form: text.Named,
		kind: text.Publisher, name: name})
	return at + 1
}

// body reads a name of an organisation by its last word: "Sudan Revolutionary
// Front", "Committee of Ten".
func (s *scanner) body(i, limit int) int {
	at, party := i, ""
	for at < limit && at-i < 8 && s.upperAt(at) ||
		at > i && at+1 < limit && (s.low(at) == "of" || s.low(at) == "for" || s.low(at) == "and" && !s.listed(at+1, limit) ||
			s.words[at] == "-") && s.upperAt(at+1) {
		if n, found := gazetteer.Longest(s.words[:limit], at); n > 0 && party == "" {
			party = found[0].Party
		}
		if kind := lexicon.Body(s.low(at)); kind != "" && at > i && !s.upperRunGoesOn(at+1, limit) {
			return s.bodyEnds(i, at+1, kind, party)
		}
		at++
	}
	return i
}

// listed reports whether the lists know what begins at token i, so that "and" before it joins two: "Abbas and
// Palestinian Authority Prime Minister Fayyad".
func (s *scanner) listed(i, limit int) bool {
	n, _ := gazetteer.Longest(s.words[:limit], i)
	return n > 0
}

func (s *scanner) upperRunGoesOn(i, limit int) bool {
	return i < limit && s.upperAt(i) && lexicon.Body(s.low(i)) != ""
}

func (s *scanner) bodyEnds(i, end int, kind, party string) int {
	k := text.Organisation
	switch kind {
	case "institution":
		k = text.Institution
	case "organisation":
	case "group":
		k = text.Group
	default:
		k = "thing"
	}
	s.raws = append(s.raws, raw{first: i, last: end, nameFirst: i, nameLast: end, form: text.Named, kind: k,
		name: s.t.At(s.t.Words(i, end-1)), party: party})
	return end
}
