package work_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"parley"
	"parley/intake"
	"parley/reconcile"
	"parley/reconcile/compare"
	"parley/reconcile/origin"
	"parley/store"
	"parley/store/sqlite"
	"parley/view"
	"parley/work"
)

// The real report of 28 December 2025 and five invented ones of the same call: a
// post by one leader, the other side's official readout, two agency rewrites of
// one text, and one with another length and tone.
const seed = "../../shared/seed/report-2025-12-28.txt"

var seedReports = []struct{ file, url, publisher string }{
	{seed, "", ""},
	{"testdata/seed/post.txt", "", "Truth Social"},
	{"testdata/seed/readout.txt", "http://en.kremlin.ru/events/president/news/0", ""},
	{"testdata/seed/agency.txt", "https://agency.example/1", ""},
	{"testdata/seed/rewrite.txt", "https://daily.example/2", ""},
	{"testdata/seed/other.txt", "https://morning.example/3", ""},
}

func TestSixReportsOfOneCall(t *testing.T) {
	if _, err := os.Stat(seed); err != nil {
		t.Skip("the seed's report is not beside the repository")
	}
	for _, order := range [][]int{{0, 1, 2, 3, 4, 5}, {5, 4, 3, 2, 1, 0}, {3, 0, 5, 1, 4, 2}} {
		w := newWorker(t)
		for _, k := range order {
			addOne(t, w, seedDocument(t, k))
		}
		c := theCall(t, w)
		if c.Articles != 6 || c.Origins != 3 {
			t.Errorf("order %v: %d articles, %d origins %v", order, c.Articles, c.Origins, origin.Origins(c.Accounts))
		}
		wantVerdicts(t, c)
		wantAudit(t, w, c)
	}
}

func newWorker(t testing.TB) *work.Worker {
	s, err := sqlite.Open(context.Background(), filepath.Join(t.TempDir(), "record.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return &work.Worker{Store: s, Version: "test"}
}

func seedDocument(t *testing.T, k int) parley.Document {
	r := seedReports[k]
	text, err := os.ReadFile(r.file)
	if err != nil {
		t.Fatal(err)
	}
	d, err := intake.File(text, intake.About{Name: r.file, URL: r.url, Publisher: r.publisher})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func addOne(t testing.TB, w *work.Worker, documents ...parley.Document) {
	in := make(chan parley.Document, len(documents))
	for _, d := range documents {
		in <- d
	}
	close(in)
	if err := w.Add(context.Background(), in, func(work.Done) {}); err != nil {
		t.Fatal(err)
	}
}

// theCall is the one contact that was held on the day of the seed.
func theCall(t *testing.T, w *work.Worker) parley.ContactOnRecord {
	var c parley.ContactOnRecord
	read(t, w, func(r store.Reader) error {
		all, err := r.Contacts(store.Filter{Since: "2025-12-28", Until: "2025-12-28",
			Statuses: []parley.Status{parley.Held}})
		if len(all) != 1 {
			t.Fatalf("%d contacts held that day: %+v", len(all), all)
		}
		c = all[0]
		c.Accounts, _ = r.Members(c.ID)
		return err
	})
	slices.SortFunc(c.Accounts, parley.InOrder)
	return c
}

func read(t testing.TB, w *work.Worker, f func(store.Reader) error) {
	t.Helper()
	if err := w.Store.Read(context.Background(), time.Time{}, f); err != nil {
		t.Fatal(err)
	}
}

func wantVerdicts(t *testing.T, c parley.ContactOnRecord) {
	want := map[string]reconcile.Verdict{"kind": reconcile.Agree, "status": reconcile.Agree, "date": reconcile.Agree,
		"duration":  reconcile.Contradict,
		"initiator": reconcile.Contradict, "tone": reconcile.Contradict, "ordinal": reconcile.OneSide}
	for _, r := range compare.SideBySide(c).Rows {
		if v, ok := want[r.Field]; ok && v != r.Verdict {
			t.Errorf("%s: %s (%s), want %s", r.Field, r.Verdict, r.Rule, v)
		}
		delete(want, r.Field)
		if r.Field == "participants" && r.Verdict != reconcile.Agree {
			t.Errorf("participants: %s", r.Verdict)
		}
		if r.Field == "topics" && len(r.Cells[0].Values) > 0 &&
			r.Cells[0].Values[0].Text == "energy and infrastructure" && r.Verdict != reconcile.Differ {
			t.Errorf("energy and infrastructure: %s", r.Verdict)
		}
	}
	if len(want) > 0 {
		t.Errorf("no rows for %v", want)
	}
}

// wantAudit counts the ninth call: from the start of the term, the record has two.
func wantAudit(t *testing.T, w *work.Worker, c parley.ContactOnRecord) {
	read(t, w, func(r store.Reader) error {
		others, err := r.Contacts(store.Filter{Parties: c.Parties})
		numbers, _ := view.Audits(c, others)
		if len(numbers) != 1 || numbers[0].Start.Format(time.DateOnly) != "2025-01-20" ||
			len(numbers[0].Counted) != 2 || numbers[0].Held {
			t.Errorf("audit: %+v", numbers)
		}
		return err
	})
}
