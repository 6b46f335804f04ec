package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"os"
	"runtime"
	"sync"
	"time"
)

// Somebody who may not write a file reads it all the same. Where its log stands
// beside it (FILE-wal), another program is at work: the file is read together with
// the log, as SQLite does. Where there is none, SQLite would have to make one; so
// the file is read as one that does not change, and before and after each reading
// it is seen that it did not.

// live are the connections to a file that may not be written.
type live struct {
	mu     sync.Mutex
	db     *sql.DB
	logged bool  // with its log
	mark   state // of a file without one
}

// state tells a file from what it was before somebody wrote it.
type state struct {
	size    int64
	changed time.Time
	counter [4]byte // SQLite counts changes in the head of a file
}

var (
	errChanging = errors.New("another program is changing it")
	errOld      = errors.New("it is of an older version and may not be written")
	errEmpty    = errors.New("it is empty")
)

// openLive opens the connections and sees whether the file is of this version.
func (s *Store) openLive(ctx context.Context) error {
	db, still, err := s.readers()
	if err != nil {
		return s.fault("open record", err)
	}
	is, last, err := versions(ctx, db)
	switch {
	case !still():
		err = errChanging
	case err != nil:
	case is > last:
		err = errNewer
	case is < last:
		err = errOld
	}
	if err != nil {
		s.Close()
	}
	return s.fault("open record", err)
}

// readers gives connections that see the file as it is, and how to see afterwards
// whether it still was.
func (s *Store) readers() (db *sql.DB, still func() bool, err error) {
	if !s.readOnly {
		return s.read, func() bool { return true }, nil
	}
	s.live.mu.Lock()
	defer s.live.mu.Unlock()
	logged, mark, err := s.look()
	if err != nil {
		return nil, nil, err
	}
	if s.live.db == nil || s.live.logged != logged || !logged && s.live.mark != mark {
		if db, err = sql.Open("sqlite", s.address(append(looking(logged), "_pragma=query_only(1)")...)); err != nil {
			return nil, nil, err
		}
		db.SetMaxOpenConns(max(4, runtime.NumCPU()))
		if s.live.db != nil {
			s.live.db.Close() // those who still read with it end soon, and see that it changed
		}
		s.live.db, s.live.logged, s.live.mark = db, logged, mark
	}
	return s.live.db, func() bool {
		nowLogged, now, err := s.look()
		return err == nil && (logged || !nowLogged && now == mark)
	}, nil
}

// looking is how a file is opened that may not be written.
func looking(logged bool) []string {
	if logged {
		return []string{"mode=ro"}
	}
	return []string{"mode=ro", "immutable=1"}
}

// look tells whether the log stands beside the file, and in which state that is.
func (s *Store) look() (logged bool, mark state, err error) {
	if info, err := os.Stat(s.file + "-wal"); err == nil && info.Size() > 0 {
		return true, state{}, nil
	}
	f, err := os.Open(s.file)
	if err != nil {
		return false, mark, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return false, mark, err
	}
	mark.size, mark.changed = info.Size(), info.ModTime()
	if _, err := f.ReadAt(mark.counter[:], 24); errors.Is(err, io.EOF) {
		return false, mark, errEmpty
	}
	return false, mark, err
}

func (l *live) close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.db == nil {
		return nil
	}
	return l.db.Close()
}
