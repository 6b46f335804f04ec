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
	least   uint8
	missed  []uint8 // by the lower bits of a feature: mistakes before it has weights
}

// New makes a trainer for a number of classes. A feature has weights from its
// least-th mistake on; what is seen in fewer would be memory for nothing.
func New(classes int, least uint8) *Trainer {
	return &Trainer{classes: classes, index: make(map[uint32]int32, 1<<20), least: least, missed: make([]uint8, 1<<25)}
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
			if m := &t.missed[f%uint32(len(t.missed))]; *m+1 < t.least {
				*m++
				continue
			}
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

// Rows gives the averaged weights, so many that are largest in absolute value.
func (t *Trainer) Rows(most int) []model.Row {
	average := func(i int) float64 { return float64(t.weights[i]) - t.sums[i]/(t.step+1) }
	var sizes []float64
	for i := range t.weights {
		if a := math.Abs(average(i)); a > 0 {
			sizes = append(sizes, a)
		}
	}
	sort.Float64s(sizes)
	least := 0.0
	if cut := len(sizes) - most; cut > 0 {
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
