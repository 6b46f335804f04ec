package extract

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// findAppraisals reads an issue that somebody values: "both presidents regard a
// truce as harmful", "consider a pause pointless", "neither side wants a truce".
func findAppraisals(t *text.Text, contacts []Contact, says []Saying, frames []Frame, rec *parley.Record) {
	for i, tok := range t.Tokens {
		if tok.UPOS != "VERB" {
			continue
		}
		switch tok.Lemma {
		case "regard", "consider", "see", "view", "deem", "call":
			appraisal(t, says, frames, rec, i)
		case "want", "favour", "favor", "like", "support", "back", "accept":
			neitherWants(t, contacts, says, frames, rec, i)
		case "reject":
			rejectedBy(t, says, frames, rec, i)
		}
	}
}

// appraisal reads the object of the verb at i up to the word that values it.
func appraisal(t *text.Text, says []Saying, frames []Frame, rec *parley.Record, i int) {
	s := t.SentenceOf(i)
	end := viewEnd(t, i+1, s)
	for k := i + 2; k <= end; k++ {
		stance := lexicon.Appraisal(t.Tokens[k].Low)
		if stance == "" {
			continue
		}
		last := k - 1
		for j := i + 2; j < k; j++ {
			if t.Tokens[j].Low == "as" {
				last = j - 1
				break
			}
		}
		if t.Tokens[i].Lemma == "see" && last == k-1 || t.Tokens[i].Lemma == "call" || !opensIssue(t, i+1) || last < i+1 || t.Tokens[last].UPOS == "DET" {
			return
		}
		position(t, says, frames, rec, holders(t, i, s), i+1, last, parley.Stance(stance), subjectStart(t, i), end, t.Tokens[i].Span)
		return
	}
}

// subjectStart is the first token of the subject of the verb at i.
func subjectStart(t *text.Text, i int) int {
	if sub := t.Child(i, "nsubj"); sub >= 0 && sub < i {
		first, _ := t.Extent(sub)
		return first
	}
	return i
}

// neitherWants reads "neither president wanted an interim ceasefire".
func neitherWants(t *text.Text, contacts []Contact, says []Saying, frames []Frame, rec *parley.Record, i int) {
	if !neither(t, i) {
		return
	}
	o := t.Object(i)
	if o <= i || !opensIssue(t, i+1) {
		return
	}
	first, last := topicPhrase(t, o, i)
	position(t, says, frames, rec, pairHere(t, contacts, i), first, last, parley.Against, subjectStart(t, i), last, t.Tokens[i].Span)
}

// rejectedBy reads "a truce limited in time was rejected by both leaders".
func rejectedBy(t *text.Text, says []Saying, frames []Frame, rec *parley.Record, i int) {
	p := t.Child(i, "nsubj:pass")
	who := names(t, agent(t, i))
	if p < 0 || p > i || len(who) < 2 {
		return
	}
	first, last := t.Extent(p)
	if low := t.Low(p); low == "idea" || low == "proposal" || low == "offer" || last >= i {
		return
	}
	_, end := t.Extent(i)
	position(t, says, frames, rec, who, first, last, parley.Against, first, min(end, viewEnd(t, i, t.SentenceOf(i))), text.Span(t.Tokens[i].Span))
}
