package work

import (
	"context"
	"fmt"
	"slices"
	"time"

	"parley"
	"parley/store"
)

// Check looks for what does not hold together: damage in the store, texts that
// do not have the words that readings cite, documents never read, accounts
// without a contact. It lists what it finds, and stops at most findings.
func (w *Worker) Check(ctx context.Context, most int) ([]string, error) {
	found, err := w.Store.Check(ctx)
	if err != nil || len(found) >= most {
		return found, err
	}
	after := int64(0)
	for len(found) < most {
		var documents []parley.Taken
		err := w.Store.Read(ctx, time.Time{}, func(r store.Reader) (err error) {
			if documents, err = withTexts(r, after); err != nil {
				return err
			}
			for _, d := range documents {
				bad, err := checkDocument(r, d)
				if err != nil {
					return err
				}
				found = append(found, bad...)
			}
			return nil
		})
		if err != nil || len(documents) == 0 {
			return found, err
		}
		after = documents[len(documents)-1].Seq
	}
	return found, nil
}

// checkDocument checks one document, its reading and its accounts.
func checkDocument(r store.Reader, d parley.Taken) ([]string, error) {
	var found []string
	bad := func(format string, args ...any) {
		found = append(found, fmt.Sprintf("document %s: ", d.ID)+fmt.Sprintf(format, args...))
	}
	if parley.NewDocument(d.Text).TextSHA256 != d.TextSHA256 {
		bad("its text is not the one taken in")
	}
	reading, read, err := r.Reading(d.Seq)
	if err != nil {
		return nil, err
	}
	if !read {
		bad("it was never read")
		return found, nil
	}
	if place := badEvidence(d.Text, reading.Record); place != "" {
		bad("its reading cites words that do not stand at %s", place)
	}
	accounts, err := r.AccountsOf(d.Seq)
	if err != nil {
		return nil, err
	}
	for _, a := range accounts {
		contacts, err := r.ContactsOf(a.ID)
		if err != nil {
			return nil, err
		}
		if len(contacts) != 1 {
			bad("its account %s belongs to %d contacts", a.ID, len(contacts))
		}
	}
	return found, nil
}

// badEvidence is a place of a record that does not have its words, "" if all
// have.
func badEvidence(text string, r parley.Record) string {
	for _, c := range r.Contacts {
		places := slices.Clone(c.Evidence)
		for _, f := range c.Facts {
			places = append(places, f.Evidence...)
		}
		for _, e := range places {
			if e.Start < 0 || e.End > len(text) || e.Start > e.End || text[e.Start:e.End] != e.Exact {
				return fmt.Sprintf("%d:%d", e.Start, e.End)
			}
		}
	}
	for _, s := range r.Statements {
		if s.Start < 0 || s.End > len(text) || s.Start > s.End || text[s.Start:s.End] != s.Content {
			return fmt.Sprintf("%d:%d", s.Start, s.End)
		}
	}
	return ""
}
