package field

import (
	"parley/extract/argument"
	"parley/extract/mention"
	"parley/lexicon"
	"parley/text"
)

// atClause gives contact n, told of in a clause with "where", the place that the clause hangs on, and the day
// of the sentence where it has none: "Two days later she was in Cotonou, where she was received by Talon".
func atClause(t *text.Text, all []Telling, n int) []Told {
	y := all[n]
	v := max(y.At, y.Governor)
	if y.Governor >= 0 {
		v = y.Governor
	}
	for v >= 0 && text.IsRel(t.Tokens[v].Rel, "conj", "xcomp") {
		v = t.Tokens[v].Head
	}
	if v < 0 || !text.IsRel(t.Tokens[v].Rel, "acl") || !hasWhere(t, v) || y.Kind.Remote() {
		return nil
	}
	h := t.Tokens[v].Head
	m, ok := placeUnder(t, h)
	if !ok {
		m, ok = placeBeforeTime(t, h)
	}
	if !ok {
		return nil
	}
	var found []Told
	if !tells(y, "place") {
		found = append(found, Told{Of: n, Value: mention.Tell(y.Event, "place", argument.PlaceName(t, m), m.Span,
			"place of the clause", 0.75)})
	}
	if x, ok := dayAbove(t, h); ok && !tells(y, "date") && y.Status.Happened() {
		found = append(found, Told{Of: n, Value: mention.Tell(y.Event, "date", x.Value, x.Span, "day of the passage",
			0.7)})
	}
	return found
}

// placeUnder is the place that the noun at h is, or is called: "Batumi", "the resort of Batumi".
func placeUnder(t *text.Text, h int) (text.Mention, bool) {
	if m, ok := t.MentionAt(h); h >= 0 && ok && argument.PlaceLike(t, m) {
		return m, true
	}
	if h < 0 || !lexicon.Settlement.Has(t.Tokens[h].Lemma) {
		return text.Mention{}, false
	}
	m, ok := t.MentionAt(t.Child(h, "nmod", "appos"))
	return m, ok && argument.PlaceLike(t, m)
}

// placeBeforeTime is the place right before the time at h: "heads to Lima later this week where she will meet Soto".
func placeBeforeTime(t *text.Text, h int) (text.Mention, bool) {
	for _, x := range t.Times {
		if h < x.First || h >= x.Last || x.First == 0 {
			continue
		}
		k := x.First - 1
		for k > 0 && text.OneOf(t.Low(k), "on", "later", "next", ",") {
			k--
		}
		m, ok := t.MentionAt(k)
		return m, ok && argument.PlaceLike(t, m)
	}
	return text.Mention{}, false
}

// onTheWay gives a contact that a journey is made for the place the journey leads to, where that is no visit
// itself: "stopped over in Kinshasa to see Ilunga".
func onTheWay(t *text.Text, all []Telling, n int) []Told {
	y := all[n]
	v := t.Tokens[y.At].Head
	if y.Nominal || tells(y, "place") || v < 0 || v > y.At || t.Low(y.First-1) != "to" || y.Kind.Remote() ||
		!argument.Arrives(t, v) && !lexicon.Travel.Has(t.Tokens[v].Lemma) && t.Tokens[v].Lemma != "stop" {
		return nil
	}
	for _, o := range t.ChildrenBy(v, "obl") {
		m, ok := t.MentionAt(o)
		if ok && o < y.At && argument.PlaceLike(t, m) && text.OneOf(t.Low(m.First-1), "in", "to", "at") {
			return []Told{{Of: n, Value: mention.Tell(y.Event, "place", argument.PlaceName(t, m), m.Span,
				"place of the visit", 0.7)}}
		}
	}
	return nil
}

// hasWhere reports whether "where" opens the clause of the verb at v.
func hasWhere(t *text.Text, v int) bool {
	for _, c := range t.Children(v) {
		if t.Low(int(c)) == "where" {
			return true
		}
	}
	return false
}

// dayAbove is the full day that hangs on the place at h, where that is said to be where somebody was, or on
// the verb above it.
func dayAbove(t *text.Text, h int) (text.Time, bool) {
	if t.Child(h, "cop") >= 0 {
		return dayOf(t, h)
	}
	if up := t.Tokens[h].Head; up >= 0 && t.Tokens[up].UPOS == "VERB" {
		return dayOf(t, up)
	}
	return text.Time{}, false
}

// left gives a contact after which somebody left a house that house: "Leaving the Élysée Palace after a lunch
// with Delacourt".
func left(t *text.Text, all []Telling, n int) []Told {
	y := all[n]
	v := y.Governor
	if !y.Nominal || tells(y, "place") || v < 0 || !text.OneOf(t.Tokens[v].Lemma, "leave", "exit") ||
		y.Related != "after" || y.Kind.Remote() {
		return nil
	}
	o := t.Object(v)
	if o < v || o > y.At {
		return nil
	}
	first, last := venue(t, v+1)
	if m, ok := t.MentionAt(o); ok && argument.PlaceLike(t, m) {
		return []Told{{Of: n, Value: mention.Tell(y.Event, "place", argument.PlaceName(t, m), m.Span, "house left",
			0.7)}}
	}
	if last < first {
		return nil
	}
	return []Told{{Of: n, Value: mention.Tell(y.Event, "place", t.At(t.Words(first, last)), t.Words(first, last),
		"house left", 0.7)}}
}
