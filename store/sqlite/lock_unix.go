//go:build unix

package sqlite

import (
	"io"
	"os"
	"syscall"
)

// Where SQLite keeps its locks: bytes behind any page of a file this size (see "File
// Locking And Concurrency" in SQLite's documentation).
const (
	lockStart = 0x40000000
	lockBytes = 512
)

// lockAll takes all locks that SQLite would, so that no other program reads or
// writes the file until it is closed. It fails where another holds one. It does not
// ask whether the file is a whole one. Closing any other descriptor of the file in
// this process gives the locks up.
func lockAll(f *os.File) error {
	return syscall.FcntlFlock(f.Fd(), syscall.F_SETLK,
		&syscall.Flock_t{Type: syscall.F_WRLCK, Whence: io.SeekStart, Start: lockStart, Len: lockBytes})
}
