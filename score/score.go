// Package score measures readings against gold.
//
// What comes in: a file of gold in one of the forms below and the reader it
// calls through pipeline. What goes out: a [Report] of measures with their
// counts, and the errors behind them, worst first. It changes nothing and
// draws no conclusion; what the figures mean stands in docs/quality.md.
//
// Of "3 contacts expected, 4 given, 3 of them right" it makes precision .75,
// recall 1.00, F1 .86.
//
// The forms are those of ../shared/data: readouts, contacts (MEND), attribution
// (PolNeAR), times (Recognizers, TimeBank), syntax (CoNLL-U), accounts, and the
// project's own gold, pages, and judged (what people found of single persons and
// contacts that were read).
package score

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"sort"

	"parley"
	"parley/annotate/syntax"
	"parley/pipeline"
	"parley/text"
)

// Measure counts what was expected, what was given, and what of it was right.
// For a share, Given equals Expected.
type Measure struct {
	Name     string `json:"name"`
	Expected int    `json:"expected"`
	Given    int    `json:"given"`
	Right    int    `json:"right"`
}

// Precision is the share of the given that was right, from 0 to 1; 0 where
// nothing was given.
func (m Measure) Precision() float64 { return ratio(m.Right, m.Given) }

// Recall is the share of the expected that was found, from 0 to 1.
func (m Measure) Recall() float64 { return ratio(m.Right, m.Expected) }

// F1 is the harmonic mean of precision and recall.
func (m Measure) F1() float64 {
	p, r := m.Precision(), m.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Error is one thing that was not as expected.
type Error struct {
	Document string `json:"document"`
	Measure  string `json:"measure"`
	Expected string `json:"expected"`
	Got      string `json:"got"`
}

// Report is what a file of gold gave.
type Report struct {
	Kind      string    `json:"kind"`
	Documents int       `json:"documents"`
	Measures  []Measure `json:"measures"`
	Errors    []Error   `json:"errors,omitempty"`
}

// board gathers measures by name in the order of their first use.
type board struct {
	by     parley.Reader
	report Report
	at     map[string]int
}

func newBoard(kind string, by parley.Reader) *board {
	return &board{by: by, report: Report{Kind: kind}, at: map[string]int{}}
}

// read reads a document as the reader that is measured.
func (b *board) read(d parley.Document) parley.Record {
	d.Reader = b.by
	return pipeline.Read(d)
}

func (b *board) annotate(d parley.Document) *text.Text {
	d.Reader = b.by
	return pipeline.Annotate(d)
}

// parse understands sentences alone.
func (b *board) parse(t *text.Text) {
	if b.by == parley.Fast {
		syntax.Fast(t)
		return
	}
	syntax.Careful(t)
}

func (b *board) measure(name string) *Measure {
	k, ok := b.at[name]
	if !ok {
		k = len(b.report.Measures)
		b.at[name] = k
		b.report.Measures = append(b.report.Measures, Measure{Name: name})
	}
	return &b.report.Measures[k]
}

// share counts one yes or no, and keeps a no as an error.
func (b *board) share(name string, right bool, e Error) {
	m := b.measure(name)
	m.Expected, m.Given = m.Expected+1, m.Given+1
	if right {
		m.Right++
		return
	}
	e.Measure = name
	b.report.Errors = append(b.report.Errors, e)
}

// count adds to a measure of precision and recall.
func (b *board) count(name string, expected, given, right int) {
	m := b.measure(name)
	m.Expected, m.Given, m.Right = m.Expected+expected, m.Given+given, m.Right+right
}

func (b *board) miss(e Error) { b.report.Errors = append(b.report.Errors, e) }

// done orders the errors by how often their measure fails, most first.
func (b *board) done() Report {
	fails := map[string]int{}
	for _, e := range b.report.Errors {
		fails[e.Measure]++
	}
	sort.SliceStable(b.report.Errors, func(i, j int) bool {
		x, y := b.report.Errors[i].Measure, b.report.Errors[j].Measure
		if fails[x] != fails[y] {
			return fails[x] > fails[y]
		}
		return x < y
	})
	return b.report
}

// maxLine is the longest line of gold, in bytes.
const maxLine = 1 << 24

// lines calls see for each line of JSON. A line that is none is an error with
// its number.
func lines[T any](in io.Reader, see func(T) error) error {
	scan := bufio.NewScanner(in)
	scan.Buffer(make([]byte, 1<<16), maxLine)
	for n := 1; scan.Scan(); n++ {
		if len(scan.Bytes()) == 0 {
			continue
		}
		var row T
		if err := json.Unmarshal(scan.Bytes(), &row); err != nil {
			return &parley.Error{Code: parley.Invalid, Op: "read gold", Thing: fmt.Sprintf("line %d", n), Err: err}
		}
		if err := see(row); err != nil {
			return fmt.Errorf("score line %d: %w", n, err)
		}
	}
	return scan.Err()
}

// byteOffsets maps the code points of a text, in which the data count, to bytes.
func byteOffsets(s string) []int {
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}
