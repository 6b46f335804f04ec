package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/reconcile"
	"parley/store"
	"parley/view"
)

// contactNamed is the contact that a name of at least four letters stands for,
// with its accounts: its own name, that of one of its accounts, or the beginning
// of one.
func contactNamed(r store.Reader, name string) (reconcile.Contact, error) {
	ids, err := r.Named(strings.TrimSpace(name))
	switch {
	case err != nil:
		return reconcile.Contact{}, err
	case len(name) < 4:
		return reconcile.Contact{}, &parley.Error{Code: parley.Invalid, Op: "find contact", Thing: name, Err: errors.New("it is too short to be a name"), Hint: "give four letters of it or more"}
	case len(ids) == 0:
		return reconcile.Contact{}, missing("find contact", name, "parley timeline lists contacts with their names")
	case len(ids) > 1:
		return reconcile.Contact{}, &parley.Error{Code: parley.Invalid, Op: "find contact", Thing: name, Err: fmt.Errorf("%d contacts are named so", len(ids)), Hint: "give more of the name: " + joined(ids)}
	}
	return contactByID(r, ids[0])
}

func joined[T ~string](ids []T) string {
	words := make([]string, len(ids))
	for k, id := range ids {
		words[k] = string(id)
	}
	return strings.Join(words, ", ")
}

func contactByID(r store.Reader, id parley.ContactID) (reconcile.Contact, error) {
	versions, err := r.Versions(id)
	if err != nil || len(versions) == 0 {
		return reconcile.Contact{ID: id}, err
	}
	c := versions[len(versions)-1].Contact
	c.Accounts, err = r.Members(id)
	slices.SortFunc(c.Accounts, reconcile.InOrder)
	return c, err
}

func missing(op, thing, hint string) error {
	return &parley.Error{Code: parley.Missing, Op: op, Thing: thing, Err: errors.New("there is none on record"), Hint: hint}
}

// documentNamed is the document that the beginning of an id stands for.
func documentNamed(r store.Reader, name string) (parley.Taken, error) {
	ids, err := r.Like(name)
	switch {
	case err != nil:
		return parley.Taken{}, err
	case len(ids) == 0 || len(name) < 4:
		return parley.Taken{}, missing("find document", name, "parley search WORDS finds documents")
	case len(ids) > 1 && string(ids[0]) != name:
		return parley.Taken{}, &parley.Error{Code: parley.Invalid, Op: "find document", Thing: name, Err: fmt.Errorf("%d documents are named so", len(ids)), Hint: "give more of the name: " + joined(ids)}
	}
	d, _, err := r.Document(ids[0])
	return d, err
}

// statementsOf lists what the documents of a contact say.
func statementsOf(r store.Reader, c reconcile.Contact) ([]parley.Said, error) {
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

// between lists the contacts in which all of some took part.
func between(r store.Reader, sides []view.Who) ([]reconcile.Contact, error) {
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

// betweenParties lists the contacts between parties.
func betweenParties(r store.Reader, parties []string) ([]reconcile.Contact, error) {
	return r.Contacts(store.Filter{Parties: parties})
}
