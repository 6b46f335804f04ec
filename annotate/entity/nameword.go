package entity

import (
	"strings"

	"parley/gazetteer"
	"parley/lexicon"
)

// nameWord tells whether a capitalised word can be part of a personal name.
func (s *scanner) nameWord(at, limit int, first bool) bool {
	low := s.low(at)
	if !s.upperAt(at) || lexicon.NotName(low) ||
		allCaps(s.words[at]) && len(s.words[at]) > 3 && !strings.Contains(s.words[at], ".") && first &&
			!s.familyFirst(at) {
		return false
	}
	if _, head := lexicon.OfficeHead(low); head && low != "prince" && !s.givenRank(at) ||
		first && (lexicon.OfficeModifier(low) || lexicon.Starter(low) || s.opener(at)) {
		return low == "king" && !first
	}
	if !first && (lexicon.Body(low) != "" || s.opensTitle(at) || s.contactOf(at)) {
		return false
	}
	if n, found := gazetteer.Longest(s.words[:limit], at); n > 0 && first {
		switch found[0].Kind {
		case gazetteer.City, gazetteer.Region:
			return n == 1
		case gazetteer.State:
			return low == "jordan" || low == "chad" || low == "georgia" // given names too
		case gazetteer.Capital:
			if n == 1 && s.heads(at-1) && at+1 < limit && s.upperAt(at+1) &&
				(gazetteer.Given(low) || gazetteer.Gender(s.words[at]) != 0) {
				return true // "Foreign Minister Sofia Pereira", though towns are called both
			}
			// "envoy Santiago Morales"
			return n == 1 && gazetteer.Gender(s.words[at]) != 0 && at+1 < limit && s.upperAt(at+1) &&
				len(gazetteer.Lookup(s.words[at+1])) == 0
		}
		return false
	}
	if n, found := gazetteer.Longest(s.words[:limit], at); n == 1 && found[0].Kind == gazetteer.State &&
		gazetteer.Given(s.low(at-1)) {
		return true // "Luís Montenegro"
	} else if n > 0 && (found[0].Kind == gazetteer.State || found[0].Kind == gazetteer.Organisation ||
		found[0].Kind == gazetteer.Adjective || n > 1) {
		return false
	}
	if !first && s.functionWord(at) {
		return false
	}
	return s.t.Tokens[at].UPOS != "PRON" && s.t.Tokens[at].UPOS != "DET" || !first
}

// givenRank reports whether what may be a rank without its stop is a given name behind another title:
// "Prime Minister Maj Söderlund".
func (s *scanner) givenRank(at int) bool {
	_, head := s.officeHead(at)
	return !head && stopless(s.low(at)) && s.upperAt(at+1)
}

// familyFirst reports whether a family name in capitals stands before a given name: "Minister KURODA
// Shinji".
func (s *scanner) familyFirst(at int) bool {
	if !s.upperAt(at+1) || allCaps(s.word(at+1)) || !strings.HasSuffix(s.word(at-1), "r.") && !s.heads(at-1) {
		return false
	}
	return s.t.Tokens[at].UPOS == "PROPN" && len(gazetteer.Lookup(s.words[at])) == 0
}

// heads reports whether an office or a form of address ends at token i.
func (s *scanner) heads(i int) bool {
	_, office := lexicon.OfficeHead(s.low(i))
	_, address := lexicon.Honorific(s.low(i))
	return office || address
}

// opener tells whether a sentence opens with a common adverb or the like: "Indeed Keita went".
func (s *scanner) opener(at int) bool {
	tok := s.t.Tokens[at]
	if s.t.Sentences[tok.Sentence].First != at || !lexicon.Common(s.low(at)) || gazetteer.Given(s.low(at)) {
		return false
	}
	return tok.UPOS == "ADV" || tok.UPOS == "SCONJ" || tok.UPOS == "CCONJ" || tok.UPOS == "INTJ"
}

// functionWord tells whether a capitalised word inside capitals is one of grammar, as headlines
// have them: "Quispe And Keita Discuss Their Plan". "Lee In-yong", "Xi He" have none.
func (s *scanner) functionWord(at int) bool {
	own, known := lexicon.English(s.low(at))
	return known && own && s.t.Tokens[at].UPOS != "PROPN" || s.low(at) == "and" || s.low(at) == "their"
}

// contactOf tells whether a word behind a name is what a headline calls a contact:
// "President Kari Lund Call with President Keita".
func (s *scanner) contactOf(at int) bool {
	switch s.low(at) {
	case "call", "calls", "meeting", "meetings", "visit", "travel", "trip", "talks", "remarks", "letter",
		"conversation":
	default:
		return false
	}
	switch s.low(at + 1) {
	case "with", "to", "from", "by", "on", "in", "at", "between", "and":
		return true
	}
	return false
}

// opensTitle tells whether a title begins at a token: "Prime Minister".
func (s *scanner) opensTitle(at int) bool {
	if !lexicon.OfficeModifier(s.low(at)) {
		return false
	}
	_, head := s.officeHead(at + 1)
	return head
}
