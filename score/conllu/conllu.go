// Package conllu reads Universal Dependencies treebanks.
//
// What comes in: a file in CoNLL-U. What goes out: its sentences. Multiword
// tokens and empty nodes are left out; their words are kept.
//
// A line "2	met	meet	VERB	VBD	_	0	root	_	_" is a Word with head -1... in
// a Sentence heads count from 0 and the root is len(Words).
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// Word is one line of a treebank.
type Word struct {
	Form, Lemma, UPOS, XPOS string
	Head                    int // index of the head, len(sentence) for the root
	Rel                     string
	SpaceAfter              bool
}

// Sentence is one tree.
type Sentence []Word

// Forms lists the words as they stand.
func (s Sentence) Forms() []string {
	forms := make([]string, len(s))
	for i, w := range s {
		forms[i] = w.Form
	}
	return forms
}

// Heads lists the heads.
func (s Sentence) Heads() []int {
	heads := make([]int, len(s))
	for i, w := range s {
		heads[i] = w.Head
	}
	return heads
}

// ReadFiles reads several files one after the other.
func ReadFiles(names ...string) ([]Sentence, error) {
	var all []Sentence
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		found, err := Read(f)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("read treebank %q: %w", name, err)
		}
		all = append(all, found...)
	}
	return all, nil
}

// Read reads one file.
func Read(r io.Reader) ([]Sentence, error) {
	documents, err := Documents(r)
	var all []Sentence
	for _, d := range documents {
		all = append(all, d...)
	}
	return all, err
}

// Documents reads one file, cut where "# newdoc" says that a document begins.
func Documents(r io.Reader) ([][]Sentence, error) {
	var all [][]Sentence
	var document []Sentence
	var now Sentence
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 1<<20), 1<<24)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case line == "":
			document, now = finish(document, now), nil
			continue
		case strings.HasPrefix(line, "# newdoc") && len(document) > 0:
			all, document = append(all, document), nil
		}
		word, ok, err := parse(line)
		if err != nil {
			return nil, err
		}
		if ok {
			now = append(now, word)
		}
	}
	if document = finish(document, now); len(document) > 0 {
		all = append(all, document)
	}
	return all, lines.Err()
}

func parse(line string) (Word, bool, error) {
	if line[0] == '#' {
		return Word{}, false, nil
	}
	cols := strings.Split(line, "\t")
	if len(cols) != 10 || strings.ContainsAny(cols[0], "-.") {
		return Word{}, false, nil
	}
	head, err := strconv.Atoi(cols[6])
	if err != nil {
		return Word{}, false, fmt.Errorf("head %q: %w", cols[6], err)
	}
	return Word{Form: cols[1], Lemma: cols[2], UPOS: cols[3], XPOS: cols[4], Head: head - 1, Rel: cols[7],
		SpaceAfter: !strings.Contains(cols[9], "SpaceAfter=No")}, true, nil
}

// finish points roots at the place behind the last word.
func finish(all []Sentence, now Sentence) []Sentence {
	if len(now) == 0 {
		return all
	}
	for i := range now {
		if now[i].Head < 0 {
			now[i].Head = len(now)
		}
	}
	return append(all, now)
}
