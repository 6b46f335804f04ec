package view

import (
	"slices"

	"parley"
	"parley/reconcile"
	"parley/reconcile/audit"
)

// Rank is a superlative that an account gives a contact, set against the record.
type Rank struct {
	Words   string
	Rivals  []parley.ContactOnRecord // that are told to be longer, or shorter
	Unknown []parley.ContactOnRecord // of unknown length
	Checked bool                     // the record can be asked: only length can
}

// Audits sets every number and rank that accounts give a contact against the
// contacts between the same people, or parties where none are named.
func Audits(c parley.ContactOnRecord, others []parley.ContactOnRecord) (numbers []audit.Audit, ranks []Rank) {
	series := SameSides(c, others)
	told := map[string]bool{}
	for _, a := range c.Accounts {
		for _, f := range a.Contact.Facts {
			switch v := f.Value.(type) {
			case parley.Ordinal:
				if key := parley.ValueText(v); !told[key] {
					told[key] = true
					numbers = append(numbers, audit.AuditOrdinal(claimOf(c, a, v), series))
				}
			case string:
				if f.Field == "superlatives" && !told[v] {
					told[v] = true
					ranks = append(ranks, rankOf(v, c, series))
				}
			}
		}
	}
	return numbers, ranks
}

// claimOf is the claim of an ordinal; a scope that names no medium means the
// kind of contact it is said of.
func claimOf(c parley.ContactOnRecord, a parley.Account, o parley.Ordinal) audit.Claim {
	scope := reconcile.ParseScope(o.Scope)
	if scope.Medium == "contact" {
		scope.Medium = string(c.Kind)
	}
	return audit.Claim{Number: o.Number, Scope: scope, Words: parley.ValueText(o),
		Told: a.Document.Published[:min(10, len(a.Document.Published))], Contact: c.ID}
}

func rankOf(words string, c parley.ContactOnRecord, series []parley.ContactOnRecord) Rank {
	r := Rank{Words: words, Checked: words == "longest" || words == "shortest"}
	if r.Checked {
		r.Rivals, r.Unknown = audit.AuditLongest(c, series, words == "longest")
	}
	return r
}

// SameSides leaves of contacts those between the people of a contact, one of
// each side at least; where it names nobody, those between its parties.
func SameSides(c parley.ContactOnRecord, others []parley.ContactOnRecord) []parley.ContactOnRecord {
	var sides []Who
	for _, party := range c.Parties {
		k := slices.IndexFunc(c.Participants, func(p parley.Participant) bool {
			return p.Party == party &&
				p.Name != ""
		})
		if k < 0 {
			sides = append(sides, Who{Party: party})
		} else {
			sides = append(sides, Who{Person: c.Participants[k].Name})
		}
	}
	return Between(others, sides)
}

// Between leaves of contacts those in which all of some took part.
func Between(contacts []parley.ContactOnRecord, sides []Who) []parley.ContactOnRecord {
	return slices.DeleteFunc(slices.Clone(contacts), func(c parley.ContactOnRecord) bool {
		return slices.ContainsFunc(sides, func(w Who) bool { return !w.TookPart(c) })
	})
}
