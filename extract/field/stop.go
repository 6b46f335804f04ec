package field

import (
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/extract/mention"
	"parley/lexicon"
	"parley/text"
)

// atStop gives meeting n that a visit is made for the place and day of the
// visit, where it has none itself: "will travel to Lima on 18 March to meet Lund",
// "to Lima, where she will meet Lund".
func atStop(t *text.Text, all []Telling, n int) []Told {
	y := all[n]
	if y.Kind != parley.Meeting && y.Kind != parley.Talks {
		return nil
	}
	x, during, ok := visitOf(t, all, n)
	if !ok {
		return nil
	}
	var found []Told
	for _, f := range x.Values {
		sameDay := (!argument.Arrives(t, x.At) || fliesTo(t, x, y)) && !during || during && laterThatDay(t, y.At)
		if (f.Field == "place" || f.Field == "date" && sameDay) && !tells(y, f.Field) {
			f.Derived, f.Confidence = derivedFrom[f.Field], 0.7
			found = append(found, Told{Of: n, Value: f})
			y.Values = append(slices.Clone(y.Values), f) // the first of a name is enough
		}
	}
	return found
}

// fliesTo reads "will fly to Rabat on Sunday to see the minister": the day is for that.
func fliesTo(t *text.Text, x, y Telling) bool {
	return x.Status == parley.Planned && !y.Nominal && t.Low(y.First-1) == "to" && t.Tokens[y.At].Head == x.At
}

// visitOf is the visit on which contact n is held, told before or behind it, and whether it is
// only told beside.
func visitOf(t *text.Text, all []Telling, n int) (x Telling, beside, ok bool) {
	for _, k := range []int{n - 1, n + 1, n - 2} {
		if k < 0 || k >= len(all) || all[k].Kind != parley.Visit || all[k].Place < 0 || all[k].Journey ||
			k == n-2 && !twoVisits(t, all, n) {
			continue
		}
		x, y := all[k], all[n]
		if during(t, x.Event, y.Event) {
			return x, true, true
		}
		if k < n && (inPassage(t, x.Event, y.Event) || madeFor(t, x.Event, y.Event)) {
			return x, inPassage(t, x.Event, y.Event), true
		}
	}
	return Telling{}, false, false
}

// twoVisits reports whether contact n stands behind two visits, the first of them in its sentence.
func twoVisits(t *text.Text, all []Telling, n int) bool {
	return all[n-1].Kind == parley.Visit && t.Tokens[all[n-2].At].Sentence == t.Tokens[all[n].At].Sentence
}

// during reports whether a visit is told as what a contact was held in: "was received by Lund
// during his visit to Oslo".
func during(t *text.Text, x, y mention.Event) bool {
	for k := x.Last; k < y.At; k++ {
		if t.Low(k) == "during" && t.Low(k+1) == "which" {
			return true
		}
	}
	if !x.Nominal || x.Governor != y.At && x.Governor != y.Governor {
		return false
	}
	if h := t.Tokens[x.At].Head; h >= 0 && h < x.At && lexicon.Portion.Has(t.Tokens[h].Lemma) {
		return text.OneOf(t.Low(t.Child(h, "case")), "during", "on", "in") // "on the second day of her visit"
	}
	return text.OneOf(t.Low(t.Child(x.At, "case")), "during", "on", "in")
}

// derivedFrom names how a value of a visit comes to a meeting held on it.
var derivedFrom = map[string]string{"place": "place of the visit", "date": "day of the passage"}

// inPassage reports whether a contact is told right behind a visit of one of its sides, in the
// next sentence of the passage: "arrived in Oslo on Monday. She met Lund in the evening".
func inPassage(t *text.Text, x, y mention.Event) bool {
	if len(x.Sides) == 0 || t.Tokens[y.At].Sentence-t.Tokens[x.At].Sentence != 1 ||
		x.Status.Happened() != y.Status.Happened() || x.Step != 0 || y.Step != 0 {
		return false
	}
	return t.SentenceOf(x.At).Paragraph == t.SentenceOf(y.At).Paragraph &&
		slices.Contains(mention.Participants(t, y), x.Sides[0].Entity) // one of "the leaders" too
}

// laterThatDay reports whether the sentence of token i names a part of the day, or an order,
// without a day of its own.
func laterThatDay(t *text.Text, i int) bool {
	s := t.SentenceOf(i)
	for k := s.First; k < s.Last; k++ {
		if low := t.Low(k); lexicon.PartOfDay.Has(low) || text.OneOf(low, "later", "afterwards", "then") {
			return true
		}
	}
	return false
}

// madeFor tells whether a contact is the purpose of a visit before it in the
// sentence, or stands in its "where".
func madeFor(t *text.Text, x, y mention.Event) bool {
	if y.At < x.At || t.Tokens[x.At].Sentence != t.Tokens[y.At].Sentence || len(x.Sides) == 0 ||
		!argument.HoldsSide(y.Sides, x.Sides[0]) {
		return false
	}
	return isPurpose(t, x, y) || isNextStep(t, x, y) || isThere(t, x, y)
}

// isPurpose reads "flew to Baku for talks", "flew to Baku to meet Lund", "flew to Baku to hold talks".
func isPurpose(t *text.Text, x, y mention.Event) bool {
	if before := t.Low(y.First - 1); before == "for" || before == "to" && !y.Nominal {
		return true
	}
	return y.Nominal && y.Governor > x.At && t.Low(y.Governor-1) == "to" &&
		argument.SupportVerb(t.Tokens[y.Governor].Lemma)
}

// isNextStep reads "will visit Ramallah and meet with Abbas".
func isNextStep(t *text.Text, x, y mention.Event) bool {
	v := max(y.At, y.Governor)
	return !x.Nominal && t.Tokens[v].Head == x.At && text.IsRel(t.Tokens[v].Rel, "conj") && t.Child(v, "nsubj") < 0
}

// isThere reads "will visit Ramallah, where she will meet Abbas".
func isThere(t *text.Text, x, y mention.Event) bool {
	for j := t.Mentions[x.Place].Last; j < y.At; j++ {
		if t.Tokens[j].Low == "where" || t.Tokens[j].Low == "when" && t.Low(j-1) == "," {
			return true
		}
	}
	return false
}

// respective gives several contacts told of by one word as many days in their order: "the
// third and fourth rounds on April 26 and May 11".
func respective(all []Telling) []Telling {
	given := slices.Clone(all)
	for n := 0; n < len(all); {
		end := n + 1
		for end < len(all) && all[end].At == all[n].At && all[end].Ordinal != nil {
			end++
		}
		var days []mention.Value
		for _, f := range all[n].Values {
			if f.Field == "date" {
				days = append(days, f)
			}
		}
		if size := end - n; size > 1 && len(days) == size && all[n].Ordinal != nil {
			for k := range days {
				others := slices.DeleteFunc(slices.Clone(all[n+k].Values),
					func(f mention.Value) bool { return f.Field == "date" })
				given[n+k].Values = append(others, days[k])
			}
		}
		n = end
	}
	return given
}

// sharedFields are day, hour and place that contact n lacks and another told of by the
// same word has.
func sharedFields(_ *text.Text, all []Telling, n int) []Told {
	var found []Told
	x := all[n]
	for k := max(0, n-4); k < min(len(all), n+5); k++ {
		if k == n || all[k].At != x.At {
			continue
		}
		for _, f := range all[k].Values {
			if (text.OneOf(f.Field, "date", "time", "place")) && !tells(x, f.Field) {
				found = append(found, Told{Of: n, Value: f})
				x.Values = append(slices.Clone(x.Values), f)
			}
		}
	}
	return found
}
