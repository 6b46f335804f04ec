package work_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"parley"
	"parley/intake"
	"parley/store"
	"parley/work"
)

// crowded are reports of few leaders in few days, so that many are neighbours.
func crowded(n int) []parley.Document {
	make := synthetic(3, 5)
	var all []parley.Document
	for k := range n {
		d := make(k)
		all = append(all, d)
		if k%5 == 0 { // the same text on another page, a day later
			d.URL += "/copy"
			d.ID = parley.DocumentName(d.Text, d.URL)
			all = append(all, d)
		}
	}
	for k, in := range partial {
		d, err := intake.File([]byte(in), intake.About{Published: "2025-03-10",
			URL: fmt.Sprintf("https://partial.example/%d", k)})
		if err != nil {
			panic(err) // the texts below
		}
		all = append(all, d)
	}
	return all
}

// partial are reports that leave out a country, or all but the surnames, and
// those by which they can be told.
var partial = []string{
	"President Kari Lund of Norway spoke by phone with President Amadou Keita of Mali on Sunday.",
	"President Kari Lund spoke by phone with President Amadou Keita of Mali on Sunday for an hour.",
	"The president's office said that Lund and Keita had spoken by phone on Sunday, their second call since January.",
	"President Kari Lund of Norway will meet President Amadou Keita in Oslo in April.",
}

// timeline is all contacts as they are shown.
func timeline(t *testing.T, w *work.Worker, asOf time.Time) string {
	t.Helper()
	var out []byte
	err := w.Store.Read(context.Background(), asOf, func(r store.Reader) error {
		all, err := r.Contacts(store.Filter{Domestic: true})
		if err != nil {
			return err
		}
		out, err = json.Marshal(all)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// Documents give the same contacts, under the same names, in whatever order and
// in however many batches they come.
func TestOrderOfArrivalDoesNotMatter(t *testing.T) {
	documents := crowded(60)
	first := newWorker(t)
	addOne(t, first, documents...)
	want := timeline(t, first, time.Time{})
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 1))
		shuffled := append([]parley.Document{}, documents...)
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		w := newWorker(t)
		for len(shuffled) > 0 {
			n := min(len(shuffled), 1+r.IntN(7))
			addOne(t, w, shuffled[:n]...)
			shuffled = shuffled[n:]
		}
		if got := timeline(t, w, time.Time{}); got != want {
			t.Fatalf("order %d\ngot  %s\nwant %s", seed, got, want)
		}
	}
}

// What was shown at a time can be shown again.
func TestAsOf(t *testing.T) {
	w := newWorker(t)
	now := time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC)
	w.Now = func() time.Time { return now }
	shown := map[time.Time]string{}
	documents := crowded(40)
	for len(documents) > 0 {
		now = now.Add(time.Hour)
		n := min(4, len(documents))
		addOne(t, w, documents[:n]...)
		documents = documents[n:]
		shown[now.Add(time.Minute)] = timeline(t, w, time.Time{})
	}
	now = now.Add(time.Hour)
	if err := w.Reread(context.Background(), "", func(work.Reread) {}); err != nil {
		t.Fatal(err)
	}
	for at, want := range shown {
		if got := timeline(t, w, at); got != want {
			t.Errorf("as of %s\ngot  %s\nwant %s", at, got, want)
		}
	}
}

// Reading again with the same reader changes nothing, not even when it was known.
func TestRereadIsIdempotent(t *testing.T) {
	w := newWorker(t)
	addOne(t, w, crowded(30)...)
	changed := 0
	for range 2 {
		if err := w.Reread(context.Background(), "", func(r work.Reread) { changed += len(r.Changes) }); err != nil {
			t.Fatal(err)
		}
	}
	read(t, w, func(r store.Reader) error {
		all, err := r.Contacts(store.Filter{Domestic: true})
		for _, c := range all {
			if versions, _ := r.Versions(c.ID); len(versions) != 1 {
				t.Errorf("%s has %d versions", c.ID, len(versions))
			}
		}
		return err
	})
	if changed > 0 {
		t.Errorf("%d changes", changed)
	}
}
