package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/reconcile"
	"parley/store"
	"parley/view"
)

// promisesCommand is "parley promises": commitments, and what became of them.
type promisesCommand struct {
	View    viewFlags `embed:""`
	Overdue bool      `help:"Only those whose date has passed, with nothing on record that keeps them."`
	By      string    `help:"Only those of this person or party." placeholder:"NAME"`
}

// Run prints the commitments, oldest first.
func (c *promisesCommand) Run(s *streams) error {
	now := time.Now()
	return c.View.view(context.Background(), func(r store.Reader) error {
		f := store.OutcomeFilter{Kind: parley.CommitmentThing}
		if c.Overdue {
			f.Before = now.Format(time.DateOnly)
		}
		outcomes, err := r.Outcomes(f)
		if err != nil {
			return err
		}
		promises, err := settled(r, outcomes, now)
		if err != nil {
			return err
		}
		promises = slices.DeleteFunc(promises, func(p reconcile.Promise) bool {
			return c.Overdue && !p.Overdue || c.By != "" && !view.PromisedBy(p, view.Whom(c.By))
		})
		h := newSheet(s)
		for _, p := range promises {
			h.promise(p)
		}
		fmt.Fprintf(s.err, "parley: %s\n", plural(len(promises), "promise"))
		return nil
	})
}

// settled finds what became of commitments. Contacts are looked up once each.
func settled(r store.Reader, outcomes []parley.Outcome, now time.Time) ([]reconcile.Promise, error) {
	var failed error
	contacts := map[parley.AccountID]reconcile.Contact{}
	pairs := map[string][]reconcile.Contact{}
	contact := func(id parley.AccountID) (reconcile.Contact, bool) {
		c, known := contacts[id]
		if !known && id != "" {
			ids, err := r.ContactsOf(id)
			if err == nil && len(ids) > 0 {
				c, err = contactByID(r, ids[0])
			}
			if err != nil {
				failed = err
			}
			contacts[id] = c
		}
		return c, c.ID != ""
	}
	between := func(parties []string) []reconcile.Contact {
		key := strings.Join(parties, "|")
		if _, known := pairs[key]; !known {
			found, err := betweenParties(r, parties)
			if err != nil {
				failed = err
			}
			pairs[key] = found
		}
		return pairs[key]
	}
	promises := view.Promises(outcomes, contact, between, now)
	return promises, failed
}

// promise writes one commitment with what became of it.
func (h *sheet) promise(p reconcile.Promise) {
	what := strings.Join(p.By, " & ") + ": " + p.What
	if p.After != "" {
		what += ", after " + p.After
	}
	h.wrap(0, clip(what, 300), h.name)
	state := "open"
	switch {
	case p.KeptBy != "":
		state = fmt.Sprintf("kept by %s of %s", p.KeptBy, p.KeptOn)
	case p.Overdue && p.Uncertain:
		state = "its date " + p.Due + " has passed; the record cannot tell whether it was kept"
	case p.Overdue:
		state = "overdue since " + p.Due
	case p.Due != "":
		state = "due " + p.Due
	case p.Uncertain:
		state = "no date told"
	}
	h.wrap(margin, strings.Join(nonEmpty("made "+p.Made, state, p.Document.Publisher, p.Ref), " · "), h.plain)
	h.cite(margin, p.Evidence, p.Chain, p.Presumed, "")
}
