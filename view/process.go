package view

import (
	"slices"
	"strings"

	"parley"
	"parley/reconcile"
	"parley/reconcile/decide"
)

// Process is a negotiation with the contacts that belong to it.
type Process struct {
	parley.Process
	Contacts []parley.ContactOnRecord
}

// Processes lists the negotiations that people began, in that order.
func Processes(decisions []parley.Decision) []parley.Process {
	var all []parley.Process
	for _, d := range decide.InForce(decisions) {
		if d.Action == parley.FoundIt && d.Process != nil {
			all = append(all, *d.Process)
		}
	}
	return all
}

// Belonging leaves of contacts those that belong to a process: between two of
// its parties, within its days, about its topics; and those that people included
// less those that they excluded, whichever they did last. Accounts tells which
// accounts a contact has, for the words that decisions are anchored to.
func Belonging(contacts []parley.ContactOnRecord, p parley.Process, decisions []parley.Decision,
	accounts func(parley.ContactOnRecord) []parley.Account) []parley.ContactOnRecord {
	said := slices.DeleteFunc(decide.InForce(decisions), func(d parley.Decision) bool {
		return d.Action != parley.IncludeIt && d.Action != parley.ExcludeIt || d.Process == nil ||
			!strings.EqualFold(d.Process.Name, p.Name)
	})
	return slices.DeleteFunc(slices.Clone(contacts), func(c parley.ContactOnRecord) bool {
		belongs := matches(c, p)
		for _, d := range said {
			if slices.ContainsFunc(d.Anchors, func(a parley.Anchor) bool {
				return decide.Anchored(accounts(c),
					a) >= 0
			}) {
				belongs = d.Action == parley.IncludeIt
			}
		}
		return !belongs
	})
}

// matches tells whether a contact fits the rule of a process.
func matches(c parley.ContactOnRecord, p parley.Process) bool {
	common := 0
	for _, party := range p.Parties {
		if slices.Contains(c.Parties, party) {
			common++
		}
	}
	switch {
	case len(p.Parties) == 0, common < min(2, len(p.Parties)), p.Since != "" && c.Until < p.Since, p.Until != "" &&
		c.From > p.Until:
		return false
	}
	return len(p.Topics) == 0 || slices.ContainsFunc(p.Topics, func(t string) bool {
		return slices.ContainsFunc(c.Topics, func(u string) bool {
			return strings.Contains(reconcile.Plain(u),
				reconcile.Plain(t))
		})
	})
}
