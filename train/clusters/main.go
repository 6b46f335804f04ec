// Command clusters sorts the commoner words of raw text into classes of words
// that have the same neighbours: the parser meets "underscored" a few times in
// the treebanks, and knows it by its class. Run it from the root:
//
//	go run ./train/clusters -data ../shared/data/text
//
// Each word is the vector of its left and right neighbours among the commonest
// words (positive pointwise mutual information, Church and Hanks 1990),
// projected at random (Bingham and Mannila 2001) and grouped by k-means.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"parley/annotate/segment"
)

const (
	vocabulary = 16000 // words that get a class
	neighbours = 600   // words that count as neighbours
	dimensions = 64
	classes    = 320
	rounds     = 14
)

const header = "# Classes of words with the same neighbours.\n# Columns: word (lower case, digits as 0), class.\n" +
	"# Origin: White House texts 2021-2023 (CC0) and Kremlin texts to 2018 (CC BY 4.0, kremlin.ru); made by " +
	"train/clusters. Version 1.\n"

func main() {
	data := flag.String("data", "../shared/data/text", "folder of the plain texts")
	flag.Parse()
	if err := run(*data); err != nil {
		log.Fatal(err)
	}
}

func run(data string) error {
	sentences, err := readAll(filepath.Join(data, "white_house_2021_2023.jsonl.gz"),
		filepath.Join(data, "kremlin_to_2018.jsonl.gz"))
	if err != nil {
		return err
	}
	words, counts := commonest(sentences)
	class := group(project(contexts(sentences, words, counts), len(words)))
	lines := make([]string, len(words))
	for i, w := range words {
		lines[i] = fmt.Sprintf("%s\t%d", w, class[i])
	}
	sort.Strings(lines)
	fmt.Printf("%d sentences, %d words\n", len(sentences), len(words))
	return os.WriteFile("annotate/syntax/clusters.tsv", []byte(header+strings.Join(lines, "\n")+"\n"), 0o644)
}

// readAll reads the sentences of files of JSON lines with a "text" each.
func readAll(names ...string) ([][]string, error) {
	var all [][]string
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			return nil, fmt.Errorf("read %q: %w", name, err)
		}
		lines := bufio.NewScanner(z)
		lines.Buffer(make([]byte, 1<<20), 1<<26)
		for lines.Scan() {
			var row struct{ Text string }
			if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
				return nil, fmt.Errorf("read %q: %w", name, err)
			}
			all = append(all, sentencesOf(row.Text)...)
		}
		f.Close()
	}
	return all, nil
}

// sentencesOf cuts a text into sentences of words as the tagger sees them.
func sentencesOf(source string) [][]string {
	t := segment.Text(source)
	var all [][]string
	for _, s := range t.Sentences {
		var words []string
		for _, tok := range t.Tokens[s.First:s.Last] {
			words = append(words, normal(tok.Text))
		}
		all = append(all, words)
	}
	return all
}

// normal is a word in lower case with its digits as 0.
func normal(word string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return '0'
		case r == '’':
			return '\''
		}
		return r
	}, strings.ToLower(word))
}

// commonest lists the commonest words, and counts all of them.
func commonest(sentences [][]string) ([]string, map[string]int) {
	counts := map[string]int{}
	for _, s := range sentences {
		for _, w := range s {
			counts[w]++
		}
	}
	words := make([]string, 0, len(counts))
	for w, n := range counts {
		if n >= 5 && !strings.ContainsAny(w, "\t\n#") {
			words = append(words, w)
		}
	}
	sort.Slice(words, func(i, j int) bool {
		if counts[words[i]] != counts[words[j]] {
			return counts[words[i]] > counts[words[j]]
		}
		return words[i] < words[j]
	})
	return words[:min(len(words), vocabulary)], counts
}
