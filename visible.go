package parley

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// Visible is words without the characters that would steer a terminal or turn
// the direction of writing: documents and those who send them are not trusted.
// Line breaks stay.
func Visible(words string) string {
	return strings.Map(func(r rune) rune {
		if steers(r) && r != '\n' {
			return -1
		}
		return r
	}, words)
}

// steers reports whether a character moves a terminal or the direction of writing
// instead of showing anything.
func steers(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E ||
		r >= 0x2066 && r <= 0x2069 || r == 0xFEFF
}

// Pictured is words with pictures in the place of the characters that Visible takes
// out, as "␛" for escape, and how many there were. Blanks and line ends stay.
func Pictured(words string) (shown string, n int) {
	shown = strings.Map(func(r rune) rune {
		switch {
		case !steers(r) || r == '\n' || r == '\t':
			return r
		case r == '\r':
			return -1
		}
		n++
		switch {
		case r < ' ':
			return 0x2400 + r
		case r == 0x7f:
			return '␡'
		}
		return '\ufffd'
	}, words)
	return shown, n
}

// WriteJSON writes a value as one line of JSON, see [EscapeJSON].
func WriteJSON(w io.Writer, v any) error {
	var line bytes.Buffer
	out := json.NewEncoder(&line)
	out.SetEscapeHTML(false)
	if err := out.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(EscapeJSON(line.Bytes()))
	return err
}

// EscapeJSON writes the characters of JSON that would steer a terminal as escapes:
// a reader of JSON sees the same value. Line ends and tabs between values stay.
func EscapeJSON(data []byte) []byte {
	shows := func(r rune) bool { return !steers(r) || r == '\n' || r == '\t' }
	if bytes.IndexFunc(data, func(r rune) bool { return !shows(r) }) < 0 {
		return data
	}
	var safe bytes.Buffer
	for _, r := range string(data) {
		if shows(r) {
			safe.WriteRune(r)
			continue
		}
		fmt.Fprintf(&safe, "\\u%04x", r)
	}
	return safe.Bytes()
}
