package work_test

import (
	"context"
	"testing"

	"parley"
	"parley/intake"
	"parley/query"
	"parley/store"
	"parley/work"
)

// decided makes a decision on a document that query makes of its name.
func decided(t *testing.T, w *work.Worker, id parley.DocumentID, on func(store.Reader, string) (parley.Decision, error)) {
	t.Helper()
	var d parley.Decision
	read(t, w, func(r store.Reader) (err error) {
		d, err = on(r, string(id))
		return err
	})
	d.By, d.Why = "Lund", "a copy of something else"
	if _, err := w.Decide(context.Background(), d); err != nil {
		t.Fatal(err)
	}
}

// kinds counts the contacts that count, by kind.
func kinds(t *testing.T, w *work.Worker) map[parley.ContactKind]int {
	t.Helper()
	n := map[parley.ContactKind]int{}
	read(t, w, func(r store.Reader) error {
		all, err := r.Contacts(store.Filter{})
		for _, c := range all {
			if !c.Withdrawn {
				n[c.Kind]++
			}
		}
		return err
	})
	return n
}

const (
	metAndSpoke = "President Amadou Keita of Mali spoke by phone with Norwegian Prime Minister Kari Lund on Sunday. " +
		"Lund met Chadian President Idriss Abakar in Oslo on Saturday."
	spoke = "President Amadou Keita of Mali spoke by phone with Norwegian Prime Minister Kari Lund on Sunday. " +
		"The border must stay open, Lund said."
)

// TestTakingOutARevision takes out what a page tells now: what it told before counts again, until
// it is put back.
func TestTakingOutARevision(t *testing.T) {
	w := newWorker(t)
	about := intake.About{Published: "2025-03-10", URL: "https://post.example/1"}
	done := became(t, w, handed(t, metAndSpoke, about), handed(t, spoke, about))
	if got := kinds(t, w); got[parley.Meeting] != 0 || got[parley.Call] != 1 {
		t.Fatalf("as published: %v", got)
	}
	decided(t, w, done[1].Document, query.TakeOut)
	if got := kinds(t, w); got[parley.Meeting] != 1 || got[parley.Call] != 1 {
		t.Errorf("without the later text: %v", got)
	}
	decided(t, w, done[1].Document, query.PutBack)
	if got := kinds(t, w); got[parley.Meeting] != 0 || got[parley.Call] != 1 {
		t.Errorf("with it again: %v", got)
	}
	decided(t, w, done[0].Document, query.TakeOut)
	if got := kinds(t, w); got[parley.Meeting] != 0 || got[parley.Call] != 1 {
		t.Errorf("without the earlier text: %v", got)
	}
}

// TestTakingOutTheHeir takes out the document that tells a text for one without an address: that
// tells it itself then.
func TestTakingOutTheHeir(t *testing.T) {
	w := newWorker(t)
	done := became(t, w, handed(t, spoke, intake.About{Published: "2025-03-10"}),
		handed(t, spoke, intake.About{Published: "2025-03-10", URL: "https://post.example/1"}))
	if got := kinds(t, w); got[parley.Call] != 1 {
		t.Fatalf("together: %v", got)
	}
	decided(t, w, done[1].Document, query.TakeOut)
	if d, _, n := taken(t, w, done[0].Document); d.Heir != "" || n != 1 || kinds(t, w)[parley.Call] != 1 {
		t.Errorf("heir %q, %d accounts, %v", d.Heir, n, kinds(t, w))
	}
	decided(t, w, done[0].Document, query.TakeOut)
	if got := kinds(t, w); len(got) != 0 {
		t.Errorf("without both: %v", got)
	}
	decided(t, w, done[1].Document, query.PutBack)
	if d, _, n := taken(t, w, done[1].Document); d.Heir != "" || n != 1 || kinds(t, w)[parley.Call] != 1 {
		t.Errorf("put back: heir %q, %d accounts, %v", d.Heir, n, kinds(t, w))
	}
}

// TestTakenOutComesAgain hands in once more what was taken out: it stays out.
func TestTakenOutComesAgain(t *testing.T) {
	w := newWorker(t)
	about := intake.About{Published: "2025-03-10", URL: "https://post.example/1"}
	done := became(t, w, handed(t, spoke, about))
	decided(t, w, done[0].Document, query.TakeOut)
	if again := became(t, w, handed(t, spoke, about)); again[0].Result != work.Known || !again[0].Out {
		t.Errorf("the second time: %+v", again[0])
	}
	if got := kinds(t, w); len(got) != 0 {
		t.Errorf("it came back: %v", got)
	}
}
