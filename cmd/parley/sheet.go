package main

import (
	"fmt"

	"parley"
)

type sheet struct{ s *streams }

func newSheet(s *streams) *sheet { return &sheet{s} }

func (h *sheet) record(r parley.Record) error {
	fmt.Fprintln(h.s.out, r.Document.ID)
	return nil
}
