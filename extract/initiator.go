package extract

import (
	"parley"
	"parley/text"
)

// initiatorAt reads at token i who asked for a contact: "at Berg's initiative",
// "at the request of the Turkish side", "initiated by", "requested the call".
func initiatorAt(t *text.Text, events []*telling, i int) {
	switch t.Tokens[i].Low {
	case "initiative", "request", "invitation", "proposal", "suggestion", "instigation", "behest":
		atRequest(t, events, i)
	case "initiated", "requested", "sought", "prompted", "placed", "initiating", "proposed", "solicited":
		byWhom(t, events, i)
	case "rang", "called", "phoned", "telephoned", "dialled", "dialed":
		cleftCaller(t, events, i)
	case "asked":
		if t.Low(i+1) == "for" {
			askedFor(t, events, i)
		}
	}
}

// atRequest reads "at X's initiative" and "on the initiative of X".
func atRequest(t *text.Text, events []*telling, i int) {
	s := t.SentenceOf(i)
	var who []side
	first := i
	for k := i - 1; k >= s.First && k > i-9; k-- {
		if t.Tokens[k].Low == "at" || t.Tokens[k].Low == "on" || t.Tokens[k].Low == "upon" {
			first = k
			break
		}
	}
	if first == i {
		ownInitiative(t, events, i)
		return
	}
	last := i
	if text.LowIn(t, i+1, s) == "of" {
		found, end := actorsAt(t, i+2, s)
		who, last = found, end-1
	} else if latter(t, first, i) {
		who = lastActor(t, first, s)
	} else if m, ok := t.MentionAt(t.Child(i, "nmod:poss")); ok && m.First >= first && actor(t, m.Entity) {
		who = []side{{m.Entity, m.Span}}
	} else if m, ok := possessor(t, i); ok {
		who = []side{{m.Entity, m.Span}}
	} else if m, ok := t.MentionAt(i - 1); ok && m.First > first && actor(t, m.Entity) {
		who = []side{{m.Entity, m.Span}}
	} else if m, ok := t.MentionAt(first + 1); ok && actor(t, m.Entity) {
		who = []side{{m.Entity, m.Span}}
	}
	if len(who) == 0 {
		return
	}
	if x := about(t, events, first, i); x != nil && t.Tokens[i].Low != "invitation" {
		x.asked = who
		x.tell("initiator", initiatorName(t, who), t.Words(first, max(last, i)), "", 0.95)
	}
}

// ownInitiative reads "the call was Britain's initiative": the noun at i is what
// the contact is said to be.
func ownInitiative(t *text.Text, events []*telling, i int) {
	sub := t.Child(i, "nsubj")
	m, ok := possessor(t, i)
	if sub < 0 || t.Child(i, "cop") < 0 || !ok || !actor(t, m.Entity) || t.Low(i+1) == "to" {
		return
	}
	for _, x := range events {
		if x.noun && x.at == sub {
			x.asked = []side{{m.Entity, m.Span}}
			x.tell("initiator", initiatorName(t, x.asked), t.Words(m.First, i), "", 0.9)
		}
	}
}

// latter tells whether tokens [first,last) say "the latter's".
func latter(t *text.Text, first, last int) bool {
	for k := first; k < last; k++ {
		if t.Tokens[k].Low == "latter" {
			return true
		}
	}
	return false
}

// lastActor is who was named last before token i in the sentence.
func lastActor(t *text.Text, i int, s text.Sentence) []side {
	for k := i - 1; k >= s.First; k-- {
		if m, ok := t.MentionAt(k); ok && human(t, m.Entity) {
			return []side{{m.Entity, m.Span}}
		}
	}
	return nil
}

// about is the telling that words are told of: the one they hang on, else the
// nearest before, else the nearest behind, else the last one spoken of.
func about(t *text.Text, events []*telling, first, last int) *telling {
	n := t.Tokens[first].Sentence
	if x := owner(t, events, first, last+1); x != nil {
		return x
	}
	for _, x := range events {
		if t.Tokens[x.at].Sentence == n {
			return x
		}
	}
	return nearestAny(t, events, first, n)
}

