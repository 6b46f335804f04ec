package extract

import (
	"strings"

	"parley"
	"parley/text"
)

// known is the contact a telling points back to, or -1.
func (r *reader) known(x *telling, who []int) int {
	if x.is {
		return r.spokenOf(x)
	}
	best, most := -1, 0
	for k := len(r.contacts) - 1; k >= 0; k-- {
		if score := r.match(r.contacts[k], x, who); score > most {
			best, most = k, score
		}
	}
	return best
}

// spokenOf is the contact that "it" was: the last told of that has the same
// status and kind; of a numbered series the main one.
func (r *reader) spokenOf(x *telling) int {
	best := -1
	for k, c := range r.contacts {
		if !r.statusesFit(c, x) || !x.vague && !kindsMeet(c.kind, c.vague, x.kind, x.vague) {
			continue
		}
		if best < 0 || r.lastAt(c) > r.lastAt(r.contacts[best]) && (past(c.status) || !past(r.contacts[best].status)) {
			best = k
		}
	}
	return best
}

func (r *reader) lastAt(c *contact) int { return c.tellings[len(c.tellings)-1].at }

// match scores how well a telling fits a contact, 0 for not at all.
func (r *reader) match(c *contact, x *telling, who []int) int {
	if !kindsMeet(c.kind, c.vague && r.anaphor(x), x.kind, x.vague) || !r.statusesFit(c, x) {
		return 0
	}
	if x.bare && r.besideBare(c, x) {
		return 0
	}
	if x.series != 0 && !r.sameStep(c, x) || r.datesApart(c, x) || r.ordinalsApart(c, x) || r.countsApart(c, x) || r.superlativeApart(c, x) || r.stopsApart(c, x) {
		return 0
	}
	if r.onlyPrevious(c) && x.series == 0 && !x.definite || r.longBefore(c, x) {
		return 0
	}
	switch {
	case len(who) >= 2:
		if !r.sameSides(c.who, who) && !(r.onlyAbove(c) && r.named(c.who, who)) || allAtOnce(x) && len(c.who) != len(who) {
			return 0
		}
		return 10
	case len(who) == 1:
		if !r.has(c.who, who[0]) {
			return 0
		}
		return 6
	}
	if !x.definite {
		return 0
	}
	if r.onlyBare(c) {
		return 2 // "the call" is rather the one the text is about than its longest
	}
	if x.vague || c.kind == x.kind {
		return 4
	}
	return 3
}

// onlyBare tells whether a contact is told of only as one of a series.
func (r *reader) onlyBare(c *contact) bool {
	for _, y := range c.tellings {
		if !y.bare && y.series >= 0 {
			return false
		}
	}
	return true
}

// anaphor tells whether a telling may name in its own words a contact told of
// by a vague verb: "they spoke ... the meeting". A summit or visit beside a
// talk is another contact.
func (r *reader) anaphor(x *telling) bool {
	switch r.low(x.first - 1) {
	case "the", "this", "that", "their":
	default:
		return false // "the UN-led talks" are others
	}
	switch r.low(x.at) {
	case "meeting", "call", "conversation", "talks", "discussion", "discussions", "exchange":
		return x.noun && x.definite && len(x.sides) < 2
	}
	return false
}

// kindsMeet tells whether two words can name one contact. A vague word fits
// any kind; "talks" can be a meeting; a call by video is a call.
func kindsMeet(a parley.ContactKind, aVague bool, b parley.ContactKind, bVague bool) bool {
	if a == b || a.Alike(b) {
		return true
	}
	return (aVague || bVague) && !a.Distinct() && !b.Distinct()
}

// past tells whether a status speaks of something that has begun.
func past(s parley.Status) bool { return s == parley.Held || s == parley.UnderWay }

// allAtOnce tells whether three or more are told of by one word, "the three
// met": that is none of the meetings that two of them had.
func allAtOnce(x *telling) bool {
	same := 0
	for _, s := range x.sides {
		if s.span == x.sides[len(x.sides)-1].span {
			same++
		}
	}
	return same > 2
}

// statusesFit tells whether a telling can be of a contact by their statuses: one
// that takes place after all was called off before.
func (r *reader) statusesFit(c *contact, x *telling) bool {
	return r.onlyAbove(c) || x.revived && (c.status == parley.Cancelled || c.status == parley.Postponed) || statusesMeet(c.status, x.status, x.sure)
}

// statusesMeet tells whether two statuses can be of one contact: what was
// planned may be cancelled, what was held is not planned.
func statusesMeet(a, b parley.Status, sure bool) bool {
	if past(a) == past(b) {
		return true
	}
	if a == parley.Denied || b == parley.Denied || b == parley.Cancelled && !past(a) {
		return true
	}
	return !sure
}

// possessed tells whether "their" stands before the noun.
func (r *reader) possessed(x *telling) bool {
	m, ok := r.possessor(x.first)
	return ok && (m.Form == text.Pronoun || m.First < x.first)
}

// sameSides tells whether two lists of participants can be those of one
// contact: everybody of the shorter is in the longer, or speaks for a party
// that is in it with nobody else named.
func (r *reader) sameSides(a, b []int) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, e := range a {
		if !r.has(b, e) {
			return false
		}
	}
	return true
}

// has tells whether an entity, or the bare party it speaks for, takes part.
func (r *reader) has(who []int, e int) bool {
	for _, w := range who {
		if w == e {
			return true
		}
		if r.party(w) != "" && r.party(w) == r.party(e) && (!r.human(w) || !r.human(e) || r.holds(w, e) || r.holds(e, w)) {
			return true
		}
	}
	return false
}

// holds tells whether one is an office told without its holder, the other a
// person of that office: "the Kuwaiti foreign minister" of a headline.
func (r *reader) holds(office, person int) bool {
	o, p := r.t.Entities[office], r.t.Entities[person]
	if o.Kind != text.Office || p.Kind != text.Person || o.Office == "" {
		return false
	}
	return strings.Contains(strings.ToLower(p.Office), strings.ToLower(o.Office))
}
