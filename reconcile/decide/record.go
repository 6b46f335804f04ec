package decide

import (
	"fmt"
	"slices"

	"parley"
)

// Decided is a reading of a document with what people decided on top of it.
type Decided struct {
	Record parley.Record
	// Marks are those of the things of each kind, in the order of the record.
	Marks map[parley.Kind][]Mark
	// Lost are the decisions whose words the reading does not tell of any more: shown, not applied.
	Lost []Orphan

	whole []parley.Contact // with those that were taken out, which keep their places
}

// Whole is the record with the contacts that were taken out in their places: what accounts are named by.
func (d Decided) Whole() parley.Record {
	r := d.Record
	r.Contacts = d.whole
	return r
}

// MarkOf is the mark of a thing of the record, by its place there from 0.
func (d Decided) MarkOf(kind parley.Kind, k int) Mark {
	if k >= len(d.Marks[kind]) {
		return Mark{Ord: k + 1}
	}
	return d.Marks[kind][k]
}

// decidable is one kind of thing of a record.
type decidable interface {
	decide(parley.Decision, parley.Anchor) bool
}

// Apply puts the decisions on a document on top of a reading of it, in the order in which they were made.
// The record is not altered. Decisions on other documents, on particulars of the document and those that
// join or part contacts are passed over.
func Apply(r parley.Record, id parley.DocumentID, decisions []parley.Decision) Decided {
	a := newApplying(r)
	var lost []Orphan
	for _, d := range InForce(decisions) {
		for _, anchor := range d.Anchors {
			kind := a.kinds[anchor.Kind]
			if anchor.Document != id || kind == nil || !onThings(d.Action) {
				continue
			}
			if !kind.decide(d, anchor) {
				lost = append(lost, Orphan{d, anchor})
			}
		}
	}
	out := a.decided(r)
	out.Lost = lost
	return out
}

func onThings(action parley.Action) bool {
	return slices.Contains([]parley.Action{parley.AcceptIt, parley.RejectIt, parley.CorrectIt, parley.AddIt}, action)
}

// applying is a record while decisions are put on top of it.
type applying struct {
	contacts    *things[parley.Contact]
	statements  *things[parley.Statement]
	commitments *things[parley.Commitment]
	proposals   *things[parley.Proposal]
	groups      *things[parley.Group]
	plans       *things[parley.Plan]
	positions   *things[parley.Position]
	withheld    *things[parley.Withheld]
	kinds       map[parley.Kind]decidable
}

func newApplying(r parley.Record) *applying {
	a := &applying{contacts: newThings(r.Contacts, pointsOf, changeContact, freshContact),
		statements: newThings(r.Statements, byWords(placesSaid), changeStatement, freshStatement),
		commitments: newThings(r.Commitments, byWords(func(c parley.Commitment) []parley.Evidence { return c.Evidence }),
			changeIn[parley.Commitment](parley.CommitmentThing), worded[parley.Commitment]),
		proposals: newThings(r.Proposals, byWords(func(p parley.Proposal) []parley.Evidence { return p.Evidence }),
			changeIn[parley.Proposal](parley.ProposalThing), worded[parley.Proposal]),
		groups: newThings(r.Groups, byWords(func(g parley.Group) []parley.Evidence { return g.Evidence }),
			changeIn[parley.Group](parley.GroupThing), worded[parley.Group]),
		plans: newThings(r.Plans, byWords(func(p parley.Plan) []parley.Evidence { return p.Evidence }),
			changeIn[parley.Plan](parley.PlanThing), worded[parley.Plan]),
		positions: newThings(r.Positions, byWords(func(p parley.Position) []parley.Evidence { return p.Evidence }),
			changeIn[parley.Position](parley.PositionThing), worded[parley.Position]),
		withheld: newThings(r.Withheld, byWords(func(w parley.Withheld) []parley.Evidence { return w.Evidence }),
			changeIn[parley.Withheld](parley.WithheldThing), worded[parley.Withheld]),
	}
	a.kinds = map[parley.Kind]decidable{parley.ContactThing: a.contacts, parley.StatementThing: a.statements,
		parley.CommitmentThing: a.commitments, parley.ProposalThing: a.proposals, parley.GroupThing: a.groups,
		parley.PlanThing: a.plans, parley.PositionThing: a.positions, parley.WithheldThing: a.withheld}
	return a
}

// decided is the record as it stands then.
func (a *applying) decided(r parley.Record) Decided {
	a.number()
	out := Decided{Record: r, Marks: map[parley.Kind][]Mark{}}
	into := &out.Record
	out.whole = a.contacts.all
	into.Contacts, out.Marks[parley.ContactThing] = a.contacts.standing()
	into.Statements, out.Marks[parley.StatementThing] = a.statements.standing()
	into.Commitments, out.Marks[parley.CommitmentThing] = a.commitments.standing()
	into.Proposals, out.Marks[parley.ProposalThing] = a.proposals.standing()
	into.Groups, out.Marks[parley.GroupThing] = a.groups.standing()
	into.Plans, out.Marks[parley.PlanThing] = a.plans.standing()
	into.Positions, out.Marks[parley.PositionThing] = a.positions.standing()
	into.Withheld, out.Marks[parley.WithheldThing] = a.withheld.standing()
	a.unlink(into)
	return out
}

// unlink takes out what points to contacts that are not there any more.
func (a *applying) unlink(r *parley.Record) {
	there := map[string]bool{}
	for _, c := range r.Contacts {
		there[c.ID] = true
	}
	known := func(id string) bool { return there[id] }
	for k, s := range r.Statements {
		if i := slices.IndexFunc(s.About, func(id string) bool { return !known(id) }); i >= 0 {
			r.Statements[k].About = slices.DeleteFunc(slices.Clone(s.About), func(id string) bool { return !known(id) })
		}
	}
	for k, c := range r.Commitments {
		if c.Contact != "" && !known(c.Contact) {
			r.Commitments[k].Contact = ""
		}
	}
}

// number names the contacts and statements that were added.
func (a *applying) number() {
	for k, m := range a.contacts.marks {
		if m.Added {
			a.contacts.all[k].ID = fmt.Sprintf("contact-%d", m.Ord)
		}
	}
	for k, m := range a.statements.marks {
		if m.Added {
			a.statements.all[k].ID = fmt.Sprintf("statement-%d", m.Ord)
		}
	}
}
