package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// scanner walks the tokens and collects raw mentions in order.
type scanner struct {
	t     *text.Text
	about Context
	words []string
	raws  []raw
}

func (s *scanner) low(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	return strings.ToLower(s.words[i])
}

func (s *scanner) upperAt(i int) bool {
	if i < 0 || i >= len(s.words) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.words[i])
	return unicode.IsUpper(r)
}

// sentence collects the mentions of one sentence.
func (s *scanner) sentence(n int) {
	sentence := s.t.Sentences[n]
	for i := sentence.First; i < sentence.Last; {
		if next := s.mention(i, sentence.Last); next > i {
			s.officeOf(next, sentence.Last)
			i = next
			continue
		}
		i++
	}
}

// officeOf reads "Berg's office" behind the mention of Berg that ends at token
// i: a body that speaks for him.
func (s *scanner) officeOf(i, limit int) {
	if i+1 >= limit || !possessive(s.words[i]) || len(s.raws) == 0 {
		return
	}
	last := s.raws[len(s.raws)-1]
	if last.kind != text.Person || last.last != i {
		return
	}
	switch s.low(i + 1) {
	case "office", "administration", "government", "cabinet", "team":
		s.raws = append(s.raws, raw{first: last.first, last: i + 2, nameFirst: last.first, nameLast: i + 2, form: text.Nominal, kind: text.Institution,
			name: s.t.At(s.t.Words(last.first, i+1)), ofPerson: len(s.raws)})
	}
}

// mention tries what could begin at token i, most telling first.
func (s *scanner) mention(i, limit int) int {
	if next := s.pronoun(i); next > i {
		return next
	}
	if next := s.majesty(i, limit); next > i {
		return next
	}
	at, article := s.article(i, limit)
	if next := s.agency(i, at, limit); next > i {
		return next
	}
	if next := s.titled(i, at, limit, article); next > i {
		return next
	}
	if next := s.institution(i, at, limit, article); next > i {
		return next
	}
	if next := s.plural(i, at, limit, article); next > i {
		return next
	}
	if at > i && article != "the" {
		return i // "his meeting": the pronoun counts, the article does not
	}
	if next := s.address(at, limit); next > at {
		return next
	}
	if next := s.known(i, at, limit); next > i {
		return next
	}
	return s.capitals(at, limit)
}

// majesty steps over "His Majesty", "Her Royal Highness,", "His Excellency".
func (s *scanner) majesty(i, limit int) int {
	if low := s.low(i); low != "his" && low != "her" || !s.upperAt(i+1) {
		return i
	}
	at := i + 1
	for at < limit {
		switch s.low(at) {
		case "majesty", "royal", "highness", "serene", "excellency", "holiness", "eminence", "imperial", "sultanic":
			at++
			continue
		case ",":
			if at > i+1 {
				return at + 1
			}
		}
		break
	}
	if at == i+1 {
		return i
	}
	return at
}

// article steps over "the", "a", "his" before a nominal.
func (s *scanner) article(i, limit int) (next int, word string) {
	low := s.low(i)
	switch low {
	case "the", "a", "an", "his", "her", "their", "its", "our", "this", "that", "both", "some", "several", "two", "one", "another", "my":
		if i+1 < limit && !(low == "that" && s.t.Tokens[i].UPOS != "DET") {
			return i + 1, low
		}
	}
	return i, ""
}

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
	if further, after, again := s.secondTitle(next, limit); again {
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
	if end-next == 1 && lexicon.Common(s.low(next)) && gazetteer.Known(s.words[next]) == nil {
		end = next // "General Assembly", "Ambassador Bridge"
	}
	if end == next || article == "a" && s.low(next-1) != "minister" && !s.upperAt(next-1) {
		return s.bareTitle(i, next, o, article)
	}
	s.raws = append(s.raws, raw{first: i, last: end, nameFirst: first, nameLast: last, form: text.Named, kind: text.Person,
		party: s.partyBehind(&o, &end, limit), office: o, article: article, gender: o.gender})
	s.raws[len(s.raws)-1].last = end
	return end
}

// titledName reads a name right behind a title, with an honorific between.
func (s *scanner) titledName(i, limit int) (first, last, end int) {
	at := i
	for at < limit {
		if _, ok := lexicon.Honorific(s.low(at)); !ok || !s.upperAt(at) {
			break
		}
		at++
	}
	first, last, end = s.name(at, limit, true)
	if end == at {
		return i, i, i
	}
	return first, last, end
}

