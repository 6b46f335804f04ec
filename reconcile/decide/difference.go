package decide

import (
	"fmt"
	"slices"

	"parley"
	"parley/reconcile"
)

// Difference is what two readings of one document tell otherwise.
type Difference struct {
	Account parley.AccountID
	Field   string // "" for a whole contact
	Before  string // "" where it was not there
	After   string // "" where it is not there any more
}

// Differences sets the accounts of two readings of a document against each
// other: contacts found or lost, and fields with other values.
func Differences(before, after []parley.Account) []Difference {
	var all []Difference
	used := map[parley.AccountID]bool{}
	for _, a := range before {
		k := Anchored(after, AnchorTo(a))
		if k < 0 || used[after[k].ID] {
			all = append(all, Difference{Account: a.ID, Before: nameAccount(a)})
			continue
		}
		used[after[k].ID] = true
		all = append(all, fieldDifferences(a, after[k])...)
	}
	for _, b := range after {
		if !used[b.ID] {
			all = append(all, Difference{Account: b.ID, After: nameAccount(b)})
		}
	}
	return all
}

func nameAccount(a parley.Account) string {
	return fmt.Sprintf("%s %s %s of %q", a.Contact.Status, a.Contact.Kind, a.Contact.Date, a.Contact.Parties)
}

func fieldDifferences(a, b parley.Account) []Difference {
	var all []Difference
	x, y := valuesOf(a), valuesOf(b)
	for _, f := range reconcile.Compared() {
		if before, after := x[f.Name], y[f.Name]; !slices.Equal(before, after) {
			all = append(all, Difference{b.ID, f.Name, joinValues(before), joinValues(after)})
		}
	}
	return all
}

func valuesOf(a parley.Account) map[string][]string {
	values := map[string][]string{}
	for _, s := range append(reconcile.SaidBy(a), reconcile.AgreedIn(a)...) {
		if !slices.Contains(values[s.Field], s.Value) {
			values[s.Field] = append(values[s.Field], s.Value)
		}
	}
	return values
}

func joinValues(values []string) string {
	out := ""
	for k, v := range values {
		if k > 0 {
			out += "; "
		}
		out += v
	}
	return out
}
