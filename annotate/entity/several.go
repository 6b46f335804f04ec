package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// titledSeveral reads "Presidents Putin and Trump" as two persons, and "the
// foreign ministers" as a group.
func (s *scanner) titledSeveral(i, next, limit int, o office, article string) int {
	first, last, end := s.name(next, limit, true)
	if end-next == 1 && lexicon.Common(s.low(next)) && gazetteer.Known(s.words[next]) == nil {
		end = next // "Leaders Describe Their Meeting"
	}
	if after := s.officesOf(i, next, limit, o); end == next && after > next {
		return after
	}
	if end == next {
		s.raws = append(s.raws, raw{first: i, last: next, form: text.Nominal, kind: text.Group, party: o.party,
			office: o, plural: true, article: article})
		return next
	}
	o.plural = false
	if head, ok := lexicon.OfficeHead(strings.ToLower(lastWord(o.words))); ok {
		one := strings.TrimSuffix(o.words, lastWord(o.words)) + matchCase(head.Head, lastWord(o.words))
		o.words = lexicon.TitleInFull(one) // "Sens. Quispe and Lund"
	}
	from := i
	for end > next {
		s.raws = append(s.raws, raw{first: from, last: end, nameFirst: first, nameLast: last, form: text.Named,
			kind: text.Person, party: o.party, office: o, gender: o.gender})
		if of, behind := s.constituency(end, limit); of != "" {
			s.raws[len(s.raws)-1].party, s.raws[len(s.raws)-1].last, end = of, behind, behind
		}
		next = end
		if s.low(end) == "of" {
			one := o
			one.party = ""
			s.raws[len(s.raws)-1].party = s.partyBehind(&one, &end, limit)
			s.raws[len(s.raws)-1].last, next = end, end
		}
		from = end
		for from < limit && (s.low(from) == "and" || s.low(from) == ",") {
			from++
		}
		if from == end {
			break
		}
		first, last, end = s.name(from, limit, true)
		if end == from {
			return next
		}
	}
	return next
}

// officesOf reads "the presidents of Norway, Chad and Peru" as three offices.
// The title may have taken the first state along.
func (s *scanner) officesOf(i, next, limit int, o office) int {
	at := next
	if n, ok := s.lastState(next); ok && (s.low(next) == "," || s.low(next) == "and") {
		at = next - n
	} else if s.low(next) == "of" || s.low(next) == "from" || s.low(next) == "for" {
		at = next + 1
	}
	var found []raw
	one := o
	one.plural = false
	one.words, _, _ = strings.Cut(one.words, " of ")
	if head, ok := lexicon.OfficeHead(strings.ToLower(lastWord(one.words))); ok {
		one.words = strings.TrimSuffix(one.words, lastWord(one.words)) + matchCase(head.Head, lastWord(one.words))
	}
	for at < limit {
		if s.low(at) == "the" {
			at++
		}
		n, entries := gazetteer.Longest(s.words[:limit], at)
		if n == 0 || entries[0].Kind != gazetteer.State && entries[0].Kind != gazetteer.Organisation &&
			entries[0].Kind != gazetteer.Capital {
			break
		}
		one.party = entries[0].Party
		found = append(found, raw{first: at, last: at + n, form: text.Nominal, kind: text.Person, party: one.party,
			office: one, article: "the", listed: true})
		next, at = at+n, at+n
		for at < limit && (s.low(at) == "," || s.low(at) == "and") {
			at++
		}
	}
	if len(found) < 2 {
		return i
	}
	found[0].first = i
	s.raws = append(s.raws, found...)
	return next
}

// lastState tells whether a state's name ends right before token i, and how
// many words it has.
func (s *scanner) lastState(i int) (int, bool) {
	for n := 1; n < 5 && i-n > 0; n++ {
		m, found := gazetteer.Longest(s.words[:i], i-n)
		if m != n || found[0].Kind != gazetteer.State && found[0].Kind != gazetteer.Capital {
			continue
		}
		switch s.low(i - n - 1) {
		case "of", "the", "for", "from":
			return n, true // "negotiators for Oslo and Bamako"
		}
	}
	return 0, false
}

func lastWord(words string) string { return words[strings.LastIndexByte(words, ' ')+1:] }

// matchCase gives the singular the capital of the plural.
func matchCase(word, like string) string {
	if r, _ := utf8.DecodeRuneInString(like); unicode.IsUpper(r) {
		return strings.ToUpper(word[:1]) + word[1:]
	}
	return word
}

// jointTitle reads "the French and German foreign ministers", "Egyptian, Qatari
// and US mediators".
func (s *scanner) jointTitle(i, at, limit int) int {
	var owners []raw
	for from := i; ; from = at {
		party, next := s.titleParty(at, limit)
		if party == "" || next >= limit {
			return i
		}
		owners = append(owners, raw{first: from, last: next, form: text.Nominal, kind: text.Person, party: party,
			article: "the", listed: true})
		at = next + 1
		if len(owners) > 1 && s.low(next) == "," && s.low(at) == "and" {
			next, at = next+1, at+1
		}
		if s.low(next) == "and" {
			break
		}
		if s.low(next) != "," {
			return i
		}
	}
	o, end, ok := s.title(at, limit)
	if !ok || !o.plural || o.party == "" {
		return i
	}
	for k := range owners {
		owners[k].office = o
		owners[k].office.party, owners[k].office.plural = owners[k].party, false
	}
	o.plural = false
	s.raws = append(append(s.raws, owners...),
		raw{first: at, last: end, form: text.Nominal, kind: text.Person, party: o.party, office: o, article: "the"})
	return end
}
