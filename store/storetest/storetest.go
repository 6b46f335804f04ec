// Package storetest is the suite that every store passes.
//
// What comes in: a way to open an empty store. What goes out: the tests of the
// contract in package store. A new promise of the contract is written here
// first.
//
//	func TestStore(t *testing.T) { storetest.Run(t, open) }
package storetest

import (
	"context"
	"errors"
	"reflect"
	"testing"
	"time"

	"parley"
	"parley/store"
)

// Run runs the suite; open gives a new empty store that ends with the test.
func Run(t *testing.T, open func(t *testing.T) store.Store) {
	for _, c := range []struct {
		name string
		test func(*testing.T, store.Store)
	}{
		{"documents come back as they were", documents},
		{"what a document was made of comes back as it was", sources},
		{"feeds are kept with how they are, and their items once", feeds},
		{"revisions of a page stand beside each other", revisions},
		{"what is claimed of a text is kept once", claims},
		{"what an heir has is its own", heirs},
		{"a clock that ran ahead hides nothing", shifted},
		{"the last reading counts, and earlier ones stay known", readings},
		{"a failed transaction leaves nothing", rollback},
		{"times never run back", clock},
		{"accounts are found in their neighbourhoods", neighbourhoods},
		{"contacts are found by sides, days, kind and status", contacts},
		{"what was known stays known", asOf},
		{"statements are found by speaker and words", said},
		{"documents are found by their words", search},
		{"decisions are only added", decisions},
		{"what is derived can be cleared", cleared},
		{"contacts are counted by day and by pair", counts},
		{"what needs a look comes first", review},
		{"lists go on where they stopped", pages},
		{"outcomes are found by whose they are", whose},
		{"an outcome read otherwise is another's", rereadOutcome},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, open(t)) })
	}
}

var (
	ctx   = context.Background()
	start = time.Date(2025, 3, 9, 12, 0, 0, 0, time.UTC)
)

func write(t *testing.T, s store.Store, now time.Time, f func(store.Writer) error) {
	t.Helper()
	if err := s.Write(ctx, now, f); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, s store.Store, asOf time.Time, f func(store.Reader) error) {
	t.Helper()
	if err := s.Read(ctx, asOf, f); err != nil {
		t.Fatal(err)
	}
}

// document makes the document of a text.
func document(text, page string) parley.Taken {
	d := parley.NewDocument(text)
	d.ID = parley.DocumentName(text, page)
	d.Kind, d.Published, d.Publisher, d.Language, d.Words, d.URL, d.Title = parley.Report, "2025-03-09", "Daily Post",
		"en", 4, page, "A title"
	return parley.Taken{Document: d, Page: page, Home: "Norway", Signature: []uint32{1, 2, 3},
		Credits: []string{"TASS", "AFP"}}
}

func add(t *testing.T, s store.Store, now time.Time, d parley.Taken) parley.Taken {
	t.Helper()
	write(t, s, now, func(w store.Writer) (err error) {
		d.Seq, err = w.AddDocument(d)
		d.At = w.Now()
		return err
	})
	return d
}

func documents(t *testing.T, s store.Store) {
	d := add(t, s, start, document("“Désolé”, Lund said.\x00\n", "https://post.example/1"))
	read(t, s, time.Time{}, func(r store.Reader) error {
		got, found, err := r.Document(d.ID)
		if !found || !reflect.DeepEqual(got, d) {
			t.Errorf("got  %+v\nwant %+v", got, d)
		}
		if ids, _ := r.Like(string(d.ID[:5])); len(ids) != 1 || ids[0] != d.ID {
			t.Errorf("by its first letters: %v", ids)
		}
		if same, _ := r.SameText(d.TextSHA256); len(same) != 1 {
			t.Errorf("by its text: %v", same)
		}
		if _, found, _ := r.Document("0000"); found {
			t.Error("a document nobody added")
		}
		return err
	})
	if err := s.Write(ctx, start, func(w store.Writer) error { _, err := w.AddDocument(d); return err }); err == nil {
		t.Error("the same document was added twice")
	}
}

func revisions(t *testing.T, s store.Store) {
	one := add(t, s, start, document("Lund met Keita.", "post.example/1"))
	two := add(t, s, start.Add(time.Hour), document("Lund did not meet Keita.", "post.example/1"))
	add(t, s, start, document("Berg met Haddad.", "post.example/2"))
	read(t, s, time.Time{}, func(r store.Reader) error {
		got, err := r.Page("post.example/1")
		if len(got) != 2 || got[0].ID != one.ID || got[1].ID != two.ID {
			t.Errorf("%+v", got)
		}
		if later, _ := r.Revised(start, 0); len(later) != 1 || later[0].ID != two.ID {
			t.Errorf("revisions: %+v", later)
		}
		if later, _ := r.Revised(start.Add(2*time.Hour), 0); len(later) != 0 {
			t.Errorf("revisions after the last: %+v", later)
		}
		if list, _ := r.Documents(one.Seq, 1); len(list) != 1 || list[0].ID != two.ID {
			t.Errorf("after the first: %+v", list)
		}
		return err
	})
}

func readings(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	for k, version := range []string{"1", "2"} {
		write(t, s, start.Add(time.Duration(k+1)*time.Hour), func(w store.Writer) error {
			return w.AddReading(parley.Reading{Document: d.ID, Seq: d.Seq, Version: version,
				Record: parley.Record{Version: k + 1}})
		})
	}
	read(t, s, time.Time{}, func(r store.Reader) error {
		got, found, err := r.Reading(d.Seq)
		if !found || got.Version != "2" || got.Record.Version != 2 {
			t.Errorf("%+v", got)
		}
		return err
	})
	read(t, s, start.Add(90*time.Minute), func(r store.Reader) error {
		got, _, err := r.Reading(d.Seq)
		if got.Version != "1" {
			t.Errorf("as of before the second: %+v", got)
		}
		return err
	})
}

var errOnPurpose = errors.New("on purpose")

func rollback(t *testing.T, s store.Store) {
	d := document("Lund met Keita.", "")
	err := s.Write(ctx, start, func(w store.Writer) error {
		if _, err := w.AddDocument(d); err != nil {
			return err
		}
		return errOnPurpose
	})
	if err == nil {
		t.Fatal("the failure was not told")
	}
	read(t, s, time.Time{}, func(r store.Reader) error {
		n, err := r.Counts()
		if n.Documents != 0 {
			t.Errorf("%d documents", n.Documents)
		}
		return err
	})
}

func clock(t *testing.T, s store.Store) {
	var times []time.Time
	for _, now := range []time.Time{start, start, start.Add(-time.Hour)} {
		write(t, s, now, func(w store.Writer) error { times = append(times, w.Now()); return nil })
	}
	if !times[1].After(times[0]) || !times[2].After(times[1]) {
		t.Errorf("%v", times)
	}
}
