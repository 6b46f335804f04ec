package syntax

import (
	"sync"

	"parley/encoder"
	"parley/encoder/kernel"
	"parley/model"
	"parley/text"
)

// careful is the reader on the encoder: all that it knows, once.
type careful struct {
	encoder *encoder.Encoder
	heads   *heads
	judges  *sync.Pool // of *judge
}

var shippedCareful = sync.OnceValue(func() careful {
	e, err := encoder.Open(model.Encoder())
	if err != nil {
		panic("syntax: " + err.Error()) // embedded: cannot fail in a built program
	}
	h, err := openHeads(model.Heads(), e.Size)
	if err != nil {
		panic("syntax: " + err.Error())
	}
	return careful{e, h, &sync.Pool{New: func() any { return &judge{heads: h} }}}
})

// annotate tags and parses all sentences, a window at a time.
func (c careful) annotate(t *text.Text) {
	sentences := make([][]string, len(t.Sentences))
	for i, s := range t.Sentences {
		for _, tok := range t.Tokens[s.First:s.Last] {
			sentences[i] = append(sentences[i], tok.Text)
		}
	}
	j := c.judges.Get().(*judge)
	defer c.judges.Put(j)
	for w := range c.encoder.Windows(sentences) {
		j.take(w.Vectors, c.encoder.Size)
		first := 0
		for _, s := range t.Sentences[w.First:w.Last] {
			n := s.Last - s.First
			j.sentence(t.Tokens[s.First:s.Last], first, s.First)
			first += n
		}
	}
}

// judge scores the words of one window. It is used again for the next one, of
// whatever text.
type judge struct {
	*heads
	words        int
	rounded      kernel.Rounded
	projected    []float32 // arc child, arc head, name child, name head of each word
	upos, xpos   []float32
	child, names []float32 // arc and name children with a 1 behind them
	asked        []float32 // arc children times arc
	named        []float32 // name children times relation
	turned       []float32 // arc heads of a sentence, the root first, as columns
	scores       []float32
}

// take computes what all sentences of a window share.
func (j *judge) take(vectors []float32, size int) {
	n := len(vectors) / size
	j.words = n
	if n == 0 {
		return
	}
	j.rounded.Round(vectors, n, size)
	j.projected = kernel.Resize(j.projected, n*j.project.Out)
	j.project.Multiply(&j.rounded, j.projected)
	for i, v := range j.projected {
		if v < 0 {
			j.projected[i] = v * leak
		}
	}
	rows := kernel.Rows(vectors, n, size)
	j.upos, j.xpos = kernel.Resize(j.upos, n*j.uposWeights.Width), kernel.Resize(j.xpos, n*j.xposWeights.Width)
	kernel.Product(rows, j.uposWeights, kernel.Rows(j.upos, n, j.uposWeights.Width))
	kernel.Product(rows, j.xposWeights, kernel.Rows(j.xpos, n, j.xposWeights.Width))
	j.child, j.asked = j.pairs(j.child, j.asked, 0, j.arcs, j.arc)
	j.names, j.named = j.pairs(j.names, j.named, 2*j.arcs, j.heads.names, j.relation)
}

// pairs multiplies the part of each word's projection at an offset, with a 1
// behind it, with a matrix.
func (j *judge) pairs(with, out []float32, offset, width int, by striped) (rows, product []float32) {
	with, out = kernel.Resize(with, j.words*(width+1)), kernel.Resize(out, j.words*by.width)
	for i := range j.words {
		row := with[i*(width+1) : (i+1)*(width+1)]
		copy(row, j.projected[i*j.project.Out+offset:][:width])
		row[width] = 1
	}
	by.product(kernel.Rows(with, j.words, width+1), out)
	return with, out
}

// sentence fills the tokens of one sentence, which are the window's words from
// first on and the text's tokens from offset on.
func (j *judge) sentence(tokens []text.Token, first, offset int) {
	n := len(tokens)
	if n == 0 {
		return
	}
	arcs := j.arcScores(first, n)
	tree := spanning(arcs, n)
	rels := make([]int, n)
	for i, head := range tree {
		rels[i], _ = j.relationOf(first, i, head)
	}
	j.lawful(first, arcs, tree, rels)
	for i := range tokens {
		tok := &tokens[i]
		tok.UPOS = j.heads.upos[best(j.upos, j.uposBias, first+i, len(j.heads.upos))]
		tok.XPOS = j.heads.xpos[best(j.xpos, j.xposBias, first+i, len(j.heads.xpos))]
		tok.Lemma = Lemma(tok.Text, tok.UPOS)
		tok.Head, tok.Rel = offset+tree[i], j.relations[rels[i]]
		if tree[i] < 0 {
			tok.Head = -1
		}
	}
}

// arcScores scores, for each word of a sentence, the root and all words as its
// head: n rows of wide floats, the root first.
func (j *judge) arcScores(first, n int) kernel.View {
	wide := (n + 1 + kernel.Lanes - 1) / kernel.Lanes * kernel.Lanes
	j.turned, j.scores = kernel.Resize(j.turned, j.arcs*wide), kernel.Resize(j.scores, n*wide)
	clear(j.turned)
	for k, v := range j.root {
		j.turned[k*wide] = v
	}
	for i := range n {
		for k, v := range j.projected[(first+i)*j.project.Out+j.arcs:][:j.arcs] {
			j.turned[k*wide+i+1] = v
		}
	}
	asked := kernel.Rows(j.asked[first*j.arcs:], n, j.arcs)
	kernel.Product(asked, kernel.Rows(j.turned, j.arcs, wide), kernel.Rows(j.scores, n, wide))
	return kernel.Rows(j.scores, n, wide)
}

// relationScores scores the names of the arc between two words of a sentence.
func (j *judge) relationScores(first, child, head int) []float32 {
	width := j.heads.names + 1
	by := j.projected[(first+head)*j.project.Out+2*j.arcs+j.heads.names:][:j.heads.names]
	named := j.named[(first+child)*j.relation.width:][:j.relation.width]
	scores := make([]float32, len(j.relations))
	for r := range scores {
		row := named[r*width : (r+1)*width]
		sum := row[width-1]
		for k, v := range by {
			sum += float32(v * row[k])
		}
		scores[r] = sum
	}
	return scores
}

// relationOf finds the name of an arc and its score; only the root is "root".
func (j *judge) relationOf(first, child, head int) (int, float32) {
	root := j.law.root
	if head < 0 {
		return root, 0
	}
	scores := j.relationScores(first, child, head)
	top := -1
	for r, s := range scores {
		if r != root && (top < 0 || s > scores[top]) {
			top = r
		}
	}
	return top, scores[top]
}

// best is the class with the highest score of a row.
func best(scores, bias []float32, row, classes int) int {
	part, top := scores[row*len(bias):][:classes], 0
	for i := range part {
		if part[i]+bias[i] > part[top]+bias[top] {
			top = i
		}
	}
	return top
}
