package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// company is who stands behind a noun of contact, and what the words that bring them in
// tell besides.
type company struct {
	sides []argument.Side
	with  bool // behind "with": the subject is one more
	told  []Value
}

// and is a company with more sides.
func (c company) and(more []argument.Side) company {
	return company{slices.Concat(c.sides, more), c.with, c.told}
}

// join is a company with another.
func (c company) join(o company) company {
	return company{slices.Concat(c.sides, o.sides), c.with || o.with, slices.Concat(c.told, o.told)}
}

// complements reads the sides behind the noun: "with X", "between X and Y", "of the
// foreign ministers of X and Y", past times and places.
func complements(t *text.Text, x Event, s text.Sentence) company {
	var c company
	for k := x.At + 1; k < s.Last && k < x.At+22; k++ {
		found, end := broughtIn(t, x, k, s)
		if len(found.sides) > 0 {
			return c.join(found)
		}
		c = c.join(owning(t, x, k, len(c.sides), s))
		if end = max(end-1, apposedTo(t, x.At, k, s)); end > k {
			k = end // "The meeting, the first of its kind, brought together"
			continue
		}
		if phraseEnds(t, k, s) || clauseBegins(t, x, k) {
			return c
		}
	}
	return c
}

// broughtIn lists the sides that the word at k brings in, and the token behind them: "with X",
// "a courtesy call on X", ", which involved X and Y".
func broughtIn(t *text.Text, x Event, k int, s text.Sentence) (c company, end int) {
	switch low := t.Tokens[k].Low; low {
	case "with", "between", "among", "involving", "grouping", "together":
		if low == "together" && !text.OneOf(t.Tokens[k-1].Low, "bringing", "brought") {
			return c, k // "which brought together A, B and C"
		}
		found, end := accompanied(t, k, s)
		return company{sides: found, with: low == "with"}, end
	case "on", "upon":
		return company{sides: calledOn(t, x, k, s)}, k
	case ";", ".", "that", "which", "where", "who":
		return gathered(t, k, s), k
	case ",":
		if apposedTo(t, x.At, k, s) == k {
			return gathered(t, k+1, s), k
		}
	default:
		if argument.Finite(t, k) && !happens(t, k) && x.Kind != parley.Visit {
			return gathered(t, k, s), k // "the meeting brought together"
		}
	}
	return c, k
}

// gathered is those whom a clause at k has take part, if they are several.
func gathered(t *text.Text, k int, s text.Sentence) company {
	if found := involved(t, k, s); len(found) > 1 {
		return company{sides: found}
	}
	return company{}
}

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

// phraseEnds reports whether the noun phrase of a contact ends before k. It goes on in "a meeting
// that ended early among A and B".
func phraseEnds(t *text.Text, k int, s text.Sentence) bool {
	switch t.Tokens[k].Low {
	case ";", ".", "that", "which", "where", "who":
		return !(k+1 < s.Last && happens(t, k+1))
	case ",":
		return !goesOn(t, k, s)
	}
	return false
}

// clauseBegins reports whether another verb or contact begins at k.
func clauseBegins(t *text.Text, x Event, k int) bool {
	if argument.Finite(t, k) {
		return !happens(t, k)
	}
	return argument.IsContactNoun(t, k) && k != roundOf(t, x.At)
}

// calledOn is whom a courtesy call is paid to: "a courtesy call on the king".
func calledOn(t *text.Text, x Event, k int, s text.Sentence) []argument.Side {
	if k != x.At+1 || x.First == x.At || t.Low(x.At) != "call" {
		return nil
	}
	if found, _ := argument.ActorsAt(t, k+1, s); len(found) > 0 {
		return found
	}
	return argument.ObjectOf(t, k)
}

// goesOn reports whether the noun phrase of a contact goes on behind the comma at token k.
func goesOn(t *text.Text, k int, s text.Sentence) bool {
	switch text.LowIn(t, k+1, s) {
	case "with", "between", "among", "at", "on", "in":
		return true
	}
	return insertion(t, k, s)
}

