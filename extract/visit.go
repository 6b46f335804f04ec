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
func (r *reader) visitTelling(x *telling, word lexicon.ContactWord, subject []side) *telling {
	s := r.sentence(x.at)
	at := x.at + 1
	if !word.Frame["place"] {
		for at < s.Last && at < x.at+12 && !(word.Frame["to"] && r.lows[at] == "to" || word.Frame["in"] && r.lows[at] == "in") {
			at++
		}
		at++
	}
	if at >= s.Last {
		return nil
	}
	m, ok := r.mention(at)
	if !ok || r.lows[at] == "the" && m.First != at || !r.placeLike(m) || len(subject) == 0 || !r.anyHuman(subject) && !r.travels(subject) {
		return nil
	}
	if p := r.party(m.Entity); p == "" || p == r.party(subject[0].entity) || r.party(subject[0].entity) == "" && r.t.Entities[subject[0].entity].Office == "" {
		return nil
	}
	x.sides, x.place = subject, r.byAt[at]
	r.means(x)
	return x
}

// stops gives each place of a journey its visit: "visited Oman, Qatar and then
// Kuwait". "Oslo, Norway" is one place, and what does something is none.
func (r *reader) stops(x *telling) []*telling {
	all := []*telling{x}
	if x.place < 0 {
		return all
	}
	s := r.sentence(x.at)
	m := r.t.Mentions[x.place]
	seen := []string{r.party(m.Entity)}
	for {
		at := m.Last
		for at < s.Last && (r.lows[at] == "," || r.lows[at] == "and" || r.lows[at] == "then" || r.lows[at] == "the") {
			at++
		}
		next, ok := r.mention(at)
		if at == m.Last || !ok || !r.placeLike(next) || r.party(next.Entity) == "" || r.acts(next.Last) {
			return all
		}
		if m = next; !slices.Contains(seen, r.party(m.Entity)) {
			seen = append(seen, r.party(m.Entity))
			y := *x
			y.place, y.fields = r.byAt[at], append([]field{}, x.fields...)
			x.journey, y.journey = true, true
			all = append(all, &y)
		}
	}
}

func (r *reader) anyHuman(sides []side) bool {
	for _, s := range sides {
		if r.human(s.entity) || r.t.Entities[s.entity].Kind == text.Group {
			return true
		}
	}
	return false
}

// placeLike tells whether a mention names a place: a city, a state, a capital.
func (r *reader) placeLike(m text.Mention) bool {
	e := r.t.Entities[m.Entity]
	switch e.Kind {
	case text.Place:
		return !r.attributive(m)
	case text.State, text.Institution:
		return m.Form == text.Named && !r.modifies(m)
	}
	return false
}

// attributive tells whether a place only stands before the noun that matters: "in
// the Caspian region" is in the region, "at his Narvik residence" in Narvik, "the
// Central Asian economies" are none.
func (r *reader) attributive(m text.Mention) bool {
	for k := m.Last; k < min(m.Last+3, len(r.lows)); k++ {
		switch r.lows[k] {
		case "residence", "palace", "hotel", "house", "estate", "villa", "dacha", "airport", "region", "province", "compound", "headquarters", "castle", "ranch", "embassy", "resort":
			return false
		}
	}
	h := r.t.Tokens[m.Head].Head
	rel := r.t.Tokens[m.Head].Rel
	return (rel == "amod" || rel == "compound") && h >= m.Last && h <= m.Last+3 && r.t.Tokens[m.Head].UPOS != "NOUN" && !r.capital(h) && !r.timeAt(h)
}

// travels tells whether a subject is a delegation of a party.
func (r *reader) travels(sides []side) bool {
	for _, s := range sides {
		switch words := strings.Fields(strings.ToLower(r.t.At(s.span))); {
		case r.party(s.entity) == "" || len(words) == 0:
		case words[len(words)-1] == "delegation" || words[len(words)-1] == "team" || words[len(words)-1] == "mission":
			return true
		}
	}
	return false
}

// atStops gives a meeting that a visit is made for the place and day of the
// visit, where it has none itself: "will travel to Lima on 18 March to meet Lund",
// "to Lima, where she will meet Lund".
func (r *reader) atStops() {
	for k, y := range r.tellings {
		if y.kind != parley.Meeting && y.kind != parley.Talks || k == 0 {
			continue
		}
		x := r.tellings[k-1]
		if x.kind != parley.Visit || x.place < 0 || x.journey || !r.madeFor(x, y) {
			continue
		}
		for _, f := range x.fields {
			if (f.name == "place" || f.name == "date" && !r.arrives(x.at)) && !y.has(f.name) {
				f.derived, f.confidence = "of the visit it is part of", 0.7
				y.fields = append(y.fields, f)
			}
		}
	}
}

// arrives tells whether a verb only tells of the way: who arrives on Sunday for
// talks may have them on Monday.
func (r *reader) arrives(i int) bool {
	switch r.t.Tokens[i].Lemma {
	case "arrive", "fly", "leave", "depart", "land", "head":
		return true
	}
	return false
}

// madeFor tells whether a contact is the purpose of a visit before it in the
// sentence, or stands in its "where".
func (r *reader) madeFor(x, y *telling) bool {
	if y.at < x.at || r.t.Tokens[x.at].Sentence != r.t.Tokens[y.at].Sentence || len(x.sides) == 0 || !holdsSide(y.sides, x.sides[0]) {
		return false
	}
	if before := r.low(y.first - 1); before == "for" || before == "to" && !y.noun {
		return true
	}
	for j := r.t.Mentions[x.place].Last; j < y.at; j++ {
		if r.lows[j] == "where" {
			return true
		}
	}
	return false
}
