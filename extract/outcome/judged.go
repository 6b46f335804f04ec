package outcome

import (
	"parley"
	"parley/extract/argument"
	"parley/extract/source"
	"parley/lexicon"
	"parley/text"
)

// judged keeps the position of a clause that judges its own subject: "ISSUE
// would only prolong the conflict".
func judged(t *text.Text, src source.Sources, who []string, first, last int,
	at text.Span) (found []parley.Position, ok bool) {
	for k := first + 1; k <= last; k++ {
		stance := judgement(t, k, last)
		if stance == "" {
			continue
		}
		issue := beforeAux(t, first, k)
		if issue < first {
			return nil, false
		}
		if negatedNear(t, k) {
			stance = map[string]string{"for": "against", "against": "for"}[stance]
		}
		return position(t, src, who, first, issue, parley.Stance(stance), first, last, at), true
	}
	return nil, false
}

// judgement is the stance that the verb at k shows on its subject, alone or with
// the words behind it ("draw out", "make matters worse", "be of no use").
func judgement(t *text.Text, k, last int) string {
	tok := t.Tokens[k]
	if text.OneOf(t.Tokens[k].Low, "unacceptable", "counterproductive", "inadmissible") {
		return "against"
	}
	if !text.OneOf(tok.UPOS, "VERB", "AUX") || t.Child(k, "aux:pass") >= 0 || tok.Lemma == "fail" &&
		(text.OneOf(tok.XPOS, "VBD", "VBN")) {
		return ""
	}
	words := tok.Lemma
	for j := k + 1; j <= last && j < k+7; j++ {
		if j < k+4 {
			words += " " + t.Tokens[j].Low
			if stance := lexicon.Judgement(words); stance != "" {
				return stance
			}
		}
		if stance := lexicon.Judgement(tok.Lemma + " " + t.Tokens[j].Low); stance != "" && t.Tokens[j].Low == "time" {
			return stance // "give the armed bands time to regroup"
		}
	}
	if tok.UPOS == "VERB" {
		return lexicon.Judgement(tok.Lemma)
	}
	return ""
}

// beforeAux is the last token of the subject before the verb at k.
func beforeAux(t *text.Text, first, k int) int {
	end := k - 1
	for end >= first {
		u := t.Tokens[end].UPOS
		if low := t.Tokens[end].Low; !text.OneOf(u, "AUX", "ADV", "PART") && low != "only" && !(low == "but" &&
			t.Low(end-1) == "nothing") && !(low == "nothing" && t.Low(end-1) == "do") && low != "do" {
			break
		}
		end--
	}
	for j := end; j >= first; j-- {
		if x := t.Tokens[j].XPOS; text.OneOf(x, "VBD", "VBZ", "MD") || t.Tokens[j].Low == "," {
			return first - 1 // the subject is another clause's
		}
	}
	return end
}

// spokenJudgement reads what a speaker judges in his own words: "Orlov said a
// truce would only prolong the war" puts Orlov against it.
func spokenJudgement(t *text.Text, src source.Sources, k int) []parley.Position {
	a := t.Saying[k]
	if a.Whole || !src.Sayings[k].OK || a.Entity < 0 || source.Wraps(t, src.Sayings, k) {
		return nil
	}
	first, end := t.TokenAt(a.Content[0].Start), t.TokenAt(a.Content[0].End-1)+1
	if first+2 >= len(t.Tokens) || clauseVerbs(t, first, end) != 1 || t.Tokens[first].UPOS == "PRON" {
		return nil // "we remain committed to peace"
	}
	if argument.Subordinate(t, a.Content[0].Start, firstFinite(t, first, end)) {
		return nil // "the need for calm when peace is threatened"
	}
	who := argument.Names(t, []argument.Side{{Entity: a.Entity, Span: a.Source}})
	found, _ := judged(t, src, who, first, min(end, len(t.Tokens))-1, t.Tokens[first].Span)
	return found
}

// held tells whether a position inside the content is kept already.
func held(kept []parley.Position, a text.Attribution) bool {
	for _, p := range kept {
		if e := p.Evidence[0]; e.Start >= a.Content[0].Start && e.End <= a.Content[len(a.Content)-1].End {
			return true
		}
	}
	return false
}

// clauseVerbs counts the finite verbs among tokens [first,last).
func clauseVerbs(t *text.Text, first, last int) int {
	n := 0
	for i := first; i < last && i < len(t.Tokens); i++ {
		switch t.Tokens[i].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			n++
		}
	}
	return n
}

// firstFinite is the first finite verb among tokens [first,last), or first.
func firstFinite(t *text.Text, first, last int) int {
	for i := first; i < last && i < len(t.Tokens); i++ {
		if clauseVerbs(t, i, i+1) > 0 {
			return i
		}
	}
	return first
}
