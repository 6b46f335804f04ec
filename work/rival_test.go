package work_test

import (
	"errors"
	"testing"
	"time"

	"parley"
	"parley/query"
	"parley/store"
	"parley/store/sqlite"
	"parley/work"
)

// talks is a record of one call, told of by one report.
func talks(t *testing.T) (*work.Worker, string) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), t.TempDir()+"/record.db")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	w := &work.Worker{Store: s, Version: "test"}
	d := parley.NewDocument("President Amadou Keita of Mali spoke by phone with Norwegian Prime Minister Kari Lund " +
		"on 9 March 2025. The call lasted 40 minutes.")
	d.Published = "2025-03-10"
	in := make(chan parley.Document, 1)
	in <- d
	close(in)
	if err := w.Add(t.Context(), in, func(work.Done) {}); err != nil {
		t.Fatal(err)
	}
	return w, string(current(t, w)[0].ID)
}

func current(t *testing.T, w *work.Worker) (found []struct {
	ID       parley.ContactID
	Duration string
}) {
	t.Helper()
	if err := w.Store.Read(t.Context(), time.Time{}, func(r store.Reader) error {
		all, err := r.Contacts(store.Filter{})
		for _, c := range all {
			found = append(found, struct {
				ID       parley.ContactID
				Duration string
			}{c.ID, c.Duration})
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return found
}

func correction(t *testing.T, w *work.Worker, name, by, was, to string) parley.Decision {
	t.Helper()
	var d parley.Decision
	if err := w.Store.Read(t.Context(), time.Time{}, func(r store.Reader) (err error) {
		d, err = query.OnThing(r, parley.CorrectIt, name, "duration", was, to)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	d.By, d.Why = by, "heard it"
	return d
}

func TestTheSecondOfTwoEditorsIsAskedOnceMore(t *testing.T) {
	w, name := talks(t)
	ana, tom := correction(t, w, name, "Ana", "", "PT45M"), correction(t, w, name, "Tom", "", "PT50M")
	if _, err := w.DecideAfter(t.Context(), ana, 0); err != nil {
		t.Fatal(err)
	}
	_, err := w.DecideAfter(t.Context(), tom, 0)
	var rival *work.Rival
	if !errors.As(err, &rival) || rival.Decision.By != "Ana" || parley.ErrorCode(err) != parley.Conflict {
		t.Fatalf("%v", err)
	}
	if c := current(t, w)[0]; c.Duration != "PT45M" {
		t.Errorf("before he is asked: %s", c.Duration)
	}
	if _, err := w.DecideAfter(t.Context(), correction(t, w, name, "Tom", "PT45M", "PT50M"),
		rival.Decision.Seq); err != nil {
		t.Fatal(err)
	}
	if c := current(t, w)[0]; c.Duration != "PT50M" {
		t.Errorf("after he was asked: %s", c.Duration)
	}
	w.Store.Read(t.Context(), time.Time{}, func(r store.Reader) error {
		all, err := r.Decisions()
		if len(all) != 2 || all[0].By != "Ana" || all[1].By != "Tom" {
			t.Errorf("decisions: %+v", all)
		}
		return err
	})
}

func TestOtherThingsHaveNoRivals(t *testing.T) {
	w, name := talks(t)
	if _, err := w.DecideAfter(t.Context(), correction(t, w, name, "Ana", "", "PT45M"), 0); err != nil {
		t.Fatal(err)
	}
	var place parley.Decision
	if err := w.Store.Read(t.Context(), time.Time{}, func(r store.Reader) (err error) {
		place, err = query.OnThing(r, parley.AcceptIt, name, "date", "", "")
		return err
	}); err != nil {
		t.Fatal(err)
	}
	place.By, place.Why = "Tom", "seen"
	if _, err := w.DecideAfter(t.Context(), place, 0); err != nil {
		t.Errorf("another field: %v", err)
	}
	if _, err := w.DecideAfter(t.Context(), parley.Decision{Action: parley.UndoIt, Undo: "d1", By: "Tom", Why: "slip"},
		0); err != nil {
		t.Errorf("undoing: %v", err)
	}
	if _, err := w.DecideAfter(t.Context(), correction(t, w, name, "Tom", "", "PT50M"), 0); err != nil {
		t.Errorf("what was undone is no rival: %v", err)
	}
}

// Who decides on what somebody else undid meanwhile never saw what stands there
// now: the undoing is shown to them.
func TestAnUndoingIsARival(t *testing.T) {
	w, name := talks(t)
	ana, err := w.DecideAfter(t.Context(), correction(t, w, name, "Ana", "", "PT45M"), 0)
	if err != nil {
		t.Fatal(err)
	}
	ben := correction(t, w, name, "Ben", "PT45M", "PT50M")
	undo := parley.Decision{Action: parley.UndoIt, Undo: ana.ID, By: "Cara", Why: "slip"}
	if _, err := w.DecideAfter(t.Context(), undo, 1); err != nil {
		t.Fatal(err)
	}
	var rival *work.Rival
	if _, err := w.DecideAfter(t.Context(), ben, 1); !errors.As(err, &rival) || rival.Decision.By != "Cara" {
		t.Fatalf("%v", err)
	}
	if _, err := w.DecideAfter(t.Context(), ben, 2); err != nil {
		t.Errorf("once he saw it: %v", err)
	}
}
