package outcome

import (
	"parley"
	"parley/extract/argument"
	"parley/extract/source"
	"parley/text"
)

// Proposals reads what somebody puts forward and how others answer:
// "Haddad agreed with Berg's proposal to go on in two groups".
func Proposals(t *text.Text, src source.Sources) []parley.Proposal {
	var all []parley.Proposal
	for i := range t.Tokens {
		all = append(all, proposalAt(t, src, i)...)
	}
	for i := range t.Tokens {
		if k := answeredBefore(t, all, i); k >= 0 && len(all[k].Answers) == 0 {
			all[k].Answers = laterAnswer(t, all[k], i)
		}
	}
	for k, p := range all {
		if len(p.Answers) == 0 {
			all[k].Answers = shortAnswer(t, p)
		}
	}
	return all
}

// proposalAt reads what the word at i puts forward.
func proposalAt(t *text.Text, src source.Sources, i int) []parley.Proposal {
	tok := t.Tokens[i]
	if tok.Low == "proposal" || tok.Low == "offer" && tok.UPOS == "NOUN" || tok.Low == "idea" && ownedBefore(t, i) ||
		text.OneOf(tok.Low, "suggestion", "initiative") {
		return proposalNoun(t, src, i)
	}
	if tok.UPOS != "VERB" {
		return nil
	}
	switch tok.Lemma {
	case "propose", "suggest", "offer", "table":
		return proposalVerb(t, src, i)
	case "invite":
		if invites(t, i) >= 0 {
			return proposalVerb(t, src, i)
		}
	case "put":
		if t.Low(i+1) == "forward" {
			return proposalVerb(t, src, i)
		}
	}
	return nil
}

func ownedBefore(t *text.Text, i int) bool {
	_, ok := argument.Possessor(t, i)
	return ok
}

// proposalNoun reads "Berg's proposal to ...", "a proposal by Berg for ...".
func proposalNoun(t *text.Text, src source.Sources, i int) []parley.Proposal {
	var by []argument.Side
	if p := t.Child(i, "nmod:poss"); p >= 0 {
		by = argument.ActorsUnder(t, p)
	} else if m, ok := argument.Possessor(t, i); ok {
		by = []argument.Side{{Entity: m.Entity, Span: m.Span}}
	}
	if len(by) == 0 {
		by = ofNation(t, i)
	}
	s := t.SentenceOf(i)
	at := i + 1
	if text.OneOf(text.LowIn(t, at, s), "by", "of", "from") {
		found, end := argument.ActorsAt(t, at+1, s)
		if len(found) > 0 {
			by, at = found, end
		}
	}
	switch text.LowIn(t, at, s) {
	case "to", "for", "that", "on":
	default:
		return nil
	}
	if len(by) == 0 || !allActors(t, by) {
		return nil
	}
	first := at + 1
	if first >= s.Last {
		return nil
	}
	p := propose(t, src, by, first, clauseEnd(t, first, i, s), i)
	if v := answering(t, i); v >= 0 {
		p.Answers = answer(t, p, v, i)
	}
	return []parley.Proposal{p}
}

// ofNation is the state whose adjective stands before the noun at i: "a Malian proposal to".
func ofNation(t *text.Text, i int) []argument.Side {
	m, ok := t.MentionAt(i - 1)
	if !ok || m.Last != i || t.Tokens[i-1].Rel != "amod" || t.Entities[m.Entity].Kind != text.State {
		return nil
	}
	return []argument.Side{{Entity: m.Entity, Span: m.Span}}
}

func allActors(t *text.Text, by []argument.Side) bool {
	for _, s := range by {
		if !argument.Actor(t, s.Entity) {
			return false
		}
	}
	return true
}

func propose(t *text.Text, src source.Sources, by []argument.Side, first, last, at int) parley.Proposal {
	start := min(t.TokenAt(by[0].Span.Start), first)
	p := parley.Proposal{By: argument.Names(t, by), What: trimStop(t.At(t.Words(first, last))),
		Evidence: []parley.Evidence{source.Cite(t, start, last)}}
	p.Chain, p.Presumed = source.ChainAt(t, src, t.Tokens[at].Span)
	return p
}

// proposalVerb reads "Berg proposed two working groups" and "proposed to ...".
// A passive has its agent behind "by".
func proposalVerb(t *text.Text, src source.Sources, i int) []parley.Proposal {
	s := t.SentenceOf(i)
	who := argument.Subject(t, i)
	behind := i + 1
	if t.Tokens[i].Lemma == "put" {
		behind++ // "put forward"
	}
	if t.Low(behind) == "by" && t.Tokens[i].XPOS != "VBD" {
		who = agentsAt(t, behind+1, s)
	}
	if argument.Unreal(t, i) || argument.Negated(t, i) || len(who) == 0 || tellsOnly(t, i) {
		return nil
	}
	if first, last, ok := proposedThing(t, i); ok {
		p := propose(t, src, who, first, last, i)
		p.Answers = passiveAnswers(t, i)
		return []parley.Proposal{p}
	}
	if t.Tokens[i].Lemma == "invite" {
		behind = invites(t, i)
	}
	first := pastIdea(t, behind, s)
	if first >= s.Last || t.Tokens[first].UPOS == "PUNCT" {
		return nil
	}
	return []parley.Proposal{propose(t, src, who, first, proposedEnd(t, first, i, s), i)}
}

// agentsAt lists the actors behind "by"; in "by Berg, and Abakar endorsed it"
// Abakar begins a clause of his own.
func agentsAt(t *text.Text, i int, s text.Sentence) []argument.Side {
	who, end := argument.ActorsAt(t, i, s)
	if len(who) < 2 || end >= s.Last || !argument.Acts(t, end) {
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
		if n := text.LowIn(t, i+1, s); (text.OneOf(n, "idea", "proposal", "plan")) &&
			(text.OneOf(text.LowIn(t, i+2, s), "of", "to")) {
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
	p := passiveSubject(t, i)
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

// passiveSubject is the head of what the participle at i is said of, or -1; of a relative pronoun,
// "two groups, which had been suggested by Lind", the noun.
func passiveSubject(t *text.Text, i int) int {
	p := t.Child(i, "nsubj:pass")
	if p < 0 && text.IsRel(t.Tokens[i].Rel, "acl") {
		p = t.Tokens[i].Head
	}
	if p >= 0 && text.OneOf(t.Low(p), "which", "that") && t.Tokens[i].Head >= 0 {
		return t.Tokens[i].Head
	}
	return p
}
