package encoder

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The special pieces, first in every vocabulary.
const (
	unknown = 1
	begin   = 2
	end     = 3
)

// mostPieces is how many pieces of one word are looked at.
const mostPieces = 12

// longestWord is how many characters a word has at most before it is unknown.
const longestWord = 100

// vocabulary is the pieces that words are cut into.
type vocabulary struct {
	list    []string
	numbers map[string]int32
	longest int // bytes of a piece
}

func newVocabulary(list []string) vocabulary {
	v := vocabulary{list, make(map[string]int32, len(list)), 0}
	for i, piece := range list {
		v.numbers[piece] = int32(i)
		v.longest = max(v.longest, len(piece))
	}
	return v
}

// cut appends the pieces of a word: in small letters without accents, cut at
// marks, then from the left the longest piece each time (WordPiece, Wu et al.
// 2016, as BERT does it).
func (v vocabulary) cut(out []int32, word string) []int32 {
	before := len(out)
	for _, part := range parts(plain(word)) {
		out = v.longestFirst(out, part)
	}
	if len(out) == before {
		out = append(out, unknown)
	}
	return out[:min(len(out), before+mostPieces)]
}

func (v vocabulary) longestFirst(out []int32, part string) []int32 {
	before := len(out)
	if utf8.RuneCountInString(part) > longestWord {
		return append(out, unknown)
	}
	for rest := part; rest != ""; {
		n, number := v.longestPiece(rest, len(out) > before)
		if n == 0 {
			return append(out[:before], unknown)
		}
		out, rest = append(out, number), rest[n:]
	}
	return out
}

// longestPiece finds the longest piece that rest begins with.
func (v vocabulary) longestPiece(rest string, inside bool) (n int, number int32) {
	var room [64]byte
	mark := 0
	if inside {
		mark = copy(room[:], "##")
	}
	key := append(room[:mark], rest[:min(len(rest), v.longest, len(room)-mark)]...)
	for ; len(key) > mark; key = key[:len(key)-1] {
		if number, ok := v.numbers[string(key)]; ok {
			return len(key) - mark, number
		}
	}
	return 0, 0
}

// plain lowers a word and takes accents and invisible signs out of it.
func plain(word string) string {
	if ascii(word) {
		return strings.ToLower(word)
	}
	var out strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch {
		case r == utf8.RuneError, unicode.Is(unicode.Mn, r), !unicode.IsSpace(r) && !seen(r):
		case chinese(r):
			out.WriteString(" " + string(r) + " ")
		default:
			out.WriteRune(unicode.ToLower(r))
		}
	}
	return out.String()
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 || s[i] < ' ' {
			return false
		}
	}
	return true
}

// seen tells whether a character is written at all: control and format signs and
// those that Unicode has not given out are not.
func seen(r rune) bool {
	return unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z)
}

// chinese tells whether BERT takes a character for a word of its own.
func chinese(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r <= 0x2A6DF ||
		r >= 0x2A700 && r <= 0x2B73F ||
		r >= 0x2B740 && r <= 0x2B81F || r >= 0x2B920 && r <= 0x2CEAF || r >= 0xF900 && r <= 0xFAFF ||
		r >= 0x2F800 && r <= 0x2FA1F
}

// parts cuts at blanks and around marks.
func parts(word string) []string {
	var all []string
	from := 0
	flush := func(to int) {
		if to > from {
			all = append(all, word[from:to])
		}
	}
	for i, r := range word {
		size := utf8.RuneLen(r)
		switch {
		case unicode.IsSpace(r):
			flush(i)
			from = i + size
		case mark(r):
			flush(i)
			all, from = append(all, word[i:i+size]), i+size
		}
	}
	flush(len(word))
	return all
}

func mark(r rune) bool {
	return r >= '!' && r <= '/' || r >= ':' && r <= '@' || r >= '[' && r <= '`' || r >= '{' && r <= '~' ||
		unicode.IsPunct(r)
}
