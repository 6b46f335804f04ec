package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// findPositions reads where parties stand on an issue: "both leaders share the
// view that a truce would only prolong the war", "Berg opposes the plan".
func (r *reader) findPositions() {
	for i, tok := range r.t.Tokens {
		switch {
		case tok.Lemma == "view" || tok.Lemma == "opinion" || tok.Lemma == "position" || tok.Lemma == "belief":
			r.sharedView(i)
		case tok.UPOS == "VERB" && tok.Lemma == "stand":
			r.standsFor(i)
		case tok.UPOS == "VERB" && lexicon.StanceVerb(tok.Lemma) != "":
			r.stanceVerb(i)
		case lexicon.StanceWord(r.lows[i]) != "":
			r.stanceWord(i)
		case r.lows[i] == "would" && tok.UPOS == "AUX":
			r.wouldIf(i)
		case r.lows[i] == "favour" || r.lows[i] == "favor":
			r.inFavour(i)
		case tok.UPOS == "NOUN" && (r.lows[i] == "support" || r.lows[i] == "commitment"):
			r.supportNoun(i, parley.For)
		case r.lows[i] == "divided" || r.lows[i] == "split" || r.lows[i] == "reservations":
			r.splitOver(i)
		case r.lows[i] == "opposition" || r.lows[i] == "objection" || r.lows[i] == "condemnation" || r.lows[i] == "rejection":
			r.supportNoun(i, parley.Against)
		case r.lows[i] == "readiness":
			r.stanceNoun(i)
		}
	}
	r.findAppraisals()
	r.jointViews()
	r.spokenJudgements()
}

// sharedView reads "share similar views that ISSUE will only prolong ...".
func (r *reader) sharedView(i int) {
	s := r.sentence(i)
	if r.lowIn(i+1, s) != "that" {
		return
	}
	v := r.verbBefore(i, s)
	if v < 0 {
		return
	}
	who := r.holders(v, s)
	if len(who) == 0 {
		return
	}
	r.judged(who, i+2, r.viewEnd(i+2, s), r.t.Tokens[i].Span)
}

// verbBefore is the "share", "hold", "express" that a view is object of; a
// tagger may take "share" for another word.
func (r *reader) verbBefore(i int, s text.Sentence) int {
	for k := i - 1; k >= s.First && k > i-6; k-- {
		switch r.lows[k] {
		case "share", "shared", "shares", "hold", "held", "holds", "express", "expressed", "voiced", "take", "have", "had", "took", "of":
			return k
		}
	}
	return -1
}

// holders lists who does what the word at v tells: the subject by the parse,
// else the actors right before it.
func (r *reader) holders(v int, s text.Sentence) []string {
	if who := r.names(r.subject(v)); len(who) > 0 {
		return who
	}
	for k := v - 1; k >= s.First && k > v-5; k-- {
		if m, ok := r.mention(k); ok && r.actor(m.Entity) {
			return r.names([]side{{m.Entity, m.Span}})
		}
	}
	return nil
}

// viewEnd is the last token of a view: to the end of the sentence, or before a
// further saying.
func (r *reader) viewEnd(first int, s text.Sentence) int {
	last := first
	for k := first; k < s.Last; k++ {
		if r.lows[k] == "." || r.lows[k] == ";" || r.lows[k] == "”" || r.lows[k] == "\"" || r.lows[k] == "," && r.endsHere(k, first, s) {
			break
		}
		if r.lows[k] == "and" && k+1 < s.Last && (r.t.Tokens[k+1].XPOS == "VBD" || r.cueAt(k+1)) {
			break
		}
		last = k
	}
	return last
}

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

func (r *reader) negatedNear(k int) bool {
	for j := k - 1; j > k-4 && j >= 0; j-- {
		if r.lows[j] == "not" || r.lows[j] == "n't" || r.lows[j] == "never" {
			return true
		}
	}
	return false
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
		if k := r.clauseVerbs(first, end); k != 1 || r.subordinate(a.Content[0].Start, r.firstFinite(first, end)) || r.relativeBefore(first, r.firstFinite(first, end)) || r.t.Tokens[first].UPOS == "PRON" {
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

// relativeBefore tells whether "that" stands among tokens [first,last): what
// follows is told of a noun, "steps that could harm the talks".
func (r *reader) relativeBefore(first, last int) bool {
	for k := first; k < last; k++ {
		if r.lows[k] == "that" {
			return true
		}
	}
	return false
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

func overlaps(a, b parley.Evidence) bool { return a.Start < b.End && b.Start < a.End }

// position keeps a position.
func (r *reader) position(who []string, first, last int, stance parley.Stance, gistFirst, gistLast int, at text.Span) {
	if len(who) == 0 || first > last || first == last && r.t.Tokens[first].UPOS == "DET" {
		return
	}
	p := parley.Position{Holders: who, Issue: trimStop(r.t.At(r.t.Words(first, last))), Stance: stance, Gist: trimStop(r.t.At(r.t.Words(gistFirst, gistLast)))}
	p.Chain, p.Presumed = r.chainAt(at)
	p.Evidence = []parley.Evidence{r.cite(gistFirst, gistLast)}
	for _, old := range r.rec.Positions {
		if old.Issue == p.Issue && (old.Evidence[0] == p.Evidence[0] || overlaps(old.Evidence[0], p.Evidence[0])) {
			return
		}
	}
	switch strings.ToLower(p.Issue) {
	case "", "it", "this", "that", "them", "these", "those":
		return // a stance on something the words do not name
	}
	r.rec.Positions = append(r.rec.Positions, p)
}
