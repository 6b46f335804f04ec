package note

import (
	"fmt"
	"strings"
	"testing"

	"parley"
)

func TestAFormBecomesARecord(t *testing.T) {
	text := Compose(Form{By: "Kari Lund", Lines: []Line{{"kind", "call"}, {"parties", "Norway; Mali"},
		{"participants", "Amadou Keita (President, Mali)"},
		{"date", "2025-03-09"}, {"duration", "PT1H"}, {"said", "Amadou Keita (Mali): the border is open"},
		{"promised", "Mali: to meet again"}, {"due", "2025-05"},
		{"position", "Mali: against: a truce"}}})
	r := Read(parley.NewDocument(text))
	if len(r.Problems) > 0 || len(r.Contacts) != 1 {
		t.Fatalf("%+v", r)
	}
	c := r.Contacts[0]
	if c.Kind != parley.Call || c.Date != "2025-03-09" || c.Duration != "PT1H" || len(c.Parties) != 2 ||
		c.Participants[0].Office != "President" {
		t.Errorf("%+v", c)
	}
	for _, f := range c.Facts {
		if e := f.Evidence[0]; text[e.Start:e.End] != e.Exact || f.Chain[0].Name != "Kari Lund" {
			t.Errorf("%+v", f)
		}
	}
	if s := r.Statements[0]; text[s.Start:s.End] != s.Content || s.Content != "the border is open" ||
		s.Chain[1].Party != "Mali" {
		t.Errorf("%+v", s)
	}
	if r.Commitments[0].When != "2025-05" || r.Positions[0].Issue != "a truce" {
		t.Errorf("%+v %+v", r.Commitments, r.Positions)
	}
}

func TestFormsThatAreWrong(t *testing.T) {
	for _, f := range []Form{
		{Lines: []Line{{"kind", "call"}}},
		{By: "Lund"},
		{By: "Lund", Lines: []Line{{"kind", "chat"}, {"parties", "Mali"}}},
		{By: "Lund", Lines: []Line{{"kind", "call"}}},
		{By: "Lund", Lines: []Line{{"date", "soon"}}},
		{By: "Lund", Lines: []Line{{"said", "nothing"}}},
		{By: "Lund", Lines: []Line{{"position", "Mali: perhaps: a truce"}}},
		{By: "Lund", Lines: []Line{{"colour", "red"}}},
	} {
		if Check(f) == nil {
			t.Errorf("%+v was taken", f)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("note by: Lund\nkind: call\nparties: Norway; Mali\ndate: 2025\nsaid: X: y\n")
	f.Add("kind: ;;\nparties: ;\nparticipants: (,)\nposition: a: for: b")
	f.Fuzz(func(t *testing.T, text string) {
		for _, c := range Read(parley.NewDocument(text)).Contacts {
			for _, e := range c.Evidence {
				if text[e.Start:e.End] != e.Exact {
					t.Fatal(e)
				}
			}
		}
	})
}

func TestANoteHasALimit(t *testing.T) {
	many := Form{By: "Ana", Lines: []Line{{Field: "parties", Value: "Norway; Mali"}}}
	for k := range 201 {
		many.Lines = append(many.Lines, Line{Field: "participants", Value: fmt.Sprintf("Name %d", k)})
	}
	for name, f := range map[string]Form{
		"participants": many,
		"by":           {By: strings.Repeat("a", 201), Lines: []Line{{Field: Free, Value: "words"}}},
		"letters":      {By: "Ana", Lines: []Line{{Field: Free, Value: "\xff\xfe"}}},
		"a place": {By: "Ana", Lines: []Line{{Field: "parties", Value: "Norway; Mali"},
			{Field: "place", Value: strings.Repeat("a", 501)}}},
	} {
		if err := Check(f); err == nil {
			t.Errorf("%s: it is taken", name)
		}
	}
	if err := Check(Form{By: "Ana", Lines: []Line{{Field: Free, Value: strings.Repeat("one; ", 500)}}}); err != nil {
		t.Error(err)
	}
}
