package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// findPositions reads where parties stand on an issue: "both leaders share the
// view that a truce would only prolong the war", "Berg opposes the plan".
func findPositions(t *text.Text, contacts []Contact, says []Saying, frames []Frame, rec *parley.Record) {
	for i, tok := range t.Tokens {
		switch {
		case tok.Lemma == "view" || tok.Lemma == "opinion" || tok.Lemma == "position" || tok.Lemma == "belief":
			sharedView(t, says, frames, rec, i)
		case tok.UPOS == "VERB" && tok.Lemma == "stand":
			standsFor(t, says, frames, rec, i)
		case tok.UPOS == "VERB" && lexicon.StanceVerb(tok.Lemma) != "":
			stanceVerb(t, says, frames, rec, i)
		case lexicon.StanceWord(t.Tokens[i].Low) != "":
			stanceWord(t, says, frames, rec, i)
		case t.Tokens[i].Low == "would" && tok.UPOS == "AUX":
			wouldIf(t, says, frames, rec, i)
		case t.Tokens[i].Low == "favour" || t.Tokens[i].Low == "favor":
			inFavour(t, says, frames, rec, i)
		case tok.UPOS == "NOUN" && (t.Tokens[i].Low == "support" || t.Tokens[i].Low == "commitment"):
			supportNoun(t, contacts, says, frames, rec, i, parley.For)
		case t.Tokens[i].Low == "divided" || t.Tokens[i].Low == "split" || t.Tokens[i].Low == "reservations":
			splitOver(t, says, frames, rec, i)
		case t.Tokens[i].Low == "opposition" || t.Tokens[i].Low == "objection" || t.Tokens[i].Low == "condemnation" || t.Tokens[i].Low == "rejection":
			supportNoun(t, contacts, says, frames, rec, i, parley.Against)
		case t.Tokens[i].Low == "readiness":
			stanceNoun(t, says, frames, rec, i)
		}
	}
	findAppraisals(t, contacts, says, frames, rec)
	jointViews(t, contacts, says, frames, rec)
	spokenJudgements(t, says, frames, rec)
}

// sharedView reads "share similar views that ISSUE will only prolong ...".
func sharedView(t *text.Text, says []Saying, frames []Frame, rec *parley.Record, i int) {
	s := t.SentenceOf(i)
	if text.LowIn(t, i+1, s) != "that" {
		return
	}
	v := verbBefore(t, i, s)
	if v < 0 {
		return
	}
	who := holders(t, v, s)
	if len(who) == 0 {
		return
	}
	judged(t, says, frames, rec, who, i+2, viewEnd(t, i+2, s), t.Tokens[i].Span)
}

// verbBefore is the "share", "hold", "express" that a view is object of; a
// tagger may take "share" for another word.
func verbBefore(t *text.Text, i int, s text.Sentence) int {
	for k := i - 1; k >= s.First && k > i-6; k-- {
		switch t.Tokens[k].Low {
		case "share", "shared", "shares", "hold", "held", "holds", "express", "expressed", "voiced", "take", "have", "had", "took", "of":
			return k
		}
	}
	return -1
}

// holders lists who does what the word at v tells: the subject by the parse,
// else the actors right before it.
func holders(t *text.Text, v int, s text.Sentence) []string {
	if who := names(t, subject(t, v)); len(who) > 0 {
		return who
	}
	for k := v - 1; k >= s.First && k > v-5; k-- {
		if m, ok := t.MentionAt(k); ok && actor(t, m.Entity) {
			return names(t, []Side{{Entity: m.Entity, Span: m.Span}})
		}
	}
	return nil
}

// viewEnd is the last token of a view: to the end of the sentence, or before a
// further saying.
func viewEnd(t *text.Text, first int, s text.Sentence) int {
	last := first
	for k := first; k < s.Last; k++ {
		if t.Tokens[k].Low == "." || t.Tokens[k].Low == ";" || t.Tokens[k].Low == "”" || t.Tokens[k].Low == "\"" || t.Tokens[k].Low == "," && endsHere(t, k, first, s) {
			break
		}
		if t.Tokens[k].Low == "and" && k+1 < s.Last && (t.Tokens[k+1].XPOS == "VBD" || cueAt(t, k+1)) {
			break
		}
		last = k
	}
	return last
}

func negatedNear(t *text.Text, k int) bool {
	for j := k - 1; j > k-4 && j >= 0; j-- {
		if t.Tokens[j].Low == "not" || t.Tokens[j].Low == "n't" || t.Tokens[j].Low == "never" {
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
func position(t *text.Text, says []Saying, frames []Frame, rec *parley.Record, who []string, first, last int, stance parley.Stance, gistFirst, gistLast int, at text.Span) {
	if len(who) == 0 || first > last || first == last && smallWord(t.Tokens[first].UPOS) {
		return
	}
	p := parley.Position{Holders: who, Issue: trimStop(t.At(t.Words(first, last))), Stance: stance, Gist: trimStop(t.At(t.Words(gistFirst, gistLast)))}
	p.Chain, p.Presumed = chainAt(t, says, frames, at)
	p.Evidence = []parley.Evidence{cite(t, gistFirst, gistLast)}
	for _, old := range rec.Positions {
		if old.Issue == p.Issue && (old.Evidence[0] == p.Evidence[0] || overlaps(old.Evidence[0], p.Evidence[0])) {
			return
		}
	}
	switch strings.ToLower(p.Issue) {
	case "", "it", "this", "that", "them", "these", "those":
		return // a stance on something the words do not name
	}
	rec.Positions = append(rec.Positions, p)
}
