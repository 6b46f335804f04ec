package main

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// opened starts the desk and waits for the address it prints.
func opened(t *testing.T, program string, args ...string) (address string, stop func() string) {
	t.Helper()
	command := exec.Command(program, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var told bytes.Buffer
	command.Stderr = &told
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { command.Process.Kill() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("%v: %s", err, told.String())
	}
	return strings.TrimSuffix(line, "/\n"), func() string {
		command.Process.Signal(syscall.SIGINT)
		done := make(chan error, 1)
		go func() { done <- command.Wait() }()
		select {
		case err := <-done:
			if err != nil {
				t.Errorf("the desk did not close well: %v", err)
			}
		case <-time.After(10 * time.Second):
			t.Error("the desk did not close")
		}
		return told.String()
	}
}

func TestTheDeskOpensAndCloses(t *testing.T) {
	program := builtProgram(t)
	t.Run("on an empty record", func(t *testing.T) {
		address, stop := opened(t, program, "--db", filepath.Join(t.TempDir(), "record.db"), "--by", "Ana")
		for _, path := range []string{"/", "/timeline", "/matrix", "/statements", "/promises", "/groups", "/processes",
			"/search?q=x", "/review", "/decisions", "/read", "/note"} {
			if body := fetched(t, address+path); !strings.Contains(body, "</html>") ||
				strings.Contains(body, "Demonstration") {
				t.Errorf("%s: %.200s", path, body)
			}
		}
		stop()
	})
	t.Run("as a demonstration, with somebody listening for news", func(t *testing.T) {
		began := time.Now()
		address, stop := opened(t, program, "--demo")
		if body := fetched(t, address+"/"); !strings.Contains(body, "Demonstration") ||
			!strings.Contains(body, "Elena Barrios") {
			t.Errorf("%.300s", body)
		}
		t.Logf("a living desk after %v", time.Since(began))
		stream, err := http.Get(address + "/events")
		if err != nil {
			t.Fatal(err)
		}
		defer stream.Body.Close()
		stop()
		if rest, _ := io.ReadAll(stream.Body); !bytes.Contains(rest, []byte("retry:")) {
			t.Errorf("the stream said %q", rest)
		}
	})
	t.Run("where somebody else listens", func(t *testing.T) {
		address, stop := opened(t, program, "--demo")
		out, err := exec.Command(program, "serve", "--demo", "--listen",
			strings.TrimPrefix(address, "http://")).CombinedOutput()
		if err == nil || !strings.Contains(string(out), "parley: error: listen") ||
			!strings.Contains(string(out), "parley: hint: name another address") {
			t.Errorf("%v: %s", err, out)
		}
		stop()
	})
}

func fetched(t *testing.T, address string) string {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, _ := io.ReadAll(answer.Body)
	return string(body)
}
