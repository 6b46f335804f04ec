package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"parley"
	"parley/query"
	"parley/store"
	"parley/view"
)

// processCommand is "parley process": negotiations and what belongs to them.
type processCommand struct {
	List    processListCommand    `cmd:"" help:"List negotiations."`
	Begin   processBeginCommand   `cmd:"" help:"Begin a negotiation: its parties, and from when to when."`
	Show    processShowCommand    `cmd:"" help:"List what belongs to a negotiation."`
	Include processIncludeCommand `cmd:"" help:"A contact belongs to a negotiation."`
	Exclude processExcludeCommand `cmd:"" help:"A contact does not belong to a negotiation."`
}

type processListCommand struct {
	View viewFlags `embed:""`
}

// Run lists the negotiations.
func (c *processListCommand) Run(s *streams) error {
	return c.View.view(context.Background(), func(r store.Reader) error {
		decisions, err := r.Decisions()
		h := newSheet(s)
		for _, p := range view.Processes(decisions) {
			h.wrap(0, p.Name, h.name)
			h.wrap(margin, strings.Join(nonEmpty(strings.Join(p.Parties, ", "), p.Since+"/"+p.Until,
				strings.Join(p.Topics, ", ")), " · "), h.plain)
		}
		return err
	})
}

type processBeginCommand struct {
	deciding
	Name  string   `arg:"" help:"Name of the negotiation."`
	Party []string `help:"A party to it; contacts between two of them belong to it. Again for another." placeholder:"NAME"`
	Since string   `help:"Contacts from this day on." placeholder:"DAY"`
	Until string   `help:"Contacts up to this day." placeholder:"DAY"`
	Topic []string `help:"Only contacts about these words; again for others." placeholder:"WORDS"`
}

// Run begins a negotiation.
func (c *processBeginCommand) Run(s *streams) error {
	since, until, err := query.Days(c.Since, c.Until)
	if err != nil {
		return err
	}
	p := parley.Process{Name: strings.TrimSpace(c.Name), Since: since, Until: until, Topics: c.Topic, Parties: c.Party}
	return c.decide(s, func(r store.Reader) (parley.Decision, error) { return query.Begin(r, p) })
}

type processShowCommand struct {
	View viewFlags `embed:""`
	Name string    `arg:"" help:"Name of the negotiation."`
}

// Run lists the contacts of a negotiation and what was promised at them.
func (c *processShowCommand) Run(s *streams) error {
	return (&timelineCommand{View: c.View, Process: c.Name}).Run(s)
}

type processIncludeCommand struct {
	deciding
	Name    string `arg:"" help:"Name of the negotiation."`
	Contact string `arg:"" help:"Name of the contact."`
}

// Run puts a contact into a negotiation.
func (c *processIncludeCommand) Run(s *streams) error {
	return c.belongs(s, parley.IncludeIt, c.Name, c.Contact)
}

type processExcludeCommand struct {
	deciding
	Name    string `arg:"" help:"Name of the negotiation."`
	Contact string `arg:"" help:"Name of the contact."`
}

// Run takes a contact out of a negotiation.
func (c *processExcludeCommand) Run(s *streams) error {
	return c.belongs(s, parley.ExcludeIt, c.Name, c.Contact)
}

func (d *deciding) belongs(s *streams, action parley.Action, name, contact string) error {
	return d.decide(s, func(r store.Reader) (parley.Decision, error) { return query.Belongs(r, action, name, contact) })
}

// noTime is now, to a store.
var noTime time.Time

// counts writes how much is on record.
func counts(s *streams, c store.Counts) {
	h := newSheet(s)
	h.wrap(0, strings.Join([]string{plural(int(c.Documents), "document"), plural(int(c.Readings), "reading"),
		plural(int(c.Accounts), "account"),
		plural(int(c.Contacts), "contact"), plural(int(c.Statements), "statement"),
		plural(int(c.Decisions), "decision")}, ", ")+fmt.Sprintf("; %.1f MB", float64(c.Bytes)/1e6), h.plain)
}
