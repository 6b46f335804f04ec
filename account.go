package parley

import (
	"encoding/json"
	"time"
)

// AccountID names an account: its document, and the byte at which it first
// tells of the contact; a second account from the same byte has ".1" behind it.
type AccountID string

// ContactID names a contact on record by one of its accounts. Every account's
// name leads to the contact it belongs to, so a name once given stays good.
type ContactID string

// Account is what one document says about one contact.
type Account struct {
	ID       AccountID `json:"id"`
	Seq      int64     `json:"seq"`      // of its document
	Document Document  `json:"document"` // without its text
	Page     string    `json:"page,omitempty"`
	Contact  Contact   `json:"contact"`
	// Signature is the MinHash of the document's text: how alike two texts are.
	Signature []uint32 `json:"-"`
	Credits   []string `json:"credits,omitempty"` // agencies the text credits
	Home      string   `json:"home,omitempty"`    // party whose own publisher or leader tells it; "" for the press
	// Beside is the contact that the document reports, where it gives this one no
	// date of its own: its day, or that of publication, and whether this one comes
	// before or after it.
	Beside Beside `json:"beside,omitzero"`
	// Agreed are the commitments made at the contact, as the document tells them.
	Agreed  []Commitment `json:"agreed,omitempty"`
	Checked bool         `json:"checked,omitempty"` // somebody accepted or corrected it
	// Superseded tells that a later text of the same page is on record. What only
	// superseded accounts tell is withdrawn.
	Superseded bool `json:"superseded,omitempty"`
}

// Beside is the place of an undated contact next to another of its document.
type Beside struct {
	Day   string `json:"day"`   // ISO day
	Order string `json:"order"` // "before", "after", or "" where it is not told
}

// Taken is a document on record.
type Taken struct {
	Document
	Seq       int64     // order in which documents came, from 1
	At        time.Time // when it was taken in, UTC
	Page      string    // its address without what does not change the page; "" for none
	Note      bool      // a form filled in by a note-taker, not a text to be read
	Signature []uint32  // see reconcile.Signature
	Credits   []string  // agencies its text credits
	Home      string    // party whose own publisher or leader published it; "" for the press
	// Heir is the document that has this text with an address, where this one has
	// none: then that tells what both tell, and this one nothing. [TakenOut] is the heir of
	// one that people took out.
	Heir DocumentID
}

// TakenOut stands in the place of an heir where people took a document out: it tells
// nothing and counts nowhere, and can be put back.
const TakenOut DocumentID = "taken out"

// Reading is what one version of the reader made of a document.
type Reading struct {
	Document DocumentID
	Seq      int64  // of the document
	Version  string // of program, models and lists
	At       time.Time
	Record   Record
}

// UnmarshalJSON reads a fact whose value is of the type its field has.
func (f *Fact) UnmarshalJSON(data []byte) error {
	type plain Fact
	var raw struct {
		plain
		Value json.RawMessage `json:"value"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	*f = Fact(raw.plain)
	switch row, _ := FieldNamed(f.Field); row.Judged {
	case JudgedAsPerson:
		return into[Participant](f, raw.Value)
	case JudgedAsOrdinal:
		return into[Ordinal](f, raw.Value)
	case JudgedAsCount:
		return into[int](f, raw.Value)
	}
	return into[string](f, raw.Value)
}

func into[T any](f *Fact, data json.RawMessage) error {
	var value T
	if len(data) == 0 {
		return nil
	}
	err := json.Unmarshal(data, &value)
	f.Value = value
	return err
}
