package main

// How the command line speaks. Results go to stdout, everything else to
// stderr. Errors begin "parley: error: ", lower case, no full stop, from the
// outside in; what a person could do about them follows as "parley: hint: ".
// Colour only where stdout is a terminal and NO_COLOR is not set.

import (
	"fmt"
	"io"

	"parley"
)

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
	colour   bool // stdout is a terminal that shows colour
	terminal bool // stderr is a terminal
}

// complain prints an error and its hint.
func (s *streams) complain(err error) {
	fmt.Fprintf(s.err, "parley: error: %v\n", err)
	if hint := parley.ErrorHint(err); hint != "" {
		fmt.Fprintf(s.err, "parley: hint: %s\n", hint)
	}
}
