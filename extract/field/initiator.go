package field

import (
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/extract/mention"
	"parley/text"
)

// initiatorAt reads at token i who asked for a contact: "at Berg's initiative",
// "at the request of the Turkish side", "initiated by", "requested the call".
func initiatorAt(t *text.Text, events []mention.Event, i int) []Told {
	switch t.Tokens[i].Low {
	case "initiative", "request", "invitation", "proposal", "suggestion", "instigation", "behest":
		return atRequest(t, events, i)
	case "initiated", "requested", "sought", "prompted", "placed", "initiating", "proposed", "solicited":
		return byWhom(t, events, i)
	case "rang", "called", "phoned", "telephoned", "dialled", "dialed":
		return cleftCaller(t, events, i)
	case "asked":
		if t.Low(i+1) == "for" {
			return askedFor(t, events, i)
		}
	}
	return nil
}

// askedBy is who asked for the contact of telling n.
func askedBy(t *text.Text, events []mention.Event, n int, who []argument.Side, words text.Span,
	confidence float64) Told {
	return Told{Of: n, Value: mention.Tell(events[n], "initiator", argument.InitiatorName(t, who), words, "",
		confidence)}
}

// about is the telling that words are told of: the one they hang on, else the
// nearest before, else the nearest behind, else the last one spoken of, or -1.
func about(t *text.Text, events []mention.Event, first, last int) int {
	if n := owner(t, events, first, last+1); n >= 0 {
		return n
	}
	s := t.Tokens[first].Sentence
	if n := slices.IndexFunc(events, func(x mention.Event) bool { return t.Tokens[x.At].Sentence == s }); n >= 0 {
		return n
	}
	return nearestAny(t, events, first, s)
}

// byWhom reads "the call was initiated by X" and "X requested the call".
func byWhom(t *text.Text, events []mention.Event, i int) []Told {
	if text.LowIn(t, i+1, t.SentenceOf(i)) == "by" {
		return byAgent(t, events, i)
	}
	proposed := t.Tokens[i].Low == "proposed"
	if told, ok := whichRequested(t, events, i); ok && !proposed {
		return []Told{told}
	}
	who := cleftSubject(t, i)
	if len(who) == 0 || proposed {
		return nil
	}
	var found []Told
	for n, x := range events {
		if objectAt(t, x, i) && (x.Definite || !text.OneOf(t.Tokens[i].Low, "requested", "sought")) {
			found = append(found, askedBy(t, events, n, who, t.Words(i, x.At), 0.9))
		}
	}
	return found
}

// whichRequested reads "the call, which she had requested".
func whichRequested(t *text.Text, events []mention.Event, i int) (Told, bool) {
	who := argument.Subject(t, i)
	if len(who) == 0 || !argument.IsRelative(t, t.TokenAt(who[0].Span.Start)+1) {
		return Told{}, false
	}
	first := t.TokenAt(who[0].Span.Start)
	n := about(t, events, first, i)
	if n < 0 || !events[n].Nominal || events[n].At >= i {
		return Told{}, false
	}
	return askedBy(t, events, n, who, t.Words(first, i), 0.85), true
}

// objectAt reports whether a noun of contact is what the verb at i asks for: "requested the call".
func objectAt(t *text.Text, x mention.Event, i int) bool {
	return x.Nominal && !x.Anaphor && x.At > i && x.At < i+6 &&
		(x.Governor == i || x.At == i+2 && t.Low(i+1) == "the")
}

// byAgent reads "the call was initiated by X", "the call, which was requested by X".
func byAgent(t *text.Text, events []mention.Event, i int) []Told {
	named, behind := argument.ActorsAt(t, i+2, t.SentenceOf(i))
	who, end := untilSubject(t, named, behind)
	if len(who) == 0 {
		return nil
	}
	n := slices.IndexFunc(events, func(x mention.Event) bool {
		return x.Governor == i && x.At < i || x.At == i-1 || t.Tokens[i].Head == x.At
	})
	if n >= 0 {
		return []Told{askedBy(t, events, n, who, t.Words(i, end-1), 0.95).by(who)}
	}
	if n = about(t, events, i, i); n >= 0 && events[n].At < i && argument.IsRelative(t, i) {
		return []Told{askedBy(t, events, n, who, t.Words(i, end-1), 0.9)}
	}
	return nil
}

