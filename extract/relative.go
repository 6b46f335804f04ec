package extract

import "parley/text"

// relative is "before" or "after" where the noun stands behind such a word.
func relative(t *text.Text, x Event) string {
	s := t.SentenceOf(x.At)
	for k := x.First - 1; k >= s.First && k > x.First-10; k-- {
		switch t.Tokens[k].Low {
		case "before":
			return "before"
		case "of":
			if text.LowIn(t, k-1, s) == "ahead" || text.LowIn(t, k-1, s) == "advance" || text.LowIn(t, k-1, s) == "eve" {
				return "before"
			}
		case "to":
			if text.LowIn(t, k-1, s) == "prior" {
				return "before"
			}
		case "after", "following":
			return "after"
		}
		if t.Tokens[k].Low == "that" && t.Tokens[k].UPOS == "SCONJ" {
			return "" // "said after the meeting that the talks": another clause
		}
		if t.Tokens[k].UPOS == "VERB" && t.Tokens[k].XPOS != "VBG" || t.Tokens[k].Low == "," && k < x.First-1 {
			return ""
		}
	}
	return ""
}

// related is the word by which a telling is put before or after another, "" where it
// stands for itself.
func related(t *text.Text, x Event) string {
	if x.Nominal {
		return relative(t, x)
	}
	switch word := t.Low(t.Child(x.At, "mark")); word {
	case "before", "after", "once":
		return word
	}
	return ""
}

// order tells for each telling which others come after it and which before: in "spoke
// ahead of his meeting" the nearest telling in the sentence comes before the meeting.
func order(t *text.Text, events []Telling) (later, earlier [][]int) {
	later, earlier = make([][]int, len(events)), make([][]int, len(events))
	for n, x := range events {
		if x.Related == "" {
			continue
		}
		other := governing(t, events, n)
		switch {
		case other < 0:
		case x.Related == "before":
			later[other] = append(later[other], n)
		default:
			earlier[other] = append(earlier[other], n)
		}
	}
	return later, earlier
}

// governing is the telling that this one's "before" or "after" is told of: the
// one its carrier is, or the nearest in the sentence.
func governing(t *text.Text, events []Telling, n int) int {
	x, best := events[n], -1
	for k, o := range events {
		if k == n || t.Tokens[o.At].Sentence != t.Tokens[x.At].Sentence {
			continue
		}
		if o.At == x.Governor || t.Under(x.At, o.At) && o.At != x.At {
			return k
		}
		if k < n || best < 0 {
			best = k
		}
	}
	return best
}
