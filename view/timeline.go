package view

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/reconcile"
	"parley/reconcile/compare"
)

// Line is a contact on a timeline.
type Line struct {
	parley.ContactOnRecord
	During  parley.ContactID `json:"during,omitempty"`  // the visit in the course of which it was
	Overdue bool             `json:"overdue,omitempty"` // planned for a day that passed without report
	Perhaps *Held            `json:"perhaps,omitempty"` // what it may have been, where its day has passed
}

// Held is a contact that took place, in a word.
type Held struct {
	Contact parley.ContactID `json:"contact"`
	Day     string           `json:"day"` // ISO
}

// Timeline orders contacts by the day they are dated on, and leaves out those in
// which not all of some people took part.
func Timeline(contacts []parley.ContactOnRecord, persons []Who, now time.Time) []Line {
	during := reconcile.Visits(contacts)
	var lines []Line
	for _, c := range contacts {
		if slices.ContainsFunc(persons, func(w Who) bool { return !w.TookPart(c) }) {
			continue
		}
		lines = append(lines, Line{ContactOnRecord: c, During: during[c.ID], Overdue: compare.Overdue(c, now)})
	}
	return lines
}

// StatedFirst puts lines of contacts whose status nobody tells behind the others.
func StatedFirst(lines []Line) []Line {
	return parley.StatedFirst(lines, func(l Line) parley.Status { return l.Status })
}

// Title names a contact in a line: who with whom, people before parties.
func Title(c parley.ContactOnRecord) string {
	if names := peopleOf(c); names != "" {
		return names
	}
	return strings.Join(c.Parties, " – ")
}

// mostNamed is how many people of a side a title names.
const mostNamed = 2

// peopleOf names the people side by side, or nobody if fewer than two sides or
// people are named.
func peopleOf(c parley.ContactOnRecord) string {
	bySide := map[string][]string{}
	var sides []string
	for _, p := range c.Participants {
		if p.Name == "" {
			continue
		}
		side := cmp.Or(p.Party, "of "+p.Name) // whose party nobody tells is a side alone
		if bySide[side] == nil {
			sides = append(sides, side)
		}
		bySide[side] = append(bySide[side], p.Name)
	}
	var parts []string
	for _, side := range sides {
		names := bySide[side]
		if len(names) > mostNamed {
			names = append(slices.Clone(names[:mostNamed]), "others")
		}
		parts = append(parts, strings.Join(names, ", "))
	}
	for _, p := range c.Parties {
		if bySide[p] == nil && len(parts) > 0 {
			parts = append(parts, p)
		}
	}
	if len(parts) < 2 && len(c.Parties) > 1 {
		return ""
	}
	return strings.Join(parts, " – ")
}
