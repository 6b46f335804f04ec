package score

import (
	"io"

	"parley"
)

// Agreement measures a second annotation of the same documents as if a reader
// had given it: how far two people agree is the ceiling for a program.
func Agreement(first, second io.Reader, data string) (Report, error) {
	b := newBoard("agreement", "")
	others := map[string]Annotated{}
	if err := lines(second, func(a Annotated) error { others[a.ID] = a; return nil }); err != nil {
		return b.report, err
	}
	shelf := newShelf(data)
	err := lines(first, func(g Annotated) error {
		other, ok := others[g.ID]
		if !ok {
			return nil
		}
		body, err := shelf.text(g)
		if err != nil {
			return err
		}
		b.report.Documents++
		scoreGold(b, g, goldText(body), other.record(goldText(body)))
		return nil
	})
	return b.done(), err
}

// record is an annotation in the form of a reading.
func (a Annotated) record(t goldText) parley.Record {
	var r parley.Record
	for _, c := range a.Contacts {
		r.Contacts = append(r.Contacts, c.contact(t))
	}
	for _, s := range a.Statements {
		out := parley.Statement{Act: s.Act, Quotation: s.Quotation, Start: s.Content[0], End: s.Content[1],
			Content: t.at(s.Content)}
		for _, l := range s.Chain {
			out.Chain = append(out.Chain, parley.Link{Name: t.at(l)})
		}
		r.Statements = append(r.Statements, out)
	}
	for _, o := range a.Commitments {
		r.Commitments = append(r.Commitments, parley.Commitment{By: t.all(o.By), What: t.at(o.What)})
	}
	for _, o := range a.Proposals {
		r.Proposals = append(r.Proposals, parley.Proposal{By: t.all(o.By), What: t.at(o.What)})
	}
	for _, o := range a.Groups {
		r.Groups = append(r.Groups, parley.Group{Name: t.at(o.What), Status: parley.GroupStatus(o.Value)})
	}
	for _, o := range a.Plans {
		r.Plans = append(r.Plans, parley.Plan{Title: t.at(o.What)})
	}
	for _, o := range a.Positions {
		r.Positions = append(r.Positions, parley.Position{Holders: t.all(o.By), Issue: t.at(o.What),
			Stance: parley.Stance(o.Value)})
	}
	for _, o := range a.Withheld {
		r.Withheld = append(r.Withheld, parley.Withheld{By: t.all(o.By), About: t.at(o.What)})
	}
	return r
}

func (c GoldContact) contact(t goldText) parley.Contact {
	out := parley.Contact{Kind: c.Kind, Status: c.Status, Main: c.Main, Domestic: c.Domestic, Parties: c.Parties,
		Date: c.Date, Time: c.Time, Duration: c.Duration,
		Initiator: t.opt(c.Initiator), Mediator: t.opt(c.Mediator), Host: t.opt(c.Host), Place: t.opt(c.Place),
		Purpose: t.opt(c.Purpose),
		Tone:    t.all(c.Tone), Superlatives: t.all(c.Superlatives), Topics: t.all(c.Topics)}
	if c.Ordinal > 0 {
		out.Ordinal = &parley.Ordinal{Number: c.Ordinal}
	}
	for _, p := range c.Participants {
		out.Participants = append(out.Participants,
			parley.Participant{Name: t.opt(p.Name), Office: t.opt(p.Office), Party: p.Party})
	}
	return out
}
