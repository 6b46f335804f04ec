package view

import (
	"slices"
	"time"

	"parley"
	"parley/reconcile"
)

// Sheet is one contact in full.
type Sheet struct {
	reconcile.Contact
	Life       []reconcile.Step
	Comparison reconcile.Comparison
	Origins    []reconcile.Origin
	Silences   []reconcile.Silence
	Said       []parley.Said
	Decisions  []parley.Decision // on its accounts
	Overdue    bool
}

// Show makes the sheet of a contact from its accounts, what was said of it and
// what was decided.
func Show(c reconcile.Contact, said []parley.Said, decisions []parley.Decision, now time.Time) Sheet {
	s := Sheet{Contact: c, Life: c.Life(), Comparison: c.Compare(), Origins: reconcile.Origins(c.Current()), Silences: c.Silences(), Overdue: c.Overdue(now)}
	for _, x := range said {
		if slices.ContainsFunc(x.Contacts, func(id parley.AccountID) bool { return member(c, id) }) {
			s.Said = append(s.Said, x)
		}
	}
	for _, d := range decisions {
		if slices.ContainsFunc(append(slices.Clone(d.Anchors), d.Apart...), func(a parley.Anchor) bool { return reconcile.Anchored(c.Accounts, a) >= 0 }) {
			s.Decisions = append(s.Decisions, d)
		}
	}
	return s
}

func member(c reconcile.Contact, id parley.AccountID) bool {
	return slices.ContainsFunc(c.Accounts, func(a parley.Account) bool { return a.ID == id })
}
