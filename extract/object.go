package extract

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// withSide reads the other side behind "with", past adverbs, times and places.
func (r *reader) withSide(x *telling) bool {
	s := r.sentence(x.at)
	for k := x.at + 1; k < s.Last && k < x.at+25; k++ {
		tok := r.t.Tokens[k]
		if r.isTelling(k) && r.lows[k] != "phone" && !r.onMargins(k, x.at) {
			return false // "spoke before his meeting with Haddad"
		}
		if r.lows[k] == "with" || r.lows[k] == "to" && (r.lows[x.at] == "spoke" || r.lows[x.at] == "talked") && (k == x.at+1 || k < x.at+4 && r.timeAt(k-1)) {
			sides, end := r.actorsAt(k+1, s)
			if len(sides) == 0 {
				sides = r.objectOf(k)
			}
			if more, last := r.including(max(end, k+1), s); len(more) > 0 {
				sides, end = append(sides, more...), last
			}
			if len(sides) > 0 {
				x.sides, x.last = sides, max(x.last, min(end, x.at+1))
				return true
			}
		}
		if tok.UPOS == "VERB" && (tok.XPOS == "VBD" || tok.XPOS == "VBZ" || tok.XPOS == "VBP") || r.lows[k] == ";" || r.lows[k] == "," && k > x.at+14 {
			return false
		}
	}
	return false
}

// including lists the actors that a general word is spelled out with: "with a
// number of envoys, including Berg and Lind", "leaders such as".
func (r *reader) including(i int, s text.Sentence) ([]side, int) {
	for k := i; k < s.Last && k < i+18; k++ {
		switch {
		case r.lows[k] == "including", r.lows[k] == "among" && r.lowIn(k+1, s) == "them":
			at := k + 1
			if r.lows[k] == "among" {
				at++
			}
			if r.lowIn(at, s) == "with" {
				at++
			}
			return r.actorsAt(at, s)
		case r.lows[k] == "such" && r.lowIn(k+1, s) == "as":
			return r.actorsAt(k+2, s)
		case r.finite(k), r.lows[k] == ";", r.isTelling(k), r.opensTopic(k, s):
			return nil, i
		}
	}
	return nil, i
}

// opensTopic tells whether the preposition at k begins what was talked about, so
// that a list behind it is none of those who met: "spoke about conflicts
// including those of Mali and Sudan". A time or a place may stand in between.
func (r *reader) opensTopic(k int, s text.Sentence) bool {
	switch r.lows[k] {
	case "about", "regarding", "concerning", "over":
		return true
	case "on", "for":
		_, timed := r.timeHolding(k + 1)
		return !timed && !r.onMargins(min(k+3, s.Last), k)
	}
	return false
}

// onMargins tells whether the noun at k only places the contact: "spoke on the
// margins of the Summit with Duda".
func (r *reader) onMargins(k, from int) bool {
	for j := k - 1; j > from && j > k-6; j-- {
		if r.lows[j] == "margins" || r.lows[j] == "sidelines" {
			return true
		}
	}
	return false
}

// objectOf lists the actors of the noun that a preposition at k belongs to.
func (r *reader) objectOf(k int) []side {
	if h := r.t.Tokens[k].Head; h > k {
		return r.actorsUnder(h)
	}
	return nil
}

