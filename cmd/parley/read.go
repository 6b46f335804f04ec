package main

import (
	"fmt"
	"io"

	"parley"
	"parley/model"
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
}

// Run reads the documents in the order of the arguments. One that cannot be
// read is told on stderr and does not stop the others.
func (c *readCommand) Run(s *streams) error {
	if c.HTML && len(c.Files) > 1 {
		return &parley.Error{Code: parley.Invalid, Op: "read", Err: fmt.Errorf("a page has one document, and %d are named", len(c.Files)), Hint: "write each to a file of its own: parley read --html FILE > FILE.html"}
	}
	sparing()
	model.Load()
	unread := 0
	for n, name := range c.Files {
		d, err := open(name, c.About, s)
		if parley.ErrorCode(err) == parley.Invalid {
			return err
		}
		if err != nil {
			s.complain(err)
			unread++
			continue
		}
		if err := c.print(s, name, d, n); err != nil {
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
		fmt.Fprintf(s.err, "parley: hint: %s shown as signs, so offsets do not count here; a file gets the text as it is: parley read --text FILE > COPY\n", plural(n, "character that steers a terminal is|characters that steer a terminal are"))
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
func (c *readCommand) print(s *streams, name string, d parley.Document, n int) error {
	if c.Text {
		return printText(s, d.Text)
	}
	record := pipeline.Read(d)
	tellUnread(s, name, record)
	switch {
	case c.HTML:
		page, err := web.Leaf(d, record)
		if err == nil {
			_, err = s.out.Write(page)
		}
		return err
	case c.JSON:
		return parley.WriteJSON(s.out, record)
	}
	if n > 0 {
		fmt.Fprintln(s.out)
	}
	return newSheet(s).record(record)
}
