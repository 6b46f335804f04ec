package mention

import (
	"slices"

	"parley/extract/argument"
	"parley/text"
)

// stages makes of a series told with the day and place of each one contact a stage: "have sat down three
// times: in Juba on 3 February, in Addis Ababa on 17 May and in Port Sudan on 30 October", "two rounds, on 3
// February in Corfu and on 17 February in Tirana".
func stages(t *text.Text, x Event) []Event {
	pairs := stagePairs(t, x)
	if len(pairs) < 2 {
		return []Event{x}
	}
	var all []Event
	for _, p := range pairs {
		one := x
		one.Count, one.Staged = 0, true
		one.Values = slices.DeleteFunc(slices.Clone(x.Values), func(v Value) bool { return v.Field == "count" })
		one.Values = append(one.Values, Tell(x, "place", t.At(p.place), p.place, "", 0.92),
			Tell(x, "date", p.time.Value, p.time.Span, p.time.Derived, 0.92))
		all = append(all, one)
	}
	return all
}

// stage is a day and a place named together.
type stage struct {
	place text.Span
	time  text.Time
	first int
	last  int // token behind
}

// stagePairs lists the days and places named pair by pair behind a contact, with commas and "and" between.
func stagePairs(t *text.Text, x Event) []stage {
	s := t.SentenceOf(x.At)
	var found []stage
	for k := x.Last; k < s.Last; k++ {
		p, ok := stageAt(t, k, s)
		if !ok {
			continue
		}
		if n := len(found); n > 0 && !listed(t, found[n-1].last, p.first) {
			return found
		}
		found = append(found, p)
		k = p.last - 1
	}
	return found
}

// stageAt reads "in Juba on 3 February" and "on 3 February in Juba" at token k.
func stageAt(t *text.Text, k int, s text.Sentence) (stage, bool) {
	if place, next := namedAt(t, k, s); next > k {
		if x, ok := dayAt(t, next, s); ok {
			return stage{place, x, k, x.Last}, true
		}
	}
	if x, ok := dayAt(t, k, s); ok {
		if place, next := namedAt(t, x.Last, s); next > x.Last {
			return stage{place, x, k, next}, true
		}
	}
	return stage{}, false
}

// namedAt is the name behind "in" at token k, of a place the lists know or of capitals that name nobody, and the
// token behind it.
func namedAt(t *text.Text, k int, s text.Sentence) (place text.Span, next int) {
	if m, next := placeAt(t, k, s); m >= 0 {
		return t.Mentions[m].Span, next
	}
	next = k + 1
	for next < s.Last && next < k+4 && argument.Capital(t, next) && !argument.TimeAt(t, next) {
		if m, ok := t.MentionAt(next); ok && argument.Actor(t, m.Entity) {
			return text.Span{}, k
		}
		next++
	}
	if text.LowIn(t, k, s) != "in" || next == k+1 {
		return text.Span{}, k
	}
	return t.Words(k+1, next-1), next
}

// dayAt is the day or month behind "on" or "in" at token k.
func dayAt(t *text.Text, k int, s text.Sentence) (text.Time, bool) {
	if !text.OneOf(text.LowIn(t, k, s), "on", "in") {
		return text.Time{}, false
	}
	for _, x := range t.Times {
		if x.First == k+1 && x.Kind == text.DateTime && len(x.Value) >= len("2006-01") && x.Value[0] != 'X' {
			return x, true
		}
	}
	return text.Time{}, false
}

// listed reports whether only a comma, "and" and adverbs stand between two stages: ", and, most recently,".
func listed(t *text.Text, from, to int) bool {
	for k := from; k < to; k++ {
		if !text.OneOf(t.Tokens[k].Low, ",", "and", ";", "then") && t.Tokens[k].UPOS != "ADV" {
			return false
		}
	}
	return to > from
}
