package mention

import (
	"slices"

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
	came  bool // told to have come, in a clause behind: "was attended by X and Y"
	told  []Value
}

// join is a company with another.
func (c company) join(o company) company {
	return company{slices.Concat(c.sides, o.sides), c.with || o.with, c.came || o.came, slices.Concat(c.told, o.told)}
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

// happens tells whether the verb at k only says that the noun before it came
// about: "a meeting took place in Doha between Berg and Lind".
func happens(t *text.Text, k int) bool {
	if lemma := t.Tokens[k].Lemma; lemma != "take" {
		return lexicon.TakePlace.Has(lemma) || lexicon.GoOn.Has(lemma) || lemma == "convene"
	}
	return t.Low(k+1) == "place"
}
