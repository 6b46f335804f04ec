package source

import (
	"parley"
	"parley/text"
)

// cite is the evidence for the words from token first to token last, both in.
func Cite(t *text.Text, first, last int) parley.Evidence {
	s := t.Words(first, last)
	return parley.Cite(t.Source, s.Start, s.End)
}

func CiteSpan(t *text.Text, s text.Span) parley.Evidence {
	return parley.Cite(t.Source, s.Start, s.End)
}
