package gather_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"parley"
	"parley/intake"
	"parley/pipeline"
)

// BenchmarkPages takes the text out of pages, and takes it out and reads it, by either reader.
func BenchmarkPages(b *testing.B) {
	var pages [][]byte
	files, _ := filepath.Glob("testdata/pages/*.html")
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, data)
	}
	for name, read := range map[string]func(parley.Document){"text alone": func(parley.Document) {},
		"read fast":      func(d parley.Document) { d.Reader = parley.Fast; pipeline.Read(d) },
		"read carefully": func(d parley.Document) { d.Reader = parley.Careful; pipeline.Read(d) }} {
		b.Run(name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				page := pages[n%len(pages)]
				n++
				err := intake.Take(bytes.NewReader(page), intake.About{Name: "a.html"}, intake.Limits{},
					func(f intake.Found) error {
						read(f.Document)
						return f.Err
					})
				if err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "documents/s")
		})
	}
}
