package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"parley"
	"parley/query"
	"parley/reconcile"
	"parley/reconcile/compare"
	"parley/store"
	"parley/view"
)

// showCommand is "parley show": one contact in full.
type showCommand struct {
	View    viewFlags `embed:""`
	Contact string    `arg:"" help:"Name of the contact, as parley timeline prints it, or its first letters."`
	JSON    bool      `help:"Print it as one line of JSON."`
}

// Run prints the contact.
func (c *showCommand) Run(s *streams) error {
	return c.View.view(context.Background(), func(r store.Reader) error {
		sheet, err := query.Sheet(r, c.Contact, time.Now())
		if err != nil {
			return err
		}
		if c.JSON {
			return parley.WriteJSON(s.out, sheet)
		}
		newSheet(s).show(sheet)
		return nil
	})
}

// show writes a contact in full.
func (h *sheet) show(v view.Sheet) {
	h.wrap(0, view.Title(v.ContactOnRecord), h.name)
	h.line(0, fmt.Sprintf("%s  %s  %s", v.Kind, h.mark[v.Status].Render(v.Status.Words()),
		h.faint.Render(string(v.ID))))
	for k, p := range v.Participants {
		h.row(once(k, "who"), person(p))
	}
	h.row("sides", strings.Join(v.Parties, ", "))
	h.row("told in", plural(v.Articles, "article")+", "+plural(len(v.Origins), "origin"))
	if v.Withdrawn {
		h.row("", "withdrawn: the page that told of it was changed and tells of it no more")
	}
	if v.Overdue {
		h.row("", "its day has passed, and no document tells that it was held")
	}
	if v.Perhaps != nil {
		h.row("", "its day has passed; perhaps it was "+string(v.Perhaps.Contact)+" of "+v.Perhaps.Day)
	}
	h.life(v.Life)
	h.factRows(v.Comparison)
	h.accounts(v)
	h.saidOf(v.Said)
	h.decisions(v.Decisions)
}

// life writes the stages, if there is more than one.
func (h *sheet) life(steps []compare.Step) {
	if len(steps) < 2 {
		return
	}
	h.section("Life")
	for _, s := range steps {
		line := fmt.Sprintf("%s  %s", s.Day, s.Status)
		if s.Date != "" {
			line += " for " + s.Date
		}
		h.line(margin, line)
	}
}

// factRows writes each fact with who says it.
func (h *sheet) factRows(c compare.Comparison) {
	h.section("Facts")
	for _, r := range c.Rows {
		verdict := ""
		if r.Verdict != reconcile.OneSide || len(c.Sides) > 1 {
			verdict = string(r.Verdict)
		}
		name := view.Label(r.Field)
		for _, cell := range r.Cells {
			for _, v := range cell.Values {
				h.row(name, strings.Join(nonEmpty(v.Text, cell.Side, verdict), " · "))
				name, verdict = "", ""
				for _, s := range v.Said {
					h.cite(margin+label, s.Evidence, s.Chain, s.Presumed, s.Derived)
				}
			}
		}
		if r.Verdict.Disputed() {
			h.wrap(margin+label, "! "+r.Rule, h.faint)
		}
	}
}

// accounts writes which documents tell of the contact, by origin, and why they
// are taken together.
func (h *sheet) accounts(v view.Sheet) {
	h.section("Accounts")
	for _, o := range v.Origins {
		h.wrap(margin, o.Name, h.name)
		for _, id := range o.Documents {
			for _, a := range v.ContactOnRecord.Accounts {
				if a.Document.ID == id {
					h.wrap(margin+2, strings.Join(nonEmpty(a.Document.Published, a.Document.Publisher, a.Document.Title,
						string(a.ID)), " · "), h.plain)
					break
				}
			}
		}
	}
	for _, w := range v.Why {
		h.wrap(margin, fmt.Sprintf("same because %s (%s, %s)", strings.Join(w.Words, "; "), w.A, w.B), h.faint)
	}
}

func nonEmpty(words ...string) []string {
	var kept []string
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	return kept
}

// mostSaid is how many statements a sheet shows.
const mostSaid = 40

func (h *sheet) saidOf(said []parley.Said) {
	if len(said) == 0 {
		return
	}
	h.section("Said")
	for k, s := range said {
		if k == mostSaid {
			h.line(margin, h.faint.Render(fmt.Sprintf("and %d more: parley said", len(said)-k)))
			break
		}
		h.said(s)
	}
}

// said writes one statement with its chain and name.
func (h *sheet) said(s parley.Said) {
	h.wrap(0, s.Day+"  "+sources(s.Statement), h.name)
	h.wrap(margin, clip(s.Content, 600), h.plain)
	h.wrap(margin, strings.Join(nonEmpty(string(s.Act), string(s.Quotation), s.Publisher,
		view.Ref(s.Document, parley.StatementThing, s.Ord)), " · "), h.faint)
}

// sources are the links of a statement's chain, or who presumably says it.
func sources(s parley.Statement) string {
	if len(s.Chain) == 0 {
		return "presumably " + strings.Join(chainWords(s.Presumed), " › ")
	}
	return strings.Join(chainWords(s.Chain), " › ")
}

func chainWords(c parley.Chain) []string {
	words := make([]string, len(c))
	for k, l := range c {
		words[k] = l.Name
		if l.Party != "" && l.Kind == parley.PersonLink {
			words[k] += " (" + l.Party + ")"
		}
	}
	return words
}
