package extract

import (
	"math"
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/extract/field"
	"parley/extract/join"
	"parley/extract/mention"
	"parley/extract/source"
	"parley/text"
)

// facts turns the fields of all tellings into facts; the same value through the
// same chain is one fact with several places.
func facts(t *text.Text, all []field.Telling, src source.Sources, c join.Contact) []parley.Fact {
	var told []parley.Fact
	for _, x := range c.Tellings {
		for _, f := range valuesOf(t, all[x.N]) {
			fact := parley.Fact{Field: f.Field, Value: f.Value, Evidence: []parley.Evidence{source.CiteSpan(t, f.Span)},
				Derived:    f.Derived,
				Confidence: f.Confidence}
			fact.Chain, fact.Presumed = source.ChainAt(t, src, f.Span)
			told = append(told, fact)
		}
	}
	list := []parley.Fact{}
	for _, f := range append(told, participantFacts(t, src, c)...) {
		if k := slices.IndexFunc(list, func(old parley.Fact) bool { return sameFact(old, f) }); k >= 0 {
			list[k] = surer(list[k], f)
		} else {
			list = append(list, f)
		}
	}
	slices.SortStableFunc(list, func(a, b parley.Fact) int { return a.Evidence[0].Start - b.Evidence[0].Start })
	return list
}

// sameFact tells whether two facts give one value through one chain.
func sameFact(a, b parley.Fact) bool {
	return a.Field == b.Field && a.Value == b.Value && sameChain(a.Chain, b.Chain) && sameChain(a.Presumed, b.Presumed)
}

// surer is a fact told at a further place, which makes it surer.
func surer(old, again parley.Fact) parley.Fact {
	old.Evidence = parley.SortEvidence(append(slices.Clip(old.Evidence), again.Evidence...))
	old.Confidence = round(math.Min(0.98, max(old.Confidence, again.Confidence)+0.02))
	if again.Derived == "" {
		old.Derived = ""
	}
	return old
}

// tellingFields are the fields of a telling with kind and status.
func valuesOf(t *text.Text, x field.Telling) []mention.Value {
	span := t.Words(x.First, x.Last-1)
	all := append([]mention.Value{}, x.Values...)
	if x.Stated && !x.Anaphor {
		where := span
		if x.Governor >= 0 && x.Governor != x.At && t.Tokens[x.Governor].Sentence == t.Tokens[x.At].Sentence &&
			(x.Nominal && mention.IsSubject(t, x.Event) || argument.SupportVerb(t.Tokens[x.Governor].Lemma)) {
			where = t.Words(min(x.First, x.Governor), max(x.Last-1, x.Governor))
		}
		all = append(all, mention.Value{Field: "status", Value: string(x.Status), Span: where, Confidence: 0.85})
	}
	if !x.Vague && !x.Anaphor {
		all = append(all, mention.Value{Field: "kind", Value: string(x.Kind), Span: span, Confidence: 0.85})
	}
	return all
}

// participantFacts says for each participant where the text first names him
// as such.
func participantFacts(t *text.Text, src source.Sources, c join.Contact) []parley.Fact {
	var facts []parley.Fact
	for _, e := range c.Who {
		if !argument.Human(t, e) {
			continue
		}
		for _, x := range c.Tellings {
			if s, ok := sideOf(t, x, e); ok {
				f := parley.Fact{Field: "participants", Value: parley.Participant{Name: t.Entities[e].Name,
					Office: t.Entities[e].Office, Party: t.Entities[e].Party}, Confidence: 0.9,
					Evidence: []parley.Evidence{source.CiteSpan(t, s.Span)}}
				f.Chain, f.Presumed = source.ChainAt(t, src, s.Span)
				facts = append(facts, f)
				break
			}
		}
	}
	return facts
}

func sideOf(t *text.Text, x field.Telling, e int) (argument.Side, bool) {
	for _, s := range x.Sides {
		for _, m := range argument.Members(t, s.Entity) {
			if m == e {
				return s, true
			}
		}
	}
	return argument.Side{}, false
}

func round(x float64) float64 { return math.Round(x*100) / 100 }

func sameChain(a, b parley.Chain) bool {
	return slices.EqualFunc(a, b, func(x, y parley.Link) bool { return x.Name == y.Name })
}
