package view

import (
	"slices"

	"parley"
	"parley/reconcile"
	"parley/reconcile/compare"
)

// Brief is what is new on record since a time.
type Brief struct {
	More      bool // contacts changed that are not listed
	All       int  // how many became known, or known otherwise, where there are more; else 0
	New       []parley.ContactOnRecord
	Changed   []Change
	Disputed  []parley.ContactOnRecord // in which accounts now do not go together
	Withdrawn []parley.ContactOnRecord // denied, cancelled, rejected or put into another, as they were
	Revised   []Revision
}

// Change is a contact that is known otherwise than before.
type Change struct {
	Before, Now parley.ContactOnRecord
	Fields      []FieldChange
}

// FieldChange is a field of a contact that changed.
type FieldChange struct{ Field, Before, Now string }

// Revision is a text that its publisher changed after publication.
type Revision struct {
	Before, Now parley.Taken
	Edits       []compare.Edit
}

// MakeBrief sets the contacts that changed against what they were.
func MakeBrief(now []parley.ContactOnRecord, gone []parley.ContactID,
	before map[parley.ContactID]parley.ContactOnRecord, revised []Revision) Brief {
	b := Brief{Revised: revised}
	for _, c := range now {
		old, known := before[c.ID]
		if !known {
			b.New = append(b.New, c)
			continue
		}
		if fields := Changes(old, c); len(fields) > 0 {
			b.Changed = append(b.Changed, Change{old, c, fields})
		}
		if newlyDisputed(old, c) {
			b.Disputed = append(b.Disputed, c)
		}
		if withdrawn(c) && !withdrawn(old) {
			b.Withdrawn = append(b.Withdrawn, c)
		}
	}
	for _, c := range b.New {
		if len(c.Disputed) > 0 {
			b.Disputed = append(b.Disputed, c)
		}
	}
	for _, id := range gone {
		if old, known := before[id]; known && !movedInto(old, now) {
			b.Withdrawn = append(b.Withdrawn, old)
		}
	}
	return b
}

// movedInto tells whether a contact that is gone goes on under another name.
func movedInto(old parley.ContactOnRecord, now []parley.ContactOnRecord) bool {
	return slices.ContainsFunc(now, func(c parley.ContactOnRecord) bool {
		return c.From == old.From && slices.Equal(c.Parties, old.Parties) && c.Kind == old.Kind
	})
}

func withdrawn(c parley.ContactOnRecord) bool {
	return c.Status == parley.Denied || c.Status == parley.Cancelled || c.Withdrawn
}

func newlyDisputed(old, now parley.ContactOnRecord) bool {
	return slices.ContainsFunc(now.Disputed, func(f string) bool { return !slices.Contains(old.Disputed, f) })
}

// Changes lists the fields of the summary that differ.
func Changes(old, now parley.ContactOnRecord) []FieldChange {
	var all []FieldChange
	for _, f := range []FieldChange{
		{"status", string(old.Status), string(now.Status)}, {"kind", string(old.Kind), string(now.Kind)},
		{"when", old.Date, now.Date}, {"at", old.Time, now.Time},
		{"where", old.Place, now.Place}, {"how long", reconcile.Spoken(old.Duration), reconcile.Spoken(now.Duration)},
		{"asked by", old.Initiator, now.Initiator},
		{"who", Title(old), Title(now)}, {"told by", list(old.TellingSides), list(now.TellingSides)},
		{"origins", count(old.Origins), count(now.Origins)},
		{"disputed", list(labels(old.Disputed)), list(labels(now.Disputed))},
		{"withdrawn", yes(old.Withdrawn), yes(now.Withdrawn)},
	} {
		if f.Before != f.Now {
			all = append(all, f)
		}
	}
	return all
}

func labels(fields []string) []string {
	var all []string
	for _, f := range fields {
		all = append(all, Label(f))
	}
	return all
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}
