package main

import (
	"context"
	"fmt"

	"parley"
	"parley/reconcile"
	"parley/store"
	"parley/view"
)

// saidCommand is "parley said": what somebody said.
type saidCommand struct {
	View      viewFlags `embed:""`
	Who       string    `arg:"" help:"A person, or a party by any of its names."`
	About     string    `help:"Only statements with all of these words." placeholder:"WORDS"`
	To        string    `help:"Only statements at contacts in which this person or party took part." placeholder:"NAME"`
	Since     string    `help:"Only statements published from this day on." placeholder:"DAY"`
	Until     string    `help:"Only statements published up to this day." placeholder:"DAY"`
	FirstHand bool      `help:"Only words that nobody handed on: quoted directly with no source between, or published by the speaker's own side."`
	Most      int       `help:"At most so many, the newest; 0 for all." default:"50" placeholder:"N"`
}

// Run prints the statements, newest first.
func (c *saidCommand) Run(s *streams) error {
	who := view.Whom(c.Who)
	f := store.SaidFilter{Words: c.About}
	var err error
	if f.Since, f.Until, err = days(c.Since, c.Until); err != nil {
		return err
	}
	if who.Party != "" {
		f.Parties = []string{who.Party}
	} else {
		f.Persons = []string{reconcile.PersonKey(who.Person)}
	}
	return c.View.view(context.Background(), func(r store.Reader) error {
		said, err := r.Said(f)
		if err != nil {
			return err
		}
		said = view.SaidBy(said, who, c.FirstHand)
		if c.To != "" {
			contacts, err := contactsOf(r, said)
			if err != nil {
				return err
			}
			said = view.SaidTo(said, view.Whom(c.To), contacts)
		}
		c.print(s, said)
		return nil
	})
}

// contactsOf finds the contacts that statements tell of, by account.
func contactsOf(r store.Reader, said []parley.Said) (map[parley.AccountID]reconcile.Contact, error) {
	contacts := map[parley.AccountID]reconcile.Contact{}
	for _, x := range said {
		for _, id := range x.Contacts {
			if _, known := contacts[id]; known {
				continue
			}
			ids, err := r.ContactsOf(id)
			if err != nil {
				return nil, err
			}
			for _, contact := range ids {
				if contacts[id], err = contactByID(r, contact); err != nil {
					return nil, err
				}
			}
		}
	}
	return contacts, nil
}

func (c *saidCommand) print(s *streams, said []parley.Said) {
	h := newSheet(s)
	for k, x := range said {
		if c.Most > 0 && k == c.Most {
			fmt.Fprintf(s.err, "parley: %s not shown: --most 0 shows all\n", plural(len(said)-k, "older statement"))
			return
		}
		if k > 0 {
			fmt.Fprintln(s.out)
		}
		h.said(x)
	}
	if len(said) == 0 {
		h.line(0, h.faint.Render("nothing on record fits"))
	}
	fmt.Fprintf(s.err, "parley: %s\n", plural(len(said), "statement"))
}
