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
func (r *reader) link() {
	r.rec.Version, r.rec.Document = parley.FormatVersion, r.doc
	for k, c := range r.contacts {
		r.rec.Contacts = append(r.rec.Contacts, r.contactOf(k, c))
	}
	r.orderContacts()
	r.linkPlans()
	r.linkStatements()
	r.namePersons()
	r.unread()
	r.fillEmpty()
}

// unread notes where the text goes on behind what was read.
func (r *reader) unread() {
	if rest := r.t.Unread; rest != (text.Span{}) {
		r.rec.Problems = append(r.rec.Problems, parley.Problem{Place: fmt.Sprintf("%d:%d", rest.Start, rest.End), What: parley.TooLong})
	}
}

func contactID(k int) string { return fmt.Sprintf("contact-%d", k+1) }

// contactOf builds a contact with its facts.
func (r *reader) contactOf(k int, c *contact) parley.Contact {
	out := parley.Contact{ID: contactID(k), Kind: c.kind, Status: c.status, Main: r.main(k, c)}
	for _, e := range c.who {
		if r.human(e) && r.t.Entities[e].Kind != text.Unnamed {
			p := parley.Participant{Name: r.t.Entities[e].Name, Office: r.t.Entities[e].Office, Party: r.t.Entities[e].Party}
			if r.t.Entities[e].Kind == text.Office {
				p.Name = ""
			}
			out.Participants = append(out.Participants, p)
		}
		out.Parties = appendNew(out.Parties, r.party(e))
	}
	r.visitParties(c, &out)
	out.Domestic = r.domestic(c, out)
	out.Facts = slices.DeleteFunc(r.facts(c), func(f parley.Fact) bool { return r.strangeDate(out, f) || r.farPlace(out, f) })
	for _, x := range c.tellings {
		out.Evidence = append(out.Evidence, r.cite(x.first, x.last-1))
	}
	out.Evidence = parley.SortEvidence(out.Evidence)
	out.Summarise()
	r.zone(&out)
	return out
}

// visitParties adds the party of the place visited.
func (r *reader) visitParties(c *contact, out *parley.Contact) {
	for _, x := range c.tellings {
		if x.place >= 0 {
			out.Parties = appendNew(out.Parties, r.party(r.t.Mentions[x.place].Entity))
		}
	}
}

// domestic tells whether all who take part are of one party. An official
// account names the country of everybody from abroad: in one that names no
// other state at all, somebody without a party is at home.
func (r *reader) domestic(c *contact, out parley.Contact) bool {
	if len(out.Parties) != 1 {
		return false
	}
	if c.faceless {
		return r.facelessAtHome(c, out.Parties[0])
	}
	for _, e := range c.who {
		if r.party(e) == "" && (r.t.Official != out.Parties[0] || r.namesAbroad() && !r.reportsHome(e)) {
			return false
		}
	}
	return true
}

// reportsHome tells whether an official account tells of somebody as one who
// reports to its principal or takes his orders: its own minister.
func (r *reader) reportsHome(e int) bool {
	for i, tok := range r.t.Tokens {
		if tok.UPOS != "VERB" {
			continue
		}
		switch tok.Lemma {
		case "report", "brief":
			for _, s := range r.subject(i) {
				if s.entity == e {
					return true
				}
			}
		case "instruct", "order", "task", "appoint", "entrust":
			if m, ok := r.mention(r.t.Object(i)); ok && m.Entity == e {
				return true
			}
		}
	}
	return false
}

// namesAbroad tells whether a document names a party other than its
// publisher's.
func (r *reader) namesAbroad() bool {
	for _, m := range r.t.Mentions {
		if p := r.party(m.Entity); p != "" && p != r.t.Official {
			return true
		}
	}
	return false
}

// main tells whether a contact is what the document reports: the first told of
// as held, or else the first; and others told of beside it in the same way.
func (r *reader) main(k int, c *contact) bool {
	first := r.reported()
	if k == first {
		return true
	}
	return r.beside(c, r.contacts[first])
}

// reported is the contact a document reports: the first one told of as held,
// or one that the sentence which tells of the first contact says was called
// off, moved or denied.
func (r *reader) reported() int {
	lead := -1
	for j, o := range r.contacts {
		if o.tellings[0].aside(r, o) {
			continue
		}
		s := r.t.Tokens[o.lead].Sentence
		if lead < 0 {
			lead = s
		}
		switch {
		case past(o.status):
			return j
		case s == lead && (o.status == parley.Cancelled || o.status == parley.Postponed || o.status == parley.Denied) && s < 2:
			return j
		}
	}
	return 0
}

// aside tells whether a contact is first told of only in relation to another,
// or as an earlier one.
func (x *telling) aside(r *reader, c *contact) bool {
	return x.series < 0 || r.relative(x) != "" || len(x.superlative) > 0
}

// beside tells whether a contact is reported like the first one: held, in the
// first sentences or with the same date, by a verb of its own, not an earlier
// one.
func (r *reader) beside(c, first *contact) bool {
	if !past(c.status) || !past(first.status) || c.tellings[0].aside(r, c) {
		return false
	}
	for _, x := range c.tellings {
		s := r.sentence(x.at)
		for k := s.First; k < s.Last; k++ {
			if r.lows[k] == "separately" || r.lows[k] == "separate" {
				return true
			}
		}
	}
	return false
}

// linkPlans numbers the plans and gives them to the contacts that discuss them.
func (r *reader) linkPlans() {
	for k, p := range r.plans {
		p.ID = fmt.Sprintf("plan-%d", k+1)
		p.Evidence = parley.SortEvidence(p.Evidence)
		r.rec.Plans = append(r.rec.Plans, p.Plan)
		for c := range r.rec.Contacts {
			contact := &r.rec.Contacts[c]
			for _, f := range contact.Facts {
				if (f.Field == "topics" || f.Field == "purpose") && r.coversPlan(f, p) {
					contact.Plans = appendNew(contact.Plans, p.ID)
				}
			}
		}
	}
}

func (r *reader) coversPlan(f parley.Fact, p plan) bool {
	for _, h := range p.heads {
		for _, e := range f.Evidence {
			if tok := r.t.Tokens[h]; tok.Start >= e.Start && tok.End <= e.End {
				return true
			}
		}
	}
	return false
}

// linkStatements numbers the statements and says which contacts they tell of.
func (r *reader) linkStatements() {
	sort.SliceStable(r.rec.Statements, func(i, j int) bool { return r.rec.Statements[i].Start < r.rec.Statements[j].Start })
	for k := range r.rec.Statements {
		s := &r.rec.Statements[k]
		s.ID = fmt.Sprintf("statement-%d", k+1)
		s.About = r.aboutContacts(s.Start, s.End)
	}
}

// fillEmpty makes the lists empty rather than absent.
func (r *reader) fillEmpty() {
	rec := &r.rec
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
