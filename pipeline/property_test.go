package pipeline_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"strings"
	"testing"

	"parley"
	"parley/corpus"
	"parley/encoder/kernel"
	"parley/intake"
	"parley/pipeline"
)

// nasty are texts that a reader must survive: seeds of the fuzzing.
var nasty = []string{
	"", " ", "\"", "“”", "((((", "He said that he said that he said.",
	strings.Repeat("“", 300) + "Berg said" + strings.Repeat("”", 300),
	strings.Repeat("a", 5000), strings.Repeat("Berg met Haddad, ", 400),
	"\u202eSaid Berg\u202c 🙂🙂 met 🇳🇴 with «Haddad»", "It was the 999999999999th call on 99/99/9999 at 99:99.",
	"By By\nBy Anna\n\nOSLO, March 9 (X) - \n\n-\n", "The following is attributable to :", "said said said said",
	"\xff\xfe", "according to , according to",
	"a\u0301\u0301\u0301 the the the and and and of of of", "Berg’s Berg's Berg' ' ’ s",
	"the first, the second, the third was the longest of the longest",
	"President Ana Berg did not share anything about", "President III Jr. met King Charles Biden. Mr III said so.",
	"President Ana Berg met and", "Berg met Haddad and called and",
}

// FuzzRead checks what must hold for any bytes: no panic, every place slices
// the text to its words, the same input gives the same bytes.
func FuzzRead(f *testing.F) {
	for _, text := range nasty {
		f.Add([]byte(text))
	}
	for _, text := range texts(f) {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := intake.File(data, intake.About{Name: "fuzz"})
		if err != nil {
			d = parley.NewDocument(string(data)) // the stages survive what intake would refuse
		}
		for _, by := range []parley.Reader{parley.Careful, parley.Fast} {
			d.Reader = by // each has parses of its own that no rule foresaw
			first, second := pipeline.Read(d), pipeline.Read(d)
			checkEvidence(t, d.Text, first)
			if a, b := encode(t, first), encode(t, second); !bytes.Equal(a, b) {
				t.Errorf("two readings of one text by the %s reader differ", by)
			}
		}
	})
}

func texts(t testing.TB) map[string]string {
	t.Helper()
	all := map[string]string{}
	names, err := fs.Glob(corpus.Files, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := corpus.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = string(data)
	}
	return all
}

func encode(t testing.TB, r parley.Record) []byte {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// checkEvidence walks the whole record as JSON: wherever start, end and exact or
// content stand together, the text must hold those words there.
func checkEvidence(t *testing.T, text string, r parley.Record) {
	t.Helper()
	var tree any
	if err := json.Unmarshal(encode(t, r), &tree); err != nil {
		t.Fatal(err)
	}
	walk(t, text, tree)
	for _, c := range r.Contacts {
		for _, f := range c.Facts {
			if len(f.Evidence) == 0 {
				t.Errorf("%s: fact %s has no evidence", c.ID, f.Field)
			}
		}
	}
}

func walk(t *testing.T, text string, node any) {
	switch node := node.(type) {
	case []any:
		for _, child := range node {
			walk(t, text, child)
		}
	case map[string]any:
		checkPlace(t, text, node)
		for _, child := range node {
			walk(t, text, child)
		}
	}
}

func checkPlace(t *testing.T, text string, node map[string]any) {
	start, ok := node["start"].(float64)
	if !ok {
		return
	}
	words, ok := node["exact"].(string)
	if !ok {
		words = node["content"].(string)
	}
	a, b := int(start), int(node["end"].(float64))
	if a < 0 || b > len(text) || a >= b {
		t.Errorf("place %d:%d lies outside the text of %d bytes", a, b, len(text))
		return
	}
	// JSON replaces invalid bytes; such text never gets past intake.
	if got := strings.ToValidUTF8(text[a:b], "\uFFFD"); got != words && strings.ToValidUTF8(words, "\uFFFD") == words &&
		!strings.Contains(words, "\uFFFD") {
		t.Errorf("text[%d:%d] is %q, the record says %q", a, b, got, words)
	}
}

func TestCorpusKeepsItsPromises(t *testing.T) {
	for name, text := range texts(t) {
		d, err := intake.File([]byte(text), intake.About{Name: name})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		r := pipeline.Read(d)
		checkEvidence(t, text, r)
		checkOrder(t, name, r)
	}
}

// checkOrder checks that before and after are set at both ends.
func checkOrder(t *testing.T, name string, r parley.Record) {
	after := map[[2]string]bool{}
	for _, c := range r.Contacts {
		for _, id := range c.After {
			after[[2]string{id, c.ID}] = true
		}
	}
	for _, c := range r.Contacts {
		for _, id := range c.Before {
			if !after[[2]string{c.ID, id}] {
				t.Errorf("%s: %s is before %s, which is not after it", name, c.ID, id)
			}
		}
	}
}

func BenchmarkRead(b *testing.B) {
	all := texts(b)
	var docs []parley.Document
	words, size := 0, 0
	for _, text := range all {
		d := parley.NewDocument(text)
		docs, words, size = append(docs, d), words+len(strings.Fields(text)), size+len(text)
	}
	before := kernel.Name()
	defer kernel.Use(before)
	for _, name := range kernel.Names() {
		b.Run(name, func(b *testing.B) {
			if err := kernel.Use(name); err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, d := range docs {
					pipeline.Read(d)
				}
			}
			b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
