package extract

import (
	"parley"
	"parley/text"
)

// relative is "before" or "after" where the noun stands behind such a word.
func relative(t *text.Text, x *telling) string {
	s := t.SentenceOf(x.at)
	for k := x.first - 1; k >= s.First && k > x.first-10; k-- {
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
		if t.Tokens[k].UPOS == "VERB" && t.Tokens[k].XPOS != "VBG" || t.Tokens[k].Low == "," && k < x.first-1 {
			return ""
		}
	}
	return ""
}

// order joins "spoke ahead of his meeting": the nearest telling before in the
// sentence comes before or after this one.
func order(t *text.Text, events []*telling, n int, x *telling) {
	word := ""
	if x.noun {
		word = relative(t, x)
	} else if k := t.Child(x.at, "mark"); k >= 0 {
		switch t.Tokens[k].Low {
		case "before", "after", "once":
			word = t.Tokens[k].Low
		}
	}
	if word == "" {
		return
	}
	x.related = word
	if word == "once" && !x.noun && x.status == parley.Held {
		x.status = parley.Planned
	}
	other := governing(t, events, n, x)
	if other < 0 {
		return
	}
	if word == "before" {
		events[other].before = append(events[other].before, n)
	} else {
		events[other].after = append(events[other].after, n)
	}
}

// governing is the telling that this one's "before" or "after" is told of: the
// one its carrier is, or the nearest in the sentence.
func governing(t *text.Text, events []*telling, n int, x *telling) int {
	best := -1
	for k, o := range events {
		if k == n || t.Tokens[o.at].Sentence != t.Tokens[x.at].Sentence {
			continue
		}
		if o.at == x.verb || t.Under(x.at, o.at) && o.at != x.at {
			return k
		}
		if k < n || best < 0 {
			best = k
		}
	}
	return best
}
