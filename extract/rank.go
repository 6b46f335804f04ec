package extract

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// apposedRank reads the number told in an apposition: "that call, their second
// since the vote, lasted an hour".
func apposedRank(t *text.Text, x *telling) {
	i := x.at + 1
	if t.Low(i) != "," || t.Low(i+1) != "their" && t.Low(i+1) != "the" && t.Low(i+1) != "his" && t.Low(i+1) != "her" {
		return
	}
	switch t.Low(i + 3) {
	case "since", "this", "in", "between", "of", "so", ",", "and", "such":
	default:
		return
	}
	if n, ok := lexicon.Ordinal(t.Low(i + 2)); ok && n > 0 && x.ordinal == nil {
		x.ordinal, x.apposed = &parley.Ordinal{Number: n}, i+2
	}
}

// rankPredicate reads what the contact was among others: "their previous one
// was the longest so far", "the first was also the shortest, at 30 minutes".
func rankPredicate(t *text.Text, events []*telling, x *telling) {
	if !x.noun || !isSubject(t, x) {
		return
	}
	s := t.SentenceOf(x.at)
	for k := x.at + 1; k < s.Last; k++ {
		if nounAt(events, k) != nil {
			return
		}
		if t.Tokens[k].Low != "the" && t.Tokens[k].Low != "their" || !copulaBefore(t, k) {
			continue
		}
		if n, ok := lexicon.Ordinal(t.Low(k + 1)); ok && n > 0 && x.ordinal == nil && nounAt(events, k+2) == nil && t.Tokens[k+2].UPOS != "NOUN" {
			x.ordinal, x.apposed = &parley.Ordinal{Number: n}, k+1 // "Sunday's call was the fifth between them"
			return
		}
		if word := superlativeAt(t, k+1); word != "" {
			x.tell("superlatives", word, t.Words(k, k+1), "", 0.9)
			lengthBehind(t, x, k+2)
			return
		}
	}
}

// copulaBefore tells whether "was", perhaps with "also" or "so far", stands
// before token k.
func copulaBefore(t *text.Text, k int) bool {
	for j := k - 1; j > k-4 && j > 0; j-- {
		switch t.Tokens[j].Low {
		case "was", "were", "is", "are", "been", "remains", "remained", "stays":
			return true
		}
		if t.Tokens[j].UPOS != "ADV" {
			return false
		}
	}
	return false
}

// lengthBehind gives the duration behind "the longest: nine hours" or "the
// shortest, at 30 minutes" to the contact; the words from token k on.
func lengthBehind(t *text.Text, x *telling, k int) {
	for _, d := range t.Times {
		if d.Kind != text.Duration || d.First < k || d.First > k+6 || t.Tokens[d.First].Sentence != t.Tokens[x.at].Sentence {
			continue
		}
		if p := t.Low(d.First - 1); p == "at" || p == ":" || p == "," || p == "–" || p == "—" || p == "with" {
			x.tell("duration", d.Value, d.Span, rounded(d), 0.9)
			return
		}
	}
}
