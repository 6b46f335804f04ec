package web

import (
	"time"

	"parley/store"
	"parley/work"
)

// asSeen is what a page with forms keeps of the record it shows, so that a decision
// is on what its author saw.
type asSeen struct {
	Seen   int64  // decisions that were made when the page was
	SeenAt string // when the record had last changed when the page was made
	Author string
	Past   bool // nobody decides on it: it is of an earlier day, or this desk is for looking
	Look   bool // this desk is for looking only
}

// look fills it in.
func (s *asSeen) look(r store.Reader, q *asking) error {
	decisions, err := r.Decisions()
	if err != nil {
		return err
	}
	latest, err := r.Latest()
	s.Seen, s.SeenAt, s.Author, s.Past, s.Look = work.LastDecision(decisions), latest.UTC().Format(time.RFC3339Nano),
		author(q), q.closed(), q.look
	return err
}
