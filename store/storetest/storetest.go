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
	"fmt"
	"reflect"
	"testing"
	"time"

	"parley"
	"parley/reconcile"
	"parley/store"
)

// Run runs the suite; open gives a new empty store that ends with the test.
func Run(t *testing.T, open func(t *testing.T) store.Store) {
	for _, c := range []struct {
		name string
		test func(*testing.T, store.Store)
	}{
		{"documents come back as they were", documents},
		{"revisions of a page stand beside each other", revisions},
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
	d.Kind, d.Published, d.Publisher, d.Language, d.Words, d.URL, d.Title = parley.Report, "2025-03-09", "Daily Post", "en", 4, page, "A title"
	return parley.Taken{Document: d, Page: page, Home: "Norway", Signature: []uint32{1, 2, 3}, Credits: []string{"TASS", "AFP"}}
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
		if pages, _ := r.Pages(); !reflect.DeepEqual(pages, []string{"post.example/1"}) {
			t.Errorf("pages with revisions: %v", pages)
		}
		if list, _ := r.Documents(one.Seq, 1); len(list) != 1 || list[0].ID != two.ID {
			t.Errorf("after the first: %+v", list)
		}
		return err
	})
}

func readings(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	for k, reader := range []string{"1", "2"} {
		write(t, s, start.Add(time.Duration(k+1)*time.Hour), func(w store.Writer) error {
			return w.AddReading(parley.Reading{Document: d.ID, Seq: d.Seq, Reader: reader, Record: parley.Record{Version: k + 1}})
		})
	}
	read(t, s, time.Time{}, func(r store.Reader) error {
		got, found, err := r.Reading(d.Seq)
		if !found || got.Reader != "2" || got.Record.Version != 2 {
			t.Errorf("%+v", got)
		}
		return err
	})
	read(t, s, start.Add(90*time.Minute), func(r store.Reader) error {
		got, _, err := r.Reading(d.Seq)
		if got.Reader != "1" {
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

// account makes an account of a call of two sides on a day.
func account(d parley.Taken, n int, day string, parties ...string) parley.Account {
	c := parley.Contact{ID: fmt.Sprintf("contact-%d", n), Kind: parley.Call, Status: parley.Held, Main: true, Date: day, Parties: parties, Evidence: []parley.Evidence{{Start: n, End: n + 3, Exact: "met"}},
		Participants: []parley.Participant{{Name: "Kari Lund", Office: "minister", Party: "Norway"}},
		Facts:        []parley.Fact{{Field: "date", Value: day, Chain: parley.Chain{}, Evidence: []parley.Evidence{{Start: n, End: n + 3, Exact: "met"}}, Confidence: 0.9}}}
	meta := d.Document
	meta.Text = ""
	return parley.Account{ID: parley.AccountID(fmt.Sprintf("%s@%d", d.ID, n)), Seq: d.Seq, Document: meta, Contact: c, Signature: d.Signature, Credits: d.Credits, Home: d.Home}
}

func neighbourhoods(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	march, april := account(d, 1, "2025-03-09", "Mali", "Norway"), account(d, 9, "2025-04-09", "Mali", "Norway")
	write(t, s, start, func(w store.Writer) error { return w.PutAccounts(d.Seq, []parley.Account{march, april}) })
	read(t, s, time.Time{}, func(r store.Reader) error {
		got, err := r.Near(reconcile.Keys(march))
		if len(got) != 1 || !reflect.DeepEqual(got[0], march) {
			t.Errorf("got  %+v\nwant %+v", got, march)
		}
		if all, _ := r.AccountsOf(d.Seq); len(all) != 2 || all[0].ID != march.ID {
			t.Errorf("of the document: %+v", all)
		}
		return err
	})
	write(t, s, start, func(w store.Writer) error { return w.PutAccounts(d.Seq, []parley.Account{april}) })
	read(t, s, time.Time{}, func(r store.Reader) error {
		got, err := r.Near(reconcile.Keys(march))
		if len(got) != 0 {
			t.Errorf("after it was taken out: %+v", got)
		}
		return err
	})
}

// put groups accounts and keeps the contacts.
func put(t *testing.T, s store.Store, now time.Time, d parley.Taken, out []parley.ContactID, accounts ...parley.Account) []reconcile.Contact {
	t.Helper()
	contacts := reconcile.Group(accounts, reconcile.Rules{})
	write(t, s, now, func(w store.Writer) error {
		if err := w.PutAccounts(d.Seq, accounts); err != nil {
			return err
		}
		return w.PutContacts(out, contacts)
	})
	return contacts
}

func contacts(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	planned := account(d, 9, "2025-04-09", "Chad", "Norway")
	planned.Contact.Status, planned.Contact.Kind = parley.Planned, parley.Meeting
	put(t, s, start, d, nil, account(d, 1, "2025-03-09", "Mali", "Norway"), planned)
	for _, c := range []struct {
		filter store.Filter
		want   int
	}{
		{store.Filter{}, 2},
		{store.Filter{Parties: []string{"Norway"}}, 2},
		{store.Filter{Parties: []string{"Norway", "Chad"}}, 1},
		{store.Filter{Persons: []string{reconcile.PersonKey("Kari Lund")}, Parties: []string{"Mali"}}, 1},
		{store.Filter{Kinds: []parley.ContactKind{parley.Meeting, parley.Visit}}, 1},
		{store.Filter{Statuses: []parley.Status{parley.Held}}, 1},
		{store.Filter{Since: "2025-03-10"}, 1},
		{store.Filter{Until: "2025-03-10"}, 1},
		{store.Filter{Since: "2025-03-09", Until: "2025-03-09"}, 1},
		{store.Filter{Parties: []string{"Peru"}}, 0},
		{store.Filter{Newest: 1}, 1},
	} {
		read(t, s, time.Time{}, func(r store.Reader) error {
			got, err := r.Contacts(c.filter)
			if len(got) != c.want {
				t.Errorf("%+v: %d contacts", c.filter, len(got))
			}
			return err
		})
	}
}

func asOf(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	a := account(d, 1, "2025-03-09", "Mali", "Norway")
	before := put(t, s, start.Add(time.Hour), d, nil, a)[0]
	a.Contact.Status = parley.Denied
	put(t, s, start.Add(3*time.Hour), d, []parley.ContactID{before.ID}, a)
	for at, want := range map[time.Duration]string{0: "", 2 * time.Hour: "held", 4 * time.Hour: "denied"} {
		read(t, s, start.Add(at).Add(time.Minute), func(r store.Reader) error {
			got, err := r.Contacts(store.Filter{})
			status := ""
			if len(got) > 0 {
				status = string(got[0].Status)
			}
			if status != want {
				t.Errorf("after %v: %q, want %q", at, status, want)
			}
			return err
		})
	}
	read(t, s, time.Time{}, func(r store.Reader) error {
		versions, err := r.Versions(before.ID)
		if len(versions) != 2 || versions[0].Contact.Status != parley.Held || versions[0].Until.IsZero() {
			t.Errorf("versions: %+v", versions)
		}
		if now, gone, _ := r.Changed(start.Add(2 * time.Hour)); len(now) != 1 || len(gone) != 0 {
			t.Errorf("changed: %v %v", now, gone)
		}
		if ids, _ := r.Named(string(before.ID[:6])); len(ids) != 1 {
			t.Errorf("named: %v", ids)
		}
		if ids, _ := r.ContactsOf(a.ID); len(ids) != 1 || ids[0] != before.ID {
			t.Errorf("of the account: %v", ids)
		}
		return err
	})
}

func said(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	one := parley.Said{Statement: parley.Statement{ID: "statement-1", Chain: parley.Chain{{Name: "Kari Lund", Party: "Norway", Kind: parley.PersonLink, Evidence: []parley.Evidence{}}}, Content: "The Border is open", Act: parley.Assert},
		Document: d.ID, Seq: d.Seq, Ord: 1, Day: "2025-03-09"}
	promise := parley.Outcome{Document: d.ID, Seq: d.Seq, Ord: 1, Kind: parley.CommitmentThing, Commitment: &parley.Commitment{By: []string{"Mali"}, What: "to meet", When: "2025-05", Evidence: []parley.Evidence{}, Chain: parley.Chain{}}}
	write(t, s, start, func(w store.Writer) error {
		return w.PutListed(d.Seq, []parley.Said{one}, []parley.Outcome{promise})
	})
	for _, c := range []struct {
		filter store.SaidFilter
		want   int
	}{
		{store.SaidFilter{}, 1}, {store.SaidFilter{Persons: []string{reconcile.PersonKey("Lund")}}, 1}, {store.SaidFilter{Parties: []string{"Norway"}}, 1},
		{store.SaidFilter{Words: "border open"}, 1}, {store.SaidFilter{Words: "border shut"}, 0}, {store.SaidFilter{Since: "2025-03-10"}, 0}, {store.SaidFilter{Of: []int64{d.Seq}}, 1},
		{store.SaidFilter{Of: []int64{d.Seq + 1}}, 0},
	} {
		read(t, s, time.Time{}, func(r store.Reader) error {
			got, err := r.Said(c.filter)
			if len(got) != c.want || c.want > 0 && !reflect.DeepEqual(got[0], one) {
				t.Errorf("%+v: %+v", c.filter, got)
			}
			return err
		})
	}
	read(t, s, time.Time{}, func(r store.Reader) error {
		due, err := r.Outcomes(store.OutcomeFilter{Kind: parley.CommitmentThing, Before: "2025-06"})
		if len(due) != 1 || !reflect.DeepEqual(due[0], promise) {
			t.Errorf("%+v", due)
		}
		if early, _ := r.Outcomes(store.OutcomeFilter{Kind: parley.CommitmentThing, Before: "2025-04"}); len(early) != 0 {
			t.Errorf("due too early: %+v", early)
		}
		return err
	})
}

func search(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund and Keïta spoke about the harbour.", ""))
	add(t, s, start, document("Berg met Haddad.", "x.example/1"))
	for words, want := range map[string]int{"keita harbour": 1, "keita haddad": 0, "berg": 1, `"; DROP TABLE document; --`: 0, "* OR NEAR(": 0, "": 0} {
		read(t, s, time.Time{}, func(r store.Reader) error {
			got, err := r.Search(words, 10)
			if len(got) != want {
				t.Errorf("%q: %+v", words, got)
			}
			if words == "keita harbour" && want == 1 && got[0].Document != d.ID {
				t.Errorf("%q: %+v", words, got)
			}
			return err
		})
	}
}

func decisions(t *testing.T, s store.Store) {
	for k := range 2 {
		write(t, s, start.Add(time.Duration(k)*time.Hour), func(w store.Writer) error {
			return w.AddDecision(parley.Decision{Seq: int64(k + 1), ID: fmt.Sprintf("d%d", k+1), By: "Lund", Why: "seen", Action: parley.AcceptIt})
		})
	}
	read(t, s, time.Time{}, func(r store.Reader) error {
		got, err := r.Decisions()
		if len(got) != 2 || got[0].ID != "d1" || !got[0].At.Equal(start) {
			t.Errorf("%+v", got)
		}
		return err
	})
	read(t, s, start.Add(time.Minute), func(r store.Reader) error {
		got, err := r.Decisions()
		if len(got) != 1 {
			t.Errorf("as of before the second: %+v", got)
		}
		return err
	})
	if err := s.Write(ctx, start, func(w store.Writer) error { return w.AddDecision(parley.Decision{Seq: 1, ID: "d1"}) }); err == nil {
		t.Error("a decision was made twice")
	}
}

func cleared(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	put(t, s, start, d, nil, account(d, 1, "2025-03-09", "Mali", "Norway"))
	write(t, s, start, func(w store.Writer) error { return w.Clear() })
	read(t, s, time.Time{}, func(r store.Reader) error {
		n, err := r.Counts()
		if n.Documents != 1 || n.Accounts != 0 || n.Contacts != 0 {
			t.Errorf("%+v", n)
		}
		return err
	})
}
