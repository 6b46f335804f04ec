package score

import (
	"fmt"
	"io"
	"strings"

	"parley/annotate/syntax"
	"parley/score/conllu"
	"parley/text"
)

// Syntax measures tagger, lemmas and parser on a treebank with its own tokens,
// each document annotated for itself, as it would be read.
func Syntax(in io.Reader) (Report, error) {
	b := newBoard("syntax")
	documents, err := conllu.Documents(in)
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
			t.Tokens = append(t.Tokens, text.Token{Span: text.Span{Start: start, End: out.Len()}, Text: w.Form, Sentence: n})
			out.WriteByte(' ')
		}
		t.Sentences = append(t.Sentences, text.Sentence{First: first, Last: len(t.Tokens)})
	}
	t.Source = out.String()
	return t
}

func scoreTrees(b *board, gold []conllu.Sentence) {
	t := asText(gold)
	syntax.Annotate(t)
	right := map[string]int{}
	for i, s := range gold {
		first := t.Sentences[i].First
		for j, w := range s {
			tok, head := t.Tokens[first+j], first+w.Head
			if w.Head == len(s) {
				head = -1
			}
			for name, ok := range map[string]bool{"UPOS": tok.UPOS == w.UPOS, "UAS": tok.Head == head,
				"LAS": tok.Head == head && tok.Rel == w.Rel, "lemma": strings.EqualFold(tok.Lemma, w.Lemma)} {
				if ok {
					right[name]++
				}
			}
		}
	}
	for _, name := range []string{"UPOS", "UAS", "LAS", "lemma"} {
		b.count(name, len(t.Tokens), len(t.Tokens), right[name])
	}
}
