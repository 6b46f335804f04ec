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
func visitTelling(t *text.Text, x telling, word lexicon.ContactWord, subject []side) (telling, bool) {
	s := t.SentenceOf(x.at)
	at := x.at + 1
	if !word.Frame["place"] {
		for at < s.Last && at < x.at+12 && !(word.Frame["to"] && t.Tokens[at].Low == "to" || word.Frame["in"] && t.Tokens[at].Low == "in") {
			at++
		}
		at++
	}
	if at >= s.Last {
		return telling{}, false
	}
	m, ok := t.MentionAt(at)
	if !ok || t.Tokens[at].Low == "the" && m.First != at || !placeLike(t, m) || len(subject) == 0 || !anyHuman(t, subject) && !travels(t, subject) {
		return telling{}, false
	}
	if p := partyOf(t, m.Entity); p == "" || p == partyOf(t, subject[0].entity) || partyOf(t, subject[0].entity) == "" && t.Entities[subject[0].entity].Office == "" {
		return telling{}, false
	}
	x.sides, x.place = subject, t.Tokens[at].Mention
	x.kind, x.vague = means(t, x)
	return x, true
}

// stops gives each place of a journey its visit: "visited Oman, Qatar and then
// Kuwait". "Oslo, Norway" is one place, and what does something is none.
func stops(t *text.Text, x telling) []telling {
	places := placesOf(t, x)
	if len(places) < 2 {
		return []telling{x}
	}
	all := make([]telling, len(places))
	for k, place := range places {
		x.place, x.journey = place, true
		all[k] = x
	}
	return all
}

// placesOf lists the mentions of the places that a journey goes to, one a party.
func placesOf(t *text.Text, x telling) []int {
	if x.place < 0 {
		return nil
	}
	s, m := t.SentenceOf(x.at), t.Mentions[x.place]
	all, seen := []int{x.place}, []string{partyOf(t, m.Entity)}
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

// atStop gives meeting n that a visit is made for the place and day of the
// visit, where it has none itself: "will travel to Lima on 18 March to meet Lund",
// "to Lima, where she will meet Lund".
func atStop(t *text.Text, all []reading, n int) []told {
	y := all[n]
	if y.kind != parley.Meeting && y.kind != parley.Talks || n == 0 {
		return nil
	}
	x := all[n-1]
	if x.kind != parley.Visit || x.place < 0 || x.journey || !madeFor(t, x.telling, y.telling) {
		return nil
	}
	var found []told
	for _, f := range x.fields {
		if (f.name == "place" || f.name == "date" && !arrives(t, x.at)) && !tells(y, f.name) {
			f.derived, f.confidence = "of the visit it is part of", 0.7
			found = append(found, told{n, f})
			y.fields = append(slices.Clone(y.fields), f) // the first of a name is enough
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
func madeFor(t *text.Text, x, y telling) bool {
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
