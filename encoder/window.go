package encoder

import (
	"iter"

	"parley/encoder/kernel"
)

// Longest is how many pieces a window has at most, the mark in front and those
// behind each sentence included. A sentence of more is a window of its own.
const Longest = 128

// Window is some sentences that follow each other, with a vector for each of
// their words.
type Window struct {
	First, Last int // sentences, half-open
	// Size floats a word, in the order of the words. They are overwritten once the
	// next window is asked for.
	Vectors []float32
}

// Windows encodes sentences, as many at a time as fit into a window. A word has
// the vector of its first piece. Of a sentence longer than the encoder has
// places for (512), words lose their inner pieces; words for which no place is
// left have a vector of zeros.
func (e *Encoder) Windows(sentences [][]string) iter.Seq[Window] {
	return func(yield func(Window) bool) {
		r, kept := e.rooms.Get().(*room)
		if !kept {
			r = &room{e: e}
		}
		defer e.rooms.Put(r)
		for first := 0; first < len(sentences); {
			last := r.fill(sentences, first)
			if !yield(Window{first, last, r.vectors()}) {
				return
			}
			first = last
		}
	}
}

// room is one window under way. It is used again for the next one, of whatever text.
type room struct {
	e       *Encoder
	pieces  []int32
	shapes  []uint8
	firsts  []int // first piece of each word, -1 for none
	scratch scratch
	out     []float32
}

// fill lays out sentences from the first on and tells where the next window
// begins.
func (r *room) fill(sentences [][]string, first int) int {
	r.pieces, r.shapes, r.firsts = append(r.pieces[:0], begin), append(r.shapes[:0], edge), r.firsts[:0]
	last := first
	for ; last < len(sentences); last++ {
		pieces, firsts := len(r.pieces), len(r.firsts)
		r.sentence(sentences[last], mostPieces)
		if len(r.pieces) > Longest && last > first {
			r.pieces, r.shapes, r.firsts = r.pieces[:pieces], r.shapes[:pieces], r.firsts[:firsts]
			break
		}
	}
	for most := mostPieces - 1; most > 0 && len(r.pieces) > r.places(); most-- {
		r.pieces, r.shapes, r.firsts = r.pieces[:1], r.shapes[:1], r.firsts[:0]
		r.sentence(sentences[first], most)
	}
	r.cut()
	return last
}

func (r *room) places() int { return len(r.e.positions.scales) }

// sentence lays out one sentence and the mark behind it.
func (r *room) sentence(words []string, most int) {
	for _, word := range words {
		first := len(r.pieces)
		r.firsts = append(r.firsts, first)
		r.pieces = r.e.pieces.cut(r.pieces, word)
		r.pieces = r.pieces[:min(len(r.pieces), first+most)]
		how := shape(word)
		for len(r.shapes) < len(r.pieces) {
			r.shapes = append(r.shapes, how)
		}
	}
	r.pieces, r.shapes = append(r.pieces, end), append(r.shapes, edge)
}

// cut takes off what has no place; the last one is the mark's.
func (r *room) cut() {
	if len(r.pieces) <= r.places() {
		return
	}
	n := r.places() - 1
	for i, first := range r.firsts {
		if first >= n {
			r.firsts[i] = -1
		}
	}
	r.pieces, r.shapes = append(r.pieces[:n], end), append(r.shapes[:n], edge)
}

// vectors runs the layers and picks the vector of each word.
func (r *room) vectors() []float32 {
	x := r.e.forward(&r.scratch, r.pieces, r.shapes)
	size := r.e.Size
	r.out = kernel.Resize(r.out, len(r.firsts)*size)
	for i, first := range r.firsts {
		word := r.out[i*size : (i+1)*size]
		if first < 0 {
			clear(word)
			continue
		}
		copy(word, x[first*size:])
	}
	return r.out
}
