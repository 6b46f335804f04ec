package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/txtar"

	"parley"
	"parley/corpus"
	"parley/intake"
)

// document is one text with a name that stays the same from run to run.
type document struct {
	name string
	doc  parley.Document
}

// gather lists every document at hand. What is not there (a clone without
// ../shared) is left out; a file that cannot be read is an error.
func gather(shared string) ([]document, error) {
	var all []document
	for _, part := range []func(string) ([]document, error){readouts, press, cases, stories, demo, invented} {
		found, err := part(shared)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

// open makes a document of a text as intake does; a text that is refused is kept as it
// is, since a gate is about what reads otherwise.
func open(name, text string, about intake.About) document {
	about.Name = name
	d, err := intake.File([]byte(text), about)
	if err != nil {
		d = parley.NewDocument(text)
	}
	return document{name, d}
}

// eachLine decodes every line of the files that match a pattern.
func eachLine[T any](pattern string, take func(file string, row T)) error {
	names, err := filepath.Glob(pattern)
	if err != nil {
		return err
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<24)
		for lines.Scan() {
			var row T
			if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
				return fmt.Errorf("read %s: %w", name, err)
			}
			take(strings.TrimSuffix(filepath.Base(name), ".jsonl"), row)
		}
		if err := lines.Err(); err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
	}
	return nil
}

func readouts(shared string) (all []document, err error) {
	type row struct{ ID, URL, Published, Lead, Text, Source string }
	err = eachLine(filepath.Join(shared, "data/readouts/*.jsonl"), func(_ string, r row) {
		text := strings.TrimSpace(r.Lead + "\n\n" + r.Text)
		all = append(all, open("readout "+r.ID, text,
			intake.About{Published: r.Published, URL: r.URL, Publisher: r.Source}))
	})
	return all, err
}

func press(shared string) (all []document, err error) {
	type row struct{ ID, Published string }
	var missing error
	err = eachLine(filepath.Join(shared, "press/gold.jsonl"), func(_ string, r row) {
		text, err := os.ReadFile(filepath.Join(shared, "press/texts", r.ID+".txt"))
		if err != nil {
			missing = err
			return
		}
		all = append(all, open("press "+r.ID, string(text), intake.About{Published: r.Published}))
	})
	if err == nil {
		err = missing
	}
	return all, err
}

func cases(shared string) (all []document, err error) {
	type row struct {
		ID, Text string
		Args     []string
	}
	err = eachLine(filepath.Join(shared, "cases/cases.jsonl"), func(_ string, r row) {
		var about intake.About
		for k := 0; k+1 < len(r.Args); k += 2 {
			switch r.Args[k] {
			case "--published":
				about.Published = r.Args[k+1]
			case "--publisher":
				about.Publisher = r.Args[k+1]
			case "--url":
				about.URL = r.Args[k+1]
			case "--title":
				about.Title = r.Args[k+1]
			}
		}
		all = append(all, open("case "+r.ID, r.Text, about))
	})
	return all, err
}

// stories are the reports of pipeline/testdata; a first line "published DATE" dates one.
func stories(string) (all []document, err error) {
	names, err := filepath.Glob("pipeline/testdata/*.txtar")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			return nil, err
		}
		for _, f := range archive.Files {
			if text := string(f.Data); strings.HasSuffix(f.Name, ".report") {
				var about intake.About
				if rest, ok := strings.CutPrefix(text, "published "); ok {
					about.Published, text, _ = strings.Cut(rest, "\n")
				}
				all = append(all, open("story "+filepath.Base(name)+" "+f.Name, text, about))
			}
		}
	}
	return all, nil
}

func demo(string) (all []document, err error) {
	papers, err := corpus.Demo()
	if err != nil {
		return nil, err
	}
	for _, p := range papers {
		all = append(all, open("demo "+p.Name, p.Text,
			intake.About{Published: p.Published, Publisher: p.Publisher, URL: p.URL}))
	}
	return all, nil
}

// invented are the texts of the corpus, one a file or one a line of the gold.
func invented(shared string) (all []document, err error) {
	names, err := fs.Glob(corpus.Files, "*.txt")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		text, err := corpus.Files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		all = append(all, open("corpus "+name, string(text), intake.About{}))
	}
	names, err = filepath.Glob("corpus/rewordings/*.txt")
	if err != nil {
		return nil, err
	}
	for _, name := range append(names, filepath.Join(shared, "seed/report-2025-12-28.txt")) {
		if text, err := os.ReadFile(name); err == nil {
			all = append(all, open("text "+filepath.Base(name), string(text), intake.About{Published: "2025-12-28"}))
		}
	}
	type row struct{ ID, Text, Published, Publisher, URL string }
	err = eachLine("corpus/gold*.jsonl", func(file string, r row) {
		all = append(all, open(file+" "+r.ID, r.Text,
			intake.About{Published: r.Published, Publisher: r.Publisher, URL: r.URL}))
	})
	return all, err
}
