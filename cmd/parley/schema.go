package main

import (
	"io"

	"parley"
)

// schemaCommand is "parley schema": the JSON Schema of "read --json".
type schemaCommand struct{}

// Run prints the schema.
func (schemaCommand) Run(s *streams) error {
	_, err := io.WriteString(s.out, parley.Schema)
	return err
}
