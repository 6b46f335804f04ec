package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	driver "modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"parley"
)

// Damage reports whether a file could not be opened for what may be damage of the
// file itself: not for want of rights, room or time, nor for a later version.
func Damage(err error) bool {
	var e *driver.Error
	if !errors.As(err, &e) {
		return errors.Is(err, errUnpacked)
	}
	switch e.Code() & 0xff {
	// whether it may be written was seen before
	case lib.SQLITE_FULL, lib.SQLITE_BUSY, lib.SQLITE_LOCKED, lib.SQLITE_INTERRUPT:
		return false
	}
	return true
}

// quiet writes what stands in the log beside a file into it. A file too damaged for
// that is left as it is.
func quiet(ctx context.Context, file string) error {
	s := &Store{file: file}
	db, err := sql.Open("sqlite", s.address("_pragma=busy_timeout(2000)"))
	if err != nil {
		return s.fault("mend record", err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err = db.ExecContext(ctx, "PRAGMA journal_mode = DELETE"); busy(err) {
		return inUse(file)
	}
	return nil
}

func inUse(file string) error {
	return &parley.Error{Code: parley.Unavailable, Op: "mend record", Thing: file,
		Err:  errors.New("another program has it open"),
		Hint: "close the desk and other programs that use it, and run the command again"}
}

// busy reports whether another program holds the file.
func busy(err error) bool {
	var e *driver.Error
	return errors.As(err, &e) && (e.Code()&0xff == lib.SQLITE_BUSY || e.Code()&0xff == lib.SQLITE_LOCKED)
}

// Exchange puts a mended file in the place of a damaged one, and gives the name
// under which that is kept, with what stood beside it.
func Exchange(mended, file string, now time.Time) (kept string, err error) {
	s := &Store{file: file}
	kept = untaken(file + ".damaged-" + now.UTC().Format("20060102T150405Z"))
	for _, beside := range []string{"-wal", "-shm"} {
		if err := os.Rename(file+beside, kept+beside); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return kept, s.fault("mend record", err)
		}
	}
	if err := os.Link(file, kept); err != nil { // at every moment there is a file of the name
		return kept, s.fault("mend record", err)
	}
	return kept, s.fault("mend record", errors.Join(flush(mended), os.Rename(mended, file)))
}

// untaken is a name that no file has: that given, or with a number behind it where a record was mended
// twice in a second.
func untaken(name string) string {
	free := name
	for n := 2; n < 1000; n++ {
		if _, err := os.Lstat(free); errors.Is(err, fs.ErrNotExist) {
			break
		}
		free = fmt.Sprintf("%s-%d", name, n)
	}
	return free
}
