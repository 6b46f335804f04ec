package extract

import (
	"parley/text"
)

// isDue tells whether a time in the words of an undertaking, tokens first to
// last, says when it is to be done: "by Friday", "meet next week". A time that
// hangs on a noun or on another clause dates something else: "prepare the summit
// in July", "help before the moratorium ends on 31 July", "the steps announced
// today".
func (r *reader) isDue(x text.Time, first, last int) bool {
	at := x.First - 1
	if r.low(at) == "the" {
		at--
	}
	switch r.low(at) {
	case "by", "before", "until", "till", "within":
		return true
	case "of", "since", "between", "from", "after", "during":
		return false
	}
	if r.namesThing(x) || x.Last <= last && r.t.Tokens[x.Last].UPOS == "PROPN" {
		return false
	}
	if len(r.doc.Published) >= 10 && x.Value <= r.doc.Published[:10] {
		return false
	}
	for k := r.firstVerb(first, last) + 1; k < x.First; k++ {
		if r.finite(k) && r.t.Child(k, "nsubj") >= first {
			return false // "as the truce comes to an end on 31 March"
		}
	}
	return r.datesDoing(r.t.Tokens[r.headOf(x.First, x.Last)].Head, first, last)
}

// datesDoing tells whether a time that hangs on token h dates what is undertaken:
// a verb without a subject of its own, a contact, or a place of it.
func (r *reader) datesDoing(h, first, last int) bool {
	if h < first || h > last {
		return true // on the word of agreeing: the parse has it too high
	}
	if r.t.Tokens[h].UPOS == "VERB" || r.t.Tokens[h].UPOS == "AUX" {
		s := r.t.Child(h, "nsubj")
		return s < first || r.firstVerb(first, last) == h
	}
	if m, ok := r.mention(h); ok && r.placeLike(m) {
		return true
	}
	return r.isTelling(h)
}

func (r *reader) firstVerb(first, last int) int {
	for k := first; k <= last; k++ {
		if r.t.Tokens[k].UPOS == "VERB" {
			return k
		}
	}
	return -1
}
