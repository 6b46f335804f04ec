package extract

import (
	"parley"
	"parley/text"
)

// findProposals reads what somebody puts forward and how others answer:
// "Haddad agreed with Berg's proposal to go on in two groups".
func findProposals(t *text.Text, says []Saying, frames []Frame, rec *parley.Record) {
	for i, tok := range t.Tokens {
		switch {
		case t.Tokens[i].Low == "proposal" || t.Tokens[i].Low == "offer" && tok.UPOS == "NOUN" || t.Tokens[i].Low == "idea" && ownedBefore(t, i) || t.Tokens[i].Low == "suggestion" || t.Tokens[i].Low == "initiative":
			proposalNoun(t, says, frames, rec, i)
		case tok.UPOS == "VERB" && (tok.Lemma == "propose" || tok.Lemma == "suggest" || tok.Lemma == "offer" || tok.Lemma == "table" || tok.Lemma == "invite" && invites(t, i) >= 0 || tok.Lemma == "put" && t.Low(i+1) == "forward"):
			proposalVerb(t, says, frames, rec, i)
		}
	}
	answers(t, rec)
	shortAnswers(t, rec)
}

func ownedBefore(t *text.Text, i int) bool {
	_, ok := possessor(t, i)
	return ok
}

// proposalNoun reads "Berg's proposal to ...", "a proposal by Berg for ...".
func proposalNoun(t *text.Text, says []Saying, frames []Frame, rec *parley.Record, i int) {
	var by []Side
	if p := t.Child(i, "nmod:poss"); p >= 0 {
		by = actorsUnder(t, p)
	} else if m, ok := possessor(t, i); ok {
		by = []Side{{Entity: m.Entity, Span: m.Span}}
	}
	s := t.SentenceOf(i)
	at := i + 1
	if text.LowIn(t, at, s) == "by" || text.LowIn(t, at, s) == "of" || text.LowIn(t, at, s) == "from" {
		found, end := actorsAt(t, at+1, s)
		if len(found) > 0 {
			by, at = found, end
		}
	}
	switch text.LowIn(t, at, s) {
	case "to", "for", "that", "on":
	default:
		return
	}
	if len(by) == 0 || !allActors(t, by) {
		return
	}
	first := at + 1
	if first >= s.Last {
		return
	}
	p := propose(t, says, frames, by, first, clauseEnd(t, first, i, s), i)
	if v := answering(t, i); v >= 0 {
		answer(t, &p, v, i)
	}
	rec.Proposals = append(rec.Proposals, p)
}

func allActors(t *text.Text, by []Side) bool {
	for _, s := range by {
		if !actor(t, s.Entity) {
			return false
		}
	}
	return true
}

func propose(t *text.Text, says []Saying, frames []Frame, by []Side, first, last, at int) parley.Proposal {
	start := min(t.TokenAt(by[0].Span.Start), first)
	p := parley.Proposal{By: names(t, by), What: trimStop(t.At(t.Words(first, last))), Evidence: []parley.Evidence{cite(t, start, last)}}
	p.Chain, p.Presumed = chainAt(t, says, frames, t.Tokens[at].Span)
	return p
}

// proposalVerb reads "Berg proposed two working groups" and "proposed to ...".
// A passive has its agent behind "by".
func proposalVerb(t *text.Text, says []Saying, frames []Frame, rec *parley.Record, i int) {
	s := t.SentenceOf(i)
	who := subject(t, i)
	behind := i + 1
	if t.Tokens[i].Lemma == "put" {
		behind++ // "put forward"
	}
	if t.Low(behind) == "by" && t.Tokens[i].XPOS != "VBD" {
		who = agentsAt(t, behind+1, s)
	}
	if unreal(t, i) || negated(t, i) || len(who) == 0 || tellsOnly(t, i) {
		return
	}
	if first, last, ok := proposedThing(t, i); ok {
		p := propose(t, says, frames, who, first, last, i)
		passiveAnswers(t, &p, i)
		rec.Proposals = append(rec.Proposals, p)
		return
	}
	if t.Tokens[i].Lemma == "invite" {
		behind = invites(t, i)
	}
	first := pastIdea(t, behind, s)
	if first >= s.Last || t.Tokens[first].UPOS == "PUNCT" {
		return
	}
	rec.Proposals = append(rec.Proposals, propose(t, says, frames, who, first, proposedEnd(t, first, i, s), i))
}

