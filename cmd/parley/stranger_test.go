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
	"syscall"
	"testing"
	"time"
)

// What strangers do to the program: they interrupt it, listen where they should
// not, hand in folders they may not read.

// nobody is the user without rights that systems have.
const nobody = 65534

// openFolder is a folder that other users reach.
func openFolder(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "parley-open-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	if err := os.Chmod(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	return folder
}

// asNobody makes a command one of a user without rights. It takes root to start
// such a command: the test is skipped for others.
func asNobody(t *testing.T, command *exec.Cmd) {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("only root starts programs as somebody else")
	}
	command.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	command.Dir = "/"
	command.Env = append(os.Environ(), "HOME=/nonexistent", "TMPDIR=/tmp")
}

// reachable is the program where other users reach it.
func reachable(t *testing.T, folder string) string {
	t.Helper()
	data, err := os.ReadFile(builtProgram(t))
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(folder, "parley")
	if err := os.WriteFile(program, data, 0o755); err != nil {
		t.Fatal(err)
	}
	return program
}

const oneReport = "Prime Minister Kari Lund of Norway met President Amadou Keita of Mali in Oslo on 5 May 2025. The talks lasted two hours, Lund said.\n"

// TestAnAddIsInterrupted interrupts the program where it waits for what never comes.
func TestAnAddIsInterrupted(t *testing.T) {
	program := builtProgram(t)
	folder := t.TempDir()
	report := filepath.Join(folder, "report.txt")
	if err := os.WriteFile(report, []byte(oneReport), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"pipe", "pipe.jsonl"} {
		if err := syscall.Mkfifo(filepath.Join(folder, name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, c := range map[string]struct {
		args  []string
		input func() io.Reader
	}{
		"standard input that never ends": {[]string{report, "-"}, silent},
		"a pipe that nobody opens":       {[]string{report, filepath.Join(folder, "pipe")}, nil},
		"a pipe of rows":                 {[]string{report, filepath.Join(folder, "pipe.jsonl")}, nil},
		"a line without end":             {[]string{report, "-"}, func() io.Reader { return endless(`{"text": "` + strings.Repeat("a", 1<<20)) }},
		"rows without end": {[]string{"-"}, func() io.Reader {
			return endless(`{"text": "Lund met Keita."}` + "\n" + `{"text": "` + strings.TrimSpace(oneReport) + `"}` + "\n")
		}},
	} {
		t.Run(name, func(t *testing.T) {
			db := filepath.Join(t.TempDir(), "record.db")
			command := exec.Command(program, append([]string{"add", "--db", db}, c.args...)...)
			var told bytes.Buffer
			command.Stderr = &told
			if c.input != nil {
				in, err := command.StdinPipe()
				if err != nil {
					t.Fatal(err)
				}
				defer in.Close()
				go io.Copy(in, c.input())
			}
			if err := command.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(1500 * time.Millisecond)
			command.Process.Signal(os.Interrupt)
			ended := make(chan error, 1)
			go func() { ended <- command.Wait() }()
			select {
			case <-ended:
			case <-time.After(10 * time.Second):
				command.Process.Kill()
				t.Fatal("it did not end")
			}
			if !strings.Contains(told.String(), "interrupted") || command.ProcessState.ExitCode() != exitUnread {
				t.Errorf("exit %d: %s", command.ProcessState.ExitCode(), told.String())
			}
			if out, err := exec.Command(program, "check", "--db", db).CombinedOutput(); err != nil {
				t.Errorf("afterwards: %v: %s", err, out)
			}
		})
	}
}

// silent never says a word.
func silent() io.Reader {
	r, _, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	return r
}

type endless string

func (e endless) Read(p []byte) (int, error) { return copy(p, e), nil }

// TestADeskIsNotOpenedToTheNetworkUnawares asks for addresses that others reach.
func TestADeskIsNotOpenedToTheNetworkUnawares(t *testing.T) {
	for _, listen := range []string{"0.0.0.0:0", ":0", "[::]:0"} {
		_, errs, code := runHere(t, "", "serve", "--demo", "--listen", listen)
		if code != exitUsage || !strings.Contains(errs, "--open-to-network") || !strings.Contains(errs, "--look") {
			t.Errorf("%s: exit %d: %s", listen, code, errs)
		}
	}
	for _, flags := range [][]string{{"--look"}, {"--open-to-network"}} {
		_, stop := opened(t, builtProgram(t), append([]string{"--demo", "--listen", "0.0.0.0:0"}, flags...)...)
		if told := stop(); !strings.Contains(told, "WARNING") || strings.Contains(told, "CHANGE") != (flags[0] == "--open-to-network") {
			t.Errorf("%v: %s", flags, told)
		}
	}
}

// TestAFolderThatMayNotBeReadStopsNothing adds a folder with such a folder in it.
func TestAFolderThatMayNotBeReadStopsNothing(t *testing.T) {
	folder := openFolder(t)
	program := reachable(t, folder)
	for name, text := range map[string]string{"in/a.txt": oneReport, "in/shut/b.txt": oneReport + "x", "in/z.txt": oneReport + "y"} {
		file := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	shut := filepath.Join(folder, "in", "shut")
	if err := os.Chmod(shut, 0); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(shut, 0o755)
	work := filepath.Join(folder, "work")
	if err := os.Mkdir(work, 0o777); err != nil {
		t.Fatal(err)
	}
	os.Chmod(work, 0o777)
	command := exec.Command(program, "add", "--db", filepath.Join(work, "record.db"), filepath.Join(folder, "in"))
	asNobody(t, command)
	out, _ := command.CombinedOutput()
	if !strings.Contains(string(out), "2 added") || !strings.Contains(string(out), "shut") || command.ProcessState.ExitCode() != exitUnread {
		t.Errorf("exit %d: %s", command.ProcessState.ExitCode(), out)
	}
}

// TestAReaderWhoMayNotWriteSeesWhatIsThereOrIsRefused opens a desk on a file of
// somebody else, who adds to it meanwhile.
func TestAReaderWhoMayNotWriteSeesWhatIsThereOrIsRefused(t *testing.T) {
	folder := openFolder(t)
	program := reachable(t, folder)
	db := filepath.Join(folder, "record.db")
	add := func(n int) {
		t.Helper()
		command := exec.Command(program, "add", "--db", db, "--url", fmt.Sprintf("https://post.example/%d", n), "-")
		command.Stdin = strings.NewReader(strings.Replace(oneReport, "two hours", fmt.Sprintf("%d hours", n+2), 1) + fmt.Sprintf("It was meeting unicorn%d.\n", n))
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
			command := exec.Command(program, append([]string{"serve", "--listen", "127.0.0.1:0", "--db", db}, flags...)...)
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
							if page, status := pageAt(t, address+"/search?q=unicorn0"); status != 503 && (status != 200 || !strings.Contains(page, "unicorn0")) {
								t.Errorf("while another adds: %d: %.300s", status, page)
							}
						}
					}
				}()
				add(number)
				close(stop)
				<-done
				time.Sleep(1100 * time.Millisecond) // the desk keeps a page for a second
				if page, status := pageAt(t, address+fmt.Sprintf("/search?q=unicorn%d", number)); status != 200 || !strings.Contains(page, "1 document") {
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
