package store

import (
	"time"

	"parley"
)

// Remains is what could be saved of a damaged record: what came in, each with a
// checksum that holds. Nothing derived is among it.
type Remains interface {
	// Turns gives what each transaction brought, in the order in which they were.
	Turns(yield func(Turn) error) error
	// Lost tells what is known to have been there and could not be saved.
	Lost() []string
	// LostDecisions are the numbers of decisions among it.
	LostDecisions() []int64
	Close() error
}

// Turn is what one transaction brought.
type Turn struct {
	At        time.Time
	Documents []parley.Taken // with text, number and particulars; without what is derived of the text
	Claims    map[string][]parley.Claim
	Readings  []parley.Reading
	Decisions []parley.Decision
}
