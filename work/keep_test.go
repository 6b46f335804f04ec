package work

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"parley"
	"parley/intake"
	"parley/store/sqlite"
)

// BenchmarkKeep keeps documents that are read already: what the store and
// reconciling cost without the reader.
func BenchmarkKeep(b *testing.B) {
	const n = 2048
	var all []*read
	for k := range n {
		day := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, k/6)
		text := fmt.Sprintf("President Amadou Keita of Mali spoke by phone with Norwegian Prime Minister Kari Lund "+
			"on %s. The call lasted %d minutes and was frank. Keita said that trade in lot %d would grow. "+
			"Lund stressed the importance of schools in the border villages, where teachers had not been paid since "+
			"the spring. The finance ministry promised to look into the matter.", day.Weekday(), 20+k%6, k)
		d, err := intake.File([]byte(text), intake.About{Published: day.Format(time.DateOnly),
			URL: fmt.Sprintf("https://paper%d.example/%d", k%7, k)})
		if err != nil {
			b.Fatal(err)
		}
		taken, record := Prepare(d, d.Kind == parley.NoteKind)
		all = append(all, &read{taken: taken, record: record})
	}
	for b.Loop() {
		s, err := sqlite.Open(context.Background(), filepath.Join(b.TempDir(), "record.db"))
		if err != nil {
			b.Fatal(err)
		}
		w := &Worker{Store: s, Version: "bench"}
		for k := 0; k < n; k += batch {
			if err := w.keep(context.Background(), all[k:k+batch], func(Done) {}); err != nil {
				b.Fatal(err)
			}
		}
		s.Close()
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "docs/s")
}
