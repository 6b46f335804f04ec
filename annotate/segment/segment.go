// Package segment cuts a text into paragraphs, sentences, tokens and
// quotations.
//
// Reads: the source. Writes: Paragraphs, Stamp, Tokens (spans and words only),
// Sentences, Quotes. It alters no byte, and the pieces with the blanks between
// them give back the input; it tags nothing.
//
// "Mr. Berg met Gen. Haddad at 1:00 P.M. today. He left." is two sentences.
//
// Tokens follow the Universal Dependencies treebanks of English: "Berg's" is
// Berg and 's, "don't" is do and n't, "20-point" is three tokens.
package segment

import "parley/text"

// MaxTokens is how much of a text is read: about a hundred pages. What lies
// behind has no tokens, so that no text, however long, costs more.
const MaxTokens = 50000

// Text cuts source into its layers. Any bytes are allowed. Skip lists ranges at
// the top that are no part of the report (byline, dateline): no token stands
// in them.
func Text(source string, skip ...text.Span) *text.Text {
	t := &text.Text{Source: source}
	t.Stamp = stamp(source)
	t.Paragraphs = without(paragraphs(source, t.Stamp.End), skip)
	t.Tokens = make([]text.Token, 0, len(source)/5+8)
	for p, span := range t.Paragraphs {
		first := len(t.Tokens)
		if first >= MaxTokens {
			break
		}
		t.Tokens = appendTokens(t.Tokens, source, span)
		appendSentences(t, p, first)
	}
	t.Quotes = quotes(source, t.Paragraphs)
	return t
}

// without takes the skipped ranges off the fronts of paragraphs.
func without(found, skip []text.Span) []text.Span {
	var kept []text.Span
	for _, p := range found {
		for _, s := range skip {
			if s.Start <= p.Start && p.Start < s.End {
				p.Start = min(s.End, p.End)
			}
		}
		if p.Start < p.End {
			kept = append(kept, p)
		}
	}
	return kept
}
