package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// upper are the characters of windows-1252 from 80 on that latin-1 does not have; what it leaves open
// is the control of that number.
var upper = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

// AsMeant is a string with its characters that were encoded twice as they were meant: "RenÃ©" is
// René. For names and other words that are told; evidence keeps the bytes of the source.
func AsMeant(s string) string {
	if !EncodedTwice(s) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		char, size := Meant(s)
		if size == 0 {
			_, size = utf8.DecodeRuneInString(s)
			b.WriteString(s[:size])
		} else {
			b.WriteRune(char)
		}
		s = s[size:]
	}
	return b.String()
}

// EncodedTwice reports whether a source may have such characters: each begins with what the lead byte
// of a longer character becomes, and few texts have any.
func EncodedTwice(source string) bool {
	for at := 0; ; at++ {
		k := strings.IndexByte(source[at:], 0xC3)
		if k < 0 {
			return false
		}
		at += k
		if _, size := Meant(source[at:]); size > 0 {
			return true
		}
	}
}

// Meant is the character s begins with where that was encoded twice, and the bytes that now stand
// for it, or 0: "Ã©" is é, "â€™" is ’; "JOÃO", where no byte follows the lead, stays as it is.
func Meant(s string) (char rune, size int) {
	var bytes [utf8.UTFMax]byte
	need := 1
	for n := 0; n < need; n++ {
		b, width, ok := wasByte(s[size:])
		if !ok || n > 0 && b&0xC0 != 0x80 {
			return lossy(s, bytes[:n], size)
		}
		if n == 0 {
			need = lengthBehind(b)
		}
		bytes[n] = b
		size += width
		if need == 0 {
			return 0, 0
		}
	}
	r, width := utf8.DecodeRune(bytes[:need])
	if r == utf8.RuneError || width != need || !(unicode.IsGraphic(r)) {
		return 0, 0
	}
	return r, size
}

// lossy is the closing quotation mark whose last byte was lost: 9D is the one byte of the marks
// that windows-1252 has no character for; some programs put U+FFFD there.
func lossy(s string, begun []byte, size int) (rune, int) {
	if !strings.HasPrefix(s, "â€") || len(begun) != 2 {
		return 0, 0
	}
	if strings.HasPrefix(s[size:], "\uFFFD") {
		size += len("\uFFFD")
	}
	return '”', size
}

// lengthBehind is how long a character is that begins with b, or 0 where none of several bytes does.
func lengthBehind(b byte) int {
	switch {
	case b >= 0xC2 && b <= 0xDF:
		return 2
	case b >= 0xE0 && b <= 0xEF:
		return 3
	case b >= 0xF0 && b <= 0xF4:
		return 4
	}
	return 0
}

// wasByte is the byte that the first character of s was read from, as windows-1252 or latin-1.
func wasByte(s string) (b byte, width int, ok bool) {
	r, width := utf8.DecodeRuneInString(s)
	if r >= 0x80 && r <= 0xFF {
		return byte(r), width, true
	}
	k := slices.Index(upper, r)
	return byte(0x80 + k), width, k >= 0
}
