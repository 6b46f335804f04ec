//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What can happen to a record that is damaged, or is being mended.

// recordOf is a new record of some reports.
func recordOf(t *testing.T, n int) (db string) {
	t.Helper()
	db = filepath.Join(t.TempDir(), "record.db")
	for k := range n {
		text := fmt.Sprintf("Prime Minister Kari Lund of Norway met President Amadou Keita of Mali in Oslo on %d May "+
			"2025. The talks on lot%d lasted two hours, Lund said.", k+1, k)
		if _, errs, code := runHere(t, text, "add", "--published", fmt.Sprintf("2025-05-%02d", k+2), "--publisher",
			fmt.Sprintf("Post%d", k), "--db", db, "-"); code != exitOK {
			t.Fatal(errs)
		}
	}
	return db
}

// turn changes words of a file into others of the same length.
func turn(t *testing.T, file, was, is string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil || len(was) != len(is) || !bytes.Contains(data, []byte(was)) {
		t.Fatalf("%v: %q is not in %s", err, was, file)
	}
	if err := os.WriteFile(file, bytes.ReplaceAll(data, []byte(was), []byte(is)), 0o600); err != nil {
		t.Fatal(err)
	}
}

func ok(t *testing.T, args ...string) string {
	t.Helper()
	out, errs, code := runHere(t, "", args...)
	if code != exitOK {
		t.Fatalf("%v: exit %d: %s%s", args, code, out, errs)
	}
	return out + errs
}

// A decision whose bytes are damaged keeps its name and place; others can be made.
func TestALostDecisionLeavesItsName(t *testing.T) {
	db := recordOf(t, 2)
	contacts := contactsIn(t, db)
	for k, why := range []string{"FIRSTREASON", "SECONDREASON", "THIRDREASON"} {
		ok(t, "decide", "accept", string(contacts[k%2].ID), "--why", why, "--by", "Ana", "--db", db)
	}
	turn(t, db, "FIRSTREASON", "FIRSTREASOM")
	turn(t, db, "THIRDREASON", "THIRDREASOM")
	if out, _, code := runHere(t, "", "check", "--db", db); code == exitOK || !strings.Contains(out, "decision d1") ||
		!strings.Contains(out, "decision d3") {
		t.Errorf("check: %s", out)
	}
	if told := ok(t, "reread", "--db", db); !strings.Contains(told, "lost: decision d1") ||
		!strings.Contains(told, "lost: decision d3") {
		t.Errorf("reread: %s", told)
	}
	if told := ok(t, "decide", "accept", string(contacts[0].ID), "--why", "x", "--by", "Ana", "--db",
		db); !strings.HasPrefix(told, "d4") {
		t.Errorf("the next decision: %s", told)
	}
	if history := ok(t, "history", "--db", db); strings.Count(history, "lost by parley") != 2 ||
		!strings.Contains(history, "SECONDREASON") {
		t.Errorf("history: %s", history)
	}
	ok(t, "check", "--rebuild", "--db", db)
}

// What is lost is named, also where it was the last to come.
func TestWhatIsLostIsNamed(t *testing.T) {
	db := recordOf(t, 3)
	turn(t, db, "The talks on lot2 lasted", "The talks on lot2 lastef")
	turn(t, db, "Post1", "Posx1")
	told := ok(t, "reread", "--db", db)
	if !strings.Contains(told, "lost: document ") || !strings.Contains(told, "Post2") ||
		!strings.Contains(told, "made anew from what came in: 2 documents") ||
		!strings.Contains(told, "of what was given with documents") {
		t.Errorf("reread: %s", told)
	}
	ok(t, "check", "--db", db)
}

