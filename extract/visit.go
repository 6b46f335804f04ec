package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// visitTelling reads "will travel to Norway": the visitor and the party of the
// place.
func visitEvent(t *text.Text, x Event, word lexicon.ContactWord, subject []Side) (Event, bool) {
	s := t.SentenceOf(x.At)
	at := x.At + 1
	if !word.Frame["place"] {
		for at < s.Last && at < x.At+12 && !(word.Frame["to"] && t.Tokens[at].Low == "to" || word.Frame["in"] && t.Tokens[at].Low == "in") {
			at++
		}
		at++
	}
	if at >= s.Last {
		return Event{}, false
	}
	m, ok := t.MentionAt(at)
	if !ok || t.Tokens[at].Low == "the" && m.First != at || !placeLike(t, m) || len(subject) == 0 || !anyHuman(t, subject) && !travels(t, subject) {
		return Event{}, false
	}
	if p := partyOf(t, m.Entity); p == "" || p == partyOf(t, subject[0].Entity) || partyOf(t, subject[0].Entity) == "" && t.Entities[subject[0].Entity].Office == "" {
		return Event{}, false
	}
	x.Sides, x.Place = subject, t.Tokens[at].Mention
	x.Kind, x.Vague = means(t, x)
	return x, true
}

// stops gives each place of a journey its visit: "visited Oman, Qatar and then
// Kuwait". "Oslo, Norway" is one place, and what does something is none.
func stops(t *text.Text, x Event) []Event {
	places := placesOf(t, x)
	if len(places) < 2 {
		return []Event{x}
	}
	all := make([]Event, len(places))
	for k, place := range places {
		x.Place, x.Journey = place, true
		all[k] = x
	}
	return all
}

// placesOf lists the mentions of the places that a journey goes to, one a party.
func placesOf(t *text.Text, x Event) []int {
	if x.Place < 0 {
		return nil
	}
	s, m := t.SentenceOf(x.At), t.Mentions[x.Place]
	all, seen := []int{x.Place}, []string{partyOf(t, m.Entity)}
	for {
		at := m.Last
		for at < s.Last && (t.Tokens[at].Low == "," || t.Tokens[at].Low == "and" || t.Tokens[at].Low == "then" || t.Tokens[at].Low == "the") {
			at++
		}
		next, ok := t.MentionAt(at)
		if at == m.Last || !ok || !placeLike(t, next) || partyOf(t, next.Entity) == "" || acts(t, next.Last) {
			return all
		}
		if m = next; !slices.Contains(seen, partyOf(t, m.Entity)) {
			all, seen = append(all, t.Tokens[at].Mention), append(seen, partyOf(t, m.Entity))
		}
	}
}

func anyHuman(t *text.Text, sides []Side) bool {
	for _, s := range sides {
		if human(t, s.Entity) || t.Entities[s.Entity].Kind == text.Group {
			return true
		}
	}
	return false
}

// placeLike tells whether a mention names a place: a city, a state, a capital.
func placeLike(t *text.Text, m text.Mention) bool {
	e := t.Entities[m.Entity]
	switch e.Kind {
	case text.Place:
		return !attributive(t, m)
	case text.State, text.Institution:
		return m.Form == text.Named && !modifies(t, m)
	}
	return false
}

// attributive tells whether a place only stands before the noun that matters: "in
// the Caspian region" is in the region, "at his Narvik residence" in Narvik, "the
// Central Asian economies" are none.
func attributive(t *text.Text, m text.Mention) bool {
	for k := m.Last; k < min(m.Last+3, len(t.Tokens)); k++ {
		switch t.Tokens[k].Low {
		case "residence", "palace", "hotel", "house", "estate", "villa", "dacha", "airport", "region", "province", "compound", "headquarters", "castle", "ranch", "embassy", "resort":
			return false
		}
	}
	h := t.Tokens[m.Head].Head
	rel := t.Tokens[m.Head].Rel
	return (rel == "amod" || rel == "compound") && h >= m.Last && h <= m.Last+3 && t.Tokens[m.Head].UPOS != "NOUN" && !capital(t, h) && !timeAt(t, h)
}

// travels tells whether a subject is a delegation of a party.
func travels(t *text.Text, sides []Side) bool {
	for _, s := range sides {
		switch words := strings.Fields(strings.ToLower(t.At(s.Span))); {
		case partyOf(t, s.Entity) == "" || len(words) == 0:
		case words[len(words)-1] == "delegation" || words[len(words)-1] == "team" || words[len(words)-1] == "mission":
			return true
		}
	}
	return false
}

// atStop gives meeting n that a visit is made for the place and day of the
// visit, where it has none itself: "will travel to Lima on 18 March to meet Lund",
// "to Lima, where she will meet Lund".
func atStop(t *text.Text, all []Telling, n int) []Told {
	y := all[n]
	if y.Kind != parley.Meeting && y.Kind != parley.Talks || n == 0 {
		return nil
	}
	x := all[n-1]
	if x.Kind != parley.Visit || x.Place < 0 || x.Journey || !madeFor(t, x.Event, y.Event) {
		return nil
	}
	var found []Told
	for _, f := range x.Values {
		if (f.Field == "place" || f.Field == "date" && !arrives(t, x.At)) && !tells(y, f.Field) {
			f.Derived, f.Confidence = "of the visit it is part of", 0.7
			found = append(found, Told{Of: n, Value: f})
			y.Values = append(slices.Clone(y.Values), f) // the first of a name is enough
		}
	}
	return found
}

// arrives tells whether a verb only tells of the way: who arrives on Sunday for
// talks may have them on Monday.
func arrives(t *text.Text, i int) bool {
	switch t.Tokens[i].Lemma {
	case "arrive", "fly", "leave", "depart", "land", "head":
		return true
	}
	return false
}

// madeFor tells whether a contact is the purpose of a visit before it in the
// sentence, or stands in its "where".
func madeFor(t *text.Text, x, y Event) bool {
	if y.At < x.At || t.Tokens[x.At].Sentence != t.Tokens[y.At].Sentence || len(x.Sides) == 0 || !holdsSide(y.Sides, x.Sides[0]) {
		return false
	}
	if before := t.Low(y.First - 1); before == "for" || before == "to" && !y.Nominal {
		return true
	}
	for j := t.Mentions[x.Place].Last; j < y.At; j++ {
		if t.Tokens[j].Low == "where" {
			return true
		}
	}
	return false
}
