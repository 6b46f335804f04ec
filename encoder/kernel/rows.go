package kernel

import (
	"fmt"
	"math"
)

// Resize gives a slice of n floats to compute in: the old one where it is large
// enough, with whatever it holds.
func Resize(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n)
	}
	return s[:n]
}

// View is a matrix inside a slice: rows of Width floats, Stride apart.
type View struct {
	Data   []float32
	Rows   int
	Width  int
	Stride int
}

// Rows is a matrix whose rows follow each other.
func Rows(data []float32, rows, width int) View { return View{data, rows, width, width} }

func (v View) fits() bool {
	return v.Rows > 0 && v.Width > 0 && v.Stride >= v.Width && len(v.Data) >= (v.Rows-1)*v.Stride+v.Width
}

// Product puts a times b into c. The width of b and c is a multiple of 16.
func Product(a, b, c View) {
	if !a.fits() || !b.fits() || !c.fits() || a.Width != b.Rows || c.Rows != a.Rows || c.Width != b.Width ||
		b.Width%Lanes != 0 {
		panic(fmt.Sprintf("kernel: product of %d by %d and %d by %d into %d by %d", a.Rows, a.Width, b.Rows, b.Width,
			c.Rows, c.Width))
	}
	j := 0
	for ; now.twin != nil && j+2*Lanes <= b.Width; j += 2 * Lanes {
		columns(now.twin, a, b, c, j)
	}
	for ; j < b.Width; j += Lanes {
		columns(now.product, a, b, c, j)
	}
}

// columns computes some columns of c, from j on.
func columns(by products, a, b, c View, j int) {
	most := len(by) - 1
	for i := 0; i < a.Rows; i += most {
		by[min(most, a.Rows-i)](&a.Data[i*a.Stride], a.Stride, &b.Data[j], b.Stride, &c.Data[i*c.Stride+j], c.Stride,
			a.Width)
	}
}

// Softmax turns a row of scores into shares that add up to 1: exp2 of each score
// times scale, by their sum. Its length is a multiple of 16; scores that are not
// to count are Never.
func Softmax(row []float32, scale float32) { now.softmax(&row[0], whole(row), scale) }

// Never is a score too low for a share.
const Never = -1e30

// GELU applies x times the share of a normal distribution below x to a row.
func GELU(row []float32) { now.gelu(&row[0], whole(row)) }

// Norm is layer normalisation (Ba, Kiros and Hinton 2016).
type Norm struct{ Gain, Bias []float32 }

// smallest keeps a row of equals from being divided by nothing.
const smallest = 1e-12

// AddNormal adds y to a row x and normalises it.
func (n Norm) AddNormal(x, y []float32) {
	width := whole(x)
	share := 1 / float32(width)
	mean := now.addSum(&x[0], &y[:width][0], width) * share
	spread := float32(now.spread(&x[0], width, mean) * share)
	inverse := 1 / float32(math.Sqrt(float64(spread+smallest)))
	now.normal(&x[0], &n.Gain[:width][0], &n.Bias[:width][0], width, mean, inverse)
}

func whole(row []float32) int {
	if len(row) == 0 || len(row)%Lanes != 0 {
		panic(fmt.Sprintf("kernel: a row of %d floats", len(row)))
	}
	return len(row)
}
