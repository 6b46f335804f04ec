// Package kernel computes with matrices, fast and the same on every processor.
//
// What comes in: rows of float32, weights of 7 bits. What goes out: rows of
// float32. It knows nothing of encoders.
//
// Each operation exists in assembly for AVX-512 VNNI and AVX2 (amd64) and for
// NEON with dot products (arm64), made by generate, and once in plain Go. All
// give the same bits:
//
//   - Products of weights are integers and exact. Rows are rounded to 0..127,
//     weights to -63..63, so that two products fit into 16 bits twice over.
//   - A product of float32 rows adds up element by element in the order of k,
//     each step one fused multiplication and addition, so the width of a
//     register does not show.
//   - A sum over a row is kept in 16 places (element i in place i mod 16),
//     which are then added in halves: 8 and 8, 4 and 4, 2 and 2, 1 and 1.
//   - Every other step is one IEEE operation rounded to nearest, fused only
//     where the plain Go says fma.
//
// A row of 384 and a Dense of 384 by 1536 give a row of 1536: 590,000 products,
// about 6 microseconds with AVX2 (BenchmarkDense).
package kernel

//go:generate go run ./generate

import (
	"fmt"
	"slices"
)

// Lanes is what widths of rows are multiples of.
const Lanes = 16

// steps are the operations of one kind of processor.
type steps struct {
	name    string
	dense   denses
	panels  int // that dense multiplies with at a time
	group   int // inputs that dense takes a step
	product products
	twin    products // of 32 columns, if there is one
	softmax func(x *float32, n int, scale float32)
	gelu    func(x *float32, n int)
	extent  func(x *float32, n int) (low, high float32)
	round   func(q *uint8, x *float32, n int, inverse float32, zero int32)
	addSum  func(x, y *float32, n int) float32
	spread  func(x *float32, n int, mean float32) float32
	normal  func(x, gain, bias *float32, n int, mean, inverse float32)
}

// denses has, at i, the multiplication of i rounded rows with panels of weights. Each
// step of group inputs may ask for the weights at next and goes ahead from there.
type denses []func(a *uint8, width int, w *int8, out *float32, stride int, zero, scale, sums, scales, bias *float32,
	next *int8, ahead int)

// products has, at i, the multiplication of i rows with 16 columns.
type products []func(a *float32, astride int, b *float32, bstride int, c *float32, cstride int, k int)

// kinds are what this processor can run, the fastest first; the last is plain Go.
var kinds = append(native(), portable)

var now = kinds[0]

// Names lists the kinds of kernels that this processor can run, the fastest
// first.
func Names() []string {
	var names []string
	for _, k := range kinds {
		names = append(names, k.name)
	}
	return names
}

// Name is the kind in use.
func Name() string { return now.name }

// Use takes another kind, for tests and measurements. It must not be called
// while kernels run.
func Use(name string) error {
	at := slices.IndexFunc(kinds, func(k steps) bool { return k.name == name })
	if at < 0 {
		return fmt.Errorf("use kernel %q: this processor has %v", name, Names())
	}
	now = kinds[at]
	return nil
}
