package work_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"testing"
	"time"

	"parley"
	"parley/intake"
	"parley/reconcile"
	"parley/store"
	"parley/work"
)

// synthetic makes invented reports: contacts of so many leaders over so many days,
// each told of by three publishers in other words.
func synthetic(leaders, days int) func(k int) parley.Document {
	states := []string{"Norway", "Mali", "Chad", "Peru", "Nepal", "Kenya", "Chile", "Ghana", "Laos", "Malta", "Oman", "Qatar", "Togo", "Fiji", "Cuba", "Benin", "Gabon", "Niger", "Sudan", "Yemen"}
	given := []string{"Kari", "Amadou", "Idriss", "Rosa", "Anil"}
	family := []string{"Lund", "Keita", "Abakar", "Quispe", "Thapa", "Berg", "Haddad", "Solberg", "Diarra", "Benali", "Orlov", "Lind", "Tkach", "Sorin", "Hill", "Moreno", "Tan", "Silva", "Novak", "Weber"}
	forms := []string{
		"%[1]s spoke by phone with %[2]s on %[3]s. The call lasted %[4]d minutes and was frank. They discussed grain exports and border lot %[5]d.",
		"%[1]s and %[2]s held talks in %[6]s on %[3]s, officials said. The two sides agreed to meet again in May. Lot %[5]d was not on the agenda.",
		"%[2]s had a telephone conversation with %[1]s on %[3]s. %[1]s said that trade in lot %[5]d would grow. The conversation took place at the request of %[1]s.",
		"%[1]s met %[2]s in %[6]s on %[3]s. %[2]s urged restraint over lot %[5]d and thanked the hosts.",
	}
	// As long as a readout is: about 150 words in all.
	background := []string{
		"\n\n%[1]s emphasised that the harbour would stay open and that the customs union had to be completed before the end of the year. According to a spokesman, the ministries are to exchange lists of goods. %[2]s thanked the government for its patience, and said that farmers on both sides of the border needed certainty.\n\nThe two countries have negotiated about fishing rights and transit fees for years. A commission of experts meets every quarter, but its proposals have found little support so far. Observers in the capital said that a compromise on tariffs was within reach, while others warned that elections could delay it again.",
		"\n\nIn a statement, the office of %[2]s welcomed the progress and called for restraint along the river. It noted that engineers had inspected the dam last week and had found it in good order.\n\n%[1]s was accompanied by advisers for energy and agriculture. They told reporters that the price of electricity remained the hardest question, and that a group of neighbours had offered to guarantee supplies during the winter. Newspapers of both countries gave the matter much room on their front pages, and shares of the railway company rose.",
		"\n\n%[2]s stressed the importance of schools in the border villages, where teachers had not been paid since the spring. The finance ministry promised to look into the matter. Aid workers reported that roads in the north were passable again after the floods.\n\nThe leaders of the region are expected to gather before the rainy season. Diplomats said that the agenda would include visas for students, the protection of forests and a common market for cattle. An earlier attempt to agree on these points had failed because of a quarrel about seats in the joint parliament.",
	}
	leader := func(s int) string {
		return fmt.Sprintf("President %s %s of %s", given[s%len(given)], family[s%len(family)], states[s%len(states)])
	}
	return func(k int) parley.Document {
		r := rand.New(rand.NewPCG(7, uint64(k/3))) // three reports a contact
		a := r.IntN(leaders)
		b := (a + 1 + r.IntN(leaders-1)) % leaders
		day := time.Date(2005, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(days))
		form := r.IntN(2)*2 + (k%3)%2
		text := fmt.Sprintf(forms[form]+background[k%3], leader(a), leader(b), day.Weekday(), 20+k%60, k, states[a])
		d, err := intake.File([]byte(text), intake.About{Published: day.Format(time.DateOnly), Publisher: fmt.Sprintf("Paper %d", k%7), URL: fmt.Sprintf("https://paper%d.example/%d", k%7, k)})
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
		b.ReportMetric(float64(n)/readOnly(min(n, 2000), make).Seconds()*float64(min(n, 2000))/float64(n), "docs/s-reader")
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
				for _, c := range reconcile.Group(accounts, reconcile.Rules{}) {
					c.Compare()
				}
				return err
			})
		},
		"search": func(k int) {
			ask(func(r store.Reader) error {
				_, err := r.Search([]string{fmt.Sprintf("lot %d", k*37), "keita grain", "telephone mali frank"}[k%3], 20)
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
