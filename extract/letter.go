package extract

import (
	"slices"

	"parley/text"
)

// letterSides reads sender and addressee from the verb that moves a letter:
// "a letter that Lind sent to Abakar", "sent a letter to Abakar".
func letterSides(t *text.Text, x Event, s text.Sentence) (sides []Side, verb int) {
	for v := max(s.First, x.At-6); v < s.Last && v < x.At+12; v++ {
		if t.Tokens[v].UPOS != "VERB" || !carriesLetters(t.Tokens[v].Lemma) {
			continue
		}
		to := v + 1
		for to < s.Last && t.Tokens[to].Low != "to" && to < v+9 && !finite(t, to) {
			to++
		}
		if text.LowIn(t, to, s) != "to" {
			return x.Sides, x.Governor
		}
		addressee, _ := actorsAt(t, to+1, s)
		sides = x.Sides
		if sender := subject(t, v); len(sides) == 0 || holdsSide(sender, sides[0]) {
			sides = sender
		}
		return slices.Concat(sides, addressee), v
	}
	return x.Sides, x.Governor
}

func carriesLetters(lemma string) bool {
	switch lemma {
	case "send", "write", "address", "deliver", "convey", "transmit", "hand", "forward", "dispatch":
		return true
	}
	return false
}
