// Command syntaxscore measures the shipped tagger and parser on treebanks with
// their own tokens, and their speed on one thread:
//
//	go run ./train/syntaxscore ../shared/data/syntax/ewt_dev.conllu
package main

import (
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"parley/annotate/syntax"
	"parley/model"
	"parley/text"
	"parley/train/conllu"
)

func main() {
	model.Load()
	for _, name := range os.Args[1:] {
		if err := score(name); err != nil {
			log.Fatal(err)
		}
	}
}

// asText lays gold tokens out as an annotated text.
func asText(gold []conllu.Sentence) *text.Text {
	var b strings.Builder
	t := &text.Text{}
	for n, s := range gold {
		first := len(t.Tokens)
		for _, w := range s {
			start := b.Len()
			b.WriteString(w.Form)
			t.Tokens = append(t.Tokens, text.Token{Span: text.Span{Start: start, End: b.Len()}, Text: w.Form, Sentence: n})
			b.WriteByte(' ')
		}
		t.Sentences = append(t.Sentences, text.Sentence{First: first, Last: len(t.Tokens)})
	}
	t.Source = b.String()
	return t
}

// tally counts what was right.
type tally struct {
	tokens, upos, uas, las, lemma float64
	took                          time.Duration
}

// score annotates each document of a treebank for itself, as they are read.
func score(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	documents, err := conllu.Documents(f)
	if err != nil {
		return fmt.Errorf("read treebank %q: %w", name, err)
	}
	var n tally
	for _, gold := range documents {
		n.add(gold)
	}
	fmt.Printf("%s: %.0f tokens, UPOS %.2f UAS %.2f LAS %.2f lemma %.2f, %.0f tokens/s\n", name, n.tokens,
		100*n.upos/n.tokens, 100*n.uas/n.tokens, 100*n.las/n.tokens, 100*n.lemma/n.tokens, n.tokens/n.took.Seconds())
	return nil
}

func (n *tally) add(gold []conllu.Sentence) {
	t := asText(gold)
	began := time.Now()
	syntax.Annotate(t)
	n.took += time.Since(began)
	for i, s := range gold {
		first := t.Sentences[i].First
		for j, w := range s {
			tok, head := t.Tokens[first+j], first+w.Head
			if w.Head == len(s) {
				head = -1
			}
			n.tokens++
			n.upos += one(tok.UPOS == w.UPOS)
			n.uas += one(tok.Head == head)
			n.las += one(tok.Head == head && tok.Rel == w.Rel)
			n.lemma += one(strings.EqualFold(tok.Lemma, w.Lemma))
		}
	}
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
