package extract

import (
	"parley"
	"parley/text"
	"slices"
)

// initiatorAt reads at token i who asked for a contact: "at Berg's initiative",
// "at the request of the Turkish side", "initiated by", "requested the call".
func initiatorAt(t *text.Text, events []telling, i int) []told {
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
func askedBy(t *text.Text, events []telling, n int, who []side, words text.Span, confidence float64) told {
	return told{n, tell(events[n], "initiator", initiatorName(t, who), words, "", confidence)}
}

// by is a value with those behind it.
func (f told) by(who []side) told {
	f.who = who
	return f
}

// atRequest reads "at X's initiative" and "on the initiative of X".
func atRequest(t *text.Text, events []telling, i int) []told {
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
		return ownInitiative(t, events, i)
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
	n := about(t, events, first, i)
	if len(who) == 0 || n < 0 || t.Tokens[i].Low == "invitation" {
		return nil
	}
	return []told{askedBy(t, events, n, who, t.Words(first, max(last, i)), 0.95).by(who)}
}

// ownInitiative reads "the call was Britain's initiative": the noun at i is what
// the contact is said to be.
func ownInitiative(t *text.Text, events []telling, i int) []told {
	sub := t.Child(i, "nsubj")
	m, ok := possessor(t, i)
	if sub < 0 || t.Child(i, "cop") < 0 || !ok || !actor(t, m.Entity) || t.Low(i+1) == "to" {
		return nil
	}
	var found []told
	who := []side{{m.Entity, m.Span}}
	for n, x := range events {
		if x.noun && x.at == sub {
			found = append(found, askedBy(t, events, n, who, t.Words(m.First, i), 0.9).by(who))
		}
	}
	return found
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
// nearest before, else the nearest behind, else the last one spoken of, or -1.
func about(t *text.Text, events []telling, first, last int) int {
	if n := owner(t, events, first, last+1); n >= 0 {
		return n
	}
	s := t.Tokens[first].Sentence
	if n := slices.IndexFunc(events, func(x telling) bool { return t.Tokens[x.at].Sentence == s }); n >= 0 {
		return n
	}
	return nearestAny(t, events, first, s)
}

// byWhom reads "the call was initiated by X" and "X requested the call".
func byWhom(t *text.Text, events []telling, i int) []told {
	if text.LowIn(t, i+1, t.SentenceOf(i)) == "by" {
		return byAgent(t, events, i)
	}
	proposed := t.Tokens[i].Low == "proposed"
	if who := subject(t, i); len(who) > 0 && isRelative(t, t.TokenAt(who[0].span.Start)+1) && !proposed {
		first := t.TokenAt(who[0].span.Start)
		if n := about(t, events, first, i); n >= 0 && events[n].noun && events[n].at < i {
			return []told{askedBy(t, events, n, who, t.Words(first, i), 0.85)} // "the call, which she had requested"
		}
	}
	var found []told
	sought := proposed || t.Tokens[i].Low == "requested" || t.Tokens[i].Low == "sought"
	for n, x := range events {
		if x.noun && (x.verb == i || x.at == i+2 && t.Low(i+1) == "the") && x.at > i && x.at < i+6 && !x.is && (x.definite || !sought) {
			if who := cleftSubject(t, i); len(who) > 0 && !proposed {
				found = append(found, askedBy(t, events, n, who, t.Words(i, x.at), 0.9))
			}
		}
	}
	return found
}

// byAgent reads "the call was initiated by X", "the call, which was requested by X".
func byAgent(t *text.Text, events []telling, i int) []told {
	named, behind := actorsAt(t, i+2, t.SentenceOf(i))
	who, end := untilSubject(t, named, behind)
	if len(who) == 0 {
		return nil
	}
	n := slices.IndexFunc(events, func(x telling) bool { return x.verb == i && x.at < i || x.at == i-1 || t.Tokens[i].Head == x.at })
	if n >= 0 {
		return []told{askedBy(t, events, n, who, t.Words(i, end-1), 0.95).by(who)}
	}
	if n = about(t, events, i, i); n >= 0 && events[n].at < i && isRelative(t, i) {
		return []told{askedBy(t, events, n, who, t.Words(i, end-1), 0.9)}
	}
	return nil
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
func cleftCaller(t *text.Text, events []telling, i int) []told {
	m, ok := t.MentionAt(i - 2)
	if !ok || t.Low(i-1) != "who" || t.Low(m.First-1) != "was" || !human(t, m.Entity) {
		return nil
	}
	n := lastCall(events, i)
	if n < 0 {
		return nil
	}
	return []told{askedBy(t, events, n, []side{{m.Entity, m.Span}}, t.Words(m.First, i), 0.9)}
}

// lastCall is the last telling of a call held before token i, or -1.
func lastCall(events []telling, i int) int {
	best := -1
	for n, x := range events {
		if x.at < i && past(x.status) && x.related == "" && (x.kind == parley.Call || x.kind == parley.VideoCall) {
			best = n
		}
	}
	return best
}

// askedFor reads "Berg had asked for the call" and "the call had been asked for
// by Berg".
func askedFor(t *text.Text, events []telling, i int) []told {
	if t.Low(i+2) == "by" {
		who, end := actorsAt(t, i+3, t.SentenceOf(i))
		if n := nounBefore(t, events, i); n >= 0 && len(who) > 0 {
			return []told{askedBy(t, events, n, who, t.Words(i, end-1), 0.95)}
		}
		return nil
	}
	who := subject(t, i)
	for n, x := range events {
		if len(who) > 0 && x.noun && x.definite && x.first > i && x.first <= i+4 && t.Tokens[x.at].Sentence == t.Tokens[i].Sentence {
			return []told{askedBy(t, events, n, who, t.Words(i, x.at), 0.9)}
		}
	}
	return nil
}

// nounBefore is the last telling by a noun before token i in its sentence, or -1.
func nounBefore(t *text.Text, events []telling, i int) int {
	best := -1
	for n, x := range events {
		if x.noun && x.at < i && t.Tokens[x.at].Sentence == t.Tokens[i].Sentence {
			best = n
		}
	}
	return best
}
