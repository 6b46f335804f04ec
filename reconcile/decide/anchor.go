package decide

import (
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/reconcile"
)

// AnchorTo ties a decision to an account.
func AnchorTo(a parley.Account) parley.Anchor {
	return parley.Anchor{Document: a.Document.ID, Kind: parley.ContactThing, Account: a.ID, Parties: a.Contact.Parties,
		Evidence: a.Contact.Evidence}
}

// AnchorsTo ties a decision to all accounts of a contact, or to one field of
// those that tell it. Of a field with several values, was chooses one: what one
// side says is not put right by what another says.
func AnchorsTo(c parley.ContactOnRecord, field, was string) ([]parley.Anchor, error) {
	var anchors []parley.Anchor
	values := map[string]bool{}
	for _, a := range c.Accounts {
		if field == "" {
			anchors = append(anchors, AnchorTo(a))
			continue
		}
		for _, s := range told(a, field) {
			values[s.Value] = true
			if was == "" || reconcile.Plain(s.Value) == reconcile.Plain(was) ||
				s.Person != nil && reconcile.SameName(s.Person.Name, was) {
				anchor := AnchorTo(a)
				anchor.Field, anchor.Value, anchor.Evidence = field, s.Value, s.Evidence
				anchors = append(anchors, anchor)
			}
		}
	}
	switch {
	case len(anchors) == 0 && len(values) > 0:
		return nil, fmt.Errorf("no account says %q; told is %s", was, quoteAll(values))
	case len(anchors) == 0:
		return nil, fmt.Errorf("no account tells the %s", field)
	case was == "" && len(values) > 1:
		return nil, fmt.Errorf("accounts say %s", quoteAll(values))
	}
	return anchors, nil
}

// told lists the values of a field in an account. Sides have no words of their
// own: the contact's stand for them.
func told(a parley.Account, field string) []reconcile.Said {
	if field != "parties" {
		return slices.DeleteFunc(reconcile.SaidBy(a), func(s reconcile.Said) bool { return s.Field != field })
	}
	var all []reconcile.Said
	for _, p := range a.Contact.Parties {
		all = append(all, reconcile.Said{Field: field, Value: p, Evidence: a.Contact.Evidence})
	}
	return all
}

func quoteAll(values map[string]bool) string {
	var words []string
	for v := range values {
		words = append(words, v)
	}
	slices.Sort(words)
	return "“" + strings.Join(words, "”, “") + "”"
}

// Anchored is the place in a list of the account that an anchor points to: of
// its document, told by the same words, between the same sides if several are;
// -1 for none.
func Anchored(accounts []parley.Account, anchor parley.Anchor) int {
	best, most := -1, 0
	for k, a := range accounts {
		if a.Document.ID != anchor.Document {
			continue
		}
		if points := pointsOf(a.Contact, anchor); points > most {
			best, most = k, points
		}
	}
	return best
}

func overlapsFacts(c parley.Contact, anchor parley.Anchor) int {
	n := 0
	for _, f := range c.Facts {
		if f.Field == anchor.Field {
			n += overlaps(f.Evidence, anchor.Evidence)
		}
	}
	return n
}

// overlaps counts the places of b that meet a place of a.
func overlaps(a, b []parley.Evidence) int {
	n := 0
	for _, y := range b {
		if slices.ContainsFunc(a, func(x parley.Evidence) bool { return x.Start < y.End && y.Start < x.End }) {
			n++
		}
	}
	return n
}

func sameList(a, b []string) bool {
	return len(a) == len(b) && reconcile.Subset(a, b)
}
