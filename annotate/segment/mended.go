package segment

import (
	"slices"
	"strings"
	"unicode/utf8"

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
	if !text.EncodedTwice(source) {
		return mended{text: source}
	}
	m := mended{}
	var b strings.Builder
	for at := 0; at < len(source); {
		char, size := text.Meant(source[at:])
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
