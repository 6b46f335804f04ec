package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"parley"
	"parley/reconcile"
	"parley/store"
	"parley/view"
)

// decideCommand is "parley decide": what people decide about the record.
type decideCommand struct {
	Accept  acceptCommand  `cmd:"" help:"A contact, or one field of it, is as it was read."`
	Reject  rejectCommand  `cmd:"" help:"A contact, a field of it, a statement, commitment or position is not there."`
	Correct correctCommand `cmd:"" help:"Another value of a field is right."`
	Merge   mergeCommand   `cmd:"" help:"Two contacts are one."`
	Split   splitCommand   `cmd:"" help:"Accounts tell of another contact than the rest."`
	Undo    undoCommand    `cmd:"" help:"A decision no longer holds."`
}

// deciding are the flags of every decision.
type deciding struct {
	Record recordFlags `embed:""`
	Author authorFlags `embed:""`
	Why    string      `help:"The reason." required:"" placeholder:"WORDS"`
}

type acceptCommand struct {
	deciding
	Thing string `arg:"" help:"Name of a contact."`
	Field string `help:"Only this field, such as date or duration." placeholder:"FIELD"`
	Value string `help:"Of a field with several values, this one." placeholder:"VALUE"`
}

type rejectCommand struct {
	deciding
	Thing string `arg:"" help:"Name of a contact, or of a statement, commitment or position as it is printed: 77fe177633f326ab/statement-3."`
	Field string `help:"Only this field, such as date or duration." placeholder:"FIELD"`
	Value string `help:"Of a field with several values, this one." placeholder:"VALUE"`
}

type correctCommand struct {
	deciding
	Thing string `arg:"" help:"Name of a contact."`
	Field string `help:"The field, such as date, duration, place or participants." required:"" placeholder:"FIELD"`
	Was   string `help:"Of a field with several values, the one that is wrong." placeholder:"VALUE"`
	To    string `help:"The right value." required:"" placeholder:"VALUE"`
}

type mergeCommand struct {
	deciding
	One   string `arg:"" help:"Name of a contact."`
	Other string `arg:"" help:"Name of the other."`
}

type splitCommand struct {
	deciding
	Thing   string   `arg:"" help:"Name of a contact."`
	Account []string `help:"An account that tells of another contact, as parley show prints it; again for another." required:"" placeholder:"ACCOUNT"`
}

type undoCommand struct {
	deciding
	Decision string `arg:"" help:"Name of the decision, such as d7."`
}

func (c *acceptCommand) Run(s *streams) error {
	return c.onThing(s, parley.AcceptIt, c.Thing, c.Field, c.Value, "")
}

func (c *rejectCommand) Run(s *streams) error {
	return c.onThing(s, parley.RejectIt, c.Thing, c.Field, c.Value, "")
}

func (c *correctCommand) Run(s *streams) error {
	to := c.To
	c.Field = fieldNamed(c.Field)
	if c.Field == "parties" {
		to = view.PartyNamed(to)
	}
	if err := parley.Valid(c.Field, to); err != nil {
		return &parley.Error{Code: parley.Invalid, Op: "correct " + c.Field, Thing: to, Err: err}
	}
	return c.onThing(s, parley.CorrectIt, c.Thing, c.Field, c.Was, to)
}

// flatFields are those that every contact has: they can be put right, not taken
// out.
var flatFields = []string{"kind", "status"}

// onThing decides on a contact or one field of it, or on a statement or outcome.
func (d *deciding) onThing(s *streams, action parley.Action, name, field, was, to string) error {
	field = fieldNamed(field)
	if action == parley.RejectIt && slices.Contains(flatFields, field) {
		return &parley.Error{Code: parley.Invalid, Op: "reject " + field, Thing: name, Err: errors.New("every contact has one"), Hint: "put it right: parley decide correct " + name + " --field " + field + " --to VALUE"}
	}
	return d.decide(s, func(r store.Reader) (parley.Decision, error) {
		out := parley.Decision{Action: action, Value: to}
		if doc, kind, ord, ok := view.ParseRef(name); ok {
			anchor, err := anchorOfRef(r, doc, kind, ord)
			out.Anchors = []parley.Anchor{anchor}
			return out, err
		}
		contact, err := contactNamed(r, name)
		if err != nil {
			return out, err
		}
		if out.Anchors, err = reconcile.AnchorsTo(contact, field, was); err != nil {
			hint := "parley show " + name + " prints what is told; what no document tells can be entered with parley note"
			if was == "" {
				hint = "say which value is meant with --was or --value, or: " + hint
			}
			return out, &parley.Error{Code: parley.Invalid, Op: string(action), Thing: name, Err: err, Hint: hint}
		}
		return out, nil
	})
}

