package main

import (
	"context"
	"fmt"
	"time"

	"parley"
	"parley/query"
	"parley/store"
	"parley/view"
)

// decideCommand is "parley decide": what people decide about the record.
type decideCommand struct {
	Accept  acceptCommand  `cmd:"" help:"A contact, or one field of it, is as it was read."`
	Reject  rejectCommand  `cmd:"" help:"A contact, a field of it, a statement, commitment or position is not there."`
	Correct correctCommand `cmd:"" help:"Another value of a field is right."`
	Add     addItCommand   `cmd:"" help:"Something stands in a document that was not read."`
	Merge   mergeCommand   `cmd:"" help:"Two contacts are one."`
	Split   splitCommand   `cmd:"" help:"Accounts tell of another contact than the rest."`
	Undo    undoCommand    `cmd:"" help:"A decision no longer holds."`
}

// deciding are the flags of every decision.
type deciding struct {
	Record recordFlags `embed:""`
	Author authorFlags `embed:""`
	Why    string      `help:"The reason; rejecting, merging and splitting need one." placeholder:"WORDS"`
}

type acceptCommand struct {
	deciding
	Thing string `arg:"" help:"Name of a contact; or of a document, with --field published, publisher or title."`
	Field string `help:"Only this field, such as date or duration." placeholder:"FIELD"`
	Value string `help:"Of a field with several values, this one." placeholder:"VALUE"`
}

type rejectCommand struct {
	deciding
	Thing string `arg:"" help:"Name of a contact, or of a statement, commitment or position as it is printed: 77fe177633f326ab/statement-3; or of a document."`
	Field string `help:"Only this field, such as date or duration." placeholder:"FIELD"`
	Value string `help:"Of a field with several values, this one." placeholder:"VALUE"`
}

type correctCommand struct {
	deciding
	Thing string `arg:"" help:"Name of a contact, a document, or a statement or outcome as it is printed: 77fe177633f326ab/statement-3."`
	Field string `help:"The field, such as date, duration, place or participants; of a document published, publisher, title, url or kind; of a statement chain, content, act or quotation." required:"" placeholder:"FIELD"`
	Was   string `help:"Of a field with several values, the one that is wrong." placeholder:"VALUE"`
	To    string `help:"The right value." required:"" placeholder:"VALUE"`
}

type addItCommand struct {
	deciding
	Thing    string            `arg:"" help:"Name of a contact, with --field and --to; or of a document, with --kind and --set."`
	Words    string            `help:"The words that tell it, as they stand in the text, or their bytes: 12-30." required:"" placeholder:"WORDS"`
	Field    string            `help:"A field of the contact, such as duration or participants." placeholder:"FIELD"`
	To       string            `help:"Its value." placeholder:"VALUE"`
	Document string            `help:"In which of the contact's documents the words stand." placeholder:"DOCUMENT"`
	Kind     string            `help:"What is new: contact, statement, commitment, proposal, group, plan, position or withheld." placeholder:"KIND"`
	Set      map[string]string `help:"A field of it: --set act=promise --set 'chain=TASS > Yuri Ushakov (Russia)'; again for another." mapsep:"none" placeholder:"FIELD=VALUE"`
}

func (c *addItCommand) Run(s *streams) error {
	return c.decide(s, func(r store.Reader) (parley.Decision, error) {
		if c.Field != "" {
			return query.AddFact(r, c.Thing, c.Document, c.Field, c.To, c.Words)
		}
		return query.Add(r, query.Addition{Document: c.Thing, Kind: parley.Kind(c.Kind), Words: c.Words, Fields: c.Set})
	})
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
	return c.onThing(s, parley.CorrectIt, c.Thing, c.Field, c.Was, c.To)
}

// onThing decides on a contact or one field of it, or on a statement or outcome.
func (d *deciding) onThing(s *streams, action parley.Action, name, field, was, to string) error {
	return d.decide(s, func(r store.Reader) (parley.Decision,
		error) {
		return query.OnThing(r, action, name, field, was, to)
	})
}

func (c *mergeCommand) Run(s *streams) error {
	return c.decide(s, func(r store.Reader) (parley.Decision, error) { return query.Merge(r, c.One, c.Other) })
}

func (c *splitCommand) Run(s *streams) error {
	return c.decide(s, func(r store.Reader) (parley.Decision, error) { return query.Split(r, c.Thing, c.Account) })
}

func (c *undoCommand) Run(s *streams) error {
	return c.decide(s, func(store.Reader) (parley.Decision, error) {
		return parley.Decision{Action: parley.UndoIt, Undo: c.Decision}, nil
	})
}

// decide makes a decision of what is on record, keeps it, and prints its name.
func (d *deciding) decide(s *streams, about func(store.Reader) (parley.Decision, error)) error {
	ctx := context.Background()
	w, err := d.Record.existing(ctx)
	if err != nil {
		return err
	}
	defer w.Store.Close()
	var decision parley.Decision
	if err := w.Store.Read(ctx, time.Time{},
		func(r store.Reader) (err error) { decision, err = about(r); return err }); err != nil {
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
	line := view.Deed(d)
	if n := len(d.Anchors) + len(d.Apart); n > 0 && d.Anchors[0].Kind == parley.DocumentThing {
		line += ", of document " + string(d.Anchors[0].Document)
	} else if n > 0 {
		line += ", on " + plural(n, "account")
	}
	return line
}
