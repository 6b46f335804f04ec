package outcome

import (
	"slices"
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/extract/join"
	"parley/extract/source"
	"parley/lexicon"
	"parley/text"
)

// Positions reads where parties stand on an issue: "both leaders share the
// view that a truce would only prolong the war", "Berg opposes the plan".
func Positions(t *text.Text, contacts []join.Contact, src source.Sources) []parley.Position {
	var kept []parley.Position
	for i := range t.Tokens {
		kept = with(kept, committedTo(t, src, i))
	}
	for i := range t.Tokens {
		kept = with(kept, positionAt(t, contacts, src, i))
	}
	for i, tok := range t.Tokens {
		if tok.UPOS == "VERB" {
			kept = with(kept, appraisalAt(t, contacts, src, i))
		}
	}
	for _, s := range t.Sentences {
		if !keptIn(kept, s) {
			kept = with(kept, jointView(t, src, s))
		}
	}
	for i := range t.Tokens {
		kept = with(kept, noUse(t, contacts, src, i))
	}
	for k, a := range t.Saying {
		if !held(kept, a) {
			kept = with(kept, spokenJudgement(t, src, k))
		}
	}
	return kept
}

// positionAt reads a position from the word at token i.
func positionAt(t *text.Text, contacts []join.Contact, src source.Sources, i int) []parley.Position {
	tok := t.Tokens[i]
	switch {
	case text.OneOf(tok.Lemma, "view", "opinion", "position", "belief"):
		return sharedView(t, src, i)
	case tok.UPOS == "VERB" && tok.Lemma == "stand":
		return standsFor(t, src, i)
	case tok.UPOS == "VERB" && lexicon.StanceVerb(tok.Lemma) != "":
		return stanceVerb(t, src, i)
	case lexicon.StanceWord(tok.Low) != "":
		return stanceWord(t, src, i)
	case tok.Low == "would" && tok.UPOS == "AUX":
		return wouldIf(t, src, i)
	case text.OneOf(tok.Low, "favour", "favor"):
		return inFavour(t, src, i)
	case tok.UPOS == "NOUN" && (text.OneOf(tok.Low, "support", "commitment")):
		return supportNoun(t, contacts, src, i, parley.For)
	case text.OneOf(tok.Low, "divided", "split", "reservations"):
		return splitOver(t, src, i)
	case text.OneOf(tok.Low, "opposition", "objection", "condemnation", "rejection"):
		return supportNoun(t, contacts, src, i, parley.Against)
	case tok.Low == "readiness":
		return stanceNoun(t, src, i)
	}
	return nil
}

// sharedView reads "share similar views that ISSUE will only prolong ...".
func sharedView(t *text.Text, src source.Sources, i int) []parley.Position {
	s := t.SentenceOf(i)
	v := verbBefore(t, i, s)
	if text.LowIn(t, i+1, s) != "that" || v < 0 {
		return nil
	}
	found, _ := judged(t, src, holders(t, v, s), i+2, viewEnd(t, i+2, s), t.Tokens[i].Span)
	return found
}

// verbBefore is the "share", "hold", "express" that a view is object of; a
// tagger may take "share" for another word.
func verbBefore(t *text.Text, i int, s text.Sentence) int {
	for k := i - 1; k >= s.First && k > i-6; k-- {
		switch t.Tokens[k].Low {
		case "share", "shared", "shares", "hold", "held", "holds", "express", "expressed", "voiced", "take", "have",
			"had", "took", "of":
			return k
		}
	}
	return -1
}

// holders lists who does what the word at v tells: the subject by the parse,
// else the actors right before it.
func holders(t *text.Text, v int, s text.Sentence) []string {
	if who := argument.Names(t, argument.Subject(t, v)); len(who) > 0 {
		return who
	}
	for k := v - 1; k >= s.First && k > v-5; k-- {
		if m, ok := t.MentionAt(k); ok && argument.Actor(t, m.Entity) {
			return argument.Names(t, []argument.Side{{Entity: m.Entity, Span: m.Span}})
		}
	}
	return nil
}

// viewEnd is the last token of a view: to the end of the sentence, or before a
// further saying.
func viewEnd(t *text.Text, first int, s text.Sentence) int {
	last := first
	for k := first; k < s.Last; k++ {
		if text.OneOf(t.Tokens[k].Low, ".", ";", "”", "\"") ||
			t.Tokens[k].Low == "," && endsHere(t, k, first, s) {
			break
		}
		if t.Tokens[k].Low == "and" && k+1 < s.Last && (t.Tokens[k+1].XPOS == "VBD" || argument.CueAt(t, k+1)) {
			break
		}
		last = k
	}
	return last
}

func negatedNear(t *text.Text, k int) bool {
	for j := k - 1; j > k-4 && j >= 0; j-- {
		if text.OneOf(t.Tokens[j].Low, "not", "n't", "never") {
			return true
		}
	}
	return false
}

func overlaps(a, b parley.Evidence) bool { return a.Start < b.End && b.Start < a.End }

// smallWord tells whether a word of a class names nothing alone.
func smallWord(upos string) bool {
	return text.OneOf(upos, "DET", "ADP", "PART", "SCONJ", "CCONJ", "AUX")
}

// position is a position in the words of a text, none where nobody holds it or the issue has no name.
func position(t *text.Text, src source.Sources, who []string, first, last int, stance parley.Stance, gistFirst,
	gistLast int, at text.Span) []parley.Position {
	if len(who) == 0 || first > last || first == last && smallWord(t.Tokens[first].UPOS) {
		return nil
	}
	p := parley.Position{Holders: who, Issue: trimStop(t.At(t.Words(first, last))), Stance: stance,
		Gist: trimStop(t.At(t.Words(gistFirst, gistLast)))}
	p.Chain, p.Presumed = source.ChainAt(t, src, at)
	p.Evidence = []parley.Evidence{source.Cite(t, gistFirst, gistLast)}
	switch strings.ToLower(p.Issue) {
	case "", "it", "this", "that", "them", "these", "those":
		return nil // a stance on something the words do not name
	}
	return []parley.Position{p}
}

// with adds positions to those kept, unless the words of one tell it already.
func with(kept []parley.Position, found []parley.Position) []parley.Position {
	for _, p := range found {
		told := slices.ContainsFunc(kept, func(old parley.Position) bool {
			return old.Issue == p.Issue && overlaps(old.Evidence[0], p.Evidence[0])
		})
		if !told {
			kept = append(kept, p)
		}
	}
	return kept
}
