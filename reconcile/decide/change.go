package decide

import (
	"slices"

	"parley"
	"parley/reconcile"
)

// change applies a decision to the facts of one field.
func change(c parley.Contact, decision parley.Decision, anchor parley.Anchor) (parley.Contact, bool) {
	if flat(anchor.Field) {
		return changeFlat(c, decision, anchor)
	}
	facts := slices.Clone(c.Facts)
	hit := false
	for k := range facts {
		f := &facts[k]
		if f.Field != anchor.Field || overlaps(f.Evidence, anchor.Evidence) == 0 ||
			anchor.Value != "" && parley.ValueText(f.Value) != anchor.Value && listedField(f.Field) {
			continue
		}
		hit = true
		switch decision.Action {
		case parley.RejectIt:
			f.Field = ""
		case parley.CorrectIt:
			f.Value, f.Derived, f.Confidence = corrected(*f, decision.Value), reconcile.Corrected, 1
		case parley.AcceptIt:
			f.Confidence = 1
		}
	}
	c.Facts = slices.DeleteFunc(facts, func(f parley.Fact) bool { return f.Field == "" })
	c.Participants = participantsOf(c, anchor.Field == "participants")
	c.Summarise()
	return c, hit
}

// corrected is the value that a person puts in the place of a fact's. A person's
// name alone leaves office and party as they are.
func corrected(f parley.Fact, value string) any {
	v := parley.ParseValue(f.Field, value)
	now, is := v.(parley.Participant)
	was, person := f.Value.(parley.Participant)
	if is && person && now.Party == "" {
		now.Office, now.Party = was.Office, was.Party
		return now
	}
	return v
}

// listedField reports whether a field has a fact an element.
func listedField(field string) bool {
	f, ok := parley.FieldNamed(field)
	return ok && f.Listed && f.Sum
}

// participantsOf lists the participants anew when a fact of one changed.
func participantsOf(c parley.Contact, changed bool) []parley.Participant {
	if !changed {
		return c.Participants
	}
	var people []parley.Participant
	for _, f := range c.Facts {
		if p, ok := f.Value.(parley.Participant); ok {
			people = reconcile.AddPerson(people, p)
		}
	}
	return people
}

// flat reports whether a field is no sum of facts: kind, status and sides.
func flat(field string) bool {
	f, ok := parley.FieldNamed(field)
	return ok && !f.Sum
}

func changeFlat(c parley.Contact, decision parley.Decision, anchor parley.Anchor) (parley.Contact, bool) {
	value := decision.Value
	if decision.Action == parley.AcceptIt {
		return c, true
	}
	c.Facts = slices.Clone(c.Facts)
	for k := range c.Facts {
		if f := &c.Facts[k]; f.Field == anchor.Field && decision.Action == parley.CorrectIt {
			f.Value, f.Derived, f.Confidence = value, reconcile.Corrected, 1
		}
	}
	switch {
	case anchor.Field == "parties":
		return changeParty(c, anchor.Value, value)
	case decision.Action == parley.RejectIt:
		return c, false
	case anchor.Field == "kind":
		c.Kind = parley.ContactKind(value)
	default:
		c.Status = parley.Status(value)
	}
	return c, true
}

// changeParty puts another side in the place of one, or takes it out.
func changeParty(c parley.Contact, was, now string) (parley.Contact, bool) {
	c.Parties, c.Participants = slices.Clone(c.Parties), slices.Clone(c.Participants)
	k := slices.Index(c.Parties, was)
	if k < 0 {
		return c, false
	}
	if c.Parties[k] = now; now == "" {
		c.Parties = slices.Delete(c.Parties, k, k+1)
	}
	for i := range c.Participants {
		if c.Participants[i].Party == was {
			c.Participants[i].Party = now
		}
	}
	for i, f := range c.Facts {
		if p, ok := f.Value.(parley.Participant); ok && p.Party == was {
			p.Party = now
			c.Facts[i].Value = p
		}
	}
	return c, true
}
