package extract

import (
	"parley"
)

// settle decides how far the contact of a telling has come, and its order among
// others.
func (r *reader) settle(n int, x *telling) {
	x.status, x.sure = r.status(x)
	if x.series < 0 && x.status == parley.Held {
		x.sure = true // what was previous is over
	}
	r.order(n, x)
	if !x.noun && x.series == 0 {
		s := r.sentence(x.at)
		for k := max(x.at-3, s.First); k < s.Last && k < x.at+4; k++ {
			if r.lows[k] == "again" || r.lows[k] == "anew" || r.lows[k] == "once" && r.low(k+1) == "more" {
				x.series = 1
			}
			if r.lows[k] == "last" && k == x.at-1 {
				x.series = -1 // "they last spoke in May"
			}
		}
	}
}

// status reads tense, modality, negation and the words of cancelling.
func (r *reader) status(x *telling) (parley.Status, bool) {
	if r.toldUntrue(x) {
		return parley.Denied, true
	}
	if x.noun && r.reinstated(x) {
		x.revived = true
		if st, _ := r.verbStatus(x.verb); st == parley.Held && r.low(x.verb) == "took" {
			return parley.Held, true
		}
		return parley.Planned, true
	}
	if x.noun {
		if st, ok := r.ownFate(x); ok {
			return st, true
		}
		if st, ok := r.nounStatus(x); ok {
			return st, true
		}
	}
	if x.verb < 0 {
		if x.noun && r.relative(x) == "before" {
			return parley.Planned, false // "Spoke with her ahead of my meeting"
		}
		return parley.Held, false
	}
	if st, ok := r.fate(x); ok {
		return st, true
	}
	if x.noun && r.low(x.first-1) == "for" && r.arrives(x.verb) {
		return parley.Planned, false // "arrived for talks": they are still to come
	}
	if r.missedOnly(x) {
		return parley.Held, false
	}
	st, ok := r.verbStatus(x.verb)
	if !x.noun && r.ahead(x.verb) {
		return parley.Planned, true // "before I receive her tomorrow", "before seeing her"
	}
	if x.noun && !r.carries(x) {
		return r.impliedStatus(x, st), false
	}
	return st, ok
}

// missedOnly tells whether somebody else only was not there: "Norway did not take part
// in the talks between Chad and Mali". "Chad did not attend the talks with Mali"
// denies them.
func (r *reader) missedOnly(x *telling) bool {
	if !x.noun || len(x.sides) < 2 || !r.negated(x.verb) {
		return false
	}
	if r.low(x.verb+1) != "part" {
		switch r.t.Tokens[x.verb].Lemma {
		case "participate", "attend", "join":
		default:
			return false
		}
	}
	for _, s := range r.subject(x.verb) {
		if holdsSide(x.sides, s) {
			return false
		}
	}
	return true
}

// reinstated tells whether a contact that had been called off takes place: "it
// will go ahead after all", "the talks, cancelled on Monday, are back on".
func (r *reader) reinstated(x *telling) bool {
	if x.verb < 0 {
		return false
	}
	s := r.sentence(x.at)
	for k := x.at + 1; k+1 < s.Last; k++ {
		if r.isTelling(k) || r.lows[k] == ";" {
			return false
		}
		switch next := r.lowIn(k+2, s); {
		case r.lows[k] == "after" && r.lows[k+1] == "all" && (next == "" || next == "." || next == ","):
			return true
		case r.lows[k] == "back" && r.lows[k+1] == "on" && (next == "" || next == "." || next == "," || next == "for"):
			return true
		}
	}
	return false
}
