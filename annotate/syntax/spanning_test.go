package syntax

import (
	"math"
	"math/rand/v2"
	"testing"

	"parley/encoder/kernel"
)

// The best tree of few words can be found by trying all.
func TestSpanningFindsTheBestTree(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for round := range 3000 {
		n := 1 + r.IntN(5)
		v := kernel.Rows(make([]float32, n*(n+1)), n, n+1)
		for i := range v.Data {
			v.Data[i] = float32(r.IntN(9)) // with ties
			if round%2 == 0 {
				v.Data[i] = float32(r.NormFloat64() * 5)
			}
		}
		tree := spanning(v, n)
		if !isTree(tree) {
			t.Fatalf("%v is no tree with one root", tree)
		}
		if got, want := worth(v, tree), bestByTrying(v, n); math.Abs(got-want) > 1e-3 {
			t.Fatalf("round %d: tree %v is worth %v, the best %v", round, tree, got, want)
		}
	}
}

func worth(v kernel.View, tree []int) float64 {
	sum := 0.0
	for i, h := range tree {
		sum += float64(v.Data[i*v.Stride+h+1])
	}
	return sum
}

func bestByTrying(v kernel.View, n int) float64 {
	best, tree := math.Inf(-1), make([]int, n)
	var try func(i int)
	try = func(i int) {
		if i == n {
			if isTree(tree) {
				best = max(best, worth(v, tree))
			}
			return
		}
		for h := -1; h < n; h++ {
			tree[i] = h
			try(i + 1)
		}
	}
	try(0)
	return best
}

func isTree(tree []int) bool {
	roots := 0
	for i := range tree {
		if tree[i] < 0 {
			roots++
		}
		steps := 0
		for j := i; j >= 0; j = tree[j] {
			if steps++; steps > len(tree) {
				return false
			}
		}
	}
	return roots == 1
}
