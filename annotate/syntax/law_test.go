package syntax

import (
	"slices"
	"testing"

	"parley/encoder/kernel"
	"parley/text"
)

// law is a small grammar: what counts are the kinds of relation.
var law = rulesFor([]string{"root", "nsubj", "nsubj:pass", "obj", "mark", "conj", "advmod"})

func TestPlaced(t *testing.T) {
	for _, c := range []struct {
		child, head, rel int
		want             bool
	}{
		{0, 1, 4, true},  // "that met"
		{1, 0, 4, false}, // "met that"
		{1, 0, 5, true},  // "met and spoke"
		{0, 1, 5, false},
		{0, 1, 3, true}, // an object may stand on either side
		{1, 0, 3, true},
		{1, 0, 0, false}, // only the root hangs on nothing
	} {
		if got := law.placed(c.child, c.head, c.rel); got != c.want {
			t.Errorf("word %d on %d by relation %d: %v", c.child, c.head, c.rel, got)
		}
	}
}

func TestOneOfAClassAHead(t *testing.T) {
	tree, rels := []int{1, -1, 1, 1}, []int{1, 0, 3, 6}
	for _, c := range []struct {
		child, head, rel int
		want             bool
	}{
		{3, 1, 1, true},  // a second subject
		{3, 1, 2, true},  // of a passive too
		{0, 1, 2, false}, // the first may be called otherwise
		{3, 1, 3, true},  // a second object
		{3, 2, 3, false}, // of another word
		{3, 1, 6, false}, // adverbs as many as there are
	} {
		if got := law.taken(tree, rels, c.child, c.head, c.rel); got != c.want {
			t.Errorf("word %d on %d by relation %d: %v", c.child, c.head, c.rel, got)
		}
	}
}

// judgeOf is a judge over words whose vectors say which relation they have: the
// projection of a word is its number, and the relations of a child are scored by a
// table.
func judgeOf(words int, relations []string, scores func(child, rel int) float32) *judge {
	h := &heads{relations: relations, law: rulesFor(relations), names: 0, arcs: 0,
		relation: striped{width: len(relations)},
		project:  &kernel.Dense{}}
	j := &judge{heads: h, words: words, named: make([]float32, words*len(relations))}
	for child := range words {
		for rel := range relations {
			j.named[child*len(relations)+rel] = scores(child, rel)
		}
	}
	return j
}

// "Peace is near Orlov said": two subjects of "said"; the cheapest change gives the
// first back to "near".
func TestTheCheapestChangeMendsATree(t *testing.T) {
	relations := []string{"root", "nsubj", "obj", "ccomp", "cop"}
	j := judgeOf(5, relations, func(child, rel int) float32 {
		if map[int]int{0: 1, 1: 4, 2: 3, 3: 1}[child] == rel {
			return 5
		}
		return 0
	})
	wide := 16
	arcs := kernel.Rows(make([]float32, 5*wide), 5, wide)
	arcs.Data[0*wide+4+1], arcs.Data[0*wide+2+1] = 3, 2 // "Peace" likes "said", then "near"
	arcs.Data[3*wide+4+1], arcs.Data[3*wide+2+1] = 9, 1 // "Orlov" likes "said" far more
	tree, rels := []int{4, 2, 4, 4, -1}, []int{1, 4, 3, 1, 0}
	j.lawful(0, arcs, tree, rels)
	if want := []int{2, 2, 4, 4, -1}; !slices.Equal(tree, want) || rels[0] != 1 || rels[3] != 1 {
		t.Errorf("heads %v by %v, want %v", tree, rels, want)
	}
}

// Whatever a sentence is, the trees of the careful reader keep the law.
func TestCarefulTreesKeepTheLaw(t *testing.T) {
	for _, in := range []string{"met met met met", "that that that that .", ", , , ,", "and and or but",
		"Said said he she it they them", "a"} {
		x := &text.Text{Source: in}
		at := 0
		for at < len(in) {
			end := at
			for end < len(in) && in[end] != ' ' {
				end++
			}
			x.Tokens = append(x.Tokens, text.Token{Span: text.Span{Start: at, End: end}, Text: in[at:end]})
			at = end + 1
		}
		x.Sentences = []text.Sentence{{First: 0, Last: len(x.Tokens)}}
		Careful(x)
		subjects, roots := map[int]int{}, 0
		for _, tok := range x.Tokens {
			if tok.Head < 0 {
				roots++
			}
			if text.IsRel(tok.Rel, "nsubj", "csubj") && tok.Rel != "nsubj:outer" && tok.Rel != "csubj:outer" {
				subjects[tok.Head]++
			}
		}
		for head, n := range subjects {
			if n > 1 {
				t.Errorf("%q: token %d has %d subjects", in, head, n)
			}
		}
		if roots != 1 {
			t.Errorf("%q: %d roots", in, roots)
		}
	}
}
