package work_test

import (
	"context"
	"testing"

	"parley"
	"parley/intake"
	"parley/reconcile/decide"
	"parley/store"
	"parley/work"
)

// What a page does not tell any more is withdrawn, not lost and not counted; a
// decision on its old words hangs in the air.
func TestWhatAPageTakesBackIsWithdrawn(t *testing.T) {
	w := newWorker(t)
	about := intake.About{Published: "2025-03-10", URL: "https://post.example/1"}
	text := func(s string) parley.Document {
		d, err := intake.File([]byte(s), about)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	const call = "President Amadou Keita of Mali spoke by phone with Norwegian Prime Minister Kari Lund on Sunday. "
	addOne(t, w, text(call+"Lund met Chadian President Idriss Abakar in Oslo on Saturday."))
	var met parley.ContactOnRecord
	find := func(kind parley.ContactKind) (c parley.ContactOnRecord, said int) {
		read(t, w, func(r store.Reader) error {
			all, err := r.Contacts(store.Filter{Kinds: []parley.ContactKind{kind}})
			if len(all) != 1 {
				t.Fatalf("%d of kind %s", len(all), kind)
			}
			c = all[0]
			c.Accounts, _ = r.Members(c.ID)
			list, _ := r.Said(store.SaidFilter{})
			said = len(list)
			return err
		})
		return c, said
	}
	if met, _ = find(parley.Meeting); met.Withdrawn {
		t.Fatal("withdrawn at once")
	}
	anchors, err := decide.AnchorsTo(met, "place", "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Decide(context.Background(),
		parley.Decision{Action: parley.AcceptIt, Anchors: anchors, By: "Lund", Why: "seen"}); err != nil {
		t.Fatal(err)
	}
	addOne(t, w, text(call+"Lund said the border must stay open."))
	met, _ = find(parley.Meeting)
	phoned, said := find(parley.Call)
	if !met.Withdrawn || phoned.Withdrawn || phoned.Articles != 1 || len(phoned.Accounts) != 2 || said != 1 {
		t.Errorf("meeting withdrawn %t, call withdrawn %t of %d articles, %d accounts, %d said", met.Withdrawn,
			phoned.Withdrawn, phoned.Articles, len(phoned.Accounts), said)
	}
	read(t, w, func(r store.Reader) error {
		orphans, err := work.Orphans(r)
		if len(orphans) != 1 {
			t.Errorf("%d orphans", len(orphans))
		}
		return err
	})
}
