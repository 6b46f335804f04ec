package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/lexicon"
	"parley/text"
)

// scanner walks the tokens and collects raw mentions in order.
type scanner struct {
	t     *text.Text
	about Context
	words []string
	lows  []string // the same in small letters
	raws  []raw
	short map[string]string // short forms of outlets told in brackets
}

func (s *scanner) low(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	return s.lows[i]
}

func (s *scanner) upperAt(i int) bool {
	if i < 0 || i >= len(s.words) {
		return false
	}
	word := s.words[i]
	for _, article := range []string{"d’", "d'", "l’", "l'"} {
		word = strings.TrimPrefix(word, article) // "Zulmira d’Abreu"
	}
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// sentence collects the mentions of one sentence.
func (s *scanner) sentence(n int) {
	sentence := s.t.Sentences[n]
	for i := sentence.First; i < sentence.Last; {
		if next := s.mention(i, sentence.Last); next > i {
			s.officeOf(next, sentence.Last)
			i = next
			continue
		}
		i++
	}
}

// officeOf reads "Berg's office" behind the mention of Berg that ends at token
// i: a body that speaks for him.
func (s *scanner) officeOf(i, limit int) {
	if i+1 >= limit || !possessive(s.words[i]) || len(s.raws) == 0 {
		return
	}
	last := s.raws[len(s.raws)-1]
	if last.kind != text.Person || last.last != i {
		return
	}
	switch s.low(i + 1) {
	case "office", "administration", "government", "cabinet", "team":
		s.raws = append(s.raws, raw{first: last.first, last: i + 2, nameFirst: last.first, nameLast: i + 2,
			form: text.Nominal, kind: text.Institution,
			name: s.t.At(s.t.Words(last.first, i+1)), ofPerson: len(s.raws)})
	}
}

// mention tries what could begin at token i, most telling first.
func (s *scanner) mention(i, limit int) int {
	if next := s.label(i, limit); next > i {
		return next
	}
	if next := s.majesty(i, limit); next > i {
		return next
	}
	if next := s.counterparts(i, limit); next > i {
		return next
	}
	if next := s.pronoun(i); next > i {
		return next
	}
	at, article := s.article(i, limit)
	if next := s.agency(i, at, limit); next > i {
		return next
	}
	if next := s.shortened(i, at, limit); next > i {
		return next
	}
	if next := s.capital(i, at, limit); next > i {
		return next
	}
	if next := s.titled(i, at, limit, article); next > i {
		return next
	}
	if next := s.institution(i, at, limit, article); next > i {
		return next
	}
	if next := s.plural(i, at, limit, article); next > i {
		return next
	}
	if at > i && article != "the" {
		return i // "his meeting": the pronoun counts, the article does not
	}
	if next := s.address(at, limit); next > at {
		return next
	}
	if next := s.placedOutlet(at, limit); next > at {
		return next
	}
	if next := s.pair(at, limit); next > at {
		return next
	}
	if next := s.known(i, at, limit); next > i {
		return next
	}
	if next := s.somewhere(at, limit); next > at {
		return next
	}
	return s.capitals(at, limit)
}

// majesty steps over "His Majesty", "Her Royal Highness,", "His Excellency" before a name;
// where somebody of such a style does something, it means him.
func (s *scanner) majesty(i, limit int) int {
	if low := s.low(i); (low == "h.e." || low == "h.r.h." || low == "h.m.") && s.upperAt(i+1) {
		return i + 1
	} else if low != "his" && low != "her" || !s.upperAt(i+1) {
		return i
	}
	at := i + 1
	for at < limit {
		switch s.low(at) {
		case "majesty", "royal", "highness", "serene", "excellency", "holiness", "eminence", "imperial", "sultanic":
			at++
			continue
		case ",":
			if at > i+1 {
				return at + 1
			}
		}
		break
	}
	if at == i+1 {
		return i
	}
	if u := s.t.Tokens[min(at, limit-1)].UPOS; at < limit && (u == "VERB" || u == "AUX") && !s.upperAt(at) {
		gender, _ := lexicon.Honorific(s.low(i))
		s.raws = append(s.raws, raw{first: i, last: at, form: text.Nominal, kind: text.Person, article: s.low(i),
			gender: gender, style: true})
	}
	return at
}

// article steps over "the", "a", "his" before a nominal.
func (s *scanner) article(i, limit int) (next int, word string) {
	low := s.low(i)
	switch low {
	case "the", "a", "an", "his", "her", "their", "its", "our", "this", "that", "both", "some", "several", "two", "one",
		"another", "my":
		if i+1 < limit && !(low == "that" && s.t.Tokens[i].UPOS != "DET") {
			return i + 1, low
		}
	}
	return i, ""
}

// address reads "Mr. Putin" and "His Majesty King Abdullah".
func (s *scanner) address(i, limit int) int {
	gender, ok := lexicon.Honorific(s.low(i))
	if !ok || !s.upperAt(i) || s.low(i) == "his" || s.low(i) == "her" {
		return i
	}
	at := i + 1
	for at < limit && s.upperAt(at) {
		if _, further := lexicon.Honorific(s.low(at)); !further {
			break
		}
		at++ // "Prof. Dr. Ludmila Ceban", "Datuk Seri Rahmat Yusof"
	}
	first, last, end := s.name(at, limit, true)
	if end == at || s.placeName(at, end) {
		return i
	}
	m := raw{first: i, last: end, nameFirst: first, nameLast: last, form: text.Named, kind: text.Person, gender: gender}
	if m.party, m.last = s.constituency(end, limit); m.party == "" {
		var none office
		m.party = s.partyBehind(&none, &m.last, limit) // "Mr. Tanaka Ken of Japan"
	}
	s.raws = append(s.raws, m)
	return m.last
}

// constituency reads party and state of a lawmaker of the United States behind the name: "Berg,
// D-N.J.," and "Berg (R-Ohio)"; next is the token behind.
func (s *scanner) constituency(i, limit int) (party string, next int) {
	if i+4 >= limit || s.words[i] != "," && s.words[i] != "(" || s.words[i+2] != "-" || !joined(s.t, i+2) ||
		!s.upperAt(i+3) {
		return "", i
	}
	switch s.words[i+1] {
	case "D", "R", "I":
	default:
		return "", i
	}
	if s.words[i] == "(" {
		return "United States", i + 5
	}
	return "United States", i + 4
}
