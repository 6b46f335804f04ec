package reconcile

import (
	"fmt"
	"slices"

	"parley"
)

// AnchorTo ties a decision to an account.
func AnchorTo(a parley.Account) parley.Anchor {
	return parley.Anchor{Document: a.Document.ID, Kind: parley.ContactThing, Account: a.ID, Parties: a.Contact.Parties, Evidence: a.Contact.Evidence}
}

// AnchorsTo ties a decision to all accounts of a contact, or to one field of
// those that tell it. Of a field with several values, was chooses one: what one
// side says is not put right by what another says.
func AnchorsTo(c Contact, field, was string) ([]parley.Anchor, error) {
	var anchors []parley.Anchor
	values := map[string]bool{}
	for _, a := range c.Accounts {
		if field == "" {
			anchors = append(anchors, AnchorTo(a))
			continue
		}
		for _, s := range told(a, field) {
			values[s.Value] = true
			if was == "" || Plain(s.Value) == Plain(was) || s.person != nil && SameName(s.person.Name, was) {
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
func told(a parley.Account, field string) []Said {
	if field != "parties" {
		return slices.DeleteFunc(saidBy(a), func(s Said) bool { return s.Field != field })
	}
	var all []Said
	for _, p := range a.Contact.Parties {
		all = append(all, Said{Field: field, Value: p, Evidence: a.Contact.Evidence})
	}
	return all
}

func quoteAll(values map[string]bool) string {
	var words []string
	for v := range values {
		words = append(words, v)
	}
	slices.Sort(words)
	return fmt.Sprintf("%q", words)
}