// untilSubject cuts a list where the subject of a clause begins: "initiated by
// Norway, Mr Keita and Ms Lund discussed trade". What a finite verb follows that has
// no subject of its own is its subject.
func untilSubject(t *text.Text, who []argument.Side, end int) ([]argument.Side, int) {
	if len(who) > 1 && end < len(t.Tokens) && argument.Finite(t, end) && t.Child(end, "nsubj") < 0 {
		return who[:1], t.TokenAt(who[0].Span.End-1) + 1
	}
	for k := 1; k < len(who); k++ {
		m, ok := t.MentionAt(t.TokenAt(who[k].Span.Start))
		if ok && t.Tokens[m.Head].Rel == "nsubj" {
			return who[:k], t.TokenAt(who[k-1].Span.End-1) + 1
		}
	}
	return who, end
}

// cleftSubject is the subject of the verb at i; of "it was Berg who had
// requested the call" it is Berg.
func cleftSubject(t *text.Text, i int) []argument.Side {
	s := t.SentenceOf(i)
	for k := i - 1; k > s.First+1 && k > i-4; k-- {
		if m, ok := t.MentionAt(k - 1); t.Tokens[k].Low == "who" && ok && argument.Human(t, m.Entity) {
			return []argument.Side{{Entity: m.Entity, Span: m.Span}}
		}
	}
	return argument.Subject(t, i)
}

// cleftCaller reads "it was Berg who rang": the contact is the one spoken of.
func cleftCaller(t *text.Text, events []mention.Event, i int) []Told {
	m, ok := t.MentionAt(i - 2)
	if !ok || t.Low(i-1) != "who" || t.Low(m.First-1) != "was" || !argument.Human(t, m.Entity) {
		return nil
	}
	n := lastCall(events, i)
	if n < 0 {
		return nil
	}
	return []Told{askedBy(t, events, n, []argument.Side{{Entity: m.Entity, Span: m.Span}}, t.Words(m.First, i), 0.9)}
}

// lastCall is the last telling of a call held before token i, or -1.
func lastCall(events []mention.Event, i int) int {
	best := -1
	for n, x := range events {
		if x.At < i && x.Status.Happened() && x.Related == "" && (x.Kind == parley.Call || x.Kind == parley.VideoCall) {
			best = n
		}
	}
	return best
}

// askedFor reads "Berg had asked for the call" and "the call had been asked for
// by Berg".
func askedFor(t *text.Text, events []mention.Event, i int) []Told {
	if t.Low(i+2) == "by" {
		who, end := argument.ActorsAt(t, i+3, t.SentenceOf(i))
		if n := nounBefore(t, events, i); n >= 0 && len(who) > 0 {
			return []Told{askedBy(t, events, n, who, t.Words(i, end-1), 0.95)}
		}
		return nil
	}
	who := argument.Subject(t, i)
	for n, x := range events {
		if len(who) > 0 && x.Nominal && x.Definite && x.First > i && x.First <= i+4 &&
			t.Tokens[x.At].Sentence == t.Tokens[i].Sentence {
			return []Told{askedBy(t, events, n, who, t.Words(i, x.At), 0.9)}
		}
	}
	return nil
}

// nounBefore is the last telling by a noun before token i in its sentence, or -1.
func nounBefore(t *text.Text, events []mention.Event, i int) int {
	best := -1
	for n, x := range events {
		if x.Nominal && x.At < i && t.Tokens[x.At].Sentence == t.Tokens[i].Sentence {
			best = n
		}
	}
	return best
}
