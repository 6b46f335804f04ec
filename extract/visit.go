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
func visitTelling(t *text.Text, x *telling, word lexicon.ContactWord, subject []side) *telling {
	s := t.SentenceOf(x.at)
	at := x.at + 1
	if !word.Frame["place"] {
		for at < s.Last && at < x.at+12 && !(word.Frame["to"] && t.Tokens[at].Low == "to" || word.Frame["in"] && t.Tokens[at].Low == "in") {
			at++
		}
		at++
	}
	if at >= s.Last {
		return nil
	}
	m, ok := t.MentionAt(at)
	if !ok || t.Tokens[at].Low == "the" && m.First != at || !placeLike(t, m) || len(subject) == 0 || !anyHuman(t, subject) && !travels(t, subject) {
		return nil
	}
	if p := partyOf(t, m.Entity); p == "" || p == partyOf(t, subject[0].entity) || partyOf(t, subject[0].entity) == "" && t.Entities[subject[0].entity].Office == "" {
		return nil
	}
	x.sides, x.place = subject, t.Tokens[at].Mention
	means(t, x)
	return x
}

// stops gives each place of a journey its visit: "visited Oman, Qatar and then
// Kuwait". "Oslo, Norway" is one place, and what does something is none.
func stops(t *text.Text, x *telling) []*telling {
	all := []*telling{x}
	if x.place < 0 {
		return all
	}
	s := t.SentenceOf(x.at)
	m := t.Mentions[x.place]
	seen := []string{partyOf(t, m.Entity)}
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
			seen = append(seen, partyOf(t, m.Entity))
			y := *x
			y.place, y.fields = t.Tokens[at].Mention, append([]field{}, x.fields...)
			x.journey, y.journey = true, true
			all = append(all, &y)
		}
	}
}

func anyHuman(t *text.Text, sides []side) bool {
	for _, s := range sides {
		if human(t, s.entity) || t.Entities[s.entity].Kind == text.Group {
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
func travels(t *text.Text, sides []side) bool {
	for _, s := range sides {
		switch words := strings.Fields(strings.ToLower(t.At(s.span))); {
		case partyOf(t, s.entity) == "" || len(words) == 0:
		case words[len(words)-1] == "delegation" || words[len(words)-1] == "team" || words[len(words)-1] == "mission":
			return true
		}
	}
	return false
}

// atStops gives a meeting that a visit is made for the place and day of the
// visit, where it has none itself: "will travel to Lima on 18 March to meet Lund",
// "to Lima, where she will meet Lund".
func atStops(t *text.Text, events []*telling) {
	for k, y := range events {
		if y.kind != parley.Meeting && y.kind != parley.Talks || k == 0 {
			continue
		}
		x := events[k-1]
		if x.kind != parley.Visit || x.place < 0 || x.journey || !madeFor(t, x, y) {
			continue
		}
		for _, f := range x.fields {
			if (f.name == "place" || f.name == "date" && !arrives(t, x.at)) && !y.has(f.name) {
				f.derived, f.confidence = "of the visit it is part of", 0.7
				y.fields = append(y.fields, f)
			}
		}
	}
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
func madeFor(t *text.Text, x, y *telling) bool {
	if y.at < x.at || t.Tokens[x.at].Sentence != t.Tokens[y.at].Sentence || len(x.sides) == 0 || !holdsSide(y.sides, x.sides[0]) {
		return false
	}
	if before := t.Low(y.first - 1); before == "for" || before == "to" && !y.noun {
		return true
	}
	for j := t.Mentions[x.place].Last; j < y.at; j++ {
		if t.Tokens[j].Low == "where" {
			return true
		}
	}
	return false
}
