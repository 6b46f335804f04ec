package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"

	"parley"
	"parley/intake"
	"parley/pipeline"
	"parley/web"
)

// readCommand is "parley read": the record of each document.
type readCommand struct {
	Files   []string    `arg:"" help:"Addresses, files (text, page, PDF, Word, mail, feed, archive...), or - for standard input." name:"file"`
	JSON    bool        `help:"Print each record as one line of JSON." xor:"form"`
	Text    bool        `help:"Print the text that offsets count in." xor:"form"`
	HTML    bool        `help:"Print the text with its record beside it as a page that stands alone; one document only." xor:"form" name:"html"`
	About   aboutFlags  `embed:""`
	Sources sourceFlags `embed:""`
	readerFlag
}

// Run reads the documents in the order of the arguments. One that cannot be
// read is told on stderr and does not stop the others.
func (c *readCommand) Run(s *streams) error {
	if c.HTML && len(c.Files) > 1 {
		return onePage(len(c.Files))
	}
	sparing()
	c.ready()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	unread, n := 0, 0
	for slot := range c.readings(ctx, s) {
		r := <-slot
		if parley.ErrorCode(r.err) == parley.Invalid {
			return r.err
		}
		if n++; r.err != nil {
			s.complain(r.err)
			unread++
			continue
		}
		if c.HTML && n > 1 {
			return onePage(n)
		}
		if err := c.print(s, r, n > 1); err != nil {
			return err
		}
	}
	if len(c.Files) > 1 || n > 1 {
		fmt.Fprintf(s.err, "parley: %d read, %d not read\n", n-unread, unread)
	}
	if unread > 0 || n == 0 {
		return errTold
	}
	return nil
}

func onePage(n int) error {
	return &parley.Error{Code: parley.Invalid, Op: "read", Err: fmt.Errorf("a page has one document, and there are %d", n),
		Hint: "write each to a file of its own: parley read --html FILE > FILE.html"}
}

// readDocument is one document that was read, or why it was not.
type readDocument struct {
	name     string
	document parley.Document
	record   parley.Record // unless only the text is asked for
	err      error
}

// readings reads the documents on all processors and gives them in their order. A
// few are read ahead of the one that is printed.
func (c *readCommand) readings(ctx context.Context, s *streams) <-chan chan readDocument {
	slots := make(chan chan readDocument, 2*runtime.NumCPU())
	put := func(name string, found intake.Found) error {
		slot := make(chan readDocument, 1)
		slots <- slot
		go func() { slot <- c.read(name, found.Document, found.Err) }()
		return ctx.Err()
	}
	go func() {
		defer close(slots)
		g := c.Sources.gatherer()
		for _, name := range c.Files { // one after the other: several may be standard input
			if err := documents(ctx, g, name, c.About, s, func(f intake.Found) error { return put(name, f) }); err != nil {
				put(name, intake.Found{Err: err})
			}
		}
	}()
	return slots
}

// read reads one document, unless it could not be opened.
func (c *readCommand) read(name string, d parley.Document, err error) readDocument {
	r := readDocument{name: name, document: d, err: err}
	if err == nil && !c.Text {
		r.document.Reader = c.reader()
		r.record = pipeline.Read(r.document)
	}
	return r
}

// printText writes a text byte for byte, but on a terminal: there what would steer
// it is shown as pictures, and told of.
func printText(s *streams, text string) error {
	n := 0
	if s.show {
		text, n = parley.Pictured(text)
	}
	if _, err := io.WriteString(s.out, text); err != nil {
		return err
	}
	if n > 0 {
		fmt.Fprintf(s.err, "parley: hint: %s shown as signs, so offsets do not count here; a file gets the text as "+
			"it is: parley read --text FILE > COPY\n",
			plural(n, "character that steers a terminal is|characters that steer a terminal are"))
	}
	return nil
}

// tellUnread says on stderr what of a text was not read.
func tellUnread(s *streams, name string, r parley.Record) {
	for _, p := range r.Problems {
		if p.What == parley.TooLong {
			fmt.Fprintf(s.err, "parley: warning: %s: the text is too long: bytes %s were not read\n", name, p.Place)
		}
	}
}

// print writes one document in the form asked for.
func (c *readCommand) print(s *streams, r readDocument, more bool) error {
	if c.Text {
		if more { // as head and tail part files
			fmt.Fprintf(s.out, "\n==> %s <==\n", parley.Visible(r.name))
		}
		return printText(s, r.document.Text)
	}
	tellUnread(s, r.name, r.record)
	switch {
	case c.HTML:
		page, err := web.Leaf(r.document, r.record)
		if err == nil {
			_, err = s.out.Write(page)
		}
		return err
	case c.JSON:
		return parley.WriteJSON(s.out, r.record)
	}
	if more {
		fmt.Fprintln(s.out)
	}
	return newSheet(s).record(r.record)
}
