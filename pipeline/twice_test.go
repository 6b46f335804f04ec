package pipeline

import (
	"slices"
	"testing"

	"parley"
	"parley/text"
)

// TestEncodedTwice reads a report as it is and with characters encoded twice: the same people and
// contacts, each fact at the words that the source has.
func TestEncodedTwice(t *testing.T) {
	const source = "President JosÃ© RamÃ\u00adrez of Colombia met President Michel CÃ´tÃ© of Canada in Bogota on " +
		"3 May 2026. â€œWeâ€™ll meet again,â€ RamÃ\u00adrezâ€™s spokesman said."
	want := Read(parley.NewDocument(text.AsMeant(source)))
	got := Read(parley.NewDocument(source))
	if a, b := names(got), names(want); !slices.Equal(a, b) || len(a) == 0 {
		t.Errorf("people %q, want %q", a, b)
	}
	if len(got.Contacts) != 1 || len(want.Contacts) != 1 || len(got.Statements) != len(want.Statements) {
		t.Errorf("%d contacts and %d statements", len(got.Contacts), len(got.Statements))
	}
	for _, p := range got.Persons {
		for _, m := range p.Mentions {
			if source[m.Start:m.End] != m.Exact {
				t.Errorf("%q is not what stands at %d:%d", m.Exact, m.Start, m.End)
			}
		}
	}
}

func names(r parley.Record) []string {
	var all []string
	for _, p := range r.Persons {
		all = append(all, p.Name)
	}
	return all
}
