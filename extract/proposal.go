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
		case r.lows[i] == "proposal" || r.lows[i] == "offer" && tok.UPOS == "NOUN" || r.lows[i] == "idea" && r.ownedBefore(i) || r.lows[i] == "suggestion":
			r.proposalNoun(i)
		case tok.UPOS == "VERB" && (tok.Lemma == "propose" || tok.Lemma == "suggest" || tok.Lemma == "offer"):
			r.proposalVerb(i)
		}
	}
	r.answers()
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

// answering is the verb whose object the proposal at i is, or -1.
func (r *reader) answering(i int) int {
	for v, steps := r.t.Tokens[i].Head, 0; v >= 0 && steps < 3; v, steps = r.t.Tokens[v].Head, steps+1 {
		if answerAct(r.t.Tokens[v].Lemma) != "" {
			return v
		}
	}
	s := r.sentence(i)
	for k := i - 1; k >= s.First && k > i-7; k-- {
		if r.t.Tokens[k].UPOS == "VERB" && answerAct(r.t.Tokens[k].Lemma) != "" {
			return k
		}
	}
	return -1
}

func answerAct(lemma string) parley.Act {
	switch lemma {
	case "agree", "accept", "back", "support", "approve", "endorse":
		return parley.Accept
	case "reject", "refuse", "decline", "dismiss", "oppose", "rebuff":
		return parley.Reject
	case "welcome":
		return parley.Welcome
	}
	return ""
}

// answer adds how the subject of the verb at v answered.
func (r *reader) answer(p *parley.Proposal, v, until int) {
	who := r.subject(v)
	by := r.names(who)
	if len(by) == 0 || len(by) == 1 && len(p.By) == 1 && by[0] == p.By[0] {
		return
	}
	act := answerAct(r.t.Tokens[v].Lemma)
	if r.negated(v) {
		act = parley.Reject
	}
	first := v
	if len(who) > 0 && r.t.TokenAt(who[0].span.Start) < v {
		first = r.t.TokenAt(who[0].span.Start)
	}
	p.Answers = append(p.Answers, parley.Answer{By: by, Act: act, Evidence: []parley.Evidence{r.cite(first, max(v, until))}})
}

// proposalVerb reads "Berg proposed two working groups" and "proposed to ...".
// A passive has its agent behind "by".
func (r *reader) proposalVerb(i int) {
	s := r.sentence(i)
	who := r.subject(i)
	if len(who) == 0 && r.low(i+1) == "by" {
		who, _ = r.actorsAt(i+2, s)
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
	first := i + 1
	if l := r.lowIn(first, s); l == "to" || l == "that" {
		first++
	}
	if first >= s.Last || r.t.Tokens[first].UPOS == "PUNCT" {
		return
	}
	r.rec.Proposals = append(r.rec.Proposals, r.propose(who, first, r.clauseEnd(first, i, s), i))
}

// proposedThing is what a passive says to be proposed: "a joint body was
// proposed by her", "a working group, proposed by Khartoum,".
func (r *reader) proposedThing(i int) (first, last int, ok bool) {
	if r.low(i+1) != "by" {
		return 0, 0, false
	}
	p := r.t.Child(i, "nsubj:pass")
	if p < 0 && text.IsRel(r.t.Tokens[i].Rel, "acl") {
		p = r.t.Tokens[i].Head
	}
	if p < 0 || p > i {
		return 0, 0, false
	}
	s := r.sentence(i)
	first, _ = r.t.Extent(p)
	last = p
	for k := max(first, s.First); k < i; k++ {
		if r.lows[k] == "," || r.t.Tokens[k].UPOS == "AUX" {
			break
		}
		last = k
	}
	return max(first, s.First), last, last >= first
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

// answers reads answers told in a later sentence: "the idea was accepted by",
// "Berg turned the proposal down", "the proposal found Erdem's approval".
func (r *reader) answers() {
	for i := range r.t.Tokens {
		if (r.lows[i] != "proposal" && r.lows[i] != "idea" && r.lows[i] != "offer" && r.lows[i] != "suggestion") || r.low(i-1) != "the" && r.low(i-1) != "this" && r.low(i-1) != "that" {
			continue
		}
		p := r.proposalBefore(i)
		if p == nil || len(p.Answers) > 0 {
			continue
		}
		r.laterAnswer(p, i)
	}
}

func (r *reader) proposalBefore(i int) *parley.Proposal {
	var best *parley.Proposal
	for k := range r.rec.Proposals {
		if p := &r.rec.Proposals[k]; p.Evidence[0].End <= r.t.Tokens[i].Start {
			best = p
		}
	}
	return best
}

func (r *reader) laterAnswer(p *parley.Proposal, i int) {
	s := r.sentence(i)
	for k := s.First; k < s.Last; k++ {
		tok := r.t.Tokens[k]
		switch {
		case tok.UPOS == "VERB" && answerAct(tok.Lemma) != "":
			r.answer(p, k, i)
			return
		case (r.lows[k] == "approval" || r.lows[k] == "support" || r.lows[k] == "backing") && k > i:
			if m, ok := r.possessor(k); ok && text.IsRel(r.t.Tokens[i].Rel, "nsubj") {
				p.Answers = append(p.Answers, parley.Answer{By: []string{r.name(m.Entity)}, Act: parley.Accept, Evidence: []parley.Evidence{r.cite(max(s.First, i-1), k)}})
				return
			}
		}
	}
}
