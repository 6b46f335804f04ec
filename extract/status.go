package extract

import (
	"parley"
	"parley/text"
)

// settle decides how far the contact of a telling has come, whom it puts in the place of
// others, and whether its other side has a face.
func settle(t *text.Text, x Event) Event {
	x.Sides, x.Delegated = standIns(t, x)
	x.Revived = x.Nominal && reinstated(t, x) && !toldUntrue(t, x)
	x.Status, x.Stated = status(t, x)
	if x.Step < 0 && x.Status == parley.Held {
		x.Stated = true // what was previous is over
	}
	x.Related = related(t, x)
	if x.Related == "once" && x.Status == parley.Held {
		x.Status = parley.Planned
	}
	x.Step = step(t, x)
	x.OneSided = oneSided(t, x)
	return x
}

// step is 1 for a contact told of as a further one, -1 for an earlier: "spoke again",
// "they last spoke in May".
func step(t *text.Text, x Event) int {
	step := x.Step
	if x.Nominal || step != 0 {
		return step
	}
	s := t.SentenceOf(x.At)
	for k := max(x.At-3, s.First); k < s.Last && k < x.At+4; k++ {
		if t.Tokens[k].Low == "again" || t.Tokens[k].Low == "anew" || t.Tokens[k].Low == "once" && t.Low(k+1) == "more" {
			step = 1
		}
		if t.Tokens[k].Low == "last" && k == x.At-1 {
			step = -1
		}
	}
	return step
}

// status reads tense, modality, negation and the words of cancelling.
func status(t *text.Text, x Event) (parley.Status, bool) {
	if toldUntrue(t, x) {
		return parley.Denied, true
	}
	if x.Revived {
		if st, _ := verbStatus(t, x.Governor); st == parley.Held && t.Low(x.Governor) == "took" {
			return parley.Held, true
		}
		return parley.Planned, true
	}
	if x.Nominal {
		if st, ok := ownLexicalStatus(t, x); ok {
			return st, true
		}
		if st, ok := nounStatus(t, x); ok {
			return st, true
		}
	}
	if x.Governor < 0 {
		if x.Nominal && relative(t, x) == "before" {
			return parley.Planned, false // "Spoke with her ahead of my meeting"
		}
		return parley.Held, false
	}
	if st, ok := lexicalStatus(t, x); ok {
		return st, true
	}
	if x.Nominal && t.Low(x.First-1) == "for" && arrives(t, x.Governor) {
		return parley.Planned, false // "arrived for talks": they are still to come
	}
	if missedOnly(t, x) {
		return parley.Held, false
	}
	st, ok := verbStatus(t, x.Governor)
	if !x.Nominal && ahead(t, x.Governor) {
		return parley.Planned, true // "before I receive her tomorrow", "before seeing her"
	}
	if x.Nominal && !carries(t, x) {
		return impliedStatus(t, x, st), false
	}
	return st, ok
}

// missedOnly tells whether somebody else only was not there: "Norway did not take part
// in the talks between Chad and Mali". "Chad did not attend the talks with Mali"
// denies them.
func missedOnly(t *text.Text, x Event) bool {
	if !x.Nominal || len(x.Sides) < 2 || !negated(t, x.Governor) {
		return false
	}
	if t.Low(x.Governor+1) != "part" {
		switch t.Tokens[x.Governor].Lemma {
		case "participate", "attend", "join":
		default:
			return false
		}
	}
	for _, s := range subject(t, x.Governor) {
		if holdsSide(x.Sides, s) {
			return false
		}
	}
	return true
}

// reinstated tells whether a contact that had been called off takes place: "it
// will go ahead after all", "the talks, cancelled on Monday, are back on".
func reinstated(t *text.Text, x Event) bool {
	if x.Governor < 0 {
		return false
	}
	s := t.SentenceOf(x.At)
	for k := x.At + 1; k+1 < s.Last; k++ {
		if IsContactNoun(t, k) || t.Tokens[k].Low == ";" {
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
