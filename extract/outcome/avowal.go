package outcome

import (
	"parley"
	"parley/extract/argument"
	"parley/extract/field"
	"parley/extract/join"
	"parley/extract/source"
	"parley/text"
)

// avowal reads a noun that tells what somebody stands by: "reaffirmed his
// country's commitment to a truce", "the U.S. commitment to help", "expressed
// support for the plan", "thanked Lund for Norway's firm support for it". The
// noun is kept whatever verb carries it: who thanks for support tells of it.
func avowal(t *text.Text, contacts []join.Contact, i int) (who []string, first, last int, ok bool) {
	s := t.SentenceOf(i)
	at := i + 1
	owner := owners(t, i)
	if len(owner) == 0 && (text.OneOf(text.LowIn(t, at, s), "of", "by")) {
		var end int
		if owner, end = argument.ActorsAt(t, argument.PastThe(t, at+1), s); len(owner) > 0 {
			at = end
		}
	}
	if who = argument.Names(t, owner); len(who) == 0 && !ownedByWord(t, i) {
		who = avowers(t, i)
	}
	if len(who) == 0 {
		who = wordOwners(t, contacts, i)
	}
	switch text.LowIn(t, at, s) {
	case "to", "for", "of":
	default:
		return nil, 0, 0, false
	}
	first = at + 1
	if len(who) == 0 || first >= s.Last || negatedNear(t, i) {
		return nil, 0, 0, false
	}
	return who, first, avowedEnd(t, first, i, s), true
}

// thanked is who is thanked or praised for what a pronoun calls his: "applauded
// Lund for her commitment to".
func thanked(t *text.Text, i int) []argument.Side {
	pronoun := -1
	for k := i - 1; k > i-5 && k > 0; k-- {
		if t.Tokens[k].XPOS == "PRP$" {
			pronoun = k
			break
		}
	}
	if pronoun < 0 {
		return nil
	}
	for k := pronoun - 1; k > pronoun-30 && k >= t.SentenceOf(i).First; k-- {
		switch t.Tokens[k].Lemma {
		case "thank", "applaud", "commend", "praise", "congratulate", "laud", "salute":
			found, end := argument.ActorsAt(t, k+1, t.SentenceOf(i))
			if t.Low(end) == "for" {
				return found
			}
			return nil
		}
	}
	return nil
}

func gerundOf(t *text.Text, i int) bool {
	return i < len(t.Tokens) && t.Tokens[i].XPOS == "VBG"
}

// ownNoun tells whether "X's" opens another thing of somebody's: "support for
// peace and Norway's role".
func ownNoun(t *text.Text, i int) bool {
	m, ok := t.MentionAt(i)
	return ok && m.First == i && argument.Actor(t, m.Entity) && (text.OneOf(t.Low(m.Last), "'s", "’s"))
}

// commitmentNoun keeps "their commitment to help" as a commitment, "their
// commitment to peace" as a position: nothing is promised by it. What is sought
// or missing is no commitment.
func commitmentNoun(t *text.Text, all []field.Telling, j join.Joined, src source.Sources, i int) []parley.Commitment {
	if h := t.Tokens[i].Head; h >= 0 && h < i {
		switch t.Tokens[h].Lemma {
		case "seek", "demand", "ask", "want", "lack", "call", "request", "need":
			return nil
		}
	}
	who, first, last, ok := avowal(t, j.Contacts, i)
	if !ok || t.Low(first-1) != "to" || !doing(t, first, last) {
		return nil
	}
	return []parley.Commitment{commit(t, all, j, src, i, who, first, last)}
}

// doing tells whether the words from first to last are something to do: "help
// the refugees", "helping", "its security and to ensuring".
func doing(t *text.Text, first, last int) bool {
	for k := first; k <= last; k++ {
		if k > first && (t.Tokens[k-1].Low != "to" || !text.OneOf(t.Tokens[k-2].Low, "and", ",")) {
			continue
		}
		for t.Tokens[k].UPOS == "ADV" && k < last {
			k++
		}
		tok := t.Tokens[k]
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
func supportNoun(t *text.Text, contacts []join.Contact, src source.Sources, i int,
	stance parley.Stance) []parley.Position {
	who, first, last, ok := avowal(t, contacts, i)
	if !ok || t.Low(first-1) == "to" && doing(t, first, last) {
		return nil
	}
	if p := t.Low(first - 1); p == "of" != (text.OneOf(t.Tokens[i].Low, "condemnation", "rejection")) {
		return nil
	}
	start := i
	if m, ok := argument.Possessor(t, i); ok {
		start = m.First
	}
	return position(t, src, who, first, last, stance, start, last, t.Tokens[i].Span)
}

// committed reads who is "committed to" what at token i, from first to last: "remain committed
// to helping" is a commitment, "committed to peace" a position.
func committed(t *text.Text, i int) (who []string, first, last int, ok bool) {
	s := t.SentenceOf(i)
	if t.Tokens[i].Low != "committed" || t.Tokens[i].XPOS == "VBD" || text.LowIn(t, i+1, s) != "to" || i+2 >= s.Last ||
		negatedNear(t, i) {
		return nil, 0, 0, false
	}
	for k := i - 1; k >= s.First && k > i-4; k-- {
		switch t.Tokens[k].Lemma {
		case "be", "remain", "stay":
			return predicateHolders(t, i, s), i + 2, avowedEnd(t, i+2, i, s), true
		}
	}
	return nil, 0, 0, false
}

// committedTo keeps "committed to peace" as a position.
func committedTo(t *text.Text, src source.Sources, i int) []parley.Position {
	who, first, last, ok := committed(t, i)
	if !ok || doing(t, first, last) {
		return nil
	}
	return position(t, src, who, first, last, parley.For, i, last, t.Tokens[i].Span)
}
