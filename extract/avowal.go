package extract

import (
	"parley"
	"parley/text"
)

// avowal reads a noun that tells what somebody stands by: "reaffirmed his
// country's commitment to a truce", "the U.S. commitment to help", "expressed
// support for the plan", "thanked Lund for Norway's firm support for it". The
// noun is kept whatever verb carries it: who thanks for support tells of it.
func (r *reader) avowal(i int) (who []string, first, last int, ok bool) {
	s := r.sentence(i)
	at := i + 1
	owner := r.owners(i)
	if len(owner) == 0 && (r.lowIn(at, s) == "of" || r.lowIn(at, s) == "by") {
		var end int
		if owner, end = r.actorsAt(r.pastThe(at+1), s); len(owner) > 0 {
			at = end
		}
	}
	if who = r.names(owner); len(who) == 0 && !r.ownedByWord(i) {
		who = r.avowers(i)
	}
	if len(who) == 0 {
		who = r.wordOwners(i)
	}
	switch r.lowIn(at, s) {
	case "to", "for", "of":
	default:
		return nil, 0, 0, false
	}
	first = at + 1
	if len(who) == 0 || first >= s.Last || r.negatedNear(i) {
		return nil, 0, 0, false
	}
	return who, first, r.avowedEnd(first, i, s), true
}

// pastThe steps over an article that is no part of the mention behind it: "officials of
// Chad and the African Union".
func (r *reader) pastThe(i int) int {
	if r.low(i) == "the" {
		if m, ok := r.mention(i); !ok || m.First != i {
			return i + 1
		}
	}
	return i
}

// thanked is who is thanked or praised for what a pronoun calls his: "applauded
// Lund for her commitment to".
func (r *reader) thanked(i int) []side {
	pronoun := -1
	for k := i - 1; k > i-5 && k > 0; k-- {
		if r.t.Tokens[k].XPOS == "PRP$" {
			pronoun = k
			break
		}
	}
	if pronoun < 0 {
		return nil
	}
	for k := pronoun - 1; k > pronoun-30 && k >= r.sentence(i).First; k-- {
		switch r.t.Tokens[k].Lemma {
		case "thank", "applaud", "commend", "praise", "congratulate", "laud", "salute":
			found, end := r.actorsAt(k+1, r.sentence(i))
			if r.low(end) == "for" {
				return found
			}
			return nil
		}
	}
	return nil
}

func (r *reader) gerundOf(i int) bool {
	return i < len(r.t.Tokens) && r.t.Tokens[i].XPOS == "VBG"
}

// ownNoun tells whether "X's" opens another thing of somebody's: "support for
// peace and Norway's role".
func (r *reader) ownNoun(i int) bool {
	m, ok := r.mention(i)
	return ok && m.First == i && r.actor(m.Entity) && (r.low(m.Last) == "'s" || r.low(m.Last) == "’s")
}

// commitmentNoun keeps "their commitment to help" as a commitment, "their
// commitment to peace" as a position: nothing is promised by it. What is sought
// or missing is no commitment.
func (r *reader) commitmentNoun(i int) {
	if h := r.t.Tokens[i].Head; h >= 0 && h < i {
		switch r.t.Tokens[h].Lemma {
		case "seek", "demand", "ask", "want", "lack", "call", "request", "need":
			return
		}
	}
	if who, first, last, ok := r.avowal(i); ok && r.low(first-1) == "to" && r.doing(first, last) {
		r.commit(i, who, first, last)
	}
}

// doing tells whether the words from first to last are something to do: "help
// the refugees", "helping", "its security and to ensuring".
func (r *reader) doing(first, last int) bool {
	for k := first; k <= last; k++ {
		if k > first && (r.lows[k-1] != "to" || r.lows[k-2] != "and" && r.lows[k-2] != ",") {
			continue
		}
		for r.t.Tokens[k].UPOS == "ADV" && k < last {
			k++
		}
		tok := r.t.Tokens[k]
		if text.IsRel(tok.Rel, "amod", "compound") {
			continue // "peacekeeping operations"
		}
		if tok.XPOS == "VB" || tok.XPOS == "VBG" && tok.UPOS == "VERB" {
			return true
		}
	}
	return false
}

// supportNoun keeps "its support for X", "opposition to X", "condemnation of X"
// as a position.
func (r *reader) supportNoun(i int, stance parley.Stance) {
	who, first, last, ok := r.avowal(i)
	if !ok || r.low(first-1) == "to" && r.doing(first, last) {
		return
	}
	if p := r.low(first - 1); p == "of" != (r.lows[i] == "condemnation" || r.lows[i] == "rejection") {
		return
	}
	start := i
	if m, ok := r.possessor(i); ok {
		start = m.First
	}
	r.position(who, first, last, stance, start, last, r.t.Tokens[i].Span)
}

// committed reads "remain committed to helping", a commitment, and "committed to
// peace", a position; it tells whether either was there.
func (r *reader) committed(i int) bool {
	s := r.sentence(i)
	if r.lowIn(i+1, s) != "to" || i+2 >= s.Last || r.negatedNear(i) {
		return false
	}
	for k := i - 1; k >= s.First && k > i-4; k-- {
		switch r.t.Tokens[k].Lemma {
		case "be", "remain", "stay":
			last := r.avowedEnd(i+2, i, s)
			if who := r.predicateHolders(i, s); len(who) > 0 && r.doing(i+2, last) {
				r.commit(i, who, i+2, last)
			} else if len(who) > 0 {
				r.position(who, i+2, last, parley.For, i, last, r.t.Tokens[i].Span)
			}
			return true
		}
	}
	return false
}
