package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// apposedRank reads the number told in an apposition: "that call, their second since the vote, lasted an hour",
// "a visit to Mali - the first by a Norwegian leader in a decade".
func apposedRank(t *text.Text, x Event) Event {
	s := t.SentenceOf(x.At)
	for i := x.At + 1; i+2 < s.Last && i < x.At+18 && x.Ordinal == nil; i++ {
		if i > x.At+1 && (argument.Finite(t, i) || argument.IsContactNoun(t, i)) {
			return x
		}
		if !text.OneOf(t.Low(i), ",", "-", "–", "—", "--") || !text.OneOf(t.Low(i+1), "their", "the", "his", "her") {
			continue
		}
		if n, ok := lexicon.Ordinal(t.Low(i + 2)); ok && n > 0 && ranksContact(t, i+3, i == x.At+1) {
			x.Ordinal, x.ApposedAt = &parley.Ordinal{Number: n}, i+2
		}
	}
	return x
}

// ranksContact reports whether what follows an ordinal at token k makes it one of contacts; right behind the noun
// more words do than behind who took part.
func ranksContact(t *text.Text, k int, next bool) bool {
	switch t.Low(k) {
	case "since", "this", "between", "so", "such", "by", "direct", "face":
		return true
	case "in":
		return next || argument.TimeAt(t, k+1) || argument.TimeAt(t, k+2)
	case "of", ",", "and":
		return next
	}
	return false
}
