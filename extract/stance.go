package extract

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// stanceVerb reads "Berg opposes the plan", "backed a phased reopening".
func (r *reader) stanceVerb(i int) {
	if r.unreal(i) && !r.goesOn(i) || r.t.Tokens[i].XPOS == "VBG" || r.t.Tokens[i].XPOS == "VBN" && r.t.Child(i, "aux") < 0 {
		return
	}
	o := r.t.Object(i)
	if o < i || r.wantsBack(i, o) {
		return
	}
	if m, ok := r.mention(o); ok && (r.human(m.Entity) || r.t.Entities[m.Entity].Kind == text.State || m.Form == text.Pronoun) || r.t.Tokens[i].Rel == "advcl" || r.t.Child(i, "mark") >= 0 && r.low(r.t.Child(i, "mark")) == "to" && !r.goesOn(i) {
		return
	}
	who := r.names(r.subject(i))
	if low := r.low(o); len(who) == 0 || low == "idea" || low == "suggestion" || low == "proposal" || low == "offer" {
		return // an answer to a proposal
	}
	first, last := r.topicPhrase(o, i)
	stance := lexicon.StanceVerb(r.t.Tokens[i].Lemma)
	if r.neither(i) {
		return // findAppraisals has it
	}
	if r.negated(i) {
		stance = map[string]string{"for": "against", "against": "for"}[stance]
	}
	if r.conditionalBehind(last) {
		stance = string(parley.Conditional)
	}
	s := r.sentence(i)
	start := i
	if sub := r.t.Child(i, "nsubj"); sub >= 0 && sub < i {
		start, _ = r.t.Extent(sub)
	}
	r.position(who, first, last, parley.Stance(stance), start, r.viewEnd(i, s), r.t.Tokens[i].Span)
}

// wantsBack tells whether somebody wants a thing done with: "we want our people
// home" is no stand for people.
func (r *reader) wantsBack(i, o int) bool {
	if r.t.Tokens[i].Lemma != "want" {
		return false
	}
	switch r.low(o + 1) {
	case "home", "back", "out", "in", "off", "away", "gone", "released", "freed", "to", "done", "over":
		return true
	}
	return false
}

// goesOn tells whether the verb at i is what somebody continues to do.
func (r *reader) goesOn(i int) bool {
	h := r.t.Tokens[i].Head
	return h >= 0 && h < i && r.t.Tokens[h].Lemma == "continue"
}

// standsFor reads "stands for a settlement", "stood against the plan".
func (r *reader) standsFor(i int) {
	stance := map[string]parley.Stance{"for": parley.For, "behind": parley.For, "against": parley.Against}[r.low(i+1)]
	s := r.sentence(i)
	who := r.names(r.subject(i))
	if stance == "" || len(who) == 0 || i+2 >= s.Last || r.negated(i) {
		return
	}
	last := r.viewEnd(i+2, s)
	r.position(who, i+2, last, stance, i, last, r.t.Tokens[i].Span)
}

// splitOver reads "is divided over the plan", "has reservations about it".
func (r *reader) splitOver(i int) {
	s := r.sentence(i)
	next := r.lowIn(i+1, s)
	divided := (r.lows[i] == "divided" || r.lows[i] == "split") && next == "over"
	if !divided && !(r.lows[i] == "reservations" && next == "about") || i+2 >= s.Last {
		return
	}
	stance := parley.Against
	if divided {
		stance = parley.Undecided
	}
	if who := r.predicateHolders(i, s); len(who) > 0 {
		last := r.viewEnd(i+2, s)
		r.position(who, i+2, last, stance, i, last, r.t.Tokens[i].Span)
	}
}

// conditionalBehind tells whether a condition follows token k.
func (r *reader) conditionalBehind(k int) bool {
	for j := k + 1; j < k+6 && j < len(r.lows) && r.t.Tokens[j].Sentence == r.t.Tokens[k].Sentence; j++ {
		switch r.lows[j] {
		case "if", "provided", "unless":
			return true
		}
	}
	return false
}

