package outcome

import (
	"parley"
	"parley/extract/argument"
	"parley/extract/source"
	"parley/lexicon"
	"parley/text"
)

// stanceVerb reads "Berg opposes the plan", "backed a phased reopening".
func stanceVerb(t *text.Text, src source.Sources, i int) []parley.Position {
	o := t.Object(i)
	if o >= i && t.Low(o) == "it" && !takesNoStand(t, i) {
		return sameIssue(t, src, i)
	}
	if o < i || takesNoStand(t, i) || wantsBack(t, i, o) || isParty(t, o) {
		return nil
	}
	who := argument.Names(t, argument.Subject(t, i))
	if low := t.Low(o); len(who) == 0 || text.OneOf(low, "idea", "suggestion", "proposal", "offer") {
		return nil // an answer to a proposal
	}
	if argument.Neither(t, i) {
		return nil // findAppraisals has it
	}
	first, last := argument.TopicPhrase(t, o, i)
	start := i
	if sub := t.Child(i, "nsubj"); sub >= 0 && sub < i {
		start, _ = t.Extent(sub)
	}
	return position(t, src, who, first, last, polarity(t, i, last), start, viewEnd(t, i, t.SentenceOf(i)),
		t.Tokens[i].Span)
}

// sameIssue reads "Norway backs the formula; Chad opposes it": the issue is that of the verb of stance
// before, in its sentence or the one before.
func sameIssue(t *text.Text, src source.Sources, i int) []parley.Position {
	who := argument.Names(t, argument.Subject(t, i))
	from := t.Sentences[max(t.Tokens[i].Sentence-1, 0)].First
	for v := i - 1; v >= from && len(who) > 0; v-- {
		if lexicon.StanceVerb(t.Tokens[v].Lemma) == "" || t.Tokens[v].UPOS != "VERB" {
			continue
		}
		before := stanceVerb(t, src, v)
		if len(before) == 0 || t.Low(t.Object(v)) == "it" {
			return nil
		}
		first, last := argument.TopicPhrase(t, t.Object(v), v)
		start := i
		if sub := t.Child(i, "nsubj"); sub >= 0 && sub < i {
			start, _ = t.Extent(sub)
		}
		return position(t, src, who, first, last, polarity(t, i, t.Object(i)), start, t.Object(i), t.Tokens[i].Span)
	}
	return nil
}

// takesNoStand reports whether a verb of stance is told of as no fact: "would oppose", "backing",
// "to support".
func takesNoStand(t *text.Text, i int) bool {
	tok := t.Tokens[i]
	if !goesOn(t, i) && (argument.Unreal(t, i) || t.Low(t.Child(i, "mark")) == "to") {
		return true
	}
	return tok.XPOS == "VBG" || tok.XPOS == "VBN" && t.Child(i, "aux") < 0 || tok.Rel == "advcl"
}

// isParty reports whether a person, a state or a pronoun is the object: who backs Lind stands for
// nothing yet.
func isParty(t *text.Text, o int) bool {
	m, ok := t.MentionAt(o)
	return ok && (argument.Human(t, m.Entity) || t.Entities[m.Entity].Kind == text.State || m.Form == text.Pronoun)
}

// polarity is the stance that the verb at i takes to what ends at last.
func polarity(t *text.Text, i, last int) parley.Stance {
	stance := parley.Stance(lexicon.StanceVerb(t.Tokens[i].Lemma))
	if conditionalBehind(t, last) {
		return parley.Conditional
	}
	if !argument.Negated(t, i) {
		return stance
	}
	return map[parley.Stance]parley.Stance{"for": "against", "against": "for"}[stance]
}

// wantsBack tells whether somebody wants a thing done with: "we want our people
// home" is no stand for people.
func wantsBack(t *text.Text, i, o int) bool {
	if t.Tokens[i].Lemma != "want" {
		return false
	}
	return text.OneOf(t.Low(o+1), "home", "back", "out", "in", "off", "away", "gone", "released", "freed", "to", "done",
		"over")
}

// goesOn tells whether the verb at i is what somebody continues to do.
func goesOn(t *text.Text, i int) bool {
	h := t.Tokens[i].Head
	return h >= 0 && h < i && t.Tokens[h].Lemma == "continue"
}

// splitOver reads "is divided over the plan", "has reservations about it".
func splitOver(t *text.Text, src source.Sources, i int) []parley.Position {
	s := t.SentenceOf(i)
	next := text.LowIn(t, i+1, s)
	divided := (text.OneOf(t.Tokens[i].Low, "divided", "split")) && next == "over"
	if !divided && !(t.Tokens[i].Low == "reservations" && next == "about") || i+2 >= s.Last {
		return nil
	}
	stance := parley.Against
	if divided {
		stance = parley.Undecided
	}
	if who := predicateHolders(t, i, s); len(who) > 0 {
		last := viewEnd(t, i+2, s)
		return position(t, src, who, i+2, last, stance, i, last, t.Tokens[i].Span)
	}
	return nil
}

