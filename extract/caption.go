package extract

import (
	"slices"

	"parley"
	"parley/text"
)

// withoutCaptions leaves out what only the words under a picture tell: they say who was
// where and when, often of another day, and nobody says them. "Lund and Keita shake hands
// after they agreed to meet again" under a picture promises nothing; "Lund told reporters
// that they had agreed" in the text does.
func withoutCaptions(t *text.Text, r parley.Record) parley.Record {
	if len(t.Captions) == 0 {
		return r
	}
	r.Statements = slices.DeleteFunc(r.Statements, func(s parley.Statement) bool { return t.InCaption(s.Start) })
	r.Commitments = outside(t, r.Commitments, func(c parley.Commitment) []parley.Evidence { return c.Evidence })
	r.Proposals = outside(t, r.Proposals, func(p parley.Proposal) []parley.Evidence { return p.Evidence })
	r.Positions = outside(t, r.Positions, func(p parley.Position) []parley.Evidence { return p.Evidence })
	r.Withheld = outside(t, r.Withheld, func(w parley.Withheld) []parley.Evidence { return w.Evidence })
	return r
}

// outside leaves out what begins in a caption.
func outside[T any](t *text.Text, all []T, evidence func(T) []parley.Evidence) []T {
	return slices.DeleteFunc(all, func(x T) bool {
		e := evidence(x)
		return len(e) > 0 && t.InCaption(e[0].Start)
	})
}