// agentsAt lists the actors behind "by"; in "by Berg, and Abakar endorsed it"
// Abakar begins a clause of his own.
func agentsAt(t *text.Text, i int, s text.Sentence) []Side {
	who, end := actorsAt(t, i, s)
	if len(who) < 2 || end >= s.Last || !acts(t, end) {
		return who
	}
	last := t.TokenAt(who[len(who)-1].Span.Start)
	if t.Low(last-1) == "and" && t.Low(last-2) == "," {
		return who[:len(who)-1]
	}
	return who
}

// pastIdea steps over what only introduces a proposal: "to", "that", "the idea
// of".
func pastIdea(t *text.Text, i int, s text.Sentence) int {
	switch text.LowIn(t, i, s) {
	case "to", "that":
		return i + 1
	case "the", "a", "an":
		if n := text.LowIn(t, i+1, s); (n == "idea" || n == "proposal" || n == "plan") && (text.LowIn(t, i+2, s) == "of" || text.LowIn(t, i+2, s) == "to") {
			return i + 3
		}
	}
	return i
}

// proposedEnd is the last token of what is proposed, a list of groups included.
func proposedEnd(t *text.Text, first, verb int, s text.Sentence) int {
	for k := first; k < s.Last && k < first+12; k++ {
		if t.Tokens[k].XPOS == "NNS" {
			if end := oneEachEnd(t, k, s); end > k {
				return end
			}
		}
	}
	return clauseEnd(t, first, verb, s)
}

// proposedThing is what a passive says to be proposed: "a joint body was
// proposed by her", "a working group, proposed by Khartoum,".
func proposedThing(t *text.Text, i int) (first, last int, ok bool) {
	if t.Low(i+1) != "by" && !(t.Low(i+1) == "forward" && t.Low(i+2) == "by") {
		return 0, 0, false
	}
	p := t.Child(i, "nsubj:pass")
	if p < 0 && text.IsRel(t.Tokens[i].Rel, "acl") {
		p = t.Tokens[i].Head
	}
	if p >= 0 && (t.Low(p) == "which" || t.Low(p) == "that") && t.Tokens[i].Head >= 0 {
		p = t.Tokens[i].Head // "two groups, which had been suggested by Lind"
	}
	if p < 0 || p > i {
		return 0, 0, false
	}
	s := t.SentenceOf(i)
	first, _ = t.Extent(p)
	last = p
	first = max(first, s.First)
	for k := first; k < i; k++ {
		if t.Tokens[k].XPOS == "NNS" {
			if end := oneEachEnd(t, k, s); end > k && end < i {
				return first, end, true
			}
		}
		if t.Tokens[k].Low == "," || t.Tokens[k].UPOS == "AUX" {
			break
		}
		last = k
	}
	return first, last, last >= first
}

// passiveAnswers reads what follows: "... and agreed to by Adhikari", "was
// accepted by Cairo and turned down by Addis Ababa".
func passiveAnswers(t *text.Text, p *parley.Proposal, i int) {
	s := t.SentenceOf(i)
	for k := i + 1; k+1 < s.Last; k++ {
		act, by := answerAct(t.Tokens[k].Lemma), k+1
		switch {
		case t.Tokens[k].Low == "turned" && t.Tokens[k+1].Low == "down":
			act, by = parley.Reject, k+2
		case act == "":
			continue
		}
		if text.LowIn(t, by, s) == "to" || text.LowIn(t, by, s) == "with" {
			by++
		}
		if text.LowIn(t, by, s) != "by" {
			continue
		}
		if who, end := actorsAt(t, by+1, s); len(who) > 0 {
			p.Answers = append(p.Answers, parley.Answer{By: names(t, who), Act: act, Evidence: []parley.Evidence{cite(t, k, end-1)}})
		}
	}
}

// tellsOnly tells whether the verb merely asserts or gives: "suggested that he
// was tired", "offered condolences".
func tellsOnly(t *text.Text, i int) bool {
	lemma := t.Tokens[i].Lemma
	if lemma == "offer" {
		return t.Low(i+1) != "to"
	}
	if c := t.Child(i, "ccomp"); c >= 0 && lemma == "suggest" {
		x := t.Tokens[c].XPOS
		return x == "VBD" || x == "VBZ" || x == "VBP"
	}
	return false
}

// invites is the "to" of "invited Haddad to visit Oslo", or -1.
func invites(t *text.Text, i int) int {
	who, end := actorsAt(t, i+1, t.SentenceOf(i))
	if len(who) > 0 && t.Low(end) == "to" {
		return end
	}
	return -1
}
