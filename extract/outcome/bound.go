package outcome

import (
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// boundBy is who has to do something under a text agreed on, by the verb at i, and its words: "Under
// the deal, Chad will withdraw its troops", "the accord obliges Chad to withdraw". What a draft or a
// plan would have them do, nobody has promised.
func boundBy(t *text.Text, i int) (who []string, first, last int, ok bool) {
	if t.Tokens[i].UPOS != "VERB" {
		return nil, 0, 0, false
	}
	s := t.SentenceOf(i)
	if first = obliged(t, i); first > 0 {
		who = argument.Names(t, argument.ActorsUnder(t, t.Object(i)))
	} else if first = dueUnder(t, i); first > 0 {
		who = argument.Names(t, argument.Subject(t, i))
	}
	if first <= 0 || first >= s.Last || len(who) == 0 {
		return nil, 0, 0, false
	}
	return who, first, boundEnd(t, first, i, s), true
}

// obliged is where the deed begins that a text obliges the object of the verb at i to; 0 for none.
func obliged(t *text.Text, i int) int {
	c := t.Child(i, "xcomp", "advcl", "obl", "ccomp")
	if !lexicon.Oblige.Has(t.Tokens[i].Lemma) || !isPact(t, t.Child(i, "nsubj")) || c < t.Object(i) ||
		argument.Unreal(t, i) ||
		argument.Negated(t, i) {
		return 0
	}
	for k := t.Object(i) + 1; k <= c; k++ {
		if t.Low(k) == "to" {
			return k + 1
		}
	}
	return 0
}

// dueUnder is where the deed begins that the verb at i tells as to come under a text; 0 for none.
func dueUnder(t *text.Text, i int) int {
	to := t.Child(i, "aux")
	if text.OneOf(t.Low(i-1), "to") && text.OneOf(t.Low(i-2), "is", "are") {
		to = i - 1
	}
	if to < 0 || !text.OneOf(t.Low(to), "will", "shall", "must", "to") {
		return 0
	}
	v := i
	for t.Tokens[v].Rel == "conj" && t.Tokens[v].Head >= 0 {
		v = t.Tokens[v].Head
	}
	for _, o := range t.ChildrenBy(v, "obl") {
		if t.Low(t.Child(o, "case")) == "under" && isPact(t, o) {
			return to + 1
		}
	}
	return 0
}

// isPact reports whether the noun at i is that of a text that people have agreed on.
func isPact(t *text.Text, i int) bool {
	if i < 0 || !lexicon.Pact.Has(t.Tokens[i].Lemma) {
		return false
	}
	for _, c := range t.Children(i) {
		if text.OneOf(t.Low(int(c)), "proposed", "draft", "possible", "potential", "a", "any", "new", "future",
			"such") {
			return false
		}
	}
	return true
}

// boundEnd is the last token of what is to be done: before a stop, or before what another is to do.
func boundEnd(t *text.Text, first, verb int, s text.Sentence) int {
	last := clauseEnd(t, first, verb, s)
	for k := first; k <= last; k++ {
		if k != verb && t.Tokens[k].UPOS == "VERB" && t.Tokens[k].Rel == "conj" && t.Child(k, "nsubj") > verb {
			c := t.Child(k, "cc")
			return max(first, min(t.Child(k, "nsubj"), max(c, verb+1))-1)
		}
	}
	return last
}
