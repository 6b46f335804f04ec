package reconcile

import (
	"slices"

	"parley"
)

// Orphan is a decision whose words no reading tells of any more. It is shown,
// not applied.
type Orphan struct {
	Decision parley.Decision
	Anchor   parley.Anchor
}

// InForce leaves out decisions that were undone, and the undoing itself. An
// undoing can be undone in turn.
func InForce(decisions []parley.Decision) []parley.Decision {
	undone := map[string]bool{}
	for _, d := range slices.Backward(decisions) {
		if d.Action == parley.UndoIt && !undone[d.ID] {
			undone[d.Undo] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(decisions), func(d parley.Decision) bool { return d.Action == parley.UndoIt || undone[d.ID] })
}

// Decide puts decisions on top of the readings of some documents: what was
// rejected is left out, what was corrected is put right, and merges and splits
// become rules. The accounts must be all those of their documents; decisions on
// other documents are passed over. Accounts are not altered, changed ones are
// copies. Decisions whose words no account holds are passed over: [Orphaned]
// lists them.
func Decide(accounts []parley.Account, decisions []parley.Decision) ([]parley.Account, Rules) {
	d := decider{accounts: slices.Clone(accounts), gone: map[parley.AccountID]bool{}}
	for _, decision := range InForce(decisions) {
		d.apply(decision)
	}
	kept := slices.DeleteFunc(d.accounts, func(a parley.Account) bool { return d.gone[a.ID] })
	return kept, d.rules
}

// Orphaned lists the decisions on a document whose words its accounts, as read,
// do not hold any more.
func Orphaned(accounts []parley.Account, id parley.DocumentID, decisions []parley.Decision) []Orphan {
	var all []Orphan
	for _, d := range InForce(decisions) {
		for _, a := range append(slices.Clone(d.Anchors), d.Apart...) {
			if a.Document == id && a.Kind == parley.ContactThing && !holds(accounts, a) {
				all = append(all, Orphan{d, a})
			}
		}
	}
	return all
}

// holds tells whether accounts have the words of an anchor, and its field there.
func holds(accounts []parley.Account, anchor parley.Anchor) bool {
	k := Anchored(accounts, anchor)
	return k >= 0 && (anchor.Field == "" || flat(anchor.Field) || overlapsFacts(accounts[k].Contact, anchor) > 0)
}

type decider struct {
	accounts []parley.Account
	gone     map[parley.AccountID]bool
	rules    Rules
}

func (d *decider) apply(decision parley.Decision) {
	switch decision.Action {
	case parley.MergeIt:
		d.pair(decision.Anchors[:1], decision.Anchors[1:], true)
	case parley.SplitIt:
		d.pair(decision.Anchors, decision.Apart, false)
	case parley.AcceptIt, parley.RejectIt, parley.CorrectIt:
		for _, anchor := range decision.Anchors {
			if anchor.Kind == parley.ContactThing {
				d.onContact(decision, anchor)
			}
		}
	}
}

// pair makes rules of a merge or split; the later of two that speak of one pair
// holds.
func (d *decider) pair(left, right []parley.Anchor, one bool) {
	for _, a := range left {
		for _, b := range right {
			i, j := Anchored(d.accounts, a), Anchored(d.accounts, b)
			if i < 0 || j < 0 || i == j {
				continue
			}
			d.rule(ordered(d.accounts[i].ID, d.accounts[j].ID), one)
		}
	}
}

func (d *decider) rule(p Pair, one bool) {
	same := func(q Pair) bool { return ordered(q.A, q.B) == p }
	d.rules.One, d.rules.Apart = slices.DeleteFunc(d.rules.One, same), slices.DeleteFunc(d.rules.Apart, same)
	if one {
		d.rules.One = append(d.rules.One, p)
	} else {
		d.rules.Apart = append(d.rules.Apart, p)
	}
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
		points := 2 * overlaps(a.Contact.Evidence, anchor.Evidence)
		if points == 0 && anchor.Field != "" {
			points = overlapsFacts(a.Contact, anchor)
		}
		if points > 0 && sameList(a.Contact.Parties, anchor.Parties) {
			points++
		}
		if points > most {
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
	return len(a) == len(b) && subset(a, b)
}

// onContact applies a decision on a contact, or on one field of it.
func (d *decider) onContact(decision parley.Decision, anchor parley.Anchor) {
	k := Anchored(d.accounts, anchor)
	if k < 0 {
		return
	}
	a := d.accounts[k]
	a.Checked = true
	if anchor.Field == "" {
		d.gone[a.ID] = decision.Action == parley.RejectIt
		d.accounts[k] = a
		return
	}
	if contact, ok := change(a.Contact, decision, anchor); ok {
		a.Contact = contact
		d.accounts[k] = a
	}
}

// change applies a decision to the facts of one field.
func change(c parley.Contact, decision parley.Decision, anchor parley.Anchor) (parley.Contact, bool) {
	if flat(anchor.Field) {
		return changeFlat(c, decision, anchor)
	}
	facts := slices.Clone(c.Facts)
	hit := false
	for k := range facts {
		f := &facts[k]
		if f.Field != anchor.Field || overlaps(f.Evidence, anchor.Evidence) == 0 || anchor.Value != "" && parley.ValueText(f.Value) != anchor.Value && listedField(f.Field) {
			continue
		}
		hit = true
		switch decision.Action {
		case parley.RejectIt:
			f.Field = ""
		case parley.CorrectIt:
			f.Value, f.Derived, f.Confidence = parley.ParseValue(f.Field, decision.Value), Corrected, 1
		case parley.AcceptIt:
			f.Confidence = 1
		}
	}
	c.Facts = slices.DeleteFunc(facts, func(f parley.Fact) bool { return f.Field == "" })
	c.Participants = participantsOf(c, anchor.Field == "participants")
	c.Summarise()
	return c, hit
}

// listedField tells whether a field has a fact an element.
func listedField(field string) bool {
	switch field {
	case "participants", "tone", "topics", "superlatives":
		return true
	}
	return false
}

// participantsOf lists the participants anew when a fact of one changed.
func participantsOf(c parley.Contact, changed bool) []parley.Participant {
	if !changed {
		return c.Participants
	}
	var people []parley.Participant
	for _, f := range c.Facts {
		if p, ok := f.Value.(parley.Participant); ok {
			people = addPerson(people, p)
		}
	}
	return people
}

// flat tells whether a field is no sum of facts: kind, status and sides.
func flat(field string) bool { return field == "kind" || field == "status" || field == "parties" }

func changeFlat(c parley.Contact, decision parley.Decision, anchor parley.Anchor) (parley.Contact, bool) {
	value := decision.Value
	if decision.Action == parley.AcceptIt {
		return c, true
	}
	c.Facts = slices.Clone(c.Facts)
	for k := range c.Facts {
		if f := &c.Facts[k]; f.Field == anchor.Field && decision.Action == parley.CorrectIt {
			f.Value, f.Derived, f.Confidence = value, Corrected, 1
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
