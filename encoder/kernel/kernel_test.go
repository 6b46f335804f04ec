package kernel

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// others are the kinds of this processor but plain Go.
func others(t testing.TB) []steps {
	if len(kinds) == 1 {
		t.Skip("this processor runs plain Go only")
	}
	return kinds[:len(kinds)-1]
}

// inKind runs f with a kind and gives what f gives.
func inKind[T any](k steps, f func() T) T {
	before := now
	now = k
	defer func() { now = before }()
	return f()
}

// chance is floats as they come up in an encoder: most small, some large.
func chance(seed uint64, n int) []float32 {
	r := rand.New(rand.NewPCG(seed, 7))
	row := make([]float32, n)
	for i := range row {
		row[i] = float32(r.NormFloat64() * math.Exp(2*r.NormFloat64()))
		if r.IntN(30) == 0 {
			row[i] = 0
		}
	}
	return row
}

func matrix(seed uint64, in, out int) *Dense {
	r := rand.New(rand.NewPCG(seed, 9))
	d := &Dense{In: in, Out: out, Weights: make([]int8, in*out), Sums: make([]float32, out),
		Scales: chance(seed+1, out), Bias: chance(seed+2, out)}
	for i := range d.Weights {
		d.Weights[i] = int8(r.IntN(127) - 63)
		if r.IntN(4) == 0 {
			d.Weights[i] = 63 // as much as 16 bits must hold
		}
	}
	for o := range out {
		for i := range in {
			d.Sums[o] += float32(d.At(i, o))
		}
	}
	return d
}

func TestEveryKindGivesTheBitsOfPlainGo(t *testing.T) {
	for _, k := range others(t) {
		for _, shape := range [][3]int{{1, 16, 32}, {2, 32, 32}, {3, 48, 64}, {5, 384, 96}, {13, 64, 384},
			{29, 1536, 32}, {128, 384, 64}} {
			t.Run(fmt.Sprint(k.name, shape), func(t *testing.T) { checkAll(t, k, 1, shape[0], shape[1], shape[2]) })
		}
	}
}

func FuzzShapes(f *testing.F) {
	f.Add(uint64(1), uint8(3), uint8(2), uint8(1))
	f.Fuzz(func(t *testing.T, seed uint64, rows, in, out uint8) {
		for _, k := range others(t) {
			checkAll(t, k, seed, int(rows)%40+1, 16*(int(in)%12+1), 32*(int(out)%4+1))
		}
	})
}

func checkAll(t *testing.T, k steps, seed uint64, rows, in, out int) {
	t.Helper()
	x := chance(seed, rows*in)
	for name, run := range map[string]func() []float32{
		"dense": func() []float32 { return denseOf(matrix(seed, in, out), x, rows) },
		"product": func() []float32 {
			columns := out + Lanes // some by twos of 16, and 16 more
			c := make([]float32, rows*columns)
			Product(Rows(x, rows, in), Rows(chance(seed+3, in*columns), in, columns), Rows(c, rows, columns))
			return c
		},
		"softmax": func() []float32 { return each(x, in, func(row []float32) { Softmax(row, 0.25) }) },
		"gelu":    func() []float32 { return each(x, in, GELU) },
		"norm": func() []float32 {
			n := Norm{chance(seed+4, in), chance(seed+5, in)}
			return each(x, in, func(row []float32) { n.AddNormal(row, chance(seed+6, in)) })
		},
	} {
		want, got := inKind(portable, run), inKind(k, run)
		for i := range want {
			if math.Float32bits(want[i]) != math.Float32bits(got[i]) {
				t.Fatalf("%s of %d rows of %d by %d: place %d is %v, plain Go has %v", name, rows, in, out, i, got[i],
					want[i])
			}
		}
	}
}

func denseOf(d *Dense, x []float32, rows int) []float32 {
	var r Rounded
	r.Round(x, rows, d.In)
	y := make([]float32, rows*d.Out)
	d.Multiply(&r, y)
	return y
}

func each(x []float32, width int, f func(row []float32)) []float32 {
	x = slices.Clone(x)
	for row := range slices.Chunk(x, width) {
		f(row)
	}
	return x
}

