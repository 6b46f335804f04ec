package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"parley"
	"parley/store"
)

// Backup writes the record to a new file, reads it back, and checks it.
func (s *Store) Backup(ctx context.Context, file string) error {
	if err := named("back up record", file); err != nil {
		return err
	}
	if _, err := os.Lstat(file); err == nil {
		return there(file)
	}
	if _, err := os.Stat(filepath.Dir(file)); err != nil {
		return &parley.Error{Code: parley.Unavailable, Op: "back up record", Thing: file,
			Err: errors.New("its folder is not there"), Hint: "make the folder first, or name another file"}
	}
	for _, end := range []string{"-wal", "-shm", "-journal"} {
		if strings.HasSuffix(file, end) {
			return &parley.Error{Code: parley.Invalid, Op: "back up record", Thing: file,
				Err:  errors.New("SQLite takes files of such names for its own, and removes them"),
				Hint: "give the name of a new file"}
		}
	}
	var had store.Counts
	if err := s.Read(ctx, time.Time{}, func(r store.Reader) (err error) {
		had,
			err = r.Counts()
		return err
	}); err != nil {
		return err
	}
	return s.backup(ctx, file, had)
}

// backup writes a copy under another name, checks it, and then gives it its own:
// two who back up to one name at one time do not take each other's copy for theirs.
func (s *Store) backup(ctx context.Context, file string, had store.Counts) error {
	unfinished, err := os.CreateTemp(filepath.Dir(file), ".parley-backup-*")
	if err != nil {
		return s.fault("back up record", err)
	}
	defer func() {
		for _, beside := range []string{"", "-wal", "-shm"} {
			os.Remove(unfinished.Name() + beside)
		}
	}()
	if err := unfinished.Close(); err != nil {
		return s.fault("back up record", err)
	}
	if err := s.copyTo(ctx, unfinished.Name()); err != nil {
		return s.fault("back up record", err)
	}
	if err := readBack(ctx, unfinished.Name(), had); err != nil {
		return &parley.Error{Code: parley.Unavailable, Op: "back up record", Thing: file, Err: err,
			Hint: "run parley check on the record, and see whether the disk is full or failing"}
	}
	if err := os.Link(unfinished.Name(), file); errors.Is(err, fs.ErrExist) {
		return there(file)
	} else if err != nil {
		return s.fault("back up record", err)
	}
	return nil
}

func there(file string) error {
	return &parley.Error{Code: parley.Invalid, Op: "back up record", Thing: file,
		Err: errors.New("the file is there already"), Hint: "give the name of a new file"}
}

// copyTo writes the record into an empty file. It is read as it is read elsewhere:
// a reader who may not write leaves nothing beside it.
func (s *Store) copyTo(ctx context.Context, file string) error {
	var options []string
	if s.readOnly {
		logged, _, err := s.look()
		if err != nil {
			return err
		}
		options = looking(logged)
	}
	db, err := sql.Open("sqlite", s.address(options...))
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
