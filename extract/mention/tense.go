package mention

import (
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// ahead tells whether the verb at v stands in the present, or as a gerund,
// behind "before".
func ahead(t *text.Text, v int) bool {
	m := t.Child(v, "mark", "case")
	if m < 0 || t.Tokens[m].Low != "before" {
		return false
	}
	x := t.Tokens[v].XPOS
	return text.OneOf(x, "VBP", "VBZ", "VBG")
}

// VerbStatus reads tense and modality of a verb and of the verbs it hangs on.
func VerbStatus(t *text.Text, v int) (parley.Status, bool) {
	aux, tok := auxiliaries(t, v), t.Tokens[v]
	if aux.any("not", "n't", "n’t", "never", "neither") || joinedNot(t, v) {
		if aux.any("will", "wo") {
			return parley.Cancelled, false
		}
		return parley.Denied, true
	}
	if st, sure, ok := modality(t, v, aux); ok {
		return st, sure
	}
	if aux.any("did") && t.Tokens[t.SentenceOf(v).Last-1].Low != "?" {
		return parley.Held, true // "He did meet the ambassador"
	}
	if wasToHave(t, v) {
		return parley.Cancelled, false // "were to have met in Lucerne"
	}
	if whenToCome(t, v) {
		return parley.Planned, true
	}
	switch {
	case tok.XPOS == "VBG" && tok.Head >= 0 && t.Tokens[tok.Head].Lemma == "look":
		return parley.Planned, true // "looks forward to visiting"
	case infinitive(t, v, aux):
		return infinitiveStatus(t, v)
	case isPlanned(t, v):
		return parley.Planned, true
	case tok.XPOS == "VBG" && aux.any("is", "are", "am", "’re", "'re"):
		return progressive(t, v)
	case aux.any("still") && (tok.XPOS == "VBG" || t.Low(v-1) == "under" || tok.Low == "underway"):
		return parley.UnderWay, true // "were still meeting late on Monday"
	}
	return parley.Held, text.OneOf(tok.XPOS, "VBD", "VBN") || aux.any("was", "were", "has", "had")
}

// wasToHave reads "were to have met", which nobody says of what came about.
func wasToHave(t *text.Text, v int) bool {
	return t.Tokens[v].XPOS == "VBN" && t.Low(v-1) == "have" && t.Low(v-2) == "to" &&
		text.OneOf(t.Low(v-3), "was", "were")
}

// whenToCome reads "is expected to raise it when they meet": what is told of for then is to come too.
func whenToCome(t *text.Text, v int) bool {
	tok := t.Tokens[v]
	if tok.XPOS != "VBP" && tok.XPOS != "VBZ" || tok.Head < 0 || t.Low(t.Child(v, "mark", "advmod")) != "when" {
		return false
	}
	st, _ := VerbStatus(t, tok.Head)
	return st == parley.Planned || t.Tokens[tok.Head].XPOS == "VB" && st != parley.Denied // "agreed to discuss it when he comes"
}

// isPlanned reads "travels to Oslo later this week", "plans", "is scheduled".
func isPlanned(t *text.Text, v int) bool {
	tok := t.Tokens[v]
	switch tok.XPOS {
	case "VBZ":
		return tok.Lemma == "plan" || dueThen(t, v)
	case "VBP":
		return tok.Lemma == "plan"
	}
	return text.OneOf(tok.XPOS, "VBN", "JJ") && plannedPassive(t, v)
}

// particles are the words that hang on a verb and tell its tense, modality and negation.
type particles map[string]bool

func (p particles) any(words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return p[w] })
}

func auxiliaries(t *text.Text, v int) particles {
	aux := particles{}
	for _, c := range t.Children(v) {
		if rel := t.Tokens[c].Rel; text.IsRel(rel, "aux", "cop", "advmod") || rel == "mark" {
			aux[t.Tokens[c].Low] = true
		}
	}
	return aux
}

// modality is the status that a modal verb gives, and whether it is stated.
func modality(t *text.Text, v int, aux particles) (st parley.Status, sure, ok bool) {
	switch {
	case aux.any("will", "'ll", "shall", "’ll"):
		return parley.Planned, true, true
	case aux.any("would"):
		return parley.Planned, backshifted(t, v), true
	case aux.any("could", "may", "might", "can", "should", "must"):
		return parley.Proposed, false, true
	}
	return "", false, false
}

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

// joinedNot tells whether a negation reaches over a verb from the one that it is joined
// to: "neither called X nor met Y", "did not call X or meet Y".
func joinedNot(t *text.Text, v int) bool {
	joint := t.Low(t.Child(v, "cc"))
	return (t.Low(t.Child(v, "cc")) == "nor" || t.Low(t.Child(v, "cc:preconj")) == "neither" || joint == "or") &&
		argument.Negated(t, v)
}

