package discourse

import (
	"slices"

	"parley/extract/argument"
	"parley/extract/mention"
	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// parts says who speaks as "the guest", "her host", "the former" or "the latter": one of the two
// whose contact was told of last before.
func parts(t *text.Text, events []mention.Event) {
	for k := range t.Saying {
		a := &t.Saying[k]
		if a.SourceHead < 0 {
			continue
		}
		if e := compatriot(t, events, a.SourceHead); e >= 0 {
			a.Entity = e
			continue
		}
		if a.Entity >= 0 && t.Entities[a.Entity].Name != "" {
			continue
		}
		if e := partOf(t, events, a.SourceHead); e >= 0 {
			a.Entity = e
		}
	}
}

// partOf is the person whom the word at token i means by his part in the last contact, or -1.
func partOf(t *text.Text, events []mention.Event, i int) int {
	part := t.Low(i)
	if !lexicon.Part.Has(part) {
		return -1
	}
	last, found := toldLast(t, events, i)
	if !found {
		return -1
	}
	who := mention.Participants(t, last)
	switch host := hostOf(t, last, who); {
	case part == "former":
		return who[0]
	case part == "latter":
		return who[1]
	case host < 0:
		return -1
	case text.OneOf(part, "guest", "visitor"):
		return who[1-host]
	default:
		return who[host]
	}
}

// compatriot is the one of two who met whom "the Swede" or "the Norwegian" at token i means; -1 where
// both are of that nation, or neither.
func compatriot(t *text.Text, events []mention.Event, i int) int {
	party := nation(t, i)
	if party == "" || t.Low(i-1) != "the" || text.IsRel(t.Tokens[i].Rel, "amod", "compound") {
		return -1
	}
	last, found := toldLast(t, events, i)
	if !found {
		return onlyOf(t, party, i)
	}
	best := -1
	for _, e := range mention.Participants(t, last) {
		if t.Entities[e].Kind != text.Person || argument.PartyOf(t, e) != party {
			continue
		}
		if best >= 0 {
			return -1
		}
		best = e
	}
	return best
}

// onlyOf is the one person of a party whom the text names before token i, or -1.
func onlyOf(t *text.Text, party string, i int) int {
	best := -1
	for _, m := range t.Mentions {
		if m.First >= i || t.Entities[m.Entity].Kind != text.Person || argument.PartyOf(t, m.Entity) != party {
			continue
		}
		if best >= 0 && best != m.Entity {
			return -1
		}
		best = m.Entity
	}
	return best
}

// nation is the state whose citizen a word names: "Norwegian", "Swede".
func nation(t *text.Text, i int) string {
	word := t.Tokens[i].Text
	for _, e := range append(gazetteer.Lookup(word), gazetteer.Lookup(word+"s")...) {
		if e.Kind == gazetteer.Adjective || e.Kind == gazetteer.Nationals {
			return e.Party
		}
	}
	return ""
}

// toldLast is the contact of two people told of last before token i, at most three sentences
// before.
func toldLast(t *text.Text, events []mention.Event, i int) (mention.Event, bool) {
	n, _ := slices.BinarySearchFunc(events, i, func(x mention.Event, at int) int { return x.At - at })
	for n--; n >= 0 && t.Tokens[i].Sentence-t.Tokens[events[n].At].Sentence <= 3; n-- {
		if len(mention.Participants(t, events[n])) == 2 {
			return events[n], true
		}
	}
	return mention.Event{}, false
}

// hostOf is which of two receives the other: who is told to host, or whose state the place of
// the contact is in; -1 if the text does not tell.
func hostOf(t *text.Text, x mention.Event, who []int) int {
	for _, f := range x.Values {
		if f.Field == "host" {
			return slices.IndexFunc(who, func(e int) bool {
				return argument.Name(t, e) == f.Value ||
					t.Entities[e].Name == f.Value
			})
		}
	}
	s := t.SentenceOf(x.At)
	for _, m := range t.Mentions {
		if m.First >= s.First && m.Last <= s.Last && argument.PlaceLike(t, m) && t.Low(m.First-1) == "in" {
			return slices.IndexFunc(who, func(e int) bool {
				return argument.PartyOf(t, e) == argument.PartyOf(t,
					m.Entity)
			})
		}
	}
	return -1
}
