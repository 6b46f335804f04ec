package segment

import (
	"strings"

	"parley/lexicon"
)

// keepsStop tells whether a word up to its stop is an abbreviation, an initial
// ("V.") or a run of initials ("U.S.").
func keepsStop(word string) bool {
	if len(word) == 2 && word[0] >= 'A' && word[0] <= 'Z' {
		return true
	}
	if len(word) > 12 {
		return false
	}
	return lexicon.Abbreviation(strings.ToLower(word)) != "" || initials(word)
}

// initials tells whether a word is letters with a stop after each: "U.S.".
func initials(word string) bool {
	if len(word) < 4 || len(word)%2 != 0 {
		return false
	}
	for i := 0; i < len(word); i += 2 {
		if !letterByte(word[i]) || word[i] >= 0x80 || word[i+1] != '.' {
			return false
		}
	}
	return true
}

// dotted tells whether a stop between two parts is that of "U.S." or "a.m.",
// or of a web name such as "Booking.com".
func dotted(before, after string) bool {
	if len(before) == 1 || len(before) > 2 && before[len(before)-2] == '.' {
		return true
	}
	for _, end := range []string{"com", "org", "net", "gov", "ru", "ua", "uk", "eu"} {
		if strings.HasPrefix(after, end) && (len(after) == len(end) || !letterByte(after[len(end)])) {
			return true
		}
	}
	return false
}

// numericDate tells whether a word starts as 2025-12-28 or 28-12-2025.
func numericDate(word string) bool {
	groups, n := 1, 0
	for i := 0; i < len(word) && n < 5; i++ {
		switch {
		case digit(word[i]):
			n++
		case word[i] == '-' && n > 0:
			groups, n = groups+1, 0
		default:
			return groups == 3 && n > 0
		}
	}
	return groups == 3 && n > 0
}
