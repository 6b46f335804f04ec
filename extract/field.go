package extract

import (
	"slices"

	"parley"
	"parley/text"
)

// field is one value told of a contact, with the words that tell it.
type Value struct {
	Field      string
	Value      any
	Span       text.Span
	Derived    string
	Confidence float64
	Who        []Side // behind the value of a host, a mediator, an initiator who asked
}

// tell is a value told of the contact of x.
func tell(x Event, name string, value any, span text.Span, derived string, confidence float64) Value {
	if x.Journey && (name == "date" || name == "place") {
		confidence -= 0.2 // told of the whole journey: a day of the stop itself goes before
	}
	return Value{name, value, span, derived, confidence, nil}
}

// told is a value with the place of its telling in a list.
type Told struct {
	Of int
	Value
}

// reading is a telling with all that is told of its contact.
type Telling struct {
	Event
	Values []Value
	N      int // its place in the list
}

// assignFields reads what each sentence tells of its contacts.
func Read(t *text.Text, events []Event) []Telling {
	all := make([]Telling, len(events))
	for n, x := range events {
		all[n] = Telling{x, x.Values, n}
	}
	put := func(found []Told) {
		for _, f := range found {
			all[f.Of].Values = append(all[f.Of].Values, f.Value)
		}
	}
	for _, x := range t.Times {
		put(timeField(t, events, x))
	}
	for k := range t.Mentions {
		put(placeField(t, events, k))
	}
	for i := range t.Tokens {
		put(venueAt(t, events, all, i))
	}
	for n := range t.Sentences {
		put(toneFragments(t, events, n))
	}
	for n := range events {
		all[n].Event = ranked(t, events, events[n])
		x := all[n].Event
		for _, found := range [][]Value{toneFields(t, events, n), rankPredicate(t, events, events[n]), seriesFields(t, x), purposeField(t, x), justNow(t, x)} {
			all[n].Values = append(all[n].Values, found...)
		}
	}
	for n := range all {
		put(sharedFields(all, n))
	}
	for n := range all {
		put(atStop(t, all, n))
	}
	for i := range t.Tokens {
		put(initiatorAt(t, events, i))
		put(roleAt(t, events, i))
	}
	for n, x := range all {
		all[n].Values = slices.DeleteFunc(x.Values, func(f Value) bool { return x.Status != parley.Denied && denied(t, f.Span) })
	}
	return all
}

// denied tells whether words are what somebody denies: "Chad denied that the call
// lasted an hour" gives it no length. Of a contact that is denied itself they tell
// which.
func denied(t *text.Text, span text.Span) bool {
	return slices.ContainsFunc(t.Saying, func(a text.Attribution) bool {
		return a.Lemma == "deny" && !a.Negated && a.Quotation == "indirect" && contentHolds(a, span)
	})
}

// owner is the telling that the words [first,last) belong to, -1 for none: the one they
// hang on in the parse, else the nearest before them, else the one they open. Words
// that hang on a verb of saying date the saying.
func owner(t *text.Text, events []Event, first, last int) int {
	head := headOf(t, first, last)
	s := t.Tokens[first].Sentence
	if n := justBefore(t, events, first, s); n >= 0 {
		return n
	}
	if n := behindSide(t, events, first, s); n >= 0 {
		return n
	}
	for n, x := range events {
		if x.Nominal && x.First == last && t.Tokens[x.At].Sentence == s {
			return n // "my 2:15 p.m. meeting"
		}
	}
	for i, steps := t.Tokens[head].Head, 0; i >= 0 && steps < 4; i, steps = t.Tokens[i].Head, steps+1 {
		if n := eventBy(t, events, i, s, first); n >= 0 {
			return n
		}
		if cueAt(t, i) {
			return fronted(t, events, first, s)
		}
		if t.Tokens[i].UPOS == "VERB" && steps > 0 {
			break
		}
	}
	return nearest(t, events, first, s)
}

