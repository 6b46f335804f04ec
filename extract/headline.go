package extract

import (
	"slices"

	"parley"
	"parley/text"
)

// findHeadline finds the line above a text: a first sentence without a stop, on
// a line of its own. One without a finite verb tells that there was a contact
// and with whom, and leaves it to the text how far it came: "Minister Lund's
// Travel to Mali" may stand over what he did or over what he is going to do.
func (r *reader) findHeadline() int {
	if len(r.t.Sentences) < 2 {
		return 0
	}
	s := r.t.Sentences[0]
	switch r.lows[s.Last-1] {
	case ".", "!", "?", ":", "…":
		return 0
	}
	if !r.breaksLine(s.End, r.t.Sentences[1].Start) {
		return 0
	}
	for k := s.First; k < s.Last; k++ {
		if r.finite(k) {
			return 0
		}
	}
	return s.Last
}

// breaksLine tells whether a line ends between two bytes.
func (r *reader) breaksLine(start, end int) bool {
	for k := start; k < end; k++ {
		if r.t.Source[k] == '\n' {
			return true
		}
	}
	return false
}

// above tells whether a telling stands in the headline only as a noun.
func (r *reader) above(x *telling) bool { return x.noun && x.at < r.headline }

// onlyAbove tells whether nothing but the headline tells of a contact so far.
func (r *reader) onlyAbove(c *contact) bool {
	for _, x := range c.tellings {
		if !r.above(x) {
			return false
		}
	}
	return true
}

// named tells whether a text names those whom its headline only counts: "Lund's
// meeting with Malian officials", over "Lund met with Keita and Diarra".
func (r *reader) named(above, who []int) bool {
	for _, e := range above {
		if !r.has(who, e) && !(r.t.Entities[e].Kind == text.Unnamed && r.hasParty(who, r.party(e))) {
			return false
		}
	}
	return len(above) > 1
}

func (r *reader) hasParty(who []int, party string) bool {
	return party != "" && slices.ContainsFunc(who, func(w int) bool { return r.party(w) == party })
}

// settleAbove decides how far a contact came that the headline tells of and the
// text only names: over a text in which those who take part are going to do
// things, it lies ahead.
func (r *reader) settleAbove() {
	for _, c := range r.contacts {
		if r.above(c.tellings[0]) && c.status == parley.Held && !slices.ContainsFunc(c.tellings, r.surely) && r.allAhead(c) {
			c.status = parley.Planned
		}
	}
}

// surely tells whether a telling of the text says how far its contact came.
func (r *reader) surely(x *telling) bool { return x.sure && !r.above(x) }

// allAhead tells whether a text has something in store for somebody in a contact:
// its first sentence tells what will be, or all of its other contacts with them
// lie ahead.
func (r *reader) allAhead(c *contact) bool {
	if v := r.mainVerb(r.t.Sentences[1]); v >= 0 {
		if aux := r.t.Child(v, "aux"); aux >= 0 && r.lows[aux] == "will" {
			return true
		}
	}
	ahead := false
	for _, o := range r.contacts {
		if r.onlyAbove(o) || !slices.ContainsFunc(o.who, func(e int) bool { return slices.Contains(c.who, e) }) {
			continue
		}
		if past(o.status) {
			return false
		}
		ahead = true
	}
	return ahead
}
