package reconcile

import (
	"slices"

	"parley"
)

// Press is the side of accounts that no party to the contact vouches for.
const Press = "press"

// Notes is the side of what note-takers enter who speak for no party.
const Notes = "notes"

// SideOf tells whose account a fact is: that of the party whose person, office
// or institution is the outermost in its chain, or whose own publisher tells
// it; else the press's. An agency that cites an aide hands on the aide's side.
func SideOf(a parley.Account, chain, presumed parley.Chain) string {
	for _, links := range []parley.Chain{chain, presumed} {
		for _, l := range links {
			if l.Kind != parley.PublisherLink && l.Party != "" && slices.Contains(a.Contact.Parties, l.Party) {
				return l.Party
			}
		}
	}
	switch {
	case a.Home != "":
		return a.Home
	case a.Document.Kind == parley.NoteKind:
		return Notes
	}
	return Press
}

// Sides are the sides that tell of a contact: its parties in order of name,
// then others' governments, then the press.
func Sides(c Contact) []string { return tellingSides(c, tellingOf(c)) }

func tellingSides(c Contact, t telling) []string {
	told := map[string]bool{}
	for _, said := range t.byField {
		for _, s := range said {
			told[s.Side] = true
		}
	}
	var sides []string
	for s := range told {
		if s != Press {
			sides = append(sides, s)
		}
	}
	slices.SortFunc(sides, func(x, y string) int { return sideOrder(c, x, y) })
	if told[Press] {
		sides = append(sides, Press)
	}
	return sides
}

func sideOrder(c Contact, x, y string) int {
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
