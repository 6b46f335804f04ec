// Command words makes the list of common words from treebanks: it tells names
// from capitalised words. Run it from the root of the repository:
//
//	go run ./train/words -data ../shared/data/syntax
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode"

	"parley/score/conllu"
)

const header = "# Common words: nouns, adjectives, verbs and adverbs that stand in lower case at least twice, and " +
	"more often than as a name.\n" +
	"# Origin: UD English EWT (CC BY-SA 4.0) and GUM (CC BY 4.0, texts CC BY / CC BY-SA), train parts; made by " +
	"train/words. Version 1.\n# word\n"

func main() {
	data := flag.String("data", "../shared/data/syntax", "folder of ewt_train.conllu and the like")
	flag.Parse()
	if err := run(*data); err != nil {
		log.Fatal(err)
	}
}

func run(data string) error {
	train, err := conllu.ReadFiles(filepath.Join(data, "ewt_train.conllu"), filepath.Join(data, "gum_train.conllu"))
	if err != nil {
		return err
	}
	common, names := count(train)
	var words []string
	for word, n := range common {
		if n >= 2 && names[word] <= n {
			words = append(words, word)
		}
	}
	sort.Strings(words)
	fmt.Printf("lexicon/common_words.tsv: %d words\n", len(words))
	return os.WriteFile("lexicon/common_words.tsv", []byte(header+strings.Join(words, "\n")+"\n"), 0o644)
}

// count counts words in lower case that are common, and names, in lower case.
func count(train []conllu.Sentence) (common, names map[string]int) {
	common, names = map[string]int{}, map[string]int{}
	for _, s := range train {
		for _, w := range s {
			low := strings.ToLower(w.Form)
			if len(low) < 3 || strings.ContainsFunc(low, func(r rune) bool { return !unicode.IsLetter(r) }) {
				continue
			}
			switch w.UPOS {
			case "NOUN", "ADJ", "VERB", "ADV":
				if low == w.Form {
					common[low]++
				}
			case "PROPN":
				names[low]++
			}
		}
	}
	return common, names
}
