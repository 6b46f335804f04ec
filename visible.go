package parley

import "strings"

// Visible is words without the characters that would steer a terminal or turn
// the direction of writing: documents and those who send them are not trusted.
// Line breaks stay.
func Visible(words string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0x7f || r >= 0x80 && r < 0xa0 || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0xFEFF {
			return -1
		}
		return r
	}, words)
}
