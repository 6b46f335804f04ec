package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// determined gives a noun what stands before the noun: "the", "his previous", "ninth",
// "longest", "another", "three".
func determined(t *text.Text, x Event) Event {
	s := t.SentenceOf(x.At)
	for k := x.First - 1; k >= s.First && k > x.First-10; k-- {
		low := t.Tokens[k].Low
		tok := t.Tokens[k]
		if m, ok := t.MentionAt(k); ok && !text.OneOf(t.Tokens[k].Low, "their", "his", "her") && m.Form == text.Named &&
			t.Entities[m.Entity].Kind != text.State {
			return x
		}
		switch low {
		case "the", "this", "that", "these":
			x.Definite = true
			return x
		case "their", "his", "her", "its", "'s", "’s":
			x.Definite = x.Definite || low == "their"
			return x
		case "a", "an":
			return x
		case "previous", "last", "earlier", "prior":
			x.Step = -1
		case "next", "another", "further", "new", "subsequent", "additional", "follow", "second":
			if low != "second" || text.LowIn(t, k-1, s) == "a" {
				x.Step = 1
			}
		}
		if n, ok := lexicon.Ordinal(low); ok && n > 0 && !otherOrdinal(t, k) {
			x.Ordinal = &parley.Ordinal{Number: n}
		}
		if n, ok := lexicon.Cardinal(low); ok && n > 1 && n < 100 && t.Tokens[x.At].XPOS == "NNS" &&
			x.Kind != parley.Talks && k >= x.First-3 {
			x.Count = n
			x.Values = append(slices.Clone(x.Values), Tell(x, "count", n, t.Words(k, x.At), "", 0.85))
		}
		if word := SuperlativeAt(t, k); word != "" {
			x.Superlatives = append([]string{word}, x.Superlatives...)
		}
		if tok.UPOS == "VERB" && !text.OneOf(tok.XPOS, "VBN", "VBG") || tok.UPOS == "ADP" || tok.UPOS == "PUNCT" &&
			!text.OneOf(low, ",", "-", "“", "\"") {
			return x
		}
	}
	return x
}

// otherOrdinal tells whether an ordinal counts something else: "second day of
// talks", "second-term meeting".
func otherOrdinal(t *text.Text, k int) bool {
	next := t.Low(k + 1)
	if _, unit := lexicon.Time(next, "unit"); unit || text.OneOf(next, "-", "term") {
		return true
	}
	_, month := lexicon.Time(t.Low(k-1), "month")
	return month
}

// superlativeAt reads "longest", "most substantive" before a noun.
func SuperlativeAt(t *text.Text, k int) string {
	tok := t.Tokens[k]
	low := t.Tokens[k].Low
	if tok.XPOS == "JJS" && !text.OneOf(low, "most", "least", "latest", "last", "earnest", "honest", "modest") ||
		strings.HasSuffix(low, "est") && (text.OneOf(low, "longest", "shortest")) {
		return low
	}
	if t.Low(k-1) == "most" && tok.UPOS == "ADJ" {
		return "most " + low
	}
	return ""
}

// apposedRank reads the number told in an apposition: "that call, their second
// since the vote, lasted an hour".
func apposedRank(t *text.Text, x Event) Event {
	i := x.At + 1
	if t.Low(i) != "," || !text.OneOf(t.Low(i+1), "their", "the", "his", "her") {
		return x
	}
	switch t.Low(i + 3) {
	case "since", "this", "in", "between", "of", "so", ",", "and", "such":
	default:
		return x
	}
	if n, ok := lexicon.Ordinal(t.Low(i + 2)); ok && n > 0 && x.Ordinal == nil {
		x.Ordinal, x.ApposedAt = &parley.Ordinal{Number: n}, i+2
	}
	return x
}
