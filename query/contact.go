package query

import (
	"slices"
	"time"

	"parley"
	"parley/reconcile"
	"parley/store"
	"parley/view"
)

// Sheet is a contact in full, by its name.
func Sheet(r store.Reader, name string, now time.Time) (view.Sheet, error) {
	contact, err := Contact(r, name)
	if err != nil {
		return view.Sheet{}, err
	}
	said, err := StatementsOf(r, contact)
	if err != nil {
		return view.Sheet{}, err
	}
	decisions, err := r.Decisions()
	if err != nil {
		return view.Sheet{}, err
	}
	sheet := view.Show(contact, said, decisions, now)
	if s := await(r); sheet.Overdue {
		sheet.Perhaps, err = s.perhaps(contact), s.failed
		sheet.Overdue = sheet.Perhaps == nil
	}
	return sheet, err
}

// StatementsOf lists what the documents of a contact say, as they stand there.
func StatementsOf(r store.Reader, c parley.ContactOnRecord) ([]parley.Said, error) {
	var documents []int64
	for _, a := range c.Accounts {
		documents = append(documents, a.Seq)
	}
	slices.Sort(documents)
	if documents = slices.Compact(documents); len(documents) == 0 {
		return nil, nil
	}
	said, err := r.Said(store.SaidFilter{Of: documents})
	slices.SortStableFunc(said, func(a, b parley.Said) int {
		if a.Seq != b.Seq {
			return int(a.Seq - b.Seq)
		}
		return a.Ord - b.Ord
	})
	return said, err
}

// OfPerson lists the contacts in which somebody took part, oldest first. People who share a surname are
// told apart.
func OfPerson(r store.Reader, name string) ([]parley.ContactOnRecord, error) {
	who := view.Who{Person: name}
	all, err := r.Contacts(store.Filter{Persons: []string{reconcile.PersonKey(name)}})
	return slices.DeleteFunc(all, func(c parley.ContactOnRecord) bool { return !who.TookPart(c) }), err
}

// Between lists the contacts in which all of some took part, oldest first.
func Between(r store.Reader, sides []view.Who) ([]parley.ContactOnRecord, error) {
	var f store.Filter
	for _, w := range sides {
		if w.Party != "" {
			f.Parties = append(f.Parties, w.Party)
		} else {
			f.Persons = append(f.Persons, reconcile.PersonKey(w.Person))
		}
	}
	all, err := r.Contacts(f)
	return view.Between(all, sides), err
}

// BetweenParties lists the contacts between parties, oldest first.
func BetweenParties(r store.Reader, parties []string) ([]parley.ContactOnRecord, error) {
	if len(parties) == 0 {
		return nil, nil // nobody's are not everybody's
	}
	return r.Contacts(store.Filter{Parties: parties})
}

// OfProcess leaves of contacts those of a negotiation.
func OfProcess(r store.Reader, contacts []parley.ContactOnRecord, name string) ([]parley.ContactOnRecord, error) {
	process, err := Process(r, name)
	if err != nil {
		return nil, err
	}
	decisions, err := r.Decisions()
	if err != nil {
		return nil, err
	}
	var failed error
	kept := view.Belonging(contacts, process, decisions, func(c parley.ContactOnRecord) []parley.Account {
		accounts, err := r.Members(c.ID)
		if err != nil {
			failed = err
		}
		return accounts
	})
	return kept, failed
}
