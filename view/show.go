package view

import (
	"slices"
	"time"

	"parley"
	"parley/reconcile/compare"
	"parley/reconcile/decide"
	"parley/reconcile/origin"
)

// Sheet is one contact in full.
type Sheet struct {
	parley.ContactOnRecord
	Life       []compare.Step
	Comparison compare.Comparison
	Origins    []origin.Origin
	Silences   []compare.Silence
	Said       []parley.Said
	Decisions  []Decided // on its accounts
	Overdue    bool
	Perhaps    *Held // what it may have been, where its day has passed
}

// Decided is a decision and whether it was undone.
type Decided struct {
	parley.Decision
	Undone bool `json:"undone,omitempty"`
}

// Decisions tells of each decision whether it was undone.
func Decisions(all []parley.Decision) []Decided {
	undone := decide.Undone(all)
	out := make([]Decided, len(all))
	for k, d := range all {
		out[k] = Decided{d, undone[d.ID]}
	}
	return out
}

// Show makes the sheet of a contact from its accounts, what was said of it and
// what was decided.
func Show(c parley.ContactOnRecord, said []parley.Said, decisions []parley.Decision, now time.Time) Sheet {
	s := Sheet{ContactOnRecord: c, Life: compare.Life(c), Comparison: compare.SideBySide(c),
		Origins: origin.Origins(c.Current()), Silences: compare.Silences(c), Overdue: compare.Overdue(c, now)}
	for _, x := range said {
		if slices.ContainsFunc(x.Contacts, func(id parley.AccountID) bool { return member(c, id) }) {
			s.Said = append(s.Said, x)
		}
	}
	s.Decisions = decidedOn(c, decisions)
	return s
}

// decidedOn lists the decisions on the accounts of a contact, and their undoing.
func decidedOn(c parley.ContactOnRecord, decisions []parley.Decision) []Decided {
	var all []Decided
	on := map[string]bool{}
	for _, d := range Decisions(decisions) {
		on[d.ID] = on[d.Undo] || slices.ContainsFunc(append(slices.Clone(d.Anchors), d.Apart...),
			func(a parley.Anchor) bool { return member(c, a.Account) || decide.Anchored(c.Accounts, a) >= 0 })
		if on[d.ID] {
			all = append(all, d)
		}
	}
	return all
}

func member(c parley.ContactOnRecord, id parley.AccountID) bool {
	return slices.ContainsFunc(c.Accounts, func(a parley.Account) bool { return a.ID == id })
}

// DecidedOnDocument lists the decisions on the particulars of a document, and their
// undoing.
func DecidedOnDocument(id parley.DocumentID, decisions []parley.Decision) []Decided {
	var all []Decided
	on := map[string]bool{}
	for _, d := range Decisions(decisions) {
		on[d.ID] = on[d.Undo] || slices.ContainsFunc(d.Anchors,
			func(a parley.Anchor) bool { return a.Kind == parley.DocumentThing && a.Document == id })
		if on[d.ID] {
			all = append(all, d)
		}
	}
	return all
}
