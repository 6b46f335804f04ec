package syntax

import "parley/encoder/kernel"

// spanning finds the tree of the highest score with one word on the root (Chu and
// Liu 1965, Edmonds 1967). Row i of scores has the root's score as head of word i,
// then those of the n words. Heads count from 0, the root is -1.
func spanning(scores kernel.View, n int) []int {
	g := graphOf(n + 1)
	for i := range n {
		for h := range n + 1 {
			g.scores[i+1][h] = float64(scores.Data[i*scores.Stride+h])
		}
		// Dear enough that no tree takes the root twice.
		g.scores[i+1][0] -= oneRoot
	}
	heads := g.tree()
	for i := range heads {
		heads[i]--
	}
	return heads[1:]
}

// oneRoot is more than the arcs of a sentence can differ by.
const oneRoot = 1e7

// graph has the score of each head (second) for each child (first); node 0 is the
// root.
type graph struct{ scores [][]float64 }

func graphOf(nodes int) graph {
	all, scores := make([]float64, nodes*nodes), make([][]float64, nodes)
	for i := range scores {
		scores[i] = all[i*nodes : (i+1)*nodes]
	}
	return graph{scores}
}

func (g graph) tree() []int {
	heads := g.greedy()
	cycle := cycleOf(heads)
	if cycle == nil {
		return heads
	}
	return g.opened(heads, cycle)
}

// greedy gives each child the head it likes best.
func (g graph) greedy() []int {
	heads := make([]int, len(g.scores))
	heads[0] = -1
	for child := 1; child < len(heads); child++ {
		top := -1
		for head, s := range g.scores[child] {
			if head != child && (top < 0 || s > g.scores[child][top]) {
				top = head
			}
		}
		heads[child] = top
	}
	return heads
}

// cycleOf finds nodes that hang on each other in a ring.
func cycleOf(heads []int) []int {
	seen := make([]int, len(heads)) // by which walk
	for start := 1; start < len(heads); start++ {
		node := start
		for node > 0 && seen[node] == 0 {
			seen[node] = start
			node = heads[node]
		}
		if node > 0 && seen[node] == start {
			cycle := []int{node}
			for next := heads[node]; next != node; next = heads[next] {
				cycle = append(cycle, next)
			}
			return cycle
		}
	}
	return nil
}

// opened takes a ring for one node, solves what is left, and opens the ring where
// the solution enters it.
func (g graph) opened(heads, cycle []int) []int {
	inside := make([]bool, len(heads))
	for _, node := range cycle {
		inside[node] = true
	}
	var rest []int
	for node := range heads {
		if !inside[node] {
			rest = append(rest, node)
		}
	}
	small, leave, enter := g.contracted(heads, cycle, rest)
	found, ring := small.tree(), len(rest)
	out := append([]int(nil), heads...)
	for a, node := range rest[1:] {
		if h := found[a+1]; h == ring {
			out[node] = leave[a+1]
		} else {
			out[node] = rest[h]
		}
	}
	out[enter[found[ring]]] = rest[found[ring]]
	return out
}

// contracted is the graph with the ring as its last node: by which of its nodes it
// is left for each other node, and where each other node enters it.
func (g graph) contracted(heads, cycle, rest []int) (small graph, leave, enter []int) {
	ring := len(rest)
	small = graphOf(ring + 1)
	leave, enter = make([]int, ring), make([]int, ring)
	for a, node := range rest {
		for b, other := range rest {
			small.scores[a][b] = g.scores[node][other]
		}
		out, in := cycle[0], cycle[0]
		for _, c := range cycle {
			if g.scores[node][c] > g.scores[node][out] {
				out = c
			}
			if g.gain(heads, c, node) > g.gain(heads, in, node) {
				in = c
			}
		}
		leave[a], enter[a] = out, in
		small.scores[a][ring], small.scores[ring][a] = g.scores[node][out], g.gain(heads, in, node)
	}
	return small, leave, enter
}

// gain is what a node of a ring wins by another head.
func (g graph) gain(heads []int, node, head int) float64 {
	return g.scores[node][head] - g.scores[node][heads[node]]
}
