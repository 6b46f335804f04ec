package query

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/store"
	"parley/view"
)

// Contact is the contact that a name of at least four letters stands for, with
// its accounts: its own name, that of one of its accounts, or the beginning of
// one.
func Contact(r store.Reader, name string) (parley.ContactOnRecord, error) {
	ids, err := r.Named(strings.TrimSpace(name))
	switch {
	case err != nil:
		return parley.ContactOnRecord{}, err
	case len(name) < shortest:
		return parley.ContactOnRecord{}, &parley.Error{Code: parley.Invalid, Op: "find contact", Thing: name,
			Err: errors.New("it is too short to be a name"), Hint: "give four letters of it or more"}
	case len(ids) == 0:
		return parley.ContactOnRecord{}, Missing("find contact", name,
			"parley timeline lists contacts with their names")
	case len(ids) > 1:
		return parley.ContactOnRecord{}, several("contact", name, Joined(ids), len(ids))
	}
	return ContactByID(r, ids[0])
}

// shortest is how many letters of a name must be given.
const shortest = 4

func several(kind, name, found string, n int) error {
	return &parley.Error{Code: parley.Invalid, Op: "find " + kind, Thing: name,
		Err: fmt.Errorf("%d %ss are named so", n, kind), Hint: "give more of the name: " + found}
}

// Missing is the error that something asked for is not on record.
func Missing(op, thing, hint string) error {
	return &parley.Error{Code: parley.Missing, Op: op, Thing: thing, Err: errors.New("there is none on record"),
		Hint: hint}
}

// Joined lists names in a line.
func Joined[T ~string](ids []T) string {
	words := make([]string, len(ids))
	for k, id := range ids {
		words[k] = string(id)
	}
	return strings.Join(words, ", ")
}

// ContactByID is a contact by its full name, with its accounts; one without
// accounts where it is not on record.
func ContactByID(r store.Reader, id parley.ContactID) (parley.ContactOnRecord, error) {
	versions, err := r.Versions(id)
	if err != nil || len(versions) == 0 {
		return parley.ContactOnRecord{ID: id}, err
	}
	c := versions[len(versions)-1].Contact
	c.Accounts, err = r.Members(id)
	slices.SortFunc(c.Accounts, parley.InOrder)
	return c, err
}

// Document is the document that the beginning of an id stands for, with its text.
func Document(r store.Reader, name string) (parley.Taken, error) {
	ids, err := r.Like(name)
	switch {
	case err != nil:
		return parley.Taken{}, err
	case len(ids) == 0 || len(name) < shortest:
		return parley.Taken{}, Missing("find document", name, "parley search WORDS finds documents")
	case len(ids) > 1 && string(ids[0]) != name:
		return parley.Taken{}, several("document", name, Joined(ids), len(ids))
	}
	d, found, err := r.Document(ids[0])
	if err == nil && found && d.Heir != "" && d.Heir != parley.TakenOut {
		d, found, err = r.Document(d.Heir)
	}
	if err == nil && !found {
		err = Missing("find document", name, "parley search WORDS finds documents")
	}
	return d, err
}

// Process is the negotiation of a name, in any case of letters.
func Process(r store.Reader, name string) (parley.Process, error) {
	decisions, err := r.Decisions()
	if err != nil {
		return parley.Process{}, err
	}
	for _, p := range view.Processes(decisions) {
		if strings.EqualFold(p.Name, name) {
			return p, nil
		}
	}
	return parley.Process{}, Missing("find process", name,
		"parley process list names those on record; parley process begin begins one")
}
