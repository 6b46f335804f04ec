package web_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/fetch"
	"parley/gather"
	"parley/store"
	"parley/web/webtest"
)

// site serves a page and a feed of it.
func site(t *testing.T) string {
	t.Helper()
	page := `<!doctype html><html lang="en"><head><title>Prime Minister Lund calls President Keita</title></head><body><nav><a href="/">All our pages</a></nav>
<main><h1>Prime Minister Lund calls President Keita</h1><p>10 March 2025</p><p>Prime Minister Kari Lund of Norway spoke by phone with President Amadou Keita of
Mali on Sunday, 9 March 2025, for forty minutes.</p><p>The two agreed to meet in Oslo in May, her office said in a statement after the call.</p></main></body></html>`
	mux := http.NewServeMux()
	mux.HandleFunc("/call", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		io.WriteString(w, page)
	})
	mux.HandleFunc("/feed", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/rss+xml")
		io.WriteString(w, `<?xml version="1.0"?><rss version="2.0"><channel><title>Calls</title><link>http://`+r.Host+
			`/</link><item><title>A call</title><link>http://`+r.Host+`/call</link></item></channel></rss>`)
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL
}

// reaching lets a desk fetch from this machine, as `serve --allow-private` does.
func reaching(d *webtest.Desk) {
	d.Gatherer = &gather.Gatherer{Client: &fetch.Client{AllowPrivate: true, Pause: time.Nanosecond}}
}

// TestAddressesArePasted pastes an address into Read: the page there becomes a draft, which is added, and
// whose original can be had, byte for byte.
func TestAddressesArePasted(t *testing.T) {
	d := own(t)
	at := site(t) + "/call"
	if p := post(t, d, "/read", url.Values{"text": {at}}); p.Status != http.StatusUnprocessableEntity {
		t.Errorf("a desk that fetches nothing answers %d", p.Status)
	}
	reaching(d)
	p := post(t, d, "/read", url.Values{"text": {at}})
	if p.Status != http.StatusOK || !strings.Contains(p.Path, "/read/") {
		t.Fatalf("%d at %s: %s", p.Status, p.Path, firstWords(p))
	}
	added := post(t, d, p.Path+"/add", url.Values{"by": {"Ana"}})
	id := added.Path[strings.LastIndex(added.Path, "/")+1:]
	if got := get(t, d, "/document/"+id+"/original"); !strings.Contains(got.Body, "<nav>") {
		t.Errorf("the original: %d, %.80s", got.Status, got.Body)
	}
	shown := documentOf(t, d, id)
	if shown.Published != "2025-03-10" || !strings.HasPrefix(shown.Title, "Prime Minister Lund") || shown.URL != at {
		t.Errorf("got %q %q %q", shown.Published, shown.Title, shown.URL)
	}
	if strings.Contains(shown.Text, "All our pages") {
		t.Error("the menu is in the text")
	}
}

// TestDocumentsArePutRight puts a day right, takes the document out and puts it back: its contact
// is there, gone, there.
func TestDocumentsArePutRight(t *testing.T) {
	d := own(t)
	reaching(d)
	p := post(t, d, "/read", url.Values{"text": {site(t) + "/call"}})
	added := post(t, d, p.Path+"/add", url.Values{"by": {"Ana"}})
	id := added.Path[strings.LastIndex(added.Path, "/")+1:]
	post(t, d, "/document/"+id+"/set", url.Values{"published": {"2025-03-11"}, "by": {"Ana"}, "why": {"the page says so"}})
	if got := documentOf(t, d, id).Published; got != "2025-03-11" {
		t.Errorf("published %q", got)
	}
	if p := post(t, d, "/document/"+id+"/set", url.Values{"published": {"soon"}, "by": {"Ana"},
		"why": {"x"}}); p.Status < 400 {
		t.Errorf("a day that is none: %d", p.Status)
	}
	for _, step := range []struct {
		action string
		want   int
	}{{"", 1}, {"take-out", 0}, {"put-back", 1}} {
		if step.action != "" {
			post(t, d, "/decide", url.Values{"action": {step.action}, "thing": {id}, "by": {"Ana"}, "why": {"a copy"},
				"back": {"/document/" + id}})
		}
		if n := calls(t, d); n != step.want {
			t.Errorf("%q: %d calls of Norway and Mali, want %d", step.action, n, step.want)
		}
		if p := get(t, d, "/document/"+id); p.Status != http.StatusOK {
			t.Errorf("%q: its page answers %d", step.action, p.Status)
		}
	}
}

// TestFeedsAtTheDesk adds a feed and removes it.
func TestFeedsAtTheDesk(t *testing.T) {
	d := own(t)
	reaching(d)
	at := site(t) + "/feed"
	if p := post(t, d, "/feeds", url.Values{"address": {at}, "country": {"Norway"}}); p.Status != http.StatusOK ||
		!strings.Contains(p.Body, at) {
		t.Fatalf("%d: %s", p.Status, firstWords(p))
	}
	if p := post(t, d, "/feeds", url.Values{"address": {"no address"}}); p.Status < 400 {
		t.Errorf("what is no address: %d", p.Status)
	}
	post(t, d, "/feeds", url.Values{"address": {at}, "remove": {"yes"}})
	if p := get(t, d, "/feeds"); strings.Contains(p.Body, at) {
		t.Error("a removed feed is still there")
	}
}

func documentOf(t *testing.T, d *webtest.Desk, id string) (doc parley.Taken) {
	t.Helper()
	if err := d.Store.Read(t.Context(), time.Time{}, func(r store.Reader) (err error) {
		doc, _, err = r.Document(parley.DocumentID(id))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return doc
}

func calls(t *testing.T, d *webtest.Desk) (n int) {
	t.Helper()
	if err := d.Store.Read(t.Context(), time.Time{}, func(r store.Reader) error {
		found, err := r.Contacts(store.Filter{Parties: []string{"Norway", "Mali"}, Since: "2025-03-09", Until: "2025-03-09"})
		n = len(found)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return n
}

func firstWords(p webtest.Page) string {
	return webtest.Text(p.Root)[:min(300, len(webtest.Text(p.Root)))]
}
