package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"parley"
	"parley/store"
)

// Backup writes the record to a new file, reads it back, and checks it.
func (s *Store) Backup(ctx context.Context, file string) error {
	if err := named("back up record", file); err != nil {
		return err
	}
	if _, err := os.Stat(file); err == nil {
		return &parley.Error{Code: parley.Invalid, Op: "back up record", Thing: file, Err: errors.New("the file is there already"), Hint: "give the name of a new file"}
	}
	if _, err := os.Stat(filepath.Dir(file)); err != nil {
		return &parley.Error{Code: parley.Unavailable, Op: "back up record", Thing: file, Err: errors.New("its folder is not there"), Hint: "make the folder first, or name another file"}
	}
	var had store.Counts
	if err := s.Read(ctx, time.Time{}, func(r store.Reader) (err error) { had, err = r.Counts(); return err }); err != nil {
		return err
	}
	if err := s.copyTo(ctx, file); err != nil {
		os.Remove(file)
		return s.fault("back up record", err)
	}
	if err := readBack(ctx, file, had); err != nil {
		os.Remove(file)
		return &parley.Error{Code: parley.Unavailable, Op: "back up record", Thing: file, Err: err, Hint: "run parley check on the record, and see whether the disk is full or failing"}
	}
	return nil
}

// copyTo writes the record to a file that its owner alone can read.
func (s *Store) copyTo(ctx context.Context, file string) error {
	f, err := os.OpenFile(file, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	db, err := sql.Open("sqlite", s.address())
	if err != nil {
		return err
	}
	defer db.Close()
	path, err := filepath.Abs(file)
	if err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		return err
	}
	return flush(file)
}

// flush waits until a file is on the disk.
func flush(file string) error {
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// readBack checks a copy: it holds together, and has at least what the record had
// when it was begun.
func readBack(ctx context.Context, file string, had store.Counts) error {
	info, err := os.Stat(file)
	if err != nil || info.Size() == 0 {
		return errors.New("nothing was written")
	}
	s, err := Open(ctx, file)
	if err != nil {
		return err
	}
	defer s.Close()
	found, err := s.Check(ctx)
	if err != nil {
		return err
	}
	if len(found) > 0 {
		return fmt.Errorf("the copy does not hold together: %s", found[0])
	}
	return s.Read(ctx, time.Time{}, func(r store.Reader) error {
		has, err := r.Counts()
		if err == nil && (has.Documents < had.Documents || has.Decisions < had.Decisions) {
			err = fmt.Errorf("the copy has %d of %d documents", has.Documents, had.Documents)
		}
		return err
	})
}
