package mention

import (
	"strings"

	"parley/text"
)

// movedTo tells whether a time is the one that a contact was moved to: "postponed
// to 27 March", "put off until Friday", "moved from 20 to 27 March".
func MovedTo(t *text.Text, x text.Time) bool {
	at := x.First - 1
	if t.Low(at) == "the" {
		at--
	}
	switch t.Low(at) {
	case "to", "until", "till", "for", "from":
	default:
		return false
	}
	if t.Low(at) == "from" && !strings.Contains(x.Value, "/") {
		return false
	}
	s := t.SentenceOf(x.First)
	for k := at - 1; k >= s.First && k > at-6; k-- {
		if moves(t, k) {
			return t.Low(at) != "for" || t.Tokens[k].Lemma == "reschedule"
		}
	}
	return false
}

// movedFrom tells whether a time is the one that a contact was to be at before it
// was moved: "postponed from 20 March to 27 March".
func MovedFrom(t *text.Text, x text.Time) bool {
	if t.Low(x.First-1) != "from" || x.Kind != text.DateTime {
		return false
	}
	s := t.SentenceOf(x.First)
	for k := x.First - 2; k >= s.First && k > x.First-5; k-- {
		if moves(t, k) {
			return true
		}
	}
	return false
}

// moves tells whether a verb at k puts a contact on another day.
func moves(t *text.Text, k int) bool {
	if t.Tokens[k].UPOS != "VERB" {
		return false
	}
	switch t.Tokens[k].Lemma {
	case "postpone", "delay", "defer", "reschedule":
		return true
	case "move", "shift", "push", "put", "bring":
		for i := k + 1; i < k+4; i++ {
			switch t.Low(i) {
			case "off", "back", "forward", "to", "until":
				return true
			}
		}
	}
	return false
}

// movedOn tells whether a verb at v is followed by a time that it moves a contact
// to.
func movedOn(t *text.Text, v int) bool {
	for _, x := range t.Times {
		if x.First > v && x.First < v+7 && x.Kind == text.DateTime && MovedTo(t, x) {
			return true
		}
	}
	return false
}
