package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"parley/demo"
	"parley/store/sqlite"
	"parley/work"
)

// flips is how many bits are turned, each in a copy of its own: some in every test
// run, PARLEY_FLIPS where that is set.
func flips() int {
	if n, err := strconv.Atoi(os.Getenv("PARLEY_FLIPS")); err == nil {
		return n
	}
	return 12
}

// flipped is the record of the demonstration: documents, decisions, revisions.
func flipped(t *testing.T) []byte {
	t.Helper()
	file := filepath.Join(t.TempDir(), "record.db")
	s, err := sqlite.Open(context.Background(), file)
	if err != nil {
		t.Fatal(err)
	}
	if err := demo.Fill(context.Background(), &work.Worker{Store: s, Version: readerVersion()}); err != nil {
		t.Fatal(err)
	}
	s.Close()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// exports is all that the commands export, now and as known on an earlier day,
// without the line on how to cite it; and whether they said so where they could
// not.
func exports(t *testing.T, db string) (out string, said bool) {
	t.Helper()
	var all strings.Builder
	for _, args := range [][]string{{"csv"}, {"jsonl"}, {"jsonl", "--as-of", "2026-07-15"}} {
		for _, table := range []string{"contacts", "facts", "statements"} {
			out, errs, code := runHere(t, "", append([]string{"export", "--of", table, "--domestic", "--db", db},
				args...)...)
			if code != exitOK {
				said = true
				continue
			}
			if errs != "" {
				t.Errorf("export: %s", errs)
			}
			_, rows, _ := strings.Cut(out, "\n")
			all.WriteString(rows)
		}
	}
	return all.String(), said
}

// ofSources finds in what check prints the names of what cannot be made again.
var ofSources = regexp.MustCompile(`(?m)^(?:document|decision|claim) \S+`)

// restore puts a record where another was, with nothing beside it.
func restore(t *testing.T, db string, data []byte) {
	t.Helper()
	for _, beside := range []string{"", "-wal", "-shm", ".mending"} {
		os.Remove(db + beside)
	}
	old, _ := filepath.Glob(db + ".damaged*")
	for _, file := range old {
		os.Remove(file)
	}
	if err := os.WriteFile(db, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestDamagedHeadOfAClaimIsNamed turns bits where a row of a claim says how long its columns are: the
// first of them can be read all the same.
func TestDamagedHeadOfAClaimIsNamed(t *testing.T) {
	fast(t)
	whole := flipped(t)
	db := filepath.Join(t.TempDir(), "record.db")
	restore(t, db, whole)
	want, _ := exports(t, db)
	cell := claimCell(t, whole)
	for _, off := range []int{3, 7, 11} {
		data := bytes.Clone(whole)
		data[cell+off] ^= 1 << 2
		restore(t, db, data)
		if got := turned(t, db, fmt.Sprintf("byte %d of a claim", off), want); got != "in what came in, named" {
			t.Errorf("byte %d of a claim: %s", off, got)
		}
	}
}

// claimCell is where a row of a claim stands in a file: on a leaf that names many publishers.
func claimCell(t *testing.T, file []byte) int {
	t.Helper()
	const size, leaf = 4096, 0x0d
	for at := 0; at+size <= len(file); at += size {
		page := file[at : at+size]
		if page[0] == leaf && bytes.Count(page, []byte("publisher")) > 2 {
			return at + int(binary.BigEndian.Uint16(page[8+2*7:]))
		}
	}
	t.Fatal("no leaf of claims")
	return 0
}

// TestEveryFlippedBitIsFoundAndMended turns bits at places drawn by chance. For
// each, check says so, or all exports are what they were; and after reread they
// are what they were, unless the bit was in a document, note or decision, which
// check had named.
func TestEveryFlippedBitIsFoundAndMended(t *testing.T) {
	fast(t)
	if testing.Short() {
		t.Skip("mends hundreds of records")
	}
	whole := flipped(t)
	db := filepath.Join(t.TempDir(), "record.db")
	restore(t, db, whole)
	want, said := exports(t, db)
	if said || len(want) < 10_000 {
		t.Fatalf("the whole record exports %d bytes", len(want))
	}
	random := rand.New(rand.NewPCG(13, uint64(len(whole))))
	tally := map[string]int{}
	for n := range flips() {
		at, bit := random.IntN(len(whole)), random.IntN(8)
		if n%10 == 0 {
			at = random.IntN(4096) // the head of the file and its schema
		}
		data := bytes.Clone(whole)
		data[at] ^= 1 << bit
		restore(t, db, data)
		tally[turned(t, db, fmt.Sprintf("bit %d of byte %d (page %d)", bit, at, at/4096+1), want)]++
	}
	t.Logf("of %d flips: %v", flips(), tally)
}

// turned looks at one damaged record, and mends it.
func turned(t *testing.T, db, what, want string) string {
	t.Helper()
	out, errs, code := runHere(t, "", "check", "--db", db)
	got, said := exports(t, db)
	if code == exitOK && (said || got != want) {
		t.Errorf("%s: check finds nothing, and the export is another (%v)", what, said)
	}
	if strings.Contains(out+errs, "invalid character") || strings.Contains(out+errs, "flate") ||
		strings.Contains(out+errs, "SQL") {
		t.Errorf("%s: raw errors: %s%s", what, out, errs)
	}
	_, told, failed := runHere(t, "", "reread", "--db", db)
	got, _ = exports(t, db)
	named := ofSources.FindString(out)
	switch {
	case failed != exitOK:
		t.Errorf("%s: reread: %s; check had found %s%s", what, told, out, errs)
		return "not mended"
	case got != want && named == "":
		t.Errorf("%s: after reread the export is another, and check named nothing: %s%s%s", what, out, errs, told)
		return "mended badly"
	}
	if _, errs, code := runHere(t, "", "check", "--db", db); code != exitOK {
		t.Errorf("%s: after reread: %s", what, errs)
	}
	switch {
	case code == exitOK:
		return "harmless"
	case named != "":
		return "in what came in, named"
	}
	return "mended"
}