// secondTitle reads "and Minister of Foreign Affairs" behind a title.
func (s *scanner) secondTitle(i, limit int) (office, int, bool) {
	if i+1 >= limit || s.low(i) != "and" && s.low(i) != "&" {
		return office{}, i, false
	}
	o, next, ok := s.title(i+1, limit)
	return o, next, ok && !o.plural
}

// partyBehind reads "of Russia" behind a titled name; end moves over it.
func (s *scanner) partyBehind(o *office, end *int, limit int) string {
	at := *end
	if at+1 < limit && s.low(at) == "of" {
		from := at + 1
		if s.low(from) == "the" {
			from++
		}
		if n, found := gazetteer.Longest(s.words[:limit], from); n > 0 {
			switch found[0].Kind {
			case gazetteer.State, gazetteer.Organisation, gazetteer.Capital:
				*end = from + n
				if o.party == "" {
					o.party = found[0].Party
				}
			}
		}
	}
	return o.party
}

// bareTitle is a title with nobody named: "the US president".
func (s *scanner) bareTitle(i, next int, o office, article string) int {
	s.raws = append(s.raws, raw{first: i, last: next, form: text.Nominal, kind: text.Person, party: o.party, office: o, article: article, gender: o.gender})
	return next
}

// titledSeveral reads "Presidents Putin and Trump" as two persons, and "the
// foreign ministers" as a group.
func (s *scanner) titledSeveral(i, next, limit int, o office, article string) int {
	first, last, end := s.name(next, limit, true)
	if after := s.officesOf(i, next, limit, o); end == next && after > next {
		return after
	}
	if end == next {
		s.raws = append(s.raws, raw{first: i, last: next, form: text.Nominal, kind: text.Group, party: o.party, office: o, plural: true, article: article})
		return next
	}
	o.plural = false
	if head, ok := lexicon.OfficeHead(strings.ToLower(lastWord(o.words))); ok {
		o.words = strings.TrimSuffix(o.words, lastWord(o.words)) + matchCase(head.Head, lastWord(o.words))
	}
	from := i
	for end > next {
		s.raws = append(s.raws, raw{first: from, last: end, nameFirst: first, nameLast: last, form: text.Named, kind: text.Person, party: o.party, office: o, gender: o.gender})
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
	if n, ok := s.lastState(next); ok {
		at = next - n
	} else if s.low(next) == "of" {
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
		if n == 0 || entries[0].Kind != gazetteer.State {
			break
		}
		one.party = entries[0].Party
		found = append(found, raw{first: at, last: at + n, form: text.Nominal, kind: text.Person, party: one.party, office: one, article: "the"})
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
		if m, found := gazetteer.Longest(s.words[:i], i-n); m == n && found[0].Kind == gazetteer.State && (s.low(i-n-1) == "of" || s.low(i-n-1) == "the") {
			return n, true
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

// jointTitle reads "the French and German foreign ministers".
func (s *scanner) jointTitle(i, at, limit int) int {
	one, next := s.titleParty(at, limit)
	if one == "" || s.low(next) != "and" {
		return i
	}
	o, end, ok := s.title(next+1, limit)
	if !ok || !o.plural || o.party == "" {
		return i
	}
	first, second := o, o
	first.party, first.plural, second.plural = one, false, false
	s.raws = append(s.raws,
		raw{first: i, last: next, form: text.Nominal, kind: text.Person, party: one, office: first, article: "the"},
		raw{first: next + 1, last: end, form: text.Nominal, kind: text.Person, party: o.party, office: second, article: "the"})
	return end
}

// address reads "Mr. Putin" and "His Majesty King Abdullah".
func (s *scanner) address(i, limit int) int {
	gender, ok := lexicon.Honorific(s.low(i))
	if !ok || !s.upperAt(i) || s.low(i) == "his" || s.low(i) == "her" {
		return i
	}
	first, last, end := s.name(i+1, limit, true)
	if end == i+1 {
		return i
	}
	s.raws = append(s.raws, raw{first: i, last: end, nameFirst: first, nameLast: last, form: text.Named, kind: text.Person, gender: gender})
	return end
}
