package reconcile

import (
	"cmp"
	"slices"

	"parley"
)

// Pair is two accounts that people decided on.
type Pair struct{ A, B parley.AccountID }

// Rules are what people decided about which accounts are one contact. They go
// before every score.
type Rules struct {
	One   []Pair // tell of one contact
	Apart []Pair // tell of different contacts
}

// edge is a match between two accounts by their places in a list.
type edge struct {
	a, b  int
	match Match
	told  bool // by people
}

// Group sorts accounts into contacts. The result does not depend on the order
// of the accounts: edges are taken from the strongest down, and join two groups
// unless somebody in one rules out somebody in the other.
func Group(accounts []parley.Account, rules Rules) []Contact {
	g := newGrouping(accounts, rules)
	for _, e := range g.edges {
		g.join(e)
	}
	return g.contacts()
}

// grouping is the work on one set of accounts.
type grouping struct {
	all    []features
	edges  []edge
	barred map[[2]int]bool
	parent []int
	why    map[int][]Reason
}

func newGrouping(accounts []parley.Account, rules Rules) *grouping {
	sorted := slices.Clone(accounts)
	slices.SortFunc(sorted, InOrder)
	g := &grouping{barred: map[[2]int]bool{}, why: map[int][]Reason{}}
	for k, a := range sorted {
		g.all = append(g.all, feature(a))
		g.parent = append(g.parent, k)
	}
	g.weigh(rules)
	return g
}

// weigh compares all pairs, and sorts those that match.
func (g *grouping) weigh(rules Rules) {
	one, apart := pairSet(rules.One), pairSet(rules.Apart)
	for i := range g.all {
		for j := range i {
			pair := ordered(g.all[i].ID, g.all[j].ID)
			switch m := compare(g.all[j], g.all[i]); {
			case apart[pair]:
				g.barred[[2]int{j, i}] = true
			case one[pair]:
				g.edges = append(g.edges, edge{j, i, Match{For: []string{"decided by hand"}}, true})
			case m.Barred:
				g.barred[[2]int{j, i}] = true
			case m.Same():
				g.edges = append(g.edges, edge{j, i, m, false})
			}
		}
	}
	g.dropTorn()
	slices.SortStableFunc(g.edges, func(x, y edge) int {
		return cmp.Or(boolCompare(y.told, x.told), cmp.Compare(y.match.Score, x.match.Score), boolCompare(g.main(y), g.main(x)), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
}

// main tells whether both accounts of an edge are what their documents report.
func (g *grouping) main(e edge) bool { return g.all[e.a].Contact.Main && g.all[e.b].Contact.Main }

// dropTorn takes out the edges of an account that fits two others equally well
// which rule each other out: "they spoke in December" does not say which of two
// calls it was, and is left alone.
func (g *grouping) dropTorn() {
	at := map[int][]int{}
	for k, e := range g.edges {
		at[e.a] = append(at[e.a], k)
		at[e.b] = append(at[e.b], k)
	}
	drop := map[int]bool{}
	for x, list := range at {
		for i, k := range list {
			for _, l := range list[:i] {
				if g.tears(x, g.edges[k], g.edges[l]) {
					drop[k], drop[l] = true, true
				}
			}
		}
	}
	kept := g.edges[:0]
	for k, e := range g.edges {
		if !drop[k] {
			kept = append(kept, e)
		}
	}
	g.edges = kept
}

// tears tells whether two edges of account x lead to contacts that rule each
// other out, and x is less exact than both. Two accounts of one document are
// told apart by their scores instead.
func (g *grouping) tears(x int, e, f edge) bool {
	y, z := e.a+e.b-x, f.a+f.b-x
	if e.told || f.told || !g.barred[[2]int{min(y, z), max(y, z)}] || g.all[y].Document.ID == g.all[z].Document.ID {
		return false
	}
	return abs(e.match.Score-f.match.Score) <= 1 && g.vague(x, y) && g.vague(x, z)
}

// vague tells whether account x is dated less exactly than y, or names nobody
// where y does.
func (g *grouping) vague(x, y int) bool {
	a, b := g.all[x], g.all[y]
	return a.window.Told < min(b.window.Told, Day) || len(bySide(a.Contact)) < len(bySide(b.Contact))
}

func abs(n int) int { return max(n, -n) }

// join puts the groups of an edge together, unless that would put two accounts
// together that rule each other out. What people decided is always done.
func (g *grouping) join(e edge) {
	a, b := root(g.parent, e.a), root(g.parent, e.b)
	if a != b && !e.told && g.ruledOut(a, b) {
		return
	}
	low, high := min(a, b), max(a, b)
	reason := Reason{g.all[e.a].ID, g.all[e.b].ID, e.match.For}
	if a == b {
		return
	}
	g.parent[high] = low
	g.why[low] = append(append(g.why[low], g.why[high]...), reason)
}

func (g *grouping) ruledOut(a, b int) bool {
	for i := range g.all {
		if root(g.parent, i) != a {
			continue
		}
		for j := range g.all {
			if root(g.parent, j) == b && g.barred[[2]int{min(i, j), max(i, j)}] {
				return true
			}
		}
	}
	return false
}

func (g *grouping) contacts() []Contact {
	members := map[int][]parley.Account{}
	var roots []int
	for k := range g.all {
		r := root(g.parent, k)
		if members[r] == nil {
			roots = append(roots, r)
		}
		members[r] = append(members[r], g.all[k].Account)
	}
	contacts := make([]Contact, len(roots))
	for k, r := range roots {
		contacts[k] = assemble(members[r], g.why[r])
	}
	return contacts
}

func pairSet(pairs []Pair) map[Pair]bool {
	set := map[Pair]bool{}
	for _, p := range pairs {
		set[ordered(p.A, p.B)] = true
	}
	return set
}

func ordered(a, b parley.AccountID) Pair {
	if a > b {
		a, b = b, a
	}
	return Pair{a, b}
}
