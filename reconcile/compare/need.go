package compare

import "parley"

// What makes a contact need a look by people.
const (
	perDispute = 40  // each field in which accounts do not go together
	unsettled  = 400 // nobody tells how far it came: what else is told of it hangs on that
	weakest    = 60  // a value told without any confidence; the surest need nothing
	unattended = 2   // it is the contact a document reports
)

// need is how much a contact needs a look by people, from 0: what is disputed
// before what is weakly told. What is checked needs none.
func need(c parley.ContactOnRecord) int {
	if c.Checked || c.Domestic {
		return 0
	}
	n := perDispute * min(len(c.Disputed), 5)
	least := 1.0
	for _, a := range c.Accounts {
		for _, f := range a.Contact.Facts {
			if sure(f.Field) {
				least = min(least, f.Confidence)
			}
		}
	}
	n += int(weakest*(1-least) + 0.5)
	if c.Status == "" {
		n += unsettled
	}
	if n > 0 && c.Main {
		n += unattended
	}
	return n
}

// sure reports whether a field makes a contact more or less certain.
func sure(field string) bool {
	f, ok := parley.FieldNamed(field)
	return ok && f.Sure
}
