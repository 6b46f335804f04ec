package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"parley"
	"parley/export"
	"parley/intake"
	"parley/store"
	"parley/store/sqlite"
	"parley/work"
)

// particulars are fifty documents of twenty texts: the same text comes again with
// another day, another publisher or title, with an address, with none, by hand and
// by row.
func particulars(t testing.TB) []parley.Document {
	t.Helper()
	random := rand.New(rand.NewPCG(50, 1))
	pick := func(values ...string) string { return values[random.IntN(len(values))] }
	var all []parley.Document
	for n := range 50 {
		k := n % 20
		text := fmt.Sprintf("Prime Minister Kari Lund of Norway met President Amadou Keita of Mali in Oslo on %s. "+
			"The talks lasted %d minutes, Lund said. “We agreed on lot %d,” Keita said.\n",
			[]string{"Sunday", "Monday", "5 May 2025", "Friday"}[k%4], 30+k, k)
		if k%5 == 0 {
			text = "OSLO, May 6 (Reuters) - " + text
		}
		if k%7 == 0 {
			text = "Date: 2025-05-07\n" + text
		}
		about := intake.About{Published: pick("", "2025-05-05", "2025-05-06", "2025-05-06T10:00Z",
			"2025-05-06T10:00:30+02:00"), Publisher: pick("", "Fjord Post", "Government of Norway", "Herald"),
			Title: pick("", "Lund in Oslo", "Keita in Oslo"),
			URL: pick("", "", fmt.Sprintf("https://post.example/%d", k),
				fmt.Sprintf("https://www.post.example/%d?utm_source=x", k),
				fmt.Sprintf("https://herald.example/%d", k))}
		if random.IntN(2) == 0 {
			about.Origin = parley.ByRow
		}
		d, err := intake.File([]byte(text), about)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, d)
	}
	return all
}

// exported is all that the record exports, of documents added in an order and in
// batches of some size.
func exported(t *testing.T, documents []parley.Document, together bool) (string, *sqlite.Store) {
	t.Helper()
	ctx := context.Background()
	s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "record.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	w := &work.Worker{Store: s, Version: "test"}
	batches := [][]parley.Document{documents}
	if !together {
		batches = nil
		for _, d := range documents {
			batches = append(batches, []parley.Document{d})
		}
	}
	for _, batch := range batches {
		in := make(chan parley.Document, len(batch))
		for _, d := range batch {
			in <- d
		}
		close(in)
		if err := w.Add(ctx, in, func(work.Done) {}); err != nil {
			t.Fatal(err)
		}
	}
	return exportOf(t, s), s
}

func exportOf(t *testing.T, s store.Store) string {
	t.Helper()
	var out bytes.Buffer
	err := s.Read(context.Background(), time.Time{}, func(r store.Reader) error {
		for _, name := range []string{"contacts", "facts", "statements"} {
			table, err := (&exportCommand{Domestic: true}).table(r, name)
			if err != nil {
				return err
			}
			if err := export.JSONL(&out, table, "cite"); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestTheOrderOfAddingChangesNothing adds documents with rival particulars in
// orders drawn by chance, one by one and all at once.
func TestTheOrderOfAddingChangesNothing(t *testing.T) {
	fast(t)
	documents := particulars(t)
	want, s := exported(t, documents, true)
	checkNothing(t, s)
	for seed := range uint64(6) {
		random := rand.New(rand.NewPCG(seed, 2))
		shuffled := append([]parley.Document{}, documents...)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		got, s := exported(t, shuffled, seed%2 == 0)
		checkNothing(t, s)
		if got != want {
			a, b := bytes.Split([]byte(want), []byte("\n")), bytes.Split([]byte(got), []byte("\n"))
			for k := range min(len(a), len(b)) {
				if !bytes.Equal(a[k], b[k]) {
					t.Fatalf("order %d, line %d of %d and %d:\n%s\n%s", seed, k, len(a), len(b), a[k], b[k])
				}
			}
			t.Fatalf("order %d: %d lines, then %d", seed, len(a), len(b))
		}
	}
}

// checkNothing wants a record to hold together.
func checkNothing(t *testing.T, s store.Store) {
	t.Helper()
	found, err := (&work.Worker{Store: s}).Check(context.Background(), 20)
	if err != nil || len(found) > 0 {
		t.Errorf("check finds %q, %v", found, err)
	}
}
