package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/export"
	"parley/query"
	"parley/store"
)

// exportCommand is "parley export": the record as tables.
type exportCommand struct {
	View     viewFlags `embed:""`
	Form     string    `arg:"" help:"csv or jsonl." enum:"csv,jsonl"`
	Of       string    `help:"Only contacts, facts or statements; on standard output, unless --to names a folder." enum:",contacts,facts,statements" default:"" placeholder:"TABLE"`
	To       string    `help:"Folder for the tables; else parley-export." placeholder:"FOLDER"`
	Domestic bool      `help:"Also contacts inside one government."`
}

// Run writes one table to stdout, or all three into a folder.
func (c *exportCommand) Run(s *streams) error {
	return c.View.view(context.Background(), func(r store.Reader) error {
		n, err := r.Counts()
		if err != nil {
			return err
		}
		cite := c.cite(n)
		if c.Of != "" && c.To == "" {
			return c.write(s.out, r, c.Of, cite)
		}
		return c.files(s, r, cite)
	})
}

// files writes the tables asked for into a folder.
func (c *exportCommand) files(s *streams, r store.Reader, cite string) error {
	names := []string{"contacts", "facts", "statements"}
	if c.Of != "" {
		names = []string{c.Of}
	}
	c.To = cmp.Or(c.To, "parley-export")
	if err := os.MkdirAll(c.To, 0o755); err != nil {
		return cannotWrite(c.To, err)
	}
	for _, name := range names {
		if err := c.file(r, name, cite); err != nil {
			return cannotWrite(filepath.Join(c.To, name+"."+c.Form), err)
		}
	}
	fmt.Fprintf(s.err, "parley: %s in %s\n", strings.Join(names, ", "), c.To)
	return nil
}

// cannotWrite tells why a file or folder cannot be written; faults of the record
// stay what they are.
func cannotWrite(name string, err error) error {
	var path *fs.PathError
	if !errors.As(err, &path) {
		return err
	}
	return &parley.Error{Code: parley.Unavailable, Op: "write", Thing: name, Err: path.Err,
		Hint: "name another folder with --to"}
}

// cite is how to cite the export: what it is of, as known when, by which reader.
func (c *exportCommand) cite(n store.Counts) string {
	known := time.Now().UTC().Format("2006-01-02 15:04 UTC")
	if c.View.AsOf != "" {
		known = c.View.AsOf
	}
	return fmt.Sprintf("Cite as: Record of contacts kept with Parley (reader %s), %d documents, as known on %s.",
		readerVersion(), n.Documents, known)
}

// file writes a table to a file. Until all of it is there the file has another name,
// so that a table that is cut off is never taken for a whole one.
func (c *exportCommand) file(r store.Reader, name, cite string) error {
	unfinished := filepath.Join(c.To, fmt.Sprintf(".%s-%d.unfinished", name, os.Getpid()))
	f, err := os.OpenFile(unfinished, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666) // as open as its owner lets files be
	if err != nil {
		return err
	}
	defer os.Remove(unfinished) // it is gone where all went well
	if err = errors.Join(c.write(f, r, name, cite), f.Close()); err != nil {
		return err
	}
	if err = os.Rename(unfinished, filepath.Join(c.To, name+"."+c.Form)); err != nil {
		return &fs.PathError{Op: "write", Path: name, Err: syscallCause(err)}
	}
	return nil
}

// syscallCause is why a file could not be given its name.
func syscallCause(err error) error {
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}

func (c *exportCommand) write(w io.Writer, r store.Reader, name, cite string) error {
	t, err := c.table(r, name)
	if err != nil {
		return err
	}
	if c.Form == "csv" {
		return export.CSV(w, t, cite)
	}
	return export.JSONL(w, t, cite)
}

func (c *exportCommand) table(r store.Reader, name string) (export.Table, error) {
	if name == "statements" {
		return statementTable(r)
	}
	contacts, err := r.Contacts(store.Filter{Domestic: c.Domestic})
	if err != nil || name == "contacts" {
		return export.Contacts(contacts), err
	}
	return factTable(r, contacts)
}

func factTable(r store.Reader, contacts []parley.ContactOnRecord) (export.Table, error) {
	for k := range contacts {
		var err error
		if contacts[k], err = query.ContactByID(r, contacts[k].ID); err != nil {
			return export.Table{}, err
		}
	}
	return export.Facts(contacts), nil
}

func statementTable(r store.Reader) (export.Table, error) {
	said, err := r.Said(store.SaidFilter{})
	if err != nil {
		return export.Table{}, err
	}
	slices.SortStableFunc(said, func(a, b parley.Said) int { // not by the order in which documents came
		return cmp.Or(cmp.Compare(b.Day, a.Day), cmp.Compare(a.Document, b.Document), cmp.Compare(a.Ord, b.Ord))
	})
	var failed error
	t := export.Statements(said, func(id parley.AccountID) string {
		ids, err := r.ContactsOf(id)
		if err != nil {
			failed = err
		}
		return query.Joined(ids)
	})
	return t, failed
}
