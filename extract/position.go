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

func (r *reader) negatedNear(k int) bool {
	for j := k - 1; j > k-4 && j >= 0; j-- {
		if r.lows[j] == "not" || r.lows[j] == "n't" || r.lows[j] == "never" {
			return true
		}
	}
	return false
}

func overlaps(a, b parley.Evidence) bool { return a.Start < b.End && b.Start < a.End }

// smallWord tells whether a word of a class names nothing alone.
func smallWord(upos string) bool {
	switch upos {
	case "DET", "ADP", "PART", "SCONJ", "CCONJ", "AUX":
		return true
	}
	return false
}

// position keeps a position.
func (r *reader) position(who []string, first, last int, stance parley.Stance, gistFirst, gistLast int, at text.Span) {
	if len(who) == 0 || first > last || first == last && smallWord(r.t.Tokens[first].UPOS) {
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
