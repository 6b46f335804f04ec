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
		gold, err := conllu.ReadFiles(name)
		if err != nil {
			log.Fatal(err)
		}
		score(name, gold)
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

func score(name string, gold []conllu.Sentence) {
	t := asText(gold)
	began := time.Now()
	syntax.Annotate(t)
	took := time.Since(began)
	var upos, uas, las, lemma, n float64
	for i, s := range gold {
		first := t.Sentences[i].First
		for j, w := range s {
			tok, head := t.Tokens[first+j], first+w.Head
			if w.Head == len(s) {
				head = -1
			}
			n++
			upos += one(tok.UPOS == w.UPOS)
			uas += one(tok.Head == head)
			las += one(tok.Head == head && tok.Rel == w.Rel)
			lemma += one(strings.EqualFold(tok.Lemma, w.Lemma))
		}
	}
	fmt.Printf("%s: %.0f tokens, UPOS %.2f UAS %.2f LAS %.2f lemma %.2f, %.0f tokens/s\n", name, n,
		100*upos/n, 100*uas/n, 100*las/n, 100*lemma/n, n/took.Seconds())
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
