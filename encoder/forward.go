package encoder

import (
	"math"

	"parley/encoder/kernel"
)

// scratch is the room that the layers compute in.
type scratch struct {
	rounded                      kernel.Rounded
	x, qkv, seen, thought, added []float32
	keys, scores                 []float32
}

// forward gives one vector a piece, in s.x.
func (e *Encoder) forward(s *scratch, pieces []int32, shapes []uint8) []float32 {
	n := len(pieces)
	s.x, s.qkv = kernel.Resize(s.x, n*e.Size), kernel.Resize(s.qkv, n*3*e.Size)
	s.seen, s.added = kernel.Resize(s.seen, n*e.Size), kernel.Resize(s.added, n*e.Size)
	s.thought = kernel.Resize(s.thought, n*e.inner)
	e.embed(s, pieces, shapes)
	for i := range e.layers {
		e.layers[i].run(s, n, e.heads)
	}
	return s.x
}

// embed adds up what a piece is, where it stands and how its word is written.
func (e *Encoder) embed(s *scratch, pieces []int32, shapes []uint8) {
	clear(s.x)
	none := s.added[:e.Size]
	clear(none)
	for i, piece := range pieces {
		x := s.x[i*e.Size : (i+1)*e.Size]
		e.embedded.addTo(x, int(piece))
		e.positions.addTo(x, i)
		for j, v := range e.shapes[int(shapes[i])*e.Size:][:e.Size] {
			x[j] += v
		}
		e.norm.AddNormal(x, none)
	}
}

// run lets each piece look at all others, and think.
func (l *layer) run(s *scratch, n, heads int) {
	size := l.out.Out
	s.rounded.Round(s.x, n, size)
	l.qkv.Multiply(&s.rounded, s.qkv)
	attend(s, n, size, heads)
	s.rounded.Round(s.seen, n, size)
	l.out.Multiply(&s.rounded, s.added)
	normalise(l.norm1, s.x, s.added)
	s.rounded.Round(s.x, n, size)
	l.up.Multiply(&s.rounded, s.thought)
	kernel.GELU(s.thought[:n*l.up.Out])
	s.rounded.Round(s.thought, n, l.up.Out)
	l.down.Multiply(&s.rounded, s.added)
	normalise(l.norm2, s.x, s.added)
}

func normalise(n kernel.Norm, x, y []float32) {
	size := len(n.Gain)
	for i := 0; i < len(x); i += size {
		n.AddNormal(x[i:i+size], y[i:i+size])
	}
}

// attend mixes the values of all pieces by how well their keys answer a query, for
// each head (Vaswani et al. 2017).
func attend(s *scratch, n, size, heads int) {
	part, wide := size/heads, (n+kernel.Lanes-1)/kernel.Lanes*kernel.Lanes
	s.keys, s.scores = kernel.Resize(s.keys, part*wide), kernel.Resize(s.scores, n*wide)
	scale := float32(math.Log2E / math.Sqrt(float64(part)))
	for h := range heads {
		at := func(kind int) kernel.View {
			return kernel.View{Data: s.qkv[kind*size+h*part:], Rows: n, Width: part, Stride: 3 * size}
		}
		turn(at(1), s.keys, wide)
		kernel.Product(at(0), kernel.Rows(s.keys, part, wide), kernel.Rows(s.scores, n, wide))
		for i := range n {
			row := s.scores[i*wide : (i+1)*wide]
			for j := n; j < wide; j++ {
				row[j] = kernel.Never
			}
			kernel.Softmax(row, scale)
		}
		kernel.Product(kernel.View{Data: s.scores, Rows: n, Width: n, Stride: wide}, at(2),
			kernel.View{Data: s.seen[h*part:], Rows: n, Width: part, Stride: size})
	}
}

// turn lays rows out as columns, wide of them, the last ones empty. Sixteen rows at a
// time fill whole lines of a processor's cache.
func turn(v kernel.View, out []float32, wide int) {
	for first := 0; first < v.Rows; first += 16 {
		last := min(first+16, v.Rows)
		for j := range v.Width {
			line := out[j*wide+first:][:last-first]
			at := first*v.Stride + j
			for i := range line {
				line[i] = v.Data[at]
				at += v.Stride
			}
		}
	}
	for j := range v.Width {
		clear(out[j*wide+v.Rows : (j+1)*wide])
	}
}
