package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	for variable, instead := range helpers {
		if os.Getenv(variable) != "" {
			instead()
		}
	}
	testscript.Main(tidy{m}, map[string]func(){"parley": main})
}

// helpers are what a test program does instead of testing where a variable of the
// environment says so.
var helpers = map[string]func(){}

// tidy removes the program that tests built.
type tidy struct{ m *testing.M }

func (t tidy) Run() int {
	defer os.RemoveAll(builtFolder)
	return t.m.Run()
}

// fast has the fast reader read: for tests of what becomes of many documents, not of
// what is read in them.
func fast(t *testing.T) {
	t.Helper()
	t.Setenv("PARLEY_READER", "fast")
}

// TestScripts runs testdata/script/*.txtar: commands with what they print, an
// error or a hint a block.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", Setup: func(env *testscript.Env) error {
		env.Setenv("NO_COLOR", "1")
		env.Setenv("LONG", strings.Repeat("long", 1000))
		env.Setenv("MANY", strings.Repeat("met ", 5000))
		for name, text := range map[string]string{"long.txt": strings.Repeat("Berg met Haddad in Oslo. ", 30_000),
			"steering.txt": "Prime Minister Kari Lund of Norway met President Amadou \x1b[2JKeita of Mali, \x1b she " +
				"said."} {
			if err := os.WriteFile(filepath.Join(env.WorkDir, name), []byte(text), 0o600); err != nil {
				return err
			}
		}
		corpus, err := os.Getwd()
		env.Setenv("CORPUS", corpus+"/../../corpus")
		return err
	}})
}

// built is the program, made once for all tests that start it, in builtFolder.
var (
	built = sync.OnceValues(func() (program string, err error) {
		if builtFolder, err = os.MkdirTemp("", "parley-test-"); err != nil {
			return "", err
		}
		program = filepath.Join(builtFolder, "parley")
		out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput()
		if err != nil {
			return "", fmt.Errorf("build: %w\n%s", err, out)
		}
		return program, nil
	})
	builtFolder string
)

func builtProgram(t testing.TB) string {
	t.Helper()
	if testing.Short() {
		t.Skip("builds and runs the program")
	}
	program, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return program
}
