// Package encoder turns words into vectors that know their sentences.
//
// What comes in: the words of sentences that follow each other. What goes out:
// one vector a word. It knows nothing of syntax or diplomacy; heads on the
// vectors do.
//
// In "The bank met." and "The river bank flooded." the two vectors of bank
// differ, because each is made of all words of its window.
//
// It is BERT (Devlin et al. 2019) with small modifications: a mark stands behind each
// sentence of a window, words are cut for themselves, a vector for how a word is written joins the vectors of its
// pieces, weights and what they are multiplied with have 7 bits (package
// kernel). The same words give the same bits on every processor.
package encoder

import (
	"fmt"
	"strings"
	"sync"

	"parley/encoder/kernel"
	"parley/model"
)

// Encoder holds the weights. It is safe for concurrent use.
type Encoder struct {
	Size      int // floats of a vector
	heads     int
	inner     int
	pieces    vocabulary
	embedded  table // of pieces
	positions table
	shapes    []float32
	norm      kernel.Norm
	layers    []layer
	rooms     sync.Pool // of *room
}

// layer is one round of attention and thought.
type layer struct {
	qkv, out, up, down *kernel.Dense
	norm1, norm2       kernel.Norm
}

// table is rows of weights of a byte, each with what one step is worth.
type table struct {
	width  int
	values []int8
	scales []float32
}

// addTo adds row i to x.
func (t table) addTo(x []float32, i int) {
	scale := t.scales[i]
	for j, v := range t.values[i*t.width : (i+1)*t.width] {
		x[j] += float32(float32(v) * scale)
	}
}

// Open makes an encoder of the tensors of a model file. An error says which one
// is missing or has another shape.
func Open(file *model.Tensors) (*Encoder, error) {
	r := reader{file: file}
	e := &Encoder{heads: file.Numbers["heads"],
		pieces: newVocabulary(strings.Split(strings.TrimSuffix(file.Text["pieces"], "\n"), "\n"))}
	e.embedded, e.positions = r.table("pieces"), r.table("positions")
	e.Size = e.embedded.width
	e.shapes, e.norm = r.floats("shapes", shapes*e.Size), r.norm("norm", e.Size)
	for i := range file.Numbers["layers"] {
		e.layers = append(e.layers, r.layer(fmt.Sprintf("layers.%d.", i), e.Size))
	}
	if r.err == nil && (e.heads <= 0 || e.Size%(16*e.heads) != 0 || len(e.layers) == 0 ||
		len(e.embedded.scales) != len(e.pieces.list)) {
		r.err = fmt.Errorf("%d layers, %d heads on %d floats, %d pieces", len(e.layers), e.heads, e.Size,
			len(e.pieces.list))
	}
	if r.err != nil {
		return nil, fmt.Errorf("open encoder: %w", r.err)
	}
	e.inner = e.layers[0].up.Out
	return e, nil
}

// reader takes tensors out of a file and keeps the first error.
type reader struct {
	file *model.Tensors
	err  error
}

func (r *reader) keep(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *reader) floats(name string, n int) []float32 {
	values, err := r.file.Floats(name)
	if err == nil && len(values) != n {
		err = fmt.Errorf("tensor %q has %d floats, not %d", name, len(values), n)
	}
	r.keep(err)
	return values
}

func (r *reader) table(name string) table {
	values, shape, err := r.file.Bytes(name)
	r.keep(err)
	if err != nil || len(shape) != 2 {
		r.keep(fmt.Errorf("tensor %q has no rows", name))
		return table{}
	}
	return table{shape[1], values, r.floats(name+".scales", shape[0])}
}

func (r *reader) norm(name string, n int) kernel.Norm {
	return kernel.Norm{Gain: r.floats(name+".gain", n), Bias: r.floats(name+".bias", n)}
}

func (r *reader) layer(name string, size int) layer {
	dense := func(part string) *kernel.Dense {
		d, err := Dense(r.file, name+part)
		r.keep(err)
		return d
	}
	l := layer{dense("qkv"), dense("out"), dense("up"), dense("down"), r.norm(name+"norm1", size),
		r.norm(name+"norm2", size)}
	if r.err == nil && (l.qkv.In != size || l.qkv.Out != 3*size || l.out.In != size || l.out.Out != size ||
		l.up.In != size ||
		l.down.In != l.up.Out || l.down.Out != size) {
		r.err = fmt.Errorf("layer %q: matrices do not fit each other", name)
	}
	return l
}

// Dense takes a matrix of 7-bit weights out of a file, for heads too.
func Dense(file *model.Tensors, name string) (*kernel.Dense, error) {
	values, shape, err := file.Bytes(name)
	if err != nil {
		return nil, err
	}
	if len(shape) != 2 {
		return nil, fmt.Errorf("tensor %q is no matrix", name)
	}
	r := reader{file: file}
	d := &kernel.Dense{Out: shape[0], In: shape[1], Weights: values, Sums: r.floats(name+".sums", shape[0]),
		Scales: r.floats(name+".scales", shape[0]), Bias: r.floats(name+".bias", shape[0])}
	r.keep(d.Check())
	if r.err != nil {
		return nil, fmt.Errorf("tensor %q: %w", name, r.err)
	}
	return d, nil
}
