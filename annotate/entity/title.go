package entity

import (
	"strings"

	"parley/gazetteer"
	"parley/lexicon"
)

// office is a title as read from the words.
type office struct {
	words  string // as it stands, without party and article: "Presidential Aide"
	class  string // "president", "premier", "minister", "vice-president"
	level  string // leader, minister, envoy, aide, spokesperson, official
	field  string // "foreign", "defence": tells ministers apart
	former bool
	plural bool
	gender byte
	party  string
}

// title reads a title that begins at token i: "Russian Presidential Aide",
// "Secretary of State", "president of Ukraine". It gives the token behind it;
// ok is false where no title begins.
func (s *scanner) title(i, limit int) (o office, next int, ok bool) {
	at := i
	for interim(s.low(at)) && at+1 < limit {
		at++ // "Acting Haitian Prime Minister"
	}
	if party, _ := s.titleParty(at+1, limit); party != "" && s.ranked(at) {
		at++ // "a senior State Department official"
	}
	lead := at
	if o.party, at = s.titleParty(at, limit); o.party == "" {
		at = i
	} else if lead > i {
		o.former = s.low(i) == "former"
	}
	at = s.pastSeat(at, limit)
	start := at
	var mods []string
	for at < limit {
		low := s.low(at)
		if head, isHead := s.officeHead(at); isHead && !(lexicon.OfficeModifier(low) && s.titleGoesOn(at+1)) {
			return s.headed(o, head, mods, start, at, limit)
		}
		if !lexicon.OfficeModifier(low) && !(low == "-" && len(mods) > 0) && !s.portfolio(at, limit) {
			return o, i, false
		}
		if low == "former" {
			o.former = true
		}
		if len(mods) == 0 {
			start = at
		}
		mods = append(mods, low)
		at++
	}
	return o, i, false
}

// ranked tells whether a word of rank stands at token i, which may come before the party of a
// title: "senior Norwegian official".
func (s *scanner) ranked(i int) bool {
	switch s.low(i) {
	case "senior", "top", "high-ranking", "veteran", "unnamed":
		return true
	}
	return false
}

// pastSeat steps over the organisation at which an ambassador of a state sits: "the Israeli U.N.
// ambassador".
func (s *scanner) pastSeat(i, limit int) int {
	if i < limit && s.low(i) == "party" && s.upperAt(i) && s.titleGoesOn(i+1) {
		return i + 1 // "Vietnamese Party General Secretary"
	}
	n, found := gazetteer.Longest(s.words[:limit], min(i, limit))
	if n == 0 || found[0].Kind != gazetteer.Organisation {
		return i
	}
	switch s.low(i + n) {
	case "ambassador", "envoy", "representative":
		return i + n
	}
	return i
}

// portfolio reports whether a noun that no list has is what a minister is for: "South Korea's
// unification minister", "the irrigation minister".
func (s *scanner) portfolio(i, limit int) bool {
	if i+1 >= limit || s.low(i+1) != "minister" && s.low(i+1) != "ministers" || s.t.Tokens[i].UPOS != "NOUN" {
		return false
	}
	_, given := lexicon.Honorific(s.low(i))
	return !given && gazetteer.Known(s.words[i]) == nil && !s.isPreposition(i)
}

// interim tells whether a word may stand before the party of a title.
func interim(low string) bool {
	switch low {
	case "acting", "former", "interim", "incoming", "outgoing", "caretaker":
		return true
	}
	return false
}

// building tells whether the word at i makes the title before it the name of a
// house: "Premier House", "the Governor's Palace".
func (s *scanner) building(i int) bool {
	switch s.low(i) {
	case "house", "palace", "hall", "villa", "residence", "lodge", "hotel", "castle":
		return s.upperAt(i)
	}
	return false
}

// titleGoesOn tells whether a title's word stands at token i, so that "deputy"
// before it is no head.
func (s *scanner) titleGoesOn(i int) bool {
	_, head := s.officeHead(i)
	return head || lexicon.OfficeModifier(s.low(i)) && s.low(i) != "of"
}

