package main

import (
	"fmt"
	"math/rand/v2"

	"parley/annotate/syntax"
	"parley/score/conllu"
	"parley/train/perceptron"
)

// parseTrainer learns moves and labels together.
type parseTrainer struct {
	arcs, labels *perceptron.Trainer
	rel          map[string]uint32
	arcScores    []float32
	labelScores  []float32
	random       *rand.Rand
}

// trainParser learns with the dynamic oracle: after the first pass the state
// mostly follows the parser's own moves.
func trainParser(c course, tags [][]uint32, rels []string) (arcs, labels *perceptron.Trainer) {
	t := &parseTrainer{arcs: perceptron.New(int(syntax.Moves), fewest), labels: perceptron.New(len(rels), fewest),
		rel:       map[string]uint32{},
		arcScores: make([]float32, syntax.Moves), labelScores: make([]float32, len(rels)),
		random: rand.New(rand.NewPCG(7, 7))}
	for i, name := range rels {
		t.rel[name] = uint32(i)
	}
	for e := range c.epochs {
		wrong := 0
		for _, i := range c.pass(e) {
			wrong += t.learn(c.sentences[i], tags[i], e > 0)
		}
		fmt.Printf("parser epoch %d: %d wrong moves\n", e+1, wrong)
	}
	return t.arcs, t.labels
}

// learn parses one sentence, and corrects each move that costs gold arcs.
func (t *parseTrainer) learn(s conllu.Sentence, tags []uint32, explore bool) (wrong int) {
	state, gold := syntax.NewState(syntax.Words(s.Forms()), tags), s.Heads()
	var room [syntax.MaxArcFeatures]uint32
	for !state.Done() {
		features := state.ArcFeatures(room[:0])
		t.arcs.Score(features, t.arcScores)
		t.arcs.Tick()
		guess, right := t.choose(state, gold)
		if state.Cost(guess, gold) > state.Cost(right, gold) {
			t.arcs.Update(features, int(right), int(guess))
			wrong++
			if !explore || t.random.Float64() > 0.9 {
				guess = right
			}
		}
		t.make(state, s, guess)
	}
	return wrong
}

// choose gives the highest scoring move, and the highest scoring one of least
// cost.
func (t *parseTrainer) choose(state *syntax.State, gold []int) (guess, right syntax.Move) {
	guess, right = -1, -1
	least := 0
	for m := syntax.Shift; m < syntax.Moves; m++ {
		if !state.Allowed(m) {
			continue
		}
		cost := state.Cost(m, gold)
		if guess < 0 || t.arcScores[m] > t.arcScores[guess] {
			guess = m
		}
		if right < 0 || cost < least || cost == least && t.arcScores[m] > t.arcScores[right] {
			right, least = m, cost
		}
	}
	return guess, right
}

// make makes a move; where its arc is right the label is learnt too.
func (t *parseTrainer) make(state *syntax.State, s conllu.Sentence, m syntax.Move) {
	if m == syntax.Shift {
		state.Make(m, 0)
		return
	}
	var room [syntax.MaxLabelFeatures]uint32
	head, dep := state.Arc(m)
	features := state.LabelFeatures(room[:0], head, dep)
	t.labels.Score(features, t.labelScores)
	label := best(t.labelScores)
	if s[dep].Head == head {
		t.labels.Tick()
		if right := int(t.rel[s[dep].Rel]); right != label {
			t.labels.Update(features, right, label)
			label = right
		}
	}
	state.Make(m, uint32(label)+1)
}
