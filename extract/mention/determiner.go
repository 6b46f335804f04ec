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
		if ownerAt(t, k) {
			return x
		}
		if definite, ok := determiner(t.Tokens[k].Low); ok {
			x.Definite = x.Definite || definite
			return x
		}
		if step := stepAt(t, k, s); step != 0 {
			x.Step = step
		}
		if x = numbered(t, x, k); !ofNounPhrase(t.Tokens[k]) {
			return x
		}
	}
	return x
}

// ownerAt reports whether a person or body by name stands at k. States may be of the noun: "the
// French-German talks".
func ownerAt(t *text.Text, k int) bool {
	m, ok := t.MentionAt(k)
	if ok && ofPair(t, m) {
		return false // "the second Lund-Keita summit"
	}
	return ok && !text.OneOf(t.Tokens[k].Low, "their", "his", "her") && m.Form == text.Named &&
		t.Entities[m.Entity].Kind != text.State
}

// determiner tells whether a word opens a noun phrase, and whether what it opens is known: "the
// call", "their call". "His call" may be any of his.
func determiner(low string) (definite, ok bool) {
	switch low {
	case "the", "this", "that", "these", "their":
		return true, true
	case "his", "her", "its", "'s", "’s", "a", "an":
		return false, true
	}
	return false, false
}

// stepAt is how far from the contact told of a word sets another: -1 for "previous", 1 for "next".
func stepAt(t *text.Text, k int, s text.Sentence) int {
	switch t.Tokens[k].Low {
	case "previous", "last", "earlier", "prior":
		return -1
	case "next", "another", "further", "new", "subsequent", "additional", "follow":
		return 1
	case "second":
		if text.LowIn(t, k-1, s) == "a" {
			return 1
		}
	}
	return 0
}

// numbered gives a noun the number, count or superlative at k.
func numbered(t *text.Text, x Event, k int) Event {
	low := t.Tokens[k].Low
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
	return x
}

// ofNounPhrase reports whether a word can stand between a noun and its determiner.
func ofNounPhrase(tok text.Token) bool {
	switch tok.UPOS {
	case "VERB":
		return text.OneOf(tok.XPOS, "VBN", "VBG")
	case "PUNCT":
		return text.OneOf(tok.Low, ",", "-", "“", "\"")
	}
	return tok.UPOS != "ADP"
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
