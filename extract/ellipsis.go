package extract

import (
	"parley"
	"parley/lexicon"
)

// ellipsis reads contacts told of without their noun: "Their longest, on 12
// November, ran for an hour", "The first took place in May".
func (r *reader) ellipsis(i int) *telling {
	before := r.low(i - 1)
	if len(r.tellings) == 0 || before != "the" && before != "their" || !r.opens(i-1) {
		return nil
	}
	if x := r.previousAndLongest(i); x != nil {
		return x
	}
	if x := r.oneBefore(i); x != nil {
		return x
	}
	n, ordinal := lexicon.Ordinal(r.lows[i])
	word := r.superlativeAt(i)
	if !ordinal && word == "" && r.lows[i] != "previous" && r.lows[i] != "preceding" && r.lows[i] != "next" {
		return nil
	}
	next := i + 1
	if r.low(next) == "one" {
		next++ // "their previous one"
	}
	switch r.low(next) {
	case ",", "of", "was", "came", "took", "lasted", "on", "in", "ran", "had", "is", "will", ".":
	default:
		return nil
	}
	if next == i+1 && r.low(i+1) == "of" && r.low(i+2) != "these" && r.low(i+2) != "those" && r.low(i+2) != "the" && r.low(i+2) != "their" && r.low(i+2) != "them" && r.low(i+2) != "all" {
		return nil
	}
	x := &telling{at: i, first: i, last: next, noun: true, vague: true, kind: parley.Call, verb: r.carrier(i), place: -1, series: -1, bare: true}
	if r.t.Tokens[i].Head >= 0 && r.t.Tokens[r.t.Tokens[i].Head].UPOS == "VERB" {
		x.verb = r.t.Tokens[i].Head
	}
	if word != "" {
		x.superlative = []string{word}
	}
	if ordinal {
		x.ordinal = &parley.Ordinal{Number: n}
	}
	if r.lows[i] == "next" {
		x.series = 1
	}
	if last := r.tellings[len(r.tellings)-1]; word != "" && last.is && before == "the" && r.low(i-2) == "and" && r.t.Tokens[last.at].Sentence == r.t.Tokens[i].Sentence {
		x.is, x.series, x.verb = true, 0, last.verb // "It was their third call, and the longest."
	}
	return x
}

// verbBehind is the first finite verb of the clause behind token i, or -1.
func (r *reader) verbBehind(i int) int {
	s := r.sentence(i)
	for k := i + 1; k < s.Last && r.lows[k] != ";"; k++ {
		if r.finite(k) {
			return k
		}
	}
	return -1
}

// opens tells whether a clause begins at or shortly before token i.
func (r *reader) opens(i int) bool {
	if i <= r.sentence(i).First+2 {
		return true
	}
	switch r.low(i - 1) {
	case ";", "and", "but", "while", ":", "–", "—":
		return true
	}
	return false
}

// oneBefore reads "the one before it, on 22 January, took an hour".
func (r *reader) oneBefore(i int) *telling {
	if r.lows[i] != "one" || r.low(i+1) != "before" || r.low(i+2) != "it" && r.low(i+2) != "that" && r.low(i+2) != "this" {
		return nil
	}
	return &telling{at: i, first: i, last: i + 3, noun: true, vague: true, kind: parley.Call, verb: r.verbBehind(i), place: -1, series: -1, bare: true}
}

// previousAndLongest reads "their previous and longest one took place on 9 May".
func (r *reader) previousAndLongest(i int) *telling {
	if r.lows[i] != "previous" && r.lows[i] != "last" || r.low(i+1) != "and" {
		return nil
	}
	word := r.superlativeAt(i + 2)
	if word == "" || r.low(i+3) != "one" {
		return nil
	}
	return &telling{at: i + 2, first: i, last: i + 4, noun: true, vague: true, kind: parley.Call, verb: r.carrier(i + 3), place: -1, series: -1, bare: true, superlative: []string{word}}
}

// onThePhone reads "spent an hour on the phone", "were on the line".
func (r *reader) onThePhone(i int) *telling {
	if r.lows[i] != "phone" && r.lows[i] != "telephone" && r.lows[i] != "line" || r.low(i-1) != "the" || r.low(i-2) != "on" && r.low(i-2) != "over" && r.low(i-2) != "off" {
		return nil
	}
	v := r.carrier(i)
	if v < 0 {
		return nil
	}
	switch r.t.Tokens[v].Lemma {
	case "spend", "be", "get", "stay", "have":
	default:
		return nil
	}
	if r.negated(v) {
		return nil
	}
	x := &telling{at: i, first: i - 2, last: i + 1, noun: true, kind: parley.Call, verb: v, place: -1}
	x.sides = append(r.subject(v), r.behind(x, r.sentence(i))...)
	return x
}

// timesTold reads "it was the sixth time the two had spoken by phone": the verb
// tells of the contact spoken of, and the number is its number.
func (r *reader) timesTold(x *telling) {
	s := r.sentence(x.at)
	for k := x.at - 1; k > s.First && k > x.at-9; k-- {
		if r.lows[k] != "time" {
			continue
		}
		if n, ok := lexicon.Ordinal(r.lows[k-1]); ok && n > 0 {
			x.ordinal, x.is = &parley.Ordinal{Number: n}, r.lows[s.First] == "it" || r.lows[s.First] == "this"
			x.counted = k
		}
	}
}
