package main

import (
	"fmt"
	"os"
	"sort"
	"strings"

	"parley/annotate/syntax"
	"parley/score/conllu"
)

// writeLemmas lists the forms whose lemma the rules of syntax.Lemma miss.
func writeLemmas(name string, train []conllu.Sentence) error {
	counts := map[string]map[string]int{}
	for _, s := range train {
		for _, w := range s {
			if w.UPOS == "PROPN" || !strings.ContainsAny(w.Form, "aeiouyAEIOUYmdstMDST") ||
				strings.ContainsAny(w.Form, "0123456789$*`#@_") {
				continue
			}
			key := strings.ToLower(w.Form) + "\t" + w.UPOS
			if counts[key] == nil {
				counts[key] = map[string]int{}
			}
			counts[key][strings.ToLower(w.Lemma)]++
		}
	}
	var lines []string
	for key, lemmas := range counts {
		form, upos, _ := strings.Cut(key, "\t")
		if lemma := commonest(lemmas); lemma != syntax.LemmaByRule(form, upos) && lemma != "_" {
			lines = append(lines, key+"\t"+lemma)
		}
	}
	sort.Strings(lines)
	head := "# Dictionary forms that the rules of lemma.go miss.\n# Columns: form (lower case), part of speech, lemma.\n" +
		"# Origin: UD English EWT (CC BY-SA 4.0) and GUM (CC BY 4.0, texts CC BY / CC BY-SA), train parts; made by " +
		"train/syntax. Version 1.\n"
	fmt.Printf("%s: %d forms\n", name, len(lines))
	return os.WriteFile(name, []byte(head+strings.Join(lines, "\n")+"\n"), 0o644)
}

func commonest(counts map[string]int) string {
	best := ""
	for lemma, n := range counts {
		if best == "" || n > counts[best] || n == counts[best] && lemma < best {
			best = lemma
		}
	}
	return best
}
