package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"parley"
	"parley/store"
	"parley/store/sqlite"
	"parley/work"
)

// checkCommand is "parley check": whether the record holds together.
type checkCommand struct {
	Record  recordFlags `embed:""`
	Rebuild bool        `help:"Also make everything that is derived anew in a scratch file, and compare it byte for byte."`
}

// mostFound is how many faults are looked for.
const mostFound = 20

// Run checks the record and prints what it finds.
func (c *checkCommand) Run(s *streams) error {
	ctx := context.Background()
	w, err := c.Record.existing(ctx)
	if err != nil {
		return err
	}
	defer w.Store.Close()
	found, err := w.Check(ctx, mostFound)
	if file, missing := c.Record.there(); missing == nil {
		found = append(found, sqlite.KeptLogs(file)...)
	}
	if err == nil && c.Rebuild && len(found) == 0 {
		found, err = c.rebuild(ctx, s, w)
	}
	if err != nil {
		return err
	}
	for _, f := range found {
		fmt.Fprintln(s.out, f)
	}
	if len(found) > 0 {
		s.complain(&parley.Error{Code: parley.Unavailable, Op: "check record",
			Err: fmt.Errorf("it does not hold together: %s", plural(len(found), "fault")),
			Hint: "parley reread makes anew what is derived from the documents; if that does not mend it, go back to " +
				"a backup"})
		return errTold
	}
	return w.Store.Read(ctx, noTime, func(r store.Reader) error {
		n, err := r.Counts()
		if err != nil {
			return err
		}
		counts(s, n)
		orphans, err := work.Orphans(r)
		newSheet(s).orphans(orphans)
		return err
	})
}

// rebuild makes the record anew in a scratch file.
func (c *checkCommand) rebuild(ctx context.Context, s *streams, w *work.Worker) ([]string, error) {
	folder, err := os.MkdirTemp("", "parley-check-")
	if err != nil {
		return nil, cannotScratch(err)
	}
	defer os.RemoveAll(folder)
	scratch, err := sqlite.Open(ctx, filepath.Join(folder, "rebuilt.db"))
	if err != nil {
		return nil, err
	}
	defer scratch.Close()
	found, others, err := w.Rebuild(ctx, scratch)
	if err == nil && len(found) == 0 {
		fmt.Fprintln(s.out, "rebuilt from documents, notes and decisions: the same, byte for byte")
	}
	if others > 0 {
		fmt.Fprintf(s.err, "parley: %s read by another version of the reader: taken as read then; parley reread "+
			"reads them again\n", plural(others, "document"))
	}
	return found, err
}

// cannotScratch is that no file can be made that is thrown away afterwards.
func cannotScratch(err error) error {
	e := &parley.Error{Code: parley.Unavailable, Op: "make scratch file", Err: err,
		Hint: "name a folder that can be written in TMPDIR"}
	var path *fs.PathError
	if errors.As(err, &path) {
		e.Thing, e.Err = path.Path, path.Err
	}
	return e
}

// backupCommand is "parley backup".
type backupCommand struct {
	Record recordFlags `embed:""`
	File   string      `arg:"" help:"New file to write the record to."`
}

// Run writes the whole record to a new file, while others may go on using it.
func (c *backupCommand) Run(s *streams) error {
	ctx := context.Background()
	w, err := c.Record.existing(ctx)
	if err != nil {
		return err
	}
	defer w.Store.Close()
	if err := w.Store.Backup(ctx, c.File); err != nil {
		return err
	}
	fmt.Fprintf(s.err, "parley: written, read back and checked: %s\n", c.File)
	return nil
}
