package outcome

import (
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/extract/source"
	"parley/text"
)

// answering is the verb whose object the proposal at i is, or -1.
func answering(t *text.Text, i int) int {
	for v, steps := t.Tokens[i].Head, 0; v >= 0 && steps < 3; v, steps = t.Tokens[v].Head, steps+1 {
		if answerAt(t, v) != "" {
			return v
		}
	}
	s := t.SentenceOf(i)
	for k := i - 1; k >= s.First && k > i-7; k-- {
		if t.Tokens[k].UPOS == "VERB" && answerAct(t.Tokens[k].Lemma) != "" {
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

// answer is how the subject of the verb at v answered.
func answer(t *text.Text, p parley.Proposal, v, until int) []parley.Answer {
	who := argument.Subject(t, v)
	by := without(argument.Names(t, who), p.By)
	if len(by) == 0 || len(by) == 1 && len(p.By) == 1 && by[0] == p.By[0] {
		return nil
	}
	act := answerAt(t, v)
	if argument.Negated(t, v) {
		act = parley.Reject
	}
	first := v
	if len(who) > 0 && t.TokenAt(who[0].Span.Start) < v {
		first = t.TokenAt(who[0].Span.Start)
	}
	return []parley.Answer{{By: by, Act: act, Evidence: []parley.Evidence{source.Cite(t, first, max(v, until))}}}
}

// answerAt is the act of answering that the verb at i tells, with its idiom:
// "went along with", "gave his consent to", "threw his weight behind".
func answerAt(t *text.Text, i int) parley.Act {
	tok := t.Tokens[i]
	if tok.UPOS != "VERB" {
		return ""
	}
	if act := answerAct(tok.Lemma); act != "" {
		return act
	}
	for k := i + 1; k < i+5 && k < len(t.Tokens); k++ {
		if text.OneOf(tok.Lemma, answersBy(t.Tokens[k].Low)...) {
			if tok.Lemma == "turn" {
				return parley.Reject
			}
			return parley.Accept
		}
	}
	return ""
}

// answersBy lists the verbs that answer with a word behind them: "go along", "give consent", "throw
// weight behind", "turn down".
func answersBy(low string) []string {
	switch low {
	case "along":
		return []string{"go"}
	case "consent", "approval", "backing", "blessing", "assent", "agreement", "support":
		return []string{"give", "lend"}
	case "weight":
		return []string{"throw"}
	case "positively", "favourably", "favorably":
		return []string{"respond", "react"}
	case "yes":
		return []string{"say"}
	case "up", "on":
		return []string{"sign"}
	case "down":
		return []string{"turn"}
	}
	return nil
}

// shortAnswer reads an answer that is a sentence of its own right behind the
// proposal, "Khattak agreed.", "Saidzoda gave his consent.", or the clause
// before it, "Kaupa threw his weight behind two groups, which Lind suggested".
func shortAnswer(t *text.Text, p parley.Proposal) []parley.Answer {
	n := t.SentenceAt(p.Evidence[0].Start)
	for _, m := range []int{n, n + 1} {
		if m >= len(t.Sentences) {
			break
		}
		if found := answerIn(t, p, t.Sentences[m], m > n); len(found) > 0 {
			return found
		}
	}
	return nil
}

// answerIn looks for an answer in a sentence; a later one must be short.
func answerIn(t *text.Text, p parley.Proposal, s text.Sentence, later bool) []parley.Answer {
	if later && s.Last-s.First > 8 {
		return nil
	}
	for i := s.First; i < s.Last; i++ {
		if by := inFavourOf(t, i, s); len(by) > 0 && later && !sameNames(by, p.By) {
			return []parley.Answer{{By: by, Act: parley.Accept, Evidence: []parley.Evidence{source.Cite(t, s.First,
				i)}}}
		}
		act := answerAt(t, i)
		if act == "" || argument.Negated(t, i) || argument.Unreal(t, i) || t.Low(i+1) == "on" || t.Low(i+1) == "to" &&
			t.Tokens[i].Lemma == "agree" {
			continue
		}
		who := argument.Subject(t, i)
		if by := argument.Names(t, who); len(by) > 0 && !sameNames(by, p.By) {
			first := min(i, t.TokenAt(who[0].Span.Start))
			return []parley.Answer{{By: by, Act: act, Evidence: []parley.Evidence{source.Cite(t, first, idiomEnd(t, i,
				s))}}}
		}
	}
	return nil
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
func inFavourOf(t *text.Text, i int, s text.Sentence) []string {
	if !text.OneOf(t.Tokens[i].Low, "favour", "favor") || t.Low(i-1) != "in" ||
		text.LowIn(t, i+1, s) == "of" {
		return nil
	}
	return predicateHolders(t, i, s)
}

// idiomEnd is the last token of an answer's idiom.
func idiomEnd(t *text.Text, i int, s text.Sentence) int {
	for k := i + 1; k < s.Last && k < i+5; k++ {
		switch t.Tokens[k].Low {
		case "consent", "approval", "backing", "blessing", "assent", "agreement", "support", "behind", "along":
			return k
		}
	}
	return i
}

func sameNames(a, b []string) bool {
	return len(a) == 1 && len(b) == 1 && a[0] == b[0]
}

// answeredBefore is the proposal before token i that "the proposal", "this idea" there
// points to, or -1.
func answeredBefore(t *text.Text, all []parley.Proposal, i int) int {
	switch t.Tokens[i].Low {
	case "proposal", "idea", "offer", "suggestion":
	default:
		return -1
	}
	if before := t.Low(i - 1); !text.OneOf(before, "the", "this", "that") {
		return -1
	}
	best := -1
	for k, p := range all {
		if p.Evidence[0].End <= t.Tokens[i].Start {
			best = k
		}
	}
	return best
}

// laterAnswer reads an answer told in a later sentence: "the idea was accepted by",
// "Berg turned the proposal down", "the proposal found Erdem's approval".
func laterAnswer(t *text.Text, p parley.Proposal, i int) []parley.Answer {
	s := t.SentenceOf(i)
	for k := s.First; k < s.Last; k++ {
		switch {
		case answerAt(t, k) != "":
			return answer(t, p, k, i)
		case (text.OneOf(t.Tokens[k].Low, "approval", "support", "backing")) && k > i:
			if m, ok := argument.Possessor(t, k); ok && text.IsRel(t.Tokens[i].Rel, "nsubj") {
				return []parley.Answer{{By: []string{argument.Name(t, m.Entity)}, Act: parley.Accept,
					Evidence: []parley.Evidence{source.Cite(t, max(s.First, i-1), k)}}}
			}
		}
	}
	return nil
}
