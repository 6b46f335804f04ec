package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley/query"
	"parley/reconcile/promise"
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
		if err := query.Known(r, c.By); err != nil {
			return err
		}
		f := store.OutcomeFilter{}
		if c.Overdue {
			f.Before = now.Format(time.DateOnly)
		}
		promises, err := query.Promises(r, f, now)
		if err != nil {
			return err
		}
		promises = slices.DeleteFunc(promises, func(p promise.Promise) bool {
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

// promise writes one commitment with what became of it.
func (h *sheet) promise(p promise.Promise) {
	what := strings.Join(p.By, " & ") + ": " + p.What
	if p.After != "" {
		what += ", after " + strings.TrimPrefix(p.After, "after ")
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
