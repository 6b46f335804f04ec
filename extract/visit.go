package extract

import (
	"slices"
	"strings"

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
		return true
	case text.State, text.Institution:
		return m.Form == text.Named && !r.modifies(m)
	}
	return false
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
