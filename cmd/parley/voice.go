package main

// How the command line speaks. Results go to stdout, everything else to
// stderr. Errors begin "parley: error: ", lower case, no full stop, from the
// outside in; what a person could do about them follows as "parley: hint: ".
// Colour only where stdout is a terminal and NO_COLOR is not set.

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"parley"
)

// steady is a stream on which nothing steers a terminal: what is told has names and
// values of strangers in it.
type steady struct{ to io.Writer }

func (s steady) Write(p []byte) (int, error) {
	if _, err := io.WriteString(s.to, parley.Visible(string(p))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
	colour   bool      // stdout is a terminal that shows colour
	show     bool      // stdout is a terminal
	terminal bool      // stderr is a terminal
	bar      io.Writer // stderr as it is, for what moves on a terminal
}

// output is standard output; it keeps the first error, as most of what is printed
// has nobody to tell.
type output struct {
	to  io.Writer
	err error
}

func (o *output) Write(p []byte) (int, error) {
	n, err := o.to.Write(p)
	if err != nil && o.err == nil {
		o.err = err
		if cause := new(fs.PathError); errors.As(err, &cause) {
			o.err = cause.Err
		}
	}
	return n, err
}

// complain prints an error and its hint.
func (s *streams) complain(err error) {
	fmt.Fprintf(s.err, "parley: error: %v\n", err)
	if hint := parley.ErrorHint(err); hint != "" {
		fmt.Fprintf(s.err, "parley: hint: %s\n", hint)
	}
}
