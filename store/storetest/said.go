package storetest

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"parley"
	"parley/reconcile"
	"parley/store"
)

func said(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	one := parley.Said{Statement: parley.Statement{ID: "statement-1",
		Chain: parley.Chain{{Name: "Kari Lund", Party: "Norway", Kind: parley.PersonLink,
			Evidence: []parley.Evidence{}}}, Content: "The Border is open", Act: parley.Assert},
		Document: d.ID, Seq: d.Seq, Ord: 1, Day: "2025-03-09"}
	promise := parley.Outcome{Document: d.ID, Seq: d.Seq, Ord: 1, Kind: parley.CommitmentThing,
		Commitment: &parley.Commitment{By: []string{"Mali"}, What: "to meet", When: "2025-05",
			Evidence: []parley.Evidence{}, Chain: parley.Chain{}}}
	write(t, s, start, func(w store.Writer) error {
		return w.PutListed(d.Seq, []parley.Said{one}, []parley.Outcome{promise})
	})
	for _, c := range []struct {
		filter store.SaidFilter
		want   int
	}{
		{store.SaidFilter{}, 1}, {store.SaidFilter{Persons: []string{reconcile.PersonKey("Lund")}}, 1},
		{store.SaidFilter{Parties: []string{"Norway"}}, 1},
		{store.SaidFilter{Words: "border open"}, 1}, {store.SaidFilter{Words: "border shut"}, 0},
		{store.SaidFilter{Since: "2025-03-10"}, 0}, {store.SaidFilter{Of: []int64{d.Seq}}, 1},
		{store.SaidFilter{Of: []int64{d.Seq + 1}}, 0},
	} {
		read(t, s, time.Time{}, func(r store.Reader) error {
			got, err := r.Said(c.filter)
			if len(got) != c.want || c.want > 0 && !reflect.DeepEqual(got[0], one) {
				t.Errorf("%+v: %+v", c.filter, got)
			}
			return err
		})
	}
	read(t, s, time.Time{}, func(r store.Reader) error {
		due, err := r.Outcomes(store.OutcomeFilter{Kind: parley.CommitmentThing, Before: "2025-06"})
		if len(due) != 1 || !reflect.DeepEqual(due[0], promise) {
			t.Errorf("%+v", due)
		}
		if early, _ := r.Outcomes(store.OutcomeFilter{Kind: parley.CommitmentThing,
			Before: "2025-04"}); len(early) != 0 {
			t.Errorf("due too early: %+v", early)
		}
		return err
	})
}

func search(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund and Keïta spoke about the harbour.", ""))
	add(t, s, start, document("Berg met Haddad.", "x.example/1"))
	for words, want := range map[string]int{"keita harbour": 1, "harbours": 1, "keita haddad": 0, "berg": 1,
		`"; DROP TABLE document; --`: 0, "* OR NEAR(": 0, "": 0} {
		read(t, s, time.Time{}, func(r store.Reader) error {
			got, err := r.Search(words, 10)
			if len(got) != want {
				t.Errorf("%q: %+v", words, got)
			}
			if words == "keita harbour" && want == 1 && got[0].Document != d.ID {
				t.Errorf("%q: %+v", words, got)
			}
			return err
		})
	}
}

func decisions(t *testing.T, s store.Store) {
	for k := range 2 {
		write(t, s, start.Add(time.Duration(k)*time.Hour), func(w store.Writer) error {
			return w.AddDecision(parley.Decision{Seq: int64(k + 1), ID: fmt.Sprintf("d%d", k+1), By: "Lund",
				Why: "seen", Action: parley.AcceptIt})
		})
	}
	read(t, s, time.Time{}, func(r store.Reader) error {
		got, err := r.Decisions()
		if len(got) != 2 || got[0].ID != "d1" || !got[0].At.Equal(start) {
			t.Errorf("%+v", got)
		}
		return err
	})
	read(t, s, start.Add(time.Minute), func(r store.Reader) error {
		got, err := r.Decisions()
		if len(got) != 1 {
			t.Errorf("as of before the second: %+v", got)
		}
		return err
	})
	if err := s.Write(ctx, start, func(w store.Writer) error {
		return w.AddDecision(parley.Decision{Seq: 1,
			ID: "d1"})
	}); err == nil {
		t.Error("a decision was made twice")
	}
}
