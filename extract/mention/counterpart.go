package mention

import (
	"parley/extract/argument"
	"parley/text"
)

// withCounterpart gives a contact whose one side is "her Brazilian counterpart" her as well, whom the
// sentence before is about: "Domingos begins a visit to Brazil on Monday. Talks with her Brazilian
// counterpart are set for Tuesday".
func withCounterpart(t *text.Text, x Event) []argument.Side {
	if !x.Nominal || !x.With || len(x.Sides) != 1 {
		return x.Sides
	}
	other := x.Sides[0]
	at := t.TokenAt(other.Span.Start)
	if !text.OneOf(t.Low(at), "his", "her") || t.Tokens[at].XPOS != "PRP$" || at > x.At+4 {
		return x.Sides
	}
	if m, ok := subjectBefore(t, at, other); ok {
		return []argument.Side{{Entity: m.Entity, Span: t.Tokens[at].Span}, other}
	}
	return x.Sides
}

// subjectBefore is the one person who is the subject of the sentence of token at, before it, or of the
// one before, and no other's than the counterpart's.
func subjectBefore(t *text.Text, at int, other argument.Side) (text.Mention, bool) {
	n := t.Tokens[at].Sentence
	best, found := text.Mention{}, false
	for _, m := range t.Mentions {
		e := t.Entities[m.Entity]
		if m.First >= at || n-t.Tokens[m.First].Sentence > 1 || e.Kind != text.Person || m.Entity == other.Entity ||
			!text.IsRel(t.Tokens[m.Head].Rel, "nsubj") || !fits(e.Gender, t.Low(at)) {
			continue
		}
		if argument.PartyOf(t, m.Entity) != argument.PartyOf(t, other.Entity) {
			best, found = m, true
		}
	}
	return best, found
}

// fits reports whether a gender, where it is known, is that of "his" or "her".
func fits(gender byte, own string) bool {
	return gender == 0 || gender == 'm' == (own == "his")
}
