package parley

// Commitment is a promise or an agreement to do something.
type Commitment struct {
	By       []string   `json:"by"`
	To       []string   `json:"to,omitempty"`
	What     string     `json:"what"`
	When     string     `json:"when,omitempty"` // EDTF, by when
	After    string     `json:"after,omitempty"`
	Contact  string     `json:"contact,omitempty"` // the contact promised, or at which it was promised
	Chain    Chain      `json:"chain"`
	Presumed Chain      `json:"presumed,omitempty"`
	Evidence []Evidence `json:"evidence"`
}

// Answer is how a party answered a proposal.
type Answer struct {
	By       []string   `json:"by"`
	Act      Act        `json:"act"`
	Evidence []Evidence `json:"evidence"`
}

// Proposal is what one party puts forward, and each answer to it.
type Proposal struct {
	By       []string   `json:"by"`
	To       []string   `json:"to,omitempty"`
	What     string     `json:"what"`
	Answers  []Answer   `json:"answers,omitempty"`
	Chain    Chain      `json:"chain"`
	Presumed Chain      `json:"presumed,omitempty"`
	Evidence []Evidence `json:"evidence"`
}

// GroupStatus tells how far a standing body of the talks has come.
type GroupStatus string

// The statuses of a group.
const (
	GroupProposed  GroupStatus = "proposed"
	GroupAgreed    GroupStatus = "agreed"
	GroupSetUp     GroupStatus = "set-up"
	GroupReported  GroupStatus = "reported"
	GroupDissolved GroupStatus = "dissolved"
)

// Group is a standing body or track set up inside the talks.
type Group struct {
	Name     string      `json:"name"`
	Subject  string      `json:"subject,omitempty"`
	Members  []string    `json:"members,omitempty"`
	SetUpBy  []string    `json:"set_up_by,omitempty"`
	Status   GroupStatus `json:"status"`
	Chain    Chain       `json:"chain"`
	Presumed Chain       `json:"presumed,omitempty"`
	Evidence []Evidence  `json:"evidence"`
}

// Plan is a named text under negotiation.
type Plan struct {
	ID          string     `json:"id"`
	Title       string     `json:"title"`
	Points      int        `json:"points,omitempty"`
	VersionNote string     `json:"version_note,omitempty"` // "revised"
	Aim         string     `json:"aim,omitempty"`
	Chain       Chain      `json:"chain"`
	Presumed    Chain      `json:"presumed,omitempty"`
	Evidence    []Evidence `json:"evidence"`
}

// Stance is where a party stands on an issue.
type Stance string

// The stances.
const (
	For         Stance = "for"
	Against     Stance = "against"
	Conditional Stance = "conditional"
	Undecided   Stance = "undecided"
)

// Position is the stance of its holders on an issue, as told by a chain.
type Position struct {
	Holders  []string   `json:"holders"`
	Issue    string     `json:"issue"`
	Stance   Stance     `json:"stance"`
	Gist     string     `json:"gist,omitempty"`
	Chain    Chain      `json:"chain"`
	Presumed Chain      `json:"presumed,omitempty"`
	Evidence []Evidence `json:"evidence"`
}

// Withheld is something a side is said not to have told.
type Withheld struct {
	By       []string   `json:"by"`
	About    string     `json:"about"`
	Evidence []Evidence `json:"evidence"`
}
