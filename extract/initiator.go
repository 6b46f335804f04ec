package extract

import (
	"parley"
	"parley/text"
)

// initiatorAt reads at token i who asked for a contact: "at Berg's initiative",
// "at the request of the Turkish side", "initiated by", "requested the call".
func (r *reader) initiatorAt(i int) {
	switch r.lows[i] {
	case "initiative", "request", "invitation", "proposal", "suggestion", "instigation", "behest":
		r.atRequest(i)
	case "initiated", "requested", "sought", "prompted", "placed", "initiating", "proposed", "solicited":
		r.byWhom(i)
	case "rang", "called", "phoned", "telephoned", "dialled", "dialed":
		r.cleftCaller(i)
	case "asked":
		if r.low(i+1) == "for" {
			r.askedFor(i)
		}
	}
}

// atRequest reads "at X's initiative" and "on the initiative of X".
func (r *reader) atRequest(i int) {
	s := r.sentence(i)
	var who []side
	first := i
	for k := i - 1; k >= s.First && k > i-9; k-- {
		if r.lows[k] == "at" || r.lows[k] == "on" || r.lows[k] == "upon" {
			first = k
			break
		}
	}
	if first == i {
		r.ownInitiative(i)
		return
	}
	last := i
	if r.lowIn(i+1, s) == "of" {
		found, end := r.actorsAt(i+2, s)
		who, last = found, end-1
	} else if r.latter(first, i) {
		who = r.lastActor(first, s)
	} else if m, ok := r.mention(r.t.Child(i, "nmod:poss")); ok && m.First >= first && r.actor(m.Entity) {
		who = []side{{m.Entity, m.Span}}
	} else if m, ok := r.possessor(i); ok {
		who = []side{{m.Entity, m.Span}}
	} else if m, ok := r.mention(i - 1); ok && m.First > first && r.actor(m.Entity) {
		who = []side{{m.Entity, m.Span}}
	} else if m, ok := r.mention(first + 1); ok && r.actor(m.Entity) {
		who = []side{{m.Entity, m.Span}}
	}
	if len(who) == 0 {
		return
	}
	if x := r.about(first, i); x != nil && r.lows[i] != "invitation" {
		x.asked = who
		x.tell("initiator", r.initiatorName(who), r.t.Words(first, max(last, i)), "", 0.95)
	}
}

// ownInitiative reads "the call was Britain's initiative": the noun at i is what
// the contact is said to be.
func (r *reader) ownInitiative(i int) {
	sub := r.t.Child(i, "nsubj")
	m, ok := r.possessor(i)
	if sub < 0 || r.t.Child(i, "cop") < 0 || !ok || !r.actor(m.Entity) || r.low(i+1) == "to" {
		return
	}
	for _, x := range r.tellings {
		if x.noun && x.at == sub {
			x.asked = []side{{m.Entity, m.Span}}
			x.tell("initiator", r.initiatorName(x.asked), r.t.Words(m.First, i), "", 0.9)
		}
	}
}

// latter tells whether tokens [first,last) say "the latter's".
func (r *reader) latter(first, last int) bool {
	for k := first; k < last; k++ {
		if r.lows[k] == "latter" {
			return true
		}
	}
	return false
}

// lastActor is who was named last before token i in the sentence.
func (r *reader) lastActor(i int, s text.Sentence) []side {
	for k := i - 1; k >= s.First; k-- {
		if m, ok := r.mention(k); ok && r.human(m.Entity) {
			return []side{{m.Entity, m.Span}}
		}
	}
	return nil
}

// about is the telling that words are told of: the one they hang on, else the
// nearest before, else the nearest behind, else the last one spoken of.
func (r *reader) about(first, last int) *telling {
	n := r.t.Tokens[first].Sentence
	if x := r.owner(first, last+1); x != nil {
		return x
	}
	for _, x := range r.tellings {
		if r.t.Tokens[x.at].Sentence == n {
			return x
		}
	}
	return r.nearestAny(first, n)
}

