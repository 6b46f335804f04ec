package segment

import "unicode/utf8"

// Blank is the size of the separating character s begins with, or 0.
func Blank(s string) int {
	if r, size := utf8.DecodeRuneInString(s); blank(r) {
		return size
	}
	return 0
}

// FirstRune decodes the first character of s.
func FirstRune(s string) (rune, int) { return utf8.DecodeRuneInString(s) }
