package main

import (
	"math"
	"math/rand/v2"
)

// vector is a word as its neighbours show it.
type vector map[int]float64

// contexts counts the neighbours of each word, and weighs them by how much
// oftener they stand there than by chance.
func contexts(sentences [][]string, words []string, counts map[string]int) []vector {
	place := map[string]int{}
	for i, w := range words {
		place[w] = i
	}
	seen := make([]vector, len(words))
	for i := range seen {
		seen[i] = vector{}
	}
	for _, s := range sentences {
		for k, w := range s {
			if i, ok := place[w]; ok {
				count(seen[i], place, s, k-1, 0)
				count(seen[i], place, s, k+1, neighbours+1)
			}
		}
	}
	total := 0.0
	for _, n := range counts {
		total += float64(n)
	}
	for i, v := range seen {
		weigh(v, words, counts, float64(counts[words[i]]), total)
	}
	return seen
}

// count notes the word at k as a neighbour, if it is a common one.
func count(v vector, place map[string]int, s []string, k, side int) {
	if k < 0 || k >= len(s) {
		v[side+neighbours]++ // the edge of the sentence
		return
	}
	if n, ok := place[s[k]]; ok && n < neighbours {
		v[side+n]++
	}
}

// weigh turns counts into positive pointwise mutual information.
func weigh(v vector, words []string, counts map[string]int, own, total float64) {
	for k, n := range v {
		other := total / 25 // edges
		if at := k % (neighbours + 1); at < neighbours {
			other = float64(counts[words[at]])
		}
		v[k] = math.Max(0, math.Log(n*total/(own*other)))
	}
}

// project maps the vectors into few dimensions, at length 1.
func project(all []vector, n int) [][dimensions]float64 {
	random := rand.New(rand.NewPCG(3, 9))
	var axes [2 * (neighbours + 1)][dimensions]float64
	for i := range axes {
		for d := range axes[i] {
			axes[i][d] = random.NormFloat64()
		}
	}
	points := make([][dimensions]float64, n)
	for i, v := range all {
		for k := range axes { // in order, so that sums are the same in every run
			if x := v[k]; x > 0 {
				for d := range points[i] {
					points[i][d] += x * axes[k][d]
				}
			}
		}
		unit(&points[i])
	}
	return points
}

func unit(p *[dimensions]float64) {
	sum := 0.0
	for _, x := range p {
		sum += x * x
	}
	if sum == 0 {
		return
	}
	for d := range p {
		p[d] /= math.Sqrt(sum)
	}
}

// group is k-means by cosine; the commonest words are the first centres.
func group(points [][dimensions]float64) []int {
	centres := make([][dimensions]float64, min(classes, len(points)))
	copy(centres, points)
	class := make([]int, len(points))
	for range rounds {
		for i := range points {
			class[i] = nearest(&points[i], centres)
		}
		clear(centres)
		for i, c := range class {
			for d := range centres[c] {
				centres[c][d] += points[i][d]
			}
		}
		for c := range centres {
			unit(&centres[c])
		}
	}
	return class
}

func nearest(p *[dimensions]float64, centres [][dimensions]float64) int {
	best, most := 0, math.Inf(-1)
	for c := range centres {
		dot := 0.0
		for d := range p {
			dot += p[d] * centres[c][d]
		}
		if dot > most {
			best, most = c, dot
		}
	}
	return best
}
