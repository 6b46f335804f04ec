package extract

import (
	"strings"

	"parley"
	"parley/text"
)

// behind reads the sides behind the noun: "with X", "between X and Y", "of the
// foreign ministers of X and Y", past times and places.
func (r *reader) behind(x *telling, s text.Sentence) []side {
	var sides []side
	for k := x.at + 1; k < s.Last && k < x.at+22; k++ {
		switch r.lows[k] {
		case "with", "between", "among", "involving", "grouping", "together":
			if r.lows[k] == "together" && r.lows[k-1] != "bringing" && r.lows[k-1] != "brought" {
				continue // "which brought together A, B and C"
			}
			found, end := r.company(k, s)
			if len(found) > 0 {
				x.with = r.lows[k] == "with"
				return append(sides, found...)
			}
			k = max(k, end-1)
		case "on", "upon":
			if k == x.at+1 && x.first < x.at && r.low(x.at) == "call" {
				if found, _ := r.actorsAt(k+1, s); len(found) > 0 {
					x.with = true
					return append(sides, found...) // "a courtesy call on the king"
				}
			}
		case "to", "from", "by", "of":
			sides = append(sides, r.belonging(x, k, len(sides), s)...)
		case ";", ".", "that", "which", "where", "who":
			if found := r.involved(k, s); len(found) > 1 {
				return append(sides, found...)
			}
			return sides
		case ",":
			if end := r.apposedTo(x.at, k, s); end > k {
				k = end // "The meeting, the first of its kind, brought together"
				continue
			}
			if found := r.involved(k+1, s); len(found) > 1 {
				return append(sides, found...)
			}
			switch r.lowIn(k+1, s) {
			case "with", "between", "among", "at", "on", "in":
			default:
				if !r.insertion(k, s) {
					return sides
				}
			}
		}
		if r.finite(k) && r.happens(k) {
			continue
		}
		if r.finite(k) && x.kind != parley.Visit {
			if found := r.involved(k, s); len(found) > 1 {
				return append(sides, found...) // "the meeting brought together"
			}
		}
		if r.finite(k) || r.isTelling(k) && k != r.roundOf(x.at) {
			return sides
		}
	}
	return sides
}

// company lists the actors behind "with", "between" and the like at token k, those of a
// relative pronoun and of "including" too, and gives the token behind.
func (r *reader) company(k int, s text.Sentence) (found []side, end int) {
	found, end = r.actorsAt(k+1, s)
	if len(found) == 0 {
		found, end = r.objectOf(k), k+1
	}
	if more, last := r.including(max(end, k+1), s); len(more) > 0 && r.lows[k] == "with" {
		found, end = append(found, more...), last
	}
	return found, end
}

// apposedTo is the comma that closes what stands in apposition to token at from the
// comma at k on; k where nothing does.
func (r *reader) apposedTo(at, k int, s text.Sentence) int {
	a := r.t.Child(at, "appos")
	if a < k {
		return k
	}
	if first, last := r.t.Extent(a); (first == k || first == k+1) && r.lowIn(last+1, s) == "," {
		return last + 1
	}
	return k
}

// belonging reads the sides behind a preposition at k that the kind of contact
// has: a letter to and from, a call from, a visit by, a meeting of the ministers
// of. "Discussions of Peru and Mali" are about them. Known says how many sides
// stand before.
func (r *reader) belonging(x *telling, k, known int, s text.Sentence) []side {
	switch word := r.lows[k]; {
	case word == "of" && (k != x.at+1 || x.kind == parley.Message), word == "to" && x.kind != parley.Message && x.kind != parley.Call:
		return nil
	case word == "from" && x.kind != parley.Message && x.kind != parley.Call, word == "by" && x.kind != parley.Visit && (x.kind != parley.Message || known > 0):
		return nil
	}
	found, end := r.actorsAt(k+1, s)
	x.with = x.with || r.lows[k] == "to" && x.kind == parley.Call && len(found) > 0
	if r.lows[k] == "from" && x.kind == parley.Call && r.one(found) {
		x.tell("initiator", r.initiatorName(found), r.t.Words(k, end-1), "", 0.85) // "a call from Berg"
	}
	if r.lows[k] == "of" && !r.several(found) && x.kind != parley.Visit || strings.HasPrefix(r.lows[x.at], "discussion") && !r.persons(found) {
		return nil
	}
	return found
}

// happens tells whether the verb at k only says that the noun before it came
// about: "a meeting took place in Doha between Berg and Lind".
func (r *reader) happens(k int) bool {
	switch r.t.Tokens[k].Lemma {
	case "resume", "begin", "start", "open", "continue", "conclude", "occur", "convene":
		return true
	case "take":
		return r.low(k+1) == "place"
	}
	return false
}

// involved reads who takes part by a clause: ", which involved representatives
// of A, B and C", "that brought together", "attended by".
func (r *reader) involved(k int, s text.Sentence) []side {
	if r.lowIn(k, s) == "which" || r.lowIn(k, s) == "that" {
		k++
	}
	for r.lowIn(k, s) == "was" || r.lowIn(k, s) == "were" || r.lowIn(k, s) == "also" || r.lowIn(k, s) == "has" || r.lowIn(k, s) == "have" {
		k++
	}
	switch r.lowIn(k, s) {
	case "involved", "involving", "included", "grouped", "gathered", "includes", "gathers", "include", "gather":
		k++
	case "brought", "bringing", "brings", "bring":
		if r.lowIn(k+1, s) != "together" {
			return nil
		}
		k += 2
	case "attended", "joined":
		if r.lowIn(k+1, s) != "by" {
			return nil
		}
		k += 2
	default:
		return nil
	}
	found, end := r.actorsAt(k, s)
	more, _ := r.including(max(end, k), s)
	return append(found, more...)
}

// finite tells whether the token at k is a verb of a clause of its own; a name
// that the tagger took for a verb ("United Nations") has no such form.
func (r *reader) finite(k int) bool {
	tok := r.t.Tokens[k]
	return tok.UPOS == "VERB" && (tok.XPOS == "VBD" || tok.XPOS == "VBZ" || tok.XPOS == "VBP" || tok.XPOS == "VB")
}

// insertion tells whether a comma at k opens a time or place between commas
// behind which the noun phrase goes on: "my meeting, at 1:00 today, with X".
func (r *reader) insertion(k int, s text.Sentence) bool {
	for _, x := range r.t.Times {
		if x.Last == k || x.First == k+1 {
			return r.lowIn(x.Last, s) == "," || x.Last == k
		}
	}
	return false
}

func (r *reader) isTelling(k int) bool {
	_, _, ok := r.contactNoun(k)
	return ok && r.t.Tokens[k].UPOS == "NOUN"
}
