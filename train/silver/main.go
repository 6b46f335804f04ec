// Command silver labels plain text with the trees of the careful reader, in
// CoNLL-U, for the fast one to learn from. Run it from the root of the repository:
//
//	go run ./train/silver -words 2000000 ../shared/data/text/*.jsonl.gz > silver.conllu
//
// Documents are taken evenly from all files.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"strings"

	"parley/annotate/segment"
	"parley/annotate/syntax"
	"parley/text"
)

func main() {
	words := flag.Int("words", 2_000_000, "about how many words")
	flag.Parse()
	if err := run(*words, flag.Args()); err != nil {
		log.Fatal(err)
	}
}

func run(words int, names []string) error {
	var all []string
	total := 0
	for _, name := range names {
		texts, err := read(name)
		if err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
		all = append(all, texts...)
	}
	for _, t := range all {
		total += len(strings.Fields(t))
	}
	out := bufio.NewWriter(os.Stdout)
	for labelled := range parsed(evenly(all, min(1, float64(words)/float64(total)))) {
		for _, s := range labelled.Sentences {
			write(out, labelled.Tokens[s.First:s.Last], s.First)
		}
	}
	return out.Flush()
}

// read gives the texts of a file.
func read(name string) ([]string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	var all []string
	for d := json.NewDecoder(z); ; {
		var line struct{ Text string }
		switch err := d.Decode(&line); {
		case errors.Is(err, io.EOF):
			return all, nil
		case err != nil:
			return nil, err
		}
		all = append(all, line.Text)
	}
}

// evenly picks a share of texts at equal distances.
func evenly(all []string, share float64) []string {
	var picked []string
	for i, t := range all {
		if int(float64(i+1)*share) > int(float64(i)*share) {
			picked = append(picked, t)
		}
	}
	return picked
}

// parsed reads texts on all processors and gives them in their order.
func parsed(texts []string) <-chan *text.Text {
	queue, out := make(chan chan *text.Text, runtime.NumCPU()), make(chan *text.Text)
	go func() {
		defer close(queue)
		for _, source := range texts {
			slot := make(chan *text.Text, 1)
			queue <- slot
			go func() {
				t := segment.Text(source)
				syntax.Careful(t)
				slot <- t
			}()
		}
	}()
	go func() {
		defer close(out)
		for slot := range queue {
			out <- <-slot
		}
	}()
	return out
}

// Sentences of fewer words are headings and greetings; longer ones are lists.
const shortest, longest = 4, 80

func write(out *bufio.Writer, tokens []text.Token, first int) {
	if len(tokens) < shortest || len(tokens) > longest {
		return
	}
	for i, tok := range tokens {
		head := 0
		if tok.Head >= 0 {
			head = tok.Head - first + 1
		}
		fmt.Fprintf(out, "%d\t%s\t_\t%s\t%s\t_\t%d\t%s\t_\t_\n", i+1, tok.Text, tok.UPOS, tok.XPOS, head, tok.Rel)
	}
	fmt.Fprintln(out)
}
