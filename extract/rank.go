package extract

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// apposedRank reads the number told in an apposition: "that call, their second
// since the vote, lasted an hour".
func (r *reader) apposedRank(x *telling) {
	i := x.at + 1
	if r.low(i) != "," || r.low(i+1) != "their" && r.low(i+1) != "the" && r.low(i+1) != "his" && r.low(i+1) != "her" {
		return
	}
	switch r.low(i + 3) {
	case "since", "this", "in", "between", "of", "so", ",", "and", "such":
	default:
		return
	}
	if n, ok := lexicon.Ordinal(r.low(i + 2)); ok && n > 0 && x.ordinal == nil {
		x.ordinal, x.apposed = &parley.Ordinal{Number: n}, i+2
	}
}

// rankPredicate reads what the contact was among others: "their previous one
// was the longest so far", "the first was also the shortest, at 30 minutes".
func (r *reader) rankPredicate(x *telling) {
	if !x.noun || !r.isSubject(x) {
		return
	}
	s := r.sentence(x.at)
	for k := x.at + 1; k < s.Last; k++ {
		if r.nounAt(k) != nil {
			return
		}
		if r.lows[k] != "the" && r.lows[k] != "their" || !r.copulaBefore(k) {
			continue
		}
		if n, ok := lexicon.Ordinal(r.low(k + 1)); ok && n > 0 && x.ordinal == nil && r.nounAt(k+2) == nil && r.t.Tokens[k+2].UPOS != "NOUN" {
			x.ordinal, x.apposed = &parley.Ordinal{Number: n}, k+1 // "Sunday's call was the fifth between them"
			return
		}
		if word := r.superlativeAt(k + 1); word != "" {
			x.tell("superlatives", word, r.t.Words(k, k+1), "", 0.9)
			r.lengthBehind(x, k+2)
			return
		}
	}
}

// copulaBefore tells whether "was", perhaps with "also" or "so far", stands
// before token k.
func (r *reader) copulaBefore(k int) bool {
	for j := k - 1; j > k-4 && j > 0; j-- {
		switch r.lows[j] {
		case "was", "were", "is", "are", "been", "remains", "remained", "stays":
			return true
		}
		if r.t.Tokens[j].UPOS != "ADV" {
			return false
		}
	}
	return false
}

// lengthBehind gives the duration behind "the longest: nine hours" or "the
// shortest, at 30 minutes" to the contact; the words from token k on.
func (r *reader) lengthBehind(x *telling, k int) {
	for _, d := range r.t.Times {
		if d.Kind != text.Duration || d.First < k || d.First > k+6 || r.t.Tokens[d.First].Sentence != r.t.Tokens[x.at].Sentence {
			continue
		}
		if p := r.low(d.First - 1); p == "at" || p == ":" || p == "," || p == "–" || p == "—" || p == "with" {
			x.tell("duration", d.Value, d.Span, r.rounded(d), 0.9)
			return
		}
	}
}
