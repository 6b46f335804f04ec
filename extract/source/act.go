package source

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// act is the act of speech of a cue; "expressed" takes it from its noun, "said
// no" from its words.
func act(t *text.Text, a text.Attribution) parley.Act {
	lemma := a.Lemma
	if text.OneOf(lemma, "", ":", "-", "according to") {
		return parley.Assert
	}
	cue, ok := lexicon.CueFor(lemma)
	if !ok {
		return parley.Assert
	}
	if text.OneOf(lemma, "express", "voice", "convey", "extend", "offer", "reiterate", "send") {
		if act := expressed(t, a); act != "" {
			return parley.Act(act)
		}
	}
	if lemma == "call" && !text.OneOf(t.Low(a.CueHead+1), "for", "on") {
		return parley.Assert
	}
	if c := t.Child(a.CueHead, "xcomp", "ccomp"); lemma == "tell" && c > a.CueHead && t.Low(t.Child(c,
		"mark")) == "to" {
		return parley.Demand // "told his advisers to leave"
	}
	return parley.Act(cue.Act)
}

// expressed is the act of the noun that heads a content: "hope that ...".
func expressed(t *text.Text, a text.Attribution) string {
	for i := a.CueHead + 1; i > 0 && i < t.TokenAt(a.Content[0].Start); i++ {
		if act := lexicon.Expression(t.Low(i)); act != "" {
			return act // "voiced hope that": the content begins behind it
		}
	}
	for i := t.TokenAt(a.Content[0].Start); i < len(t.Tokens) && t.Tokens[i].Start < a.Content[0].End; i++ {
		if act := lexicon.Expression(t.Low(i)); act != "" {
			return act
		}
		if t.Tokens[i].UPOS == "VERB" {
			break
		}
	}
	return ""
}

// condition is the clause of a condition inside a content.
func condition(t *text.Text, start, end int) string {
	for i := t.TokenAt(start); i < len(t.Tokens) && t.Tokens[i].Start < end; i++ {
		first := i
		switch t.Tokens[i].Low {
		case "if", "unless", "provided":
			if text.OneOf(t.Low(i-1), "as", "even", "what") {
				continue
			}
			if t.Low(i-1) == "only" {
				first = i - 1
			}
		default:
			continue
		}
		last := i
		for k := i; k < len(t.Tokens) && t.Tokens[k].End <= end && t.Tokens[k].Sentence == t.Tokens[i].Sentence; k++ {
			if low := t.Tokens[k].Low; k > i+1 && (text.OneOf(low, ",", ";", ".", "”") ||
				low == "after" && pastBehind(t, k)) {
				break
			}
			last = k
		}
		return t.At(t.Words(first, last))
	}
	return ""
}

// pastBehind tells whether a clause in the past begins behind token k.
func pastBehind(t *text.Text, k int) bool {
	for i := k + 1; i < k+8 && i < len(t.Tokens); i++ {
		if t.Tokens[i].XPOS == "VBD" {
			return true
		}
	}
	return false
}
