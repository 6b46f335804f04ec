package storetest

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"parley"
	"parley/reconcile"
	"parley/reconcile/compare"
	"parley/store"
)

// account makes an account of a call of two sides on a day.
func account(d parley.Taken, n int, day string, parties ...string) parley.Account {
	c := parley.Contact{ID: fmt.Sprintf("contact-%d", n), Kind: parley.Call, Status: parley.Held, Main: true, Date: day,
		Parties: parties, Evidence: []parley.Evidence{{Start: n, End: n + 3, Exact: "met"}},
		Participants: []parley.Participant{{Name: "Kari Lund", Office: "minister", Party: "Norway"}},
		Facts: []parley.Fact{{Field: "date", Value: day, Chain: parley.Chain{},
			Evidence: []parley.Evidence{{Start: n, End: n + 3, Exact: "met"}}, Confidence: 0.9}}}
	meta := d.Document
	meta.Text = ""
	return parley.Account{ID: parley.AccountID(fmt.Sprintf("%s@%d", d.ID, n)), Seq: d.Seq, Document: meta, Contact: c,
		Signature: d.Signature, Credits: d.Credits, Home: d.Home}
}

func neighbourhoods(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	march, april := account(d, 1, "2025-03-09", "Mali", "Norway"), account(d, 9, "2025-04-09", "Mali", "Norway")
	write(t, s, start, func(w store.Writer) error { return w.PutAccounts(d.Seq, []parley.Account{march, april}) })
	read(t, s, time.Time{}, func(r store.Reader) error {
		got, err := r.Near(reconcile.Keys(march), nil)
		if len(got) != 1 || !reflect.DeepEqual(got[0], march) {
			t.Errorf("got  %+v\nwant %+v", got, march)
		}
		if got, err := r.Near(reconcile.Keys(march), map[parley.AccountID]bool{march.ID: true}); len(got) != 0 ||
			err != nil {
			t.Errorf("known already: %+v, %v", got, err)
		}
		if all, _ := r.AccountsOf(d.Seq); len(all) != 2 || all[0].ID != march.ID {
			t.Errorf("of the document: %+v", all)
		}
		return err
	})
	write(t, s, start, func(w store.Writer) error { return w.PutAccounts(d.Seq, []parley.Account{april}) })
	read(t, s, time.Time{}, func(r store.Reader) error {
		got, err := r.Near(reconcile.Keys(march), nil)
		if len(got) != 0 {
			t.Errorf("after it was taken out: %+v", got)
		}
		return err
	})
}

// put groups accounts and keeps the contacts.
func put(t *testing.T, s store.Store, now time.Time, d parley.Taken, out []parley.ContactID,
	accounts ...parley.Account) []parley.ContactOnRecord {
	t.Helper()
	contacts := compare.Contacts(accounts, reconcile.Rules{})
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
	planned := account(d, 9, "2025-04-09", "Chad", "Kenya", "Norway")
	planned.Contact.Status, planned.Contact.Kind = parley.Planned, parley.Meeting
	put(t, s, start, d, nil, account(d, 1, "2025-03-09", "Mali", "Norway"), planned)
	for _, c := range []struct {
		filter store.Filter
		want   int
	}{
		{store.Filter{}, 2},
		{store.Filter{Parties: []string{"Norway"}}, 2},
		{store.Filter{Parties: []string{"Norway", "Chad"}}, 1},
		{store.Filter{Parties: []string{"Norway", "Norway"}}, 2},
		{store.Filter{Parties: []string{"Norway", "Kenya", "Chad"}}, 1},
		{store.Filter{Parties: []string{"Chad", "Kenya", "Mali"}}, 0},
		{store.Filter{Persons: []string{reconcile.PersonKey("Kari Lund")}, Parties: []string{"Mali"}}, 1},
		{store.Filter{Kinds: []parley.ContactKind{parley.Meeting, parley.Visit}}, 1},
		{store.Filter{Statuses: []parley.Status{parley.Held}}, 1},
		{store.Filter{Since: "2025-03-10"}, 1},
		{store.Filter{Until: "2025-03-10"}, 1},
		{store.Filter{Since: "2025-03-09", Until: "2025-03-09"}, 1},
		{store.Filter{Parties: []string{"Peru"}}, 0},
		{store.Filter{Newest: 1}, 1},
		{store.Filter{Oldest: 1}, 1},
		{store.Filter{After: "2025-03-09"}, 1},
		{store.Filter{After: "2025-03-09", Parties: []string{"Norway"}, Oldest: 1}, 1},
		{store.Filter{After: "2025-04-09", Parties: []string{"Norway"}}, 0},
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
		if now, gone, _ := r.Changed(start.Add(2*time.Hour), 0); len(now) != 1 || len(gone) != 0 {
			t.Errorf("changed: %v %v", now, gone)
		}
		if ids, _ := r.Named(string(before.ID[:6])); len(ids) != 1 {
			t.Errorf("named: %v", ids)
		}
		if of, _ := r.ContactOf(a.ID, "none@1"); len(of) != 1 || of[a.ID].Status != parley.Denied {
			t.Errorf("contact of the account: %+v", of)
		}
		if documents, _ := r.DocumentsOf(before.ID); len(documents) != 1 || documents[0] != d.Seq {
			t.Errorf("documents of the contact: %v", documents)
		}
		if ids, _ := r.ContactsOf(a.ID); len(ids) != 1 || ids[0] != before.ID {
			t.Errorf("of the account: %v", ids)
		}
		return err
	})
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
