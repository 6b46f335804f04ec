package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// act is the act of speech of a cue; "expressed" takes it from its noun, "said
// no" from its words.
func (r *reader) act(a text.Attribution) parley.Act {
	lemma := a.Lemma
	if lemma == "" || lemma == ":" || lemma == "-" || lemma == "according to" {
		return parley.Assert
	}
	cue, ok := lexicon.CueFor(lemma)
	if !ok {
		return parley.Assert
	}
	if lemma == "express" || lemma == "voice" || lemma == "convey" || lemma == "extend" || lemma == "offer" || lemma == "reiterate" || lemma == "send" {
		if act := r.expressed(a); act != "" {
			return parley.Act(act)
		}
	}
	if lemma == "call" && r.low(a.CueHead+1) != "for" && r.low(a.CueHead+1) != "on" {
		return parley.Assert
	}
	if c := r.t.Child(a.CueHead, "xcomp", "ccomp"); lemma == "tell" && c > a.CueHead && r.low(r.t.Child(c, "mark")) == "to" {
		return parley.Demand // "told his advisers to leave"
	}
	return parley.Act(cue.Act)
}

// expressed is the act of the noun that heads a content: "hope that ...".
func (r *reader) expressed(a text.Attribution) string {
	for i := r.t.TokenAt(a.Content[0].Start); i < len(r.t.Tokens) && r.t.Tokens[i].Start < a.Content[0].End; i++ {
		if act := lexicon.Expression(r.low(i)); act != "" {
			return act
		}
		if r.t.Tokens[i].UPOS == "VERB" {
			break
		}
	}
	return ""
}

// condition is the clause of a condition inside a content.
func (r *reader) condition(start, end int) string {
	for i := r.t.TokenAt(start); i < len(r.t.Tokens) && r.t.Tokens[i].Start < end; i++ {
		first := i
		switch r.lows[i] {
		case "if", "unless", "provided":
			if r.low(i-1) == "as" || r.low(i-1) == "even" || r.low(i-1) == "what" {
				continue
			}
			if r.low(i-1) == "only" {
				first = i - 1
			}
		default:
			continue
		}
		last := i
		for k := i; k < len(r.t.Tokens) && r.t.Tokens[k].End <= end && r.t.Tokens[k].Sentence == r.t.Tokens[i].Sentence; k++ {
			if low := r.lows[k]; k > i+1 && (low == "," || low == ";" || low == "." || low == "”" || low == "after" && r.pastBehind(k)) {
				break
			}
			last = k
		}
		return r.t.At(r.t.Words(first, last))
	}
	return ""
}

// pastBehind tells whether a clause in the past begins behind token k.
func (r *reader) pastBehind(k int) bool {
	for i := k + 1; i < k+8 && i < len(r.t.Tokens); i++ {
		if r.t.Tokens[i].XPOS == "VBD" {
			return true
		}
	}
	return false
}

// about lists the contacts that a stretch of text tells of.
func (r *reader) aboutContacts(start, end int) []string {
	var ids []string
	for _, x := range r.tellings {
		if tok := r.t.Tokens[x.at]; x.contact >= 0 && tok.Start >= start && tok.End <= end {
			ids = appendNew(ids, contactID(x.contact))
		}
	}
	return ids
}

// trimStop takes a final stop or comma off words.
func trimStop(words string) string { return strings.TrimRight(words, " .,;:") }
