package extract

import (
	"parley"
	"parley/text"
)

// settle decides how far the contact of a telling has come, whom it puts in the place of
// others, and whether its other side has a face.
func settle(t *text.Text, x telling) telling {
	x.sides, x.sent = standIns(t, x)
	x.revived = x.noun && reinstated(t, x) && !toldUntrue(t, x)
	x.status, x.sure = status(t, x)
	if x.series < 0 && x.status == parley.Held {
		x.sure = true // what was previous is over
	}
	x.related = related(t, x)
	if x.related == "once" && x.status == parley.Held {
		x.status = parley.Planned
	}
	x.series = step(t, x)
	x.faceless = facelessSide(t, x)
	return x
}

// step is 1 for a contact told of as a further one, -1 for an earlier: "spoke again",
// "they last spoke in May".
func step(t *text.Text, x telling) int {
	step := x.series
	if x.noun || step != 0 {
		return step
	}
	s := t.SentenceOf(x.at)
	for k := max(x.at-3, s.First); k < s.Last && k < x.at+4; k++ {
		if t.Tokens[k].Low == "again" || t.Tokens[k].Low == "anew" || t.Tokens[k].Low == "once" && t.Low(k+1) == "more" {
			step = 1
		}
		if t.Tokens[k].Low == "last" && k == x.at-1 {
			step = -1
		}
	}
	return step
}

// status reads tense, modality, negation and the words of cancelling.
func status(t *text.Text, x telling) (parley.Status, bool) {
	if toldUntrue(t, x) {
		return parley.Denied, true
	}
	if x.revived {
		if st, _ := verbStatus(t, x.verb); st == parley.Held && t.Low(x.verb) == "took" {
			return parley.Held, true
		}
		return parley.Planned, true
	}
	if x.noun {
		if st, ok := ownFate(t, x); ok {
			return st, true
		}
		if st, ok := nounStatus(t, x); ok {
			return st, true
		}
	}
	if x.verb < 0 {
		if x.noun && relative(t, x) == "before" {
			return parley.Planned, false // "Spoke with her ahead of my meeting"
		}
		return parley.Held, false
	}
	if st, ok := fate(t, x); ok {
		return st, true
	}
	if x.noun && t.Low(x.first-1) == "for" && arrives(t, x.verb) {
		return parley.Planned, false // "arrived for talks": they are still to come
	}
	if missedOnly(t, x) {
		return parley.Held, false
	}
	st, ok := verbStatus(t, x.verb)
	if !x.noun && ahead(t, x.verb) {
		return parley.Planned, true // "before I receive her tomorrow", "before seeing her"
	}
	if x.noun && !carries(t, x) {
		return impliedStatus(t, x, st), false
	}
	return st, ok
}

// missedOnly tells whether somebody else only was not there: "Norway did not take part
// in the talks between Chad and Mali". "Chad did not attend the talks with Mali"
// denies them.
func missedOnly(t *text.Text, x telling) bool {
	if !x.noun || len(x.sides) < 2 || !negated(t, x.verb) {
		return false
	}
	if t.Low(x.verb+1) != "part" {
		switch t.Tokens[x.verb].Lemma {
		case "participate", "attend", "join":
		default:
			return false
		}
	}
	for _, s := range subject(t, x.verb) {
		if holdsSide(x.sides, s) {
			return false
		}
	}
	return true
}

// reinstated tells whether a contact that had been called off takes place: "it
// will go ahead after all", "the talks, cancelled on Monday, are back on".
func reinstated(t *text.Text, x telling) bool {
	if x.verb < 0 {
		return false
	}
	s := t.SentenceOf(x.at)
	for k := x.at + 1; k+1 < s.Last; k++ {
		if isTelling(t, k) || t.Tokens[k].Low == ";" {
			return false
		}
		switch next := text.LowIn(t, k+2, s); {
		case t.Tokens[k].Low == "after" && t.Tokens[k+1].Low == "all" && (next == "" || next == "." || next == ","):
			return true
		case t.Tokens[k].Low == "back" && t.Tokens[k+1].Low == "on" && (next == "" || next == "." || next == "," || next == "for"):
			return true
		}
	}
	return false
}
