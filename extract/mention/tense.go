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
	if st, ok := phraseStatus(t, v, aux); ok {
		return st, st != parley.Cancelled
	}
	switch {
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

// phraseStatus is the status of a phrase that its tense alone would tell wrong.
func phraseStatus(t *text.Text, v int, aux particles) (parley.Status, bool) {
	tok := t.Tokens[v]
	switch {
	case aux.any("did") && t.Tokens[t.SentenceOf(v).Last-1].Low != "?":
		return parley.Held, true // "He did meet the ambassador"
	case wasToHave(t, v):
		return parley.Cancelled, true
	case whenToCome(t, v):
		return parley.Planned, true
	case tok.XPOS == "VBG" && tok.Head >= 0 && t.Tokens[tok.Head].Lemma == "look":
		return parley.Planned, true // "looks forward to visiting"
	}
	return "", false
}

// wasToHave reads "were to have met", which nobody says of what came about.
func wasToHave(t *text.Text, v int) bool {
	return t.Tokens[v].XPOS == "VBN" && t.Low(v-1) == "have" && t.Low(v-2) == "to" &&
		text.OneOf(t.Low(v-3), "was", "were")
}

// whenToCome reads "is expected to raise it when they meet": what is told of for then is to come too, as
// in "agreed to discuss it when he comes", "After Lund visits Lima, Berg will stay".
func whenToCome(t *text.Text, v int) bool {
	tok := t.Tokens[v]
	if tok.XPOS != "VBP" && tok.XPOS != "VBZ" || tok.Head < 0 ||
		!text.OneOf(t.Low(t.Child(v, "mark", "advmod")), "when", "after", "once") {
		return false
	}
	st, _ := VerbStatus(t, tok.Head)
	return st == parley.Planned || t.Tokens[tok.Head].XPOS == "VB" && st != parley.Denied
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
	case aux.any("will", "'ll", "’ll", "would") && hopedFor(t, v):
		return parley.Proposed, false, true
	case aux.any("will", "'ll", "shall", "’ll"):
		return parley.Planned, true, true
	case aux.any("would"):
		return parley.Planned, backshifted(t, v), true
	case aux.any("could", "may", "might", "can", "should", "must"):
		return parley.Proposed, false, true
	}
	return "", false, false
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

// hopedFor reads "hoped that Lund would visit", "hopes a summit will take place and Lund will come": what
// somebody wishes is no plan.
func hopedFor(t *text.Text, v int) bool {
	for v >= 0 && text.IsRel(t.Tokens[v].Rel, "conj") && !lexicon.Wish.Has(t.Tokens[max(t.Tokens[v].Head, 0)].Lemma) {
		v = t.Tokens[v].Head
	}
	if v < 0 || !text.IsRel(t.Tokens[v].Rel, "ccomp", "conj") || t.Tokens[v].Head < 0 {
		return false
	}
	h := t.Tokens[v].Head
	return h < v && t.Tokens[h].UPOS == "VERB" && lexicon.Wish.Has(t.Tokens[h].Lemma)
}
