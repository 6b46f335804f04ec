package extract

import (
	"parley"
	"parley/text"
)

// findProposals reads what somebody puts forward and how others answer:
// "Haddad agreed with Berg's proposal to go on in two groups".
func (r *reader) findProposals() {
	for i, tok := range r.t.Tokens {
		switch {
		case r.lows[i] == "proposal" || r.lows[i] == "offer" && tok.UPOS == "NOUN" || r.lows[i] == "idea" && r.ownedBefore(i) || r.lows[i] == "suggestion" || r.lows[i] == "initiative":
			r.proposalNoun(i)
		case tok.UPOS == "VERB" && (tok.Lemma == "propose" || tok.Lemma == "suggest" || tok.Lemma == "offer" || tok.Lemma == "table" || tok.Lemma == "invite" && r.invites(i) >= 0 || tok.Lemma == "put" && r.low(i+1) == "forward"):
			r.proposalVerb(i)
		}
	}
	r.answers()
	r.shortAnswers()
}

func (r *reader) ownedBefore(i int) bool {
	_, ok := r.possessor(i)
	return ok
}

// proposalNoun reads "Berg's proposal to ...", "a proposal by Berg for ...".
func (r *reader) proposalNoun(i int) {
	var by []side
	if p := r.t.Child(i, "nmod:poss"); p >= 0 {
		by = r.actorsUnder(p)
	} else if m, ok := r.possessor(i); ok {
		by = []side{{m.Entity, m.Span}}
	}
	s := r.sentence(i)
	at := i + 1
	if r.lowIn(at, s) == "by" || r.lowIn(at, s) == "of" || r.lowIn(at, s) == "from" {
		found, end := r.actorsAt(at+1, s)
		if len(found) > 0 {
			by, at = found, end
		}
	}
	switch r.lowIn(at, s) {
	case "to", "for", "that", "on":
	default:
		return
	}
	if len(by) == 0 || !r.allActors(by) {
		return
	}
	first := at + 1
	if first >= s.Last {
		return
	}
	p := r.propose(by, first, r.clauseEnd(first, i, s), i)
	if v := r.answering(i); v >= 0 {
		r.answer(&p, v, i)
	}
	r.rec.Proposals = append(r.rec.Proposals, p)
}

func (r *reader) allActors(by []side) bool {
	for _, s := range by {
		if !r.actor(s.entity) {
			return false
		}
	}
	return true
}

func (r *reader) propose(by []side, first, last, at int) parley.Proposal {
	start := min(r.t.TokenAt(by[0].span.Start), first)
	p := parley.Proposal{By: r.names(by), What: trimStop(r.t.At(r.t.Words(first, last))), Evidence: []parley.Evidence{r.cite(start, last)}}
	p.Chain, p.Presumed = r.chainAt(r.t.Tokens[at].Span)
	return p
}

// proposalVerb reads "Berg proposed two working groups" and "proposed to ...".
// A passive has its agent behind "by".
func (r *reader) proposalVerb(i int) {
	s := r.sentence(i)
	who := r.subject(i)
	behind := i + 1
	if r.t.Tokens[i].Lemma == "put" {
		behind++ // "put forward"
	}
	if r.low(behind) == "by" && r.t.Tokens[i].XPOS != "VBD" {
		who = r.agentsAt(behind+1, s)
	}
	if r.unreal(i) || r.negated(i) || len(who) == 0 || r.tellsOnly(i) {
		return
	}
	if first, last, ok := r.proposedThing(i); ok {
		p := r.propose(who, first, last, i)
		r.passiveAnswers(&p, i)
		r.rec.Proposals = append(r.rec.Proposals, p)
		return
	}
	if r.t.Tokens[i].Lemma == "invite" {
		behind = r.invites(i)
	}
	first := r.pastIdea(behind, s)
	if first >= s.Last || r.t.Tokens[first].UPOS == "PUNCT" {
		return
	}
	r.rec.Proposals = append(r.rec.Proposals, r.propose(who, first, r.proposedEnd(first, i, s), i))
}

