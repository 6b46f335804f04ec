//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"parley"
)

// mostMemory is how much more memory than a small report any input may take, in
// bytes.
const mostMemory = 200 << 20

// measured is set in the environment of a process that runs a command and prints
// the most memory it held. The system counts to a process what its parent held
// when it was started, so the parent has to be a small one.
const measured = "PARLEY_TEST_MEASURED"

func init() { helpers[measured] = measure }

// measure runs the command line behind the program's name.
func measure() {
	command := exec.Command(os.Args[1], os.Args[2:]...)
	out, err := command.CombinedOutput()
	usage, ok := command.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok || err != nil && command.ProcessState.ExitCode() != exitUnread {
		fmt.Printf("%v: %.300s", err, out)
		os.Exit(2)
	}
	fmt.Print(int64(usage.Maxrss) << 10)
	os.Exit(0)
}

// peak runs the program and gives the most memory it held at one time, in bytes.
func peak(t testing.TB, program string, args ...string) int64 {
	t.Helper()
	command := exec.Command(os.Args[0], append([]string{program}, args...)...)
	command.Env = append(os.Environ(), measured+"=yes")
	out, err := command.CombinedOutput()
	n, bad := strconv.ParseInt(string(out), 10, 64)
	if err != nil || bad != nil {
		t.Fatalf("%v: %v: %.300s", args, err, out)
	}
	return n
}

// heavy are texts as large as a text may be, each of one thing without end.
func heavy() map[string]string {
	of := func(part string) string { return strings.Repeat(part, 7_000_000/len(part)) }
	return map[string]string{
		"quotation marks": of(`"`), "short quotations": of(`"a" `), "numbers": of("5 "), "one word": of("a"),
		"stops":   of(". "),
		"sayings": of("Lund said that "), "quotations": of(`"Yes," Lund said. `),
		"meetings":       of("Norwegian President Kari Lund met Malian President Amadou Keita in Oslo on 5 May 2025. "),
		"advertisements": of("advertisement\nThe two met. "),
	}
}

// TestMemoryStaysBounded reads and adds what takes most memory, in processes of
// their own, and looks at what each held at its peak.
func TestMemoryStaysBounded(t *testing.T) {
	fast(t) // the largest texts take the careful reader half a minute each; two stand for all
	program := builtProgram(t)
	folder := t.TempDir()
	write := func(name, text string) string {
		file := filepath.Join(folder, strings.ReplaceAll(name, " ", "-"))
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	small := peak(t, program, "read", "../../corpus/call.txt")
	check := func(what string, args ...string) {
		if more := peak(t, program, args...) - small; more > mostMemory {
			t.Errorf("%s: %v takes %d MB more than a small report", what, args[0:2], more>>20)
		} else {
			t.Logf("%s: %v: %d MB more", what, args[0:2], more>>20)
		}
	}
	for name, text := range heavy() {
		check(name, "read", write(name, text))
	}
	for _, name := range []string{"meetings", "short quotations"} {
		check(name+", the careful reader", "read", "--reader", "careful",
			filepath.Join(folder, strings.ReplaceAll(name, " ", "-")))
	}
	for _, form := range []string{"--json", "--html", "--text"} {
		check("quotation marks", "read", form, filepath.Join(folder, "quotation-marks"))
		check("sayings", "read", form, filepath.Join(folder, "sayings"))
	}
	for _, name := range []string{"quotation marks", "meetings"} {
		check("six rows of "+name, "add", "--db", filepath.Join(folder, "record-of-"+name+".db"),
			write("rows of "+name+".jsonl", rowsOf(t, heavy()[name], 6)))
	}
	db := filepath.Join(folder, "kept.db")
	for _, part := range keptCorpus(t) {
		check("kept corpus", append([]string{"read"}, part...)...)
		check("kept corpus", append([]string{"add", "--db", db, "--published", "2025-05-06"}, part...)...)
	}
	for _, view := range everyView(t, db) {
		check("kept corpus", append(view, "--db", db)...)
	}
}

// everyView are the command lines that show a record, on the contact of which most is
// told.
func everyView(t testing.TB, db string) [][]string {
	t.Helper()
	var most parley.ContactOnRecord
	for _, c := range contactsIn(t, db) {
		if most.ID == "" || c.Articles > most.Articles {
			most = c
		}
	}
	id := string(most.ID)
	to := t.TempDir()
	return [][]string{{"timeline", "--newest", "0"}, {"show", id}, {"compare", id}, {"compare", id, "--as", "html"},
		{"ordinals", id}, {"history", id}, {"said", "Norway"}, {"promises", "--overdue"},
		{"brief", "--since", "2000-01-01"}, {"search", "Lund"}, {"history", "--as-of", "2030-01-01"},
		{"check", "--rebuild"}, {"export", "csv", "--to", to}, {"export", "jsonl", "--to", to},
		{"check-claim", "ninth call between Norway and Mali since January"}}
}

// rowsOf are rows of one text, each with another end.
func rowsOf(t testing.TB, text string, n int) string {
	t.Helper()
	var rows strings.Builder
	for k := range n {
		row, err := json.Marshal(map[string]string{"published": fmt.Sprintf("2025-05-%02d", k+1),
			"text": fmt.Sprint(text, k)})
		if err != nil {
			t.Fatal(err)
		}
		rows.Write(append(row, '\n'))
	}
	return rows.String()
}