// backshifted tells whether "would" is the "will" of somebody whose words are told
// in the past: "he said that the talks would take place in July". In "he said he
// would meet her if she came" nothing is planned.
func backshifted(t *text.Text, v int) bool {
	s := t.SentenceOf(v)
	for k := s.First; k < s.Last; k++ {
		switch t.Tokens[k].Low {
		case "if", "unless", "were", "should", "whether":
			return false
		}
	}
	for _, a := range t.Saying {
		if a.CueHead >= 0 && t.Tokens[a.CueHead].XPOS == "VBD" && a.Holds(t.Tokens[v].Span) &&
			a.Quotation == "indirect" {
			return true
		}
	}
	return false
}

// plannedPassive tells whether a passive verb sets something for later: "is
// scheduled", "was agreed".
func plannedPassive(t *text.Text, v int) bool {
	switch t.Tokens[v].Lemma {
	case "agree":
		return t.Child(v, "nsubj:pass") >= 0 || t.Child(v, "aux:pass") >= 0 // "a further call was agreed on"
	case "arrange", "prepare":
		for _, c := range t.ChildrenBy(v, "aux") {
			switch t.Tokens[c].Low {
			case "was", "were", "had", "has":
				return false // "had been arranged at his request" tells of a call held
			}
		}
		return true
	}
	return lexicon.Plan.Has(t.Tokens[v].Lemma) || t.Tokens[v].Lemma == "foreseen"
}

// dueThen tells whether a day to come hangs on the verb at v.
func dueThen(t *text.Text, v int) bool {
	if t.Published == "" {
		return false
	}
	for _, x := range t.Times {
		ahead := x.Value > t.Published[:10] || t.Low(x.First) == "later" && len(x.Value) > 11 ||
			x.Value == t.Published[:10] && (t.Low(x.First-1) == "later" || t.Low(x.First-2) == "later")
		if x.Kind == text.DateTime && ahead && t.Tokens[x.First].Sentence == t.Tokens[v].Sentence &&
			x.First > v && t.Tokens[argument.HeadOf(t, x.First, x.Last)].Head == v {
			return true
		}
	}
	return false
}

// progressive tells "are meeting now" from "are meeting on Friday".
func progressive(t *text.Text, v int) (parley.Status, bool) {
	for _, x := range t.Times {
		if t.Tokens[x.First].Sentence == t.Tokens[v].Sentence && t.Published != "" && x.Value > t.Published[:10] &&
			x.Kind == text.DateTime {
			return parley.Planned, true
		}
	}
	if lemma := t.Tokens[v].Lemma; text.OneOf(lemma, "go", "travel", "plan") {
		return parley.Planned, true
	}
	return parley.UnderWay, true
}

// infinitiveStatus is by the verb above: "is to meet", "agreed to speak",
// "wants to talk", "travelled to meet".
func infinitiveStatus(t *text.Text, v int) (parley.Status, bool) {
	h := t.Tokens[v].Head
	if dueTo(t, v) {
		return parley.Planned, true
	}
	if n := t.Child(v, "nsubj"); n >= 0 && n < v && h >= 0 && t.Tokens[h].UPOS == "NOUN" && forSubject(t, v, n) &&
		!lexicon.Bid.Has(t.Tokens[h].Lemma) {
		return "", false // "clearing the way for Dobrescu to fly": nobody says he did
	}
	switch lemma := t.Tokens[h].Lemma; {
	case lexicon.Refuse.Has(lemma) && !stopsOver(t, h),
		(lexicon.Plan.Has(lemma) || lexicon.Wish.Has(lemma)) && argument.Negated(t, h):
		return parley.Denied, true // "nor does she plan to visit"
	case lexicon.Travel.Has(lemma), stopsOver(t, h), argument.Arrives(t, h):
		if st, _ := VerbStatus(t, h); st == parley.Held {
			return parley.Held, false // "flew to Valletta to see his colleague"
		}
		return parley.Planned, true
	case lexicon.Plan.Has(lemma):
		return parley.Planned, true
	case lexicon.Wish.Has(lemma):
		return parley.Proposed, false
	}
	if st, ok := verbStatusAbove(t, h); ok {
		return st, false
	}
	switch tok := t.Tokens[h]; {
	case tok.UPOS == "NOUN" && lexicon.Bid.Has(tok.Lemma):
		return parley.Proposed, false // "extended an invitation for Lund to meet with him"
	case tok.UPOS == "VERB" && !lexicon.BringAbout.Has(tok.Lemma):
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
