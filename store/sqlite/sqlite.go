// Package sqlite keeps a record in one SQLite file.
//
// What comes in and goes out is what [store.Store] says. One connection writes,
// a pool of others reads; the file is in WAL mode, so readers never wait for the
// writer. Every transaction is flushed to disk before it is acknowledged.
//
// document, reading and decision hold what came in; account, near, contact,
// contact_side, said and outcome are derived from them; document_words is the
// full-text index. Bodies are JSON, the large ones compressed.
//
// Open("talks.db") of a folder without such a file makes an empty record.
package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/pressly/goose/v3"
	_ "modernc.org/sqlite" // the driver

	"parley"
	"parley/store"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Store is a record in a file.
type Store struct {
	file     string
	write    *sql.DB
	read     *sql.DB
	readOnly bool
}

var _ store.Store = (*Store)(nil)

// waitMillis is how long one process waits for another that writes.
const waitMillis = 10_000

// Open opens the record in a file, and makes it if there is none. A file that
// may not be written is opened for reading. Errors have the code
// [parley.Unavailable] and a hint.
func Open(ctx context.Context, file string) (*Store, error) {
	s := &Store{file: file}
	if err := s.prepare(); err != nil {
		return nil, err
	}
	if err := s.connect(); err != nil {
		return nil, s.fault("open record", err)
	}
	if err := s.migrate(ctx); err != nil {
		s.Close()
		return nil, s.fault("open record", err)
	}
	return s, nil
}

// prepare makes the folder, and sees whether the file can be written.
func (s *Store) prepare() error {
	if err := os.MkdirAll(filepath.Dir(s.file), 0o755); err != nil {
		return s.fault("open record", err)
	}
	f, err := os.OpenFile(s.file, os.O_RDWR, 0)
	switch {
	case errors.Is(err, fs.ErrPermission) || err != nil && strings.Contains(err.Error(), "read-only file system"):
		s.readOnly = true
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return s.fault("open record", err)
	case err == nil:
		f.Close()
	}
	return nil
}

// connect opens the connections; nothing is read yet.
func (s *Store) connect() error {
	var err error
	if !s.readOnly {
		if s.write, err = sql.Open("sqlite", s.address("_txlock=immediate", "_pragma=journal_mode(WAL)", "_pragma=synchronous(FULL)", "_pragma=foreign_keys(1)")); err != nil {
			return err
		}
		s.write.SetMaxOpenConns(1)
	}
	options := []string{"_pragma=query_only(1)"}
	if s.readOnly {
		options = append(options, "mode=ro")
		if _, err := os.Stat(s.file + "-wal"); err != nil {
			options = append(options, "immutable=1")
		}
	}
	if s.read, err = sql.Open("sqlite", s.address(options...)); err != nil {
		return err
	}
	s.read.SetMaxOpenConns(max(4, runtime.NumCPU()))
	return nil
}

// address names the file to the driver.
func (s *Store) address(options ...string) string {
	options = append(options, fmt.Sprintf("_pragma=busy_timeout(%d)", waitMillis), "_pragma=cache_size(-16000)", "_pragma=temp_store(2)")
	return "file:" + (&url.URL{Path: s.file}).EscapedPath() + "?" + strings.Join(options, "&")
}

// errNewer is a file of a later version of the program.
var errNewer = errors.New("it was made by a newer version of parley")

// migrate brings the file to this version of the schema. One made by a newer
// program is left alone.
func (s *Store) migrate(ctx context.Context) error {
	db := s.write
	if s.readOnly {
		db = s.read
	}
	var is int64
	if err := db.QueryRowContext(ctx, "SELECT COALESCE(MAX(version_id), 0) FROM goose_db_version").Scan(&is); err != nil && !strings.Contains(err.Error(), "no such table") {
		return err
	}
	folder, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	last := lastVersion(folder)
	switch {
	case is == last:
		return nil
	case is > last:
		return errNewer
	case s.readOnly:
		return errors.New("it is of an older version and may not be written")
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, folder)
	if err != nil {
		return err
	}
	_, err = provider.Up(ctx)
	return err
}

// lastVersion is the number of the last migration.
func lastVersion(folder fs.FS) int64 {
	var last int64
	names, _ := fs.Glob(folder, "*.sql")
	for _, name := range names {
		var n int64
		if _, err := fmt.Sscanf(name, "%d_", &n); err == nil {
			last = max(last, n)
		}
	}
	return last
}

// Close ends all connections.
func (s *Store) Close() error {
	var err error
	if s.read != nil {
		err = s.read.Close()
	}
	if s.write != nil {
		err = errors.Join(s.write.Close(), err)
	}
	return err
}

// Read runs f on one state of the record.
func (s *Store) Read(ctx context.Context, asOf time.Time, f func(store.Reader) error) error {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return s.fault("read record", err)
	}
	defer tx.Rollback()
	at := present
	if !asOf.IsZero() {
		at = stamp(asOf)
	}
	return s.fault("read record", f(newSession(ctx, tx, at)))
}

// Write runs f in a transaction and flushes it.
func (s *Store) Write(ctx context.Context, now time.Time, f func(store.Writer) error) error {
	if s.readOnly {
		return s.fault("write record", errReadOnly)
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return s.fault("write record", err)
	}
	defer tx.Rollback()
	w := newSession(ctx, tx, present)
	if err := w.tick(now); err != nil {
		return s.fault("write record", err)
	}
	if err := f(w); err != nil {
		return s.fault("write record", err)
	}
	return s.fault("write record", tx.Commit())
}

// Backup writes the record to a new file.
func (s *Store) Backup(ctx context.Context, file string) error {
	if _, err := os.Stat(file); err == nil {
		return &parley.Error{Code: parley.Invalid, Op: "back up record", Thing: file, Err: errors.New("the file is there already"), Hint: "give the name of a new file"}
	}
	if _, err := os.Stat(filepath.Dir(file)); err != nil {
		return &parley.Error{Code: parley.Unavailable, Op: "back up record", Thing: file, Err: errors.New("its folder is not there"), Hint: "make the folder first, or name another file"}
	}
	db, err := sql.Open("sqlite", s.address())
	if err != nil {
		return s.fault("back up record", err)
	}
	defer db.Close()
	if _, err = db.ExecContext(ctx, "VACUUM INTO ?", file); err != nil {
		os.Remove(file)
	}
	return s.fault("back up record", err)
}

// Check runs SQLite's own check of the file, and of the full-text index.
func (s *Store) Check(ctx context.Context) ([]string, error) {
	var found []string
	err := s.Read(ctx, time.Time{}, func(r store.Reader) error {
		return r.(*session).each("PRAGMA integrity_check(20)", nil, func(rows *sql.Rows) error {
			var line string
			err := rows.Scan(&line)
			if line != "ok" {
				found = append(found, line)
			}
			return err
		})
	})
	return found, err
}
