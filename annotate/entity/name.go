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

func allCaps(word string) bool { return strings.ToUpper(word) == word && len(word) > 1 }

// word is the word at token i, "" before the first and behind the last.
func (s *scanner) word(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	return s.words[i]
}
