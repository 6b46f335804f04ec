package extract

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// findAppraisals reads an issue that somebody values: "both presidents regard a
// truce as harmful", "consider a pause pointless", "neither side wants a truce".
func (r *reader) findAppraisals() {
	for i, tok := range r.t.Tokens {
		if tok.UPOS != "VERB" {
			continue
		}
		switch tok.Lemma {
		case "regard", "consider", "see", "view", "deem", "call":
			r.appraisal(i)
		case "want", "favour", "favor", "like", "support", "back", "accept":
			r.neitherWants(i)
		case "reject":
			r.rejectedBy(i)
		}
	}
}

// appraisal reads the object of the verb at i up to the word that values it.
func (r *reader) appraisal(i int) {
	s := r.sentence(i)
	end := r.viewEnd(i+1, s)
	for k := i + 2; k <= end; k++ {
		stance := lexicon.Appraisal(r.lows[k])
		if stance == "" {
			continue
		}
		last := k - 1
		for j := i + 2; j < k; j++ {
			if r.lows[j] == "as" {
				last = j - 1
				break
			}
		}
		if r.t.Tokens[i].Lemma == "see" && last == k-1 || r.t.Tokens[i].Lemma == "call" || !r.opensIssue(i+1) || last < i+1 || r.t.Tokens[last].UPOS == "DET" {
			return
		}
		r.position(r.holders(i, s), i+1, last, parley.Stance(stance), r.subjectStart(i), end, r.t.Tokens[i].Span)
		return
	}
}

// subjectStart is the first token of the subject of the verb at i.
func (r *reader) subjectStart(i int) int {
	if sub := r.t.Child(i, "nsubj"); sub >= 0 && sub < i {
		first, _ := r.t.Extent(sub)
		return first
	}
	return i
}

// neitherWants reads "neither president wanted an interim ceasefire".
func (r *reader) neitherWants(i int) {
	if !r.neither(i) {
		return
	}
	o := r.t.Object(i)
	if o <= i || !r.opensIssue(i+1) {
		return
	}
	first, last := r.topicPhrase(o, i)
	r.position(r.pairHere(i), first, last, parley.Against, r.subjectStart(i), last, r.t.Tokens[i].Span)
}

// rejectedBy reads "a truce limited in time was rejected by both leaders".
func (r *reader) rejectedBy(i int) {
	p := r.t.Child(i, "nsubj:pass")
	who := r.names(r.agent(i))
	if p < 0 || p > i || len(who) < 2 {
		return
	}
	first, last := r.t.Extent(p)
	if low := r.low(p); low == "idea" || low == "proposal" || low == "offer" || last >= i {
		return
	}
	_, end := r.t.Extent(i)
	r.position(who, first, last, parley.Against, first, min(end, r.viewEnd(i, r.sentence(i))), text.Span(r.t.Tokens[i].Span))
}
