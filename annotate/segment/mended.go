package segment

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"parley/text"
)

// mended is a source in which characters encoded twice stand as they were meant: "weâ€™ll" is
// UTF-8 once read as windows-1252 and written as UTF-8 again. The source itself keeps its bytes,
// as evidence points into them; this reading has the same length, so that what is found in it
// stands at the same place. What the one character is too short for is filled with letters,
// which no token gets.
type mended struct {
	text    string
	regions []region
}

// region is where one character stands that was encoded twice.
type region struct {
	text.Span
	char text.Span // the mended character, at the region's end, or at its beginning for a mark that opens
}

// Letters of two and of three bytes that fill a region: as letters they end no word.
const (
	filler2 = "ʻ"
	filler3 = "ᴯ"
)

// mend finds what was encoded twice.
func mend(source string) mended {
	if !twice(source) {
		return mended{text: source}
	}
	m := mended{}
	var b strings.Builder
	for at := 0; at < len(source); {
		char, size := meant(source[at:])
		if size == 0 {
			_, size = utf8.DecodeRuneInString(source[at:])
			b.WriteString(source[at : at+size])
			at += size
			continue
		}
		m.regions = append(m.regions, fill(&b, at, size, char))
		at += size
	}
	m.text = b.String()
	return m
}

// twice reports whether a source may have such characters: each begins with what the lead byte
// of a longer character becomes, and few texts have any.
func twice(source string) bool {
	for at := 0; ; at++ {
		k := strings.IndexByte(source[at:], 0xC3)
		if k < 0 {
			return false
		}
		at += k
		if _, size := meant(source[at:]); size > 0 {
			return true
		}
	}
}

// fill writes one region of size bytes.
func fill(b *strings.Builder, at, size int, char rune) region {
	n := size - utf8.RuneLen(char)
	filling := strings.Repeat(filler2, n/2)
	if n%2 == 1 {
		filling = filler3 + strings.Repeat(filler2, (n-3)/2)
	}
	r := region{Span: text.Span{Start: at, End: at + size}}
	if strings.ContainsRune("“‘«„", char) {
		r.char = text.Span{Start: at, End: at + size - n}
		b.WriteRune(char)
		b.WriteString(filling)
		return r
	}
	r.char = text.Span{Start: at + n, End: at + size}
	b.WriteString(filling)
	b.WriteRune(char)
	return r
}

// meant is the character s begins with where that was encoded twice, and the bytes that now stand
// for it, or 0: "Ã©" is é, "â€™" is ’; "JOÃO", where no byte follows the lead, stays as it is.
func meant(s string) (char rune, size int) {
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
	b, ok = charmap.Windows1252.EncodeRune(r)
	return b, width, ok && b >= 0x80
}

// edge is where an edge found in the mended text stands in the source: no piece begins or ends
// inside a character.
func (m mended) edge(at int) int {
	k, found := slices.BinarySearchFunc(m.regions, at, func(r region, at int) int { return r.End - at })
	if found || k == len(m.regions) || m.regions[k].Start >= at {
		return at
	}
	if m.regions[k].char.Start == m.regions[k].Start {
		return m.regions[k].End
	}
	return m.regions[k].Start
}

func (m mended) span(s text.Span) text.Span {
	return text.Span{Start: m.edge(s.Start), End: m.edge(s.End)}
}

// spans are spans found in the mended text as they stand in the source.
func (m mended) spans(found []text.Span) []text.Span {
	if len(m.regions) == 0 {
		return found
	}
	kept := found[:0]
	for _, s := range found {
		if s = m.span(s); s.Start < s.End {
			kept = append(kept, s)
		}
	}
	return kept
}

// tokens takes the filling out of the tokens from first on.
func (m mended) tokens(tokens []text.Token, first int) []text.Token {
	if len(m.regions) == 0 {
		return tokens
	}
	kept := tokens[:first]
	for _, tok := range tokens[first:] {
		if tok.Span = m.span(tok.Span); tok.Start < tok.End {
			tok.Text = m.word(tok.Span)
			tok.Low = strings.ToLower(tok.Text)
			kept = append(kept, tok)
		}
	}
	return kept
}

// word is the text of a span without the filling.
func (m mended) word(s text.Span) string {
	k, _ := slices.BinarySearchFunc(m.regions, s.Start, func(r region, at int) int { return r.Start - at })
	var b strings.Builder
	at := s.Start
	for ; k < len(m.regions) && m.regions[k].End <= s.End; k++ {
		r := m.regions[k]
		b.WriteString(m.text[at:r.Start])
		b.WriteString(m.text[r.char.Start:r.char.End])
		at = r.End
	}
	b.WriteString(m.text[at:s.End])
	return b.String()
}

// quotes are quotations found in the mended text as they stand in the source.
func (m mended) quotes(found []text.Quote) []text.Quote {
	for k := range found {
		found[k].Span, found[k].Inner = m.span(found[k].Span), m.span(found[k].Inner)
	}
	return found
}
