package work_test

import (
	"context"
	"testing"
	"time"

	"parley"
	"parley/intake"
	"parley/reconcile/decide"
	"parley/store"
	"parley/work"
)

// reads makes a document read otherwise, as a later reader might.
func reads(t *testing.T, w *work.Worker, d parley.Taken, record parley.Record) {
	t.Helper()
	err := w.Store.Write(context.Background(), time.Now(), func(tx store.Writer) error {
		if err := tx.AddReading(parley.Reading{Document: d.ID, Seq: d.Seq, Version: "later",
			Record: record}); err != nil {
			return err
		}
		return work.Settle(tx, []parley.Taken{d}, []parley.Record{record})
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A decision outlasts a reading that loses its words: it is shown as an orphan,
// and holds again when they are found again.
func TestOrphansAreShownNotDropped(t *testing.T) {
	w := newWorker(t)
	report, err := intake.File([]byte("President Amadou Keita of Mali spoke by phone with Norwegian Prime Minister "+
		"Kari Lund on Sunday."), intake.About{Published: "2025-03-09"})
	if err != nil {
		t.Fatal(err)
	}
	addOne(t, w, report)
	var d parley.Taken
	var record parley.Record
	var c parley.ContactOnRecord
	read(t, w, func(r store.Reader) error {
		all, err := r.Contacts(store.Filter{})
		c = all[0]
		c.Accounts, _ = r.Members(c.ID)
		d, _, _ = r.Document(c.Accounts[0].Document.ID)
		reading, _, _ := r.Reading(d.Seq)
		record = reading.Record
		return err
	})
	anchors, err := decide.AnchorsTo(c, "date", "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Decide(context.Background(),
		parley.Decision{Action: parley.CorrectIt, Anchors: anchors, Value: "2020-02-02", By: "Lund",
			Why: "seen"}); err != nil {
		t.Fatal(err)
	}
	want := func(when, date string, orphans int) {
		t.Helper()
		read(t, w, func(r store.Reader) error {
			all, err := r.Contacts(store.Filter{})
			if got := len(all); (date == "") != (got == 0) || got > 0 && all[0].Date != date {
				t.Errorf("%s: %+v", when, all)
			}
			found, _ := work.Orphans(r)
			if len(found) != orphans {
				t.Errorf("%s: %d orphans", when, len(found))
			}
			return err
		})
	}
	want("decided", "2020-02-02", 0)
	reads(t, w, d, parley.Record{Version: 1})
	want("the words are lost", "", 1)
	reads(t, w, d, record)
	want("the words are found again", "2020-02-02", 0)
}
