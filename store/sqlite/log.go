package sqlite

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"time"
)

// What was acknowledged last can stand in the log beside the file alone (FILE-wal):
// after a kill, the next program to open the file takes it over. SQLite stops at the
// first frame of the log whose checksum fails, and removes the rest without a word.
// That is right for what was never finished; where whole transactions stand behind
// the frame, bytes of it were damaged, and the log is kept.

const (
	logHead   = 32 // bytes at the beginning of a log
	frameHead = 24 // bytes before each page in it
)

// keepDamagedLog keeps a copy of a log that cannot be taken over whole, before SQLite
// removes it. Check tells of it as long as it is there.
func (s *Store) keepDamagedLog(now time.Time) error {
	log, err := os.ReadFile(s.file + "-wal")
	if err != nil || !brokenLog(log) || s.inUse() {
		return nil // there is none, or it is whole, or another program still writes it
	}
	return os.WriteFile(s.file+"-wal.damaged-"+now.UTC().Format("20060102T150405Z"), log, 0o600)
}

// inUse reports whether another program has the file open.
func (s *Store) inUse() bool {
	f, err := os.OpenFile(s.file, os.O_RDWR, 0)
	if err != nil {
		return false
	}
	defer f.Close() // before anything of this program opens the file: closing gives locks up
	return lockAll(f) != nil
}

// KeptLogs tells of the logs of a file that were damaged when a program had been
// killed, and are kept.
func KeptLogs(file string) []string {
	names, _ := filepath.Glob(globbed(file) + "-wal.damaged-*") // the pattern is a good one
	for k, name := range names {
		names[k] = "what was kept last may be missing: its log was damaged, and is kept as " + filepath.Base(name) +
			" until somebody removes it"
	}
	return names
}

// globbed is a name in which no letter stands for others.
func globbed(name string) string {
	var out []byte
	for k := range len(name) {
		if c := name[k]; c == '*' || c == '?' || c == '[' || c == '\\' {
			out = append(out, '\\')
		}
		out = append(out, name[k])
	}
	return string(out)
}

// brokenLog reports whether a frame of a log fails behind which a transaction of the
// same log ends (see "WAL-File Format" in SQLite's documentation).
func brokenLog(log []byte) bool {
	if len(log) < logHead+frameHead {
		return false
	}
	order := binary.ByteOrder(binary.LittleEndian)
	if log[3]&1 == 1 {
		order = binary.BigEndian
	}
	page := int(binary.BigEndian.Uint32(log[8:]))
	if page < 512 || page > 1<<16 || binary.BigEndian.Uint32(log)&^1 != 0x377f0682 {
		return ends(log, pageSize, 0) // the head itself is damaged
	}
	a, b := logSum(order, log[:24], 0, 0)
	if a != binary.BigEndian.Uint32(log[24:]) || b != binary.BigEndian.Uint32(log[28:]) {
		return ends(log, page, 0)
	}
	size := frameHead + page
	for at := logHead; at+size <= len(log); at += size {
		frame := log[at : at+size]
		if string(frame[8:16]) != string(log[16:24]) {
			return ends(log, page, at) // of an earlier log, or damaged
		}
		a, b = logSum(order, frame[:8], a, b)
		a, b = logSum(order, frame[frameHead:], a, b)
		if a != binary.BigEndian.Uint32(frame[16:]) || b != binary.BigEndian.Uint32(frame[20:]) {
			return ends(log, page, at)
		}
	}
	return false
}

// ends reports whether a transaction of this log ends in a frame behind a place.
func ends(log []byte, page, from int) bool {
	size := frameHead + page
	for at := logHead; at+size <= len(log); at += size {
		frame := log[at : at+frameHead]
		if at >= from && string(frame[8:16]) == string(log[16:24]) && binary.BigEndian.Uint32(frame[4:]) != 0 {
			return true
		}
	}
	return false
}

// logSum goes on with the checksum of a log over bytes whose number eight divides.
func logSum(order binary.ByteOrder, data []byte, a, b uint32) (uint32, uint32) {
	for k := 0; k+8 <= len(data); k += 8 {
		a += order.Uint32(data[k:]) + b
		b += order.Uint32(data[k+4:]) + a
	}
	return a, b
}
