package extract

import (
	"parley"
	"parley/text"
)

// cite is the evidence for the words from token first to token last, both in.
func cite(t *text.Text, first, last int) parley.Evidence {
	s := t.Words(first, last)
	return parley.Cite(t.Source, s.Start, s.End)
}

func citeSpan(t *text.Text, s text.Span) parley.Evidence {
	return parley.Cite(t.Source, s.Start, s.End)
}