// byWhom reads "the call was initiated by X" and "X requested the call".
func byWhom(t *text.Text, events []*telling, i int) {
	s := t.SentenceOf(i)
	if text.LowIn(t, i+1, s) == "by" {
		named, behind := actorsAt(t, i+2, s)
		who, end := untilSubject(t, named, behind)
		for _, x := range events {
			if len(who) > 0 && (x.verb == i && x.at < i || x.at == i-1 || t.Tokens[i].Head == x.at) {
				x.asked = who
				x.tell("initiator", initiatorName(t, who), t.Words(i, end-1), "", 0.95)
				return
			}
		}
		if x := about(t, events, i, i); x != nil && len(who) > 0 && x.at < i && isRelative(t, i) {
			x.tell("initiator", initiatorName(t, who), t.Words(i, end-1), "", 0.9)
		}
		return
	}
	if who := subject(t, i); len(who) > 0 && isRelative(t, t.TokenAt(who[0].span.Start)+1) && t.Tokens[i].Low != "proposed" {
		if x := about(t, events, t.TokenAt(who[0].span.Start), i); x != nil && x.noun && x.at < i {
			x.tell("initiator", initiatorName(t, who), t.Words(t.TokenAt(who[0].span.Start), i), "", 0.85) // "the call, which she had requested"
			return
		}
	}
	for _, x := range events {
		if x.noun && (x.verb == i || x.at == i+2 && t.Low(i+1) == "the") && x.at > i && x.at < i+6 && !x.is && (x.definite || t.Tokens[i].Low != "requested" && t.Tokens[i].Low != "sought" && t.Tokens[i].Low != "proposed") {
			if who := cleftSubject(t, i); len(who) > 0 && t.Tokens[i].Low != "proposed" {
				x.tell("initiator", initiatorName(t, who), t.Words(i, x.at), "", 0.9)
			}
		}
	}
}

// untilSubject cuts a list where the subject of a clause begins: "initiated by
// Norway, Mr Keita and Ms Lund discussed trade". What a finite verb follows that has
// no subject of its own is its subject.
func untilSubject(t *text.Text, who []side, end int) ([]side, int) {
	if len(who) > 1 && end < len(t.Tokens) && finite(t, end) && t.Child(end, "nsubj") < 0 {
		return who[:1], t.TokenAt(who[0].span.End-1) + 1
	}
	for k := 1; k < len(who); k++ {
		m, ok := t.MentionAt(t.TokenAt(who[k].span.Start))
		if ok && t.Tokens[m.Head].Rel == "nsubj" {
			return who[:k], t.TokenAt(who[k-1].span.End-1) + 1
		}
	}
	return who, end
}

// cleftSubject is the subject of the verb at i; of "it was Berg who had
// requested the call" it is Berg.
func cleftSubject(t *text.Text, i int) []side {
	s := t.SentenceOf(i)
	for k := i - 1; k > s.First+1 && k > i-4; k-- {
		if m, ok := t.MentionAt(k - 1); t.Tokens[k].Low == "who" && ok && human(t, m.Entity) {
			return []side{{m.Entity, m.Span}}
		}
	}
	return subject(t, i)
}

// cleftCaller reads "it was Berg who rang": the contact is the one spoken of.
func cleftCaller(t *text.Text, events []*telling, i int) {
	m, ok := t.MentionAt(i - 2)
	if !ok || t.Low(i-1) != "who" || t.Low(m.First-1) != "was" || !human(t, m.Entity) || len(events) == 0 {
		return
	}
	x := lastCall(events, i)
	if x != nil {
		x.tell("initiator", initiatorName(t, []side{{m.Entity, m.Span}}), t.Words(m.First, i), "", 0.9)
	}
}

// lastCall is the last telling of a call held before token i, or nil.
func lastCall(events []*telling, i int) *telling {
	var best *telling
	for _, x := range events {
		if x.at < i && x.at != i && past(x.status) && x.related == "" && (x.kind == parley.Call || x.kind == parley.VideoCall) {
			best = x
		}
	}
	return best
}

// askedFor reads "Berg had asked for the call" and "the call had been asked for
// by Berg".
func askedFor(t *text.Text, events []*telling, i int) {
	if t.Low(i+2) == "by" {
		who, end := actorsAt(t, i+3, t.SentenceOf(i))
		if x := nounBefore(t, events, i); x != nil && len(who) > 0 {
			x.tell("initiator", initiatorName(t, who), t.Words(i, end-1), "", 0.95)
		}
		return
	}
	who := subject(t, i)
	for _, x := range events {
		if len(who) > 0 && x.noun && x.definite && x.first > i && x.first <= i+4 && t.Tokens[x.at].Sentence == t.Tokens[i].Sentence {
			x.tell("initiator", initiatorName(t, who), t.Words(i, x.at), "", 0.9)
			return
		}
	}
}

// nounBefore is the last telling by a noun before token i in its sentence.
func nounBefore(t *text.Text, events []*telling, i int) *telling {
	var best *telling
	for _, x := range events {
		if x.noun && x.at < i && t.Tokens[x.at].Sentence == t.Tokens[i].Sentence {
			best = x
		}
	}
	return best
}
