package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/reconcile/compare"
	"parley/view"
)

// Table is records with the names of their columns.
type Table struct {
	Columns []string
	Rows    [][]string
}

// Contacts is a row a contact on record.
func Contacts(all []parley.ContactOnRecord) Table {
	t := Table{Columns: []string{"contact", "kind", "status", "date", "time", "place", "duration", "parties",
		"participants", "initiator", "ordinal", "ordinal_scope", "topics", "domestic",
		"articles", "origins", "told_by", "disputed", "checked", "withdrawn"}}
	for _, c := range parley.StatedFirst(all, func(c parley.ContactOnRecord) parley.Status { return c.Status }) {
		var people []string
		for _, p := range c.Participants {
			people = append(people, parley.ValueText(p))
		}
		number, scope := "", ""
		if c.Ordinal != nil {
			number, scope = strconv.Itoa(c.Ordinal.Number), c.Ordinal.Scope
		}
		t.Rows = append(t.Rows, []string{string(c.ID), string(c.Kind), string(c.Status), c.Date, c.Time, c.Place,
			c.Duration, many(c.Parties), many(people), c.Initiator, number, scope,
			many(c.Topics), yes(c.Domestic), strconv.Itoa(c.Articles), strconv.Itoa(c.Origins), many(c.TellingSides),
			many(c.Disputed), yes(c.Checked), yes(c.Withdrawn)})
	}
	return t
}

// Facts is a row a value that one account gives one field of a contact with its
// accounts.
func Facts(all []parley.ContactOnRecord) Table {
	t := Table{Columns: []string{"contact", "field", "value", "side", "verdict", "chain", "presumed", "confidence",
		"derived", "document", "publisher", "published", "url", "start", "end", "exact"}}
	for _, c := range all {
		urls := map[parley.DocumentID]string{}
		for _, a := range c.Accounts {
			urls[a.Document.ID] = a.Document.URL
		}
		for _, r := range compare.SideBySide(c).Rows {
			for _, cell := range r.Cells {
				for _, v := range cell.Values {
					for _, s := range v.Said {
						start, end, exact := places(s.Evidence)
						t.Rows = append(t.Rows, []string{string(c.ID), s.Field, s.Value, s.Side, string(r.Verdict),
							chain(s.Chain), chain(s.Presumed), confidence(s.Confidence), s.Derived,
							string(s.Document), s.Publisher, s.Published, urls[s.Document], start, end, exact})
					}
				}
			}
		}
	}
	return t
}

// Statements is a row a statement.
func Statements(all []parley.Said, contactOf func(parley.AccountID) string) Table {
	t := Table{Columns: []string{"statement", "contacts", "chain", "presumed", "speaker", "party", "act", "quotation",
		"polarity", "content", "condition", "medium", "confidence", "document", "publisher", "published", "start",
		"end"}}
	for _, s := range all {
		var contacts []string
		for _, id := range s.Contacts {
			contacts = append(contacts, contactOf(id))
		}
		speaker, party := "", ""
		if n := len(s.Chain); n > 0 {
			speaker, party = s.Chain[n-1].Name, s.Chain[n-1].Party
		}
		t.Rows = append(t.Rows, []string{view.Ref(s.Document, parley.StatementThing, s.Ord), many(contacts),
			chain(s.Chain), chain(s.Presumed), speaker, party, string(s.Act), string(s.Quotation),
			string(s.Polarity), s.Content, s.Condition, s.Medium, confidence(s.Confidence), string(s.Document),
			s.Publisher, s.Day, strconv.Itoa(s.Start), strconv.Itoa(s.End)})
	}
	return t
}

// many puts several values into one cell.
func many(values []string) string { return strings.Join(values, " | ") }

// chain puts a chain of sources into one cell, outermost first.
func chain(c parley.Chain) string { return strings.Join(c.Names(), " > ") }

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

func confidence(x float64) string {
	if x == 0 {
		return ""
	}
	return strconv.FormatFloat(x, 'f', 2, 64)
}

// places puts the places of evidence into three cells, the first of each first.
func places(all []parley.Evidence) (start, end, exact string) {
	var starts, ends, words []string
	for _, e := range all {
		starts, ends, words = append(starts, strconv.Itoa(e.Start)), append(ends, strconv.Itoa(e.End)),
			append(words, e.Exact)
	}
	return many(starts), many(ends), many(words)
}

// CSV writes a table for spreadsheets, with the line on how to cite it above its
// header behind "#". Cells that a spreadsheet would take for a formula begin
// with an apostrophe. The words of a document stand as they are; other cells have
// no characters that steer a terminal.
func CSV(w io.Writer, t Table, cite string) error {
	if _, err := fmt.Fprintf(w, "# %s\n", parley.Visible(cite)); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	if err := out.Write(t.Columns); err != nil {
		return err
	}
	for _, row := range t.Rows {
		safe := make([]string, len(row))
		for k, cell := range row {
			if t.Columns[k] != "exact" && t.Columns[k] != "content" {
				cell = parley.Visible(cell)
			}
			safe[k] = harmless(cell) // last: what is taken out above must not uncover a formula
		}
		if err := out.Write(safe); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// harmless guards a cell that begins as a formula, also behind blanks and marks
// that show nothing: some spreadsheets take these off first. The wide forms of
// the signs are formulas where Chinese, Japanese or Korean is written.
func harmless(cell string) string {
	start := strings.TrimLeftFunc(cell, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) })
	if first, _ := utf8.DecodeRuneInString(start); start != "" && strings.ContainsRune("=+-@＝＋－＠", first) {
		return "'" + cell
	}
	if cell != "" && strings.ContainsRune("\t\r\n", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// JSONL writes a table as a line of JSON a row, below one on how to cite it.
// Empty cells are left out: not stated.
func JSONL(w io.Writer, t Table, cite string) error {
	if err := parley.WriteJSON(w, map[string]string{"cite": cite}); err != nil {
		return err
	}
	for _, row := range t.Rows {
		line := map[string]string{}
		for k, cell := range row {
			if cell != "" {
				line[t.Columns[k]] = cell
			}
		}
		if err := parley.WriteJSON(w, line); err != nil {
			return err
		}
	}
	return nil
}
