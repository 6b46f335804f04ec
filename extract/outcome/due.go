package outcome

import (
	"parley/extract/argument"
	"parley/extract/field"
	"parley/text"
)

// isDue tells whether a time in the words of an undertaking, tokens first to
// last, says when it is to be done: "by Friday", "meet next week". A time that
// hangs on a noun or on another clause dates something else: "prepare the summit
// in July", "help before the moratorium ends on 31 July", "the steps announced
// today".
func isDue(t *text.Text, x text.Time, first, last int) bool {
	at := x.First - 1
	if t.Low(at) == "the" {
		at--
	}
	switch t.Low(at) {
	case "by", "before", "until", "till", "within":
		return true
	case "of", "since", "between", "from", "after", "during":
		return false
	}
	if field.NamesThing(t, x) || x.Last <= last && t.Tokens[x.Last].UPOS == "PROPN" {
		return false
	}
	if len(t.Published) >= 10 && x.Value <= t.Published[:10] {
		return false
	}
	for k := firstVerb(t, first, last) + 1; k < x.First; k++ {
		if argument.Finite(t, k) && t.Child(k, "nsubj") >= first {
			return false // "as the truce comes to an end on 31 March"
		}
	}
	return datesDoing(t, t.Tokens[argument.HeadOf(t, x.First, x.Last)].Head, first, last)
}

// datesDoing tells whether a time that hangs on token h dates what is undertaken:
// a verb without a subject of its own, a contact, or a place of it.
func datesDoing(t *text.Text, h, first, last int) bool {
	if h < first || h > last {
		return true // on the word of agreeing: the parse has it too high
	}
	if text.OneOf(t.Tokens[h].UPOS, "VERB", "AUX") {
		s := t.Child(h, "nsubj")
		return s < first || firstVerb(t, first, last) == h
	}
	if m, ok := t.MentionAt(h); ok && argument.PlaceLike(t, m) {
		return true
	}
	return argument.IsContactNoun(t, h)
}

func firstVerb(t *text.Text, first, last int) int {
	for k := first; k <= last; k++ {
		if t.Tokens[k].UPOS == "VERB" {
			return k
		}
	}
	return -1
}
