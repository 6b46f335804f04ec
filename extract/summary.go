package extract

import (
	"math"
	"sort"

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
	facts := []parley.Fact{}
	for _, x := range c.Tellings {
		for _, f := range valuesOf(t, all[x.N]) {
			fact := parley.Fact{Field: f.Field, Value: f.Value, Evidence: []parley.Evidence{source.CiteSpan(t, f.Span)}, Derived: f.Derived, Confidence: f.Confidence}
			fact.Chain, fact.Presumed = source.ChainAt(t, src, f.Span)
			facts = appendFact(facts, fact)
		}
	}
	for _, f := range participantFacts(t, src, c) {
		facts = appendFact(facts, f)
	}
	sort.SliceStable(facts, func(i, j int) bool { return facts[i].Evidence[0].Start < facts[j].Evidence[0].Start })
	return facts
}

// tellingFields are the fields of a telling with kind and status.
func valuesOf(t *text.Text, x field.Telling) []mention.Value {
	span := t.Words(x.First, x.Last-1)
	all := append([]mention.Value{}, x.Values...)
	if x.Stated && !x.Anaphor {
		where := span
		if x.Governor >= 0 && x.Governor != x.At && t.Tokens[x.Governor].Sentence == t.Tokens[x.At].Sentence && (x.Nominal && mention.IsSubject(t, x.Event) || argument.SupportVerb(t.Tokens[x.Governor].Lemma)) {
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
				f := parley.Fact{Field: "participants", Value: parley.Participant{Name: t.Entities[e].Name, Office: t.Entities[e].Office, Party: t.Entities[e].Party}, Confidence: 0.9, Evidence: []parley.Evidence{source.CiteSpan(t, s.Span)}}
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

// appendFact adds a fact, or its places to the same fact. Each further place
// makes it surer.
func appendFact(facts []parley.Fact, f parley.Fact) []parley.Fact {
	for k := range facts {
		old := &facts[k]
		if old.Field == f.Field && old.Value == f.Value && sameChain(old.Chain, f.Chain) && sameChain(old.Presumed, f.Presumed) {
			old.Evidence = parley.SortEvidence(append(old.Evidence, f.Evidence...))
			old.Confidence = round(math.Min(0.98, max(old.Confidence, f.Confidence)+0.02))
			if f.Derived == "" {
				old.Derived = ""
			}
			return facts
		}
	}
	return append(facts, f)
}

func round(x float64) float64 { return math.Round(x*100) / 100 }

func sameChain(a, b parley.Chain) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Name != b[i].Name {
			return false
		}
	}
	return true
}