// officeHead looks up the word at a token as head of a title. A verb ("he
// heads", "to head") is none.
func (s *scanner) officeHead(i int) (lexicon.Office, bool) {
	if i >= len(s.words) {
		return lexicon.Office{}, false
	}
	head, ok := lexicon.OfficeHead(s.low(i))
	if low := s.low(i); (low == "pm" || low == "fm") && (s.words[i] == low || !s.upperAt(i+1) && !s.partyBefore(i)) {
		return head, false // "1:00 PM", "on FM"
	}
	if ok && stopless(s.low(i)) &&
		(!(s.upperAt(i) && s.upperAt(i+1)) || i > 0 && s.heads(i-1) || s.word(i-1) == "colleague" ||
			s.word(i-1) == "counterpart") {
		return head, false // "Gen Berg" has no stop, but "Prime Minister Maj Lund" is no major
	}
	if ok && head.Class == "consort" && s.low(i-1) != "first" && s.low(i-1) != "second" {
		return head, false // "Lady Ashcombe" is addressed so
	}
	if ok && (s.t.Tokens[i].UPOS == "VERB" || s.t.Tokens[i].UPOS == "ADJ" && s.t.Tokens[i].XPOS == "JJ") {
		return head, false
	}
	return head, ok
}

// stopless tells whether a word is the short form of a rank without its stop.
func stopless(low string) bool {
	switch low {
	case "gen", "col", "maj", "lt", "capt":
		return true
	}
	return false
}

// compoundTitle tells whether the head at i goes on a title: "press secretary
// general" does, "President Minister" does not occur.
func (s *scanner) compoundTitle(i int) bool {
	switch strings.ToLower(lexicon.TitleInFull(s.words[i-1])) {
	case "deputy", "chief", "general", "lieutenant", "major", "brigadier", "head", "director", "commander", "crown",
		"prime", "envoy":
		return true
	}
	return s.low(i) == "general" || s.low(i) == "designate"
}

// headed completes the title that begins at start by its head at token at, with what belongs to it:
// a second head, a rank, a portfolio behind it. Mods are the words between.
func (s *scanner) headed(o office, head lexicon.Office, mods []string, start, at, limit int) (office, int, bool) {
	low := s.low(at)
	o.plural, o.gender, o.class, o.level = head.Plural, head.Gender, head.Class, head.Level
	at++
	// "Deputy Prime Minister", "General Secretary": a head may be followed by another.
	if further, again := s.officeHead(at); again && at < limit && !head.Plural &&
		s.t.Tokens[at].Text != "Chief" && s.compoundTitle(at) {
		o.plural, o.class, o.level = further.Plural, further.Class, further.Level
		mods = append(mods, low)
		at++
	}
	at = s.ranks(&o, low, at)
	s.refine(&o, mods, s.low(at-1))
	words := at
	at = s.complement(&o, at, limit)
	if o.field != "" || s.keepsComplement(words) {
		words = at
	}
	if o.party = governed(o); o.class == "envoy" && o.party == "UN" && s.low(words-1) == "ambassador" {
		o.party = "" // the UN sends none: "U.N. Ambassador Berg" is somebody's there
	}
	o.words = lexicon.TitleInFull(s.t.At(s.t.Words(start, max(words, start+1)-1)))
	return o, at, !s.building(at)
}

// ranks steps over what raises or awaits an office behind its head: "secretary-general",
// "president-elect".
func (s *scanner) ranks(o *office, head string, at int) int {
	if s.low(at) == "-" && s.low(at+1) == "general" && joined(s.t, at) || s.low(at) == "general" && head == "secretary" {
		o.class, o.level = "secretary-general", "leader"
		at++
		if s.words[at-1] == "-" {
			at++
		}
	}
	if s.low(at) == "-" && s.low(at+1) == "elect" {
		at += 2
	}
	return at
}