// accompanied lists the actors behind "with", "between" and the like at token k, those of a
// relative pronoun and of "including" too, and gives the token behind.
func accompanied(t *text.Text, k int, s text.Sentence) (found []argument.Side, end int) {
	found, end = argument.ActorsAt(t, k+1, s)
	if t.Tokens[k].Low == "between" {
		found, end = pairBetween(t, found, end)
	}
	if len(found) == 0 {
		found, end = argument.ObjectOf(t, k), k+1
	}
	if more, last := argument.Including(t, max(end, k+1), s); len(more) > 0 && t.Tokens[k].Low == "with" {
		found, end = append(found, more...), last
	}
	return found, end
}

// pairBetween cuts a list behind "between" where a comma follows the one whom "and" joined: "after
// the meeting between Berg and Lind, Sow and Bari agreed" is of two.
func pairBetween(t *text.Text, found []argument.Side, end int) ([]argument.Side, int) {
	for n := 1; n+1 < len(found); n++ {
		at, next := t.TokenAt(found[n].Span.Start), t.TokenAt(found[n+1].Span.Start)
		joined := t.Low(at-1) == "and" || t.Low(at-2) == "and"
		if joined && t.Low(next-1) == "," {
			return found[:n+1], next - 1
		}
	}
	return found, end
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

// apposedTo is the comma that closes what stands in apposition to token at from the
// comma at k on; k where nothing does.
func apposedTo(t *text.Text, at, k int, s text.Sentence) int {
	a := t.Child(at, "appos")
	if a < k {
		return k
	}
	if first, last := t.Extent(a); (first == k || first == k+1) && text.LowIn(t, last+1, s) == "," {
		return last + 1
	}
	return k
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

// happens tells whether the verb at k only says that the noun before it came
// about: "a meeting took place in Doha between Berg and Lind".
func happens(t *text.Text, k int) bool {
	if lemma := t.Tokens[k].Lemma; lemma != "take" {
		return lexicon.TakePlace.Has(lemma) || lexicon.GoOn.Has(lemma) || lemma == "convene"
	}
	return t.Low(k+1) == "place"
}

// chairedBy reads who chairs: "held under the chairmanship of President Okello".
func chairedBy(t *text.Text, k int, s text.Sentence) []argument.Side {
	if text.LowIn(t, k+1, s) != "the" || !lexicon.Chairing.Has(text.LowIn(t, k+2, s)) || text.LowIn(t, k+3, s) != "of" {
		return nil
	}
	found, _ := argument.ActorsAt(t, k+4, s)
	return found
}

// involved reads who takes part by a clause: ", which involved representatives
// of A, B and C", "that brought together", "attended by".
func involved(t *text.Text, k int, s text.Sentence) []argument.Side {
	if text.OneOf(text.LowIn(t, k, s), "which", "that") {
		k++
	}
	for text.OneOf(text.LowIn(t, k, s), "was", "were", "also", "has", "have") {
		k++
	}
	switch text.LowIn(t, k, s) {
	case "involved", "involving", "included", "grouped", "gathered", "includes", "gathers", "include", "gather":
		k++
	case "brought", "bringing", "brings", "bring":
		if text.LowIn(t, k+1, s) != "together" {
			return nil
		}
		k += 2
	case "attended", "joined":
		if text.LowIn(t, k+1, s) != "by" {
			return nil
		}
		k += 2
	default:
		return nil
	}
	found, end := argument.ActorsAt(t, k, s)
	more, _ := argument.Including(t, max(end, k), s)
	return append(found, more...)
}

// insertion tells whether a comma at k opens a time or place between commas
// behind which the noun phrase goes on: "my meeting, at 1:00 today, with X".
func insertion(t *text.Text, k int, s text.Sentence) bool {
	for _, x := range t.Times {
		if x.Last == k || x.First == k+1 {
			return text.LowIn(t, x.Last, s) == "," || x.Last == k
		}
	}
	return false
}
