package word

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"parley"
	"parley/intake/article"
)

// odt reads an OpenDocument text (ISO 26300).
func (f *file) odt() (article.Article, error) {
	data, err := f.part("content.xml")
	if err != nil {
		return article.Article{}, err
	}
	var r odt
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.RawToken()
		switch t := token.(type) {
		case xml.StartElement:
			if r.depth++; r.depth > mostDeep {
				return r.article, ErrDamaged
			}
			r.start(t)
		case xml.EndElement:
			r.depth--
			r.end(t.Name.Local)
		case xml.CharData:
			if r.open && r.skip == 0 {
				r.line.Write(t)
			}
		}
		if errors.Is(err, io.EOF) {
			return article.Headed(r.article), nil
		}
		if err != nil {
			return r.article, ErrDamaged
		}
	}
}

// odt is a document while it is read.
type odt struct {
	article article.Article
	line    strings.Builder
	kind    parley.PartKind
	open    bool // inside a paragraph
	depth   int
	table   table
	skip    int // notes, comments and what was struck out that stand open
}

// passedOver are elements whose words are not those of the text.
var passedOver = map[string]bool{"note": true, "annotation": true, "tracked-changes": true}

func (r *odt) start(t xml.StartElement) {
	switch name := t.Name.Local; {
	case passedOver[name]:
		r.skip++
	case name == "p" || name == "h":
		r.flush()
		r.open, r.kind = true, kindOfStyle(name, value(t, "style-name"))
	case name == "table-row":
		r.table.openRow()
	case name == "table-cell":
		r.table.openCell()
	case name == "line-break":
		r.line.WriteByte('\n')
	case name == "tab", name == "s":
		r.line.WriteByte(' ')
	}
}

func (r *odt) end(name string) {
	switch {
	case passedOver[name]:
		r.skip = max(r.skip-1, 0)
	case name == "p" || name == "h":
		r.flush()
	case name == "table-row":
		r.article.Body = append(r.article.Body, r.table.closeRow()...)
	}
}

func kindOfStyle(element, style string) parley.PartKind {
	switch {
	case style == "Title":
		return parley.TitleText
	case style == "Subtitle":
		return parley.LeadText
	case style == "Caption", style == "Figure":
		return parley.CaptionText
	case element == "h":
		return parley.HeadingText
	}
	return ""
}

func (r *odt) flush() {
	words := tidy(r.line.String())
	r.line.Reset()
	r.open = false
	switch {
	case words == "", r.table.takes(article.Paragraph{Kind: r.kind, Text: words}):
	case r.kind == parley.TitleText && r.article.Title == "" && len(r.article.Body) == 0:
		r.article.Title = words
	case r.kind == parley.LeadText && r.article.Lead == "" && len(r.article.Body) == 0:
		r.article.Lead = words
	default:
		r.article.Body = append(r.article.Body, article.Paragraph{Kind: r.kind, Text: words})
	}
}
