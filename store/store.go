// Package store is the contract of what keeps the record: documents, what was
// read in them, what people decided, and what reconciling made of it.
//
// What comes in: values of the domain, in one transaction. What goes out: the
// same values, by name, neighbourhood or filter. A store decides nothing: which
// accounts are one contact is reconcile's to say, what to show is view's.
//
// Documents, readings and decisions are only ever added. Accounts, contacts and
// what is listed of statements and outcomes are derived from them and can be
// made anew. The suite every store passes is storetest.
//
// After Write(AddDocument, AddReading) of a report with one call, Read finds the
// document by its id and the reading by the document's number.
package store

import (
	"context"
	"time"

	"parley"
	"parley/reconcile"
)

// Store keeps one record. Any number of readers may read while one writes; they
// see what was written before they began.
type Store interface {
	// Read shows the record as it was known at a time; the zero time is now.
	Read(ctx context.Context, asOf time.Time, f func(Reader) error) error
	// Write runs everything in one transaction: all of it is kept, or nothing.
	// What it kept is safe when it returns. The time is when it became known; it
	// is moved on if another transaction had it or a later one.
	Write(ctx context.Context, now time.Time, f func(Writer) error) error
	// Backup writes the whole record to a new file.
	Backup(ctx context.Context, file string) error
	// Check looks for damage in the store itself and lists what it finds.
	Check(context.Context) ([]string, error)
	Close() error
}

// Reader reads from one state of the record. Things that are not there are no
// errors: lists are empty, single values say so.
type Reader interface {
	// Document is a document by its id, with its text and what that was taken out of, but
	// for the bytes of it.
	Document(parley.DocumentID) (parley.Taken, bool, error)
	// Like lists the ids of documents that begin so, at most ten.
	Like(prefix string) ([]parley.DocumentID, error)
	// SameText lists documents with a text, by its SHA-256.
	SameText(sha256 string) ([]parley.Taken, error)
	// SameOriginal lists the documents made of the same bytes, by their SHA-256.
	SameOriginal(sha256 string) ([]parley.Taken, error)
	// Original is the bytes that a document was made of, by their SHA-256.
	Original(sha256 string) ([]byte, bool, error)
	// Claims lists what was given beside a text, of whatever page, by its SHA-256.
	Claims(sha256 string) ([]parley.Claim, error)
	// Page lists the revisions of a page in the order they came.
	Page(page string) ([]parley.Taken, error)
	// Revised lists, without their texts, the documents that came after a time for
	// a page of which there was one already; at most so many, the newest; 0 for all.
	Revised(since time.Time, most int) ([]parley.Taken, error)
	// Documents lists documents after a number in the order they came, without
	// their texts.
	Documents(after int64, most int) ([]parley.Taken, error)
	// Reading is the last reading of a document.
	Reading(document int64) (parley.Reading, bool, error)

	// Feeds lists the feeds that are or were watched, by address.
	Feeds() ([]parley.Feed, error)
	// Seen tells which items of a feed were taken in or passed over.
	Seen(feed string, items ...string) (map[string]bool, error)
	// Progress is the byte of an archive from which to go on; 0 for one that was read to its
	// end, or never.
	Progress(archive string) (next int64, err error)

	// Decisions lists what was decided, oldest first.
	Decisions() ([]parley.Decision, error)

	// AccountsOf lists the accounts of documents, with decisions applied.
	AccountsOf(documents ...int64) ([]parley.Account, error)
	// Near lists accounts in any of some neighbourhoods, as of now, without
	// those that are known.
	Near(keys []reconcile.Key, known map[parley.AccountID]bool) ([]parley.Account, error)
	// Members lists the accounts of contacts.
	Members(...parley.ContactID) ([]parley.Account, error)
	// ContactsOf lists the contacts that accounts belong to, each once.
	ContactsOf(...parley.AccountID) ([]parley.ContactID, error)
	// ContactOf gives for accounts the contact each belongs to, without accounts;
	// those of none are left out.
	ContactOf(...parley.AccountID) (map[parley.AccountID]parley.ContactOnRecord, error)
	// DocumentsOf lists the documents that tell of contacts, by number, each once.
	DocumentsOf(...parley.ContactID) ([]int64, error)
	// Named lists the contacts, at most ten, one of whose accounts has a name
	// that begins so: the name of a contact, or of an account.
	Named(prefix string) ([]parley.ContactID, error)
	// Contacts lists contacts, without their accounts, oldest first.
	Contacts(Filter) ([]parley.ContactOnRecord, error)

	// Changed lists the contacts that became known, or known otherwise, after a
	// time, and those that are no more; of each at most so many, those that changed
	// last; 0 for all.
	Changed(since time.Time, most int) (now []parley.ContactOnRecord, gone []parley.ContactID, err error)
	// Names lists the parties of contacts, and of those who took part the keys, see
	// [reconcile.PersonKey]: what names are compared with that nobody has.
	Names() (parties, persons []string, err error)
	// Count is how many contacts fit, wherever a list of them would begin or end.
	Count(Filter) (int, error)
	// Tally counts contacts that fit by the day they begin on and by status.
	Tally(Filter) ([]DayCount, error)
	// Pairs counts contacts that fit by the two parties between which they were,
	// and by kind.
	Pairs(Filter) ([]PairCount, error)
	// Review lists the contacts that need a look by people most, see
	// Need of [reconcile.Contact], after the first some.
	Review(most, after int) ([]parley.ContactOnRecord, error)

	// Said lists statements, newest document first.
	Said(SaidFilter) ([]parley.Said, error)
	// Outcomes lists commitments, positions, groups or plans in the order of their
	// documents.
	Outcomes(OutcomeFilter) ([]parley.Outcome, error)
	// Versions lists how a contact was known over time, oldest first.
	Versions(parley.ContactID) ([]Version, error)
	// Search lists documents that have all of the first [MostWords] words, best first.
	Search(words string, most int) ([]Hit, error)
	// Latest is when the record last changed; the zero time if it never did.
	Latest() (time.Time, error)
	// Counts tells how much there is.
	Counts() (Counts, error)
}

