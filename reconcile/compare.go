package reconcile

import (
	"slices"
	"strings"

	"parley"
)

// Row is one fact of a contact with what each side says of it.
type Row struct {
	Field   string
	Cells   []Cell // in the order of the sides; empty cells are silent
	Verdict Verdict
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
	Said []Said
}

// Comparison is the accounts of a contact side by side.
type Comparison struct {
	Sides []string
	Rows  []Row
}

// fields are what is compared, in order. Each element of a listed field is a
// row of its own.
var fields = []struct {
	name   string
	listed bool
}{
	{"kind", false}, {"status", false}, {"date", false}, {"time", false}, {"place", false}, {"duration", false}, {"initiator", false}, {"host", false},
	{"mediator", false}, {"participants", true}, {"tone", false}, {"ordinal", false}, {"superlatives", true}, {"count", false}, {"purpose", false},
	{"topics", true}, {"agreed", true},
}

// Compare lays the accounts of a contact side by side.
func (c Contact) Compare() Comparison { return c.compare(c.told()) }

func (c Contact) compare(t telling) Comparison {
	out := Comparison{Sides: c.sides(t)}
	for _, f := range fields {
		said := t.byField[f.name]
		switch {
		case len(said) == 0:
		case !f.listed:
			out.Rows = append(out.Rows, row(f.name, said, out.Sides))
		default:
			for _, c := range clusters(said) {
				out.Rows = append(out.Rows, row(f.name, c, out.Sides))
			}
		}
	}
	return out
}

// agreedIn lists what was agreed at a contact according to an account.
func agreedIn(a parley.Account) []Said {
	var all []Said
	window := When(a)
	for _, k := range a.Agreed {
		s := base(a, "agreed", k.What, window)
		s.by = strings.Join(k.By, " & ")
		s.Side, s.Chain, s.Presumed, s.Evidence = SideOf(a, k.Chain, k.Presumed), k.Chain, k.Presumed, k.Evidence
		all = append(all, s)
	}
	return all
}

// row makes a row of all that is said on one thing.
func row(field string, said []Said, sides []string) Row {
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
		r.Verdict, r.Rule = OneSide, "the others are silent"
		if len(sides) == 1 {
			r.Rule = "nobody else tells of the contact"
		}
	}
	return r
}

func (c *Cell) add(s Said) {
	text := s.words()
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
		if r.Verdict.Disputed() && r.Field != "topics" && r.Field != "purpose" && !slices.Contains(names, r.Field) {
			names = append(names, r.Field)
		}
	}
	return names
}
