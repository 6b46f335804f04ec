package parley

import (
	"encoding/json"
	"time"
)

// Action is what a person decided.
type Action string

// The actions of a decision.
const (
	AcceptIt  Action = "accept"  // the reading is right
	RejectIt  Action = "reject"  // what was read is not there
	CorrectIt Action = "correct" // another value is right
	AddIt     Action = "add"     // what stands there was not read
	MergeIt   Action = "merge"   // accounts tell of one contact
	SplitIt   Action = "split"   // accounts tell of different contacts
	UndoIt    Action = "undo"    // an earlier decision no longer holds
	FoundIt   Action = "found"   // a process is begun
	IncludeIt Action = "include" // contacts belong to a process
	ExcludeIt Action = "exclude" // contacts do not
	LostIt    Action = "lost"    // stands for a decision whose bytes were damaged
)

// Kind of thing that an anchor points to.
type Kind string

// The kinds of thing that can be decided on.
const (
	ContactThing    Kind = "contact"
	StatementThing  Kind = "statement"
	CommitmentThing Kind = "commitment"
	PositionThing   Kind = "position"
	ProposalThing   Kind = "proposal"
	GroupThing      Kind = "group"
	PlanThing       Kind = "plan"
	WithheldThing   Kind = "withheld"
	DocumentThing   Kind = "document" // a particular of it, named by the field
)

// Anchor ties a decision to words of a document, not to what a reader made of
// them: it holds through every re-reading that finds the same words to tell of
// the same thing.
type Anchor struct {
	Document DocumentID `json:"document"`
	Kind     Kind       `json:"kind"`
	Account  AccountID  `json:"account,omitempty"` // as it was called when decided
	Parties  []string   `json:"parties,omitempty"`
	Field    string     `json:"field,omitempty"`
	Value    string     `json:"value,omitempty"` // the value decided on, as printed
	Evidence []Evidence `json:"evidence"`
}

// Decision is what a person decided about the record, why, and when. Decisions
// are only ever added.
type Decision struct {
	Seq     int64     `json:"seq"`
	ID      string    `json:"id"`
	At      time.Time `json:"at"`
	By      string    `json:"by"`
	Action  Action    `json:"action"`
	Why     string    `json:"why"`
	Anchors []Anchor  `json:"anchors,omitempty"`
	// Apart are the accounts that a split keeps from Anchors.
	Apart []Anchor `json:"apart,omitempty"`
	Value string   `json:"value,omitempty"` // of a correction
	// Thing is what is added, or the value of a correction that is no line of words, as the record
	// has it in JSON.
	Thing json.RawMessage `json:"thing,omitempty"`
	// Words are the places of what is added, and those that a corrected span has.
	Words []Evidence `json:"words,omitempty"`
	Undo  string     `json:"undo,omitempty"` // the decision that no longer holds
	// Process is the negotiation that is begun or that contacts belong to.
	Process *Process `json:"process,omitempty"`
}

// Process is a negotiation: the contacts between its parties within its dates,
// and those that people include.
type Process struct {
	Name    string   `json:"name"`
	Parties []string `json:"parties,omitempty"` // contacts with two of these belong to it, or all, if it has two
	Since   string   `json:"since,omitempty"`   // ISO day
	Until   string   `json:"until,omitempty"`   // ISO day, included
	Topics  []string `json:"topics,omitempty"`  // any of these words, if there are some
}
