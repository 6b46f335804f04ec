package score

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parley"
	"parley/score/conllu"
	"parley/text"
)

// Syntax measures tagger, lemmas and parser on a treebank with its own tokens,
// each document annotated for itself, as it would be read. Data is the folder of the
// documents that a stand-off treebank names.
func Syntax(in io.Reader, data string, by parley.Reader) (Report, error) {
	b := newBoard("syntax", by)
	for _, name := range tokenMeasures {
		b.measure(name)
	}
	words, err := written(in, newShelf(data))
	if err != nil {
		return b.report, err
	}
	documents, err := conllu.Documents(words)
	if err != nil {
		return b.report, fmt.Errorf("read treebank: %w", err)
	}
	for _, gold := range documents {
		b.report.Documents++
		scoreTrees(b, gold)
	}
	return b.done(), nil
}

// asText lays gold tokens out as an annotated text.
func asText(gold []conllu.Sentence) *text.Text {
	var out strings.Builder
	t := &text.Text{}
	for n, s := range gold {
		first := len(t.Tokens)
		for _, w := range s {
			start := out.Len()
			out.WriteString(w.Form)
			t.Tokens = append(t.Tokens, text.Token{Span: text.Span{Start: start, End: out.Len()}, Text: w.Form,
				Low: strings.ToLower(w.Form), Sentence: n, Mention: -1})
			out.WriteByte(' ')
		}
		t.Sentences = append(t.Sentences, text.Sentence{First: first, Last: len(t.Tokens)})
	}
	t.Source = out.String()
	return t
}

func scoreTrees(b *board, gold []conllu.Sentence) {
	t := asText(gold)
	b.parse(t)
	right := map[string]int{}
	for i, s := range gold {
		first := t.Sentences[i].First
		for j, w := range s {
			tok, head := t.Tokens[first+j], first+w.Head
			if w.Head == len(s) {
				head = -1
			}
			both := tok.Head == head && tok.Rel == w.Rel
			for name, ok := range map[string]bool{"UPOS": tok.UPOS == w.UPOS, "XPOS": tok.XPOS == w.XPOS,
				"UAS": tok.Head == head,
				"LAS": both, "lemma": w.Lemma == "_" || strings.EqualFold(tok.Lemma, w.Lemma)} {
				if ok {
					right[name]++
				}
			}
			scoreRelation(b, tok.Rel, w.Rel, both)
		}
	}
	for _, name := range tokenMeasures {
		b.count(name, len(t.Tokens), len(t.Tokens), right[name])
	}
}

// tokenMeasures are the shares of tokens that are right.
var tokenMeasures = []string{"UPOS", "XPOS", "UAS", "LAS", "lemma"}

// relations are those measured one by one: what rules read most, and what parsers
// get wrong most.
var relations = []string{"root", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "nmod:desc", "appos", "conj",
	"ccomp", "xcomp", "advcl",
	"acl", "acl:relcl", "parataxis"}

// scoreRelation counts one arc for its relation, right where head and relation are.
func scoreRelation(b *board, got, gold string, both bool) {
	for _, rel := range []string{got, gold} {
		if !slices.Contains(relations, rel) {
			continue
		}
		name := "arc " + rel
		b.count(name, of(rel == gold), of(rel == got), of(both))
		if got == gold {
			return
		}
	}
}

func of(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
