package main

import (
	"fmt"
	"io"

	"github.com/alecthomas/kong"

	"parley"
	"parley/gazetteer"
	"parley/model"
)

// version is the program's own; the changelog says what each brought.
const version = "0.1.0"

// versionCommand is "parley version".
type versionCommand struct{}

// Run prints the versions that a reading depends on.
func (versionCommand) Run(s *streams) error { return printVersions(s.out) }

// versionFlag is "parley --version".
type versionFlag bool

// BeforeReset prints them instead of running a command.
func (versionFlag) BeforeReset(app *kong.Kong) error {
	err := printVersions(app.Stdout)
	app.Exit(exitOK)
	return err
}

func printVersions(out io.Writer) error {
	_, err := fmt.Fprintf(out, "parley %s\nrecord format %d\nmodels %s\ngazetteer %s\n", version, parley.FormatVersion,
		model.Version, gazetteer.Version)
	return err
}
