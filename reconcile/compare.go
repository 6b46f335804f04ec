package reconcile

import (
	"slices"

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
func (c Contact) Compare() Comparison {
	out := Comparison{Sides: c.Sides()}
	var all []Said
	for _, a := range c.Current() {
		all = append(all, saidBy(a)...)
		all = append(all, agreedIn(a)...)
	}
	for _, f := range fields {
		said := slices.DeleteFunc(slices.Clone(all), func(s Said) bool { return s.Field != f.name })
		if len(said) == 0 {
			continue
		}
		if !f.listed {
			out.Rows = append(out.Rows, row(f.name, said, out.Sides))
			continue
		}
		for _, cluster := range clusters(said) {
			out.Rows = append(out.Rows, row(f.name, cluster, out.Sides))
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
		s.Side, s.Chain, s.Presumed, s.Evidence = SideOf(a, k.Chain, k.Presumed), k.Chain, k.Presumed, k.Evidence
		all = append(all, s)
	}
	return all
}

// clusters puts values of a list together that speak of one thing.
func clusters(said []Said) [][]Said {
	var all [][]Said
	for _, s := range said {
		k := slices.IndexFunc(all, func(cluster []Said) bool {
			return slices.ContainsFunc(cluster, func(t Said) bool { return oneThing(s, t) })
		})
		if k < 0 {
			all = append(all, nil)
			k = len(all) - 1
		}
		all[k] = append(all[k], s)
	}
	return all
}

// oneThing tells whether two elements of a list speak of one thing: a person, or
// a subject with most of its words in common.
func oneThing(a, b Said) bool {
	if a.Field == "participants" {
		return a.person != nil && b.person != nil && SamePerson(*a.person, *b.person)
	}
	if Plain(a.Value) == Plain(b.Value) {
		return true
	}
	x, y := contentWords(Plain(a.Value)), contentWords(Plain(b.Value))
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	common := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			common++
		}
	}
	return 2*common > min(len(x), len(y)) && 3*common >= max(len(x), len(y))
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

// worstOf is the gravest verdict between two values of different accounts, or
// of one account through different sources.
func worstOf(field string, said []Said) judgement {
	worst := judgement{Agree, "the same"}
	first := true
	for i, a := range said {
		for _, b := range said[:i] {
			if a.Account == b.Account && sameSources(a, b) {
				continue
			}
			if field == "tone" && oneTemper(said, a, b) {
				continue
			}
			if j := judge(field, a, b); first || j.worse(worst) {
				worst, first = j, false
			}
		}
	}
	return worst
}

// oneTemper tells whether two tones of different accounts need no verdict,
// because one side uses the other's word too: "friendly and businesslike" and
// "friendly" differ in detail only.
func oneTemper(said []Said, a, b Said) bool {
	has := func(account parley.AccountID, word string) bool {
		return slices.ContainsFunc(said, func(s Said) bool { return s.Account == account && Plain(s.Value) == Plain(word) })
	}
	return toneOf(a.Value)*toneOf(b.Value) >= 0 && Plain(a.Value) != Plain(b.Value) && (has(b.Account, a.Value) || has(a.Account, b.Value))
}

// sameSources tells whether two values come through one chain.
func sameSources(a, b Said) bool {
	return slices.Equal(a.Chain.Names(), b.Chain.Names()) && slices.Equal(a.Presumed.Names(), b.Presumed.Names())
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
