package compare

import (
	"slices"

	"parley"
	"parley/reconcile"
)

// Row is one fact of a contact with what each side says of it.
type Row struct {
	Field   string
	Cells   []Cell // in the order of the sides; empty cells are silent
	Verdict reconcile.Verdict
	Rule    string // that decided
}

// Cell is what one side says: each value once, with everybody who gives it.
type Cell struct {
	Side   string
	Values []Value
}

// Value is one value of a side and who gives it.
type Value struct {
	Text string
	Said []reconcile.Said
}

// Comparison is the accounts of a contact side by side.
type Comparison struct {
	Sides []string
	Rows  []Row
}

// SideBySide lays the accounts of a contact side by side.
func SideBySide(c parley.ContactOnRecord) Comparison { return sideBySide(c, tellingOf(c)) }

func sideBySide(c parley.ContactOnRecord, t telling) Comparison {
	out := Comparison{Sides: tellingSides(c, t)}
	for _, f := range reconcile.Compared() {
		said := t.byField[f.Name]
		switch {
		case len(said) == 0:
		case !f.Listed, f.Judged == parley.JudgedAsTone: // one tone is judged by what else is said
			out.Rows = append(out.Rows, row(f.Name, said, out.Sides))
		default:
			for _, c := range clusters(said) {
				out.Rows = append(out.Rows, row(f.Name, c, out.Sides))
			}
		}
	}
	return out
}

// row makes a row of all that is said on one thing.
func row(field string, said []reconcile.Said, sides []string) Row {
	r := Row{Field: field}
	silent := 0
	for _, side := range sides {
		cell := Cell{Side: side}
		for _, s := range said {
			if s.Side == side {
				cell.add(s)
			}
		}
		if len(cell.Values) == 0 {
			silent++
		}
		r.Cells = append(r.Cells, cell)
	}
	worst := worstOf(field, said)
	r.Verdict, r.Rule = worst.verdict, worst.rule
	if telling := len(sides) - silent; telling < 2 && !r.Verdict.Disputed() {
		r.Verdict, r.Rule = reconcile.OneSide, "the others are silent"
		if len(sides) == 1 {
			r.Rule = "nobody else tells of the contact"
		}
	}
	return r
}

func (c *Cell) add(s reconcile.Said) {
	text := s.Words()
	k := slices.IndexFunc(c.Values, func(v Value) bool { return v.Text == text })
	if k < 0 {
		c.Values = append(c.Values, Value{Text: text})
		k = len(c.Values) - 1
	}
	c.Values[k].Said = append(c.Values[k].Said, s)
}

// disputed lists the fields in which accounts do not go together, each once.
func disputed(c Comparison) []string {
	var names []string
	for _, r := range c.Rows {
		if r.Verdict.Disputed() && !undisputed(r.Field) && !slices.Contains(names, r.Field) {
			names = append(names, r.Field)
		}
	}
	return names
}

// undisputed reports whether accounts that put a field otherwise leave the contact undisputed.
func undisputed(field string) bool {
	f, ok := parley.FieldNamed(field)
	return ok && f.Loose
}
