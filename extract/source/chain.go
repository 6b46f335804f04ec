package source

import (
	"sort"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// chainAt is the chain of sources whose content holds a span, outermost first,
// and the one presumed where there is none.
func ChainAt(t *text.Text, src Sources, span text.Span) (chain, presumed parley.Chain) {
	var around []int
	for k, a := range t.Saying {
		if src.Sayings[k].OK && a.Holds(span) && !wants(t, a) {
			around = append(around, k)
		}
	}
	return chainOf(t, src, around, span)
}

// wants tells whether somebody asks for a thing named by a noun: "the call was
// requested by Uruguay" has Uruguay ask for the call, not tell of it.
func wants(t *text.Text, a text.Attribution) bool {
	cue, ok := lexicon.CueFor(a.Lemma)
	if !ok || cue.Act != string(parley.Ask) || a.Quotation != "indirect" {
		return false
	}
	for _, c := range a.Content {
		for i := t.TokenAt(c.Start); i >= 0 && i < len(t.Tokens) && t.Tokens[i].Start < c.End; i++ {
			if u := t.Tokens[i].UPOS; text.OneOf(u, "VERB", "AUX") {
				return false
			}
		}
	}
	return true
}

// chainOf orders attributions around a span from the widest to the narrowest.
func chainOf(t *text.Text, src Sources, around []int, span text.Span) (chain, presumed parley.Chain) {
	sort.SliceStable(around, func(i, j int) bool {
		a, b := t.Saying[around[i]], t.Saying[around[j]]
		if n, m := a.Size(), b.Size(); n != m {
			return n > m
		}
		return a.Lemma != "cite" && b.Lemma == "cite" // who is cited speaks inside what the citer says
	})
	chain = parley.Chain{}
	for _, k := range around {
		if t.Saying[k].Presumed {
			presumed = append(presumed, src.Sayings[k].Link)
			continue
		}
		if n := len(chain); n > 0 && chain[n-1].Name == src.Sayings[k].Link.Name {
			continue // "he said he told Xi" is one link
		}
		chain = append(chain, src.Sayings[k].Link)
	}
	if presumed == nil && !firstHand(chain) {
		presumed = presumedAt(t, src, span)
	}
	return chain, presumed
}

// firstHand tells whether a chain names a person already.
func firstHand(chain parley.Chain) bool {
	for _, l := range chain {
		if l.Kind == parley.PersonLink || l.Kind == parley.InstitutionLink || l.Kind == parley.PartyLink {
			return true
		}
	}
	return false
}
