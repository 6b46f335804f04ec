package entity

import (
	"slices"
	"strings"

	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// longestName is the most tokens a personal name has.
const longestName = 14

// name reads a personal name at token i: capitalised words with particles,
// initials and hyphens between. titled tells that a title stands before, so
// that one word is enough. It gives the tokens of the name and the token
// behind; end == i where there is none.
func (s *scanner) name(i, limit int, titled bool) (first, last, end int) {
	at := i
	for at < limit && at-i < longestName {
		if s.namePart(at, i, limit, titled) {
			at++
			continue
		}
		if at == i || !s.nicknameAt(at, limit) {
			break
		}
		at += 3
	}
	if at > i && at+1 < limit && s.words[at] == "," && (s.low(at+1) == "jr." || s.low(at+1) == "sr.") {
		at += 2
	}
	for at > i && !s.upperAt(at-1) && !(at-2 > i && s.words[at-2] == "-" && joined(s.t, at-2)) {
		at-- // no particle or hyphen at the end
	}
	if at == i || !titled && at-i < 2 {
		return i, i, i
	}
	last = s.overrun(i, s.repeated(i, at))
	for last > i+1 && distinction(s.words[last-1]) {
		last-- // "Fiona Carrick MP"
	}
	return i, last, at
}

// distinction tells whether capitals behind a name are of a seat or an order, and no part of it.
func distinction(word string) bool {
	switch word {
	case "MP", "MEP", "MLA", "MSP", "KC", "QC", "CBE", "OBE", "MBE", "KCMG", "CMG", "PhD":
		return true
	}
	return false
}

// overrun is where a surname on record ends that a page's button or heading runs on
// behind: "President Obama Watch More Videos". Two common words tell; "Tan Wei Ling" has
// one at most.
func (s *scanner) overrun(i, end int) int {
	common := 0
	for k := i + 1; k < end; k++ {
		if lexicon.Common(s.low(k)) && !gazetteer.Given(s.low(k)) {
			common++
		}
	}
	if common < 2 || gazetteer.Known(s.words[i]) == nil || !s.plainWord(end-1) {
		return end
	}
	return i + 1
}

// repeated is where a name begins to repeat itself, as where a page's box runs
// into its text ("Sooronbay Jeenbekov Jeenbekov Sooronbay"), else its end. Where the
// surname stands first and again behind other names, it alone is the name and the rest is
// the box: "Berg Ole Johan Berg". "Boutros Boutros-Ghali" is one name.
func (s *scanner) repeated(i, end int) int {
	for k := i + 1; k < end; k++ {
		for j := i; j < k; j++ {
			if s.words[k] != s.words[j] || len(s.words[j]) < 2 || lexicon.Particle(s.low(j)) || s.words[k-1] == "-" ||
				s.low(k+1) == "-" {
				continue
			}
			switch {
			case j == i && k-i > 1 && !slices.Contains(s.words[k:end], s.words[i+1]):
				return i + 1
			case k-i > 1 || end-i > 2:
				return k
			}
		}
	}
	return end
}

// nicknameAt tells whether a name in brackets stands inside one: "Charles (Chuck) Lund".
func (s *scanner) nicknameAt(i, limit int) bool {
	return s.words[i] == "(" && i+3 < limit && s.upperAt(i+1) && !allCaps(s.words[i+1]) && s.words[i+2] == ")" &&
		s.nameWord(i+1, limit, false) && s.nameWord(i+3, limit, false)
}

// namePart tells whether the token at can stand in a name that began at start.
func (s *scanner) namePart(at, start, limit int, titled bool) bool {
	word, low := s.words[at], s.low(at)
	if at == start {
		return s.nameWord(at, limit, true) || titled && s.givenToo(at, limit)
	}
	switch {
	case word == "-" || word == "–":
		return at+1 < limit && joined(s.t, at) &&
			(s.upperAt(at+1) || lexicon.Particle(s.low(at-1)) || at-start > 1 && syllable(s.low(at+1)))
	case lexicon.Particle(low) && !s.upperAt(at):
		return at+1 < limit && (s.upperAt(at+1) || s.words[at+1] == "-" || lexicon.Particle(s.low(at+1)))
	case low == "jr." || low == "sr." || low == "jr" || s.monthBehind(at):
		return true
	case s.words[at-1] == "-" && joined(s.t, at-1):
		return true
	}
	return s.nameWord(at, limit, false)
}

// givenToo tells whether a word that is mostly no name is one behind a title:
// "President Islam Nazarov", "Director April Lund".
func (s *scanner) givenToo(at, limit int) bool {
	switch s.low(at) {
	case "islam", "april", "may", "june", "august", "christian", "sunday":
	default:
		return false
	}
	return s.upperAt(at) && at+1 < limit && s.upperAt(at+1) && s.nameWord(at+1, limit, true)
}

// monthBehind tells whether a month's name ends a person's: "Theresa May said", not "Theresa, May
// 5".
func (s *scanner) monthBehind(at int) bool {
	_, month := lexicon.Time(s.low(at), "month")
	return month && s.upperAt(at) && gazetteer.Given(s.low(at-1)) &&
		strings.Trim(s.word(at+1), "0123456789") != ""
}

// syllable tells whether a word behind a hyphen can end a given name ("Jae-won")
// rather than make an adjective ("Berg-led").
func syllable(low string) bool {
	switch low {
	case "led", "era", "based", "style", "held", "born", "like", "run", "made", "time", "owned", "wide", "ruled":
		return false
	}
	return len(low) <= 6 && !strings.HasSuffix(low, "ed") && strings.Trim(low, "abcdefghijklmnopqrstuvwxyz") == ""
}

// joined tells whether the mark at i stands between words without blanks.
func joined(t *text.Text, i int) bool {
	return i > 0 && i+1 < len(t.Tokens) && t.Tokens[i-1].End == t.Tokens[i].Start &&
		t.Tokens[i].End == t.Tokens[i+1].Start
}

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

func allCaps(word string) bool { return strings.ToUpper(word) == word && len(word) > 1 }

// word is the word at token i, "" before the first and behind the last.
func (s *scanner) word(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	return s.words[i]
}
