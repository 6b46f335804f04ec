// Command syntax trains the tagger and the parser on treebanks and writes the
// model files and the lemma list. Run it from the root of the repository:
//
//	go run ./train/syntax -data ../shared/data/syntax
//
// The parser sees tags as the tagger guesses them on text it was not trained
// on (jackknifing), or it would trust them too much.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"parley/model"
	"parley/score/conllu"
	"parley/train/domain"
	"parley/train/perceptron"
)

// invented is how many invented sentences of the domain join the treebanks.
const invented = 1500

func main() {
	data := flag.String("data", "../shared/data/syntax", "folder of ewt_train.conllu and the like")
	epochs := flag.Int("epochs", 18, "passes over the data")
	keep := flag.Float64("keep", 0.95, "share of the weights kept")
	flag.Parse()
	if err := run(*data, *epochs, *keep); err != nil {
		log.Fatal(err)
	}
}

func run(data string, epochs int, keep float64) error {
	train, err := conllu.ReadFiles(filepath.Join(data, "ewt_train.conllu"), filepath.Join(data, "gum_train.conllu"))
	if err != nil {
		return err
	}
	if err := writeLemmas("annotate/syntax/lemmas.tsv", train); err != nil {
		return err
	}
	train = append(train, domain.Sentences(invented)...)
	tags := classesOf(train, tagOf)
	tagger := trainTagger(train, tags, epochs)
	if err := write("model/tagger/weights.bin", tags, tagger.Rows(keep)); err != nil {
		return err
	}
	guessed := jackknife(train, tags, epochs, 8)
	rels := classesOf(train, func(w conllu.Word) string { return w.Rel })
	arcs, labels := trainParser(train, guessed, rels, epochs)
	if err := write("model/parser/arcs.bin", []string{"shift", "left", "right"}, arcs.Rows(keep)); err != nil {
		return err
	}
	return write("model/parser/labels.bin", rels, labels.Rows(keep))
}

func tagOf(w conllu.Word) string { return w.UPOS + "|" + w.XPOS }

// write encodes a model, and says how large it is.
func write(name string, classes []string, rows []model.Row) error {
	var out bytes.Buffer
	if err := model.Encode(&out, classes, rows); err != nil {
		return err
	}
	fmt.Printf("%s: %d features, %.1f MB\n", name, len(rows), float64(out.Len())/1e6)
	return os.WriteFile(name, out.Bytes(), 0o644)
}

// trainTagger learns tags.
func trainTagger(train []conllu.Sentence, tags []string, epochs int) *perceptron.Trainer {
	t := newTagTrainer(tags)
	for e := range epochs {
		wrong := 0
		for _, i := range order(len(train), e) {
			wrong += t.learn(train[i])
		}
		fmt.Printf("tagger epoch %d: %d wrong\n", e+1, wrong)
	}
	return t.weights
}
