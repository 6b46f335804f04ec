package mention

import (
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// owning lists whose contact it is by the preposition at k: "of A and B", "from A", "under the
// chairmanship of A".
func owning(t *text.Text, x Event, k, known int, s text.Sentence) company {
	switch t.Tokens[k].Low {
	case "under":
		return company{sides: chairedBy(t, k, s)}
	case "to", "from", "by", "of":
		return belonging(t, x, k, known, s)
	}
	return company{}
}

// jointOf lists the two states whose joint body meets, by the adjectives before its name behind
// "of" at token k: "the 14th meeting of the Chile-Peru Border Committee".
func jointOf(t *text.Text, k int, s text.Sentence) []argument.Side {
	var found []argument.Side
	for i := k + 1; i < s.Last && i < k+10; i++ {
		m, ok := t.MentionAt(i)
		switch {
		case ok && t.Entities[m.Entity].Kind == text.State:
			found = append(found, argument.Side{Entity: m.Entity, Span: m.Span})
			i = m.Last - 1
		case len(found) == 1 && hyphen(t.Low(i)), len(found) == 0 && (t.Low(i) == "the" || t.Tokens[i].UPOS == "ADJ"):
		case len(found) == 2 && lexicon.Body(t.Low(i)) != "":
			return found
		case len(found) == 2 && (argument.Capital(t, i) || t.Low(i) == "and" || t.Tokens[i].UPOS == "NOUN"):
		default:
			return nil
		}
	}
	return nil
}

// belonging reads the sides behind a preposition at k that the kind of contact
// has: a letter to and from, a call from, a visit by, a meeting of the ministers
// of. "Discussions of Peru and Mali" are about them. Known says how many sides
// stand before.
func belonging(t *text.Text, x Event, k, known int, s text.Sentence) company {
	if !belongs(x, t.Tokens[k].Low, k == x.At+1, known) {
		return company{}
	}
	found, end := argument.ActorsAt(t, k+1, s)
	word, call := t.Tokens[k].Low, x.Kind == parley.Call
	if rel := t.Tokens[x.At].Rel; len(found) == 0 && word == "of" &&
		(text.IsRel(rel, "nsubj", "obj") || rel == "root") {
		found = jointOf(t, k, s)
	}
	c := company{sides: found, with: word == "to" && call && len(found) > 0}
	if word == "from" && call && argument.One(t, found) {
		c.told = []Value{Tell(x, "initiator", argument.InitiatorName(t, found), t.Words(k, end-1), "",
			0.85)} // "a call from Berg"
	}
	if aboutThem(t, x, word, found) {
		c.sides = nil
	}
	return c
}

// belongs tells whether a kind of contact has sides behind a preposition, right behind the noun or
// farther off.
func belongs(x Event, word string, next bool, known int) bool {
	message, call, visit := x.Kind == parley.Message, x.Kind == parley.Call, x.Kind == parley.Visit
	switch word {
	case "of":
		return (next || visit) && !message
	case "to", "from":
		return message || call
	case "by":
		return visit || message && known == 0
	}
	return true
}

// aboutThem reports whether those behind a noun are rather what it is about: "discussions of Mali".
func aboutThem(t *text.Text, x Event, word string, found []argument.Side) bool {
	return word == "of" && !argument.Several(t, found) && x.Kind != parley.Visit ||
		strings.HasPrefix(t.Tokens[x.At].Low, "discussion") && !argument.Persons(t, found)
}

// chairedBy reads who chairs: "held under the chairmanship of President Okello".
func chairedBy(t *text.Text, k int, s text.Sentence) []argument.Side {
	if text.LowIn(t, k+1, s) != "the" || !lexicon.Chairing.Has(text.LowIn(t, k+2, s)) || text.LowIn(t, k+3, s) != "of" {
		return nil
	}
	found, _ := argument.ActorsAt(t, k+4, s)
	return found
}
