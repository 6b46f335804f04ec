package sqlite_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"database/sql"

	"parley"
	"parley/store"
	"parley/store/sqlite"
	"parley/store/storetest"
)

var ctx = context.Background()

func open(t *testing.T, file string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(ctx, file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store {
		return open(t,
			filepath.Join(t.TempDir(), "a record's file?.db"))
	})
}

func addText(s *sqlite.Store, text string) error {
	return s.Write(ctx, time.Now(), func(w store.Writer) error {
		_, err := w.AddDocument(parley.Taken{Document: parley.NewDocument(text)})
		return err
	})
}

func count(t *testing.T, s *sqlite.Store) int64 {
	t.Helper()
	var n store.Counts
	if err := s.Read(ctx, time.Time{}, func(r store.Reader) (err error) {
		n,
			err = r.Counts()
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return n.Documents
}

// wantFault wants an error with a cause people understand, a hint, and no SQL.
func wantFault(t *testing.T, err error, words string) {
	t.Helper()
	switch {
	case err == nil:
		t.Errorf("no error, want %q", words)
	case !strings.Contains(err.Error(), words) || parley.ErrorHint(err) == "" ||
		parley.ErrorCode(err) != parley.Unavailable:
		t.Errorf("got %v (hint %q), want %q", err, parley.ErrorHint(err), words)
	case strings.Contains(err.Error(), "SELECT") || strings.Contains(err.Error(), "SQL logic"):
		t.Errorf("SQL in %v", err)
	}
}

// raw runs a statement on the file behind the store's back.
func raw(t *testing.T, file, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

func TestNewerSchema(t *testing.T) {
	file := filepath.Join(t.TempDir(), "record.db")
	s := open(t, file)
	if err := addText(s, "Lund met Keita."); err != nil {
		t.Fatal(err)
	}
	s.Close()
	raw(t, file, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)")
	_, err := sqlite.Open(ctx, file)
	wantFault(t, err, "newer version")
	raw(t, file, "DELETE FROM goose_db_version WHERE version_id = 99")
	if n := count(t, open(t, file)); n != 1 {
		t.Errorf("%d documents left", n)
	}
}

func TestOtherFiles(t *testing.T) {
	file := filepath.Join(t.TempDir(), "letter.txt")
	if err := os.WriteFile(file, []byte(strings.Repeat("Dear Keita, ", 200)), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := sqlite.Open(ctx, file)
	wantFault(t, err, "no record of parley")
	if _, err := sqlite.Open(ctx, t.TempDir()); err == nil {
		t.Error("a folder was opened")
	}
}

func TestFileLockedByAnother(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for the lock")
	}
	file := filepath.Join(t.TempDir(), "record.db")
	s := open(t, file)
	other, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	conn, err := other.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	wantFault(t, addText(s, "Lund met Keita."), "another program is writing")
	if n := count(t, s); n != 0 {
		t.Errorf("reading while another writes: %d", n)
	}
	if _, err := conn.ExecContext(ctx, "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	if err := addText(s, "Lund met Keita."); err != nil {
		t.Errorf("after the other was done: %v", err)
	}
}

func TestFullDisk(t *testing.T) {
	file := filepath.Join(t.TempDir(), "record.db")
	s := open(t, file)
	if err := addText(s, "Lund met Keita."); err != nil {
		t.Fatal(err)
	}
	if err := s.Limit(60); err != nil { // pages of 4096 bytes
		t.Fatal(err)
	}
	err := addText(s, strings.Repeat("Berg met Haddad. ", 40_000))
	wantFault(t, err, "the disk is full")
	if n := count(t, s); n != 1 {
		t.Errorf("%d documents left", n)
	}
}

func TestDamagedFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "record.db")
	s := open(t, file)
	for k := range 50 {
		if err := addText(s, strings.Repeat("Berg met Haddad. ", 200+k)); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for k := 4096; k+4096 <= len(data); k += 4096 { // every page but the first
		copy(data[k:k+64], strings.Repeat("\xff", 64))
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	damaged, err := sqlite.Open(ctx, file)
	if err == nil {
		defer damaged.Close()
		var found []string
		if found, err = damaged.Check(ctx); err == nil && len(found) > 0 {
			return // told page by page
		}
	}
	wantFault(t, err, "damaged")
}

// A page of the table of claims that cannot be read is no reason not to name what stood on it: the
// index of the table has the names.
func TestClaimsThatCannotBeFetchedAreNamed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "record.db")
	s := open(t, file)
	storetest.Claimed(t, s)
	s.Close()
	raw, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	var root, size int
	if err := raw.QueryRow("SELECT rootpage FROM sqlite_schema WHERE name = 'claim'").Scan(&root); err != nil {
		t.Fatal(err)
	}
	if err := raw.QueryRow("PRAGMA page_size").Scan(&size); err != nil {
		t.Fatal(err)
	}
	raw.Close()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	page := data[(root-1)*size:]
	page[8], page[9] = 0xff, 0xff // where the first row of the page begins
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	found, err := open(t, file).Check(ctx)
	if words := strings.Join(found, "\n"); err != nil || !strings.Contains(words, "claim published of text ") {
		t.Errorf("check: %v, %s", err, words)
	}
}

func TestReadOnlyFile(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser may write any file")
	}
	file := filepath.Join(t.TempDir(), "record.db")
	s := open(t, file)
	if err := addText(s, "Lund met Keita."); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if err := os.Chmod(file, 0o400); err != nil {
		t.Fatal(err)
	}
	again := open(t, file)
	if n := count(t, again); n != 1 {
		t.Errorf("reading: %d documents", n)
	}
	wantFault(t, addText(again, "Berg met Haddad."), "may not be written")
}

func TestBackup(t *testing.T) {
	folder := t.TempDir()
	s := open(t, filepath.Join(folder, "record.db"))
	if err := addText(s, "Lund met Keita."); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "copy.db")
	if err := s.Backup(ctx, file); err != nil {
		t.Fatal(err)
	}
	if n := count(t, open(t, file)); n != 1 {
		t.Errorf("%d documents in the copy", n)
	}
	if err := s.Backup(ctx, file); parley.ErrorCode(err) != parley.Invalid {
		t.Errorf("a file that is there was written over: %v", err)
	}
}
