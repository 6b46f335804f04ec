package main

import (
	"fmt"
	"io"
	"runtime"

	"parley"
	"parley/pipeline"
	"parley/web"
)

// readCommand is "parley read": the record of each document.
type readCommand struct {
	Files []string   `arg:"" help:"Text files, or - for standard input." name:"file"`
	JSON  bool       `help:"Print each record as one line of JSON." xor:"form"`
	Text  bool       `help:"Print the text that offsets count in." xor:"form"`
	HTML  bool       `help:"Print the text with its record beside it as a page that stands alone; one document only." xor:"form" name:"html"`
	About aboutFlags `embed:""`
	readerFlag
}

// Run reads the documents in the order of the arguments. One that cannot be
// read is told on stderr and does not stop the others.
func (c *readCommand) Run(s *streams) error {
	if c.HTML && len(c.Files) > 1 {
		return &parley.Error{Code: parley.Invalid, Op: "read",
			Err:  fmt.Errorf("a page has one document, and %d are named", len(c.Files)),
			Hint: "write each to a file of its own: parley read --html FILE > FILE.html"}
	}
	sparing()
	c.ready()
	unread, n := 0, 0
	for slot := range c.readings(s) {
		r := <-slot
		if parley.ErrorCode(r.err) == parley.Invalid {
			return r.err
		}
		if n++; r.err != nil {
			s.complain(r.err)
			unread++
			continue
		}
		if err := c.print(s, r, n > 1); err != nil {
			return err
		}
	}
	if len(c.Files) > 1 {
		fmt.Fprintf(s.err, "parley: %d read, %d not read\n", len(c.Files)-unread, unread)
	}
	if unread > 0 {
		return errTold
	}
	return nil
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
func (c *readCommand) readings(s *streams) <-chan chan readDocument {
	slots := make(chan chan readDocument, 2*runtime.NumCPU())
	go func() {
		defer close(slots)
		for _, name := range c.Files {
			slot := make(chan readDocument, 1)
			slots <- slot
			d, err := open(name, c.About, s) // one after the other: several may be standard input
			go func() { slot <- c.read(name, d, err) }()
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
