package entity

import (
	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// capitalRun is where the run of name words from i ends.
func (s *scanner) capitalRun(i, limit int) int {
	at := i
	for at < limit && s.namePart(at, i, limit, false) {
		at++
	}
	return at
}

// fullName tells whether a city, or a state that is also a given name, is
// rather the first word of a person's name.
func (s *scanner) fullName(e gazetteer.Entry, at, end int) bool {
	switch e.Kind {
	case gazetteer.Publisher:
		return end-at == 2 && !allCaps(s.words[at]) && lexicon.PublisherWord(s.low(end-1)) == ""
	case gazetteer.City, gazetteer.State:
		return end-at >= 2 && end-at <= 4 && lexicon.Body(s.low(end-1)) == ""
	}
	return false
}

// capitals reads a run of capitalised words that no list knows: a person, or
// an organisation by its last word.
func (s *scanner) capitals(i, limit int) int {
	if !s.upperAt(i) {
		return i
	}
	if next := s.body(i, limit); next > i {
		return next
	}
	if next := s.outlet(i, limit); next > i {
		return next
	}
	first, last, end := s.name(i, limit, true)
	if end == i && s.word(i-1) == "," && s.pairOpens(i, limit) {
		_, last, end = s.name(i+1, limit, true) // "Its president, To Quang Hai,"
		first = i
	}
	if end <= i || end == i+1 && first == i && last == i {
		return i
	}
	if end-i == 1 && !s.lone(i) {
		return i
	}
	if s.placeName(i, end) {
		s.raws = append(s.raws, raw{first: i, last: end, nameFirst: i, nameLast: end, form: text.Named,
			kind: text.Place,
			name: s.t.At(s.t.Words(i, end-1))})
		return end
	}
	m := raw{first: first, last: end, nameFirst: first, nameLast: last, form: text.Named, kind: text.Person,
		article: "bare"}
	if end-i > 1 && s.personal(first, end) {
		var none office
		m.party = s.partyBehind(&none, &end, limit) // "Marta Kowalska of Poland"
		m.last = end
	}
	if n := len(s.raws); n > 0 && possessive(s.word(i-1)) && s.raws[n-1].last == i-1 &&
		s.raws[n-1].kind == text.State && m.party == "" {
		m.party = s.raws[n-1].party // "Nepal's Bina Gurung"
	}
	s.raws = append(s.raws, m)
	return end
}

// placeName tells whether capitals name a place by the word before or behind: "Mount Kenya",
// "Imam Sahib district".
func (s *scanner) placeName(i, end int) bool {
	return end-i > 1 && lexicon.PlaceLead.Has(s.low(i)) ||
		lexicon.PlaceKind.Has(s.low(end)) && !s.upperAt(end)
}

// personal tells whether capitalised words are a person's name by their first, which is a given
// name, and hold no common word: not "Bank of England".
func (s *scanner) personal(i, end int) bool {
	if gazetteer.Gender(s.words[i]) == 0 && !gazetteer.Given(s.low(i)) {
		return false
	}
	for k := i; k < end; k++ {
		if lexicon.Common(s.low(k)) && gazetteer.Gender(s.words[k]) == 0 {
			return false
		}
	}
	return true
}

// lone tells whether one capitalised word alone may be a surname: a proper
// noun that does not merely start its sentence.
func (s *scanner) lone(i int) bool {
	tok := s.t.Tokens[i]
	if tok.UPOS != "PROPN" || allCaps(tok.Text) {
		return false
	}
	return len(tok.Text) > 2 || len(tok.Text) == 2 && !lexicon.Common(s.low(i)) // "Xi", where the text has named him
}
