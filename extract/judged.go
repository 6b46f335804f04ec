package extract

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// judged keeps the position of a clause that judges its own subject: "ISSUE
// would only prolong the conflict".
func (r *reader) judged(who []string, first, last int, at text.Span) bool {
	for k := first + 1; k <= last; k++ {
		stance := r.judgement(k, last)
		if stance == "" {
			continue
		}
		issue := r.beforeAux(first, k)
		if issue < first {
			return false
		}
		if r.negatedNear(k) {
			stance = map[string]string{"for": "against", "against": "for"}[stance]
		}
		r.position(who, first, issue, parley.Stance(stance), first, last, at)
		return true
	}
	return false
}

// judgement is the stance that the verb at k shows on its subject, alone or with
// the words behind it ("draw out", "make matters worse", "be of no use").
func (r *reader) judgement(k, last int) string {
	tok := r.t.Tokens[k]
	if r.lows[k] == "unacceptable" || r.lows[k] == "counterproductive" || r.lows[k] == "inadmissible" {
		return "against"
	}
	if tok.UPOS != "VERB" && tok.UPOS != "AUX" || r.t.Child(k, "aux:pass") >= 0 || tok.Lemma == "fail" && (tok.XPOS == "VBD" || tok.XPOS == "VBN") {
		return ""
	}
	words := tok.Lemma
	for j := k + 1; j <= last && j < k+7; j++ {
		if j < k+4 {
			words += " " + r.lows[j]
			if stance := lexicon.Judgement(words); stance != "" {
				return stance
			}
		}
		if stance := lexicon.Judgement(tok.Lemma + " " + r.lows[j]); stance != "" && r.lows[j] == "time" {
			return stance // "give the armed bands time to regroup"
		}
	}
	if tok.UPOS == "VERB" {
		return lexicon.Judgement(tok.Lemma)
	}
	return ""
}

// beforeAux is the last token of the subject before the verb at k.
func (r *reader) beforeAux(first, k int) int {
	end := k - 1
	for end >= first {
		u := r.t.Tokens[end].UPOS
		if low := r.lows[end]; u != "AUX" && u != "ADV" && u != "PART" && low != "only" && !(low == "but" && r.low(end-1) == "nothing") && !(low == "nothing" && r.low(end-1) == "do") && low != "do" {
			break
		}
		end--
	}
	for j := end; j >= first; j-- {
		if x := r.t.Tokens[j].XPOS; x == "VBD" || x == "VBZ" || x == "MD" || r.lows[j] == "," {
			return first - 1 // the subject is another clause's
		}
	}
	return end
}

// spokenJudgements reads what a speaker judges in his own words: "Orlov said a
// truce would only prolong the war" puts Orlov against it.
func (r *reader) spokenJudgements() {
	for k, a := range r.t.Saying {
		if a.Whole || !r.says[k].ok || a.Entity < 0 || r.wraps(k) {
			continue
		}
		first := r.t.TokenAt(a.Content[0].Start)
		if first+2 >= len(r.t.Tokens) || r.held(a) {
			continue
		}
		end := r.t.TokenAt(a.Content[0].End-1) + 1
		if k := r.clauseVerbs(first, end); k != 1 || r.subordinate(a.Content[0].Start, r.firstFinite(first, end)) || r.t.Tokens[first].UPOS == "PRON" {
			continue // "the need for calm when peace is threatened", "we remain committed to peace"
		}
		r.judged(r.names([]side{{a.Entity, a.Source}}), first, min(end, len(r.t.Tokens))-1, r.t.Tokens[first].Span)
	}
}

// held tells whether a position inside the content is kept already.
func (r *reader) held(a text.Attribution) bool {
	for _, p := range r.rec.Positions {
		if e := p.Evidence[0]; e.Start >= a.Content[0].Start && e.End <= a.Content[len(a.Content)-1].End {
			return true
		}
	}
	return false
}

// clauseVerbs counts the finite verbs among tokens [first,last).
func (r *reader) clauseVerbs(first, last int) int {
	n := 0
	for i := first; i < last && i < len(r.t.Tokens); i++ {
		switch r.t.Tokens[i].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			n++
		}
	}
	return n
}

// firstFinite is the first finite verb among tokens [first,last), or first.
func (r *reader) firstFinite(first, last int) int {
	for i := first; i < last && i < len(r.t.Tokens); i++ {
		if r.clauseVerbs(i, i+1) > 0 {
			return i
		}
	}
	return first
}
