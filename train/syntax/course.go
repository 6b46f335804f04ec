package main

import (
	"math/rand/v2"

	"parley/score/conllu"
)

// fewest mistakes that a feature must be part of before it has weights.
const fewest = 2

// course is what is learnt from, and how often: treebanks first, silver behind.
type course struct {
	sentences []conllu.Sentence
	gold      int // sentences of treebanks
	epochs    int
}

// courseOf joins treebanks with a file of silver, if one is named.
func courseOf(gold []conllu.Sentence, silver string, epochs int) (course, error) {
	c := course{gold, len(gold), epochs}
	if silver == "" {
		return c, nil
	}
	more, err := conllu.ReadFiles(silver)
	c.sentences = append(c.sentences, more...)
	return c, err
}

// portions of the silver: each pass takes the next.
const portions = 5

// pass is the order of one pass, the same in every run: all of the gold and a
// portion of the silver, shuffled.
func (c course) pass(epoch int) []int {
	var all []int
	for i := range c.sentences {
		if i < c.gold || i%portions == epoch%portions {
			all = append(all, i)
		}
	}
	rand.New(rand.NewPCG(uint64(epoch), 2)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}
