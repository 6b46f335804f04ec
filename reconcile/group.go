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
	score int
	told  bool // by people
}

// Together are accounts that tell of one contact, in order of publication, and why.
type Together struct {
	Accounts []parley.Account
	Why      []parley.Reason
}

// first is 1 for what people decided, which goes before every score.
func (e edge) first() int {
	if e.told {
		return 1
	}
	return 0
}

// Group sorts accounts into contacts. The result does not depend on the order
// of the accounts: edges are taken from the strongest down, and join two groups
// unless somebody in one rules out somebody in the other.
func Group(accounts []parley.Account, rules Rules) []Together {
	g := newGrouping(accounts, rules)
	for _, e := range g.edges {
		g.join(e)
	}
	return g.together()
}

// grouping is the work on one set of accounts.
type grouping struct {
	all     []features
	edges   []edge
	barred  []bits          // by account: those it rules out
	later   map[[2]int]bool // planned for one day, held on another, and nothing else against it
	own     []bits          // by account: those of its document, itself too
	parent  []int
	members []bits // by the first of a group
	foes    []bits // by the first of a group: those that a member rules out
	why     map[int][]parley.Reason
}

func newGrouping(accounts []parley.Account, rules Rules) *grouping {
	sorted := slices.Clone(accounts)
	slices.SortFunc(sorted, parley.InOrder)
	g := &grouping{why: map[int][]parley.Reason{}, later: map[[2]int]bool{}}
	for k, a := range sorted {
		g.all = append(g.all, feature(a))
		g.parent = append(g.parent, k)
		g.barred, g.own, g.members = append(g.barred, newBits(len(sorted))), append(g.own, newBits(len(sorted))),
			append(g.members, newBits(len(sorted)))
		g.members[k].put(k)
	}
	g.weigh(rules)
	g.foes = g.barred // from here on by group
	return g
}

// weigh compares all pairs, and sorts those that match.
func (g *grouping) weigh(rules Rules) {
	one, apart := pairSet(rules.One), pairSet(rules.Apart)
	for i := range g.all {
		for j := range i + 1 {
			if g.all[i].Document.ID == g.all[j].Document.ID {
				g.own[i].put(j)
				g.own[j].put(i)
			}
		}
		for j := range i {
			pair := Ordered(g.all[i].ID, g.all[j].ID)
			switch m := weighed(g.all[j], g.all[i]); {
			case apart[pair]:
				g.bar(i, j)
			case one[pair]:
				g.edges = append(g.edges, edge{j, i, 0, true})
			case m.Barred:
				g.bar(i, j)
				if m.days && g.all[i].Contact.Status.Ahead() != g.all[j].Contact.Status.Ahead() {
					g.later[[2]int{j, i}] = true
				}
			case m.Same():
				g.edges = append(g.edges, edge{j, i, m.Score, false})
			}
		}
	}
	g.bridge()
	g.dropTorn()
	slices.SortFunc(g.edges, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.first(), x.first()), cmp.Compare(y.score, x.score),
			cmp.Compare(g.main(y), g.main(x)), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
}

// bridge takes back that the day ruled out what was planned for one day and held
// on another, where an account of its being put off goes with both.
func (g *grouping) bridge() {
	with := map[int][]int{}
	for _, e := range g.edges {
		for _, p := range [][2]int{{e.a, e.b}, {e.b, e.a}} {
			if len(g.all[p[0]].moved) > 0 {
				with[p[0]] = append(with[p[0]], p[1])
			}
		}
	}
	for _, list := range with {
		for k, i := range list {
			for _, j := range list[:k] {
				if g.later[[2]int{min(i, j), max(i, j)}] {
					g.barred[i].drop(j)
					g.barred[j].drop(i)
				}
			}
		}
	}
}

func (g *grouping) bar(i, j int) {
	g.barred[i].put(j)
	g.barred[j].put(i)
}

// main is 1 where both accounts of an edge are what their documents report.
func (g *grouping) main(e edge) int {
	if g.all[e.a].Contact.Main && g.all[e.b].Contact.Main {
		return 1
	}
	return 0
}

// root is the first account of the group that account k is in.
func (g *grouping) root(k int) int {
	for g.parent[k] != k {
		k = g.parent[k]
	}
	return k
}

// join puts the groups of an edge together, unless that would put two accounts
// together that rule each other out. What people decided is always done.
func (g *grouping) join(e edge) {
	a, b := g.root(e.a), g.root(e.b)
	if a != b && !e.told && g.ruledOut(a, b) {
		return
	}
	low, high := min(a, b), max(a, b)
	if a == b {
		return
	}
	g.parent[high] = low
	g.members[low].take(g.members[high])
	g.foes[low].take(g.foes[high])
	g.why[low] = append(append(g.why[low], g.why[high]...),
		parley.Reason{A: g.all[e.a].ID, B: g.all[e.b].ID, Words: g.reasons(e)})
}

// reasons tells why two accounts are one contact.
func (g *grouping) reasons(e edge) []string {
	if e.told {
		return []string{"decided by hand"}
	}
	return compare(g.all[e.a], g.all[e.b]).For
}

func (g *grouping) ruledOut(a, b int) bool { return g.members[a].meets(g.foes[b], nil) }

func (g *grouping) together() []Together {
	members := map[int][]parley.Account{}
	var roots []int
	for k := range g.all {
		r := g.root(k)
		if members[r] == nil {
			roots = append(roots, r)
		}
		members[r] = append(members[r], g.all[k].Account)
	}
	all := make([]Together, len(roots))
	for k, r := range roots {
		slices.SortFunc(members[r], parley.InOrder)
		all[k] = Together{members[r], g.why[r]}
	}
	return all
}

func pairSet(pairs []Pair) map[Pair]bool {
	set := map[Pair]bool{}
	for _, p := range pairs {
		set[Ordered(p.A, p.B)] = true
	}
	return set
}

func Ordered(a, b parley.AccountID) Pair {
	if a > b {
		a, b = b, a
	}
	return Pair{a, b}
}
