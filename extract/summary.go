package extract

import (
	"math"
	"parley/text"
	"sort"

	"parley"
)

// facts turns the fields of all tellings into facts; the same value through the
// same chain is one fact with several places.
func facts(t *text.Text, all []reading, says []saying, frames []frame, c contact) []parley.Fact {
	facts := []parley.Fact{}
	for _, x := range c.tellings {
		for _, f := range tellingFields(t, all[x.n]) {
			fact := parley.Fact{Field: f.name, Value: f.value, Evidence: []parley.Evidence{citeSpan(t, f.span)}, Derived: f.derived, Confidence: f.confidence}
			fact.Chain, fact.Presumed = chainAt(t, says, frames, f.span)
			facts = appendFact(facts, fact)
		}
	}
	for _, f := range participantFacts(t, says, frames, c) {
		facts = appendFact(facts, f)
	}
	sort.SliceStable(facts, func(i, j int) bool { return facts[i].Evidence[0].Start < facts[j].Evidence[0].Start })
	return facts
}

// tellingFields are the fields of a telling with kind and status.
func tellingFields(t *text.Text, x reading) []field {
	span := t.Words(x.first, x.last-1)
	all := append([]field{}, x.fields...)
	if x.sure && !x.is {
		where := span
		if x.verb >= 0 && x.verb != x.at && t.Tokens[x.verb].Sentence == t.Tokens[x.at].Sentence && (x.noun && isSubject(t, x.telling) || light(t.Tokens[x.verb].Lemma)) {
			where = t.Words(min(x.first, x.verb), max(x.last-1, x.verb))
		}
		all = append(all, field{"status", string(x.status), where, "", 0.85, nil})
	}
	if !x.vague && !x.is {
		all = append(all, field{"kind", string(x.kind), span, "", 0.85, nil})
	}
	return all
}

// participantFacts says for each participant where the text first names him
// as such.
func participantFacts(t *text.Text, says []saying, frames []frame, c contact) []parley.Fact {
	var facts []parley.Fact
	for _, e := range c.who {
		if !human(t, e) {
			continue
		}
		for _, x := range c.tellings {
			if s, ok := sideOf(t, x, e); ok {
				f := parley.Fact{Field: "participants", Value: parley.Participant{Name: t.Entities[e].Name, Office: t.Entities[e].Office, Party: t.Entities[e].Party}, Confidence: 0.9, Evidence: []parley.Evidence{citeSpan(t, s.span)}}
				f.Chain, f.Presumed = chainAt(t, says, frames, s.span)
				facts = append(facts, f)
				break
			}
		}
	}
	return facts
}

func sideOf(t *text.Text, x reading, e int) (side, bool) {
	for _, s := range x.sides {
		for _, m := range members(t, s.entity) {
			if m == e {
				return s, true
			}
		}
	}
	return side{}, false
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
