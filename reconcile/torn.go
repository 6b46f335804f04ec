package reconcile

import "slices"

// dropTorn takes out the edges of an account that fits two others equally well
// which rule each other out: "they spoke in December" does not say which of two
// calls it was, and is left alone. Two accounts of one document are told apart
// by their scores instead.
func (g *grouping) dropTorn() {
	fits := map[int]map[int]bits{} // by vague account and score
	for _, e := range g.edges {
		g.fit(fits, e.a, e.b, e)
		g.fit(fits, e.b, e.a, e)
	}
	g.edges = slices.DeleteFunc(g.edges, func(e edge) bool {
		return g.torn(fits, e.a, e.b, e) ||
			g.torn(fits, e.b, e.a, e)
	})
}

// fit notes that account x, less exact than y, fits it.
func (g *grouping) fit(fits map[int]map[int]bits, x, y int, e edge) {
	if e.told || !g.vague(x, y) {
		return
	}
	if fits[x] == nil {
		fits[x] = map[int]bits{}
	}
	if fits[x][e.score] == nil {
		fits[x][e.score] = newBits(len(g.all))
	}
	fits[x][e.score].put(y)
}

// torn tells whether account x, less exact than y, fits another as well that y
// rules out: by at most a point more or less.
func (g *grouping) torn(fits map[int]map[int]bits, x, y int, e edge) bool {
	if e.told || !g.vague(x, y) {
		return false
	}
	for score := e.score - 1; score <= e.score+1; score++ {
		if others := fits[x][score]; others != nil && g.barred[y].meets(others, g.own[y]) {
			return true
		}
	}
	return false
}

// vague tells whether account x is dated less exactly than y, or names nobody
// where y does.
func (g *grouping) vague(x, y int) bool {
	a, b := g.all[x], g.all[y]
	return a.window.Told < min(b.window.Told, Day) || len(a.people) < len(b.people)
}
