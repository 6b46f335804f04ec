package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	if os.Getenv(measured) != "" {
		measure()
	}
	testscript.Main(tidy{m}, map[string]func(){"parley": main})
}

// tidy removes the program that tests built.
type tidy struct{ m *testing.M }

func (t tidy) Run() int {
	defer os.RemoveAll(builtFolder)
	return t.m.Run()
}

// TestScripts runs testdata/script/*.txtar: commands with what they print, an
// error or a hint a block.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", Setup: func(env *testscript.Env) error {
		env.Setenv("NO_COLOR", "1")
		corpus, err := os.Getwd()
		env.Setenv("CORPUS", corpus+"/../../corpus")
		return err
	}})
}
