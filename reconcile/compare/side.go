package compare

import (
	"slices"

	"parley"
	"parley/reconcile"
)

// Sides are the sides that tell of a contact: its parties in order of name,
// then others' governments, then the press.
func Sides(c parley.ContactOnRecord) []string { return tellingSides(c, tellingOf(c)) }

func tellingSides(c parley.ContactOnRecord, t telling) []string {
	told := map[string]bool{}
	for _, said := range t.byField {
		for _, s := range said {
			told[s.Side] = true
		}
	}
	var sides []string
	for s := range told {
		if s != reconcile.Press {
			sides = append(sides, s)
		}
	}
	slices.SortFunc(sides, func(x, y string) int { return sideOrder(c, x, y) })
	if told[reconcile.Press] {
		sides = append(sides, reconcile.Press)
	}
	return sides
}

func sideOrder(c parley.ContactOnRecord, x, y string) int {
	in := func(s string) int {
		if slices.Contains(c.Parties, s) {
			return 0
		}
		return 1
	}
	if d := in(x) - in(y); d != 0 {
		return d
	}
	if x < y {
		return -1
	}
	return 1
}
