package intake_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"parley"
	"parley/intake"
)

// fuzzed takes any bytes as a file of each name, with limits that keep one try short. Whatever
// they are: each document is sound, each fault is told as one, and the same bytes give the same.
func fuzzed(f *testing.F, names []string, seeds ...string) {
	f.Helper()
	intake.PanicsPass()
	for _, pattern := range seeds {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			if data, err := os.ReadFile(file); err == nil && len(data) < 100<<10 {
				f.Add(data)
			}
		}
	}
	limits := intake.Limits{File: 1 << 20, Ratio: 50, Files: 50, Depth: 2}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range names {
			first, again := taken(t, data, name, limits), taken(t, data, name, limits)
			if len(first) != len(again) {
				t.Fatalf("%s: %d documents, then %d", name, len(first), len(again))
			}
			for k := range first {
				if first[k].Text != again[k].Text || first[k].ID != again[k].ID || first[k].Published != again[k].Published {
					t.Fatalf("%s: document %d is another when made again", name, k)
				}
			}
		}
	})
}

func taken(t *testing.T, data []byte, name string, limits intake.Limits) (all []parley.Document) {
	t.Helper()
	about := intake.About{Name: name}
	err := intake.Take(bytes.NewReader(data), about, limits, func(f intake.Found) error {
		var fault *parley.Error
		if f.Err == nil {
			sound(t, f.Document)
			all = append(all, f.Document)
		} else if !errors.As(f.Err, &fault) {
			t.Fatalf("%s: %v is told as no fault", name, f.Err)
		}
		return nil
	})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return all
}

const made = "../gather/testdata/"

func FuzzPage(f *testing.F) {
	fuzzed(f, []string{"a.html"}, made+"pages/*/*.html", made+"pages/*.html")
}

func FuzzPDF(f *testing.F) { fuzzed(f, []string{"a.pdf"}, made+"pdf/*.pdf") }

func FuzzWord(f *testing.F) { fuzzed(f, []string{"a.docx", "a.odt"}, made+"docx/*") }

func FuzzMail(f *testing.F) { fuzzed(f, []string{"a.eml", "a.mbox"}, made+"eml/*", made+"mbox/*") }

func FuzzFeed(f *testing.F) { fuzzed(f, []string{"a.xml", "a.json"}, made+"feeds/*") }

func FuzzMarkdown(f *testing.F) { fuzzed(f, []string{"a.md"}, "../README.md", "../docs/*.md") }

// FuzzAny has bytes without a name: what they are is told by themselves.
func FuzzAny(f *testing.F) { fuzzed(f, []string{""}, made+"nonsense/*", made+"*/*") }

// TestBroken has a reader that panics: the file is told as damaged.
func TestBroken(t *testing.T) {
	if err := intake.Broken(func() { panic("index out of range") }); err == nil {
		t.Error("no error")
	}
	if err := intake.Broken(func() {}); err != nil {
		t.Error(err)
	}
}
