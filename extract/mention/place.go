package mention

import (
	"slices"

	"parley/extract/argument"
	"parley/text"
)

// placesApart makes of "met Kim in Pyongyang and Moon in Seoul" one contact a place: nobody is in
// two. "Met Kim and Moon in Seoul" is one.
func placesApart(t *text.Text, x Event) []Event {
	all := []Event{x}
	if x.Nominal || len(x.Sides) < 2 || x.Place >= 0 {
		return all
	}
	s := t.SentenceOf(x.At)
	own := x.Sides[:1]
	end := t.TokenAt(x.Sides[len(x.Sides)-1].Span.End-1) + 1
	for end < s.Last {
		here, next := placeAt(t, end, s)
		if here < 0 || text.LowIn(t, next, s) != "and" {
			return all
		}
		others, last := argument.ActorsAt(t, next+1, s)
		if len(others) == 0 || argument.Acts(t, last) {
			return all
		}
		all[len(all)-1] = at(t, all[len(all)-1], here)
		another := x
		another.Sides, another.Values = slices.Concat(own, others), nil
		if there, _ := placeAt(t, last, s); there >= 0 {
			another = at(t, another, there)
		}
		all, end = append(all, another), last
	}
	return all
}

// placeAt is the mention of the place behind "in" at token i, and the token behind it; -1 where
// none stands.
func placeAt(t *text.Text, i int, s text.Sentence) (mention, next int) {
	if text.LowIn(t, i, s) != "in" {
		return -1, i
	}
	m, ok := t.MentionAt(i + 1)
	if !ok || m.First != i+1 || !argument.PlaceLike(t, m) {
		return -1, i
	}
	return t.Tokens[i+1].Mention, m.Last
}

// at is an event with the place of a mention.
func at(t *text.Text, x Event, k int) Event {
	m := t.Mentions[k]
	x.Values = append(slices.Clip(x.Values), Tell(x, "place", argument.PlaceName(t, m), m.Span, "", 0.92))
	return x
}
