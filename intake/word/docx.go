package word

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"parley/intake/article"
)

// docx reads a file of Word (ECMA-376, WordprocessingML).
func (f *file) docx() (article.Article, error) {
	data, err := f.part("word/numbering.xml")
	if err != nil {
		return article.Article{}, err
	}
	r := docx{lists: numberingOf(data)}
	if data, err = f.part("word/styles.xml"); err != nil {
		return article.Article{}, err
	}
	r.styles = stylesOf(data)
	if data, err = f.part("word/document.xml"); err != nil {
		return article.Article{}, err
	}
	if err := r.read(data); err != nil {
		return article.Article{}, err
	}
	return article.Headed(r.article), nil
}

// docx is a document while it is read.
type docx struct {
	article article.Article
	lists   *numbering
	styles  map[string]style
	// of the paragraph that is read
	line     strings.Builder
	style    string
	list     string
	level    int
	listed   bool
	deep     []string // the elements that stand open
	fallback int      // alternatives for older programs that stand open
	struck   int      // text struck out
	unseen   bool     // of the run: it is not shown
	bold     bool     // of the run
	plain    bool     // of the paragraph: some of its words are not bold
	joins    bool     // the mark at the end of the paragraph was struck out
	table    table
}

// mostDeep is how deep elements may stand in each other.
const mostDeep = 200

func (r *docx) read(data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	for {
		token, err := d.RawToken()
		switch t := token.(type) {
		case xml.StartElement:
			if r.deep = append(r.deep, t.Name.Local); len(r.deep) > mostDeep {
				return ErrDamaged
			}
			r.start(t)
		case xml.EndElement:
			r.end(t.Name.Local)
		case xml.CharData:
			if r.inText() {
				r.plain = r.plain || !r.bold && len(bytes.TrimSpace(t)) > 0
				r.line.Write(t)
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return ErrDamaged
		}
	}
}

// inText reports whether letters that come now are words of the document.
func (r *docx) inText() bool {
	return len(r.deep) > 0 && r.deep[len(r.deep)-1] == "t" && r.fallback == 0 && r.struck == 0 && !r.unseen
}

func (r *docx) start(t xml.StartElement) {
	if r.fallback > 0 && t.Name.Local != "Fallback" {
		return
	}
	switch t.Name.Local {
	case "Fallback":
		r.fallback++
	case "del", "moveFrom":
		r.struck++
		r.joins = r.joins || r.inside("pPr")
	case "p":
		if !r.joins {
			r.flush()
		}
		r.joins = false
	case "tr":
		r.table.openRow()
	case "tc":
		r.table.openCell()
	case "r":
		r.unseen, r.bold = false, false
	case "vanish":
		r.unseen = on(t)
	case "b":
		r.bold = on(t) && r.inside("r")
	case "pStyle":
		r.style = value(t, "val")
	case "numId":
		r.list, r.listed = value(t, "val"), true
	case "ilvl":
		r.level = digits(value(t, "val"))
	case "tab", "ptab":
		if !r.inside("tabs") {
			r.line.WriteByte('\t')
		}
	case "br", "cr":
		r.line.WriteByte('\n')
	case "noBreakHyphen":
		r.line.WriteByte('-')
	}
}

func (r *docx) end(name string) {
	if len(r.deep) > 0 {
		r.deep = r.deep[:len(r.deep)-1]
	}
	switch name {
	case "Fallback":
		r.fallback = max(r.fallback-1, 0)
	case "del", "moveFrom":
		r.struck = max(r.struck-1, 0)
	case "p":
		if r.fallback == 0 && !r.joins {
			r.flush()
		}
	case "tr":
		for _, p := range r.table.closeRow() {
			r.add(p)
		}
	}
}

func (r *docx) inside(name string) bool {
	for _, d := range r.deep[:max(len(r.deep)-1, 0)] {
		if d == name {
			return true
		}
	}
	return false
}
