package field

import (
	"slices"
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/extract/mention"
	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// placeField gives a place behind "in" or "at" to its telling.
func placeField(t *text.Text, events []mention.Event, k int) []Told {
	m := t.Mentions[k]
	wide := width(t.Entities[m.Entity])
	if n := colouring(t, events, m); n >= 0 {
		return placeOf(t, events, n, m, 0.8)
	}
	if !argument.PlaceLike(t, m) || lexicon.Tongue.Has(t.Low(m.First)) {
		return nil // "held talks in Russian" is nowhere
	}
	if n := slices.IndexFunc(events, func(x mention.Event) bool { return x.Place == k }); n >= 0 {
		return placeOf(t, events, n, m, 0.9-wide)
	}
	if n := leftFor(t, events, m); n >= 0 {
		return placeOf(t, events, n, m, 0.75-wide)
	}
	prep := leadOf(t, m)
	if !text.OneOf(prep, "in", "at", "outside", "near", "to", "above") {
		return nil
	}
	n := nearest(t, events, m.First, t.Tokens[m.First].Sentence)
	if n < 0 || ofSource(t, m) || !takesPlace(t, events[n], m, prep) {
		return nil
	}
	return placeOf(t, events, n, m, 0.85-wide)
}

// placeOf tells contact n the place of a mention.
func placeOf(t *text.Text, events []mention.Event, n int, m text.Mention, sure float64) []Told {
	return []Told{{Of: n, Value: mention.Tell(events[n], "place", argument.PlaceName(t, m), m.Span, "", sure)}}
}

// takesPlace reports whether a place behind prep can be where the contact nearest to it was held.
func takesPlace(t *text.Text, x mention.Event, m text.Mention, prep string) bool {
	if span, order := apartFrom(t, x); order != "" && m.First < span.First {
		return false // "was in Lima on Sunday, a day after meeting Keita"
	}
	if x.Staged || prep == "to" && x.Kind != parley.Visit && !hasGuest(t, x) || x.At > m.First && farInFront(t, m, x) {
		return false
	}
	return overMeal(t, x.At, m.First) || !(t.Tokens[m.Head].Head >= 0 && elsewhere(t, m, x) || topicPlace(t, m, x))
}

// ofSource reads "government officials in Tokyo said": the place tells who speaks.
func ofSource(t *text.Text, m text.Mention) bool {
	return slices.ContainsFunc(t.Saying, func(a text.Attribution) bool {
		return a.Source.Contains(m.Span) && a.Source.Start < m.Start
	})
}

// colouring is the telling whose noun a city stands right before, or -1: "her Vilnius talks with Berg". Of
// two places, "the Oslo-Rome talks", none is where they were.
func colouring(t *text.Text, events []mention.Event, m text.Mention) int {
	e := t.Entities[m.Entity]
	if e.Kind != text.Place && !(e.Kind == text.State && e.Name != e.Party) || t.Low(m.First-1) == "-" ||
		t.Low(m.Last) == "-" || t.Tokens[m.Head].XPOS == "JJ" || t.Low(m.First-1) == "and" {
		return -1
	}
	return slices.IndexFunc(events, func(x mention.Event) bool {
		return x.Nominal && x.First == m.Last && t.Tokens[m.Head].Head == x.At &&
			text.IsRel(t.Tokens[m.Head].Rel, "compound", "amod", "nmod") && len(x.Sides) > 1
	})
}

// leadOf is the preposition before a place, over what the place is called: "in the border city of
// Zagra", "at a resort on Lake Bled", "on Rhodes".
func leadOf(t *text.Text, m text.Mention) string {
	k := m.First - 1
	for text.OneOf(t.Low(k), "the", "his", "her", "their", "central", "nearby") {
		k--
	}
	if t.Low(k) == "of" && lexicon.Settlement.Has(t.Low(k-1)) {
		return settlementLead(t, k-1)
	}
	if t.Low(k) == "on" && t.Entities[m.Entity].Kind == text.Place && t.Tokens[m.Head].Rel == "obl" {
		return "at" // "met on Rhodes"
	}
	return t.Low(k)
}

// settlementLead is the preposition before the noun phrase that the word for a settlement at k ends.
func settlementLead(t *text.Text, k int) string {
	for n := k - 1; n > k-6 && n > 0; n-- {
		if t.Tokens[n].UPOS == "ADP" {
			return t.Low(n)
		}
		if !text.OneOf(t.Tokens[n].UPOS, "NOUN", "ADJ", "PROPN", "DET", "PUNCT") {
			return ""
		}
	}
	return ""
}

// hasGuest reports whether a verb of contact has somebody come: "welcomed him to the castle".
func hasGuest(t *text.Text, x mention.Event) bool {
	word, ok := lexicon.ContactVerb(t.Tokens[x.At].Lemma)
	return ok && !x.Nominal && word.Frame["host"]
}

// width is how much less a place is worth the wider it is: a city of a state says more.
func width(e text.Entity) float64 {
	if e.Kind == text.State && e.Name == e.Party {
		return 0.1
	}
	return 0
}

// farInFront reports whether a place stands too far before a telling to be its own: not what hangs
// on its verb, "is due in Ankara for talks", nor the margins it was held on, "On the margins of the
// conference in Nadi, Waqa held".
func farInFront(t *text.Text, m text.Mention, x mention.Event) bool {
	if t.Low(t.Child(x.At, "case")) == "from" {
		return true // "arriving back in Oslo from the summit"
	}
	first, h := t.SentenceOf(m.First).First, t.Tokens[m.Head].Head
	if h >= 0 && h < x.At && t.Tokens[x.At].Head == h && t.Tokens[x.At].Rel == "conj" && t.Child(x.At, "nsubj") < 0 {
		return false // "will remain in Oslo and meet Lund"
	}
	return m.First-first > 4 && h != x.Governor && t.Tokens[x.At].Head != m.Head &&
		(h < 0 || !argument.OnMargins(t, h, first-1)) && !onOccasion(t, h, x)
}

// onOccasion reports whether the noun at h belongs to the words that open the clause of a contact with
// the occasion it came about at: "Between sessions of the conference in Nadi", "During a stop in Lima".
// "Amid the unrest in Nadi" tells of no place.
func onOccasion(t *text.Text, h int, x mention.Event) bool {
	for steps := 0; h >= 0 && steps < 4 && text.OneOf(t.Tokens[h].UPOS, "NOUN", "PROPN"); steps++ {
		up := t.Tokens[h].Head
		if up == x.At || up == x.Governor && up >= 0 {
			lead := t.Low(t.Child(h, "case"))
			return lead == "between" || text.OneOf(lead, "during", "at", "in") && !argument.IsContactNoun(t, h)
		}
		h = up
	}
	return false
}

// elsewhere tells whether a place belongs to another noun between it and the
// telling: "a meeting on the war in Ukraine".
func elsewhere(t *text.Text, m text.Mention, x mention.Event) bool {
	return hangsElsewhere(t, m.Head, m.First, x)
}

// hangsElsewhere tells whether the words that begin at first, with their head,
// hang on a noun between them and the telling.
func hangsElsewhere(t *text.Text, head, first int, x mention.Event) bool {
	h := t.Tokens[head].Head
	if h < x.Last || h >= first {
		return false
	}
	if mention, ok := t.MentionAt(h); ok && argument.Actor(t, mention.Entity) ||
		lexicon.Interlocutors(t.Low(h)) && t.Low(t.Child(h, "case")) == "with" {
		return false // "with President Berg of Norway at the castle", "with her counterparts in Banff"
	}
	if c := t.Child(h, "case"); t.Tokens[h].Head == x.At && c >= 0 && t.Tokens[c].Low == "of" {
		return false // "a round of talks in Geneva"
	}
	if atVenue(t, h, x) || argument.OnMargins(t, h, max(h-6, 0)) {
		return false // "received her at the ministry's headquarters in Abu Dhabi"
	}
	return t.Tokens[h].UPOS == "NOUN" && !argument.TimeAt(t, h)
}

// atVenue reports whether the noun at h is of a venue or tells where one is: "a hotel in the hills
// above Oslo".
func atVenue(t *text.Text, h int, x mention.Event) bool {
	settled := false
	for steps := 0; h >= 0 && steps < 3 && t.Tokens[h].UPOS == "NOUN"; steps++ {
		if lexicon.Venue.Has(t.Tokens[h].Lemma) || text.OneOf(t.Tokens[h].Lemma, "stopover", "layover", "stop") {
			return true
		}
		settled = lexicon.Settlement.Has(t.Tokens[h].Lemma)
		h = t.Tokens[h].Head
	}
	return settled && (h == x.At || h == x.Governor) // "the situation in the city of Gao" is nowhere
}

// topicPlace tells whether a wide place is rather what a contact was about: a
// region, or a state that a talk was on, that does not hang on the word of
// contact: "discussed the truce in the Red Sea".
func topicPlace(t *text.Text, m text.Mention, x mention.Event) bool {
	wide := t.Entities[m.Entity].Kind == text.State && x.Discussed || regional(argument.PlaceName(t, m))
	h := t.Tokens[m.Head].Head
	return wide && (x.Discussed || h != x.At && h != x.Governor) && m.First-t.SentenceOf(m.First).First > 2
}

// regional tells whether a name is that of a region or a part of one: "Sahel",
// "Eastern Mediterranean", "Barents Sea".
func regional(name string) bool {
	words := strings.Fields(name)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	if text.OneOf(last, "Sea", "Ocean", "Gulf") {
		return true
	}
	for _, part := range []string{name, last} {
		for _, e := range gazetteer.Lookup(part) {
			if e.Kind == gazetteer.Region {
				return true
			}
		}
	}
	return false
}
