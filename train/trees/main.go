// Command trees prints invented sentences of the domain with their trees, in
// CoNLL-U, as training in Python takes them. Run it from the root of the
// repository:
//
//	go run ./train/trees -n 1500 > domain.conllu
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"os"

	"parley/score/conllu"
	"parley/train/domain"
)

func main() {
	n := flag.Int("n", 1500, "how many sentences")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	for _, s := range domain.Sentences(*n) {
		write(out, s)
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

func write(out *bufio.Writer, s conllu.Sentence) {
	for i, w := range s {
		head := w.Head + 1
		if w.Head == len(s) {
			head = 0
		}
		fmt.Fprintf(out, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t_\n", i+1, w.Form, w.Lemma, w.UPOS, w.XPOS, head, w.Rel)
	}
	fmt.Fprintln(out)
}
