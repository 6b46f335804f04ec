package encoder

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"parley/model"
)

var shipped = sync.OnceValues(func() (*Encoder, error) { return Open(model.Encoder()) })

func open(t testing.TB) *Encoder {
	t.Helper()
	e, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// The answers are those of the original tokenizer (train/encoder/golden.py).
func TestWordsAreCutAsByTheOriginal(t *testing.T) {
	file, err := os.Open("testdata/words.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var want struct {
			Word   string
			Pieces []int32
			Shape  uint8
		}
		if err := json.Unmarshal(lines.Bytes(), &want); err != nil {
			t.Fatal(err)
		}
		if got := open(t).pieces.cut(nil, want.Word); !slices.Equal(got, want.Pieces) {
			t.Errorf("%q: %v, the original has %v", want.Word, got, want.Pieces)
		}
		if got := shape(want.Word); got != want.Shape {
			t.Errorf("%q: shape %d, want %d", want.Word, got, want.Shape)
		}
	}
}

func TestTenThousandSentencesAreCutAsByTheOriginal(t *testing.T) {
	names, _ := filepath.Glob("../../shared/data/text/*.gz")
	if len(names) == 0 {
		t.Skip("../shared/data/text is absent")
	}
	data, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, name := range names {
		all = append(all, paragraphs(t, name, 5000)...)
	}
	want := strings.Fields(string(data))
	if len(all) != 100*len(want) {
		t.Fatalf("%d sentences for %d sums", len(all), len(want))
	}
	for i, sum := range want {
		if got := sumOf(open(t), all[100*i:100*i+100]); got != sum {
			t.Errorf("sentences %d to %d are cut another way", 100*i, 100*i+99)
		}
	}
}

func paragraphs(t *testing.T, name string, most int) []string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for d := json.NewDecoder(z); len(all) < most; {
		var line struct{ Text string }
		if err := d.Decode(&line); err != nil {
			t.Fatal(err)
		}
		for p := range strings.SplitSeq(line.Text, "\n") {
			if strings.TrimSpace(p) != "" && len(all) < most {
				all = append(all, p)
			}
		}
	}
	return all
}

func sumOf(e *Encoder, sentences []string) string {
	h := sha256.New()
	for _, s := range sentences {
		for word := range strings.SplitSeq(s, " ") {
			fmt.Fprintf(h, "%s %d\n", strings.Trim(fmt.Sprint(e.pieces.cut(nil, word)), "[]"), shape(word))
		}
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// A document that writes the names of the marks does not set them.
func TestNamesOfMarksAreWords(t *testing.T) {
	for _, word := range []string{"[CLS]", "[SEP]", "[PAD]", "[UNK]"} {
		if got := open(t).pieces.cut(nil, word); len(got) < 3 {
			t.Errorf("%q is cut into %v", word, got)
		}
	}
}
