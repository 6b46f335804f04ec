// Package segment cuts a text into paragraphs, sentences, tokens and
// quotations.
//
// Reads: the source. Writes: Paragraphs, Stamp, Tokens (spans and words only),
// Sentences, Quotes. It alters no byte, and the pieces with the blanks between
// them give back the input; it tags nothing.
//
// A character encoded twice ("weâ€™ll", "RenÃ©") keeps its bytes in the source; the words of
// tokens have it as it was meant, and all marks are told by it.
//
// "Mr. Berg met Gen. Haddad at 1:00 P.M. today. He left." is two sentences.
//
// Tokens follow the Universal Dependencies treebanks of English: "Berg's" is
// Berg and 's, "don't" is do and n't, "20-point" is three tokens.
package segment

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley/text"
)

// MaxTokens and MaxBytes are how much of a text is read: about a hundred pages.
// What lies behind is in no layer, so that no text, however long, costs more.
const (
	MaxTokens = 50_000
	MaxBytes  = 512 << 10
)

// Text cuts source into its layers. Any bytes are allowed. Skip lists ranges at
// the top that are no part of the report (byline, dateline): no token stands
// in them.
func Text(source string, skip ...text.Span) *text.Text {
	t := &text.Text{Source: source}
	slices.SortStableFunc(skip, func(a, b text.Span) int { return a.Start - b.Start })
	t.Stamp = stamp(source)
	m := mend(source)
	read := m.text[:m.edge(window(m.text))]
	t.Paragraphs = m.spans(unglued(read, without(paragraphs(read, t.Stamp.End), skip)))
	t.Tokens = make([]text.Token, 0, min(len(read)/5, MaxTokens)+8)
	for p, span := range t.Paragraphs {
		first := len(t.Tokens)
		if first >= MaxTokens {
			break
		}
		t.Tokens = m.tokens(appendTokens(t.Tokens, read, span), first)
		appendSentences(t, p, first)
	}
	end := unread(t, len(read))
	t.Quotes = m.quotes(quotes(read[:end], upTo(t.Paragraphs, end)))
	return t
}

// window is how many bytes of a source are looked at, cut between characters.
func window(source string) int {
	if len(source) <= MaxBytes {
		return len(source)
	}
	end := MaxBytes
	for end > MaxBytes-utf8.UTFMax && !utf8.RuneStart(source[end]) {
		end--
	}
	return end
}

// unread notes what a limit left out, and tells where what was read ends.
func unread(t *text.Text, end int) int {
	if n := len(t.Tokens); n >= MaxTokens {
		end = t.Tokens[n-1].End
	}
	if strings.TrimSpace(t.Source[end:]) != "" {
		t.Unread = text.Span{Start: end, End: len(t.Source)}
	}
	return end
}

// upTo are the paragraphs, or parts of them, that stand before an end.
func upTo(paragraphs []text.Span, end int) []text.Span {
	var kept []text.Span
	for _, p := range paragraphs {
		if p.Start < end {
			kept = append(kept, text.Span{Start: p.Start, End: min(p.End, end)})
		}
	}
	return kept
}

// without takes the skipped ranges, in order of their beginnings, off the fronts of
// paragraphs.
func without(found, skip []text.Span) []text.Span {
	var kept []text.Span
	for _, p := range found {
		for len(skip) > 0 && skip[0].End <= p.Start {
			skip = skip[1:]
		}
		for k := 0; k < len(skip) && skip[k].Start <= p.Start && p.Start < p.End; k++ {
			p.Start = max(p.Start, min(skip[k].End, p.End))
		}
		if p.Start < p.End {
			kept = append(kept, p)
		}
	}
	return kept
}