// agentsAt lists the actors behind "by"; in "by Berg, and Abakar endorsed it"
// Abakar begins a clause of his own.
func (r *reader) agentsAt(i int, s text.Sentence) []side {
	who, end := r.actorsAt(i, s)
	if len(who) < 2 || end >= s.Last || !r.acts(end) {
		return who
	}
	last := r.t.TokenAt(who[len(who)-1].span.Start)
	if r.low(last-1) == "and" && r.low(last-2) == "," {
		return who[:len(who)-1]
	}
	return who
}

// pastIdea steps over what only introduces a proposal: "to", "that", "the idea
// of".
func (r *reader) pastIdea(i int, s text.Sentence) int {
	switch r.lowIn(i, s) {
	case "to", "that":
		return i + 1
	case "the", "a", "an":
		if n := r.lowIn(i+1, s); (n == "idea" || n == "proposal" || n == "plan") && (r.lowIn(i+2, s) == "of" || r.lowIn(i+2, s) == "to") {
			return i + 3
		}
	}
	return i
}

// proposedEnd is the last token of what is proposed, a list of groups included.
func (r *reader) proposedEnd(first, verb int, s text.Sentence) int {
	for k := first; k < s.Last && k < first+12; k++ {
		if r.t.Tokens[k].XPOS == "NNS" {
			if end := r.oneEachEnd(k, s); end > k {
				return end
			}
		}
	}
	return r.clauseEnd(first, verb, s)
}

// proposedThing is what a passive says to be proposed: "a joint body was
// proposed by her", "a working group, proposed by Khartoum,".
func (r *reader) proposedThing(i int) (first, last int, ok bool) {
	if r.low(i+1) != "by" && !(r.low(i+1) == "forward" && r.low(i+2) == "by") {
		return 0, 0, false
	}
	p := r.t.Child(i, "nsubj:pass")
	if p < 0 && text.IsRel(r.t.Tokens[i].Rel, "acl") {
		p = r.t.Tokens[i].Head
	}
	if p >= 0 && (r.low(p) == "which" || r.low(p) == "that") && r.t.Tokens[i].Head >= 0 {
		p = r.t.Tokens[i].Head // "two groups, which had been suggested by Lind"
	}
	if p < 0 || p > i {
		return 0, 0, false
	}
	s := r.sentence(i)
	first, _ = r.t.Extent(p)
	last = p
	first = max(first, s.First)
	for k := first; k < i; k++ {
		if r.t.Tokens[k].XPOS == "NNS" {
			if end := r.oneEachEnd(k, s); end > k && end < i {
				return first, end, true
			}
		}
		if r.lows[k] == "," || r.t.Tokens[k].UPOS == "AUX" {
			break
		}
		last = k
	}
	return first, last, last >= first
}

// passiveAnswers reads what follows: "... and agreed to by Adhikari", "was
// accepted by Cairo and turned down by Addis Ababa".
func (r *reader) passiveAnswers(p *parley.Proposal, i int) {
	s := r.sentence(i)
	for k := i + 1; k+1 < s.Last; k++ {
		act, by := answerAct(r.t.Tokens[k].Lemma), k+1
		switch {
		case r.lows[k] == "turned" && r.lows[k+1] == "down":
			act, by = parley.Reject, k+2
		case act == "":
			continue
		}
		if r.lowIn(by, s) == "to" || r.lowIn(by, s) == "with" {
			by++
		}
		if r.lowIn(by, s) != "by" {
			continue
		}
		if who, end := r.actorsAt(by+1, s); len(who) > 0 {
			p.Answers = append(p.Answers, parley.Answer{By: r.names(who), Act: act, Evidence: []parley.Evidence{r.cite(k, end-1)}})
		}
	}
}

// tellsOnly tells whether the verb merely asserts or gives: "suggested that he
// was tired", "offered condolences".
func (r *reader) tellsOnly(i int) bool {
	lemma := r.t.Tokens[i].Lemma
	if lemma == "offer" {
		return r.low(i+1) != "to"
	}
	if c := r.t.Child(i, "ccomp"); c >= 0 && lemma == "suggest" {
		x := r.t.Tokens[c].XPOS
		return x == "VBD" || x == "VBZ" || x == "VBP"
	}
	return false
}

// invites is the "to" of "invited Haddad to visit Oslo", or -1.
func (r *reader) invites(i int) int {
	who, end := r.actorsAt(i+1, r.sentence(i))
	if len(who) > 0 && r.low(end) == "to" {
		return end
	}
	return -1
}
