package word

import (
	"encoding/xml"
	"strings"

	"parley"
	"parley/intake/article"
)

// flush ends a paragraph.
func (r *docx) flush() {
	words := tidy(r.line.String())
	style := r.styles[r.style]
	if !r.listed && style.list != "" {
		r.list, r.level, r.listed = style.list, style.level, true
	}
	if words != "" && !style.contents(r.style) {
		if r.listed {
			words = r.lists.next(r.list, r.level) + words
		}
		if p := (article.Paragraph{Kind: r.kind(words), Text: words}); !r.table.takes(p) {
			r.add(p)
		}
	}
	r.line.Reset()
	r.style, r.list, r.level, r.listed, r.plain = "", "", 0, false, false
}

// longestHeading is how many letters a heading has that is only set in bold.
const longestHeading = 160

// kind is what a paragraph is by its style; a short one all in bold that is no sentence is a heading.
func (r *docx) kind(words string) parley.PartKind {
	kind := r.styles[r.style].kind(r.style)
	if kind == "" && !r.plain && !r.listed && r.table.deep == 0 && len(words) <= longestHeading && !strings.HasSuffix(words, ".") &&
		!strings.HasSuffix(words, ":") {
		return parley.HeadingText
	}
	return kind
}

// on reports whether a property is set.
func on(t xml.StartElement) bool { return value(t, "val") != "0" && value(t, "val") != "false" }

// add takes a paragraph; the first that is set as a title is the title, one set as a
// subtitle right below it the lead.
func (r *docx) add(p article.Paragraph) {
	a := &r.article
	switch {
	case p.Kind == parley.TitleText && a.Title == "" && len(a.Body) == 0:
		a.Title = p.Text
	case p.Kind == parley.TitleText && len(a.Body) == 0 && a.Lead == "":
		a.Title += " " + p.Text
	case p.Kind == parley.LeadText && a.Lead == "" && len(a.Body) == 0:
		a.Lead = p.Text
	case p.Kind == parley.TitleText, p.Kind == parley.LeadText:
		a.Body = append(a.Body, article.Paragraph{Kind: parley.HeadingText, Text: p.Text})
	default:
		a.Body = append(a.Body, p)
	}
}

// tidy are the lines of a paragraph without needless blanks.
func tidy(s string) string {
	var all []string
	for row := range strings.Lines(s) {
		if row = strings.Join(strings.Fields(unseen.Replace(row)), " "); row != "" {
			all = append(all, row)
		}
	}
	return strings.Join(all, "\n")
}

var unseen = strings.NewReplacer("\u00AD", "", "\u200B", "", "\uFEFF", "", "\u00A0", " ", "\u202F", " ")