// objectSide reads the object of "met", "called", "hosted". "Called X a liar"
// and "called on X" are no contacts.
func (r *reader) objectSide(x *telling, word lexicon.ContactWord) bool {
	i := x.at
	if p := r.t.Child(i, "nsubj:pass"); p >= 0 {
		x.sides = append(r.actorsUnder(p), r.agent(i)...)
		return len(x.sides) > 1
	}
	s := r.sentence(i)
	sides, end := r.actorsAt(r.pastTime(i+1), s)
	if len(sides) == 0 && r.courtesy(i) {
		sides, end = r.actorsAt(i+2, s)
		x.kind = parley.Meeting
	}
	if o := r.t.Object(i); len(sides) == 0 && o > i && r.isTelling(o) {
		return false // "received a call from Berg": the noun tells of it
	}
	if r.lowIn(i+1, s) == "and" && r.finite(i+2) {
		sides, end = r.actorsAt(i+3, s) // "called and congratulated Lind"
	}
	if len(sides) == 0 {
		if o := r.t.Object(i); o > i {
			sides, end = r.actorsUnder(o), o+1
		} else if o >= 0 && r.low(o) == "whom" && r.t.Tokens[i].Head >= 0 {
			sides = r.actorsUnder(r.t.Tokens[i].Head) // "the envoy, whom the king received"
		}
	}
	if more, last := r.including(max(end, i+1), s); len(more) > 0 && (len(sides) == 0 || r.t.Object(i) > i) {
		sides, end = append(sides, more...), last // "met a number of envoys, including Lind"
	}
	if r.low(i+1) == "each" && r.low(i+2) == "other" {
		x.sides = nil
		return r.several(r.subject(i)) // "will phone each other"
	}
	if len(sides) == 0 || r.lexicalCall(i, end) || !r.persons(sides) {
		return false
	}
	if word.Frame["place"] && !r.receivedAt(end, s) {
		return false // "welcomed the president's words"
	}
	x.sides = sides
	return true
}

// pastTime is the token behind a time that begins at token k, or k: "received
// on Wednesday the envoy".
func (r *reader) pastTime(k int) int {
	at := k
	if r.low(at) == "on" || r.low(at) == "in" || r.low(at) == "here" {
		at++
	}
	for _, x := range r.t.Times {
		if x.First == at {
			return x.Last
		}
	}
	return k
}

// receivedAt tells whether behind a list of guests a place follows: "welcomed
// Minister Lund and her delegation to the castle".
func (r *reader) receivedAt(end int, s text.Sentence) bool {
	for k := end; k < s.Last && k < end+18; k++ {
		switch r.lows[k] {
		case "to", "in", "at":
			if m, ok := r.mention(k + 1); ok && r.placeLike(m) {
				return true
			}
		case ".", ";", "'s", "’s", "for":
			return false
		}
	}
	return false
}

// persons tells whether sides are people or groups of them rather than states:
// "received the United States" is no meeting.
func (r *reader) persons(sides []side) bool {
	for _, s := range sides {
		if k := r.t.Entities[s.entity].Kind; r.human(s.entity) || k == text.Group || k == text.Faction {
			return true
		}
	}
	return false
}

// lexicalCall tells whether "call" names or demands: "called him a friend",
// "called the deal dead", "call on".
func (r *reader) lexicalCall(i, end int) bool {
	if r.t.Tokens[i].Lemma != "call" {
		return false
	}
	if n := r.low(i + 1); n == "for" || n == "on" || n == "off" || n == "upon" || n == "into" {
		return !r.courtesy(i)
	}
	switch r.low(end) {
	case "a", "an", "the", "“", "\"", "'s", "’s", "to":
		return r.low(end) != "to" || r.t.Tokens[min(end+1, len(r.lows)-1)].UPOS != "VERB"
	}
	c := r.t.Child(i, "xcomp")
	return c >= end && r.t.Tokens[c].UPOS != "VERB"
}

// courtesy tells whether "call on" at i is a visit paid to somebody: "called on
// the king". "Called on Berg to resign", "called on Berg for restraint" are none.
func (r *reader) courtesy(i int) bool {
	s := r.sentence(i)
	if r.t.Tokens[i].Lemma != "call" || r.lowIn(i+1, s) != "on" && r.lowIn(i+1, s) != "upon" {
		return false
	}
	sides, end := r.actorsAt(i+2, s)
	if len(sides) == 0 || !r.human(sides[0].entity) {
		return false
	}
	for k := end; k < s.Last && k < end+12; k++ {
		switch {
		case r.lows[k] == "for", r.lows[k] == "to" && k+1 < s.Last && r.t.Tokens[k+1].XPOS == "VB":
			return false
		case r.lows[k] == ".", r.lows[k] == ";":
			return true
		}
	}
	return true
}

// toSide reads the addressee of a letter.
func (r *reader) toSide(x *telling) bool {
	s := r.sentence(x.at)
	if r.lowIn(x.at+1, s) != "to" {
		return false
	}
	x.sides, _ = r.actorsAt(x.at+2, s)
	return len(x.sides) > 0
}
