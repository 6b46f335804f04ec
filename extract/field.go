package extract

import (
	"slices"

	"parley"
	"parley/text"
)

// field is one value told of a contact, with the words that tell it.
type field struct {
	name       string
	value      any
	span       text.Span
	derived    string
	confidence float64
}

func (x *telling) tell(name string, value any, span text.Span, derived string, confidence float64) {
	if x.journey && (name == "date" || name == "place") {
		confidence -= 0.2 // told of the whole journey: a day of the stop itself goes before
	}
	x.fields = append(x.fields, field{name, value, span, derived, confidence})
}

// findFields reads what each sentence tells of its contacts.
func assignFields(t *text.Text, events []*telling) {
	for _, x := range t.Times {
		timeField(t, events, x)
	}
	for k := range t.Mentions {
		placeField(t, events, k)
	}
	venues(t, events)
	toneFragments(t, events)
	for _, x := range events {
		toneFields(t, events, x)
		rankPredicate(t, events, x)
		seriesFields(t, x)
		purposeField(t, x)
		justNow(t, x)
	}
	shareFields(events)
	atStops(t, events)
	for i := range t.Tokens {
		initiatorAt(t, events, i)
		roleAt(t, events, i)
	}
	for _, x := range events {
		x.fields = slices.DeleteFunc(x.fields, func(f field) bool { return x.status != parley.Denied && denied(t, f.span) })
	}
}

// denied tells whether words are what somebody denies: "Chad denied that the call
// lasted an hour" gives it no length. Of a contact that is denied itself they tell
// which.
func denied(t *text.Text, span text.Span) bool {
	return slices.ContainsFunc(t.Saying, func(a text.Attribution) bool {
		return a.Lemma == "deny" && !a.Negated && a.Quotation == "indirect" && contentHolds(a, span)
	})
}

// owner is the telling that the words [first,last) belong to: the one they hang
// on in the parse, else the nearest before them, else the one they open. Words
// that hang on a verb of saying date the saying.
func owner(t *text.Text, events []*telling, first, last int) *telling {
	head := headOf(t, first, last)
	n := t.Tokens[first].Sentence
	if x := justBefore(t, events, first, n); x != nil {
		return x
	}
	if x := behindSide(t, events, first, n); x != nil {
		return x
	}
	for _, x := range events {
		if x.noun && x.first == last && t.Tokens[x.at].Sentence == n {
			return x // "my 2:15 p.m. meeting"
		}
	}
	for i, steps := t.Tokens[head].Head, 0; i >= 0 && steps < 4; i, steps = t.Tokens[i].Head, steps+1 {
		if x := tellingBy(t, events, i, n, first); x != nil {
			return x
		}
		if cueAt(t, i) {
			return fronted(t, events, first, n)
		}
		if t.Tokens[i].UPOS == "VERB" && steps > 0 {
			break
		}
	}
	return nearest(t, events, first, n)
}

// justBefore is the contact noun that the words at first follow with a
// preposition or comma between: "my meeting, at 1:00 today", "the call on Sunday".
func justBefore(t *text.Text, events []*telling, first, n int) *telling {
	at := first - 1
	for at > 0 && (t.Tokens[at].Low == "," || t.Tokens[at].Low == "at" || t.Tokens[at].Low == "on" || t.Tokens[at].Low == "in") {
		at--
	}
	for _, x := range events {
		if x.noun && !x.is && x.at == at && t.Tokens[at].Sentence == n {
			return x
		}
	}
	return nil
}

// behindSide is the telling by a noun whose other side stands right before the
// words at first: "ahead of my meeting with Haddad at 16:00 today".
func behindSide(t *text.Text, events []*telling, first, n int) *telling {
	at := first - 1
	for at > 0 && (t.Tokens[at].Low == "," || t.Tokens[at].Low == "at" || t.Tokens[at].Low == "on" || t.Tokens[at].Low == "in" || t.Tokens[at].Low == "the") {
		at--
	}
	m, ok := t.MentionAt(at)
	if !ok {
		return nil
	}
	if placeLike(t, m) && m.First > 0 { // "with Haddad in Oslo at 16:00"
		if x := behindSide(t, events, m.First, n); x != nil {
			return x
		}
	}
	var best *telling
	for _, x := range events {
		if !x.noun || x.is || x.at > first || t.Tokens[x.at].Sentence != n {
			continue
		}
		for _, s := range x.sides {
			if s.span == m.Span && m.First > x.at {
				best = x
			}
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

// tellingBy is the telling whose word or carrying verb is token i; of several,
// the last before the words at from.
func tellingBy(t *text.Text, events []*telling, i, sentence, from int) *telling {
	var best *telling
	for _, x := range events {
		if t.Tokens[x.at].Sentence != sentence || x.at != i && x.verb != i {
			continue
		}
		if x.at == i {
			return x
		}
		if best == nil || x.at < from && !x.carried() {
			best = x
		}
	}
	return best
}

// carried tells whether the telling is only an aside of its verb: "before his
// meeting".
func (x *telling) carried() bool { return x.related != "" }

func cueAt(t *text.Text, i int) bool {
	for _, a := range t.Saying {
		if a.CueHead == i && !a.Whole {
			return true
		}
	}
	return false
}

// fronted is the telling of a clause before which the words stand: "On Monday
// the ministers met".
func fronted(t *text.Text, events []*telling, first, n int) *telling {
	if first-t.Sentences[n].First > 3 {
		return nil
	}
	return nearest(t, events, first, n)
}

// nearest is the telling before the words with no other finite verb between,
// else the first one behind them.
func nearest(t *text.Text, events []*telling, first, n int) *telling {
	var before, behind *telling
	for _, x := range events {
		if t.Tokens[x.at].Sentence != n {
			continue
		}
		if x.at < first {
			before = x
		} else if behind == nil {
			behind = x
		}
	}
	if before != nil && !verbBetween(t, max(before.at, before.verb)+1, first) {
		return before
	}
	if behind != nil && before == nil && !verbBetween(t, first, min(behind.at, max(behind.verb, first))) {
		return behind
	}
	return nil
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

// nearestAny is the last telling before token i in the sentence, else the last
// before the sentence.
func nearestAny(t *text.Text, events []*telling, i, n int) *telling {
	var best *telling
	for _, x := range events {
		if x.at < i && (best == nil || x.at > best.at) && n-t.Tokens[x.at].Sentence <= 1 {
			best = x
		}
	}
	return best
}
