// Package perceptron trains averaged perceptrons (Freund and Schapire 1999;
// averaged as in Collins 2002) over hashed features.
//
// What comes in: features with the right and the guessed class. What goes out:
// averaged weights, pruned, as rows for a model file. It knows nothing of
// language.
package perceptron

import (
	"math"
	"sort"

	"parley/model"
)

// Trainer holds the weights of one model while it learns.
type Trainer struct {
	classes int
	index   map[uint32]int32
	weights []float32
	sums    []float64 // weight times the step of its change
	step    float64
}

// New makes a trainer for a number of classes.
func New(classes int) *Trainer {
	return &Trainer{classes: classes, index: make(map[uint32]int32, 1<<20)}
}

// Score adds up the weights of the features.
func (t *Trainer) Score(features []uint32, scores []float32) {
	clear(scores)
	for _, f := range features {
		if row, ok := t.index[f]; ok {
			w := t.weights[int(row)*t.classes : (int(row)+1)*t.classes]
			for i, x := range w {
				scores[i] += x
			}
		}
	}
}

// Tick counts one decision, for the average.
func (t *Trainer) Tick() { t.step++ }

// Update moves the weights of the features towards right and away from wrong.
func (t *Trainer) Update(features []uint32, right, wrong int) {
	for _, f := range features {
		row, ok := t.index[f]
		if !ok {
			row = int32(len(t.index))
			t.index[f] = row
			t.weights = append(t.weights, make([]float32, t.classes)...)
			t.sums = append(t.sums, make([]float64, t.classes)...)
		}
		base := int(row) * t.classes
		t.weights[base+right]++
		t.sums[base+right] += t.step
		t.weights[base+wrong]--
		t.sums[base+wrong] -= t.step
	}
}

// Rows gives the averaged weights, keeping the share of them that is largest
// in absolute value.
func (t *Trainer) Rows(share float64) []model.Row {
	average := func(i int) float64 { return float64(t.weights[i]) - t.sums[i]/(t.step+1) }
	var sizes []float64
	for i := range t.weights {
		if a := math.Abs(average(i)); a > 0 {
			sizes = append(sizes, a)
		}
	}
	sort.Float64s(sizes)
	least := 0.0
	if cut := int(float64(len(sizes)) * (1 - share)); cut < len(sizes) {
		least = sizes[cut]
	}
	var rows []model.Row
	for key, row := range t.index {
		r := model.Row{Key: key}
		for c := range t.classes {
			if a := average(int(row)*t.classes + c); math.Abs(a) >= least && a != 0 {
				r.Classes, r.Weights = append(r.Classes, uint8(c)), append(r.Weights, a)
			}
		}
		if len(r.Classes) > 0 {
			rows = append(rows, r)
		}
	}
	return rows
}
