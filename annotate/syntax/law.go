package syntax

import (
	"math"
	"slices"

	"parley/encoder/kernel"
)

// Arcs are found one by one, so now and then two words hang on a verb as its
// subjects: in "Peace is near, Orlov said" both "Peace" and "Orlov" on "said". What
// no tree of the treebanks has is put right by the change that costs least: one
// of the words gets another name or another head.

// once are the relations of which a word has one dependent at most; the kinds of
// subject count as one.
var once = map[string]string{"nsubj": "subject", "nsubj:pass": "subject", "csubj": "subject", "csubj:pass": "subject",
	"obj": "obj", "iobj": "iobj", "aux:pass": "aux:pass", "compound:prt": "compound:prt"}

// Relations whose words stand before their heads always ("that they met"), and
// those whose words stand behind ("met and spoke").
var (
	before = []string{"mark", "det", "cc", "nmod:poss", "cc:preconj"}
	behind = []string{"conj", "flat", "fixed", "appos", "acl:relcl", "compound:prt", "iobj"}
)

// rules is the law by the numbers of relations.
type rules struct {
	class  []int // by relation: of what a head has one, 0 for nothing
	before []bool
	behind []bool
	root   int
}

func rulesFor(relations []string) rules {
	r := rules{class: make([]int, len(relations)), before: make([]bool, len(relations)),
		behind: make([]bool, len(relations))}
	numbers := map[string]int{}
	for i, name := range relations {
		if of, ok := once[name]; ok {
			if numbers[of] == 0 {
				numbers[of] = len(numbers) + 1
			}
			r.class[i] = numbers[of]
		}
		r.before[i], r.behind[i] = slices.Contains(before, name), slices.Contains(behind, name)
		if name == "root" {
			r.root = i
		}
	}
	return r
}

// placed reports whether a word may hang on a head by a relation where they stand.
func (r rules) placed(child, head, rel int) bool {
	return rel != r.root && !(r.before[rel] && child > head) && !(r.behind[rel] && child < head)
}

// taken reports whether a head has another dependent of which it may have only one.
func (r rules) taken(tree, rels []int, child, head, rel int) bool {
	if r.class[rel] == 0 {
		return false
	}
	for i, h := range tree {
		if h == head && i != child && r.class[rels[i]] == r.class[rel] {
			return true
		}
	}
	return false
}

// lawful mends tree and rels. Each round settles one word, so it ends.
func (j *judge) lawful(first int, arcs kernel.View, tree, rels []int) {
	for range tree {
		suspects := j.suspects(tree, rels)
		if suspects == nil {
			return
		}
		c := change{cost: math.MaxFloat64}
		for _, child := range suspects {
			c = j.cheapest(first, arcs, tree, rels, child, c)
		}
		if c.cost == math.MaxFloat64 {
			return
		}
		tree[c.child], rels[c.child] = c.head, c.rel
	}
}

// suspects are the words of which one must change: one that stands on the wrong
// side, or all dependents of which a head may have only one.
func (j *judge) suspects(tree, rels []int) []int {
	for i, head := range tree {
		if head >= 0 && !j.law.placed(i, head, rels[i]) {
			return []int{i}
		}
		if head >= 0 && j.law.taken(tree, rels, i, head, rels[i]) {
			return j.rivals(tree, rels, i)
		}
	}
	return nil
}

// rivals are the dependents of the head of a word that are of its class.
func (j *judge) rivals(tree, rels []int, word int) []int {
	var all []int
	for i, head := range tree {
		if head == tree[word] && j.law.class[rels[i]] == j.law.class[rels[word]] {
			all = append(all, i)
		}
	}
	return all
}

// change is another head and name for a word, and what the scores lose by it.
type change struct {
	child, head, rel int
	cost             float64
}

// cheapest compares the best so far with all other places of a word.
func (j *judge) cheapest(first int, arcs kernel.View, tree, rels []int, child int, c change) change {
	score := func(head int) float64 { return float64(arcs.Data[child*arcs.Stride+head+1]) }
	now := score(tree[child]) + j.losses(first, child, tree[child])[rels[child]]
	for head := range tree {
		if head == child || below(tree, head, child) {
			continue
		}
		for rel, loss := range j.losses(first, child, head) {
			cost := now - score(head) - loss
			if cost < c.cost && j.law.placed(child, head, rel) && !j.law.taken(tree, rels, child, head, rel) {
				c = change{child, head, rel, cost}
			}
		}
	}
	return c
}

// below reports whether a word hangs, over others, on another.
func below(tree []int, word, top int) bool {
	for ; word >= 0; word = tree[word] {
		if word == top {
			return true
		}
	}
	return false
}

// losses are how much the score of each name of an arc stays behind the best: 0
// for the best, less for the others.
func (j *judge) losses(first, child, head int) []float64 {
	scores := j.relationScores(first, child, head)
	top := slices.Max(scores)
	all := make([]float64, len(scores))
	for r, s := range scores {
		all[r] = float64(s - top)
	}
	return all
}
