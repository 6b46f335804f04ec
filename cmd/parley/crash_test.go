package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// crashes is how often the program is killed: a few times in every test run,
// PARLEY_CRASHES times where that is set.
func crashes() int {
	if n, err := strconv.Atoi(os.Getenv("PARLEY_CRASHES")); err == nil {
		return n
	}
	return 6
}

// TestKilled kills the program with SIGKILL in the middle of add, reread and
// decide, at random moments. What was acknowledged is there afterwards, once,
// and the record holds together.
func TestKilled(t *testing.T) {
	fast(t)
	k := newKiller(t)
	for n := range crashes() {
		switch n % 3 {
		case 0:
			k.acknowledged(k.killed("add", "-v", "--db", k.db, k.file))
		case 1:
			k.killed("reread", "--db", k.db)
		case 2:
			k.decide()
		}
		out, err := k.run("check", "--db", k.db)
		if err != nil && len(k.acks) == 0 && strings.Contains(out, "there is no record") {
			continue // it was killed before it had made the file
		}
		if err != nil {
			t.Fatalf("after kill %d: %v\n%s", n, err, out)
		}
	}
	if out, err := k.run("add", "-v", "--db", k.db, k.file); err != nil {
		t.Fatalf("%v\n%s", err, out)
	} else {
		k.acknowledged(out)
	}
	k.settled()
}

type killer struct {
	t        *testing.T
	program  string
	db, file string
	acks     map[string]int // documents acknowledged as added
	decided  map[string]bool
	random   *rand.Rand
}

const crashDocuments = 300

func newKiller(t *testing.T) *killer {
	folder := t.TempDir()
	k := &killer{t: t, program: builtProgram(t), db: filepath.Join(folder, "record.db"),
		file: filepath.Join(folder, "reports.jsonl"),
		acks: map[string]int{}, decided: map[string]bool{}, random: rand.New(rand.NewPCG(1, 2))}
	var lines bytes.Buffer
	for n := range crashDocuments {
		day := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n/3)
		row, _ := json.Marshal(map[string]string{"url": fmt.Sprintf("https://post.example/%d", n),
			"published": day.Format(time.DateOnly), "publisher": "Daily Post",
			"text": fmt.Sprintf("President Amadou Keita of Mali spoke by phone with Norwegian Prime Minister Kari "+
				"Lund on %s. The call lasted %d minutes. Keita said that trade in lot %d would grow.", day.Weekday(),
				20+n%50, n)})
		lines.Write(append(row, '\n'))
	}
	if err := os.WriteFile(k.file, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return k
}

func (k *killer) run(args ...string) (string, error) {
	out, err := exec.Command(k.program, args...).CombinedOutput()
	return string(out), err
}

// killed runs a command, kills it at a random moment, and gives what it had
// printed.
func (k *killer) killed(args ...string) string {
	command := exec.Command(k.program, args...)
	var out bytes.Buffer
	command.Stdout = &out
	if err := command.Start(); err != nil {
		k.t.Fatal(err)
	}
	time.Sleep(time.Duration(k.random.IntN(900)) * time.Millisecond)
	command.Process.Kill()
	command.Wait()
	return out.String()
}

// acknowledged notes the documents that were told to be added. None is told
// twice: what was kept once is on record already.
func (k *killer) acknowledged(out string) {
	lines := bufio.NewScanner(strings.NewReader(out))
	for lines.Scan() {
		what, id, whole := strings.Cut(lines.Text(), " ")
		if whole && what == "added" && len(id) == 16 {
			k.acks[id]++
		}
	}
	for id, n := range k.acks {
		if n > 1 {
			k.t.Fatalf("document %s was added %d times", id, n)
		}
	}
}

// decide accepts a contact and kills the program meanwhile.
func (k *killer) decide() {
	out, err := k.run("timeline", "--db", k.db, "--newest", "1", "--json")
	var contact struct{ ID string }
	if first, _, _ := strings.Cut(out, "\n"); err != nil || json.Unmarshal([]byte(first), &contact) != nil {
		return // nothing was kept yet
	}
	name := strings.TrimSpace(k.killed("decide", "accept", "--db", k.db, "--by", "Lund", "--why", "seen", contact.ID))
	if name == "" {
		return
	}
	if k.decided[name] {
		k.t.Fatalf("decision %s was made twice", name)
	}
	k.decided[name] = true
}

// settled sees that everything is there, once.
func (k *killer) settled() {
	out, err := k.run("check", "--rebuild", "--db", k.db)
	if err != nil || !strings.Contains(out, fmt.Sprintf("%d documents, %d readings", crashDocuments, crashDocuments)) ||
		!strings.Contains(out, "the same, byte for byte") {
		k.t.Errorf("%v\n%s", err, out)
	}
	history, err := k.run("history", "--db", k.db)
	for name := range k.decided {
		if err != nil || strings.Count(history, " "+name+" 20") != 1 {
			k.t.Errorf("decision %s: %v\n%s", name, err, history)
		}
	}
}
