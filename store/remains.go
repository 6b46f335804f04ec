package store

import (
	"time"

	"parley"
)

// Remains is what could be saved of a damaged record: what came in, each with a
// checksum that holds. Nothing derived is among it.
type Remains interface {
	// Batches gives what each transaction brought, in the order in which they were.
	Batches(yield func(Batch) error) error
	// Lost tells what is known to have been there and could not be saved.
	Lost() []string
	// LostDecisions are the numbers of decisions among it.
	LostDecisions() []int64
	Close() error
}

// Batch is what one transaction brought.
type Batch struct {
	At        time.Time
	Documents []parley.Taken // with text, number and particulars; without what is derived of the text
	Claims    map[string][]parley.Claim
	Readings  []parley.Reading
	Decisions []parley.Decision
	Feeds     []parley.Feed // that were first added then, as they are now
}
