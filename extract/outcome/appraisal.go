package outcome

import (
	"parley"
	"parley/extract/argument"
	"parley/extract/join"
	"parley/extract/source"
	"parley/lexicon"
	"parley/text"
)

// appraisalAt reads an issue that somebody values: "both presidents regard a
// truce as harmful", "consider a pause pointless", "neither side wants a truce".
func appraisalAt(t *text.Text, contacts []join.Contact, src source.Sources, i int) []parley.Position {
	switch t.Tokens[i].Lemma {
	case "regard", "consider", "see", "view", "deem", "call":
		return appraisal(t, src, i)
	case "want", "favour", "favor", "like", "support", "back", "accept":
		return neitherWants(t, contacts, src, i)
	case "reject":
		return rejectedBy(t, src, i)
	}
	return nil
}

// appraisal reads the object of the verb at i up to the word that values it.
func appraisal(t *text.Text, src source.Sources, i int) []parley.Position {
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
		if t.Tokens[i].Lemma == "see" && last == k-1 || t.Tokens[i].Lemma == "call" || !opensIssue(t, i+1) ||
			last < i+1 || t.Tokens[last].UPOS == "DET" {
			return nil
		}
		return position(t, src, holders(t, i, s), i+1, last, parley.Stance(stance), subjectStart(t, i), end,
			t.Tokens[i].Span)
	}
	return nil
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
func neitherWants(t *text.Text, contacts []join.Contact, src source.Sources, i int) []parley.Position {
	if !argument.Neither(t, i) {
		return nil
	}
	o := t.Object(i)
	if o <= i || !opensIssue(t, i+1) {
		return nil
	}
	first, last := argument.TopicPhrase(t, o, i)
	return position(t, src, pairHere(t, contacts, i), first, last, parley.Against, subjectStart(t, i), last,
		t.Tokens[i].Span)
}

// rejectedBy reads "a truce limited in time was rejected by both leaders".
func rejectedBy(t *text.Text, src source.Sources, i int) []parley.Position {
	p := t.Child(i, "nsubj:pass")
	who := argument.Names(t, argument.Agent(t, i))
	if p < 0 || p > i || len(who) < 2 {
		return nil
	}
	first, last := t.Extent(p)
	if low := t.Low(p); text.OneOf(low, "idea", "proposal", "offer") || last >= i {
		return nil
	}
	_, end := t.Extent(i)
	return position(t, src, who, first, last, parley.Against, first, min(end, viewEnd(t, i, t.SentenceOf(i))),
		text.Span(t.Tokens[i].Span))
}
