package main

import (
	"context"
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"parley"
	"parley/export"
	"parley/query"
	"parley/reconcile/compare"
	"parley/store"
	"parley/view"
)

// compareCommand is "parley compare": the accounts of a contact side by side.
type compareCommand struct {
	View    viewFlags `embed:""`
	Contact string    `arg:"" help:"Name of the contact, as parley timeline prints it, or its first letters."`
	As      string    `help:"terminal, markdown, or html that pastes into a document." enum:"terminal,markdown,html" default:"terminal" placeholder:"FORM"`
	Silence bool      `help:"Only what one side tells and the others do not."`
}

// Run prints the comparison.
func (c *compareCommand) Run(s *streams) error {
	return c.View.view(context.Background(), func(r store.Reader) error {
		contact, err := query.Contact(r, c.Contact)
		if err != nil {
			return err
		}
		if c.Silence {
			newSheet(s).silences(contact)
			return nil
		}
		switch c.As {
		case "markdown":
			return export.Markdown(s.out, contact, "")
		case "html":
			return export.HTML(s.out, contact, "")
		}
		newSheet(s).comparison(compare.SideBySide(contact))
		return nil
	})
}

func (h *sheet) silences(c parley.ContactOnRecord) {
	all := compare.Silences(c)
	switch {
	case len(c.TellingSides) < 2:
		h.wrap(0, "only one side tells of the contact: "+strings.Join(c.TellingSides, ", "), h.faint)
	case len(all) == 0:
		h.line(0, h.faint.Render("no side leaves out what another tells"))
	}
	for _, s := range all {
		h.wrap(0, fmt.Sprintf("%s: %s", view.Label(s.Field), s.Value), h.plain)
		h.wrap(margin, fmt.Sprintf("told by %s, not by %s", s.Told, strings.Join(s.Silent, ", ")), h.faint)
	}
}

// verdictWidth is the columns of the verdict beside a row.
const verdictWidth = 14

// mostColumns is how many sides stand beside each other; more stand below each
// other.
const mostColumns = 4

// stacked writes each fact with the sides below it.
func (h *sheet) stacked(c compare.Comparison) {
	for _, r := range c.Rows {
		verdict := string(r.Verdict)
		if r.Verdict.Disputed() {
			verdict += ": " + r.Rule
		}
		h.wrap(0, view.Label(r.Field)+" · "+verdict, h.name)
		for _, cell := range r.Cells {
			for _, v := range cell.Values {
				h.wrap(margin, cell.Side+": "+v.Text, h.plain)
			}
		}
	}
}

// comparison writes facts as rows and sides as columns, and beside each row the
// verdict with its rule.
func (h *sheet) comparison(c compare.Comparison) {
	if len(c.Sides) == 0 {
		return
	}
	if len(c.Sides) > mostColumns {
		h.stacked(c)
		return
	}
	column := (width-label-verdictWidth)/len(c.Sides) - 1
	header := []string{""}
	header = append(header, c.Sides...)
	h.columns(header, column, "verdict", h.title)
	for _, r := range c.Rows {
		cells := []string{view.Label(r.Field)}
		for _, cell := range r.Cells {
			var texts []string
			for _, v := range cell.Values {
				texts = append(texts, v.Text)
			}
			cells = append(cells, strings.Join(texts, "; "))
		}
		verdict := string(r.Verdict)
		if r.Verdict.Disputed() {
			verdict += ": " + r.Rule
		}
		h.columns(cells, column, verdict, h.plain)
	}
}

// columns writes cells beside each other, each over as many lines as it needs.
// Empty cells are "–": not stated.
func (h *sheet) columns(cells []string, column int, verdict string, style lipgloss.Style) {
	var folded [][]string
	most := 1
	for k, cell := range append(cells, verdict) {
		size := column
		switch {
		case k == 0:
			size = label - 1
		case k == len(cells):
			size = verdictWidth
		}
		if cell == "" && k > 0 {
			cell = "–"
		}
		folded = append(folded, fold(cell, size))
		most = max(most, len(folded[k]))
	}
	for n := range most {
		var line strings.Builder
		for k, rows := range folded {
			size := column + 1
			if k == 0 {
				size = label
			}
			text := ""
			if n < len(rows) {
				text = rows[n]
			}
			line.WriteString(style.Render(text) + strings.Repeat(" ", max(0, size-lipgloss.Width(text))))
		}
		h.line(0, line.String())
	}
}
