package syntax

import (
	"fmt"
	"strings"

	"parley/encoder"
	"parley/encoder/kernel"
	"parley/model"
)

// heads are what the careful reader learnt to tell from vectors: tags by a linear
// layer each, arcs and relations by biaffine attention (Dozat and Manning 2017).
type heads struct {
	upos, xpos, relations []string
	project               *kernel.Dense
	arcs, names           int // floats of what an arc and its name are judged by
	uposWeights           kernel.View
	xposWeights           kernel.View
	uposBias, xposBias    []float32
	root                  []float32
	arc, relation         striped
	law                   rules
}

// leak is what is left of numbers below zero behind the projection.
const leak = 0.1

// openHeads takes the heads out of a model file, for vectors of so many floats.
func openHeads(file *model.Tensors, size int) (*heads, error) {
	h := &heads{upos: lines(file, "upos"), xpos: lines(file, "xpos"), relations: lines(file, "relation")}
	var err error
	if h.project, err = encoder.Dense(file, "project"); err != nil {
		return nil, fmt.Errorf("open heads: %w", err)
	}
	take := func(name string, rows int) kernel.View {
		values, failed := file.Floats(name)
		if failed == nil && (len(values) == 0 || len(values)%(16*rows) != 0) {
			failed = fmt.Errorf("tensor %q has %d floats in %d rows", name, len(values), rows)
		}
		if failed != nil && err == nil {
			err = failed
		}
		return kernel.Rows(values, rows, len(values)/rows)
	}
	h.root = take("root", 1).Data
	h.arcs = len(h.root)
	h.names = h.project.Out/2 - h.arcs
	h.uposWeights, h.xposWeights = take("upos", size), take("xpos", size)
	h.uposBias, h.xposBias = take("upos.bias", 1).Data, take("xpos.bias", 1).Data
	h.arc, h.relation = stripe(take("arc", h.arcs+1)), stripe(take("relation", h.names+1))
	if err == nil && (h.project.In != size || h.names <= 0 || h.relation.width < len(h.relations)*(h.names+1)) {
		err = fmt.Errorf("matrices do not fit each other")
	}
	if err != nil {
		return nil, fmt.Errorf("open heads: %w", err)
	}
	h.law = rulesFor(h.relations)
	return h, nil
}

// striped is a matrix cut into stripes of 32 columns that lie one behind the other, so
// that a product walks through memory in one direction.
type striped struct {
	width   int
	stripes []kernel.View
}

func stripe(v kernel.View) striped {
	p := striped{width: v.Width}
	for from := 0; from < v.Width; from += 2 * kernel.Lanes {
		columns := min(2*kernel.Lanes, v.Width-from)
		stripe := kernel.Rows(make([]float32, v.Rows*columns), v.Rows, columns)
		for i := range v.Rows {
			copy(stripe.Data[i*columns:], v.Data[i*v.Stride+from:][:columns])
		}
		p.stripes = append(p.stripes, stripe)
	}
	return p
}

// product puts a times the matrix into out, width floats a row.
func (p striped) product(a kernel.View, out []float32) {
	for i, stripe := range p.stripes {
		kernel.Product(a, stripe, kernel.View{Data: out[2*i*kernel.Lanes:], Rows: a.Rows, Width: stripe.Width,
			Stride: p.width})
	}
}

func lines(file *model.Tensors, name string) []string {
	return strings.Split(strings.TrimSuffix(file.Text[name], "\n"), "\n")
}
