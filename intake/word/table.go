package word

import (
	"strings"

	"parley/intake/article"
)

// table gathers the cells of a row while it stands open; a table in a table is part of its cell.
type table struct {
	deep  int // rows that stand open
	cells [][]article.Paragraph
}

func (t *table) openRow() {
	if t.deep++; t.deep == 1 {
		t.cells = nil
	}
}

func (t *table) openCell() {
	if t.deep == 1 {
		t.cells = append(t.cells, nil)
	}
}

// takes reports whether a paragraph stands in a cell, and keeps it there.
func (t *table) takes(p article.Paragraph) bool {
	if t.deep == 0 || len(t.cells) == 0 {
		return false
	}
	last := len(t.cells) - 1
	t.cells[last] = append(t.cells[last], p)
	return true
}

// closeRow gives the paragraphs of a row: one of all its cells where each has a few words, else those
// of its cells in their order.
func (t *table) closeRow() []article.Paragraph {
	if t.deep = max(t.deep-1, 0); t.deep > 0 {
		return nil
	}
	var all []article.Paragraph
	var words []string
	short := true
	for _, cell := range t.cells {
		all = append(all, cell...)
		for _, p := range cell {
			words = append(words, p.Text)
			short = short && len(cell) == 1 && article.ShortCell(p.Text)
		}
	}
	t.cells = nil
	if !short || len(words) < 2 {
		return all
	}
	return []article.Paragraph{article.Plain(strings.Join(words, article.BetweenCells))}
}
