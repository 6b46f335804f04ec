package main

import (
	"fmt"

	"parley"
	"parley/gazetteer"
	"parley/model"
)

// version is the program's own; the changelog says what each brought.
const version = "0.1.0"

// versionCommand is "parley version".
type versionCommand struct{}

// Run prints the versions that a reading depends on.
func (versionCommand) Run(s *streams) error {
	_, err := fmt.Fprintf(s.out, "parley %s\nrecord format %d\nmodels %s\ngazetteer %s\n", version, parley.FormatVersion, model.Version, gazetteer.Version)
	return err
}