// byWhom reads "the call was initiated by X" and "X requested the call".
func (r *reader) byWhom(i int) {
	s := r.sentence(i)
	if r.lowIn(i+1, s) == "by" {
		who, end := r.untilSubject(r.actorsAt(i+2, s))
		for _, x := range r.tellings {
			if len(who) > 0 && (x.verb == i && x.at < i || x.at == i-1 || r.t.Tokens[i].Head == x.at) {
				x.asked = who
				x.tell("initiator", r.initiatorName(who), r.t.Words(i, end-1), "", 0.95)
				return
			}
		}
		if x := r.about(i, i); x != nil && len(who) > 0 && x.at < i && r.isRelative(i) {
			x.tell("initiator", r.initiatorName(who), r.t.Words(i, end-1), "", 0.9)
		}
		return
	}
	if who := r.subject(i); len(who) > 0 && r.isRelative(r.t.TokenAt(who[0].span.Start)+1) && r.lows[i] != "proposed" {
		if x := r.about(r.t.TokenAt(who[0].span.Start), i); x != nil && x.noun && x.at < i {
			x.tell("initiator", r.initiatorName(who), r.t.Words(r.t.TokenAt(who[0].span.Start), i), "", 0.85) // "the call, which she had requested"
			return
		}
	}
	for _, x := range r.tellings {
		if x.noun && (x.verb == i || x.at == i+2 && r.low(i+1) == "the") && x.at > i && x.at < i+6 && !x.is && (x.definite || r.lows[i] != "requested" && r.lows[i] != "sought" && r.lows[i] != "proposed") {
			if who := r.cleftSubject(i); len(who) > 0 && r.lows[i] != "proposed" {
				x.tell("initiator", r.initiatorName(who), r.t.Words(i, x.at), "", 0.9)
			}
		}
	}
}

// untilSubject cuts a list where the subject of a clause begins: "initiated by
// Norway, Mr Keita and Ms Lund discussed trade". What a finite verb follows that has
// no subject of its own is its subject.
func (r *reader) untilSubject(who []side, end int) ([]side, int) {
	if len(who) > 1 && end < len(r.t.Tokens) && r.finite(end) && r.t.Child(end, "nsubj") < 0 {
		return who[:1], r.t.TokenAt(who[0].span.End-1) + 1
	}
	for k := 1; k < len(who); k++ {
		m, ok := r.mention(r.t.TokenAt(who[k].span.Start))
		if ok && r.t.Tokens[m.Head].Rel == "nsubj" {
			return who[:k], r.t.TokenAt(who[k-1].span.End-1) + 1
		}
	}
	return who, end
}

// cleftSubject is the subject of the verb at i; of "it was Berg who had
// requested the call" it is Berg.
func (r *reader) cleftSubject(i int) []side {
	s := r.sentence(i)
	for k := i - 1; k > s.First+1 && k > i-4; k-- {
		if m, ok := r.mention(k - 1); r.lows[k] == "who" && ok && r.human(m.Entity) {
			return []side{{m.Entity, m.Span}}
		}
	}
	return r.subject(i)
}

// cleftCaller reads "it was Berg who rang": the contact is the one spoken of.
func (r *reader) cleftCaller(i int) {
	m, ok := r.mention(i - 2)
	if !ok || r.low(i-1) != "who" || r.low(m.First-1) != "was" || !r.human(m.Entity) || len(r.tellings) == 0 {
		return
	}
	x := r.lastCall(i)
	if x != nil {
		x.tell("initiator", r.initiatorName([]side{{m.Entity, m.Span}}), r.t.Words(m.First, i), "", 0.9)
	}
}

// lastCall is the last telling of a call held before token i, or nil.
func (r *reader) lastCall(i int) *telling {
	var best *telling
	for _, x := range r.tellings {
		if x.at < i && x.at != i && past(x.status) && x.related == "" && (x.kind == parley.Call || x.kind == parley.VideoCall) {
			best = x
		}
	}
	return best
}

// askedFor reads "Berg had asked for the call" and "the call had been asked for
// by Berg".
func (r *reader) askedFor(i int) {
	if r.low(i+2) == "by" {
		who, end := r.actorsAt(i+3, r.sentence(i))
		if x := r.nounBefore(i); x != nil && len(who) > 0 {
			x.tell("initiator", r.initiatorName(who), r.t.Words(i, end-1), "", 0.95)
		}
		return
	}
	who := r.subject(i)
	for _, x := range r.tellings {
		if len(who) > 0 && x.noun && x.definite && x.first > i && x.first <= i+4 && r.t.Tokens[x.at].Sentence == r.t.Tokens[i].Sentence {
			x.tell("initiator", r.initiatorName(who), r.t.Words(i, x.at), "", 0.9)
			return
		}
	}
}

// nounBefore is the last telling by a noun before token i in its sentence.
func (r *reader) nounBefore(i int) *telling {
	var best *telling
	for _, x := range r.tellings {
		if x.noun && x.at < i && r.t.Tokens[x.at].Sentence == r.t.Tokens[i].Sentence {
			best = x
		}
	}
	return best
}
