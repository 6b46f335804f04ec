package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// infinitive reports whether the verb at v has the status of the verb above it: "to meet",
// "avoided meeting".
func infinitive(t *text.Text, v int, aux particles) bool {
	switch tok := t.Tokens[v]; tok.XPOS {
	case "VB":
		return true
	case "VBG":
		return aux.any("to") || text.IsRel(tok.Rel, "xcomp", "ccomp") && len(aux) == 0
	case "VBP":
		return aux.any("to") || text.IsRel(tok.Rel, "conj") && t.Child(v, "nsubj") < 0
	}
	return aux.any("to")
}

// infinitiveStatus is by the verb above: "is to meet", "agreed to speak",
// "wants to talk", "travelled to meet".
func infinitiveStatus(t *text.Text, v int) (parley.Status, bool) {
	h := t.Tokens[v].Head
	if dueTo(t, v) {
		return parley.Planned, true
	}
	if clearsWay(t, v, h) {
		return "", false
	}
	lemma, stops := t.Tokens[h].Lemma, stopsOver(t, h)
	switch aims := lexicon.Plan.Has(lemma) || lexicon.Wish.Has(lemma); {
	case lexicon.Refuse.Has(lemma) && !stops, aims && argument.Negated(t, h):
		return parley.Denied, true // "nor does she plan to visit"
	case lexicon.Travel.Has(lemma), stops, argument.Arrives(t, h):
		return travelStatus(t, h)
	case lexicon.Plan.Has(lemma):
		return parley.Planned, true
	case aims:
		return parley.Proposed, false
	}
	if st, ok := verbStatusAbove(t, h); ok {
		return st, false
	}
	return purposeStatus(t.Tokens[h])
}

// clearsWay reads "clearing the way for Dobrescu to fly": nobody says he did.
func clearsWay(t *text.Text, v, h int) bool {
	n := t.Child(v, "nsubj")
	return n >= 0 && n < v && h >= 0 && t.Tokens[h].UPOS == "NOUN" && forSubject(t, v, n) &&
		!lexicon.Bid.Has(t.Tokens[h].Lemma)
}

// travelStatus is the status of what one travels for: "flew to Valletta to see his colleague".
func travelStatus(t *text.Text, v int) (parley.Status, bool) {
	if st, _ := VerbStatus(t, v); st == parley.Held {
		return parley.Held, false
	}
	return parley.Planned, true
}

// purposeStatus is the status of what the word above asks for, brings about, or only aims at.
func purposeStatus(above text.Token) (parley.Status, bool) {
	switch {
	case above.UPOS == "NOUN" && lexicon.Bid.Has(above.Lemma):
		return parley.Proposed, false // "extended an invitation for Lund to meet with him"
	case above.UPOS == "VERB" && !lexicon.BringAbout.Has(above.Lemma):
		return "", false // "sent him to meet": whether they met is not told
	}
	return parley.Held, false
}

// forSubject reports whether "for" brings in the subject n of the infinitive at v.
func forSubject(t *text.Text, v, n int) bool {
	first, _ := t.Extent(n)
	return t.Low(first-1) == "for" || t.Low(t.Child(v, "mark")) == "for"
}

// stopsOver reads "will stop in Lima to meet", which is no end of anything.
func stopsOver(t *text.Text, v int) bool {
	return t.Tokens[v].Lemma == "stop" && text.OneOf(t.Low(v+1), "in", "at", "over", "by")
}

// dueTo reads "are to meet", "is to meet" where the copula is the root's child, "were going to meet".
func dueTo(t *text.Text, v int) bool {
	if t.Low(v-1) == "to" && text.OneOf(t.Low(v-2), "is", "are", "was", "were") {
		return true
	}
	h := t.Tokens[v].Head
	return h < 0 || t.Low(h) == "going" && t.Child(h, "aux") >= 0
}

// verbStatusAbove takes the tense of the verb above where it is the future: that
// of "will travel to Lima on 18 March to meet", where the day stands between, or
// of "will open the forum, meet envoys and hold talks".
func verbStatusAbove(t *text.Text, h int) (parley.Status, bool) {
	for steps := 0; h >= 0 && steps < 4; steps++ {
		for _, c := range t.ChildrenBy(h, "aux") {
			switch t.Tokens[c].Low {
			case "will", "would":
				return parley.Planned, true
			case "should", "could", "may", "might", "must", "can":
				return parley.Proposed, true
			}
		}
		tok := t.Tokens[h]
		if tok.UPOS == "VERB" && (!text.OneOf(tok.XPOS, "VB", "VBP") || !text.IsRel(tok.Rel, "conj", "parataxis") ||
			t.Child(h, "nsubj") >= 0) {
			break
		}
		h = tok.Head
	}
	return "", false
}
