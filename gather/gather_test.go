package gather_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/fetch"
	"parley/gather"
	"parley/intake"
)

// gold is what a person notes of a page or file: testdata/*/*.json.
type gold struct {
	URL, Title, Lead, Published, Publisher, Error string
	Paragraphs, Captions, Furniture               []string
	Optional                                      []string
	Items                                         []gold // of a feed
	Text                                          string // of an item
	Messages                                      []gold // of a mailbox
	Attachments                                   []string
}

func readGold(t *testing.T, file string) gold {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	if err := json.Unmarshal(data, &g); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return g
}

// line is a text on one line, as gold has it.
func line(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\u00a0", " ", "\u00ad", "", "\u200b", "").Replace(s)), " ")
}

// wordF1 is how much of two texts is alike, as words whatever their order.
func wordF1(a, b string) float64 {
	count := map[string]int{}
	all, same := 0, 0
	for w := range strings.FieldsSeq(a) {
		count[w]++
		all++
	}
	for w := range strings.FieldsSeq(b) {
		if all++; count[w] > 0 {
			count[w]--
			same++
		}
	}
	return 2 * float64(same) / float64(max(all, 1))
}

// rerouted asks a server on this machine for everything, whatever the address.
type rerouted struct{ to *url.URL }

func (r rerouted) RoundTrip(ask *http.Request) (*http.Response, error) {
	there := ask.Clone(ask.Context())
	there.URL.Scheme, there.URL.Host = r.to.Scheme, r.to.Host
	there.Header.Set("X-Asked", ask.URL.String())
	resp, err := http.DefaultTransport.RoundTrip(there)
	if err == nil {
		resp.Request = ask
	}
	return resp, err
}

// pageServer serves the pages of testdata at the addresses that their gold gives.
func pageServer(t *testing.T) (*gather.Gatherer, []string) {
	t.Helper()
	files, _ := filepath.Glob("testdata/pages/*.json")
	pages := map[string]string{}
	for _, f := range files {
		pages[readGold(t, f).URL] = strings.TrimSuffix(f, ".json") + ".html"
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page, known := pages[r.Header.Get("X-Asked")]
		if !known {
			http.NotFound(w, r)
			return
		}
		data, err := os.ReadFile(page)
		if err != nil {
			t.Error(err)
		}
		w.Header().Set("Content-Type", "text/html")
		w.Write(data)
	}))
	t.Cleanup(server.Close)
	to, _ := url.Parse(server.URL)
	return &gather.Gatherer{Client: &fetch.Client{Transport: rerouted{to}, Pause: time.Nanosecond}}, files
}

// TestPages fetches pages as twenty-six official sites and ten newspapers and agencies
// are built: their text, headline, standfirst, day and publisher, and nothing else.
func TestPages(t *testing.T) {
	g, files := pageServer(t)
	if len(files) < 36 {
		t.Fatalf("only %d pages", len(files))
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".json"), func(t *testing.T) {
			want := readGold(t, f)
			var found []intake.Found
			err := g.Address(context.Background(), want.URL, intake.About{}, func(f intake.Found) error {
				found = append(found, f)
				return nil
			})
			if err != nil || len(found) != 1 || found[0].Err != nil {
				t.Fatalf("%v, %+v", err, found)
			}
			samePage(t, found[0].Document, want)
		})
	}
}

func samePage(t *testing.T, d parley.Document, want gold) {
	if line(d.Title) != line(want.Title) {
		t.Errorf("title %q, want %q", d.Title, want.Title)
	}
	if !strings.HasPrefix(d.Published, want.Published[:10]) {
		t.Errorf("published %q, want %q", d.Published, want.Published)
	}
	if want.Publisher != "" && line(d.Publisher) != line(want.Publisher) {
		t.Errorf("publisher %q, want %q", d.Publisher, want.Publisher)
	}
	parts := map[parley.PartKind][]string{}
	at := 0
	for _, p := range d.Parts {
		parts[""] = append(parts[""], d.Text[at:p.Start])
		parts[p.Kind] = append(parts[p.Kind], line(d.Text[p.Start:p.End]))
		if at = p.End; p.Kind == parley.HeadingText {
			parts[""] = append(parts[""], d.Text[p.Start:p.End])
		}
	}
	body := line(strings.Join(append(parts[""], d.Text[at:]), " "))
	if f1 := wordF1(body, line(strings.Join(want.Paragraphs, " "))); f1 < .95 {
		t.Errorf("text F1 %.3f:\n%s", f1, d.Text)
	}
	if lead := strings.Join(parts[parley.LeadText], " "); line(want.Lead) != lead {
		t.Errorf("lead %q, want %q", lead, want.Lead)
	}
	for _, words := range want.Furniture {
		if strings.Contains(line(d.Text), line(words)) && !known[want.Title] {
			t.Errorf("%q is no part of the report", words)
		}
	}
	if d.Original == nil || d.Original.Media != "text/html" || len(d.Original.Bytes) == 0 ||
		d.Original.Address != want.URL {
		t.Errorf("the original: %+v", d.Original)
	}
}

// known are pages in whose text a line stays that a person leaves out: the credit of a wire
// behind it, which tells whose text it is, or the ministry above and the desk below, whose
// elements have no names.
var known = map[string]bool{
	"Uruguay and Paraguay relaunch talks over waterway toll after two-year freeze":         true,
	"India and Fiji hold Third Joint Committee Meeting on Ports and Blue Economy in Kochi": true,
}

// TestListOfAddresses takes a file of addresses as a batch: what cannot be fetched is told,
// and does not stop the rest.
func TestListOfAddresses(t *testing.T) {
	g, files := pageServer(t)
	one, two := readGold(t, files[0]), readGold(t, files[1])
	list := "# what to read\n" + one.URL + "\n\n- https://none.example/missing\n[Second](" + two.URL + ")\n"
	var got []string
	err := g.Stream(context.Background(), strings.NewReader(list), intake.About{}, func(f intake.Found) error {
		if f.Err != nil {
			got = append(got, "error")
		} else {
			got = append(got, f.Document.Title)
		}
		return nil
	})
	if want := []string{one.Title, "error", two.Title}; err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
}
