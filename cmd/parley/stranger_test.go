//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
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

const oneReport = "Prime Minister Kari Lund of Norway met President Amadou Keita of Mali in Oslo on 5 May 2025. The " +
	"talks lasted two hours, Lund said.\n"

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
		"a line without end": {[]string{report, "-"},
			func() io.Reader { return endless(`{"text": "` + strings.Repeat("a", 1<<20)) }},
		"rows without end": {[]string{"-"}, func() io.Reader {
			return endless(`{"text": "Lund met Keita."}` + "\n" + `{"text": "` + strings.TrimSpace(oneReport) + `"}` +
				"\n")
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
		if told := stop(); !strings.Contains(told, "WARNING") ||
			strings.Contains(told, "CHANGE") != (flags[0] == "--open-to-network") {
			t.Errorf("%v: %s", flags, told)
		}
	}
}

// TestAFolderThatMayNotBeReadStopsNothing adds a folder with such a folder in it.
func TestAFolderThatMayNotBeReadStopsNothing(t *testing.T) {
	folder := openFolder(t)
	program := reachable(t, folder)
	for name, text := range map[string]string{"in/a.txt": oneReport, "in/shut/b.txt": oneReport + "x",
		"in/z.txt": oneReport + "y"} {
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
	if !strings.Contains(string(out), "2 added") || !strings.Contains(string(out), "shut") ||
		command.ProcessState.ExitCode() != exitUnread {
		t.Errorf("exit %d: %s", command.ProcessState.ExitCode(), out)
	}
}
