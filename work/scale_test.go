package work_test

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strconv"
	"testing"
	"time"

	"parley"
	"parley/corpus"
	"parley/intake"
	"parley/reconcile"
	"parley/reconcile/compare"
	"parley/store"
	"parley/work"
)

// synthetic makes documents of the corpus's endless reports.
func synthetic(leaders, days int) func(k int) parley.Document {
	report := corpus.Reports(leaders, days)
	return func(k int) parley.Document {
		p := report(k)
		d, err := intake.File([]byte(p.Text), intake.About{Published: p.Published, Publisher: p.Publisher, URL: p.URL})
		if err != nil {
			panic(err)
		}
		return d
	}
}

// scale is how many documents the benchmark adds: PARLEY_SCALE, or a thousand.
func scale() int {
	if n, err := strconv.Atoi(os.Getenv("PARLEY_SCALE")); err == nil {
		return n
	}
	return 1000
}

// BenchmarkScale adds invented documents and asks the record; it reports
// documents a second, what of that is reading, memory, and the 95th percentile
// of views in milliseconds.
func BenchmarkScale(b *testing.B) {
	for range b.N {
		w := newWorker(b)
		n := scale()
		make := synthetic(20, 20*365)
		began := time.Now()
		fill(b, w, n, make)
		took := time.Since(began)
		b.ReportMetric(float64(n)/took.Seconds(), "docs/s")
		b.ReportMetric(float64(n)/readOnly(min(n, 2000), make).Seconds()*float64(min(n, 2000))/float64(n),
			"docs/s-reader")
		b.ReportMetric(peakMB(), "peak-MB")
		for name, view := range views(b, w) {
			b.ReportMetric(p95(view), name+"-p95-ms")
		}
	}
}

func fill(b *testing.B, w *work.Worker, n int, document func(int) parley.Document) {
	in := make(chan parley.Document)
	go func() {
		defer close(in)
		for k := range n {
			in <- document(k)
		}
	}()
	if err := w.Add(context.Background(), in, func(work.Done) {}); err != nil {
		b.Fatal(err)
	}
}

// readOnly is how long the reader alone takes for n documents on all
// processors.
func readOnly(n int, document func(int) parley.Document) time.Duration {
	began := time.Now()
	free := make(chan struct{}, runtime.NumCPU())
	for k := range n {
		free <- struct{}{}
		go func() {
			work.Prepare(document(k), false)
			<-free
		}()
	}
	for range cap(free) {
		free <- struct{}{}
	}
	return time.Since(began)
}

// peakMB is the most memory the process had, in megabytes; 0 where the system
// does not tell.
func peakMB() float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	var kb float64
	for line := range slices.Values(splitLines(string(status))) {
		if _, err := fmt.Sscanf(line, "VmHWM: %f kB", &kb); err == nil {
			return kb / 1000
		}
	}
	return 0
}

func splitLines(s string) []string {
	var lines []string
	for len(s) > 0 {
		k := 0
		for k < len(s) && s[k] != '\n' {
			k++
		}
		lines, s = append(lines, s[:k]), s[min(k+1, len(s)):]
	}
	return lines
}

// views are the questions asked, each another time with other names and days.
func views(b *testing.B, w *work.Worker) map[string]func(k int) {
	ask := func(f func(store.Reader) error) {
		if err := w.Store.Read(context.Background(), time.Time{}, f); err != nil {
			b.Fatal(err)
		}
	}
	states := []string{"Norway", "Mali", "Chad", "Peru", "Nepal", "Kenya", "Chile", "Ghana"}
	var ids []parley.ContactID
	ask(func(r store.Reader) error {
		all, err := r.Contacts(store.Filter{Newest: 500})
		for _, c := range all {
			ids = append(ids, c.ID)
		}
		return err
	})
	return map[string]func(int){
		"timeline": func(k int) {
			ask(func(r store.Reader) error {
				_, err := r.Contacts(store.Filter{Parties: []string{states[k%8], states[(k+1+k/8)%8]}, Newest: 200})
				return err
			})
		},
		"timeline-all": func(k int) {
			ask(func(r store.Reader) error {
				_, err := r.Contacts(store.Filter{Since: fmt.Sprintf("20%02d-01-01", 5+k%20), Newest: 200})
				return err
			})
		},
		"show": func(k int) {
			ask(func(r store.Reader) error {
				accounts, err := r.Members(ids[k%len(ids)])
				for _, c := range compare.Contacts(accounts, reconcile.Rules{}) {
					compare.SideBySide(c)
				}
				return err
			})
		},
		"search": func(k int) {
			ask(func(r store.Reader) error {
				_, err := r.Search([]string{fmt.Sprintf("lot %d", k*37), "keita grain", "telephone mali frank"}[k%3],
					20)
				return err
			})
		},
	}
}

// p95 is the 95th percentile of a view over 200 questions, in milliseconds.
func p95(view func(int)) float64 {
	var all []time.Duration
	for k := range 200 {
		began := time.Now()
		view(k)
		all = append(all, time.Since(began))
	}
	slices.Sort(all)
	return float64(all[len(all)*95/100].Microseconds()) / 1000
}

// BenchmarkCrowd adds reports of one day's contacts between two leaders: the
// most a neighbourhood can hold.
func BenchmarkCrowd(b *testing.B) {
	for range b.N {
		w := newWorker(b)
		began := time.Now()
		fill(b, w, scale(), synthetic(2, 1))
		b.ReportMetric(float64(scale())/time.Since(began).Seconds(), "docs/s")
	}
}