// What a document was made of, and the feeds that are watched, outlast a damage elsewhere; where
// they are damaged themselves they are named as lost.
func TestOriginalsAndFeedsAreMended(t *testing.T) {
	db := recordOf(t, 2)
	page := filepath.Join(t.TempDir(), "page.html")
	const source = `<html><body><main><h1>Lund calls Keita</h1><p>Prime Minister Kari Lund of Norway spoke by phone with President ` +
		`Amadou Keita of Mali on Friday.</p><p>They agreed to meet in Oslo in the spring, she said.</p></main></body></html>`
	if err := os.WriteFile(page, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	name := strings.Fields(ok(t, "add", "-v", "--db", db, page))[1]
	list := filepath.Join(t.TempDir(), "feeds.opml")
	if err := os.WriteFile(list, []byte(`<opml version="2.0"><body><outline text="Calls" xmlUrl="https://post.example/feed"/></body></opml>`), 0o600); err != nil {
		t.Fatal(err)
	}
	ok(t, "feeds", "import", "--db", db, list)
	turn(t, db, "The talks on lot1 lasted", "The talks on lot1 lastef")
	if told := ok(t, "reread", "--db", db); !strings.Contains(told, "made anew from what came in: 2 documents") {
		t.Errorf("reread: %s", told)
	}
	if got := ok(t, "document", "original", "--db", db, name); got != source {
		t.Errorf("the original is %q", got)
	}
	if got := ok(t, "feeds", "list", "--db", db); !strings.Contains(got, "https://post.example/feed") {
		t.Errorf("feeds: %s", got)
	}
	turn(t, db, "https://post.example/feed", "https://post.example/feec")
	if out, _, code := runHere(t, "", "check", "--db", db); code == exitOK {
		t.Errorf("a damaged feed is not noticed: %s", out)
	}
	ok(t, "reread", "--db", db)
	ok(t, "check", "--db", db)
}

// What is derived of a document is made anew, not believed.
func TestDerivedColumnsAreMadeAnew(t *testing.T) {
	db := recordOf(t, 1)
	want := ok(t, "export", "jsonl", "--of", "facts", "--db", db)
	turn(t, db, "Post0enreport", "Post0eoreqort")
	ok(t, "reread", "--db", db)
	if got := ok(t, "export", "jsonl", "--of", "facts", "--db", db); cited(got) != cited(want) {
		t.Errorf("export:\n%s\n%s", got, want)
	}
	data, err := os.ReadFile(db)
	if err != nil || bytes.Contains(data, []byte("eoreqort")) {
		t.Errorf("%v: the damaged words are still there", err)
	}
}

func cited(export string) string {
	_, rows, _ := strings.Cut(export, "\n")
	return rows
}

// A file of another program is left as it is.
func TestAFileOfAnotherProgramIsLeftAsItIs(t *testing.T) {
	file := filepath.Join(t.TempDir(), "bookmarks.db")
	makeTable(t, file, "CREATE TABLE bookmarks (title TEXT); INSERT INTO bookmarks VALUES ('precious')")
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"timeline"}, {"check"}, {"reread"}, {"add", "../../corpus/call.txt"},
		{"backup", filepath.Join(t.TempDir(), "copy.db")}} {
		out, errs, code := runHere(t, "", append(args, "--db", file)...)
		if code == exitOK || !strings.Contains(errs, "another program made it") {
			t.Errorf("%v: exit %d: %s%s", args, code, out, errs)
		}
	}
	if after, err := os.ReadFile(file); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file was changed: %v", err)
	}
}

// A record reached by a link is mended where it is.
func TestALinkedRecordIsMendedWhereItIs(t *testing.T) {
	db := recordOf(t, 1)
	link := filepath.Join(t.TempDir(), "link.db")
	if err := os.Symlink(db, link); err != nil {
		t.Fatal(err)
	}
	turn(t, db, "Post0enreport", "Post0eoreqort")
	ok(t, "reread", "--db", link)
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is none any more: %v", err)
	}
	ok(t, "check", "--db", db)
}

// Nobody writes into a record that is being mended, and a desk that has it open is
// not left with the old one.
func TestMendingIsDoneAlone(t *testing.T) {
	fast(t)
	program := builtProgram(t)
	for name, damage := range map[string]func(db string){
		"what is derived": func(db string) { turn(t, db, "Post0enreport", "Post0eoreqort") },
		"its head": func(db string) {
			f, err := os.OpenFile(db, os.O_RDWR, 0)
			if err != nil {
				t.Fatal(err)
			}
			f.WriteAt([]byte("XXXX"), 0)
			f.Close()
		},
	} {
		t.Run(name, func(t *testing.T) {
			db := recordOf(t, 1)
			address, stop := opened(t, program, "--db", db)
			fetched(t, address+"/")
			damage(db)
			out, err := exec.Command(program, "reread", "--db", db).CombinedOutput()
			if err == nil || !strings.Contains(string(out), "another program has it open") {
				t.Errorf("with a desk open: %v: %s", err, out)
			}
			stop()
			if out, err := exec.Command(program, "reread", "--db", db).CombinedOutput(); err != nil ||
				!strings.Contains(string(out), "1 document") {
				t.Errorf("with none: %v: %s", err, out)
			}
		})
	}
}

