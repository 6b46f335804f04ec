package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/reconcile/decide"
	"parley/store"
	"parley/store/sqlite"
	"parley/work"
)

// rereadCommand is "parley reread": all documents again with the present reader.
type rereadCommand struct {
	Record recordFlags `embed:""`
	Reader readerName  `help:"Who reads: careful or fast; else who read each before." placeholder:"careful|fast" name:"reader"`
}

// Run reads all documents again and prints what came out otherwise. A record that
// is damaged is mended first.
func (c *rereadCommand) Run(s *streams) error {
	ctx := context.Background()
	sparing()
	w, err := c.whole(ctx, s)
	if err != nil {
		return err
	}
	defer w.Store.Close()
	h := newSheet(s)
	documents, changed := 0, 0
	err = w.Reread(ctx, parley.Reader(c.Reader), func(r work.Reread) {
		if documents++; len(r.Changes) == 0 {
			return
		}
		changed++
		h.wrap(0, strings.Join(nonEmpty(r.Document.Published, r.Document.Publisher, r.Document.Title,
			string(r.Document.ID)), " · "), h.name)
		for _, d := range r.Changes {
			h.difference(d)
		}
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(s.err, "parley: %s read again, %d came out otherwise\n", plural(documents, "document"), changed)
	return w.Store.Read(ctx, noTime, func(r store.Reader) error {
		orphans, err := work.Orphans(r)
		h.orphans(orphans)
		return err
	})
}

// whole opens the record; one that is damaged it makes anew from what came in.
func (c *rereadCommand) whole(ctx context.Context, s *streams) (*work.Worker, error) {
	file, err := c.Record.there()
	if err != nil {
		return nil, err
	}
	w, fault := c.Record.openRecord(ctx)
	if fault == nil {
		var found []string
		found, fault = w.Store.Check(ctx)
		if fault == nil && len(found) == 0 {
			return w, nil
		}
		for _, f := range found {
			fmt.Fprintf(s.err, "parley: damaged: %s\n", f)
		}
		w.Store.Close()
	}
	if fault != nil && !sqlite.Damage(fault) {
		return nil, fault
	}
	if err := mend(ctx, s, file); err != nil {
		return nil, err
	}
	return c.Record.openRecord(ctx)
}

// mend makes a damaged record anew in a file beside it, and puts that in its place.
// The damaged file is kept.
func mend(ctx context.Context, s *streams, file string) error {
	remains, err := sqlite.Salvage(ctx, file)
	if err != nil {
		return err
	}
	defer remains.Close()
	made := file + ".mending"
	discard(made) // of a mending that was interrupted
	defer discard(made)
	documents, err := replay(ctx, made, remains)
	if err == nil && documents == 0 {
		err = &parley.Error{Code: parley.Unavailable, Op: "mend record", Thing: file,
			Err:  errors.New("no document can be saved from it"),
			Hint: "go back to a backup, or add the documents to a new file"}
	}
	if err != nil {
		return err
	}
	kept, err := sqlite.Exchange(made, file, time.Now())
	if err != nil {
		return err
	}
	for _, lost := range remains.Lost() {
		fmt.Fprintf(s.err, "parley: lost: %s: its bytes are damaged\n", lost)
	}
	fmt.Fprintf(s.err, "parley: the record was damaged, and was made anew from what came in: %s; the damaged file is "+
		"%s\n", plural(documents, "document"), kept)
	return nil
}

// discard removes a file of SQLite with what stands beside it.
func discard(file string) {
	for _, beside := range []string{"", "-wal", "-shm"} {
		os.Remove(file + beside)
	}
}

// replay makes a record from remains, and checks it.
func replay(ctx context.Context, file string, remains store.Remains) (documents int, err error) {
	made, err := sqlite.Open(ctx, file)
	if err != nil {
		return 0, err
	}
	defer made.Close()
	w := &work.Worker{Store: made, Version: readerVersion()}
	if documents, err = w.Replay(ctx, remains, made); err != nil {
		return documents, err
	}
	found, err := w.Check(ctx, mostFound)
	if err == nil && len(found) > 0 {
		err = fmt.Errorf("mend record: what was made does not hold together: %s", found[0])
	}
	return documents, err
}

func (h *sheet) difference(d decide.Difference) {
	name := d.Field
	if name == "" {
		name = "contact"
	}
	if slices.Contains([]string{"", d.After}, d.Before) {
		h.wrap(margin, fmt.Sprintf("%s: now %s", name, d.After), h.plain)
		return
	}
	h.wrap(margin, fmt.Sprintf("%s: %s → %s", name, d.Before, orNothing(d.After)), h.plain)
}
