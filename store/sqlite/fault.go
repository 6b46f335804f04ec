package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	driver "modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"parley"
)

var errReadOnly = errors.New("the file may not be written")

// fault tells what went wrong with the file in words of people; errors of the
// program's own stay as they are.
func (s *Store) fault(op string, err error) error {
	var own *parley.Error
	if err == nil || errors.As(err, &own) {
		return err
	}
	e := &parley.Error{Code: parley.Unavailable, Op: op, Thing: s.file, Err: err}
	var path *fs.PathError
	switch cause, hint := told(err); {
	case errors.Is(err, errNewer):
		e.Hint = "update parley, or give another file with --db"
	case errors.Is(err, errExchanged):
		e.Hint = "it was mended by parley reread: run the command again, or open the desk again"
	case errors.Is(err, errOther), errors.Is(err, errNoFile):
		e.Hint = "give the file that parley made with --db"
	case errors.Is(err, errChanging):
		e.Hint = "try again in a moment: what was being written is there then"
	case errors.Is(err, errEmpty):
		e.Hint = "take documents in with: parley add FILE"
	case errors.Is(err, errReadOnly), errors.Is(err, errOld):
		e.Hint = "allow writing to the file and its folder, or give another with --db"
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, errUnpacked):
		e.Hint = "parley check tells what is damaged, parley reread makes anew what is derived"
	case cause != "":
		e.Err, e.Hint = worded{cause, err}, hint
	case errors.Is(err, syscall.EISDIR):
		e.Err, e.Hint = errors.New("it is a folder"), "give the path of a file with --db"
	case errors.As(err, &path):
		e.Err, e.Hint = fmt.Errorf("%s: %w", path.Path, path.Err),
			"see whether the folder may be written, or give another file with --db"
	}
	return e
}

// worded is an error in words of people.
type worded struct {
	words string
	err   error
}

func (w worded) Error() string { return w.words }
func (w worded) Unwrap() error { return w.err }

// told is a driver's error in plain words, with what could be done.
func told(err error) (cause, hint string) {
	var e *driver.Error
	if errors.Is(err, syscall.ENOSPC) {
		return "the disk is full", "free some space and run the command again: what was acknowledged is kept"
	}
	if !errors.As(err, &e) {
		return "", ""
	}
	switch e.Code() & 0xff {
	case lib.SQLITE_FULL:
		return "the disk is full", "free some space and run the command again: what was acknowledged is kept"
	case lib.SQLITE_READONLY, lib.SQLITE_PERM:
		return errReadOnly.Error(), "allow writing to the file and its folder, or give another with --db"
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return "another program is writing to it", "wait until the other parley is done, and run the command again"
	case lib.SQLITE_NOTADB:
		return "it is no record of parley", "give the file that parley made with --db"
	case lib.SQLITE_CORRUPT:
		return "the file is damaged",
			"copy the file, then try parley check; go back to a backup, or add the documents to a new file"
	case lib.SQLITE_CANTOPEN:
		return "it cannot be opened", "see whether the folder is there and may be written"
	case lib.SQLITE_IOERR:
		return "the disk failed", "see whether the disk is full or damaged; what was acknowledged is kept"
	case lib.SQLITE_CONSTRAINT:
		return "the record does not hold together", "run parley check"
	}
	return fmt.Sprintf("the store failed with code %d", e.Code()), "run parley check"
}

// plainWords is an error of the driver in words of people.
func plainWords(err error) error {
	if cause, _ := told(err); cause != "" {
		return worded{cause, err}
	}
	return err
}