// What is added while a record is mended is there afterwards, or was refused.
func TestWhatIsAddedDuringAMendingIsThereOrRefused(t *testing.T) {
	fast(t)
	program := builtProgram(t)
	db := recordOf(t, 25)
	turn(t, db, "Post0enreport", "Post0eoreqort")
	mending := exec.Command(program, "reread", "--db", db)
	if err := mending.Start(); err != nil {
		t.Fatal(err)
	}
	added := 0
	for k := range 6 {
		time.Sleep(150 * time.Millisecond)
		add := exec.Command(program, "add", "--db", db, "-")
		add.Stdin = strings.NewReader(fmt.Sprintf("Prime Minister Kari Lund of Norway met President Amadou Keita of "+
			"Mali in Bamako. They spoke of sunflower%d.", k))
		if out, err := add.CombinedOutput(); err == nil {
			added++
		} else if !strings.Contains(string(out), "error") {
			t.Errorf("add: %v: %s", err, out)
		}
	}
	if err := mending.Wait(); err != nil && mending.ProcessState.ExitCode() != exitUnread {
		t.Error(err)
	}
	ok(t, "reread", "--db", db)
	found := 0
	for k := range 6 {
		if strings.Contains(ok(t, "search", fmt.Sprintf("sunflower%d", k), "--db", db), "1 document") {
			found++
		}
	}
	if found != added {
		t.Errorf("%d were added, %d are there", added, found)
	}
	t.Logf("%d of 6 were added", added)
}

// Two who back up to one name: one has it, one is told.
func TestTwoBackupsToOneName(t *testing.T) {
	fast(t)
	program := builtProgram(t)
	db := recordOf(t, 3)
	for range 4 {
		file := filepath.Join(t.TempDir(), "copy.db")
		var done [2]chan bool
		for k := range done {
			done[k] = make(chan bool)
			go func() { done[k] <- exec.Command(program, "backup", "--db", db, file).Run() == nil }()
		}
		one, other := <-done[0], <-done[1]
		if _, err := os.Stat(file); err != nil || one == other {
			t.Errorf("%v, %v, %v", one, other, err)
		}
	}
}

// TestADamagedLogIsToldOf kills a program whose last documents stand in the log
// alone, and turns a bit there.
func TestADamagedLogIsToldOf(t *testing.T) {
	program := builtProgram(t)
	for _, flip := range []bool{false, true} {
		db := recordOf(t, 1)
		command := exec.Command(program, "serve", "--db", db, "--listen", "127.0.0.1:0")
		address, _ := reading(t, command)
		fetched(t, address+"/")
		for k := range 3 {
			add := exec.Command(program, "add", "--db", db, "-")
			add.Stdin = strings.NewReader(fmt.Sprintf("Prime Minister Kari Lund of Norway met President Amadou Keita "+
				"of Mali in Bamako. They spoke of sunflower%d.", k))
			if out, err := add.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
		}
		command.Process.Kill()
		command.Wait()
		log, err := os.ReadFile(db + "-wal")
		if err != nil || len(log) == 0 {
			t.Skipf("no log is left: %v", err)
		}
		if flip {
			log[len(log)/2] ^= 4
			if err := os.WriteFile(db+"-wal", log, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		out, errs, code := runHere(t, "", "check", "--db", db)
		if told := strings.Contains(out, "its log was damaged"); told != flip || (code == exitOK) == flip {
			t.Errorf("turned: %v: exit %d: %s%s", flip, code, out, errs)
		}
		kept, _ := filepath.Glob(db + "-wal.damaged-*")
		if (len(kept) == 1) != flip {
			t.Errorf("turned: %v: kept %v", flip, kept)
		}
	}
}
