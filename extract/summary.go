package extract

import (
	"math"
	"sort"

	"parley"
)

// facts turns the fields of all tellings into facts; the same value through the
// same chain is one fact with several places.
func (r *reader) facts(c *contact) []parley.Fact {
	facts := []parley.Fact{}
	for _, x := range c.tellings {
		for _, f := range r.tellingFields(x) {
			fact := parley.Fact{Field: f.name, Value: f.value, Evidence: []parley.Evidence{r.citeSpan(f.span)}, Derived: f.derived, Confidence: f.confidence}
			fact.Chain, fact.Presumed = r.chainAt(f.span)
			facts = appendFact(facts, fact)
		}
	}
	for _, f := range r.participantFacts(c) {
		facts = appendFact(facts, f)
	}
	sort.SliceStable(facts, func(i, j int) bool { return facts[i].Evidence[0].Start < facts[j].Evidence[0].Start })
	return facts
}

// tellingFields are the fields of a telling with kind and status.
func (r *reader) tellingFields(x *telling) []field {
	span := r.t.Words(x.first, x.last-1)
	all := append([]field{}, x.fields...)
	if x.sure && !x.is {
		where := span
		if x.verb >= 0 && x.verb != x.at && r.t.Tokens[x.verb].Sentence == r.t.Tokens[x.at].Sentence && (x.noun && r.isSubject(x) || light(r.t.Tokens[x.verb].Lemma)) {
			where = r.t.Words(min(x.first, x.verb), max(x.last-1, x.verb))
		}
		all = append(all, field{"status", string(x.status), where, "", 0.85})
	}
	if !x.vague && !x.is {
		all = append(all, field{"kind", string(x.kind), span, "", 0.85})
	}
	return all
}

// participantFacts says for each participant where the text first names him
// as such.
func (r *reader) participantFacts(c *contact) []parley.Fact {
	var facts []parley.Fact
	for _, e := range c.who {
		if !r.human(e) {
			continue
		}
		for _, x := range c.tellings {
			if s, ok := r.sideOf(x, e); ok {
				f := parley.Fact{Field: "participants", Value: parley.Participant{Name: r.t.Entities[e].Name, Office: r.t.Entities[e].Office, Party: r.t.Entities[e].Party}, Confidence: 0.9, Evidence: []parley.Evidence{r.citeSpan(s.span)}}
				f.Chain, f.Presumed = r.chainAt(s.span)
				facts = append(facts, f)
				break
			}
		}
	}
	return facts
}

func (r *reader) sideOf(x *telling, e int) (side, bool) {
	for _, s := range x.sides {
		for _, m := range r.members(s.entity) {
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
