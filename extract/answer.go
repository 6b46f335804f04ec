package extract

import (
	"slices"

	"parley"
	"parley/text"
)

// answering is the verb whose object the proposal at i is, or -1.
func (r *reader) answering(i int) int {
	for v, steps := r.t.Tokens[i].Head, 0; v >= 0 && steps < 3; v, steps = r.t.Tokens[v].Head, steps+1 {
		if r.answerAt(v) != "" {
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
	case "concur", "assent", "consent", "agree", "accept", "back", "support", "approve", "endorse":
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
	by := without(r.names(who), p.By)
	if len(by) == 0 || len(by) == 1 && len(p.By) == 1 && by[0] == p.By[0] {
		return
	}
	act := r.answerAt(v)
	if r.negated(v) {
		act = parley.Reject
	}
	first := v
	if len(who) > 0 && r.t.TokenAt(who[0].span.Start) < v {
		first = r.t.TokenAt(who[0].span.Start)
	}
	p.Answers = append(p.Answers, parley.Answer{By: by, Act: act, Evidence: []parley.Evidence{r.cite(first, max(v, until))}})
}

// answerAt is the act of answering that the verb at i tells, with its idiom:
// "went along with", "gave his consent to", "threw his weight behind".
func (r *reader) answerAt(i int) parley.Act {
	tok := r.t.Tokens[i]
	if tok.UPOS != "VERB" {
		return ""
	}
	if act := answerAct(tok.Lemma); act != "" {
		return act
	}
	for k := i + 1; k < i+5 && k < len(r.lows); k++ {
		switch r.lows[k] {
		case "along":
			if tok.Lemma == "go" {
				return parley.Accept
			}
		case "consent", "approval", "backing", "blessing", "assent", "agreement", "support":
			if tok.Lemma == "give" || tok.Lemma == "lend" {
				return parley.Accept
			}
		case "weight":
			if tok.Lemma == "throw" {
				return parley.Accept
			}
		case "positively", "favourably", "favorably":
			if tok.Lemma == "respond" || tok.Lemma == "react" {
				return parley.Accept
			}
		case "yes":
			if tok.Lemma == "say" {
				return parley.Accept
			}
		case "up", "on":
			if tok.Lemma == "sign" {
				return parley.Accept
			}
		case "down":
			if tok.Lemma == "turn" {
				return parley.Reject
			}
		}
	}
	return ""
}

// shortAnswers reads an answer that is a sentence of its own right behind the
// proposal, "Khattak agreed.", "Saidzoda gave his consent.", or the clause
// before it, "Kaupa threw his weight behind two groups, which Lind suggested".
func (r *reader) shortAnswers() {
	for k := range r.rec.Proposals {
		p := &r.rec.Proposals[k]
		if len(p.Answers) > 0 {
			continue
		}
		n := r.t.SentenceAt(p.Evidence[0].Start)
		for _, m := range []int{n, n + 1} {
			if m < len(r.t.Sentences) && len(p.Answers) == 0 {
				r.answerIn(p, r.t.Sentences[m], m > n)
			}
		}
	}
}

// answerIn looks for an answer in a sentence; a later one must be short.
func (r *reader) answerIn(p *parley.Proposal, s text.Sentence, later bool) {
	if later && s.Last-s.First > 8 {
		return
	}
	for i := s.First; i < s.Last; i++ {
		if by := r.inFavourOf(i, s); len(by) > 0 && later && !sameNames(by, p.By) {
			p.Answers = append(p.Answers, parley.Answer{By: by, Act: parley.Accept, Evidence: []parley.Evidence{r.cite(s.First, i)}})
			return
		}
		act := r.answerAt(i)
		if act == "" || r.negated(i) || r.unreal(i) || r.low(i+1) == "on" || r.low(i+1) == "to" && r.t.Tokens[i].Lemma == "agree" {
			continue
		}
		who := r.subject(i)
		if by := r.names(who); len(by) > 0 && !sameNames(by, p.By) {
			first := min(i, r.t.TokenAt(who[0].span.Start))
			p.Answers = append(p.Answers, parley.Answer{By: by, Act: act, Evidence: []parley.Evidence{r.cite(first, r.idiomEnd(i, s))}})
			return
		}
	}
}

// without lists the names that are not among others: nobody answers himself.
func without(names, others []string) []string {
	var kept []string
	for _, n := range names {
		if !slices.Contains(others, n) {
			kept = append(kept, n)
		}
	}
	return kept
}

// inFavourOf lists who is told to be in favour by the word at i, with nothing
// said of what: "Hrynevich is in favour."
func (r *reader) inFavourOf(i int, s text.Sentence) []string {
	if r.lows[i] != "favour" && r.lows[i] != "favor" || r.low(i-1) != "in" || r.lowIn(i+1, s) == "of" {
		return nil
	}
	return r.predicateHolders(i, s)
}

// idiomEnd is the last token of an answer's idiom.
func (r *reader) idiomEnd(i int, s text.Sentence) int {
	for k := i + 1; k < s.Last && k < i+5; k++ {
		switch r.lows[k] {
		case "consent", "approval", "backing", "blessing", "assent", "agreement", "support", "behind", "along":
			return k
		}
	}
	return i
}

func sameNames(a, b []string) bool {
	return len(a) == 1 && len(b) == 1 && a[0] == b[0]
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
		switch {
		case r.answerAt(k) != "":
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
