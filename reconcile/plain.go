package reconcile

import (
	"strings"
	"unicode"

	"parley/lexicon"
)

// Plain is a phrase without what makes no difference: case, punctuation,
// articles, British or American spelling.
func Plain(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '\'' && r != '’'
	})
	kept := words[:0]
	for _, w := range words {
		switch w {
		case "the", "a", "an":
			continue
		}
		kept = append(kept, lexicon.Spelling(strings.ReplaceAll(w, "’", "'")))
	}
	return strings.Join(kept, " ")
}

// toneOf is 1 for a warm tone, -1 for a cold one, 0 for words that are neither.
func ToneOf(s string) int {
	for w := range strings.FieldsSeq(Plain(s)) {
		if n := lexicon.Temper(w); n != 0 {
			return n
		}
	}
	return 0
}
