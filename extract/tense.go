package extract

import (
	"parley"
	"parley/text"
)

// ahead tells whether the verb at v stands in the present, or as a gerund,
// behind "before".
func (r *reader) ahead(v int) bool {
	m := r.t.Child(v, "mark", "case")
	if m < 0 || r.lows[m] != "before" {
		return false
	}
	x := r.t.Tokens[v].XPOS
	return x == "VBP" || x == "VBZ" || x == "VBG"
}

// verbStatus reads tense and modality of a verb and of the verbs it hangs on.
func (r *reader) verbStatus(v int) (parley.Status, bool) {
	aux := map[string]bool{}
	for _, c := range r.t.Children(v) {
		if rel := r.t.Tokens[c].Rel; text.IsRel(rel, "aux", "cop", "advmod") || rel == "mark" {
			aux[r.lows[c]] = true
		}
	}
	tok := r.t.Tokens[v]
	switch {
	case aux["not"] || aux["n't"] || aux["n’t"] || aux["never"]:
		if aux["will"] || aux["wo"] {
			return parley.Cancelled, false
		}
		return parley.Denied, true
	case aux["will"] || aux["'ll"] || aux["shall"] || aux["’ll"]:
		return parley.Planned, true
	case aux["would"]:
		return parley.Planned, r.backshifted(v)
	case aux["could"] || aux["may"] || aux["might"] || aux["can"] || aux["should"] || aux["must"]:
		return parley.Proposed, false
	case tok.XPOS == "VBG" && tok.Head >= 0 && r.t.Tokens[tok.Head].Lemma == "look":
		return parley.Planned, true // "looks forward to visiting"
	case aux["to"] || tok.XPOS == "VB" || tok.XPOS == "VBP" && text.IsRel(tok.Rel, "conj") && r.t.Child(v, "nsubj") < 0:
		return r.infinitiveStatus(v)
	case tok.XPOS == "VBG" && (aux["is"] || aux["are"] || aux["am"] || aux["’re"] || aux["'re"]):
		return r.progressive(v)
	case tok.XPOS == "VBZ" && tok.Lemma == "plan" || tok.XPOS == "VBP" && tok.Lemma == "plan":
		return parley.Planned, true
	case (tok.XPOS == "VBN" || tok.UPOS == "ADJ") && r.plannedPassive(v):
		return parley.Planned, true
	}
	return parley.Held, tok.XPOS == "VBD" || tok.XPOS == "VBN" || aux["was"] || aux["were"] || aux["has"] || aux["had"]
}

// backshifted tells whether "would" is the "will" of somebody whose words are told
// in the past: "he said that the talks would take place in July". In "he said he
// would meet her if she came" nothing is planned.
func (r *reader) backshifted(v int) bool {
	s := r.sentence(v)
	for k := s.First; k < s.Last; k++ {
		switch r.lows[k] {
		case "if", "unless", "were", "should", "whether":
			return false
		}
	}
	for _, a := range r.t.Saying {
		if a.CueHead >= 0 && r.t.Tokens[a.CueHead].XPOS == "VBD" && contentHolds(a, r.t.Tokens[v].Span) && a.Quotation == "indirect" {
			return true
		}
	}
	return false
}

// plannedPassive tells whether a passive verb sets something for later: "is
// scheduled", "was agreed".
func (r *reader) plannedPassive(v int) bool {
	switch r.t.Tokens[v].Lemma {
	case "agree":
		return r.t.Child(v, "nsubj:pass") >= 0 || r.t.Child(v, "aux:pass") >= 0 // "a further call was agreed on"
	case "schedule", "plan", "expect", "slate", "set", "due", "scheduled", "planned", "expected", "slated", "foreseen":
		return true
	case "arrange":
		for _, c := range r.t.ChildrenBy(v, "aux") {
			switch r.lows[c] {
			case "was", "were", "had", "has":
				return false // "had been arranged at his request" tells of a call held
			}
		}
		return true
	}
	return false
}

// progressive tells "are meeting now" from "are meeting on Friday".
func (r *reader) progressive(v int) (parley.Status, bool) {
	for _, x := range r.t.Times {
		if r.t.Tokens[x.First].Sentence == r.t.Tokens[v].Sentence && r.doc.Published != "" && x.Value > r.doc.Published[:10] && x.Kind == text.DateTime {
			return parley.Planned, true
		}
	}
	if lemma := r.t.Tokens[v].Lemma; lemma == "go" || lemma == "travel" || lemma == "plan" {
		return parley.Planned, true
	}
	return parley.UnderWay, true
}

// infinitiveStatus is by the verb above: "is to meet", "agreed to speak",
// "wants to talk", "travelled to meet".
func (r *reader) infinitiveStatus(v int) (parley.Status, bool) {
	if r.low(v-1) == "to" && (r.low(v-2) == "is" || r.low(v-2) == "are" || r.low(v-2) == "was" || r.low(v-2) == "were") {
		return parley.Planned, true // "are to meet"
	}
	h := r.t.Tokens[v].Head
	if h < 0 {
		return parley.Planned, true // "is to meet": the copula is the root's child
	}
	switch r.t.Tokens[h].Lemma {
	case "agree", "plan", "schedule", "expect", "set", "intend", "due", "promise", "pledge", "prepare", "slate", "arrange", "decide", "be", "go", "fly", "travel", "will":
		return parley.Planned, true
	case "want", "hope", "ready", "like", "wish", "offer", "propose", "invite", "ask", "request", "seek", "suggest", "willing", "need", "try", "urge", "refuse", "decline":
		if l := r.t.Tokens[h].Lemma; l == "refuse" || l == "decline" {
			return parley.Denied, true
		}
		return parley.Proposed, false
	}
	if st, ok := r.verbStatusAbove(h); ok {
		return st, false
	}
	return parley.Held, false
}

// verbStatusAbove takes the tense of the verb above where it is the future: that
// of "will travel to Lima on 18 March to meet", where the day stands between, or
// of "will open the forum, meet envoys and hold talks".
func (r *reader) verbStatusAbove(h int) (parley.Status, bool) {
	for steps := 0; h >= 0 && steps < 4; steps++ {
		for _, c := range r.t.ChildrenBy(h, "aux") {
			if r.lows[c] == "will" || r.lows[c] == "would" {
				return parley.Planned, true
			}
		}
		tok := r.t.Tokens[h]
		if tok.UPOS == "VERB" && (tok.XPOS != "VB" && tok.XPOS != "VBP" || !text.IsRel(tok.Rel, "conj", "parataxis") || r.t.Child(h, "nsubj") >= 0) {
			break
		}
		h = tok.Head
	}
	return "", false
}
