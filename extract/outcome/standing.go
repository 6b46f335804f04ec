package outcome

import (
	"parley"
	"parley/extract/argument"
	"parley/extract/source"
	"parley/text"
)

// standsFor reads "stands for a settlement", "stood against the plan".
func standsFor(t *text.Text, src source.Sources, i int) []parley.Position {
	stance := map[string]parley.Stance{"for": parley.For, "behind": parley.For, "against": parley.Against}[t.Low(i+1)]
	s := t.SentenceOf(i)
	who := argument.Names(t, argument.Subject(t, i))
	if stance == "" || len(who) == 0 || i+2 >= s.Last || argument.Negated(t, i) {
		return nil
	}
	last := viewEnd(t, i+2, s)
	return position(t, src, who, i+2, last, stance, i, last, t.Tokens[i].Span)
}

// inFavour reads "Han was in favour of a working group".
func inFavour(t *text.Text, src source.Sources, i int) []parley.Position {
	s := t.SentenceOf(i)
	if t.Low(i-1) != "in" || text.LowIn(t, i+1, s) != "of" || i+2 >= s.Last {
		return nil
	}
	who := predicateHolders(t, i, s)
	if len(who) == 0 {
		return nil
	}
	last := viewEnd(t, i+2, s)
	return position(t, src, who, i+2, last, parley.For, i-1, last, t.Tokens[i].Span)
}

// stanceNoun reads "Moscow's commitment to a diplomatic solution".
func stanceNoun(t *text.Text, src source.Sources, i int) []parley.Position {
	s := t.SentenceOf(i)
	if l := text.LowIn(t, i+1, s); !text.OneOf(l, "to", "for") {
		return nil
	}
	m, ok := argument.Possessor(t, i)
	if !ok || i+2 >= s.Last || m.First > 0 && t.Tokens[m.First-1].Low == "for" || m.Form == text.Pronoun {
		return nil // "thanked him for Japan's commitment to peace" is thanks
	}
	last := viewEnd(t, i+2, s)
	return position(t, src, argument.Names(t, []argument.Side{{Entity: m.Entity, Span: m.Span}}), i+2, last, parley.For,
		m.First, last, t.Tokens[i].Span)
}
