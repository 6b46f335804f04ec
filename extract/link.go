package extract

import (
	"fmt"
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/extract/field"
	"parley/extract/join"
	"parley/extract/outcome"
	"parley/extract/source"
	"parley/text"
)

// unread notes where the text goes on behind what was read.
func unread(t *text.Text) []parley.Problem {
	if t.Unread == (text.Span{}) {
		return nil
	}
	return []parley.Problem{{Place: fmt.Sprintf("%d:%d", t.Unread.Start, t.Unread.End), What: parley.TooLong}}
}

// contacts builds the contacts with their facts, their order and the plans they discuss.
func contacts(t *text.Text, all []field.Telling, j join.Joined, src source.Sources,
	plans []outcome.Plan) []parley.Contact {
	var list []parley.Contact
	before, after := join.OrderContacts(t, all, j)
	for k := range j.Contacts {
		c := contactOf(t, all, j, src, k)
		c.Before, c.After, c.Plans = before[k], after[k], plansOf(t, c, plans)
		list = append(list, c)
	}
	return list
}

// contactOf builds contact k with its facts.
func contactOf(t *text.Text, all []field.Telling, j join.Joined, src source.Sources, k int) parley.Contact {
	c := j.Contacts[k]
	out := parley.Contact{ID: join.ContactID(k), Kind: c.Kind, Status: c.Status, Main: join.Main(t, j.Contacts, k)}
	for _, e := range c.Who {
		if argument.Human(t, e) && t.Entities[e].Kind != text.Unnamed {
			p := parley.Participant{Name: t.Entities[e].Name, Office: t.Entities[e].Office, Party: t.Entities[e].Party}
			if t.Entities[e].Kind == text.Office {
				p.Name = ""
			}
			out.Participants = append(out.Participants, p)
		}
		out.Parties = argument.AppendNew(out.Parties, argument.PartyOf(t, e))
	}
	for _, x := range c.Tellings {
		if x.Place >= 0 {
			out.Parties = argument.AppendNew(out.Parties, argument.PartyOf(t,
				t.Mentions[x.Place].Entity)) // of the place visited
		}
		out.Evidence = append(out.Evidence, source.Cite(t, x.First, x.Last-1))
	}
	out.Domestic = domestic(t, c, out)
	out.Facts = slices.DeleteFunc(facts(t, all, src, c), func(f parley.Fact) bool {
		return implausibleDate(t, all,
			out, f) || implausiblePlace(t, out, f)
	})
	out.Evidence = parley.SortEvidence(out.Evidence)
	out.Summarise()
	return zoned(out)
}

// domestic tells whether all who take part are of one party. An official
// account names the country of everybody from abroad: in one that names no
// other state at all, somebody without a party is at home.
func domestic(t *text.Text, c join.Contact, out parley.Contact) bool {
	if len(out.Parties) != 1 {
		return false
	}
	if c.OneSided {
		return oneSidedAtHome(t, c, out.Parties[0])
	}
	for _, e := range c.Who {
		if argument.PartyOf(t, e) == "" && (t.Official != out.Parties[0] || argument.NamesAbroad(t) &&
			!argument.ReportsHome(t, e)) {
			return false
		}
	}
	return true
}

// numbered gives the plans their names.
func numbered(plans []outcome.Plan) []parley.Plan {
	var list []parley.Plan
	for k, p := range plans {
		named := p.Plan
		named.ID, named.Evidence = planID(k), parley.SortEvidence(named.Evidence)
		list = append(list, named)
	}
	return list
}

func planID(k int) string { return fmt.Sprintf("plan-%d", k+1) }

// plansOf names the plans that a contact discusses.
func plansOf(t *text.Text, c parley.Contact, plans []outcome.Plan) []string {
	var names []string
	for k, p := range plans {
		for _, f := range c.Facts {
			if (text.OneOf(f.Field, "topics", "purpose")) && coversPlan(t, f, p) {
				names = argument.AppendNew(names, planID(k))
			}
		}
	}
	return names
}

func coversPlan(t *text.Text, f parley.Fact, p outcome.Plan) bool {
	for _, h := range p.Heads {
		for _, e := range f.Evidence {
			if tok := t.Tokens[h]; tok.Start >= e.Start && tok.End <= e.End {
				return true
			}
		}
	}
	return false
}

// linked are statements in the order of the text, numbered, with the contacts they tell of.
func linked(t *text.Text, all []field.Telling, j join.Joined, statements []parley.Statement) []parley.Statement {
	list := slices.Clone(statements)
	slices.SortStableFunc(list, func(a, b parley.Statement) int { return a.Start - b.Start })
	for k, s := range list {
		s.ID, s.About = fmt.Sprintf("statement-%d", k+1), join.AboutContacts(t, all, j.Of, s.Start, s.End)
		list[k] = s
	}
	return list
}

// orEmpty makes a list empty rather than absent.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
