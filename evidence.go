package parley

import "sort"

// Evidence is a place in a document with the words that stand there.
type Evidence struct {
	Start int    `json:"start"` // byte offset, inclusive
	End   int    `json:"end"`   // byte offset, exclusive
	Exact string `json:"exact"`
}

// Cite is the evidence for text[start:end]. Start and end must lie in text.
func Cite(text string, start, end int) Evidence {
	return Evidence{Start: start, End: end, Exact: text[start:end]}
}

// SortEvidence orders places as they stand in the text and drops doubles.
func SortEvidence(places []Evidence) []Evidence {
	sort.SliceStable(places, func(i, j int) bool {
		if places[i].Start != places[j].Start {
			return places[i].Start < places[j].Start
		}
		return places[i].End < places[j].End
	})
	kept := places[:0]
	for i, p := range places {
		if i == 0 || p != places[i-1] {
			kept = append(kept, p)
		}
	}
	return kept
}

// LinkKind tells what sort of source a link of a chain is.
type LinkKind string

// The kinds of source.
const (
	PersonLink      LinkKind = "person"
	PartyLink       LinkKind = "party"
	InstitutionLink LinkKind = "institution" // "Kremlin", "the foreign ministry"
	PublisherLink   LinkKind = "publisher"   // an agency or outlet
	DocumentLink    LinkKind = "document"    // a communique, a report that says so itself
	UnnamedLink     LinkKind = "unnamed"     // "a senior official"
)

// Link is one source in a chain of sources. Chains run outermost first; the
// empty chain is the author's own voice.
type Link struct {
	Name     string     `json:"name"`
	Party    string     `json:"party,omitempty"`
	Kind     LinkKind   `json:"kind"`
	Cue      string     `json:"cue,omitempty"` // the words of saying, "cited as saying"
	Evidence []Evidence `json:"evidence"`
}

// Chain is a chain of sources, outermost first.
type Chain []Link

// Names lists the names along the chain.
func (c Chain) Names() []string {
	names := make([]string, len(c))
	for i, l := range c {
		names[i] = l.Name
	}
	return names
}
