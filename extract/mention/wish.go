package mention

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// wished reads nouns that somebody only wants or will not have: "wants a meeting
// with Lind", "called for talks between", "is ready for talks", "refused a
// meeting". "Supports the talks" and "welcomed talks" are of talks there are.
func wished(t *text.Text, x Event) (parley.Status, bool) {
	if !x.Nominal || x.Definite || x.Governor < 0 || x.Governor > x.At || !text.IsRel(t.Tokens[x.At].Rel, "obj",
		"obl", "nmod") || t.Tokens[x.At].Head != x.Governor {
		return "", false
	}
	if goesOnIn(t, x) {
		return "", false // "sought to clear the air in a call on Sunday"
	}
	towards := t.Low(t.Child(x.At, "case"))
	switch t.Tokens[x.Governor].Lemma {
	case "want", "need", "demand", "desire", "favour", "favor", "support", "back", "advocate", "urge", "prefer":
		return parley.Proposed, towards == ""
	case "expect":
		return parley.Planned, towards == ""
	case "call", "push", "press", "hope", "ready", "appeal", "wish", "ask", "prepared", "open", "argue", "plead",
		"wait":
		return parley.Proposed, text.OneOf(towards, "for", "to")
	case "rule":
		return parley.Denied, towards == "" && t.Low(x.Governor+1) == "out"
	}
	return parley.Denied, towards == "" && lexicon.Refuse.Has(t.Tokens[x.Governor].Lemma)
}

// goesOnIn reads "in a call on Sunday": the contact is where something is tried.
func goesOnIn(t *text.Text, x Event) bool {
	return text.IsRel(t.Tokens[x.At].Rel, "obl") && text.OneOf(t.Low(t.Child(x.At, "case")), "in", "during")
}

// triedIn reads "sought to clear the air in a call on Sunday": what was tried may have failed, not the call.
func triedIn(t *text.Text, x Event) bool {
	if x.Governor < 0 {
		return false
	}
	h := t.Tokens[x.Governor].Head
	return x.Nominal && goesOnIn(t, x) && t.Tokens[x.Governor].XPOS == "VB" && h >= 0 && t.Tokens[h].XPOS == "VBD" &&
		text.OneOf(t.Tokens[h].Lemma, "seek", "try", "attempt", "struggle", "move")
}

// setsScene tells whether a noun only says when something else was done: "During
// a meeting with Lind, Berg offered help" does not offer the meeting.
func setsScene(t *text.Text, x Event) bool {
	if x.Governor < x.At || !text.IsRel(t.Tokens[x.At].Rel, "obl", "nmod") {
		return false
	}
	return text.OneOf(t.Low(t.Child(x.At, "case")), "during", "in", "at", "after", "following")
}
