package main

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"parley"
)

// width is the number of columns a sheet takes.
const width = 80

// margin and label are the columns before a value.
const (
	margin = 4
	label  = 12
)

// sheet writes a record for people.
type sheet struct {
	s     *streams
	title lipgloss.Style
	faint lipgloss.Style
	plain lipgloss.Style
	name  lipgloss.Style
	mark  map[parley.Status]lipgloss.Style
}

func newSheet(s *streams) *sheet {
	h := &sheet{s: s, mark: map[parley.Status]lipgloss.Style{}}
	if !s.colour {
		return h
	}
	h.title = lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Color("4"))
	h.faint = lipgloss.NewStyle().Foreground(lipgloss.Color("8"))
	h.name = lipgloss.NewStyle().Bold(true)
	for status, colour := range map[parley.Status]string{parley.Held: "2", parley.UnderWay: "2", parley.Planned: "6",
		parley.Proposed:  "6",
		parley.Postponed: "3", parley.Cancelled: "1", parley.Denied: "1"} {
		h.mark[status] = lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Color(colour))
	}
	return h
}

// record writes one record.
func (h *sheet) record(r parley.Record) error {
	h.head(r.Document)
	if len(r.Contacts)+len(r.Statements) == 0 {
		h.line(0, h.faint.Render("nothing told of contacts, and nobody said to have said anything"))
	}
	h.contacts(r.Contacts)
	h.statements(r.Statements)
	h.outcomes(r)
	return nil
}

// head tells which document it is.
func (h *sheet) head(d parley.Document) {
	var parts []string
	for _, part := range []string{string(d.Kind), d.Publisher, d.Published, fmt.Sprintf("%d words", d.Words),
		string(d.ID)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if d.Title != "" {
		h.wrap(0, d.Title, h.name)
	}
	h.wrap(0, strings.Join(parts, " · "), h.faint)
}

// section writes a heading with a blank line before it.
func (h *sheet) section(name string) {
	fmt.Fprintln(h.s.out)
	h.line(0, h.title.Render(strings.ToUpper(name)))
}

// line writes one line behind a number of blanks.
func (h *sheet) line(indent int, words string) {
	fmt.Fprintln(h.s.out, strings.TrimRight(strings.Repeat(" ", indent)+words, " "))
}

// wrap writes words over as many lines as they need.
func (h *sheet) wrap(indent int, words string, style lipgloss.Style) {
	for _, row := range fold(words, width-indent) {
		h.line(indent, style.Render(row))
	}
}

// row writes a label and a value beside it.
func (h *sheet) row(name, value string) {
	for k, part := range fold(value, width-margin-label) {
		if k > 0 {
			name = ""
		}
		h.line(margin, h.faint.Render(fmt.Sprintf("%-*s", label, name))+part)
	}
}

// cite writes the words that justify a value, with their place and the chain
// that says so.
func (h *sheet) cite(indent int, places []parley.Evidence, chain, presumed parley.Chain, derived string) {
	var parts []string
	for k, e := range places {
		if k == 3 {
			parts = append(parts, fmt.Sprintf("and %d more", len(places)-k))
			break
		}
		parts = append(parts, fmt.Sprintf("“%s” %d:%d", clip(e.Exact, 120), e.Start, e.End))
	}
	tail := ""
	if len(chain) > 0 {
		tail = " — " + strings.Join(chain.Names(), " › ")
	}
	if len(presumed) > 0 {
		tail += " (presumably " + strings.Join(presumed.Names(), " › ") + ")"
	}
	if derived != "" {
		tail += " [" + derived + "]"
	}
	h.wrap(indent, strings.Join(parts, ", ")+tail, h.faint)
}

// clip shortens long words in the middle, and puts them on one line.
func clip(words string, most int) string {
	// words of a text, of which no more than a part is read
	runes := []rune(parley.Visible(strings.Join(strings.Fields(words), " ")))
	if len(runes) <= most {
		return string(runes)
	}
	return string(runes[:most*2/3]) + " … " + string(runes[len(runes)-most/3:])
}

// narrowest is how few columns words are folded into: a sheet would rather be too
// wide than have no place for a letter.
const narrowest = 8

// fold breaks words into lines of at most size columns, or of narrowest if size is
// less; a word too long for a line is cut.
func fold(words string, size int) []string {
	size = max(size, narrowest)
	var lines []string
	line, used := "", 0
	for word := range strings.FieldsSeq(parley.Visible(words)) {
		for lipgloss.Width(word) > size {
			head := cut(word, size)
			lines, word = append(appendLine(lines, line), head), word[len(head):]
			line, used = "", 0
		}
		n := lipgloss.Width(word)
		if used > 0 && used+1+n > size {
			lines, line, used = append(lines, line), "", 0
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+n
	}
	return appendLine(lines, line)
}

func appendLine(lines []string, line string) []string {
	if line == "" {
		return lines
	}
	return append(lines, line)
}

// cut is the beginning of a word that fits into size columns.
func cut(word string, size int) string {
	used := 0
	for i, r := range word {
		if used += max(1, lipgloss.Width(string(r))); used > size && i > 0 {
			return word[:i]
		}
	}
	return word // narrower than it seemed: all of it is taken, so that cutting ends
}
