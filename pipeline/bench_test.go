package pipeline_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley"
	"parley/annotate/attribution"
	"parley/annotate/discourse"
	"parley/annotate/entity"
	"parley/annotate/segment"
	"parley/annotate/syntax"
	"parley/annotate/timex"
	"parley/extract"
	"parley/extract/mention"
	"parley/model"
	"parley/text"
)

// BenchmarkStages measures each stage on the invented rewordings, those before
// it done outside the clock.
func BenchmarkStages(b *testing.B) {
	model.Load()
	names, _ := filepath.Glob("../corpus/rewordings/*.txt")
	var sources []string
	words := 0
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		sources, words = append(sources, string(data)), words+len(strings.Fields(string(data)))
	}
	stages := []struct {
		name string
		run  func(*text.Text)
	}{
		{"segment", nil},
		{"syntax", syntax.Careful},
		{"entity", func(t *text.Text) { entity.Annotate(t, entity.Context{Date: "2025-03-10"}) }},
		{"timex", func(t *text.Text) { timex.Annotate(t, timex.Context{}) }},
		{"attribution", func(t *text.Text) { attribution.Annotate(t); entity.Speakers(t) }},
		{"extract", func(t *text.Text) {
			discourse.Owners(t)
			events := mention.Read(t)
			discourse.Settle(t, events)
			extract.Record(parley.NewDocument(t.Source), t, events)
		}},
	}
	for k, stage := range stages {
		b.Run(stage.name, func(b *testing.B) {
			for b.Loop() {
				for _, source := range sources {
					b.StopTimer()
					var t *text.Text
					if k > 0 {
						t = segment.Text(source)
						for _, before := range stages[1:k] {
							before.run(t)
						}
					}
					b.StartTimer()
					if k == 0 {
						segment.Text(source)
					} else {
						stage.run(t)
					}
				}
			}
			b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
