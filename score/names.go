package score

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/gazetteer"
)

// nameWords are the words of a name by which it is recognised: capitalised,
// longer than two letters, folded, titles and states left out.
func nameWords(s string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(s, func(c rune) bool {
		return !unicode.IsLetter(c) && c != '\'' &&
			c != '’'
	}) {
		first, _ := utf8.DecodeRuneInString(w)
		if len(w) < 3 || !unicode.IsUpper(first) || title(w) || len(gazetteer.Lookup(w)) > 0 && !person(w) {
			continue
		}
		words = append(words, gazetteer.Fold(w))
	}
	return words
}

// person tells whether a word that is a place or party is a surname as well.
func person(w string) bool { return len(gazetteer.Known(w)) > 0 }

// title tells whether a word belongs to an office rather than a name.
func title(w string) bool {
	switch strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")) {
	case "president", "prime", "minister", "ministers", "foreign", "secretary", "chancellor", "king", "his", "majesty",
		"emir", "vice", "deputy", "general", "national", "security",
		"adviser", "advisor", "ambassador", "chairman", "speaker", "head", "crown", "prince", "sheikh", "chief",
		"defence", "defense", "affairs", "republic", "state", "the", "federal",
		"director", "executive", "leaders", "leader", "union", "council", "mayor", "governor", "first", "former",
		"high", "representative", "special", "envoy", "doctor", "and", "united",
		"kingdom", "north", "south", "saint", "central", "committee", "commission", "parliament", "members", "acting",
		"international", "world", "bank", "holiness", "patriarch", "pope":
		return true
	}
	return false
}

// partiesIn lists the parties that words name, by their everyday names.
func partiesIn(s string) []string {
	words := strings.FieldsFunc(s, func(c rune) bool {
		return !unicode.IsLetter(c) && c != '.' && c != '-' &&
			c != '\'' && c != '’'
	})
	bare := make([]string, len(words))
	for k, w := range words {
		bare[k] = strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s")
	}
	var parties []string
	for i := 0; i < len(words); i++ {
		n, found := gazetteer.Longest(words, i) // "People's Republic of China" before "Russia's"
		if n == 0 {
			n, found = gazetteer.Longest(bare, i)
		}
		if n == 0 {
			continue
		}
		for _, e := range found {
			if e.Party != "" && (e.Kind == gazetteer.State || e.Kind == gazetteer.Adjective ||
				e.Kind == gazetteer.Organisation || e.Kind == gazetteer.Institution || e.Kind == gazetteer.Capital) {
				parties = append(parties, e.Party)
				break
			}
		}
		i += n - 1
	}
	return parties
}

func without(list []string, drop string) []string {
	var kept []string
	for _, item := range list {
		if item != drop && !slices.Contains(kept, item) {
			kept = append(kept, item)
		}
	}
	return kept
}

// foreignHolder tells whether words name somebody who held an office of another
// party on a date: "King Charles III" needs no state in a title.
func foreignHolder(s, home, date string) bool {
	for w := range strings.FieldsSeq(strings.Map(lettersOnly, s)) {
		for _, h := range gazetteer.Known(w) {
			if len(w) > 3 && h.Party != home && h.At(date) && strings.Contains(h.Name, " ") {
				return true
			}
		}
	}
	return false
}

// beside tells whether one sentence of a text holds one of the words and a word
// of contact: what a reader could take as told of a contact.
func beside(body string, words []string) bool {
	for _, sentence := range strings.FieldsFunc(body,
		func(c rune) bool { return c == '.' || c == ';' || c == '\n' || c == '?' || c == '!' }) {
		if !contactWords.MatchString(sentence) {
			continue
		}
		low := gazetteer.Fold(strings.Map(lettersOnly, sentence))
		for _, w := range words {
			if len(w) > 2 && strings.Contains(low, w) {
				return true
			}
		}
	}
	return false
}

// tellable tells whether a body names the counterpart and has a word of contact
// of the kind, so that a reader without the title could tell.
func tellable(body string, names []string, kind string) bool {
	named := false
	for w := range strings.FieldsSeq(strings.Map(lettersOnly, body)) {
		named = named || slices.Contains(names, gazetteer.Fold(w))
	}
	words := map[string]*regexp.Regexp{"call": callWords, "meeting": meetingWords, "visit": visitWords}[kind]
	return named && words != nil && words.MatchString(body)
}

var (
	callWords    = regexp.MustCompile(`(?i)\b(telephone|phone|call|called|spoke|conversation|talked)\b`)
	meetingWords = regexp.MustCompile(`(?i)\b(met|meeting|meetings|hosted|received|welcomed|talks|convened)\b`)
	contactWords = regexp.MustCompile(`(?i)\b(telephone|phone|call|called|spoke|conversation|talked|met|meet|meets|meeting|meetings|hosted|received|welcomed|talks|convened|visit|visits|visited|visiting|travel\w*|trip|arrive\w*|discuss\w*|negotiat\w*|consult\w*|summit|dialogue|round|session|conference)\b`)
	visitWords   = regexp.MustCompile(`(?i)\b(visit|visited|travel|travels|traveled|travelled|trip|arrive|arrived)\b`)
	announced    = regexp.MustCompile(`\b(?:will (?:travel|visit|lead|be in)|is (?:travelling|traveling)|to travel)\b`)
	toCome       = regexp.MustCompile(`\bwill (?:hold|meet|receive|have|pay|take part|be in)\b`)
	askedFor     = regexp.MustCompile(`(?i)(?:initiated by|(?:at|on|upon) the (?:initiative|request) of) ((?:the )?[A-Z\p{Lu}][^.,;]{2,60})|(?:at|on) (\p{Lu}[\p{L} ]{2,40})(?:’s|'s) (?:initiative|request)`)
)

func lettersOnly(c rune) rune {
	if unicode.IsLetter(c) {
		return c
	}
	return ' '
}

// initiative is a phrase that says who asked for the contact, and who it was.
func initiative(body string) (phrase, who string) {
	m := askedFor.FindStringSubmatch(body)
	if m == nil {
		return "", ""
	}
	return m[0], m[1] + m[2]
}

// sameSide tells whether an initiator is who a phrase names: by a name, or by
// the party of both.
func sameSide(got, who string, record parley.Record) bool {
	if got == "" {
		return false
	}
	names := nameWords(who)
	for _, w := range nameWords(got) {
		if slices.Contains(names, w) {
			return true
		}
	}
	parties := append(partiesIn(got), partyOf(got, record)...)
	for _, p := range partiesIn(who) {
		if slices.Contains(parties, p) {
			return true
		}
	}
	return len(names) == 0 && len(partiesIn(who)) == 0
}

func partyOf(name string, record parley.Record) []string {
	for _, p := range record.Persons {
		if p.Name == name && p.Party != "" {
			return []string{p.Party}
		}
	}
	return nil
}

// contactsLine tells contacts in a line.
func contactsLine(contacts []parley.Contact) string {
	var all []string
	for _, c := range contacts {
		var who []string
		for _, p := range c.Participants {
			who = append(who, strings.TrimSpace(p.Name+" "+p.Office))
		}
		all = append(all, string(c.Status)+" "+string(c.Kind)+" "+c.Date+": "+strings.Join(who,
			", ")+" ("+strings.Join(c.Parties, ", ")+")")
	}
	return strings.Join(all, "; ")
}

// partyNamed is the everyday name of a party.
func partyNamed(name string) string { return gazetteer.Party(name) }
