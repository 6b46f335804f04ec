package extract

import (
	"parley"
)

// relative is "before" or "after" where the noun stands behind such a word.
func (r *reader) relative(x *telling) string {
	s := r.sentence(x.at)
	for k := x.first - 1; k >= s.First && k > x.first-10; k-- {
		switch r.lows[k] {
		case "before":
			return "before"
		case "of":
			if r.lowIn(k-1, s) == "ahead" || r.lowIn(k-1, s) == "advance" || r.lowIn(k-1, s) == "eve" {
				return "before"
			}
		case "to":
			if r.lowIn(k-1, s) == "prior" {
				return "before"
			}
		case "after", "following":
			return "after"
		}
		if r.lows[k] == "that" && r.t.Tokens[k].UPOS == "SCONJ" {
			return "" // "said after the meeting that the talks": another clause
		}
		if r.t.Tokens[k].UPOS == "VERB" && r.t.Tokens[k].XPOS != "VBG" || r.lows[k] == "," && k < x.first-1 {
			return ""
		}
	}
	return ""
}

// order joins "spoke ahead of his meeting": the nearest telling before in the
// sentence comes before or after this one.
func (r *reader) order(n int, x *telling) {
	word := ""
	if x.noun {
		word = r.relative(x)
	} else if k := r.t.Child(x.at, "mark"); k >= 0 {
		switch r.lows[k] {
		case "before", "after", "once":
			word = r.lows[k]
		}
	}
	if word == "" {
		return
	}
	x.related = word
	if word == "once" && !x.noun && x.status == parley.Held {
		x.status = parley.Planned
	}
	other := r.governing(n, x)
	if other < 0 {
		return
	}
	if word == "before" {
		r.tellings[other].before = append(r.tellings[other].before, n)
	} else {
		r.tellings[other].after = append(r.tellings[other].after, n)
	}
}

// governing is the telling that this one's "before" or "after" is told of: the
// one its carrier is, or the nearest in the sentence.
func (r *reader) governing(n int, x *telling) int {
	best := -1
	for k, o := range r.tellings {
		if k == n || r.t.Tokens[o.at].Sentence != r.t.Tokens[x.at].Sentence {
			continue
		}
		if o.at == x.verb || r.t.Under(x.at, o.at) && o.at != x.at {
			return k
		}
		if k < n || best < 0 {
			best = k
		}
	}
	return best
}
