package view

import (
	"slices"
	"time"

	"parley/reconcile"
)

// ByLength orders the contacts of a claim of rank by the length told, the
// longest first (or the shortest), and counts those of which none is told.
func ByLength(contacts []reconcile.Contact, claim Claim) (ranked []reconcile.Contact, unknown int) {
	told, _ := time.Parse(time.DateOnly, claim.Told)
	start, _ := claim.Scope.Start(told)
	for _, c := range contacts {
		switch {
		case !claim.Scope.Counts(c.Kind), !start.IsZero() && c.From < start.Format(time.DateOnly):
		case c.Duration == "":
			unknown++
		default:
			ranked = append(ranked, c)
		}
	}
	slices.SortStableFunc(ranked, func(a, b reconcile.Contact) int {
		d := reconcile.MinutesOf(b.Duration) - reconcile.MinutesOf(a.Duration)
		if !claim.Longest {
			d = -d
		}
		return int(d)
	})
	return ranked, unknown
}
