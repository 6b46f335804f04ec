package parley

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
)

// Contact is one contact on record: the accounts that tell of it, and a summary
// of what they say. The summary picks, it never averages; Disputed names the
// fields in which accounts do not go together.
type ContactOnRecord struct {
	ID           ContactID     `json:"id"`
	Accounts     []Account     `json:"-"` // in order of publication
	Why          []Reason      `json:"why,omitempty"`
	Kind         ContactKind   `json:"kind"`
	Status       Status        `json:"status,omitempty"` // "" where no account tells it
	Domestic     bool          `json:"domestic,omitempty"`
	Main         bool          `json:"main,omitempty"` // some document reports it
	Parties      []string      `json:"parties"`
	Participants []Participant `json:"participants"`
	Date         string        `json:"date,omitempty"` // EDTF; "" where no account tells it
	Time         string        `json:"time,omitempty"`
	Place        string        `json:"place,omitempty"`
	Duration     string        `json:"duration,omitempty"`
	Initiator    string        `json:"initiator,omitempty"`
	Ordinal      *Ordinal      `json:"ordinal,omitempty"`
	Topics       []string      `json:"topics,omitempty"`
	Count        int           `json:"count,omitempty"`
	From         string        `json:"from"` // ISO day by which it is put on a timeline
	Until        string        `json:"until"`
	Articles     int           `json:"articles"`
	Origins      int           `json:"origins"`
	TellingSides []string      `json:"told_by"`
	Disputed     []string      `json:"disputed,omitempty"`
	Checked      bool          `json:"checked,omitempty"`
	Withdrawn    bool          `json:"withdrawn,omitempty"` // the pages that told of it do not any more
	Need         int           `json:"need,omitempty"`      // how much it needs a look by people, from 0
}

// Reason tells why two accounts are one contact.
type Reason struct {
	A     AccountID `json:"a"`
	B     AccountID `json:"b"`
	Words []string  `json:"because"`
}

// Name is the contact that an account would name.
func NameOfContact(a AccountID) ContactID {
	sum := sha256.Sum256([]byte(a))
	return ContactID(hex.EncodeToString(sum[:6]))
}

// InOrder sorts accounts by publication, then by document and place in it.
func InOrder(a, b Account) int {
	return cmp.Or(cmp.Compare(a.Document.Published, b.Document.Published), cmp.Compare(a.Document.ID, b.Document.ID),
		compareIDs(a.ID, b.ID))
}

// compareIDs orders accounts of one document as they stand in it.
func compareIDs(a, b AccountID) int {
	return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}

// Current are the accounts that stand: of several texts of one page those of the
// last that came. Of a contact that no text tells of any more they are those of
// the last text of each page that did.
func (c ContactOnRecord) Current() []Account {
	if c.Withdrawn {
		return lastTexts(c.Accounts)
	}
	return slices.DeleteFunc(slices.Clone(c.Accounts), func(a Account) bool { return a.Superseded })
}

// lastTexts leaves of several texts of one page the last.
func lastTexts(accounts []Account) []Account {
	last := map[string]int64{}
	for _, a := range accounts {
		last[a.Page] = max(last[a.Page], a.Seq)
	}
	return slices.DeleteFunc(slices.Clone(accounts),
		func(a Account) bool { return a.Page != "" && a.Seq < last[a.Page] })
}

// Happened tells whether the contact took place, or is taking place, as far as is
// told today.
func (c ContactOnRecord) Happened() bool { return c.Status.Happened() && !c.Withdrawn }

// StatedFirst puts contacts whose status nobody tells behind the others, as they stand.
func StatedFirst[C any](all []C, status func(C) Status) []C {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b C) int { return cmp.Compare(untold(status(a)), untold(status(b))) })
	return sorted
}

func untold(s Status) int {
	if s == "" {
		return 1
	}
	return 0
}

// ByDay orders contacts by the day by which they are put on a timeline.
func ByDay(a, b ContactOnRecord) int {
	return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.ID, b.ID))
}
