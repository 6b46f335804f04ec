package field

import (
	"parley/lexicon"
	"slices"

	"parley/extract/argument"
	"parley/extract/mention"
	"parley/text"
)

// owner is the telling that the words [first,last) belong to, -1 for none: the one they
// hang on in the parse, else the nearest before them, else the one they open. Words
// that hang on a verb of saying date the saying.
func owner(t *text.Text, events []mention.Event, first, last int) int {
	s := t.Tokens[first].Sentence
	if n := justBefore(t, events, first, s); n >= 0 {
		return n
	}
	if n := behindSide(t, events, first, s); n >= 0 {
		return n
	}
	if n := rightBehind(t, events, last, s); n >= 0 {
		return n
	}
	if n, ok := above(t, events, first, last); ok {
		return n
	}
	return nearest(t, events, first, s)
}

// rightBehind is the telling by a noun that the words end before, or -1: "my 2:15 p.m. meeting".
func rightBehind(t *text.Text, events []mention.Event, last, s int) int {
	return slices.IndexFunc(events, func(x mention.Event) bool {
		return x.Nominal && x.First == last && t.Tokens[x.At].Sentence == s
	})
}

// above is the telling over the words [first,last) in the parse, up to the first verb, and whether the
// parse decides.
func above(t *text.Text, events []mention.Event, first, last int) (n int, ok bool) {
	s := t.Tokens[first].Sentence
	i := t.Tokens[argument.HeadOf(t, first, last)].Head
	for steps := 0; i >= 0 && steps < 4; steps++ {
		if n := eventBy(t, events, i, s, first); n >= 0 {
			return n, true
		}
		if argument.CueAt(t, i) {
			return besideCue(t, events, first, last, i), true
		}
		if t.Tokens[i].UPOS == "VERB" {
			if n, ok := setByVerb(t, events, first, i); ok {
				return n, true
			}
			if steps > 0 {
				return -1, false
			}
		}
		i = t.Tokens[i].Head
	}
	return -1, false
}

// setByVerb reads "a meeting that had been set for Saturday", whose verb at v is not the sentence's own.
func setByVerb(t *text.Text, events []mention.Event, first, v int) (n int, ok bool) {
	if t.Tokens[v].Rel == "root" {
		return -1, false
	}
	n = nearest(t, events, first, t.Tokens[first].Sentence)
	return n, n >= 0 && setIn(t, events[n], first)
}

// justBefore is the contact noun that the words at first follow with a
// preposition or comma between, or -1: "my meeting, at 1:00 today", "the call on Sunday".
func justBefore(t *text.Text, events []mention.Event, first, s int) int {
	at := first - 1
	for at > 0 && (text.OneOf(t.Tokens[at].Low, ",", "at", "on", "in")) {
		at--
	}
	return slices.IndexFunc(events, func(x mention.Event) bool {
		return x.Nominal && !x.Anaphor && x.At == at &&
			t.Tokens[at].Sentence == s
	})
}

// behindSide is the telling by a noun whose other side stands right before the
// words at first, or -1: "ahead of my meeting with Haddad at 16:00 today".
func behindSide(t *text.Text, events []mention.Event, first, s int) int {
	at := first - 1
	for at > 0 && (text.OneOf(t.Tokens[at].Low, ",", "at", "on", "in", "the")) {
		at--
	}
	m, ok := t.MentionAt(at)
	if !ok {
		return -1
	}
	if argument.PlaceLike(t, m) && m.First > 0 { // "with Haddad in Oslo at 16:00"
		if n := behindSide(t, events, m.First, s); n >= 0 {
			return n
		}
	}
	best := -1
	for n, x := range events {
		if !x.Nominal || x.Anaphor || x.At > first || t.Tokens[x.At].Sentence != s {
			continue
		}
		if m.First > x.At && slices.ContainsFunc(x.Sides, func(o argument.Side) bool { return o.Span == m.Span }) {
			best = n
		}
	}
	return best
}

