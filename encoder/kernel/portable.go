package kernel

import (
	"math"
	"unsafe"
)

// portable is every operation in plain Go: what the others must agree with.
var portable = steps{
	name:    "go",
	dense:   denses{nil, densePortable},
	panels:  1,
	group:   4,
	product: products{nil, productPortable},
	softmax: softmaxPortable,
	gelu:    geluPortable,
	extent:  extentPortable,
	round:   roundPortable,
	addSum:  addSumPortable,
	spread:  spreadPortable,
	normal:  normalPortable,
}

// densePortable multiplies one row with a panel: groups of four inputs, 16 outputs
// side by side in each.
func densePortable(a *uint8, width int, w *int8, out *float32, _ int, zero, scale, sums, scales, bias *float32, _ *int8,
	_ int) {
	row, panel := unsafe.Slice(a, width), unsafe.Slice(w, width*Lanes)
	var acc [Lanes]int32
	for k := 0; k < width; k += 4 {
		group, at := panel[k*Lanes:k*Lanes+4*Lanes], row[k:k+4]
		for j := range acc {
			acc[j] += int32(at[0])*int32(group[4*j]) + int32(at[1])*int32(group[4*j+1]) +
				int32(at[2])*int32(group[4*j+2]) + int32(at[3])*int32(group[4*j+3])
		}
	}
	o, s, c, b := lanes(out), lanes(sums), lanes(scales), lanes(bias)
	for j := range acc {
		exact := float32(acc[j]) - float32(*zero*s[j])
		o[j] = float32(exact*float32(*scale*c[j])) + b[j]
	}
}

func lanes(p *float32) *[Lanes]float32 { return (*[Lanes]float32)(unsafe.Pointer(p)) }

func productPortable(a *float32, _ int, b *float32, bstride int, c *float32, _ int, k int) {
	row := unsafe.Slice(a, k)
	var acc [Lanes]float32
	for i, x := range row {
		column := lanes((*float32)(unsafe.Add(unsafe.Pointer(b), 4*i*bstride)))
		for j := range acc {
			acc[j] = fma(x, column[j], acc[j])
		}
	}
	*lanes(c) = acc
}

// fma is x*y+z rounded once. The product is exact in 64 bits; the sum is rounded
// to odd, so that rounding it to 32 bits does not round twice (Boldo and
// Melquiond 2008).
func fma(x, y, z float32) float32 {
	p, c := float64(x)*float64(y), float64(z)
	s := p + c
	back := s - p
	lost := (p - (s - back)) + (c - back)
	if bits := math.Float64bits(s); lost != 0 && bits&1 == 0 {
		if (lost > 0) == (s > 0) {
			bits++
		} else {
			bits--
		}
		s = math.Float64frombits(bits)
	}
	return float32(s)
}

// halves adds up 16 places.
func halves(v [Lanes]float32) float32 {
	for n := Lanes / 2; n > 0; n /= 2 {
		for i := range n {
			v[i] += v[i+n]
		}
	}
	return v[0]
}

// The steps of exponents: 2^f on [-1/2, 1/2] by its Taylor series, which is
// within 2e-8 there.
var powers = [7]float32{1, 0.6931472, 0.2402265, 0.05550411, 0.009618129, 0.0013333558, 0.00015403530}

const leastExponent = -115 // of 2: less is nothing beside 1

// exp2 is 2^t for t at most 0.
func exp2(t float32) float32 {
	t = max(t, leastExponent)
	n := float32(math.RoundToEven(float64(t)))
	f := t - n
	p := powers[6]
	for i := 5; i >= 0; i-- {
		p = fma(p, f, powers[i])
	}
	return math.Float32frombits(uint32(int32(math.Float32bits(p)) + int32(n)<<23))
}

func softmaxPortable(x *float32, n int, scale float32) {
	row := unsafe.Slice(x, n)
	top := row[0]
	for _, v := range row {
		top = max(top, v)
	}
	var sum [Lanes]float32
	for i, v := range row {
		row[i] = exp2((v - top) * scale)
		sum[i%Lanes] += row[i]
	}
	share := 1 / halves(sum)
	for i := range row {
		row[i] *= share
	}
}

func extentPortable(x *float32, n int) (low, high float32) {
	for _, v := range unsafe.Slice(x, n) {
		low, high = min(low, v), max(high, v)
	}
	return low, high
}

func roundPortable(q *uint8, x *float32, n int, inverse float32, zero int32) {
	out := unsafe.Slice(q, n)
	for i, v := range unsafe.Slice(x, n) {
		out[i] = uint8(min(max(int32(math.RoundToEven(float64(v*inverse)))+zero, 0), 127))
	}
}

func addSumPortable(x, y *float32, n int) float32 {
	var sum [Lanes]float32
	row := unsafe.Slice(x, n)
	for i, v := range unsafe.Slice(y, n) {
		row[i] += v
		sum[i%Lanes] += row[i]
	}
	return halves(sum)
}

func spreadPortable(x *float32, n int, mean float32) float32 {
	var sum [Lanes]float32
	for i, v := range unsafe.Slice(x, n) {
		d := v - mean
		sum[i%Lanes] = fma(d, d, sum[i%Lanes])
	}
	return halves(sum)
}

func normalPortable(x, gain, bias *float32, n int, mean, inverse float32) {
	row, g, b := unsafe.Slice(x, n), unsafe.Slice(gain, n), unsafe.Slice(bias, n)
	for i, v := range row {
		d := float32(v-mean) * inverse
		row[i] = fma(d, g[i], b[i])
	}
}
