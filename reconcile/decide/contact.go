package decide

import (
	"slices"

	"parley"
	"parley/reconcile"
)

// pointsOf is how well a contact is the one that an anchor was made on; 0 for not at all.
func pointsOf(c parley.Contact, a parley.Anchor) int {
	points := 2 * overlaps(c.Evidence, a.Evidence)
	if points == 0 && a.Field != "" {
		points = overlapsFacts(c, a)
	}
	if points > 0 && sameList(c.Parties, a.Parties) {
		points++
	}
	return points
}

// changeContact decides on one field of a contact.
func changeContact(c parley.Contact, d parley.Decision, a parley.Anchor) (parley.Contact, bool) {
	if d.Action == parley.AddIt {
		return addFact(c, d, a.Field)
	}
	return change(c, d, a)
}

// addFact adds a value that was not read, with the words that tell it.
func addFact(c parley.Contact, d parley.Decision, field string) (parley.Contact, bool) {
	f, ok := parley.FieldNamed(field)
	if !ok || len(d.Words) == 0 || parley.Valid(f.Name, d.Value) != nil {
		return c, false
	}
	if f.Name == "parties" {
		if !slices.Contains(c.Parties, d.Value) {
			c.Parties = append(slices.Clone(c.Parties), d.Value)
		}
		return c, true
	}
	fact := parley.Fact{Field: f.Name, Value: parley.ParseValue(f.Name, d.Value), Chain: parley.Chain{}, Evidence: d.Words,
		Confidence: 1, Derived: reconcile.Added}
	c.Facts = append(slices.Clone(c.Facts), fact)
	switch f.Name {
	case "kind":
		c.Kind = parley.ContactKind(d.Value)
	case "status":
		c.Status = parley.Status(d.Value)
	}
	c.Participants = participantsOf(c, f.Name == "participants")
	c.Summarise()
	return c, true
}

// freshContact is a contact that was added.
func freshContact(c parley.Contact, d parley.Decision) (parley.Contact, bool) {
	c.Evidence = d.Words
	for k := range c.Facts {
		if len(c.Facts[k].Evidence) == 0 {
			c.Facts[k].Evidence = d.Words
		}
		c.Facts[k].Confidence, c.Facts[k].Derived = 1, reconcile.Added
	}
	c.Participants = participantsOf(c, true)
	c.Summarise()
	return c, c.Kind != ""
}
