package block

import (
	"strings"

	"golang.org/x/net/html"

	"parley/intake/article"
)

// tabular reports whether a table is one of short cells, two or more in each of two or more rows, and
// not how a page is laid out.
func tabular(table *html.Node) bool {
	rows := 0
	for n := range Elements(table) {
		switch {
		case Is(n, "table", "tr", "thead", "tbody", "tfoot", "caption", "colgroup", "col"):
			if Is(n, "table") && n != table {
				return false
			}
		case Is(n, "td", "th"):
			if !shortCell(n) {
				return false
			}
			if first(n) {
				rows++
			}
			if first(n) && next(n) == nil {
				return false
			}
		}
	}
	return rows > 1
}

// shortCell reports whether a cell holds a few words and no blocks; one paragraph around them is none.
func shortCell(cell *html.Node) bool {
	blocks := 0
	for n := range Elements(cell) {
		if IsBlock(n) && !Is(n, "p", "div") || Is(n, "img", "form", "input") {
			return false
		}
		if IsBlock(n) {
			blocks++
		}
	}
	return blocks < 2 && article.ShortCell(Words(cell))
}

func first(cell *html.Node) bool {
	for n := cell.PrevSibling; n != nil; n = n.PrevSibling {
		if Is(n, "td", "th") {
			return false
		}
	}
	return true
}

func next(cell *html.Node) *html.Node {
	for n := cell.NextSibling; n != nil; n = n.NextSibling {
		if Is(n, "td", "th") {
			return n
		}
	}
	return nil
}

// rows walks a table of short cells row by row.
func (w *walker) rows(table *html.Node) {
	for n := range Elements(table) {
		switch {
		case Is(n, "caption"):
			w.flush()
			w.children(n)
			w.flush()
		case Is(n, "td", "th"):
			if Words(n) != "" {
				w.cell(n)
			}
		case Is(n, "tr"):
			w.flush()
		}
	}
	w.flush()
}

func (w *walker) cell(n *html.Node) {
	if strings.TrimSpace(w.line.String()) != "" {
		w.line.WriteString(article.BetweenCells)
	}
	before := w.line.Len()
	w.line.WriteString(Words(n))
	if First(n, "a") != nil {
		w.linked += w.line.Len() - before
	}
}
