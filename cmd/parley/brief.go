package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"parley"
	"parley/query"
	"parley/reconcile/compare"
	"parley/view"
)

// briefCommand is "parley brief": what is new since a time.
type briefCommand struct {
	View     viewFlags `embed:""`
	Since    string    `help:"What became known after this time: a day, which counts whole, a date-time, or 24h." required:"" placeholder:"TIME"`
	Domestic bool      `help:"Also contacts inside one government."`
}

// Run prints the brief.
func (c *briefCommand) Run(s *streams) error {
	since, err := query.Since(c.Since, time.Now())
	if err != nil {
		return err
	}
	asOf, err := query.Moment(c.View.AsOf)
	if err != nil {
		return err
	}
	ctx := context.Background()
	db, err := c.View.open(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	brief, err := query.Brief(ctx, db, query.Asked{Since: since, AsOf: asOf, Domestic: c.Domestic})
	if err != nil {
		return err
	}
	newSheet(s).brief(brief, since, c.View.AsOf)
	return nil
}

// brief writes what is new, section by section.
func (h *sheet) brief(b view.Brief, since time.Time, asOf string) {
	known := time.Now()
	if at, err := query.Moment(asOf); err == nil && asOf != "" {
		known = at
	}
	h.line(0, h.name.Render("Brief as known on "+known.Format("2006-01-02 15:04")+", since "+since.Local().Format("2006-01-02 15:04")))
	h.briefContacts("New", b.New)
	if len(b.Changed) > 0 {
		h.section("Changed")
		for _, c := range b.Changed {
			h.wrap(0, c.Now.From+"  "+string(c.Now.Kind)+"  "+view.Title(c.Now)+"  "+string(c.Now.ID), h.name)
			for _, f := range c.Fields {
				h.wrap(margin, fmt.Sprintf("%s: %s → %s", f.Field, orNothing(f.Before), orNothing(f.Now)), h.plain)
			}
		}
	}
	h.briefContacts("Newly disputed", b.Disputed)
	h.briefContacts("Withdrawn", b.Withdrawn)
	h.revised(b.Revised)
	if len(b.New)+len(b.Changed)+len(b.Disputed)+len(b.Withdrawn)+len(b.Revised) == 0 {
		h.line(0, h.faint.Render("nothing new"))
	}
}

func orNothing(s string) string {
	if s == "" {
		return "not stated"
	}
	return s
}

func (h *sheet) briefContacts(name string, all []parley.ContactOnRecord) {
	if len(all) == 0 {
		return
	}
	h.section(name)
	for _, c := range all {
		h.timelineLine(view.Line{ContactOnRecord: c})
	}
}

// mostEdits is how many places of a revised text a brief shows.
const mostEdits = 8

func (h *sheet) revised(all []view.Revision) {
	if len(all) == 0 {
		return
	}
	h.section("Texts changed after publication")
	for _, r := range all {
		h.wrap(0, strings.Join(nonEmpty(r.Now.Publisher, r.Now.Title, r.Now.URL,
			string(r.Before.ID)+" → "+string(r.Now.ID)), " · "), h.name)
		h.edits(r.Edits)
	}
}

// edits writes where two texts differ.
func (h *sheet) edits(all []compare.Edit) {
	for k, e := range all {
		if k == mostEdits {
			h.line(margin, h.faint.Render(fmt.Sprintf("and %d more places", len(all)-k)))
			return
		}
		h.wrap(margin, fmt.Sprintf("“%s” → “%s”", clip(e.Before.Exact, 160), clip(e.After.Exact, 160)), h.plain)
	}
}
