// Command syntax trains the tagger and the parser on treebanks and writes the
// model files and the lemma list. Run it from the root of the repository:
//
//	go run ./train/syntax -data ../shared/data/syntax -silver work-train/silver.conllu
//
// Silver are trees that the careful reader made (train/silver): every pass goes
// through all of the treebanks and a part of the silver. The parser sees tags as the tagger guesses
// them on text it was not trained
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
	silver := flag.String("silver", "", "file of silver trees")
	epochs := flag.Int("epochs", 15, "passes over the data")
	flag.Parse()
	if err := run(*data, *silver, *epochs); err != nil {
		log.Fatal(err)
	}
}

// Weights that each model keeps: 15 MB together.
const tagWeights, arcWeights, labelWeights = 1_250_000, 3_400_000, 1_400_000

func run(data, silver string, epochs int) error {
	train, err := conllu.ReadFiles(filepath.Join(data, "ewt_train.conllu"), filepath.Join(data, "gum_train.conllu"))
	if err != nil {
		return err
	}
	if err := writeLemmas("annotate/syntax/lemmas.tsv", train); err != nil {
		return err
	}
	c, err := courseOf(append(train, domain.Sentences(invented)...), silver, epochs)
	if err != nil {
		return err
	}
	tags := classesOf(c.sentences[:c.gold], tagOf)
	tagger := trainTagger(c, tags)
	if err := write("model/tagger/weights.bin", tags, tagger.Rows(tagWeights)); err != nil {
		return err
	}
	guessed := jackknife(c, tags)
	rels := classesOf(c.sentences[:c.gold], func(w conllu.Word) string { return w.Rel })
	arcs, labels := trainParser(c, guessed, rels)
	if err := write("model/parser/arcs.bin", []string{"shift", "left", "right"}, arcs.Rows(arcWeights)); err != nil {
		return err
	}
	return write("model/parser/labels.bin", rels, labels.Rows(labelWeights))
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
func trainTagger(c course, tags []string) *perceptron.Trainer {
	t := newTagTrainer(tags)
	for e := range c.epochs {
		wrong := 0
		for _, i := range c.pass(e) {
			wrong += t.learn(c.sentences[i])
		}
		fmt.Printf("tagger epoch %d: %d wrong\n", e+1, wrong)
	}
	return t.weights
}
