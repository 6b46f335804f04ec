package main

import (
	"context"
	"fmt"
	"os"
	"os/user"
	"strings"
	"time"

	"parley"
	"parley/intake"
	"parley/note"
	"parley/view"
	"parley/work"
)

// authorFlags say who speaks.
type authorFlags struct {
	By string `help:"Who says so; else PARLEY_AUTHOR, else the name you are logged in by." env:"PARLEY_AUTHOR" placeholder:"NAME"`
}

func (f authorFlags) author() string {
	if f.By != "" {
		return f.By
	}
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return os.Getenv("USER")
}

// noteCommand is "parley note": what a note-taker enters by hand.
type noteCommand struct {
	Record      recordFlags `embed:""`
	Author      authorFlags `embed:""`
	For         string      `help:"The party whose delegation the note-taker belongs to." placeholder:"NAME"`
	On          string      `help:"Day of the note; else today." placeholder:"DAY"`
	Kind        string      `help:"Kind of the contact: call, video-call, meeting, visit, talks or message." placeholder:"KIND"`
	Status      string      `help:"How far it has come: held, planned and so on; else it is not stated." placeholder:"STATUS"`
	Party       []string    `help:"A side of the contact; again for another." sep:"none" placeholder:"NAME"`
	Participant []string    `help:"Somebody who took part: \"Name (Office, Party)\"; again for another." sep:"none" placeholder:"PERSON"`
	Date        string      `help:"When it was: YYYY-MM-DD, or less exact." placeholder:"DATE"`
	Time        string      `help:"At what time it began: HH:MM, with +02:00 where the zone is known." placeholder:"TIME"`
	Place       string      `help:"Where it was." placeholder:"PLACE"`
	Duration    string      `help:"How long it was: PT1H15M." placeholder:"LENGTH"`
	Initiator   string      `help:"Who asked for it." placeholder:"NAME"`
	Topic       []string    `help:"What it was about; again for another." sep:"none" placeholder:"WORDS"`
	Tone        []string    `help:"How it was; again for another word." sep:"none" placeholder:"WORD"`
	Ordinal     string      `help:"Its number in a series: \"9 of calls since January\"." placeholder:"NUMBER"`
	Said        []string    `help:"A statement: \"Name (Party): words\"; again for another." sep:"none" placeholder:"WORDS"`
	Promised    []string    `help:"A commitment: \"Name: what\"; again for another." sep:"none" placeholder:"WORDS"`
	Due         string      `help:"By when the last commitment is due." placeholder:"DATE"`
	Position    []string    `help:"A position: \"Name: for|against|conditional|undecided: issue\"; again for another." sep:"none" placeholder:"WORDS"`
	Text        []string    `arg:"" optional:"" help:"Words of your own, kept as they are."`
}

// Run keeps the note and prints its name.
func (c *noteCommand) Run(s *streams) error {
	d, err := c.document()
	if err != nil {
		return err
	}
	ctx := context.Background()
	w, err := c.Record.openRecord(ctx)
	if err != nil {
		return err
	}
	defer w.Store.Close()
	documents := make(chan parley.Document, 1)
	documents <- d
	close(documents)
	return w.Add(ctx, documents, func(done work.Done) {
		fmt.Fprintf(s.out, "%s %s\n", done.Result, done.Document)
	})
}

// document is the note as a document whose text is its form.
func (c *noteCommand) document() (parley.Document, error) {
	f := c.form()
	if err := note.Check(f); err != nil {
		return parley.Document{}, err
	}
	day := c.On
	if day == "" {
		day = time.Now().Format(time.DateOnly)
	}
	published, err := intake.Published(day)
	if err != nil {
		return parley.Document{}, &parley.Error{Code: parley.Invalid, Op: "read day", Thing: day, Err: err}
	}
	return note.Document(f, published)
}

// form gathers the flags as the lines of a form.
func (c *noteCommand) form() note.Form {
	f := note.Form{By: c.Author.author()}
	add := func(field string, values ...string) {
		for _, v := range values {
			if v != "" {
				f.Lines = append(f.Lines, note.Line{Field: field, Value: v})
			}
		}
	}
	var parties []string
	for _, p := range c.Party {
		parties = append(parties, view.PartyNamed(p))
	}
	if c.For != "" {
		add(note.For, view.PartyNamed(c.For))
	}
	add("kind", c.Kind)
	add("status", c.Status)
	add("parties", strings.Join(parties, "; "))
	add("participants", c.Participant...)
	add("date", c.Date)
	add("time", c.Time)
	add("place", c.Place)
	add("duration", c.Duration)
	add("initiator", c.Initiator)
	add("tone", c.Tone...)
	add("ordinal", c.Ordinal)
	add("topics", c.Topic...)
	add(note.Statement, c.Said...)
	add(note.Promise, c.Promised...)
	add(note.Due, c.Due)
	add(note.Position, c.Position...)
	add(note.Free, strings.Join(c.Text, " "))
	return f
}
