package entity

import (
	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// pronoun reads a personal pronoun.
func (s *scanner) pronoun(i int) int {
	low := s.low(i)
	r := raw{first: i, last: i + 1, form: text.Pronoun, kind: text.Person}
	switch low {
	case "he", "him", "himself":
		r.gender = 'm'
	case "his":
		r.gender = 'm'
		if s.counterpart(i) {
			return i
		}
	case "she", "herself":
		r.gender = 'f'
	case "her":
		r.gender = 'f'
		if s.counterpart(i) {
			return i
		}
	case "i", "me", "my", "mine", "myself":
		if low == "i" && s.words[i] != "I" {
			return i
		}
		r.article = "first"
	case "we", "us", "our", "ours", "ourselves":
		if s.words[i] == "US" {
			return i
		}
		r.article, r.plural, r.kind = "first", true, text.Group
	case "they", "them", "their", "theirs", "themselves":
		if low == "their" && s.counterpart(i) {
			return i
		}
		r.plural, r.kind = true, text.Group
	default:
		return i
	}
	s.raws = append(s.raws, r)
	return i + 1
}

// counterpart tells whether a possessive at i stands before "counterpart":
// "his Turkish counterpart Hakan Fidan".
func (s *scanner) counterpart(i int) bool {
	for at := i + 1; at < len(s.words) && at < i+4; at++ {
		if low := s.low(at); low == "counterpart" || low == "counterparts" ||
			low == "number" && s.low(at-1) == "opposite" || low == "colleague" && s.foreign(i+1, at) ||
			s.guest(i+1, at) {
			return true
		}
	}
	return false
}

// guest tells whether a host or guest by nationality stands at token at, with the adjective from
// token i on: "her Cypriot host". Who "will host in Jordan" is none.
func (s *scanner) guest(i, at int) bool {
	if s.low(at) != "host" && s.low(at) != "guest" || s.t.Tokens[at].UPOS == "VERB" {
		return false
	}
	party, next := s.titleParty(i, len(s.words))
	return party != "" && next == at
}

// foreign tells whether a colleague at token at is another party's: an adjective
// of one stands before it from token i on, or "from" and a state behind it.
func (s *scanner) foreign(i, at int) bool {
	party, next := s.titleParty(i, len(s.words))
	return party != "" && next == at || s.capitalBehind(at+1, len(s.words)) != ""
}

// institution reads "the Russian foreign ministry", "the Ukrainian side",
// "Macron's office", and "his Turkish counterpart".
func (s *scanner) institution(i, at, limit int, article string) int {
	if at < limit && possessive(s.words[at]) {
		return i
	}
	party, next := s.titleParty(at, limit)
	if word := s.low(next); word == "counterpart" || s.guest(at, next) || word == "colleague" &&
		(party != "" || s.capitalBehind(next+1, limit) != "") {
		return s.counterpartAt(i, next, limit, party, article)
	}
	if s.low(next) == "opposite" && s.low(next+1) == "number" {
		return s.counterpartAt(i, next+1, limit, party, article)
	}
	mods := next
	for mods < limit && (lexicon.OfficeModifier(s.low(mods)) && lexicon.Body(s.low(mods)) == "" ||
		s.low(mods) == "president" || possessive(s.words[mods])) {
		mods++
	}
	if party == "" && mods == next && s.upperAt(next) && s.low(next+1) == "side" && article == "the" {
		mods++ // "the Elbonian side" of a party that no list has
	}
	low := s.low(mods)
	speaks := lexicon.Body(low) == "institution" || low == "side" || low == "delegation" || low == "authorities"
	if !speaks || party == "" && (mods == next || article != "the" && !s.upperAt(mods)) {
		return i
	}
	first := i
	name := s.t.At(s.t.Words(at, mods))
	end := mods + 1
	if s.low(end) == "of" {
		if n, found := gazetteer.Longest(s.words[:limit], end+1); n > 0 && found[0].Kind == gazetteer.State &&
			party == "" {
			party, end = found[0].Party, end+1+n
		}
	}
	s.raws = append(s.raws, raw{first: first, last: end, nameFirst: at, nameLast: mods + 1, form: text.Nominal,
		kind: text.Institution, name: name, party: party, article: article})
	return end
}

// counterpartAt reads a counterpart and the name behind, if there is one.
func (s *scanner) counterpartAt(i, at, limit int, party, article string) int {
	r := raw{first: i, form: text.Nominal, kind: text.Person, party: party, article: article, last: at + 1,
		counterpart: s.low(at) != "host" && s.low(at) != "guest"}
	next := at + 1
	if behind := s.capitalBehind(next, limit); behind != "" && r.party == "" { // "her colleague from Chad, X"
		r.party = behind
		n, _ := gazetteer.Longest(s.words[:limit], next+1)
		next += 1 + n
		r.last = next
		at = next - 1
	}
	if s.low(next) == "," {
		next++
	}
	if _, ok := lexicon.Honorific(s.low(next)); ok && s.upperAt(next) && s.upperAt(next+1) {
		next++ // "his Beninese counterpart, Mr Rodrigue Agbossou"
	}
	if o, behind := s.titleBefore(next, limit); behind > next {
		r.office, r.counterpart, next = o, false, behind // "her Malian counterpart, Foreign Minister Issa Sow"
	}
	if first, last, end := s.name(next, limit, next == at+1); end > next {
		r.form, r.nameFirst, r.nameLast, r.last = text.Named, first, last, end
	}
	if capital := s.capitalBehind(r.last, limit); r.party == "" {
		r.party = capital
	}
	if r.party == "" && r.office.class != "" {
		r.party = s.partyBehind(&r.office, &r.last, limit) // "her counterpart, Minister Issa Sow of Mali"
	}
	s.raws = append(s.raws, r)
	return r.last
}

// titleBefore reads the title of one person at token i that a name follows, and the token behind it.
func (s *scanner) titleBefore(i, limit int) (office, int) {
	if i >= limit || !s.upperAt(i) {
		return office{}, i
	}
	o, next, ok := s.title(i, limit)
	if !ok || o.plural || o.class == "" {
		return office{}, i
	}
	if _, _, end := s.name(next, limit, true); end == next {
		return office{}, i
	}
	return o, next
}

// capitalBehind is the party whose capital or name follows at token i with a
// preposition: "her counterpart in Oslo", "his counterpart from Chad".
func (s *scanner) capitalBehind(i, limit int) string {
	if s.low(i) != "in" && s.low(i) != "from" {
		return ""
	}
	n, found := gazetteer.Longest(s.words[:limit], i+1)
	if n == 0 || found[0].Kind != gazetteer.Capital && found[0].Kind != gazetteer.State {
		return ""
	}
	return found[0].Party
}

// plural reads groups that are no titles: "the two sides", "both countries",
// "the parties", "the delegations".
func (s *scanner) plural(i, at, limit int, article string) int {
	if next := s.eachAt(i, limit); next > i {
		return next
	}
	start := at
	for at < limit && (s.low(at) == "two" || s.low(at) == "three" || s.low(at) == "both" ||
		s.low(at) == "of" && s.low(at+1) == "the" || s.low(at) == "the") {
		at++
	}
	if o, next, ok := s.title(at, limit); ok && o.plural && (at > start || article == "both" || article == "two") {
		s.raws = append(s.raws, raw{first: i, last: next, form: text.Nominal, kind: text.Group, party: o.party,
			office: o, plural: true, article: "the"})
		return next
	}
	if article == "" && at == start || article != "" && article != "the" && article != "both" && article != "two" {
		return i
	}
	if (s.low(at-1) == "two" || s.low(at-1) == "both") && at > i && at < limit &&
		(article == "the" || s.low(at-1) == "both") {
		if tok := s.t.Tokens[at]; tok.UPOS == "AUX" || tok.UPOS == "VERB" && tok.XPOS != "VBN" ||
			(tok.UPOS == "ADV" || s.low(at) == "last") && at+1 < limit && s.t.Tokens[at+1].UPOS == "VERB" {
			s.raws = append(s.raws, raw{first: i, last: at, form: text.Nominal, kind: text.Group, plural: true,
				article: "the"})
			return at // "the two agreed"
		}
	}
	if article == "the" && at == start {
		switch s.low(at) {
		case "agency", "newspaper", "broadcaster", "daily", "outlet":
			s.raws = append(s.raws, raw{first: i, last: at + 1, form: text.Nominal, kind: text.Publisher,
				article: "the"})
			return at + 1
		}
	}
	switch low := s.low(at); low {
	case "sides", "parties", "countries", "delegations", "nations", "interlocutors", "states", "governments", "pair",
		"duo", "men", "counterparts", "teams", "capitals", "neighbours", "neighbors", "camps":
		switch low {
		case "states", "men", "pair", "duo", "teams", "capitals", "neighbours", "neighbors", "camps":
			pair := low == "pair" || low == "duo"
			if u := s.t.Tokens[min(at+1, limit-1)].UPOS; at == start &&
				!(pair && article == "the" && (u == "VERB" || u == "AUX" || u == "ADV")) {
				return i // "the men"; "the pair met" are two
			}
		}
		if s.ofStates(at+1, limit) {
			return i // "the delegations of Chad and Peru" are named
		}
		s.raws = append(s.raws, raw{first: i, last: at + 1, form: text.Nominal, kind: text.Group, plural: true,
			article: "the"})
		return at + 1
	}
	return i
}

// ofStates tells whether "of" or "from" and a state stand at token i.
func (s *scanner) ofStates(i, limit int) bool {
	if s.low(i) != "of" && s.low(i) != "from" {
		return false
	}
	if s.low(i+1) == "the" {
		i++
	}
	n, found := gazetteer.Longest(s.words[:limit], i+1)
	return n > 0 && found[0].Kind == gazetteer.State
}
