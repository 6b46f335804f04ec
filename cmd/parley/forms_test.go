package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"charm.land/lipgloss/v2"

	"parley"
	"parley/model"
	"parley/store"
	"parley/store/sqlite"
)

// Every form in which a document is shown: what the commands print, and the pages
// of the desk. No document, whatever is in it, may make one of them fail, hang,
// or write wider than a terminal.

// stubborn are documents that once broke a form, and some that try to.
var stubborn = []string{
	strings.Repeat("Lund said that Keita said that ", 20) + "peace came.",
	"\"It is a difficult moment,\" the President said. He also noted that help is needed. \"Prime Minister Kari Lund " +
		"of Norway met President Amadou Keita of Mali in Oslo on Sunday. It clearly shows who is a friend,\" " +
		"Volodymyr Zelenskyy summed up.",
	"Prime Minister Kari Lund of Norway met President " + strings.Repeat("Amadou", 60) +
		" of Mali in Oslo on 5 May 2025. \"" + strings.Repeat("Peace", 90) + ",\" he said.",
	"\u202ePrime Minister Kari Lund of Norway met\u202c President Amadou Keita of Mali in 奥斯陆 on " +
		"Sunday\x1b[2J\u009b31m. \"=cmd|' /C calc'!A0,\" Lund said.",
	"Ministers of Norway, Mali, Chad, Peru, Kenya, Ghana, Nepal, Japan, France and Spain met in Geneva on 3 May " +
		"2025. \"We agreed to meet again on 5 June,\" Lund said.",
	"President Amadou Keita, Mamadou Diarra & <b>Bob</b> met Prime Minister \"Kari\" Lund of Norway in Oslo. They " +
		"will meet again in Bamako next week, Lund and Keita said.",
}

// runHere runs one command line in this process.
func runHere(t testing.TB, in string, args ...string) (out, errs string, code int) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(args, &streams{in: strings.NewReader(in), out: &o, err: &e})
	return o.String(), e.String(), code
}

// noWider checks that no line is wider than a terminal, but for a name that has
// to stand in one piece.
func noWider(t testing.TB, what, printed string) {
	t.Helper()
	for line := range strings.Lines(printed) {
		line = strings.TrimRight(line, "\n")
		if lipgloss.Width(line) > width && strings.Contains(strings.TrimSpace(line), " ") {
			t.Errorf("%s: %d columns: %q", what, lipgloss.Width(line), line)
		}
		if i := strings.IndexFunc(line, func(r rune) bool {
			return r < ' ' || r >= 0x7f && r < 0xa0 ||
				r >= 0x202a && r <= 0x202e
		}); i >= 0 {
			t.Errorf("%s: a character that steers a terminal in %q", what, line)
		}
	}
}

// everyPrint runs every command that shows a record, on at most so many contacts;
// of turns of them, one.
func everyPrint(t testing.TB, db string, most, turn, turns int) {
	t.Helper()
	n := 0
	show := func(args ...string) {
		if n++; n%turns != turn {
			return
		}
		out, errs, code := runHere(t, "", append(args, "--db", db)...)
		if code > exitUnread || strings.Contains(errs, "panic") || strings.Contains(errs, "internal") {
			t.Errorf("%v: exit %d: %s", args, code, errs)
		}
		noWider(t, strings.Join(args, " "), out)
	}
	show("timeline", "--domestic", "--newest", "0")
	contacts := contactsIn(t, db)
	contacts = contacts[:min(len(contacts), most)]
	for _, c := range contacts {
		id := string(c.ID)
		show("show", id)
		show("compare", id)
		show("compare", id, "--silence")
		show("ordinals", id)
		show("history", id)
	}
	for _, args := range [][]string{{"said", "Lund"}, {"said", "Norway", "--first-hand"}, {"promises"},
		{"brief", "--since", "2000-01-01"}, {"search", "Lund"}, {"history"}, {"check"},
		{"check-claim", "ninth call between Norway and Mali since January"}} {
		show(args...)
	}
	export := func(t testing.TB, args ...string) {
		if n++; n%turns != turn {
			return
		}
		if _, errs, code := runHere(t, "", args...); code != exitOK {
			t.Errorf("%v: exit %d: %s", args, code, errs)
		}
	}
	for _, form := range []string{"csv", "jsonl"} {
		for _, table := range []string{"contacts", "facts", "statements"} {
			export(t, "export", form, "--of", table, "--db", db)
		}
	}
	for _, form := range []string{"markdown", "html"} {
		for _, c := range contacts {
			export(t, "compare", string(c.ID), "--as", form, "--db", db)
		}
	}
}