// anchorOfRef ties a decision to a statement or outcome.
func anchorOfRef(r store.Reader, name parley.DocumentID, kind parley.Kind, ord int) (parley.Anchor, error) {
	d, err := documentNamed(r, string(name))
	if err != nil {
		return parley.Anchor{}, err
	}
	anchor := parley.Anchor{Document: d.ID, Kind: kind}
	reading, _, err := r.Reading(d.Seq)
	if err != nil {
		return anchor, err
	}
	record := reading.Record
	switch {
	case kind == parley.StatementThing && ord >= 1 && ord <= len(record.Statements):
		s := record.Statements[ord-1]
		anchor.Evidence = []parley.Evidence{{Start: s.Start, End: s.End, Exact: s.Content}}
	case kind == parley.CommitmentThing && ord >= 1 && ord <= len(record.Commitments):
		anchor.Evidence = record.Commitments[ord-1].Evidence
	case kind == parley.PositionThing && ord >= 1 && ord <= len(record.Positions):
		anchor.Evidence = record.Positions[ord-1].Evidence
	default:
		return anchor, missing("find "+string(kind), view.Ref(name, kind, ord), "parley said and parley promises print names")
	}
	return anchor, nil
}

func (c *mergeCommand) Run(s *streams) error {
	return c.decide(s, func(r store.Reader) (parley.Decision, error) {
		out := parley.Decision{Action: parley.MergeIt}
		one, err := contactNamed(r, c.One)
		if err != nil {
			return out, err
		}
		other, err := contactNamed(r, c.Other)
		if err != nil {
			return out, err
		}
		if one.ID == other.ID {
			return out, &parley.Error{Code: parley.Invalid, Op: "merge", Thing: c.Other, Err: errors.New("it is the same contact")}
		}
		out.Anchors = []parley.Anchor{reconcile.AnchorTo(one.Accounts[0])}
		for _, a := range append(one.Accounts[1:], other.Accounts...) {
			out.Anchors = append(out.Anchors, reconcile.AnchorTo(a))
		}
		return out, nil
	})
}

func (c *splitCommand) Run(s *streams) error {
	return c.decide(s, func(r store.Reader) (parley.Decision, error) {
		out := parley.Decision{Action: parley.SplitIt}
		contact, err := contactNamed(r, c.Thing)
		if err != nil {
			return out, err
		}
		for _, a := range contact.Accounts {
			if slices.Contains(c.Account, string(a.ID)) {
				out.Apart = append(out.Apart, reconcile.AnchorTo(a))
			} else {
				out.Anchors = append(out.Anchors, reconcile.AnchorTo(a))
			}
		}
		if len(out.Apart) != len(c.Account) || len(out.Anchors) == 0 {
			return out, &parley.Error{Code: parley.Invalid, Op: "split", Thing: c.Thing, Err: fmt.Errorf("%d of the %d accounts named are among its %d", len(out.Apart), len(c.Account), len(contact.Accounts)),
				Hint: "name some of its accounts, not all, as parley show prints them"}
		}
		return out, nil
	})
}

func (c *undoCommand) Run(s *streams) error {
	return c.decide(s, func(store.Reader) (parley.Decision, error) {
		return parley.Decision{Action: parley.UndoIt, Undo: c.Decision}, nil
	})
}

// decide makes a decision of what is on record, keeps it, and prints its name.
func (d *deciding) decide(s *streams, about func(store.Reader) (parley.Decision, error)) error {
	ctx := context.Background()
	w, err := d.Record.openRecord(ctx)
	if err != nil {
		return err
	}
	defer w.Store.Close()
	var decision parley.Decision
	if err := w.Store.Read(ctx, time.Time{}, func(r store.Reader) (err error) { decision, err = about(r); return err }); err != nil {
		return err
	}
	decision.By, decision.Why = d.Author.author(), d.Why
	if decision, err = w.Decide(ctx, decision); err != nil {
		return err
	}
	fmt.Fprintln(s.out, decision.ID)
	fmt.Fprintf(s.err, "parley: %s\n", done(decision))
	return nil
}

// done tells in a line what a decision did.
func done(d parley.Decision) string {
	line := whatDecided(d)
	if n := len(d.Anchors) + len(d.Apart); n > 0 {
		line += ", on " + plural(n, "account")
	}
	return line
}
