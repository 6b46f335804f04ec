package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"parley"
	"parley/intake"
	"parley/query"
	"parley/store"
)

// documentCommand is "parley document": what a document is, apart from what it tells.
type documentCommand struct {
	Show     documentShowCommand     `cmd:"" help:"What is known of a document: particulars and who tells them, where it came from."`
	Set      documentSetCommand      `cmd:"" help:"Put right its date, publisher, title, address or kind; it is read again, and decisions stay."`
	Original documentOriginalCommand `cmd:"" help:"Write the page, PDF or mail it was made of, byte for byte."`
	Remove   documentRemoveCommand   `cmd:"" help:"Take it out, with a reason: it tells nothing any more and counts nowhere."`
	Restore  documentRestoreCommand  `cmd:"" help:"Put back one that was taken out."`
}

type documentShowCommand struct {
	View viewFlags `embed:""`
	Name string    `arg:"" help:"Name of a document, or its beginning." name:"document"`
}

// Run shows a document.
func (c *documentShowCommand) Run(s *streams) error {
	return c.View.view(context.Background(), func(r store.Reader) error {
		d, err := query.Document(r, c.Name)
		if err != nil {
			return err
		}
		h := newSheet(s)
		h.head(d.Document)
		if d.Heir == parley.TakenOut {
			h.wrap(0, "taken out; parley document restore puts it back", h.plain)
		}
		if err := h.claims(r, d); err != nil {
			return err
		}
		h.source(d)
		return nil
	})
}

// source tells what a document was made of, and where that came from.
func (h *sheet) source(d parley.Taken) {
	h.row("taken in", d.At.UTC().Format("2006-01-02 15:04")+"Z")
	h.row("text", fmt.Sprintf("%d bytes, %d words, SHA-256 %s", len(d.Text), d.Words, d.TextSHA256))
	if len(d.Parts) > 0 {
		var parts []string
		for _, p := range d.Parts {
			parts = append(parts, fmt.Sprintf("%s %d:%d", p.Kind, p.Start, p.End))
		}
		h.row("parts", strings.Join(parts, ", "))
	}
	o := d.Original
	if o == nil {
		return
	}
	h.row("made of", strings.Join(nonEmpty(o.Media, o.Name), ", "))
	for _, row := range [][2]string{{"original", "SHA-256 " + o.SHA256}, {"fetched at", o.Address}, {"names itself", o.Canonical},
		{"archived at", o.Archived}} {
		if row[1] != "" {
			h.row(row[0], row[1])
		}
	}
	if !o.Retrieved.IsZero() {
		h.row("retrieved", o.Retrieved.UTC().Format(time.RFC3339))
	}
}

type documentSetCommand struct {
	Record    recordFlags `embed:""`
	Author    authorFlags `embed:""`
	Name      string      `arg:"" help:"Name of a document, or its beginning." name:"document"`
	Published string      `help:"When it was published: a day, in figures or words, or a date-time." placeholder:"DATE"`
	Publisher string      `help:"Who published it." placeholder:"NAME"`
	Title     string      `help:"Its title." placeholder:"TITLE"`
	URL       string      `help:"Where it was published." placeholder:"URL" name:"url"`
	Kind      string      `help:"What sort of text it is: report, readout, transcript, joint-statement, post." placeholder:"KIND"`
	Why       string      `help:"The reason." placeholder:"WORDS"`
}

// Run puts particulars right, one decision each.
func (c *documentSetCommand) Run(s *streams) error {
	n := 0
	for _, p := range []struct {
		part  parley.Particular
		value string
	}{{parley.PublishedPart, c.Published}, {parley.PublisherPart, c.Publisher}, {parley.TitlePart, c.Title},
		{parley.URLPart, c.URL}, {parley.KindPart, c.Kind}} {
		if p.value == "" {
			continue
		}
		n++
		if stands, err := c.stands(p.part, p.value); err != nil {
			return err
		} else if stands {
			fmt.Fprintf(s.err, "parley: its %s is %s already\n", p.part, p.value)
			continue
		}
		d := deciding{Record: c.Record, Author: c.Author, Why: cmp.Or(c.Why, "put right by hand")}
		if err := d.onThing(s, parley.CorrectIt, c.Name, string(p.part), "", p.value); err != nil {
			return err
		}
	}
	if n == 0 {
		return &parley.Error{Code: parley.Invalid, Op: "set document", Thing: c.Name, Err: errors.New("nothing is given to be put right"),
			Hint: "give --published, --publisher, --title, --url or --kind"}
	}
	return nil
}

// stands reports whether a document shows a value already.
func (c *documentSetCommand) stands(part parley.Particular, value string) (same bool, err error) {
	if value, err = intake.Particular(part, value); err != nil {
		return false, err
	}
	ctx := context.Background()
	w, err := c.Record.existing(ctx)
	if err != nil {
		return false, err
	}
	defer w.Store.Close()
	return same, w.Store.Read(ctx, time.Time{}, func(r store.Reader) error {
		d, err := query.Document(r, c.Name)
		same = err == nil && query.ShownPart(d.Document, part) == value
		return err
	})
}

type documentOriginalCommand struct {
	View viewFlags `embed:""`
	Name string    `arg:"" help:"Name of a document, or its beginning." name:"document"`
}

// Run writes the original of a document: what it was made of, or the text itself.
func (c *documentOriginalCommand) Run(s *streams) error {
	return c.View.view(context.Background(), func(r store.Reader) error {
		d, err := query.Document(r, c.Name)
		if err != nil {
			return err
		}
		data := []byte(d.Text)
		if d.Original != nil {
			kept, found, err := r.Original(d.Original.SHA256)
			if err != nil {
				return err
			}
			if found {
				data = kept
			}
		}
		_, err = s.out.Write(data)
		return err
	})
}

type documentRemoveCommand struct {
	deciding
	Name string `arg:"" help:"Name of a document, or its beginning." name:"document"`
}

// Run takes a document out.
func (c *documentRemoveCommand) Run(s *streams) error {
	return c.decide(s, func(r store.Reader) (parley.Decision, error) { return query.TakeOut(r, c.Name) })
}

type documentRestoreCommand struct {
	deciding
	Name string `arg:"" help:"Name of a document, or its beginning." name:"document"`
}

// Run puts a document back.
func (c *documentRestoreCommand) Run(s *streams) error {
	return c.decide(s, func(r store.Reader) (parley.Decision, error) { return query.PutBack(r, c.Name) })
}
