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

// Outcome is a commitment or position on record; one of both is set.
type Outcome struct {
	Document   DocumentID
	Seq        int64
	Ord        int
	Day        string
	Publisher  string
	Kind       Kind
	Account    AccountID   `json:",omitempty"` // of the contact at which it was made
	Commitment *Commitment `json:",omitempty"`
	Position   *Position   `json:",omitempty"`
}
