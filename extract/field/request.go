package field

import (
	"parley/extract/argument"
	"parley/extract/mention"
	"parley/text"
)

// atRequest reads "at X's initiative" and "on the initiative of X".
func atRequest(t *text.Text, events []mention.Event, i int) []Told {
	s := t.SentenceOf(i)
	first := i
	for k := i - 1; k >= s.First && k > i-9; k-- {
		if text.OneOf(t.Tokens[k].Low, "at", "on", "upon") {
			first = k
			break
		}
	}
	if first == i {
		return ownInitiative(t, events, i)
	}
	who, last := whoseRequest(t, first, i, s)
	n := about(t, events, first, i)
	if len(who) == 0 || n < 0 || t.Tokens[i].Low == "invitation" {
		return nil
	}
	return []Told{askedBy(t, events, n, who, t.Words(first, max(last, i)), 0.95).by(who)}
}

// whoseRequest is whose the request at i is, behind a preposition at first, and the token that ends
// his name: "of X", "the latter's", "his", "X's", "the X".
func whoseRequest(t *text.Text, first, i int, s text.Sentence) (who []argument.Side, last int) {
	if text.LowIn(t, i+1, s) == "of" {
		found, end := argument.ActorsAt(t, i+2, s)
		return found, end - 1
	}
	if latter(t, first, i) {
		if who = lastActor(t, first, s); len(who) == 0 && t.Tokens[first].Sentence > 0 {
			who = lastActor(t, s.First, t.Sentences[t.Tokens[first].Sentence-1])
		}
		return who, i
	}
	if m, ok := t.MentionAt(t.Child(i, "nmod:poss")); ok && m.First >= first && argument.Actor(t, m.Entity) {
		return []argument.Side{{Entity: m.Entity, Span: m.Span}}, i
	}
	if m, ok := argument.Possessor(t, i); ok {
		return []argument.Side{{Entity: m.Entity, Span: m.Span}}, i
	}
	for _, k := range []int{i - 1, first + 1} {
		if m, ok := t.MentionAt(k); ok && m.First > first && argument.Actor(t, m.Entity) {
			return []argument.Side{{Entity: m.Entity, Span: m.Span}}, i
		}
	}
	return nil, i
}

// ownInitiative reads "the call was Britain's initiative": the noun at i is what
// the contact is said to be.
func ownInitiative(t *text.Text, events []mention.Event, i int) []Told {
	sub := t.Child(i, "nsubj")
	m, ok := argument.Possessor(t, i)
	if sub < 0 || t.Child(i, "cop") < 0 || !ok || !argument.Actor(t, m.Entity) || t.Low(i+1) == "to" {
		return nil
	}
	var found []Told
	who := []argument.Side{{Entity: m.Entity, Span: m.Span}}
	for n, x := range events {
		if x.Nominal && x.At == sub {
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
func lastActor(t *text.Text, i int, s text.Sentence) []argument.Side {
	for k := i - 1; k >= s.First; k-- {
		if m, ok := t.MentionAt(k); ok && argument.Human(t, m.Entity) {
			return []argument.Side{{Entity: m.Entity, Span: m.Span}}
		}
	}
	return nil
}
