// Package sqlite keeps a record in one SQLite file.
//
// What comes in and goes out is what [store.Store] says. One connection writes,
// a pool of others reads; the file is in WAL mode, so readers never wait for the
// writer. Every transaction is flushed to disk before it is acknowledged.
//
// document, claim, reading and decision hold what came in; account, near, contact,
// contact_side, contact_pair, member, said, outcome and outcome_by are derived from
// them; document_words is the full-text index; shift tells of clocks that had run
// ahead. Bodies are JSON, the large ones compressed. Every row has a checksum.
// What came in can be salvaged from a damaged file, whatever else of it is lost.
//
// Open("talks.db") of a folder without such a file makes an empty record.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver

	"parley"
	"parley/store"
)

// Store is a record in a file.
type Store struct {
	file     string
	is       fs.FileInfo // the file as it was when it was opened
	write    *sql.DB
	read     *sql.DB
	readOnly bool
	live     live // of a file that may not be written
}

var _ store.Store = (*Store)(nil)

// waitMillis is how long one process waits for another that writes.
const waitMillis = 10_000

// Open opens the record in a file, and makes it if there is none, for its owner
// alone. A file that may not be written is opened for reading. Errors have the
// code [parley.Unavailable], or [parley.Invalid] for a name that is none of a
// file, and a hint.
func Open(ctx context.Context, file string) (*Store, error) {
	if err := named("open record", file); err != nil {
		return nil, err
	}
	if real, err := filepath.EvalSymlinks(file); err == nil {
		file = real // what stands beside it stands beside the file, not beside the link
	}
	s := &Store{file: file}
	if err := s.prepare(); err != nil {
		return nil, err
	}
	if s.readOnly {
		return s, s.openLive(ctx)
	}
	if err := s.keepDamagedLog(time.Now()); err != nil {
		return nil, s.fault("open record", err)
	}
	if err := s.ours(ctx); err != nil {
		return nil, s.fault("open record", err)
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

// named refuses names that SQLite takes for a place in memory, or for a file that
// is thrown away: what is kept there is lost without a word.
func named(op, file string) error {
	low := strings.ToLower(strings.TrimSpace(file))
	if low != "" && !strings.HasPrefix(low, ":") && !strings.HasPrefix(low, "file:") &&
		!strings.Contains(low, "mode=memory") && !strings.ContainsRune(file, 0) {
		return nil
	}
	return &parley.Error{Code: parley.Invalid, Op: op, Thing: file, Err: errors.New("it is no name of a file"),
		Hint: "give the path of a file, such as talks.db"}
}

// prepare makes the folder and the file, and sees whether the file can be written.
func (s *Store) prepare() error {
	if err := os.MkdirAll(filepath.Dir(s.file), 0o755); err != nil {
		return s.fault("open record", err)
	}
	if info, err := os.Stat(s.file); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return s.fault("open record", errNoFile)
	}
	f, err := os.OpenFile(s.file, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		f, err = os.OpenFile(s.file, os.O_RDWR|os.O_CREATE, 0o600) // what else stands beside it gets the same rights
	}
	switch {
	case errors.Is(err, fs.ErrPermission) || err != nil && strings.Contains(err.Error(), "read-only file system"):
		s.readOnly = true
	case err != nil:
		return s.fault("open record", err)
	default:
		s.is, err = f.Stat()
		return s.fault("open record", errors.Join(err, f.Close()))
	}
	return nil
}

// errNoFile is a pipe or a device.
var errNoFile = errors.New("it is no file")

// exchanged reports whether another file was put in the place of this one: what is
// kept in this one from then on, nobody would find.
func (s *Store) exchanged() bool {
	now, err := os.Stat(s.file)
	return s.is != nil && (err != nil || !os.SameFile(s.is, now))
}

// errExchanged is a file that was mended under another program.
var errExchanged = errors.New("another file was put in its place meanwhile")

// errOther is a file of SQLite that another program made.
var errOther = errors.New("it is no record of parley: another program made it")

// ours sees, before anything is changed, that a file was made by this program, or
// has nothing in it.
func (s *Store) ours(ctx context.Context) error {
	db, err := sql.Open("sqlite", s.address("_pragma=query_only(1)"))
	if err != nil {
		return err
	}
	defer db.Close()
	var tables, own int
	err = db.QueryRowContext(ctx,
		"SELECT COUNT(*), COALESCE(SUM(name IN ('goose_db_version', 'document')), 0) FROM sqlite_schema").Scan(&tables,
		&own)
	if err == nil && tables > 0 && own == 0 {
		return errOther
	}
	if err != nil && !busy(err) {
		return err
	}
	return nil
}

// connect opens the connections; nothing is read yet.
func (s *Store) connect() error {
	var err error
	if s.write, err = sql.Open("sqlite", s.address("_txlock=immediate", "_pragma=journal_mode(WAL)",
		"_pragma=synchronous(FULL)", "_pragma=foreign_keys(1)")); err != nil {
		return err
	}
	s.write.SetMaxOpenConns(1)
	if s.read, err = sql.Open("sqlite", s.address("_pragma=query_only(1)")); err != nil {
		return err
	}
	s.read.SetMaxOpenConns(max(4, runtime.NumCPU()))
	return nil
}

// address names the file to the driver.
func (s *Store) address(options ...string) string {
	options = append(options, fmt.Sprintf("_pragma=busy_timeout(%d)", waitMillis), "_pragma=cache_size(-16000)",
		"_pragma=temp_store(2)")
	path := s.file
	if !filepath.IsAbs(path) {
		path = "./" + path
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + strings.Join(options, "&")
}

// Close ends all connections.
func (s *Store) Close() error {
	err := s.live.close()
	if s.read != nil {
		err = errors.Join(s.read.Close(), err)
	}
	if s.write != nil {
		err = errors.Join(s.write.Close(), err)
	}
	return err
}

// Read runs f on one state of the record. Where the file may not be written and
// another program changed it meanwhile, it fails: what f saw may be of two states.
func (s *Store) Read(ctx context.Context, asOf time.Time, f func(store.Reader) error) error {
	db, still, err := s.readers()
	if err != nil {
		return s.fault("read record", err)
	}
	err = s.readFrom(ctx, db, asOf, f)
	if s.exchanged() {
		return s.fault("read record", errExchanged)
	}
	if !still() {
		return s.fault("read record", errChanging)
	}
	return err
}

func (s *Store) readFrom(ctx context.Context, db *sql.DB, asOf time.Time, f func(store.Reader) error) error {
	tx, err := db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return s.fault("read record", err)
	}
	defer tx.Rollback()
	session := newSession(ctx, tx, present)
	if !asOf.IsZero() {
		at, err := session.seenBy(stamp(asOf))
		if err != nil {
			return s.fault("read record", err)
		}
		session.at = min(at, present) // what will be known some day is not known yet
	}
	return s.fault("read record", f(session))
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
	if s.exchanged() {
		return s.fault("write record", errExchanged)
	}
	return s.fault("write record", tx.Commit())
}
