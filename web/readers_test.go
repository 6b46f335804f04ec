package web_test

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	"parley"
	"parley/corpus"
	"parley/intake"
	"parley/store"
	"parley/store/sqlite"
	"parley/web"
	"parley/web/webtest"
	"parley/work"
)

// BenchmarkReaders lets fifty people look at every page of a desk while documents
// are added to it, and reports the 95th percentile of each page in milliseconds.
// PARLEY_SCALE is how many documents are on record (1,000), PARLEY_PAUSE how long
// a reader looks at a page, in milliseconds (1,000), PARLEY_SCALE_DB a file that
// keeps the record between runs.
func BenchmarkReaders(b *testing.B) {
	n, pause := number("PARLEY_SCALE", 1000), time.Duration(number("PARLEY_PAUSE", 1000))*time.Millisecond
	w := filled(b, n)
	desk := webtest.Serve(&web.Desk{Store: w.Store, Worker: w,
		Now: func() time.Time { return time.Date(2024, 12, 20, 9, 0, 0, 0, time.UTC) }})
	defer desk.Close()
	pages := pagesOf(b, desk)
	for range b.N {
		ctx, stop := context.WithCancel(context.Background())
		added := make(chan int)
		go func() { added <- keepAdding(ctx, w) }()
		took := readers(50, 20*time.Second, pause, desk.URL, pages)
		stop()
		b.ReportMetric(float64(<-added)/20, "added/s")
		all := 0
		for name, times := range took {
			slices.Sort(times)
			all += len(times)
			b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, name+"-p95-ms")
		}
		b.ReportMetric(float64(all)/20, "pages/s")
	}
}

func number(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}

// filled is a record of so many documents.
func filled(b *testing.B, n int) *work.Worker {
	file := os.Getenv("PARLEY_SCALE_DB")
	if file == "" {
		file = filepath.Join(b.TempDir(), "scale.db")
	}
	s, err := sqlite.Open(b.Context(), file)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	w := &work.Worker{Store: s, Version: "benchmark"}
	var counts store.Counts
	s.Read(b.Context(), time.Time{}, func(r store.Reader) (err error) { counts, err = r.Counts(); return err })
	if int(counts.Documents) < n {
		add(b.Context(), w, 0, n)
		if _, err := w.Decide(b.Context(), parley.Decision{Action: parley.FoundIt, By: "Ana", Why: "to follow it",
			Process: &parley.Process{Name: "grain", Parties: []string{"Norway", "Mali"}}}); err != nil {
			b.Fatal(err)
		}
	}
	return w
}

func add(ctx context.Context, w *work.Worker, from, until int) {
	report := corpus.Reports(20, 20*365)
	in := make(chan parley.Document)
	go func() {
		defer close(in)
		for k := from; k < until && ctx.Err() == nil; k++ {
			p := report(k)
			d, _ := intake.File([]byte(p.Text), intake.About{Published: p.Published, Publisher: p.Publisher,
				URL: p.URL})
			in <- d
		}
	}()
	w.Add(ctx, in, func(work.Done) {})
	for range in {
		continue
	}
}

// keepAdding adds documents, some at a time as a feed brings them, until it is
// stopped, and tells how many.
func keepAdding(ctx context.Context, w *work.Worker) int {
	var before, after store.Counts
	count := func(c *store.Counts) {
		w.Store.Read(context.Background(), time.Time{},
			func(r store.Reader) (err error) { *c, err = r.Counts(); return err })
	}
	count(&before)
	for k := int(before.Documents); ctx.Err() == nil; k += 20 {
		add(ctx, w, k, k+20)
		select {
		case <-ctx.Done():
		case <-time.After(200 * time.Millisecond):
		}
	}
	count(&after)
	return int(after.Documents - before.Documents)
}

// pagesOf is some addresses of each page.
func pagesOf(b *testing.B, d *webtest.Desk) map[string][]string {
	pages := map[string][]string{"today": {"/?since=24h", "/"},
		"timeline": {"/timeline", "/timeline?party=Norway&party=Mali", "/timeline?since=2014-01-01&until=2014-03-31"},
		"list":     {"/timeline?view=list", "/timeline?view=list&party=Norway", "/timeline?view=list&kind=call"},
		"person":   {"/person/Kari%20Lund", "/person/Amadou%20Keita"}, "party": {"/party/Norway", "/party/Kenya"},
		"matrix": {"/matrix"}, "statements": {"/statements", "/statements?who=Norway", "/statements?act=thank",
			"/statements?issue=trade"},
		"promises": {"/promises", "/promises?by=Norway", "/promises?state=overdue"}, "groups": {"/groups"},
		"processes": {"/processes"}, "process": {"/process?name=grain"},
		"search": {"/search?q=harbour+lot+77", "/search?q=railway+Keita"}, "review": {"/review"},
		"decisions": {"/decisions"}, "read": {"/read"}, "note": {"/note"}}
	err := d.Store.Read(b.Context(), time.Time{}, func(r store.Reader) error {
		contacts, err := r.Contacts(store.Filter{Newest: 40})
		for _, c := range contacts {
			pages["contact"] = append(pages["contact"], "/contact/"+url.PathEscape(string(c.ID)))
		}
		documents, _ := r.Documents(100, 40)
		for _, x := range documents {
			pages["document"] = append(pages["document"], "/document/"+string(x.ID))
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return pages
}

// readers look at pages, each at its own, and tell how long each took to come.
func readers(n int, how, pause time.Duration, base string, pages map[string][]string) map[string][]time.Duration {
	var names []string
	for name := range pages {
		names = append(names, name)
	}
	slices.Sort(names)
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: n}}
	took := map[string][]time.Duration{}
	var mu sync.Mutex
	var all sync.WaitGroup
	end := time.Now().Add(how)
	for k := range n {
		all.Add(1)
		go func() {
			defer all.Done()
			r := rand.New(rand.NewPCG(3, uint64(k)))
			for time.Now().Before(end) {
				time.Sleep(time.Duration(r.Int64N(int64(2*pause + 1))))
				name := names[r.IntN(len(names))]
				path := pages[name][r.IntN(len(pages[name]))]
				began := time.Now()
				answer, err := client.Get(base + path)
				if err != nil {
					panic(err)
				}
				size, _ := io.Copy(io.Discard, answer.Body)
				answer.Body.Close()
				if answer.StatusCode != 200 || size < 1000 {
					panic(fmt.Sprintf("%s: %d", path, answer.StatusCode))
				}
				mu.Lock()
				took[name] = append(took[name], time.Since(began))
				mu.Unlock()
			}
		}()
	}
	all.Wait()
	return took
}

// BenchmarkPages makes each page alone, without the way over the network.
func BenchmarkPages(b *testing.B) {
	w := filled(b, number("PARLEY_SCALE", 1000))
	desk := webtest.Serve(&web.Desk{Store: w.Store, Worker: w,
		Now: func() time.Time { return time.Date(2024, 12, 20, 9, 0, 0, 0, time.UTC) }})
	defer desk.Close()
	handler := desk.Handler()
	for name, paths := range pagesOf(b, desk) {
		b.Run(name, func(b *testing.B) {
			for k := range b.N {
				r, _ := http.NewRequest("GET", "http://localhost"+paths[k%len(paths)], nil)
				handler.ServeHTTP(&answer{header: http.Header{}}, r)
			}
		})
	}
}