// tellingBy is the telling whose word or carrying verb is token i, -1 for none; of several,
// the last before the words at from.
func eventBy(t *text.Text, events []mention.Event, i, sentence, from int) int {
	best := -1
	for n, x := range events {
		if t.Tokens[x.At].Sentence != sentence || x.At != i && x.Governor != i {
			continue
		}
		if x.At == i {
			return n
		}
		if best < 0 || x.At < from && !x.Carried() {
			best = n
		}
	}
	return best
}

// besideCue is the telling that the words [first,last) belong to which the parse hangs on a verb of
// saying at i, or -1: "met Lind on Tuesday, the Courier reported", "On Monday the ministers met".
func besideCue(t *text.Text, events []mention.Event, first, last, i int) int {
	s := t.Tokens[first].Sentence
	n := nearest(t, events, first, s)
	if n >= 0 && first > i && t.Tokens[events[n].At].Head == i && t.Low(t.Child(events[n].At, "mark")) == "after" {
		return n // "said on Monday after meeting Lund"
	}
	if n >= 0 && i > last && t.Low(last) == "," && events[n].At < first {
		return n
	}
	return fronted(t, events, first, s)
}

// fronted is the telling of a clause before which the words stand, or -1: "On Monday
// the ministers met".
func fronted(t *text.Text, events []mention.Event, first, s int) int {
	if first-t.Sentences[s].First > 3 {
		return -1
	}
	return nearest(t, events, first, s)
}

// nearest is the telling before the words with no other finite verb between,
// else the first one behind them, or -1.
func nearest(t *text.Text, events []mention.Event, first, s int) int {
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
	case before >= 0 && !argument.VerbBetween(t, max(events[before].At, events[before].Governor)+1, first):
		return before
	case before >= 0 && setIn(t, events[before], first):
		return before
	case behind >= 0 && before < 0 && !argument.VerbBetween(t, first, min(events[behind].At,
		max(events[behind].Governor, first))):
		return behind
	}
	return -1
}

// setIn reads "a meeting with Keita that had been set for Saturday", "talks, which were to take place in Oslo":
// the words at first stand in the clause that tells when and where a contact was to be.
func setIn(t *text.Text, x mention.Event, first int) bool {
	if !x.Nominal {
		return false
	}
	verb := -1
	for k := x.Last; k < first; k++ {
		if tok := t.Tokens[k]; tok.UPOS == "VERB" {
			set := lexicon.Plan.Has(tok.Lemma) || lexicon.TakePlace.Has(tok.Lemma) ||
				text.OneOf(tok.Lemma, "take", "hold", "begin", "open", "start")
			if verb >= 0 && !set || verb < 0 && (!set || !relativeBefore(t, x, k) && !plannedFor(t, k)) {
				return false
			}
			verb = k
		}
	}
	return verb >= 0 && first-verb < 8
}

// plannedFor reads ", planned for October," at the participle k.
func plannedFor(t *text.Text, k int) bool {
	return t.Tokens[k].XPOS == "VBN" && t.Low(k+1) == "for" && text.OneOf(t.Low(k-1), ",", "(", "–", "—") &&
		lexicon.Plan.Has(t.Tokens[k].Lemma)
}

// relativeBefore reports whether "that" or "which" opens the clause of the verb at v behind a contact.
func relativeBefore(t *text.Text, x mention.Event, v int) bool {
	for k := v - 1; k > x.Last && k > v-6; k-- {
		if text.OneOf(t.Tokens[k].Low, "that", "which") {
			return true
		}
		if !text.OneOf(t.Tokens[k].UPOS, "AUX", "ADV", "PART") {
			return false
		}
	}
	return false
}

// nearestAny is the last telling before token i in sentence s or the one before it, or -1.
func nearestAny(t *text.Text, events []mention.Event, i, s int) int {
	best := -1
	for n, x := range events {
		if x.At < i && (best < 0 || x.At > events[best].At) && s-t.Tokens[x.At].Sentence <= 1 {
			best = n
		}
	}
	return best
}

// nounAt is the telling by the noun at token k, -1 if it tells of no contact.
func nounAt(events []mention.Event, k int) int {
	return slices.IndexFunc(events, func(x mention.Event) bool { return x.At == k && x.Nominal && !x.Anaphor })
}