func TestOperationsAreWhatTheySay(t *testing.T) {
	row := []float32{-8, -3, -1, -0.5, 0, 0.5, 1, 3, 8, 20, -20, 2, -2, 0.1, -0.1, 4}
	got := slices.Clone(row)
	GELU(got)
	for i, v := range row {
		near(t, "gelu", got[i], float64(v)*0.5*(1+math.Erf(float64(v)/math.Sqrt2)), 2e-4)
	}
	got = slices.Clone(row)
	Softmax(got, math.Log2E)
	sum := 0.0
	for _, v := range row {
		sum += math.Exp(float64(v))
	}
	for i, v := range row {
		near(t, "softmax", got[i], math.Exp(float64(v))/sum, 1e-6)
	}
}

func near(t *testing.T, what string, got float32, want, most float64) {
	t.Helper()
	if math.Abs(float64(got)-want) > most {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// A rounded product is as near to the true one as 7 bits allow.
func TestRoundedProductsAreNear(t *testing.T) {
	const rows, in, out = 8, 384, 32
	d, x := matrix(3, in, out), chance(4, rows*in)
	for i := range d.Scales {
		d.Scales[i], d.Bias[i] = 0.01, 0
	}
	got := denseOf(d, x, rows)
	for i := range rows {
		low, high := extentPortable(&x[i*in], in)
		for o := range out {
			want, most := 0.0, 0.0
			for k := range in {
				w := float64(d.At(k, o)) * 0.01
				want, most = want+w*float64(x[i*in+k]), most+math.Abs(w)
			}
			near(t, "product", got[i*out+o], want, most*float64(high-low)/127)
		}
	}
}

// fma rounds once: found by trying, a case where rounding to 64 bits and then to
// 32 is wrong.
func TestFusedRoundsOnce(t *testing.T) {
	x, y, z := float32(1+0x1p-12), float32(1+0x1p-12), float32(0x1p-60)
	// x*y is 1 + 2^-11 + 2^-24: half way between two floats, and z tips it.
	if got, want := fma(x, y, z), float32(1+0x1p-11+0x1p-23); got != want {
		t.Errorf("up: %x, want %x", got, want)
	}
	if got, want := fma(x, y, -z), float32(1+0x1p-11); got != want {
		t.Errorf("down: %x, want %x", got, want)
	}
}

func TestUseRefusesStrangers(t *testing.T) {
	if err := Use("abacus"); err == nil {
		t.Error("there is no such kernel")
	}
	if err := Use(Name()); err != nil {
		t.Error(err)
	}
}

func BenchmarkDense(b *testing.B) {
	for _, k := range kinds {
		for _, shape := range [][2]int{{384, 1536}, {1536, 384}, {384, 1152}} {
			b.Run(fmt.Sprintf("%s/%dx%d", k.name, shape[0], shape[1]), func(b *testing.B) {
				const rows = 128
				d := matrix(1, shape[0], shape[1])
				var r Rounded
				r.Round(chance(2, rows*d.In), rows, d.In)
				y := make([]float32, rows*d.Out)
				before := now
				now = k
				for b.Loop() {
					d.Multiply(&r, y)
				}
				now = before
				b.ReportMetric(2*float64(rows*d.In*d.Out)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GOP/s")
			})
		}
	}
}

func BenchmarkProduct(b *testing.B) {
	for _, k := range kinds {
		b.Run(k.name, func(b *testing.B) {
			a, w, c := chance(1, 128*32), chance(2, 32*128), make([]float32, 128*128)
			before := now
			now = k
			for b.Loop() {
				Product(Rows(a, 128, 32), Rows(w, 32, 128), Rows(c, 128, 128))
			}
			now = before
			b.ReportMetric(2*float64(128*32*128)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GOP/s")
		})
	}
}

func BenchmarkRows(b *testing.B) {
	for _, k := range kinds {
		for name, run := range map[string]func(row []float32, r *Rounded){
			"softmax": func(row []float32, _ *Rounded) { Softmax(row, 0.2) },
			"gelu":    func(row []float32, _ *Rounded) { GELU(row) },
			"round":   func(row []float32, r *Rounded) { r.Round(row, 1, len(row)) },
		} {
			b.Run(k.name+"/"+name, func(b *testing.B) {
				row, before, r := chance(1, 1536), now, &Rounded{}
				now = k
				for b.Loop() {
					run(row, r)
				}
				now = before
			})
		}
	}
}