// stanceWord reads "Berg is against any observer", "opposed to the plan",
// "ready for talks".
func (r *reader) stanceWord(i int) {
	s := r.sentence(i)
	next := i + 1
	switch r.lows[i] {
	case "against":
		if c := r.low(i - 1); c != "is" && c != "was" && c != "are" && c != "were" && c != "be" {
			return
		}
	case "opposed", "open":
		if r.lowIn(next, s) != "to" {
			return
		}
		next++
	case "ready", "willing", "prepared":
		if l := r.lowIn(next, s); l != "to" && l != "for" {
			return
		}
		next++
	default:
		return
	}
	if next >= s.Last {
		return
	}
	who := r.predicateHolders(i, s)
	if len(who) == 0 {
		return
	}
	stance := lexicon.StanceWord(r.lows[i])
	if r.negatedNear(i) {
		stance = map[string]string{"for": "against", "against": "for"}[stance]
	}
	last := r.viewEnd(next, s)
	issue := last
	if k := r.conditionIn(next, last); k > next {
		stance, issue = string(parley.Conditional), k-1
	}
	if r.frontedIf(i, s) {
		stance = string(parley.Conditional)
	}
	r.position(who, next, issue, parley.Stance(stance), i, last, r.t.Tokens[i].Span)
}

// frontedIf tells whether a condition stands before the predicate at i: "if
// talks fail, Berg is ready to".
func (r *reader) frontedIf(i int, s text.Sentence) bool {
	comma := false
	for k := i - 1; k >= s.First && k > i-25; k-- {
		comma = comma || r.lows[k] == ","
		if comma && (r.lows[k] == "if" || r.lows[k] == "unless") && (k == s.First || r.low(k-1) == "that" || r.low(k-1) == "," || r.low(k-1) == "“" || r.low(k-1) == "\"") {
			return true
		}
	}
	return false
}

// conditionIn is the token at which a condition begins among [first,last], or 0.
func (r *reader) conditionIn(first, last int) int {
	for k := first; k <= last; k++ {
		if r.lows[k] == "if" || r.lows[k] == "provided" || r.lows[k] == "unless" {
			if r.low(k-1) == "only" || r.low(k-1) == "but" || r.low(k-1) == "," {
				return k - 1
			}
			return k
		}
	}
	return 0
}

// predicateHolders is the subject of a predicate at i.
func (r *reader) predicateHolders(i int, s text.Sentence) []string {
	for _, k := range []int{i, r.t.Tokens[i].Head} {
		if k >= 0 {
			if sub := r.t.Child(k, "nsubj"); sub >= 0 {
				return r.names(r.subjectAt(sub, k))
			}
		}
	}
	for k := i - 1; k >= s.First && k > i-5; k-- {
		if m, ok := r.mention(k); ok && r.actor(m.Entity) {
			return r.names([]side{{m.Entity, m.Span}})
		}
	}
	return nil
}

// wouldIf reads what somebody would do on a condition: "Norway would widen the
// zone if the observers were let in". What would happen by itself is no stance.
func (r *reader) wouldIf(i int) {
	s := r.sentence(i)
	v := r.t.Tokens[i].Head
	if v <= i || r.t.Tokens[v].XPOS != "VB" || r.t.Tokens[v].Lemma == "like" {
		return // "I would like to thank you once again" is courtesy
	}
	last := r.viewEnd(v, s)
	cut := r.conditionIn(v, last)
	if cut == 0 {
		for k := v; k <= last; k++ {
			if r.lows[k] == "once" {
				cut = k
			}
		}
	}
	if cut <= v {
		return
	}
	sub := r.t.Child(v, "nsubj")
	if sub < 0 {
		return
	}
	who := r.names(r.subjectAt(sub, v))
	first, _ := r.t.Extent(sub)
	r.position(who, v, cut-1, parley.Conditional, first, last, r.t.Tokens[i].Span)
}

// inFavour reads "Han was in favour of a working group".
func (r *reader) inFavour(i int) {
	s := r.sentence(i)
	if r.low(i-1) != "in" || r.lowIn(i+1, s) != "of" || i+2 >= s.Last {
		return
	}
	who := r.predicateHolders(i, s)
	if len(who) == 0 {
		return
	}
	last := r.viewEnd(i+2, s)
	r.position(who, i+2, last, parley.For, i-1, last, r.t.Tokens[i].Span)
}

// stanceNoun reads "Moscow's commitment to a diplomatic solution".
func (r *reader) stanceNoun(i int) {
	s := r.sentence(i)
	if l := r.lowIn(i+1, s); l != "to" && l != "for" {
		return
	}
	m, ok := r.possessor(i)
	if !ok || i+2 >= s.Last || m.First > 0 && r.lows[m.First-1] == "for" || m.Form == text.Pronoun {
		return // "thanked him for Japan's commitment to peace" is thanks
	}
	last := r.viewEnd(i+2, s)
	r.position(r.names([]side{{m.Entity, m.Span}}), i+2, last, parley.For, m.First, last, r.t.Tokens[i].Span)
}
