//go:build unix

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestAReaderWhoMayNotWriteSeesWhatIsThereOrIsRefused opens a desk on a file of
// somebody else, who adds to it meanwhile.
func TestAReaderWhoMayNotWriteSeesWhatIsThereOrIsRefused(t *testing.T) {
	fast(t)
	folder := openFolder(t)
	program := reachable(t, folder)
	db := filepath.Join(folder, "record.db")
	add := func(n int) {
		t.Helper()
		command := exec.Command(program, "add", "--db", db, "--url", fmt.Sprintf("https://post.example/%d", n), "-")
		command.Stdin = strings.NewReader(strings.Replace(oneReport, "two hours", fmt.Sprintf("%d hours", n+2), 1) +
			fmt.Sprintf("It was meeting unicorn%d.\n", n))
		if out, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	add(0)
	if err := os.Chmod(db, 0o644); err != nil { // the owner lets others read
		t.Fatal(err)
	}
	for _, flags := range [][]string{{}, {"--look"}} {
		t.Run(strings.Join(append([]string{"desk"}, flags...), " "), func(t *testing.T) {
			command := exec.Command(program, append([]string{"serve", "--listen", "127.0.0.1:0", "--db", db},
				flags...)...)
			asNobody(t, command)
			address, told := reading(t, command)
			for n := 1; n <= 3; n++ {
				number := n + 100*len(flags)
				stop := make(chan struct{})
				done := make(chan struct{})
				go func() { // looks all the time: every page is right, or refused
					defer close(done)
					for {
						select {
						case <-stop:
							return
						default:
							if page, status := pageAt(t, address+"/search?q=unicorn0"); status != 503 &&
								(status != 200 || !strings.Contains(page, "unicorn0")) {
								t.Errorf("while another adds: %d: %.300s", status, page)
							}
						}
					}
				}()
				add(number)
				close(stop)
				<-done
				time.Sleep(1100 * time.Millisecond) // the desk keeps a page for a second
				if page, status := pageAt(t, address+fmt.Sprintf("/search?q=unicorn%d", number)); status != 200 ||
					!strings.Contains(page, "1 document") {
					t.Errorf("after document %d: %d: %.300s", number, status, page)
				}
			}
			if strings.Contains(told(), "damaged") {
				t.Errorf("it says: %s", told())
			}
		})
	}
	t.Run("while the owner's desk is open", func(t *testing.T) {
		_, stop := opened(t, program, "--db", db)
		add(500)
		command := exec.Command(program, "search", "unicorn500", "--db", db)
		asNobody(t, command)
		if out, err := command.CombinedOutput(); err != nil || !strings.Contains(string(out), "1 document") {
			t.Errorf("%v: %s", err, out)
		}
		stop()
	})
}

// reading starts a desk and gives its address and what it has said so far.
func reading(t *testing.T, command *exec.Cmd) (address string, told func() string) {
	t.Helper()
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var errs lockedBuffer
	command.Stderr = &errs
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { command.Process.Kill(); command.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("%v: %s", err, errs.String())
	}
	return strings.TrimSuffix(line, "/\n"), errs.String
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

func pageAt(t *testing.T, address string) (string, int) {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Error(err)
		return "", 0
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Error(err)
	}
	return string(body), answer.StatusCode
}

// TestManyProgramsMakeOneFile lets four processes make one new file at one time,
// again and again.
func TestManyProgramsMakeOneFile(t *testing.T) {
	fast(t)
	program := builtProgram(t)
	for round := range 5 {
		db := filepath.Join(t.TempDir(), "record.db")
		var all sync.WaitGroup
		for n := range 4 {
			all.Add(1)
			go func() {
				defer all.Done()
				command := exec.Command(program, "add", "--db", db, "-")
				command.Stdin = strings.NewReader(fmt.Sprintf("%sIt was report %d.\n", oneReport, n))
				if out, err := command.CombinedOutput(); err != nil || !strings.Contains(string(out), "1 added") {
					t.Errorf("round %d: %v: %s", round, err, out)
				}
			}()
		}
		all.Wait()
		out, err := exec.Command(program, "check", "--db", db).CombinedOutput()
		if err != nil || !strings.Contains(string(out), "4 documents") {
			t.Errorf("round %d: %v: %s", round, err, out)
		}
	}
}
