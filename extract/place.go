package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/gazetteer"
	"parley/text"
)

// placeField gives a place behind "in" or "at" to its telling.
func placeField(t *text.Text, events []Event, k int) []Told {
	m := t.Mentions[k]
	if !placeLike(t, m) {
		return nil
	}
	if n := slices.IndexFunc(events, func(x Event) bool { return x.Place == k }); n >= 0 {
		return []Told{{Of: n, Value: tell(events[n], "place", placeName(t, m), m.Span, "", 0.9)}}
	}
	prep := t.Low(m.First - 1)
	if prep == "the" || prep == "his" || prep == "her" || prep == "their" || prep == "central" || prep == "nearby" {
		prep = t.Low(m.First - 2)
	}
	if prep != "in" && prep != "at" && prep != "outside" && prep != "near" && prep != "to" {
		return nil
	}
	n := nearest(t, events, m.First, t.Tokens[m.First].Sentence)
	if n < 0 {
		return nil
	}
	x := events[n]
	if prep == "to" && x.Kind != parley.Visit || x.At > m.First && m.First-t.SentenceOf(m.First).First > 4 {
		return nil
	}
	if t.Tokens[m.Head].Head >= 0 && elsewhere(t, m, x) || topicPlace(t, m, x) {
		return nil
	}
	return []Told{{Of: n, Value: tell(x, "place", placeName(t, m), m.Span, "", 0.85)}}
}

// elsewhere tells whether a place belongs to another noun between it and the
// telling: "a meeting on the war in Ukraine".
func elsewhere(t *text.Text, m text.Mention, x Event) bool {
	return hangsElsewhere(t, m.Head, m.First, x)
}

// hangsElsewhere tells whether the words that begin at first, with their head,
// hang on a noun between them and the telling.
func hangsElsewhere(t *text.Text, head, first int, x Event) bool {
	h := t.Tokens[head].Head
	if h < x.Last || h >= first {
		return false
	}
	if mention, ok := t.MentionAt(h); ok && actor(t, mention.Entity) {
		return false // "with President Berg of Norway at the castle"
	}
	if c := t.Child(h, "case"); t.Tokens[h].Head == x.At && c >= 0 && t.Tokens[c].Low == "of" {
		return false // "a round of talks in Geneva"
	}
	return t.Tokens[h].UPOS == "NOUN" && !timeAt(t, h)
}

// topicPlace tells whether a wide place is rather what a contact was about: a
// region, or a state that a talk was on, that does not hang on the word of
// contact: "discussed the truce in the Red Sea".
func topicPlace(t *text.Text, m text.Mention, x Event) bool {
	wide := t.Entities[m.Entity].Kind == text.State && x.Discussed || regional(placeName(t, m))
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
	if last == "Sea" || last == "Ocean" || last == "Gulf" {
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

// farPlace tells whether a place cannot be that of a contact at a distance: those
// who telephone are at two places, and what a text puts "in" a country is rather
// what they spoke of. "From" and a house stay: "from the Winter Palace".
func implausiblePlace(t *text.Text, c parley.Contact, f parley.Fact) bool {
	name, ok := f.Value.(string)
	if ok && f.Field == "place" && c.Kind == parley.Visit && notVisited(c, name) {
		return true
	}
	if !ok || f.Field != "place" || c.Kind != parley.Call && c.Kind != parley.VideoCall && c.Kind != parley.Message {
		return false
	}
	before := strings.Fields(strings.ToLower(t.Source[max(0, f.Evidence[0].Start-12):f.Evidence[0].Start]))
	if n := len(before); n > 0 && (before[n-1] == "from" || before[n-1] == "the" && n > 1 && before[n-2] == "from") {
		return false
	}
	for _, e := range gazetteer.Lookup(name) {
		switch e.Kind {
		case gazetteer.City, gazetteer.Capital, gazetteer.State, gazetteer.Region, gazetteer.Adjective:
			return true
		}
	}
	return false
}

// notVisited tells whether a place lies in a country that is no side of a visit,
// or in the visitor's own: where something else was, which the sentence tells of
// beside the visit.
func notVisited(c parley.Contact, name string) bool {
	if len(c.Parties) < 2 || len(c.Participants) == 0 {
		return false
	}
	for _, e := range gazetteer.Lookup(name) {
		switch e.Kind {
		case gazetteer.City, gazetteer.Capital, gazetteer.State:
			return e.Party != "" && (!slices.Contains(c.Parties, e.Party) || e.Party == c.Participants[0].Party)
		}
	}
	return false
}

func timeAt(t *text.Text, i int) bool {
	for _, x := range t.Times {
		if between(i, x.First, x.Last) {
			return true
		}
	}
	return false
}

// placeName is the place in everyday form, without article.
func placeName(t *text.Text, m text.Mention) string {
	if m.Name.End > m.Name.Start {
		return t.At(m.Name)
	}
	return strings.TrimPrefix(strings.TrimPrefix(t.At(m.Span), "the "), "The ")
}

// purposeField reads "met to discuss trade", "as he wanted to discuss trade".
func purposeField(t *text.Text, x Event) []Value {
	v := x.Governor
	if v < 0 || x.Nominal && !isSubject(t, x) && !SupportVerb(t.Tokens[v].Lemma) {
		return nil
	}
	for _, c := range t.ChildrenBy(v, "advcl", "xcomp") {
		if c < x.At {
			continue
		}
		to := t.Child(c, "mark")
		if before := t.Low(to - 1); to < 0 || before == "is" || before == "are" || before == "was" || before == "were" || t.Tokens[to].Low != "to" || t.Tokens[v].Lemma == "agree" {
			continue
		}
		_, last := t.Extent(c)
		last = phraseEnd(t, to, last)
		return []Value{tell(x, "purpose", t.At(t.Words(to, last)), t.Words(to, last), "", 0.8)}
	}
	return nil
}

// phraseEnd stops an infinitive before a comma or an aside that tells when.
func phraseEnd(t *text.Text, first, last int) int {
	for k := first + 1; k <= last; k++ {
		switch t.Tokens[k].Low {
		case ",", ";", ".":
			return k - 1
		case "before", "after", "ahead":
			if k > first+2 {
				return k - 1
			}
		}
	}
	return last
}
