package entity

import (
	"strings"

	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// complement reads what follows the head: "of State", "for Political Affairs",
// "of the Republic of Moldova", and takes the party from it.
func (s *scanner) complement(o *office, i, limit int) int {
	at := i
	for at < limit && (s.isPreposition(at) || s.postedTo(o, i, at, limit)) {
		if party, named := s.principalNamed(at+1, limit); named {
			if o.party == "" {
				o.party = party
			}
			break
		}
		if ofPost(s.low(at), s.low(at+1)) {
			at += 2
			continue
		}
		if name, next := s.movementBehind(at, limit); name != "" && o.plural && o.party == "" {
			o.party = name // "leaders of the rebel Highland Liberation Front"
			return next
		}
		if end := s.smallField(o, at, limit); end > at {
			at = end
			continue
		}
		end, party, content := s.complementWords(at+1, limit)
		if !content {
			break
		}
		if party != "" && o.party == "" && s.low(at) == "of" {
			o.party = party
		}
		if o.field == "" && (o.class == "minister" || strings.HasSuffix(o.class, "-minister")) {
			o.field = s.fieldAmong(at+1, end)
		}
		at = end
	}
	return at
}

// smallField steps over what a minister is for in small letters: "Nigeria's minister of foreign
// affairs", "minister for trade and industry".
func (s *scanner) smallField(o *office, i, limit int) int {
	if o.class != "minister" && !strings.HasSuffix(o.class, "-minister") || s.low(i) != "of" && s.low(i) != "for" {
		return i
	}
	at := i + 1
	for at < limit && !s.upperAt(at) && (lexicon.OfficeModifier(s.low(at)) ||
		s.low(at) == "and" && at > i+1 && lexicon.OfficeModifier(s.low(at+1))) {
		at++
	}
	if at == i+1 {
		return i
	}
	if o.field == "" {
		o.field = s.fieldAmong(i+1, at)
	}
	return at
}

// ofPost tells whether two words complete the name of a post, in small letters too: the
// "chief of staff" of a president.
func ofPost(of, noun string) bool {
	switch noun {
	case "staff", "mission", "cabinet", "protocol", "delegation", "government":
		return of == "of"
	}
	return false
}

// postedTo tells whether "to" and a place at token at end the title of an envoy that began
// its complement at i: "Ambassador of Norway to Chad".
func (s *scanner) postedTo(o *office, i, at, limit int) bool {
	if at == i || o.class != "envoy" || s.low(at) != "to" {
		return false
	}
	from := at + 1
	if s.low(from) == "the" {
		from++
	}
	n, found := gazetteer.Longest(s.words[:limit], min(from, limit))
	return n > 0 && found[0].Kind != gazetteer.Publisher && found[0].Kind != gazetteer.Nationals &&
		found[0].Kind != gazetteer.Adjective
}

func (s *scanner) isPreposition(i int) bool {
	switch s.low(i) {
	case "of", "for":
		return true
	case "in", "at":
		return s.low(i+1) == "the" && s.upperAt(i+2) &&
			(s.plainWord(i+3) || s.low(i) == "at" && lexicon.Body(s.low(i+2)) == "institution")
	case "to":
		switch s.low(i - 1) {
		case "ambassador", "envoy", "adviser", "advisor", "representative", "assistant", "aide", "delegate",
			"counselor", "counsellor", "secretary", "staff":
			return true
		}
	case "on":
		low := s.low(i - 1)
		return low == "envoy" || low == "rapporteur" || low == "representative" || low == "coordinator" ||
			low == "adviser" || low == "advisor"
	}
	return false
}

// complementWords reads the words behind "of": gazetteer names and the nouns of
// offices. It stops before a personal name.
func (s *scanner) complementWords(i, limit int) (end int, party string, content bool) {
	at := i
	if tok := s.t.Tokens[min(i, limit-1)]; !s.upperAt(i) && (tok.UPOS == "ADJ" || tok.XPOS == "VBG") {
		if n, found := gazetteer.Longest(s.words[:limit], min(i+1, limit)); n > 0 && found[0].Kind == gazetteer.State {
			return i + 1 + n, found[0].Party, true // "the leader of neighboring Niger"
		}
	}
	for at < limit {
		low := s.low(at)
		if n, found := gazetteer.Longest(s.words[:limit], at); n > 0 && s.upperAt(at) &&
			found[0].Kind != gazetteer.City && found[0].Kind != gazetteer.Publisher {
			if party == "" && found[0].Name != "Security Council" {
				party = found[0].Party
			}
			at, content = at+n, true
			if found[0].Kind == gazetteer.State {
				return at, party, content
			}
			continue
		}
		if next, ok := s.principalAt(at); ok && (s.low(at-1) == "the" || content) {
			at, content = next, true // "of the Prime Minister", "of the French President"
			continue
		}
		if head, isHead := s.officeHead(at); isHead && !head.Plural && low != "state" && content {
			break
		}
		if s.upperAt(at) && (lexicon.OfficeModifier(low) || low == "state" || low == "staff" || low == "council" ||
			lexicon.Body(low) != "") || low == "state" && !content {
			at, content = at+1, true
			continue
		}
		if s.upperAt(at) && content && s.upperAt(at+1) && lexicon.Body(s.low(at+1)) != "" ||
			s.upperAt(at) && !content && s.upperAt(at+1) &&
				(lexicon.Body(s.low(at+1)) == "organisation" || lexicon.Body(s.low(at+1)) == "institution") {
			at, content = at+2, true // "of the Central Committee", "of the Communist Party"
			continue
		}
		if s.upperAt(at) && content && s.plainWord(at) ||
			!content && s.upperAt(at) && s.upperAt(at+1) && s.plainWord(at+1) && !gazetteer.Given(low) {
			at, content = at+1, true // "for African Affairs", "of the Federal Foreign Office"
			continue
		}
		if low == "ministers" && s.low(at-1) == "of" {
			at, content = at+1, true // "of the Council of Ministers"
			continue
		}
		if next := max(s.furtherPortfolio(at, limit), s.portfolios(at, limit)); content && next > at {
			at = next
			continue
		}
		if low == "the" && !content || low == "and" && content && at+1 < limit && s.upperAt(at+1) &&
			lexicon.OfficeModifier(s.low(at+1)) {
			at++
			continue
		}
		break
	}
	if !content {
		return i - 1, "", false
	}
	return at, party, true
}

// subject tells whether a capitalised word is of what somebody is for, neither a name nor a title.
func (s *scanner) subject(i int) bool {
	_, head := lexicon.OfficeHead(s.low(i))
	return !head && lexicon.Common(s.low(i)) && !gazetteer.Given(s.low(i)) && gazetteer.Gender(s.words[i]) == 0
}

// plainWord tells whether a capitalised word is a common noun rather than a
// name: "Affairs", "Office".
func (s *scanner) plainWord(i int) bool {
	low := s.low(i)
	if s.upperAt(i) && lexicon.OfficeModifier(low) {
		return true
	}
	return s.upperAt(i) && len(low) > 3 && lexicon.Common(low) && !gazetteer.Given(low) &&
		gazetteer.Known(s.words[i]) == nil && (s.t.Tokens[i].XPOS != "NNPS" || s.words[min(i+1, len(s.words)-1)] == ",")
}

// keepsComplement tells whether the words behind the head belong to the name of
// the office: "Secretary of State", "Chief of Staff".
func (s *scanner) keepsComplement(i int) bool {
	if i+1 >= len(s.words) || !s.isPreposition(i) {
		return false
	}
	n, found := gazetteer.Longest(s.words, i+1)
	if s.low(i+1) == "the" && i+2 < len(s.words) {
		n, found = gazetteer.Longest(s.words, i+2)
	}
	return n == 0 || found[0].Kind == gazetteer.Region || found[0].Kind == gazetteer.City || s.low(i) == "for"
}

func (s *scanner) fieldAmong(i, end int) string {
	var words []string
	for ; i < end; i++ {
		words = append(words, s.low(i))
	}
	return fieldOf(words)
}

// kindOf is the kind of entity for a gazetteer entry.
func kindOf(e gazetteer.Entry) text.EntityKind {
	switch e.Kind {
	case gazetteer.State, gazetteer.Capital, gazetteer.Adjective, gazetteer.Nationals:
		return text.State
	case gazetteer.Institution:
		return text.Institution
	case gazetteer.Organisation:
		return text.Organisation
	case gazetteer.Faction:
		return text.Faction
	case gazetteer.Publisher:
		return text.Publisher
	}
	return text.Place
}
