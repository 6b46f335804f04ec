package parley

// Said is a statement on record.
type Said struct {
	Statement
	Document  DocumentID
	Seq       int64
	Ord       int    // its place in the record of the document
	Day       string // of publication
	Publisher string
	Title     string
	Home      string
	Contacts  []AccountID // that it tells of
}

// Outcome is a commitment, position, proposal, group or plan on record; one of
// these is set.
type Outcome struct {
	Document  DocumentID
	Seq       int64
	Ord       int
	Day       string
	Publisher string
	Kind      Kind
	Account   AccountID `json:",omitempty"` // of the contact at which it was made
	Promised  AccountID `json:",omitempty"` // of the contact that is promised, where the text tells of it as planned
	// of the people whose it is, or who tell of it, as far as the document says
	Parties    []string    `json:",omitempty"`
	Commitment *Commitment `json:",omitempty"`
	Position   *Position   `json:",omitempty"`
	Proposal   *Proposal   `json:",omitempty"`
	Group      *Group      `json:",omitempty"`
	Plan       *Plan       `json:",omitempty"`
}

// By lists those whose outcome it is: who promises, holds, proposes, belongs to
// the group or set it up; nobody for a plan.
func (o Outcome) By() []string {
	switch {
	case o.Commitment != nil:
		return o.Commitment.By
	case o.Position != nil:
		return o.Position.Holders
	case o.Proposal != nil:
		return o.Proposal.By
	case o.Group != nil:
		return append(append([]string{}, o.Group.Members...), o.Group.SetUpBy...)
	}
	return nil
}
