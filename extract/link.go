package extract

import (
	"fmt"
	"slices"
	"sort"

	"parley"
	"parley/text"
)

// link joins what the other files found into the record: persons and parties,
// contacts with their facts, plans and the order of contacts.
func link(d parley.Document, t *text.Text, all []Telling, j Joined, says []Saying, frames []Frame, plans []plan, rec *parley.Record) {
	rec.Version, rec.Document = parley.FormatVersion, d
	before, after := orderContacts(t, all, j)
	for k := range j.Contacts {
		c := contactOf(t, all, j, says, frames, k)
		c.Before, c.After = before[k], after[k]
		rec.Contacts = append(rec.Contacts, c)
	}
	linkPlans(t, plans, rec)
	linkStatements(t, all, j.Of, rec)
	namePersons(t, rec)
	unread(t, rec)
	fillEmpty(rec)
}

// unread notes where the text goes on behind what was read.
func unread(t *text.Text, rec *parley.Record) {
	if rest := t.Unread; rest != (text.Span{}) {
		rec.Problems = append(rec.Problems, parley.Problem{Place: fmt.Sprintf("%d:%d", rest.Start, rest.End), What: parley.TooLong})
	}
}

// contactOf builds contact k with its facts.
func contactOf(t *text.Text, all []Telling, j Joined, says []Saying, frames []Frame, k int) parley.Contact {
	c := j.Contacts[k]
	out := parley.Contact{ID: contactID(k), Kind: c.Kind, Status: c.Status, Main: main(t, j.Contacts, k)}
	for _, e := range c.Who {
		if human(t, e) && t.Entities[e].Kind != text.Unnamed {
			p := parley.Participant{Name: t.Entities[e].Name, Office: t.Entities[e].Office, Party: t.Entities[e].Party}
			if t.Entities[e].Kind == text.Office {
				p.Name = ""
			}
			out.Participants = append(out.Participants, p)
		}
		out.Parties = appendNew(out.Parties, partyOf(t, e))
	}
	for _, x := range c.Tellings {
		if x.Place >= 0 {
			out.Parties = appendNew(out.Parties, partyOf(t, t.Mentions[x.Place].Entity)) // of the place visited
		}
		out.Evidence = append(out.Evidence, cite(t, x.First, x.Last-1))
	}
	out.Domestic = domestic(t, c, out)
	out.Facts = slices.DeleteFunc(facts(t, all, says, frames, c), func(f parley.Fact) bool { return implausibleDate(t, all, out, f) || implausiblePlace(t, out, f) })
	out.Evidence = parley.SortEvidence(out.Evidence)
	out.Summarise()
	zone(&out)
	return out
}

// domestic tells whether all who take part are of one party. An official
// account names the country of everybody from abroad: in one that names no
// other state at all, somebody without a party is at home.
func domestic(t *text.Text, c Contact, out parley.Contact) bool {
	if len(out.Parties) != 1 {
		return false
	}
	if c.OneSided {
		return oneSidedAtHome(t, c, out.Parties[0])
	}
	for _, e := range c.Who {
		if partyOf(t, e) == "" && (t.Official != out.Parties[0] || namesAbroad(t) && !reportsHome(t, e)) {
			return false
		}
	}
	return true
}

// linkPlans numbers the plans and gives them to the contacts that discuss them.
func linkPlans(t *text.Text, plans []plan, rec *parley.Record) {
	for k, p := range plans {
		p.ID = fmt.Sprintf("plan-%d", k+1)
		p.Evidence = parley.SortEvidence(p.Evidence)
		rec.Plans = append(rec.Plans, p.Plan)
		for c := range rec.Contacts {
			contact := &rec.Contacts[c]
			for _, f := range contact.Facts {
				if (f.Field == "topics" || f.Field == "purpose") && coversPlan(t, f, p) {
					contact.Plans = appendNew(contact.Plans, p.ID)
				}
			}
		}
	}
}

func coversPlan(t *text.Text, f parley.Fact, p plan) bool {
	for _, h := range p.heads {
		for _, e := range f.Evidence {
			if tok := t.Tokens[h]; tok.Start >= e.Start && tok.End <= e.End {
				return true
			}
		}
	}
	return false
}

// linkStatements numbers the statements and says which contacts they tell of.
func linkStatements(t *text.Text, all []Telling, of []int, rec *parley.Record) {
	sort.SliceStable(rec.Statements, func(i, j int) bool { return rec.Statements[i].Start < rec.Statements[j].Start })
	for k := range rec.Statements {
		s := &rec.Statements[k]
		s.ID = fmt.Sprintf("statement-%d", k+1)
		s.About = aboutContacts(t, all, of, s.Start, s.End)
	}
}

// fillEmpty makes the lists empty rather than absent.
func fillEmpty(rec *parley.Record) {
	rec.Persons, rec.Parties, rec.Contacts = orEmpty(rec.Persons), orEmpty(rec.Parties), orEmpty(rec.Contacts)
	rec.Statements, rec.Commitments, rec.Proposals = orEmpty(rec.Statements), orEmpty(rec.Commitments), orEmpty(rec.Proposals)
	rec.Groups, rec.Plans, rec.Positions = orEmpty(rec.Groups), orEmpty(rec.Plans), orEmpty(rec.Positions)
	rec.Withheld, rec.Problems = orEmpty(rec.Withheld), orEmpty(rec.Problems)
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
