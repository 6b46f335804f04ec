package screen_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/screen"
)

func TestConcerns(t *testing.T) {
	for text, want := range map[string]bool{
		"Lund and Keita meet in Oslo\n\nThe foreign ministers of Norway and Mali met in Oslo on Monday.": true,
		"A spokeswoman said that the talks between the two governments would be resumed in May.":         true,
		strings.Repeat("The cake is baked for an hour at two hundred degrees. Let it cool down and cut it into twelve "+
			"pieces before "+
			"you eat it. Put the rest into a tin with a lid, and it stays fresh for a week in the kitchen. ", 3): false,
		strings.Repeat("I bought this case last month and the colour came off after a week. Would not buy again, the "+
			"shop was no "+
			"help at all, they only told me to read the small print on the back of the box. ", 3): false,
		strings.Repeat("The proof is by induction on the number of vertices. Let G be a graph with at least two of them, "+
			"and let "+
			"the degree of each be even. Remove an edge; the rest is connected, as we show in the next section. ", 3): false,
	} {
		if got := screen.Concerns(text); got != want {
			t.Errorf("%.60q: %v (%.2f)", text, got, screen.Score(text))
		}
	}
}

// TestCorpus keeps all invented reports of contacts.
func TestCorpus(t *testing.T) {
	files, _ := filepath.Glob("../corpus/*.txt")
	if len(files) == 0 {
		t.Fatal("no reports")
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if !screen.Concerns(string(data)) {
			t.Errorf("%s: %.2f", f, screen.Score(string(data)))
		}
	}
}

func TestStrip(t *testing.T) {
	for page, want := range map[string]string{
		"<html><head><title>Lund</title><script>var p = '<p>no</p>';</script><style>p{}</style></head><nav><a>menu</a></nav><p>met <b>Keita</b></p></html>": "met Keita",
		"<div>no paragraphs <i>at</i> all</div>": "no paragraphs at all",
		"<p>cut in the middle <a href=":          "cut in the middle",
		"":                                       "",
	} {
		got := strings.Join(strings.Fields(string(screen.Strip([]byte(page)))), " ")
		if !strings.Contains(got, want) || strings.Contains(got, "no</p>") {
			t.Errorf("%q: %q", page, got)
		}
	}
}

func FuzzPage(f *testing.F) {
	f.Add([]byte("<p>The two met.</p><script>x</script"))
	f.Fuzz(func(t *testing.T, page []byte) {
		screen.Page(page)
		if out := screen.Strip(page); len(out) > 2*len(page)+2 {
			t.Errorf("%d bytes of %d", len(out), len(page))
		}
	})
}

func BenchmarkConcerns(b *testing.B) {
	data, err := os.ReadFile("../corpus/call.txt")
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat(string(data), 4)[:4000]
	words := 0
	screen.Words(text, func(int, []byte) bool { words++; return true })
	b.ReportAllocs()
	for b.Loop() {
		screen.Concerns(text)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkPage(b *testing.B) {
	page := bytes.Repeat([]byte("<div class=\"x\"><p>The minister spoke of the weather and the "+
		"harvest.</p></div><script>var x = 1;</script>\n"), 500)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		screen.Page(page)
	}
}
