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
	if !argument.PlaceLike(t, m) || lexicon.Tongue.Has(t.Low(m.First)) {
		return nil // "held talks in Russian" is nowhere
	}
	wide := width(t.Entities[m.Entity])
	if n := slices.IndexFunc(events, func(x mention.Event) bool { return x.Place == k }); n >= 0 {
		return []Told{{Of: n, Value: mention.Tell(events[n], "place", argument.PlaceName(t, m), m.Span, "", 0.9-wide)}}
	}
	prep := t.Low(m.First - 1)
	if text.OneOf(prep, "the", "his", "her", "their", "central", "nearby") {
		prep = t.Low(m.First - 2)
	}
	if !text.OneOf(prep, "in", "at", "outside", "near", "to") {
		return nil
	}
	n := nearest(t, events, m.First, t.Tokens[m.First].Sentence)
	if n < 0 {
		return nil
	}
	x := events[n]
	if prep == "to" && x.Kind != parley.Visit || x.At > m.First && farInFront(t, m, x) {
		return nil
	}
	if t.Tokens[m.Head].Head >= 0 && elsewhere(t, m, x) || topicPlace(t, m, x) {
		return nil
	}
	return []Told{{Of: n, Value: mention.Tell(x, "place", argument.PlaceName(t, m), m.Span, "", 0.85-wide)}}
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
	return m.First-first > 4 && h != x.Governor && t.Tokens[x.At].Head != m.Head &&
		(h < 0 || !argument.OnMargins(t, h, first-1))
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
	if mention, ok := t.MentionAt(h); ok && argument.Actor(t, mention.Entity) {
		return false // "with President Berg of Norway at the castle"
	}
	if c := t.Child(h, "case"); t.Tokens[h].Head == x.At && c >= 0 && t.Tokens[c].Low == "of" {
		return false // "a round of talks in Geneva"
	}
	if lexicon.Venue.Has(t.Tokens[h].Lemma) || argument.OnMargins(t, h, max(h-6, 0)) {
		return false // "received her at the ministry's headquarters in Abu Dhabi"
	}
	return t.Tokens[h].UPOS == "NOUN" && !argument.TimeAt(t, h)
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
