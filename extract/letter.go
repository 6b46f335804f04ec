package extract

import "parley/text"

// letterSides reads sender and addressee from the verb that moves a letter:
// "a letter that Lind sent to Abakar", "sent a letter to Abakar".
func (r *reader) letterSides(x *telling, s text.Sentence) {
	for v := max(s.First, x.at-6); v < s.Last && v < x.at+12; v++ {
		if r.t.Tokens[v].UPOS != "VERB" || !carriesLetters(r.t.Tokens[v].Lemma) {
			continue
		}
		to := v + 1
		for to < s.Last && r.lows[to] != "to" && to < v+9 && !r.finite(to) {
			to++
		}
		if r.lowIn(to, s) != "to" {
			return
		}
		addressee, _ := r.actorsAt(to+1, s)
		if sender := r.subject(v); len(x.sides) == 0 || holdsSide(sender, x.sides[0]) {
			x.sides = sender
		}
		x.sides = append(x.sides, addressee...)
		x.verb = v
		return
	}
}

func carriesLetters(lemma string) bool {
	switch lemma {
	case "send", "write", "address", "deliver", "convey", "transmit", "hand", "forward", "dispatch":
		return true
	}
	return false
}