// justBefore is the contact noun that the words at first follow with a
// preposition or comma between, or -1: "my meeting, at 1:00 today", "the call on Sunday".
func justBefore(t *text.Text, events []Event, first, s int) int {
	at := first - 1
	for at > 0 && (t.Tokens[at].Low == "," || t.Tokens[at].Low == "at" || t.Tokens[at].Low == "on" || t.Tokens[at].Low == "in") {
		at--
	}
	return slices.IndexFunc(events, func(x Event) bool { return x.Nominal && !x.Anaphor && x.At == at && t.Tokens[at].Sentence == s })
}

// behindSide is the telling by a noun whose other side stands right before the
// words at first, or -1: "ahead of my meeting with Haddad at 16:00 today".
func behindSide(t *text.Text, events []Event, first, s int) int {
	at := first - 1
	for at > 0 && (t.Tokens[at].Low == "," || t.Tokens[at].Low == "at" || t.Tokens[at].Low == "on" || t.Tokens[at].Low == "in" || t.Tokens[at].Low == "the") {
		at--
	}
	m, ok := t.MentionAt(at)
	if !ok {
		return -1
	}
	if placeLike(t, m) && m.First > 0 { // "with Haddad in Oslo at 16:00"
		if n := behindSide(t, events, m.First, s); n >= 0 {
			return n
		}
	}
	best := -1
	for n, x := range events {
		if !x.Nominal || x.Anaphor || x.At > first || t.Tokens[x.At].Sentence != s {
			continue
		}
		if m.First > x.At && slices.ContainsFunc(x.Sides, func(o Side) bool { return o.Span == m.Span }) {
			best = n
		}
	}
	return best
}

// headOf is the token of [first,last) that hangs on the outside.
func headOf(t *text.Text, first, last int) int {
	for i := last - 1; i >= first; i-- {
		if h := t.Tokens[i].Head; h < first || h >= last {
			return i
		}
	}
	return first
}

// tellingBy is the telling whose word or carrying verb is token i, -1 for none; of several,
// the last before the words at from.
func eventBy(t *text.Text, events []Event, i, sentence, from int) int {
	best := -1
	for n, x := range events {
		if t.Tokens[x.At].Sentence != sentence || x.At != i && x.Governor != i {
			continue
		}
		if x.At == i {
			return n
		}
		if best < 0 || x.At < from && !x.carried() {
			best = n
		}
	}
	return best
}

// carried tells whether the telling is only an aside of its verb: "before his
// meeting".
func (x Event) carried() bool { return x.Related != "" }

func cueAt(t *text.Text, i int) bool {
	for _, a := range t.Saying {
		if a.CueHead == i && !a.Whole {
			return true
		}
	}
	return false
}

// fronted is the telling of a clause before which the words stand, or -1: "On Monday
// the ministers met".
func fronted(t *text.Text, events []Event, first, s int) int {
	if first-t.Sentences[s].First > 3 {
		return -1
	}
	return nearest(t, events, first, s)
}

// nearest is the telling before the words with no other finite verb between,
// else the first one behind them, or -1.
func nearest(t *text.Text, events []Event, first, s int) int {
	before, behind := -1, -1
	for n, x := range events {
		if t.Tokens[x.At].Sentence != s {
			continue
		}
		if x.At < first {
			before = n
		} else if behind < 0 {
			behind = n
		}
	}
	switch {
	case before >= 0 && !verbBetween(t, max(events[before].At, events[before].Governor)+1, first):
		return before
	case behind >= 0 && before < 0 && !verbBetween(t, first, min(events[behind].At, max(events[behind].Governor, first))):
		return behind
	}
	return -1
}

// verbBetween tells whether a finite verb stands in tokens [first,last).
func verbBetween(t *text.Text, first, last int) bool {
	for i := first; i < last; i++ {
		tok := t.Tokens[i]
		if tok.UPOS == "AUX" && tok.Head == last {
			continue // "the ministers are to meet": no clause of its own
		}
		if x := tok.XPOS; x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" {
			return true
		}
	}
	return false
}

// nearestAny is the last telling before token i in sentence s or the one before it, or -1.
func nearestAny(t *text.Text, events []Event, i, s int) int {
	best := -1
	for n, x := range events {
		if x.At < i && (best < 0 || x.At > events[best].At) && s-t.Tokens[x.At].Sentence <= 1 {
			best = n
		}
	}
	return best
}
