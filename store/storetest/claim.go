package storetest

import (
	"reflect"
	"testing"
	"time"

	"parley"
	"parley/store"
)

// Claimed adds a document with a day that was given beside it.
func Claimed(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", "https://post.example/1"))
	day := parley.Claim{Part: parley.PublishedPart, Value: "2025-03-09", Origin: parley.ByHand, Page: "post.example/1"}
	write(t, s, start.Add(time.Hour), func(w store.Writer) error { return w.AddClaims(d.TextSHA256, day) })
}

func claims(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", "https://post.example/1"))
	day := parley.Claim{Part: parley.PublishedPart, Value: "2025-03-09", Origin: parley.ByHand, Page: "post.example/1"}
	title := parley.Claim{Part: parley.TitlePart, Value: "Lund in Oslo", Origin: parley.ByRow}
	for k, given := range [][]parley.Claim{{day}, {day, title}} {
		write(t, s, start.Add(time.Duration(k+1)*time.Hour),
			func(w store.Writer) error { return w.AddClaims(d.TextSHA256, given...) })
	}
	day.At, title.At = start.Add(time.Hour), start.Add(2*time.Hour)
	for at, want := range map[time.Time][]parley.Claim{{}: {day, title}, start.Add(90 * time.Minute): {day},
		start: nil} {
		read(t, s, at, func(r store.Reader) error {
			got, err := r.Claims(d.TextSHA256)
			if !reflect.DeepEqual(got, want) {
				t.Errorf("as of %v: got %v, want %v", at, got, want)
			}
			return err
		})
	}
	d.Title, d.Published, d.Publisher, d.Kind = "Keita in Oslo", "2025-03-10", "Herald", parley.Readout
	write(t, s, start.Add(3*time.Hour), func(w store.Writer) error { return w.PutTraits(d) })
	read(t, s, time.Time{}, func(r store.Reader) error {
		if got, _, _ := r.Document(d.ID); !reflect.DeepEqual(got, d) {
			t.Errorf("got  %+v\nwant %+v", got, d)
		}
		for words, n := range map[string]int{"Keita in Oslo": 1, "title": 0} {
			if hits, _ := r.Search(words, 5); len(hits) != n {
				t.Errorf("%q: %d documents, want %d", words, len(hits), n)
			}
		}
		return nil
	})
}

func heirs(t *testing.T, s store.Store) {
	old := add(t, s, start, document("Lund met Keita.", ""))
	heir := add(t, s, start.Add(time.Hour), document("Lund met Keita.", "https://post.example/1"))
	decision := parley.Decision{Seq: 1, ID: "d1", By: "Ana", Action: parley.RejectIt, Why: "no",
		Anchors: []parley.Anchor{{Document: old.ID, Account: parley.AccountID(old.ID) + "@5",
			Kind: parley.ContactThing}}}
	old.Heir = heir.ID
	write(t, s, start.Add(2*time.Hour), func(w store.Writer) error {
		if err := w.AddDecision(decision); err != nil {
			return err
		}
		return w.PutTraits(old)
	})
	read(t, s, time.Time{}, func(r store.Reader) error {
		all, err := r.Decisions()
		if len(all) != 1 || all[0].Anchors[0].Document != heir.ID ||
			all[0].Anchors[0].Account != parley.AccountID(heir.ID)+"@5" {
			t.Errorf("decisions on it: %+v", all)
		}
		if hits, _ := r.Search("Keita", 5); len(hits) != 1 || hits[0].Document != heir.ID {
			t.Errorf("found by its words: %v", hits)
		}
		if n, _ := r.Counts(); n.Documents != 1 {
			t.Errorf("%d documents", n.Documents)
		}
		return err
	})
}

// shifted adds a document while the clock is years ahead, and another when it is
// right again.
func shifted(t *testing.T, s store.Store) {
	add(t, s, start, document("One.", ""))
	add(t, s, start.AddDate(4, 0, 0), document("Two.", ""))
	add(t, s, start.Add(time.Hour), document("Three.", ""))
	add(t, s, start.Add(2*time.Hour), document("Four.", ""))
	for at, want := range map[time.Time]int64{start.Add(time.Minute): 1, start.Add(90 * time.Minute): 3,
		start.Add(3 * time.Hour): 4, start.AddDate(5, 0, 0): 4, {}: 4} {
		read(t, s, at, func(r store.Reader) error {
			n, err := r.Counts()
			if n.Documents != want {
				t.Errorf("as of %v: %d documents, want %d", at, n.Documents, want)
			}
			return err
		})
	}
}
