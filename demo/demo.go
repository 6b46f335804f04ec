// Package demo fills an empty record with the invented corpus, as if its documents
// had come when they were published.
//
// What comes in: a worker on an empty store. What goes out: the store, with two
// negotiations of three months, some decisions, and what was known when. Nothing
// in it is used by any other command.
//
// Fill(ctx, w) and then "parley timeline" shows some forty contacts of summer
// 2026, none of which ever took place.
package demo

import (
	"context"
	"time"

	"parley"
	"parley/corpus"
	"parley/intake"
	"parley/query"
	"parley/store"
	"parley/work"
)

// Now is where the clock of the demonstration stands: the morning after the
// last document.
func Now() time.Time { return time.Date(2026, 9, 1, 8, 30, 0, 0, time.UTC) }

// reading is how long after its publication a document of the demonstration is
// taken in.
const reading = 25 * time.Minute

// Fill takes the invented documents into an empty record, each when it would
// have come, and lets two people decide something about them.
func Fill(ctx context.Context, w *work.Worker) error {
	papers, err := corpus.Demo()
	if err != nil {
		return err
	}
	clock := Now()
	w.Now = func() time.Time { return clock }
	for _, p := range papers {
		d, err := intake.File([]byte(p.Text), intake.About{Name: p.Name, Published: p.Published, Publisher: p.Publisher,
			URL: p.URL, Title: p.Title})
		if err != nil {
			return err
		}
		clock = publishedAt(p.Published).Add(reading)
		documents := make(chan parley.Document, 1)
		documents <- d
		close(documents)
		if err := w.Add(ctx, documents, func(work.Done) {}); err != nil {
			return err
		}
	}
	clock = Now().Add(-15 * time.Hour)
	if err := decide(ctx, w); err != nil {
		return err
	}
	opened := time.Now()
	w.Now = func() time.Time { return Now().Add(time.Since(opened)) }
	return nil
}

// publishedAt is when a document came out; those that tell only the day, at noon.
func publishedAt(words string) time.Time {
	for _, form := range []string{"2006-01-02T15:04Z07:00", time.RFC3339} {
		if t, err := time.Parse(form, words); err == nil {
			return t
		}
	}
	t, _ := time.Parse(time.DateOnly, words) // corpus gives no other form
	return t.Add(12 * time.Hour)
}

// processes are the two negotiations.
var processes = []parley.Process{
	{Name: "Paraná barges", Parties: []string{"Uruguay", "Paraguay", "Portugal"}, Since: "2026-06-01"},
	{Name: "Okavango intake", Parties: []string{"Namibia", "Botswana", "Zambia"}, Since: "2026-06-01"},
}

// decide makes the decisions of the demonstration.
func decide(ctx context.Context, w *work.Worker) error {
	var made []parley.Decision
	if err := w.Store.Read(ctx, time.Time{}, func(r store.Reader) error {
		for _, p := range processes {
			d, err := query.Begin(r, p)
			if err != nil {
				return err
			}
			d.By, d.Why = "Ana Prieto", "The desk follows these talks from the first call on"
			made = append(made, d)
		}
		checked, err := firstCall(r)
		if err != nil || checked == "" {
			return err
		}
		d, err := query.OnThing(r, parley.AcceptIt, checked, "", "", "")
		d.By, d.Why = "Tom Weller", "Both readouts looked at"
		made = append(made, d)
		return err
	}); err != nil {
		return err
	}
	for _, d := range made {
		if _, err := w.Decide(ctx, d); err != nil {
			return err
		}
	}
	return nil
}

// firstCall is the name of the first call of the second negotiation.
func firstCall(r store.Reader) (string, error) {
	found, err := r.Contacts(store.Filter{Parties: []string{"Botswana", "Namibia"},
		Kinds: []parley.ContactKind{parley.Call}})
	if err != nil || len(found) == 0 {
		return "", err
	}
	return string(found[0].ID), nil
}
