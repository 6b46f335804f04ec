package view

import (
	"slices"
	"time"

	"parley"
	"parley/reconcile"
	"parley/reconcile/audit"
)

// Ranked is a contact with all lengths told of it, and who calls it by the rank
// claimed.
type Ranked struct {
	parley.ContactOnRecord
	Lengths []string // ISO durations, the longest first
	Called  []string // publishers of accounts that call it the longest, or shortest
}

// ByLength orders the contacts of a claim of rank that took place by the length
// told, the longest first (or the shortest); those without one come last. Contacts
// must have their accounts.
func ByLength(contacts []parley.ContactOnRecord, claim Claim) []Ranked {
	told, _ := time.Parse(time.DateOnly, claim.Told)
	start, _ := claim.Scope.Start(told)
	var ranked []Ranked
	for _, c := range contacts {
		if !claim.Scope.Counts(c.Kind) || !c.Happened() || !start.IsZero() && c.From < start.Format(time.DateOnly) {
			continue
		}
		r := Ranked{ContactOnRecord: c, Lengths: audit.Lengths(c), Called: calledBy(c, claim.Longest)}
		if !claim.Longest {
			slices.Reverse(r.Lengths)
		}
		ranked = append(ranked, r)
	}
	slices.SortStableFunc(ranked, func(a, b Ranked) int {
		x, y := a.first(), b.first()
		switch {
		case x == 0 || y == 0 || claim.Longest:
			return int(y - x)
		}
		return int(x - y)
	})
	return ranked
}

// first is the length in minutes that ranks a contact; 0 for none told.
func (r Ranked) first() float64 {
	if len(r.Lengths) == 0 {
		return 0
	}
	return reconcile.MinutesOf(r.Lengths[0])
}

// calledBy lists the publishers whose accounts call a contact the longest, or
// shortest.
func calledBy(c parley.ContactOnRecord, longest bool) []string {
	word := map[bool]string{true: "longest", false: "shortest"}[longest]
	var by []string
	for _, a := range c.Current() {
		for _, f := range a.Contact.Facts {
			if v, ok := f.Value.(string); ok && f.Field == "superlatives" && v == word &&
				!slices.Contains(by, a.Document.Publisher) {
				by = append(by, a.Document.Publisher)
			}
		}
	}
	return by
}
