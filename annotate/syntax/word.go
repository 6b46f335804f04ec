package syntax

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parley/model"
)

// Word is what the models see of a token's form, as hashes.
type Word struct {
	exact, lower uint32
	shape        uint32
	prefix       [3]uint32 // of 1 to 3 bytes of the lowered form
	suffix       [4]uint32 // of 1 to 4 bytes
	cluster      uint32    // class of words with the same neighbours, 0 for none
	class        uint32    // first letter upper, digit, hyphen: a small number
}

// Words computes what the models see of each form.
func Words(forms []string) []Word {
	words := make([]Word, len(forms))
	for i, f := range forms {
		words[i] = form(f)
	}
	return words
}

// form computes what the models see of a token. Digits count as 0, so that
// numbers never seen look like those that were.
func form(s string) Word {
	var room [64]byte
	low := lowered(room[:0], s)
	w := Word{exact: model.HashString(s), lower: hashBytes(low), shape: shape(s), class: class(s),
		cluster: clusters()[string(low)]}
	for i := range w.prefix {
		w.prefix[i] = hashBytes(low[:min(i+1, len(low))])
	}
	for i := range w.suffix {
		w.suffix[i] = hashBytes(low[max(0, len(low)-i-1):])
	}
	return w
}

//go:embed clusters.tsv
var clusterList string

// clusters reads the classes of words once; classes count from 1 here.
var clusters = sync.OnceValue(func() map[string]uint32 {
	known := make(map[string]uint32, 16000)
	for line := range strings.Lines(clusterList) {
		word, class, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if n, err := strconv.Atoi(class); ok && err == nil {
			known[word] = uint32(n) + 1
		}
	}
	return known
})

func hashBytes(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// lowered appends s in lower case, with digits as 0 and curly marks straight.
func lowered(out []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c >= '0' && c <= '9':
			c = '0'
		case c >= 0x80:
			return loweredRunes(out, s[i:])
		}
		out = append(out, c)
	}
	return out
}

func loweredRunes(out []byte, s string) []byte {
	for _, r := range s {
		switch r {
		case '“', '”', '«', '»', '„':
			r = '"'
		case '‘', '’':
			r = '\''
		case '–', '—':
			r = '-'
		}
		if unicode.IsDigit(r) {
			r = '0'
		}
		out = utf8.AppendRune(out, unicode.ToLower(r))
	}
	return out
}

// shape sums up the kinds of characters: "Berg-2" is "Xx-0".
func shape(s string) uint32 {
	h, last := uint32(2166136261), byte(0)
	for _, r := range s {
		c := byte('-')
		switch {
		case r >= 'a' && r <= 'z':
			c = 'x'
		case r >= 'A' && r <= 'Z':
			c = 'X'
		case r >= '0' && r <= '9':
			c = '0'
		case r < 0x80:
			c = byte(r)
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		}
		if c != last {
			h = (h ^ uint32(c)) * 16777619
			last = c
		}
	}
	return h
}

func class(s string) uint32 {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsUpper(r):
		second, _ := utf8.DecodeRuneInString(s[size:])
		if unicode.IsUpper(second) {
			return 2
		}
		return 1
	case unicode.IsLower(r):
		return 3
	case unicode.IsDigit(r):
		return 4
	}
	return 5
}
