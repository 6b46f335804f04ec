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
	if argument.IsContactNoun(t, k) {
		return !next
	}
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

// apposedNoun reports whether the noun at i, whose words begin at first, only ranks the contact told of
// before it: "will meet Ibarguren on May 20, the first meeting between the two in a decade".
func apposedNoun(t *text.Text, before []Event, i, first int) bool {
	_, ordinal := lexicon.Ordinal(t.Low(first - 1))
	return ordinal && text.OneOf(t.Low(first-2), "the", "their") &&
		text.OneOf(t.Low(first-3), ",", "-", "–", "—", "--") && toldHere(t, before, i)
}

// toldHere reports whether a contact of two sides is told of in the sentence of token i before it.
func toldHere(t *text.Text, before []Event, i int) bool {
	for _, x := range before {
		if t.Tokens[x.At].Sentence == t.Tokens[i].Sentence && len(x.Sides) > 1 {
			return true
		}
	}
	return false
}

// purposeOf reports whether the noun at i is what the sides of a verb of contact met for: "will meet in Havana for a
// new round of talks".
func purposeOf(t *text.Text, before []Event, i int) bool {
	whole := wholeOf(t, i)
	if t.Low(t.Child(whole, "case")) != "for" || t.Tokens[i].XPOS != "NNS" || hasCompany(t, i) {
		return false
	}
	for _, x := range before {
		if !x.Nominal && t.Tokens[whole].Head == x.At && len(x.Sides) > 1 && x.Kind == parley.Meeting {
			return true
		}
	}
	return false
}

// hasCompany reports whether "with" or "between" stands behind the noun at i.
func hasCompany(t *text.Text, i int) bool {
	s := t.SentenceOf(i)
	for k := i + 1; k < s.Last && k < i+4; k++ {
		if text.OneOf(t.Low(k), "with", "between", "among") {
			return true
		}
	}
	return false
}
