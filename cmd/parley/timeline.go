package main

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"time"

	"parley"
	"parley/query"
	"parley/reconcile"
	"parley/store"
	"parley/view"
)

// timelineCommand is "parley timeline": contacts by date.
type timelineCommand struct {
	View     viewFlags `embed:""`
	Party    []string  `help:"Only contacts in which this party took part, by any of its names; again for another." placeholder:"NAME"`
	Person   []string  `help:"Only contacts in which this person took part; again for another." placeholder:"NAME"`
	Kind     []string  `help:"Only call, video-call, meeting, visit, talks or message." enum:"call,video-call,meeting,visit,talks,message" placeholder:"KIND"`
	Status   []string  `help:"Only proposed, planned, under-way, held, postponed, cancelled or denied." enum:"proposed,planned,under-way,held,postponed,cancelled,denied" placeholder:"STATUS"`
	Since    string    `help:"Only contacts from this day on." placeholder:"DAY"`
	Until    string    `help:"Only contacts up to this day." placeholder:"DAY"`
	Process  string    `help:"Only contacts of this negotiation." placeholder:"NAME"`
	Domestic bool      `help:"Also contacts inside one government."`
	Newest   int       `help:"Only so many, the newest; 0 for all." default:"200" placeholder:"N"`
	JSON     bool      `help:"Print each contact as one line of JSON."`
}

// Run prints the contacts that fit.
func (c *timelineCommand) Run(s *streams) error {
	filter, persons, err := c.filter()
	if err != nil {
		return err
	}
	return c.View.view(context.Background(), func(r store.Reader) error {
		if err := cmp.Or(query.KnownParties(r, c.Party...), query.Known(r, c.Person...)); err != nil {
			return err
		}
		contacts, err := r.Contacts(filter)
		if err == nil && c.Process != "" {
			contacts, err = query.OfProcess(r, contacts, c.Process)
		}
		if err != nil {
			return err
		}
		lines := view.Timeline(contacts, persons, time.Now())
		cut := max(0, len(lines)-c.Newest)
		if c.Newest == 0 {
			cut = 0
		}
		older := cut
		if filter.Newest > 0 && cut > 0 {
			all, err := r.Count(filter)
			if err != nil {
				return err
			}
			older = all - (len(lines) - cut)
		}
		if err := query.Perhaps(r, lines[cut:]); err != nil {
			return err
		}
		return c.print(s, view.StatedFirst(lines[cut:]), older)
	})
}

func (c *timelineCommand) print(s *streams, lines []view.Line, older int) error {
	if c.JSON {
		for _, l := range lines {
			if err := parley.WriteJSON(s.out, l); err != nil {
				return err
			}
		}
		return nil
	}
	h := newSheet(s)
	for _, l := range lines {
		h.timelineLine(l)
	}
	switch {
	case len(lines) == 0:
		h.line(0, h.faint.Render("no contact on record fits"))
	case older > 0:
		fmt.Fprintf(s.err, "parley: %s not shown: --newest 0 shows all\n", plural(older, "older contact"))
	default:
		fmt.Fprintf(s.err, "parley: %s\n", plural(len(lines), "contact"))
	}
	return nil
}

// mostSides is how many parties and people one question may name.
const mostSides = 20

// filter reads the flags. People are looked up by surname, and compared by their
// names afterwards. The newest are counted after that.
func (c *timelineCommand) filter() (store.Filter, []view.Who, error) {
	f := store.Filter{Domestic: c.Domestic}
	if n := len(c.Party) + len(c.Person); n > mostSides {
		return f, nil, &parley.Error{Code: parley.Invalid, Op: "choose contacts",
			Err:  fmt.Errorf("%d sides are named", n),
			Hint: fmt.Sprintf("name at most %d: no contact has more", mostSides)}
	}
	var err error
	if f.Since, f.Until, err = query.Days(c.Since, c.Until); err != nil {
		return f, nil, err
	}
	for _, p := range c.Party {
		f.Parties = append(f.Parties, view.PartyNamed(p))
	}
	var persons []view.Who
	for _, p := range c.Person {
		f.Persons = append(f.Persons, reconcile.PersonKey(p))
		persons = append(persons, view.Who{Person: p})
	}
	for _, k := range c.Kind {
		f.Kinds = append(f.Kinds, parley.ContactKind(k))
	}
	for _, st := range c.Status {
		f.Statuses = append(f.Statuses, parley.Status(st))
	}
	if len(persons) == 0 && c.Process == "" && c.Newest > 0 {
		f.Newest = c.Newest + 1
	}
	return f, persons, nil
}

// titleColumn is where titles begin on a timeline, behind day, kind and status.
const titleColumn = 43

// timelineLine writes one contact: when, what, how far, who; and below it who
// tells of it.
func (h *sheet) timelineLine(l view.Line) {
	day := l.Date
	if day == "" {
		day = "~" + l.From
	}
	status := h.mark[l.Status].Render(fmt.Sprintf("%-9s", cmp.Or(string(l.Status), "-")))
	rows := fold(view.Title(l.ContactOnRecord), width-titleColumn)
	for k, row := range rows {
		if k == 0 {
			h.line(0, fmt.Sprintf("%-21s %-10s %s %s", clip(day, 21), l.Kind, status, h.name.Render(row)))
			continue
		}
		h.line(titleColumn, h.name.Render(row))
	}
	h.wrap(margin, h.underLine(l), h.faint)
}

func (h *sheet) underLine(l view.Line) string {
	parts := []string{string(l.ID), plural(l.Articles, "article") + ", " + plural(l.Origins, "origin")}
	if len(l.TellingSides) > 0 {
		parts = append(parts, "told by "+strings.Join(l.TellingSides, ", "))
	}
	for _, extra := range []struct{ label, value string }{{"at ", l.Place}, {"", l.Time},
		{"", reconcile.Spoken(l.Duration)}} {
		if extra.value != "" {
			parts = append(parts, extra.label+extra.value)
		}
	}
	if len(l.Disputed) > 0 {
		var fields []string
		for _, f := range l.Disputed {
			fields = append(fields, view.Label(f))
		}
		parts = append(parts, "! disputed: "+strings.Join(fields, ", "))
	}
	if l.Withdrawn {
		parts = append(parts, "! withdrawn: its page tells of it no more")
	}
	if l.Overdue {
		parts = append(parts, "! its day passed without report")
	}
	if l.Perhaps != nil {
		parts = append(parts, "perhaps "+string(l.Perhaps.Contact)+" of "+l.Perhaps.Day)
	}
	if l.During != "" {
		parts = append(parts, "during visit "+string(l.During))
	}
	if l.Checked {
		parts = append(parts, "checked")
	}
	return strings.Join(parts, " · ")
}

// plural counts: "1 article", "2 articles"; a word with another plural has it
// behind a bar.
func plural(n int, word string) string {
	one, many, irregular := strings.Cut(word, "|")
	if !irregular {
		many = one + "s"
	}
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
