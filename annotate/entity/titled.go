package entity

import (
	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// titled reads a title with the name behind it, or the title alone.
func (s *scanner) titled(i, at, limit int, article string) int {
	if article == "both" || article == "two" {
		return i
	}
	if article == "the" && s.low(at) == "two" {
		return i
	}
	o, next, ok := s.title(at, limit)
	if !ok {
		return s.jointTitle(i, at, limit)
	}
	if further, after, again := s.secondTitle(next, limit); again && !o.plural {
		if first, _, named := s.name(after, limit, true); named > first {
			o.words += " and " + further.words
			if o.party == "" {
				o.party = further.party
			}
			next = after
		}
	}
	if o.plural {
		return s.titledSeveral(i, next, limit, o, article)
	}
	first, last, end := s.titledName(next, limit)
	if end-next == 1 && (lexicon.Common(s.low(next)) || lexicon.Body(s.low(next)) != "") &&
		gazetteer.Known(s.words[next]) == nil &&
		!(o.class == "minister" && o.party != "" && lexicon.Body(s.low(next)) == "") {
		end = next // "General Assembly", "Ambassador Bridge"
	}
	if end > next && s.placeName(next, end) {
		return i // "Imam Sahib district"
	}
	if end == next || article == "a" && s.low(next-1) != "minister" && !s.upperAt(next-1) {
		return s.bareTitle(i, next, o, article)
	}
	s.raws = append(s.raws, raw{first: i, last: end, nameFirst: first, nameLast: last, form: text.Named,
		kind:  text.Person,
		party: s.partyBehind(&o, &end, limit), office: o, article: article, gender: o.gender})
	s.raws[len(s.raws)-1].last = end
	return end
}

// titledName reads a name right behind a title, with an honorific between.
func (s *scanner) titledName(i, limit int) (first, last, end int) {
	at := i
	if s.words[min(at, limit-1)] == "," && s.styled(at+1, limit) {
		at++ // "Minister of Foreign Affairs, HE Pablo Ruiz"
	}
	for at < limit {
		if s.words[at] == "(" && at+2 < limit && s.words[at+2] == ")" && s.upperAt(at+3) &&
			(allCaps(s.words[at+1]) || retired(s.low(at+1))) {
			at += 3 // "Director of National Intelligence (DNI) Haines", "General (ret.) Lund"
			continue
		}
		if s.upperAt(at) && at > i && lexicon.StyleNoun.Has(s.low(at)) {
			at++ // "President His Highness Sheikh ..."
			continue
		}
		if _, ok := lexicon.Honorific(s.low(at)); !ok && !rank(s.low(at)) || !s.upperAt(at) || s.words[at] == "He" {
			break
		}
		at++
	}
	if s.pairOpens(at, limit) {
		_, last, end = s.name(at+1, limit, true)
		return at, last, end
	}
	first, last, end = s.name(at, limit, true)
	if end == at {
		return i, i, i
	}
	return first, last, end
}

// retired tells whether a word in brackets behind a rank says that it is past: "General (ret.) Lund".
func retired(low string) bool {
	switch low {
	case "ret", "ret.", "retd", "retd.", "rtd", "rtd.", "retired":
		return true
	}
	return false
}

// styled tells whether a form of address that goes with a high office stands at token i: "HE",
// "H.E.", "His Excellency".
func (s *scanner) styled(i, limit int) bool {
	if i+1 >= limit || !s.upperAt(i+1) {
		return false
	}
	switch s.words[i] {
	case "HE", "H.E.", "HRH", "H.R.H.":
		return true
	case "His", "Her":
		return lexicon.StyleNoun.Has(s.low(i + 1))
	}
	return false
}

// pairOpens tells whether a name behind a title begins with two letters that
// are a word as well: "Vice Premier He Lifeng", "President To Lam".
func (s *scanner) pairOpens(i, limit int) bool {
	if i+1 >= limit || len(s.words[i]) != 2 || !s.upperAt(i) || allCaps(s.words[i]) || !s.upperAt(i+1) {
		return false
	}
	u := s.t.Tokens[i].UPOS
	return (u == "PRON" || u == "ADP" || u == "PART" || u == "ADV" || u == "DET" || u == "SCONJ" || u == "PROPN") &&
		!lexicon.Common(s.low(i+1)) && (s.upperAt(i-1) || s.word(i-1) == "," && s.heads(i-2))
}

// rank tells whether a word behind a title is a rank or order that goes with the
// name: "Secretary of State Cardinal Rossi", "Defence Minister General Haddad".
func rank(low string) bool {
	switch low {
	case "cardinal", "archbishop", "bishop", "general", "admiral", "colonel", "major", "marshal", "ambassador",
		"sheikh", "prince", "princess", "senator", "gen.", "adm.", "lt.", "maj.", "col.", "h.e.", "he", "hrh", "sayyid":
		return true
	}
	return false
}

// secondTitle reads "and Minister of Foreign Affairs" behind a title.
func (s *scanner) secondTitle(i, limit int) (office, int, bool) {
	if i < limit && s.upperAt(i) && s.upperAt(i-1) {
		o, next, ok := s.title(i, limit) // "ASEAN Chair Prime Minister Hun Sen"
		return o, next, ok && !o.plural && o.class != ""
	}
	if i+1 >= limit || s.low(i) != "and" && s.low(i) != "&" {
		return office{}, i, false
	}
	o, next, ok := s.title(i+1, limit)
	return o, next, ok && !o.plural
}

// partyBehind reads "of Russia" behind a titled name; end moves over it.
func (s *scanner) partyBehind(o *office, end *int, limit int) string {
	at := *end
	if party, next := s.constituency(at, limit); party != "" {
		*end = next
		return party
	}
	if at+1 < limit && s.low(at) == "of" {
		from := at + 1
		if s.low(from) == "the" {
			from++
		}
		if name, next := s.movementBehind(at, limit); name != "" && o.party == "" {
			o.party, *end = name, next
			return name
		}
		if n, found := gazetteer.Longest(s.words[:limit], from); n > 0 {
			switch found[0].Kind {
			case gazetteer.State, gazetteer.Organisation, gazetteer.Capital, gazetteer.Region:
				if found[0].Party == "" || possessive(s.word(from+n)) {
					break // "of the Gulf", "told Mr Berg of Chad's efforts"
				}
				*end = from + n
				if o.party == "" || found[0].Kind == gazetteer.State && organisation(o.party) {
					o.party = found[0].Party // "ASEAN Chair Prime Minister Hun Sen of Cambodia" is of Cambodia
				}
			}
		}
	}
	return governed(*o)
}

// movementBehind reads "of the rebel Highland Liberation Front" at token i; next is the token behind it.
func (s *scanner) movementBehind(i, limit int) (name string, next int) {
	if s.low(i) != "of" || i+1 >= limit {
		return "", i
	}
	if s.low(i+1) == "the" {
		i++
	}
	return s.movement(i+1, limit)
}

// movement reads the name of an armed or political movement that no list has, at token i: "rebel
// Highland Liberation Front (HLF)"; next is the token behind it.
func (s *scanner) movement(i, limit int) (name string, next int) {
	at := i
	for at < limit && at < i+2 && !s.upperAt(at) && s.t.Tokens[at].UPOS != "PUNCT" {
		at++ // "rebel", "breakaway"
	}
	first := at
	for at < limit && s.upperAt(at) && at < first+7 {
		at++
	}
	if at-first < 2 || !lexicon.Movement.Has(s.low(at-1)) {
		return "", i
	}
	if n, _ := gazetteer.Longest(s.words[:limit], first); n > 0 && first+n == at {
		return "", i // the lists have it
	}
	name = s.t.At(s.t.Words(first, at-1))
	if s.word(at) == "(" && s.word(at+2) == ")" && allCaps(s.word(at+1)) {
		at += 3
	}
	return name, at
}

// organisation tells whether a party is one.
func organisation(party string) bool {
	found := gazetteer.Lookup(party)
	return len(found) > 0 && found[0].Kind == gazetteer.Organisation
}

// bareTitle is a title with nobody named: "the US president".
func (s *scanner) bareTitle(i, next int, o office, article string) int {
	s.raws = append(s.raws, raw{first: i, last: next, form: text.Nominal, kind: text.Person, party: o.party, office: o,
		article: article, gender: o.gender})
	return next
}
