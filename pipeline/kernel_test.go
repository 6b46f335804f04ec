package pipeline_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parley"
	"parley/annotate/segment"
	"parley/corpus"
	"parley/encoder/kernel"
	"parley/pipeline"
)

// Plain Go takes seconds for what the others do in milliseconds: it reads so many
// sentences. PARLEY_SENTENCES is the number for the others.
const plainSentences = 20

// Whatever a processor has, a document's record is the same to the byte. The digest
// that is logged is that of every machine: .ci/long compares it with that of another
// kind of processor.
func TestKernelsGiveTheSameRecords(t *testing.T) {
	before := kernel.Name()
	defer kernel.Use(before)
	sentences := 1000
	if n, err := strconv.Atoi(os.Getenv("PARLEY_SENTENCES")); err == nil {
		sentences = n
	}
	want := map[int]string{}
	for _, name := range kernel.Names() { // the fastest first
		n := sentences
		if name == "go" {
			n = plainSentences
		}
		for _, n := range slices.Compact([]int{n, plainSentences}) {
			if err := kernel.Use(name); err != nil {
				t.Fatal(err)
			}
			got := digestOf(t, n)
			t.Logf("%s: %d sentences, %s", name, n, got)
			if want[n] == "" {
				want[n] = got
			}
			if got != want[n] {
				t.Errorf("%s reads otherwise than %s", name, before)
			}
		}
	}
}

// digestOf sums up the records of so many sentences of invented documents.
func digestOf(t *testing.T, sentences int) string {
	t.Helper()
	h, seen := sha256.New(), 0
	for _, text := range documents(t) {
		if seen >= sentences {
			break
		}
		d := parley.NewDocument(text)
		d.Reader = parley.Careful
		seen += len(segment.Text(text).Sentences)
		h.Write(encode(t, pipeline.Read(d)))
	}
	if seen < sentences {
		t.Fatalf("only %d sentences to read", seen)
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// documents are the rewordings, the sentences that have trees, and reports.
func documents(t *testing.T) []string {
	t.Helper()
	var all []string
	trees, err := os.ReadFile("../corpus/trees/press.conllu")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(trees)) {
		if text, ok := strings.CutPrefix(line, "# text = "); ok {
			all = append(all, text)
		}
	}
	names, _ := filepath.Glob("../corpus/rewordings/*.txt")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(data))
	}
	report := corpus.Reports(20, 300)
	for k := range 120 {
		all = append(all, report(k).Text)
	}
	return all
}