// conditionalBehind tells whether a condition follows token k.
func conditionalBehind(t *text.Text, k int) bool {
	for j := k + 1; j < k+6 && j < len(t.Tokens) && t.Tokens[j].Sentence == t.Tokens[k].Sentence; j++ {
		switch t.Tokens[j].Low {
		case "if", "provided", "unless":
			return true
		}
	}
	return false
}

// stanceWord reads "Berg is against any observer", "opposed to the plan",
// "ready for talks".
func stanceWord(t *text.Text, src source.Sources, i int) []parley.Position {
	s := t.SentenceOf(i)
	next := i + 1
	switch t.Tokens[i].Low {
	case "against":
		if c := t.Low(i - 1); !text.OneOf(c, "is", "was", "are", "were", "be") {
			return nil
		}
	case "opposed", "open":
		if text.LowIn(t, next, s) != "to" {
			return nil
		}
		next++
	case "ready", "willing", "prepared":
		if l := text.LowIn(t, next, s); !text.OneOf(l, "to", "for") {
			return nil
		}
		next++
	default:
		return nil
	}
	if next >= s.Last {
		return nil
	}
	who := predicateHolders(t, i, s)
	if len(who) == 0 {
		return nil
	}
	stance := lexicon.StanceWord(t.Tokens[i].Low)
	if negatedNear(t, i) {
		stance = map[string]string{"for": "against", "against": "for"}[stance]
	}
	last := viewEnd(t, next, s)
	issue := last
	if k := conditionIn(t, next, last); k > next {
		stance, issue = string(parley.Conditional), k-1
	}
	if frontedIf(t, i, s) {
		stance = string(parley.Conditional)
	}
	return position(t, src, who, next, issue, parley.Stance(stance), i, last, t.Tokens[i].Span)
}

// frontedIf tells whether a condition stands before the predicate at i: "if
// talks fail, Berg is ready to".
func frontedIf(t *text.Text, i int, s text.Sentence) bool {
	comma := false
	for k := i - 1; k >= s.First && k > i-25; k-- {
		comma = comma || t.Tokens[k].Low == ","
		if comma && (text.OneOf(t.Tokens[k].Low, "if", "unless")) &&
			(k == s.First || text.OneOf(t.Low(k-1), "that", ",", "“", "\"")) {
			return true
		}
	}
	return false
}

// conditionIn is the token at which a condition begins among [first,last], or 0.
func conditionIn(t *text.Text, first, last int) int {
	for k := first; k <= last; k++ {
		if text.OneOf(t.Tokens[k].Low, "if", "provided", "unless") {
			if text.OneOf(t.Low(k-1), "only", "but", ",") {
				return k - 1
			}
			return k
		}
	}
	return 0
}

// predicateHolders is the subject of a predicate at i.
func predicateHolders(t *text.Text, i int, s text.Sentence) []string {
	for _, k := range []int{i, t.Tokens[i].Head} {
		if k >= 0 {
			if sub := t.Child(k, "nsubj"); sub >= 0 {
				return argument.Names(t, argument.SubjectAt(t, sub, k))
			}
		}
	}
	for k := i - 1; k >= s.First && k > i-5; k-- {
		if m, ok := t.MentionAt(k); ok && argument.Actor(t, m.Entity) {
			return argument.Names(t, []argument.Side{{Entity: m.Entity, Span: m.Span}})
		}
	}
	return nil
}

// wouldIf reads what somebody would do on a condition: "Norway would widen the
// zone if the observers were let in". What would happen by itself is no stance.
func wouldIf(t *text.Text, src source.Sources, i int) []parley.Position {
	s := t.SentenceOf(i)
	v := t.Tokens[i].Head
	if v <= i || t.Tokens[v].XPOS != "VB" || t.Tokens[v].Lemma == "like" {
		return nil // "I would like to thank you once again" is courtesy
	}
	last := viewEnd(t, v, s)
	cut := conditionIn(t, v, last)
	if cut == 0 {
		for k := v; k <= last; k++ {
			if t.Tokens[k].Low == "once" {
				cut = k
			}
		}
	}
	if cut <= v {
		return nil
	}
	sub := t.Child(v, "nsubj")
	if sub < 0 {
		return nil
	}
	who := argument.Names(t, argument.SubjectAt(t, sub, v))
	first, _ := t.Extent(sub)
	return position(t, src, who, v, cut-1, parley.Conditional, first, last, t.Tokens[i].Span)
}
