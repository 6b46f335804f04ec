package mention

import (
	"slices"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// timesTold reads "it was the sixth time the two had spoken by phone": the verb tells of the contact
// numbered; "met for the third time this month"; "have spoken four times since".
func timesTold(t *text.Text, x Event) Event {
	s, verb := t.SentenceOf(x.At), x.At
	if x.Nominal {
		verb = x.Governor
	}
	for k := verb - 1; k > s.First && k > verb-20; k-- {
		if t.Tokens[k].Low != "time" || k <= verb-9 && t.Tokens[verb].Head != k {
			continue
		}
		if n, ok := lexicon.Ordinal(t.Tokens[k-1].Low); ok && n > 0 {
			x.Ordinal, x.Anaphor = &parley.Ordinal{Number: n}, text.OneOf(t.Tokens[s.First].Low, "it", "this")
			x.CountedAt = k
		}
	}
	if x.Nominal || x.Ordinal != nil {
		return x
	}
	return timesBehind(t, x, s)
}

// timesBehind reads the number that stands behind a verb, nothing but its own words between.
func timesBehind(t *text.Text, x Event, s text.Sentence) Event {
	for k := x.At + 1; k < s.Last && k < x.At+16; k++ {
		if h := t.Tokens[k].Head; h != x.At && (h < 0 || t.Tokens[h].Head != x.At) {
			continue
		}
		switch t.Tokens[k].Low {
		case "time":
			if n, ok := lexicon.Ordinal(t.Low(k - 1)); ok && n > 0 && t.Low(k-3) == "for" {
				x.Ordinal, x.CountedAt = &parley.Ordinal{Number: n}, k
				return x
			}
		case "times":
			if n, ok := lexicon.Cardinal(t.Low(k - 1)); ok && n > 1 && n < 100 {
				x.Count = n
				x.Values = append(slices.Clone(x.Values), Tell(x, "count", n, t.Words(k-1, k), "", 0.85))
				return x
			}
		}
	}
	return x
}