// Writer reads and writes in one transaction.
type Writer interface {
	Reader
	// Now is the time of the transaction.
	Now() time.Time
	// AddDocument keeps a document under its number, or, where that is 0, under the
	// next, and gives it, with the bytes that it was made of. Its id must be new.
	AddDocument(parley.Taken) (int64, error)
	AddReading(parley.Reading) error
	// PutTraits replaces what is derived of a document's text and of what is claimed
	// of it: the particulars shown, home, credits, signature and heir.
	PutTraits(parley.Taken) error
	// AddClaims keeps what was given beside a text. What was given before stays as
	// it is, with its time.
	AddClaims(sha256 string, claims ...parley.Claim) error
	AddDecision(parley.Decision) error
	// PutFeed keeps a feed as it is now. When it was first added stays.
	PutFeed(parley.Feed) error
	// See notes items of a feed as taken in or passed over.
	See(feed string, items ...string) error
	// PutProgress notes from where to go on in an archive; 0 that it was read to its end.
	PutProgress(archive string, next int64) error
	// PutAccounts replaces the accounts of a document.
	PutAccounts(document int64, accounts []parley.Account) error
	// PutListed replaces what is listed of the statements and outcomes of a
	// document.
	PutListed(document int64, said []parley.Said, outcomes []parley.Outcome) error
	// PutContacts takes out contacts and puts in others. The accounts of those
	// put in belong to them from then on.
	PutContacts(out []parley.ContactID, in []parley.ContactOnRecord) error
	// Clear takes out all that is derived, and when it was known.
	Clear() error
}

// MostWords is how many words are looked for at once: more would take long, and find
// nothing.
const MostWords = 32

// Filter chooses contacts. Empty fields choose all.
type Filter struct {
	Parties  []string // all of these
	Persons  []string // all of these, by [reconcile.PersonKey]
	Kinds    []parley.ContactKind
	Statuses []parley.Status
	Since    string    // ISO day: those that were not over before
	Until    string    // ISO day, included
	After    string    // ISO day: those that begin later
	Changed  time.Time // those that became known, or known otherwise, later
	Domestic bool      // also those inside one government
	Oldest   int       // only so many, the oldest; 0 for all
	Newest   int       // only so many, the newest; 0 for all
	From     Place     // only those before this place, in order of days
}

// Place is where a list goes on: the last thing listed. The zero Place is the
// beginning.
type Place struct {
	Day     string // ISO day
	Contact parley.ContactID
	Seq     int64 // of the document
	Ord     int
}

// PlaceOf is the place of a statement in the list of all.
func PlaceOf(s parley.Said) Place { return Place{Day: s.Day, Seq: s.Seq, Ord: s.Ord} }

// PlaceOfOutcome is the place of an outcome in the list that a filter gives.
func PlaceOfOutcome(o parley.Outcome, f OutcomeFilter) Place {
	p := Place{Day: o.Day, Seq: o.Seq, Ord: o.Ord}
	if f.DueFrom+f.Before != "" && f.Party+f.Person == "" && len(f.Of) == 0 && o.Commitment != nil {
		p.Day = reconcile.LastDay(o.Commitment.When)
	}
	return p
}

// DayCount is how many contacts of a status begin on a day.
type DayCount struct {
	Day    string
	Status parley.Status
	N      int
}

// PairCount is how many contacts of a kind there were between two parties.
type PairCount struct {
	One, Other string // in order of name
	Kind       parley.ContactKind
	N          int
}

// SaidFilter chooses statements by who says them.
type SaidFilter struct {
	Persons []string // [reconcile.PersonKey] of the innermost speaker, any of these
	Parties []string // or the party of the innermost speaker
	Words   string   // all of these in the content, or words that begin so; the first [MostWords]
	Act     parley.Act
	Of      []int64 // documents
	Since   string  // ISO day
	Until   string
	From    Place // only those behind this place, newest first
	Most    int
}

// OutcomeFilter chooses outcomes.
type OutcomeFilter struct {
	Kind    parley.Kind
	Party   string  // that promises, holds, or is a member
	Person  string  // the same, by [reconcile.PersonKey]
	Of      []int64 // documents
	DueFrom string  // commitments due on this ISO day or later only, by the last day their date can mean
	Before  string  // commitments due before this ISO day only
	// Soonest lists commitments chosen by when they are due, of whoever, those due
	// first first.
	Soonest bool
	// Newest lists the newest first; commitments chosen by when they are due, of
	// whoever, those due last first.
	Newest bool
	From   Place // only those behind this place; with Newest only
	Most   int
}

// Version is a contact as it was known from a time until another; the zero time
// is still.
type Version struct {
	From, Until time.Time
	Contact     parley.ContactOnRecord
}

// Hit is a document found by words.
type Hit struct {
	Document  parley.DocumentID
	Title     string
	Publisher string
	Published string
	Passage   string // with the words between « and »
}

// Counts tells how much is on record.
type Counts struct {
	Documents, Readings, Decisions, Accounts, Contacts, Statements int64
	Bytes                                                          int64 // on disk
}
