// Package export writes views and records in forms that other programs read.
//
// What comes in: values of view and reconcile. What goes out: bytes on a writer:
// Markdown, HTML, CSV, JSON lines. It reads no store. Whatever comes from a
// document is escaped for the form it is written in.
//
// A comparison of a call told of by Norway and Mali becomes a Markdown table
// with a row a fact and the columns "Norway", "Mali", "verdict".
package export

import (
	"fmt"
	"html/template"
	"io"
	"strings"

	"parley"
	"parley/reconcile/compare"
	"parley/view"
)

// table is a comparison as words.
type table struct {
	Title, Under string
	Head         []string
	Rows         []tableRow
}

type tableRow struct {
	Field    string
	Cells    []string
	Verdict  string
	Rule     string
	Disputed bool
}

// notStated fills the cells of a side that is silent.
const notStated = "not stated"

func tableOf(c parley.ContactOnRecord) table {
	comparison := compare.SideBySide(c)
	t := table{Title: parley.Visible(view.Title(c)),
		Under: fmt.Sprintf("%s, %s, %s; %s, %s; %s", c.Kind, c.Status.Words(), dateOf(c),
			counted(c.Articles, "article"), counted(c.Origins, "origin"), c.ID), Head: comparison.Sides}
	for _, r := range comparison.Rows {
		row := tableRow{Field: view.Label(r.Field), Verdict: string(r.Verdict), Disputed: r.Verdict.Disputed()}
		if row.Disputed {
			row.Rule = r.Rule
		}
		for _, cell := range r.Cells {
			row.Cells = append(row.Cells, cellText(cell))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func counted(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
}

func dateOf(c parley.ContactOnRecord) string {
	if c.Date == "" {
		return "date not stated"
	}
	return c.Date
}

// cellText is what a side says, each value with its sources.
func cellText(cell compare.Cell) string {
	var parts []string
	for _, v := range cell.Values {
		text := v.Text
		if by := sources(v); by != "" {
			text += " (" + by + ")"
		}
		parts = append(parts, text)
	}
	if len(parts) == 0 {
		return notStated
	}
	return parley.Visible(strings.Join(parts, "; "))
}

// sources names the chains of a value, each once, or the publishers where the
// author says it.
func sources(v compare.Value) string {
	var all []string
	seen := map[string]bool{}
	for _, s := range v.Said {
		by := strings.Join(s.Chain.Names(), " › ")
		if by == "" && len(s.Presumed) > 0 {
			by = "presumably " + strings.Join(s.Presumed.Names(), " › ")
		}
		if by == "" {
			by = s.Publisher
		}
		if by != "" && !seen[by] {
			seen[by] = true
			all = append(all, by)
		}
	}
	return strings.Join(all, ", ")
}

// remarked is a table with a remark of the whole record behind what it is about.
func (t table) remarked(remark string) table {
	if remark != "" {
		t.Under += "; " + remark
	}
	return t
}

// Markdown writes the accounts of a contact side by side as a Markdown table, with
// a remark above it if there is one.
func Markdown(w io.Writer, c parley.ContactOnRecord, remark string) error {
	t := tableOf(c).remarked(remark)
	var b strings.Builder
	fmt.Fprintf(&b, "**%s**  \n%s\n\n| |", escapeMarkdown(t.Title), escapeMarkdown(t.Under))
	for _, side := range t.Head {
		b.WriteString(" " + escapeMarkdown(side) + " |")
	}
	b.WriteString(" verdict |\n|" + strings.Repeat("---|", len(t.Head)+2) + "\n")
	for _, r := range t.Rows {
		b.WriteString("| " + r.Field + " |")
		for _, cell := range r.Cells {
			b.WriteString(" " + escapeMarkdown(cell) + " |")
		}
		verdict := r.Verdict
		if r.Rule != "" {
			verdict = "**" + r.Verdict + "**: " + r.Rule
		}
		b.WriteString(" " + verdict + " |\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// escapeMarkdown keeps words from being read as marks.
func escapeMarkdown(s string) string {
	s = strings.Join(strings.Fields(parley.Visible(s)), " ")
	return strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", "&lt;", ">", "&gt;", "[",
		`\[`, "]", `\]`, "#", `\#`).Replace(s)
}

// page is HTML without style sheets or scripts, so that word processors keep its
// looks when it is pasted.
var page = template.Must(template.New("comparison").Parse(`<table style="border-collapse:collapse;font-family:sans-serif;font-size:10pt">
<caption style="text-align:left;padding:4px 0"><b>{{.Title}}</b><br>{{.Under}}</caption>
<tr><th style="border:1px solid #999;padding:4px;text-align:left"></th>{{range .Head}}<th style="border:1px solid #999;padding:4px;text-align:left">{{.}}</th>{{end}}<th style="border:1px solid #999;padding:4px;text-align:left">verdict</th></tr>
{{range .Rows}}<tr><th style="border:1px solid #999;padding:4px;text-align:left;vertical-align:top">{{.Field}}</th>{{range .Cells}}<td style="border:1px solid #999;padding:4px;vertical-align:top">{{.}}</td>{{end}}<td style="border:1px solid #999;padding:4px;vertical-align:top">{{if .Disputed}}<b>{{.Verdict}}</b>: {{.Rule}}{{else}}{{.Verdict}}{{end}}</td></tr>
{{end}}</table>
`))

// HTML writes the accounts of a contact side by side as a table that pastes into
// a document, with a remark above it if there is one.
func HTML(w io.Writer, c parley.ContactOnRecord, remark string) error {
	return page.Execute(w, tableOf(c).remarked(remark))
}
