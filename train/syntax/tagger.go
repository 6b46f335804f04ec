package main

import (
	"sort"
	"sync"

	"parley/annotate/syntax"
	"parley/score/conllu"
	"parley/train/perceptron"
)

// classesOf lists the values of a column, commonest first.
func classesOf(train []conllu.Sentence, value func(conllu.Word) string) []string {
	counts := map[string]int{}
	for _, s := range train {
		for _, w := range s {
			counts[value(w)]++
		}
	}
	var names []string
	for name := range counts {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		if counts[names[i]] != counts[names[j]] {
			return counts[names[i]] > counts[names[j]]
		}
		return names[i] < names[j]
	})
	return names
}

// tagTrainer learns one tagger.
type tagTrainer struct {
	weights *perceptron.Trainer
	class   map[string]uint32
	scores  []float32
}

func newTagTrainer(tags []string) *tagTrainer {
	t := &tagTrainer{weights: perceptron.New(len(tags), fewest), class: map[string]uint32{},
		scores: make([]float32, len(tags))}
	for i, name := range tags {
		t.class[name] = uint32(i)
	}
	return t
}

// learn goes through a sentence with its own guesses as history. Of pairs of tags
// that no treebank has, as silver may, nothing is learnt.
func (t *tagTrainer) learn(s conllu.Sentence) (wrong int) {
	t.walk(s, func(features []uint32, i int, guess uint32) {
		t.weights.Tick()
		if right, known := t.class[tagOf(s[i])]; known && right != guess {
			wrong++
			t.weights.Update(features, int(right), int(guess))
		}
	})
	return wrong
}

// guess tags a sentence.
func (t *tagTrainer) guess(s conllu.Sentence) []uint32 {
	var classes []uint32
	t.walk(s, func(_ []uint32, _ int, guess uint32) { classes = append(classes, guess) })
	return classes
}

func (t *tagTrainer) walk(s conllu.Sentence, see func(features []uint32, i int, guess uint32)) {
	words := syntax.Words(s.Forms())
	var room [syntax.MaxTagFeatures]uint32
	var before, beforeThat uint32
	for i := range words {
		features := syntax.TagFeatures(room[:0], words, i, before, beforeThat)
		t.weights.Score(features, t.scores)
		guess := uint32(best(t.scores))
		see(features, i, guess)
		before, beforeThat = guess+1, before
	}
}

func best(scores []float32) int {
	at := 0
	for i, s := range scores {
		if s > scores[at] {
			at = i
		}
	}
	return at
}

// folds are the parts that tags are guessed for by what the others taught.
const folds = 4

// jackknife tags every part of the data with a tagger trained on the others.
func jackknife(c course, tags []string) [][]uint32 {
	guessed := make([][]uint32, len(c.sentences))
	var wait sync.WaitGroup
	slots := make(chan struct{}, 2)
	for fold := range folds {
		wait.Add(1)
		slots <- struct{}{}
		go func() {
			defer wait.Done()
			t := newTagTrainer(tags)
			for e := range c.epochs / 2 {
				for _, i := range c.pass(e) {
					if i%folds != fold {
						t.learn(c.sentences[i])
					}
				}
			}
			for i := fold; i < len(c.sentences); i += folds {
				guessed[i] = t.guess(c.sentences[i])
			}
			<-slots
		}()
	}
	wait.Wait()
	return guessed
}