func contactsIn(t testing.TB, db string) []parley.ContactOnRecord {
	t.Helper()
	s, err := sqlite.Open(context.Background(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var all []parley.ContactOnRecord
	if err := s.Read(context.Background(), time.Time{},
		func(r store.Reader) error { all, err = r.Contacts(store.Filter{Domestic: true}); return err }); err != nil {
		t.Fatal(err)
	}
	return all
}

// everyReading shows a text in each form of "parley read".
func everyReading(t testing.TB, text string) (readable bool) {
	t.Helper()
	out, errs, code := runHere(t, text, "read", "-")
	if code != exitOK && code != exitUnread {
		t.Fatalf("read: exit %d: %s", code, errs)
	}
	noWider(t, "read", out)
	if code != exitOK {
		return false
	}
	for _, form := range []string{"--json", "--html", "--text"} {
		out, errs, code := runHere(t, text, "read", form, "-")
		if code != exitOK {
			t.Errorf("read %s: exit %d: %s", form, code, errs)
		}
		if form == "--json" && !json.Valid([]byte(out)) {
			t.Errorf("read --json: no JSON: %.200s", out)
		}
	}
	return true
}

// fresh is an empty record: a copy of one made once.
func fresh(t testing.TB) string {
	t.Helper()
	db := filepath.Join(t.TempDir(), "record.db")
	if err := os.WriteFile(db, emptyRecord(t), 0o600); err != nil {
		t.Fatal(err)
	}
	return db
}

var emptyFile []byte

func emptyRecord(t testing.TB) []byte {
	t.Helper()
	if emptyFile != nil {
		return emptyFile
	}
	file := filepath.Join(t.TempDir(), "empty.db")
	s, err := sqlite.Open(context.Background(), file)
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	if emptyFile, err = os.ReadFile(file); err != nil {
		t.Fatal(err)
	}
	return emptyFile
}

// FuzzForms takes a document through every printed and every served form.
func FuzzForms(f *testing.F) {
	model.Load()
	for _, text := range stubborn {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2<<10 || !everyReading(t, text) {
			return
		}
		db := fresh(t)
		if _, errs, code := runHere(t, text, "add", "--published", "2025-05-06", "--publisher", "Fjord Post", "--db",
			db, "-"); code != exitOK {
			t.Fatalf("add: exit %d: %s", code, errs)
		}
		turn := int(crc32.ChecksumIEEE([]byte(text)) % 6)
		everyPrint(t, db, 1, turn, 6) // a run of more than ten seconds counts as hung
		everyPage(t, db, 20)
	})
}

// TestEveryFormOfMutatedDocuments fills a record with documents in which nothing
// fits, and looks at all of it.
func TestEveryFormOfMutatedDocuments(t *testing.T) {
	fast(t)
	if testing.Short() {
		t.Skip("it looks at some thousand pages")
	}
	model.Load()
	db := fresh(t)
	for k, text := range append(keptTexts(t), mutated(t, 40)...) {
		if !everyReading(t, text) {
			continue
		}
		publisher := []string{"Fjord Post", "Government of Norway", "Kremlin",
			strings.Repeat("Agency of Long Names ", 5)}[k%4]
		if _, errs, code := runHere(t, text, "add", "--published", fmt.Sprintf("2025-05-%02d", 1+k%28), "--publisher",
			publisher, "--title", strings.Repeat("A title ", k%20), "--db", db, "-"); code != exitOK {
			t.Fatalf("add: exit %d: %s", code, errs)
		}
	}
	everyPrint(t, db, mostPages, 0, 1)
	t.Logf("%d pages", everyPage(t, db, mostPages))
}

// TestStubbornDocumentsOneByOne shows each document that once broke a form.
func TestStubbornDocumentsOneByOne(t *testing.T) {
	model.Load()
	for _, text := range stubborn {
		db := fresh(t)
		everyReading(t, text)
		runHere(t, text, "add", "--db", db, "-")
		everyPrint(t, db, mostPages, 0, 1)
		everyPage(t, db, mostPages)
	}
}

// TestFoldEnds folds into columns that are not there.
func TestFoldEnds(t *testing.T) {
	for _, size := range []int{-40, -1, 0, 1, 7, 8} {
		for _, words := range []string{"", "peace", strings.Repeat("a", 90), "\u0301\u0301 \u200b x", "😀😀😀😀😀😀😀😀"} {
			for _, line := range fold(words, size) {
				if lipgloss.Width(line) > narrowest {
					t.Errorf("fold %q into %d: a line of %d columns", words, size, lipgloss.Width(line))
				}
			}
		}
	}
}
