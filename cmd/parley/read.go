package main

import (
	"encoding/json"
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
		if err := c.print(s, d, n); err != nil {
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

// print writes one document in the form asked for.
func (c *readCommand) print(s *streams, d parley.Document, n int) error {
	switch {
	case c.Text:
		_, err := io.WriteString(s.out, d.Text)
		return err
	case c.HTML:
		page, err := web.Leaf(d, pipeline.Read(d))
		if err == nil {
			_, err = s.out.Write(page)
		}
		return err
	case c.JSON:
		out := json.NewEncoder(s.out)
		out.SetEscapeHTML(false)
		return out.Encode(pipeline.Read(d))
	}
	if n > 0 {
		fmt.Fprintln(s.out)
	}
	return newSheet(s).record(pipeline.Read(d))
}
