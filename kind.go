package parley

import (
	"encoding/json"
	"slices"
)

// ContactKind is the kind of an exchange between parties.
type ContactKind string

// The kinds of contact.
const (
	Call      ContactKind = "call"
	VideoCall ContactKind = "video-call"
	Meeting   ContactKind = "meeting"
	Visit     ContactKind = "visit"
	Talks     ContactKind = "talks"   // a round between delegations
	Message   ContactKind = "message" // letter, text, exchange of notes
)

// kindRow is what the house knows of one kind of contact.
type kindRow struct {
	Kind ContactKind
	// Alike are the kinds by which one report tells of a contact of this kind too, in
	// other words: a meeting by video is a meeting to some, and talks are meetings. Given
	// at one end only.
	Alike []ContactKind
	// Elsewhere are the kinds by which another report may tell of it: who was on the
	// telephone held talks to some. One author who writes both words means two contacts.
	Elsewhere []ContactKind
	// Remote: those who take part are at different places.
	Remote bool
	// Distinct: no other kind is told for it, however vague the word.
	Distinct bool
	// Common orders kinds by how loosely their word is used, from 0: of kinds told
	// equally often the least common says most.
	Common int
	// Plural: the word stands without an article, "talks".
	Plural bool
}

// kinds is the one table of kinds of contact, in the order in which people are
// offered them. A word for a new kind goes into lexicon/contacts.tsv.
var kinds = []kindRow{
	{Kind: Call, Alike: []ContactKind{VideoCall}, Elsewhere: []ContactKind{Talks}, Remote: true, Common: 1},
	{Kind: VideoCall, Alike: []ContactKind{Meeting, Talks}, Remote: true, Common: 0},
	{Kind: Meeting, Alike: []ContactKind{Talks}, Common: 4},
	{Kind: Visit, Distinct: true, Common: 2},
	{Kind: Talks, Common: 5, Plural: true},
	{Kind: Message, Distinct: true, Remote: true, Common: 3},
}

// statuses are the statuses of a contact, those that took place first.
var statuses = []Status{Held, UnderWay, Planned, Proposed, Postponed, Cancelled, Denied}

// Kinds lists the kinds of contact in the order in which people are offered them.
func Kinds() []ContactKind {
	all := make([]ContactKind, len(kinds))
	for i, row := range kinds {
		all[i] = row.Kind
	}
	return all
}

// Statuses lists the statuses of a contact in the order in which people are offered them.
func Statuses() []Status { return slices.Clone(statuses) }

// row is what is known of a kind; of one that does not exist nothing.
func (k ContactKind) row() kindRow {
	for _, row := range kinds {
		if row.Kind == k {
			return row
		}
	}
	return kindRow{Kind: k}
}

// Related reports whether reports use two kinds for one contact. It is symmetric.
func (k ContactKind) Related(other ContactKind) bool {
	return k.Alike(other) || slices.Contains(k.row().Elsewhere, other) || slices.Contains(other.row().Elsewhere, k)
}

// Alike reports whether one report uses two kinds for one contact. It is symmetric.
func (k ContactKind) Alike(other ContactKind) bool {
	return slices.Contains(k.row().Alike, other) || slices.Contains(other.row().Alike, k)
}

// Remote reports whether those who take part are at different places.
func (k ContactKind) Remote() bool { return k.row().Remote }

// Distinct reports whether no other kind is ever told for a contact of this one.
func (k ContactKind) Distinct() bool { return k.row().Distinct }

// Words is the kind with its article: "a call", "talks".
func (k ContactKind) Words() string {
	if k.row().Plural {
		return string(k)
	}
	return "a " + string(k)
}

// ByRarity lists the kinds with the least loosely used word first.
func ByRarity() []ContactKind {
	rows := slices.Clone(kinds)
	slices.SortStableFunc(rows, func(a, b kindRow) int { return a.Common - b.Common })
	all := make([]ContactKind, len(rows))
	for i, row := range rows {
		all[i] = row.Kind
	}
	return all
}

// wordsJSON is a list of words as the schema has it.
func wordsJSON[T ~string](words []T) string {
	data, _ := json.Marshal(words) // a list of strings is always JSON
	return string(data)
}
