package domain

import (
	_ "embed"
	"strings"
)

//go:embed words.tsv
var wordList string

// words are the fillers by their kind.
var words = func() map[string][]string {
	known := map[string][]string{}
	for line := range strings.Lines(wordList) {
		line = strings.TrimSpace(line)
		if kind, list, ok := strings.Cut(line, "\t"); ok && line[0] != '#' {
			known[kind] = append(known[kind], strings.Split(list, "|")...)
		}
	}
	return known
}()
