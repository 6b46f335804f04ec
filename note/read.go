package note

import (
	"fmt"
	"slices"
	"strings"

	"parley"
)

// Read makes the record of a form. What it does not understand is a problem in
// the record.
func Read(d parley.Document) parley.Record {
	f := &form{text: d.Text, record: parley.Record{Version: parley.FormatVersion, Document: d,
		Persons: []parley.Person{}, Parties: []parley.Party{},
		Contacts: []parley.Contact{}, Statements: []parley.Statement{}, Commitments: []parley.Commitment{},
		Proposals: []parley.Proposal{}, Groups: []parley.Group{},
		Plans: []parley.Plan{}, Positions: []parley.Position{}, Withheld: []parley.Withheld{},
		Problems: []parley.Problem{}}}
	at := 0
	for line := range strings.Lines(d.Text) {
		f.line(at, strings.TrimRight(line, "\r\n"))
		at += len(line)
	}
	return f.done()
}

// form is the work on one form.
type form struct {
	text    string
	record  parley.Record
	chain   parley.Chain
	contact *parley.Contact
}

// line reads one line that begins at byte at.
func (f *form) line(at int, line string) {
	field, value, ok := strings.Cut(line, ": ")
	if !ok {
		return
	}
	start := at + len(field) + 2
	switch field {
	case By:
		f.chain = parley.Chain{{Name: value, Kind: parley.PersonLink, Cue: "note by",
			Evidence: []parley.Evidence{parley.Cite(f.text, start, start+len(value))}}}
	case Statement:
		f.statement(start, value)
	case Promise, Position:
		f.outcome(field, start, value)
	case Free:
	case For:
		if len(f.chain) > 0 {
			f.chain[0].Party = value
		}
	case Due:
		if n := len(f.record.Commitments); n > 0 {
			f.record.Commitments[n-1].When = value
		}
	default:
		f.fields(field, start, value)
	}
}

// fields reads the values of a field of the contact.
func (f *form) fields(field string, start int, value string) {
	if f.contact == nil {
		f.contact = &parley.Contact{ID: "contact-1", Kind: parley.Meeting, Main: true}
	}
	for _, v := range split(value) {
		if err := parley.Valid(field, v); err != nil {
			f.record.Problems = append(f.record.Problems, parley.Problem{Place: field, What: err.Error()})
			continue
		}
		at := start + strings.Index(value, v)
		place := []parley.Evidence{parley.Cite(f.text, at, at+len(v))}
		f.contact.Evidence = append(f.contact.Evidence, place...)
		f.value(field, v, place)
	}
}

func (f *form) value(field, v string, place []parley.Evidence) {
	c := f.contact
	switch field {
	case "kind":
		c.Kind = parley.ContactKind(v)
	case "status":
		c.Status = parley.Status(v)
	case "parties":
		f.side(v)
		return
	case "participants":
		p := parley.ParsePerson(v)
		c.Participants = append(c.Participants, p)
		f.side(p.Party)
	}
	c.Facts = append(c.Facts, parley.Fact{Field: field, Value: parley.ParseValue(field, v), Chain: f.chain,
		Evidence: place, Confidence: 1})
}

// side adds a party to the contact and to the record.
func (f *form) side(name string) {
	if name == "" || slices.Contains(f.contact.Parties, name) {
		return
	}
	f.contact.Parties = append(f.contact.Parties, name)
	f.record.Parties = append(f.record.Parties,
		parley.Party{ID: fmt.Sprintf("party-%d", len(f.record.Parties)+1), Name: name, Kind: parley.StateParty})
}

// statement reads "who: what".
func (f *form) statement(start int, value string) {
	who, what, ok := strings.Cut(value, ": ")
	if !ok {
		return
	}
	from := start + len(value) - len(what)
	speaker := parley.ParsePerson(who)
	link := parley.Link{Name: speaker.Name, Party: speaker.Party, Kind: parley.PersonLink, Cue: "said",
		Evidence: []parley.Evidence{parley.Cite(f.text, start, start+len(who))}}
	f.record.Statements = append(f.record.Statements,
		parley.Statement{ID: fmt.Sprintf("statement-%d", len(f.record.Statements)+1),
			Chain: append(slices.Clone(f.chain), link),
			Act:   parley.Assert, Quotation: parley.Indirect, Content: what, Start: from, End: from + len(what),
			About: f.about(), Confidence: 1})
}

func (f *form) about() []string {
	if f.contact == nil {
		return nil
	}
	return []string{f.contact.ID}
}

// outcome reads "who: what" of a promise and "who: stance: what" of a position.
func (f *form) outcome(field string, start int, value string) {
	who, what, ok := strings.Cut(value, ": ")
	if !ok {
		return
	}
	place := []parley.Evidence{parley.Cite(f.text, start, start+len(value))}
	if field == Promise {
		k := parley.Commitment{By: split(who), What: what, Chain: f.chain, Evidence: place}
		if f.contact != nil {
			k.Contact = f.contact.ID
		}
		f.record.Commitments = append(f.record.Commitments, k)
		return
	}
	if held, issue, ok := strings.Cut(what, ": "); ok && stance(held) {
		f.record.Positions = append(f.record.Positions,
			parley.Position{Holders: split(who), Stance: parley.Stance(held), Issue: issue, Chain: f.chain,
				Evidence: place})
	}
}

func (f *form) done() parley.Record {
	if f.contact != nil && len(f.contact.Evidence) > 0 {
		f.contact.Summarise()
		f.contact.Evidence = parley.SortEvidence(f.contact.Evidence)
		f.record.Contacts = append(f.record.Contacts, *f.contact)
	}
	return f.record
}
