package entity

import (
	"strings"

	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// somewhere reads a place that no list has, by where it stands: "met in Valga", "talks in Ulgii
// from". "Confidence in Haddad", "in Arabic" are none.
func (s *scanner) somewhere(i, limit int) int {
	if s.low(i-1) != "in" || !s.upperAt(i) || s.t.Tokens[i].XPOS != "NNP" || allCaps(s.words[i]) ||
		lexicon.Common(s.low(i)) || gazetteer.Given(s.low(i)) {
		return i
	}
	if s.timed(i) || lexicon.Tongue.Has(s.low(i)) {
		return i
	}
	end := i + 1
	for end < limit && end < i+3 && s.upperAt(end) && s.t.Tokens[end].XPOS == "NNP" && !allCaps(s.words[end]) &&
		!lexicon.Common(s.low(end)) && !gazetteer.Given(s.low(end)) && !s.timed(end) {
		end++ // "in Luang Prabang"
	}
	if end < limit && (s.upperAt(end) || possessive(s.words[end]) || s.t.Tokens[end].UPOS == "NOUN" ||
		s.words[end] == "-") || !s.happensAt(end-1) {
		return i
	}
	s.raws = append(s.raws, raw{first: i, last: end, nameFirst: i, nameLast: end, form: text.Named, kind: text.Place,
		name: s.t.At(s.t.Words(i, end-1))})
	return end
}

// timed tells whether a word is a month, a day of the week or a season.
func (s *scanner) timed(i int) bool {
	for _, sort := range []string{"month", "weekday", "season"} {
		if _, timed := lexicon.Time(s.low(i), sort); timed {
			return true
		}
	}
	return false
}

// happensAt reports whether what token i hangs on is a contact, by its verb or noun, or its
// holding.
func (s *scanner) happensAt(i int) bool {
	h := s.t.Tokens[i].Head
	if h < 0 {
		return false
	}
	head := s.t.Tokens[h]
	if head.UPOS == "PROPN" && head.Head >= 0 {
		head = s.t.Tokens[head.Head] // "conferred with the adviser Odile Garnier in Luang Prabang"
	}
	if head.UPOS == "VERB" {
		_, contact := lexicon.ContactVerb(head.Lemma)
		return contact || lexicon.TakePlace.Has(head.Lemma) || head.Lemma == "hold" || head.Lemma == "arrive" ||
			head.Lemma == "gather"
	}
	_, contact := lexicon.ContactNoun(strings.ToLower(head.Lemma))
	_, plural := lexicon.ContactNoun(head.Low) // "talks"
	return contact || plural || lexicon.Body(strings.ToLower(head.Lemma)) == "event" ||
		lexicon.GroupHead(strings.ToLower(head.Lemma))
}
