package entity

import (
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
	for at < limit && at-i < longestName && s.namePart(at, i, limit, titled) {
		at++
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
	return i, s.repeated(i, at), at
}

// repeated is where a name begins to repeat itself, as where a page's box runs
// into its text ("Sooronbay Jeenbekov Jeenbekov SooronbayPresident"), else its
// end.
func (s *scanner) repeated(i, end int) int {
	for k := i + 2; k < end; k++ {
		for j := i; j < k; j++ {
			if word := s.words[j]; len(word) > 3 && s.words[k-1] != "-" && strings.HasPrefix(s.words[k], word) {
				return k
			}
		}
	}
	return end
}

// namePart tells whether the token at can stand in a name that began at start.
func (s *scanner) namePart(at, start, limit int, titled bool) bool {
	word, low := s.words[at], s.low(at)
	if at == start {
		return s.nameWord(at, limit, true)
	}
	switch {
	case word == "-" || word == "–":
		return at+1 < limit && joined(s.t, at) && (s.upperAt(at+1) || lexicon.Particle(s.low(at-1)) || at-start > 1 && syllable(s.low(at+1)))
	case lexicon.Particle(low) && !s.upperAt(at):
		return at+1 < limit && (s.upperAt(at+1) || s.words[at+1] == "-" || lexicon.Particle(s.low(at+1)))
	case low == "jr." || low == "sr." || low == "jr":
		return true
	case s.words[at-1] == "-" && joined(s.t, at-1):
		return true
	}
	return s.nameWord(at, limit, false)
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
	return i > 0 && i+1 < len(t.Tokens) && t.Tokens[i-1].End == t.Tokens[i].Start && t.Tokens[i].End == t.Tokens[i+1].Start
}

// nameWord tells whether a capitalised word can be part of a personal name.
func (s *scanner) nameWord(at, limit int, first bool) bool {
	low := s.low(at)
	if !s.upperAt(at) || lexicon.NotName(low) || allCaps(s.words[at]) && len(s.words[at]) > 3 && !strings.Contains(s.words[at], ".") && first {
		return false
	}
	if _, head := lexicon.OfficeHead(low); head && low != "prince" || first && (lexicon.OfficeModifier(low) || lexicon.Starter(low)) {
		return low == "king" && !first
	}
	if !first && (lexicon.Body(low) != "" || s.opensTitle(at)) {
		return false
	}
	if n, found := gazetteer.Longest(s.words[:limit], at); n > 0 && first {
		switch found[0].Kind {
		case gazetteer.City, gazetteer.Region:
			return n == 1
		case gazetteer.State:
			return low == "jordan" || low == "chad" || low == "georgia" // given names too
		}
		return false
	}
	if n, found := gazetteer.Longest(s.words[:limit], at); n == 1 && found[0].Kind == gazetteer.State && gazetteer.Given(s.low(at-1)) {
		return true // "Luís Montenegro"
	} else if n > 0 && (found[0].Kind == gazetteer.State || found[0].Kind == gazetteer.Organisation || found[0].Kind == gazetteer.Adjective || n > 1) {
		return false
	}
	return s.t.Tokens[at].UPOS != "PRON" && s.t.Tokens[at].UPOS != "DET" || !first
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
	if end == i {
		return i
	}
	if end-i == 1 && !s.lone(i) {
		return i
	}
	s.raws = append(s.raws, raw{first: first, last: end, nameFirst: first, nameLast: last, form: text.Named, kind: text.Person, article: "bare"})
	return end
}

// outlet reads the name of an outlet no list has, by a word in it ("Radio
// Austral") or before it ("the newspaper ABC Color").
func (s *scanner) outlet(i, limit int) int {
	at, marked := i, i > 0 && (lexicon.PublisherWord(s.low(i-1)) == "before" || s.low(i-1) == "agency")
	for at < limit && at-i < 5 && (s.upperAt(at) || s.words[at] == "-" && at > i && joined(s.t, at) || lexicon.Particle(s.low(at)) && at > i && s.upperAt(at+1)) {
		if _, title := lexicon.OfficeHead(s.low(at)); title || lexicon.OfficeModifier(s.low(at)) && at == i {
			return i
		}
		marked = marked || lexicon.PublisherWord(s.low(at)) == "name"
		at++
	}
	if !marked || at == i || at-i < 2 && (i == 0 || s.low(i-1) != "agency" && lexicon.PublisherWord(s.low(i-1)) != "before") {
		return i
	}
	name := s.t.At(s.t.Words(i, at-1))
	s.raws = append(s.raws, raw{first: i, last: at, nameFirst: i, nameLast: at, form: text.Named, kind: text.Publisher, name: name})
	s.abbreviation(at, limit, name)
	return at
}

// agency reads an agency named by its country: "the Rwanda News Agency".
func (s *scanner) agency(i, at, limit int) int {
	for end := at + 1; end+1 < limit && end < at+4 && s.upperAt(end-1) && s.upperAt(end); end++ {
		low := s.low(end)
		if (low == "news" || low == "press" || low == "telegraph" || low == "information" || low == "broadcasting") && s.upperAt(end+1) && agencyWord(s.low(end+1)) {
			name := s.t.At(s.t.Words(at, end+1))
			s.raws = append(s.raws, raw{first: i, last: end + 2, nameFirst: at, nameLast: end + 2, form: text.Named, kind: text.Publisher, name: name})
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
	s.raws = append(s.raws, raw{first: i, last: at + 1, nameFirst: at, nameLast: at + 1, form: text.Named, kind: text.Publisher, name: name})
	return at + 1
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

// body reads a name of an organisation by its last word: "Sudan Revolutionary
// Front", "Committee of Ten".
func (s *scanner) body(i, limit int) int {
	at, party := i, ""
	for at < limit && at-i < 8 && s.upperAt(at) || at > i && at+1 < limit && (s.low(at) == "of" || s.low(at) == "for" || s.low(at) == "and" || s.words[at] == "-") && s.upperAt(at+1) {
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
	s.raws = append(s.raws, raw{first: i, last: end, nameFirst: i, nameLast: end, form: text.Named, kind: k, name: s.t.At(s.t.Words(i, end-1)), party: party})
	return end
}
