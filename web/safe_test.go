package web_test

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/demo"
	"parley/store"
	"parley/store/sqlite"
	"parley/web"
	"parley/web/webtest"
	"parley/work"
)

// hostile is text that tries to get out of its place.
const hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'`;</style></title></textarea>{{.}} " +
	"javascript:alert(3) \u202egnp.exe\u202c \u2066x\u2069 \x1b[31m"

// enemy is a report every part of which is hostile.
func enemy(name string) parley.Document {
	long := strings.Repeat("w", 200_000)
	d := parley.NewDocument("Foreign Minister Kari " + name + hostile +
		" met with President Amadou Keita of Mali in Bamako" + hostile + " on 9 March 2026.\n\n\"We agreed " + hostile +
		" to meet again by 1 April 2026,\" Foreign Minister Kari Lund of Norway said. " +
		"Norway supports the plan" + hostile + ". Mali promised to open the border" + hostile +
		" by 5 April 2026.\n\n" + long + "\n")
	d.Title, d.Publisher, d.URL, d.Published = "Lund meets Keita "+hostile, hostile, "javascript:alert(4)//"+hostile,
		"2026-03-09"
	return d
}

// besieged is a desk on which everything is hostile.
func besieged(t testing.TB) *webtest.Desk {
	t.Helper()
	s, err := sqlite.Open(t.Context(), t.TempDir()+"/record.db")
	if err != nil {
		t.Fatal(err)
	}
	w := &work.Worker{Store: s, Version: hostile,
		Now: func() time.Time { return time.Date(2026, 3, 10, 9, 0, 0, 0, time.UTC) }}
	documents := make(chan parley.Document, 2)
	documents <- enemy("Lund")
	documents <- enemy("Lunde")
	close(documents)
	if err := w.Add(t.Context(), documents, func(work.Done) {}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Decide(t.Context(), parley.Decision{Action: parley.FoundIt, By: hostile, Why: hostile,
		Process: &parley.Process{Name: "talks " + hostile, Parties: []string{"Norway", "Mali"}}}); err != nil {
		t.Fatal(err)
	}
	d := webtest.Serve(&web.Desk{Store: s, Worker: w,
		Now:    func() time.Time { return time.Date(2026, 3, 11, 9, 0, 0, 0, time.UTC) },
		Access: web.Owner{Name: hostile}})
	t.Cleanup(func() { d.Close(); s.Close() })
	return d
}

// addresses lists every page of a desk with all its contacts and documents.
func addresses(t testing.TB, d *webtest.Desk) []string {
	all := []string{"/", "/?since=30d", "/timeline?since=2026-01-01&until=2026-12-31", "/timeline?view=list",
		"/matrix?since=2026-01-01", "/statements", "/promises", "/groups", "/processes",
		"/process?name=" + url.QueryEscape("talks "+hostile),
		"/search?q=" + url.QueryEscape(hostile), "/search?q=Keita", "/review", "/decisions",
		"/read?thrown=" + url.QueryEscape(hostile), "/note", "/person/" + url.PathEscape("Amadou Keita"),
		"/person/" + url.PathEscape(hostile), "/party/Mali",
		"/timeline?view=list&party=" + url.QueryEscape(hostile) + "&person=" + url.QueryEscape(hostile),
		"/?as-of=" + url.QueryEscape(hostile), "/statements?who=" + url.QueryEscape(hostile) + "&act=" +
			url.QueryEscape(hostile)}
	err := d.Store.Read(context.Background(), time.Time{}, func(r store.Reader) error {
		contacts, err := r.Contacts(store.Filter{Domestic: true})
		for _, c := range contacts {
			all = append(all, "/contact/"+string(c.ID), "/contact/"+string(c.ID)+"?as-of=2026-03-10")
		}
		documents, _ := r.Documents(0, 100)
		for _, x := range documents {
			all = append(all, "/document/"+string(x.ID),
				"/document/"+string(x.ID)+"?edits=yes&at=3-90,"+url.QueryEscape(hostile))
		}
		return err
	})
	if err != nil || len(all) < 26 {
		t.Fatalf("%d addresses, %v", len(all), err)
	}
	return all
}

func TestHostileTextIsInertOnEveryPage(t *testing.T) {
	d := besieged(t)
	seen := 0
	for _, path := range addresses(t, d) {
		p := get(t, d, path)
		inert(t, path, p)
		seen += strings.Count(p.Body, "&lt;script&gt;alert(1)")
	}
	if seen < 20 {
		t.Errorf("the hostile text stands on pages only %d times: the test looks at nothing", seen)
	}
}

func TestHostileDraftsAndFormsAreInert(t *testing.T) {
	d := besieged(t)
	p := post(t, d, "/read", url.Values{"text": {enemy("Berg").Text}, "title": {hostile}, "publisher": {hostile},
		"published": {"2026-03-09"}})
	inert(t, "draft", p)
	if !strings.Contains(p.Body, "Add to the record") {
		t.Errorf("no draft: %.300s", p.Body)
	}
	inert(t, "failed", post(t, d, "/read", url.Values{"text": {"\x00\x01" + hostile}}))
	inert(t, "note", post(t, d, "/note", url.Values{"by": {hostile}, "parties": {hostile + "; Norway"},
		"text": {hostile}, "said": {hostile}}))
	inert(t, "decide", post(t, d, "/decide", url.Values{"action": {hostile}, "thing": {hostile}, "back": {hostile}}))
}

func TestOnlyTheDesksOwnPagesMayChangeTheRecord(t *testing.T) {
	d := look(t)
	request := func(method, path, host string, header map[string]string) int {
		r, _ := http.NewRequest(method, d.URL+path, strings.NewReader("action=undo"))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		for k, v := range header {
			r.Header.Set(k, v)
		}
		if host != "" {
			r.Host = host
		}
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		return answer.StatusCode
	}
	for name, c := range map[string]struct{ got, want int }{
		"from another site": {request("POST", "/decide", "",
			map[string]string{"Sec-Fetch-Site": "cross-site"}), 403},
		"from another origin": {request("POST", "/decide", "",
			map[string]string{"Origin": "http://evil.example"}), 403},
		"by another name":               {request("GET", "/", "evil.example", nil), 421},
		"by another name with the port": {request("GET", "/", "evil.example:8350", nil), 421},
		"by the machine's name":         {request("GET", "/", "localhost:1", nil), 200},
		"by its number":                 {request("GET", "/", "[::1]:1", nil), 200},
		"looking from another site": {request("GET", "/", "", map[string]string{"Sec-Fetch-Site": "cross-site"}),
			200},
		"changing by looking": {request("GET", "/decide", "", nil), 405},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", name, c.got, c.want)
		}
	}
}

func TestADeskForLookingChangesNothing(t *testing.T) {
	whole := own(t)
	d := webtest.Serve(&web.Desk{Store: whole.Store, Worker: whole.Worker, Now: demo.Now, Access: web.ReadOnly{}})
	defer d.Close()
	if p := get(t, d, "/"); p.Status != 200 {
		t.Errorf("looking: %d", p.Status)
	}
	for _, path := range []string{"/decide", "/read", "/note", "/processes", "/read/x/add"} {
		if p := post(t, d, path, url.Values{"text": {"Lund met Keita."}}); p.Status != http.StatusForbidden {
			t.Errorf("%s: %d", path, p.Status)
		}
	}
}

func TestADecisionLeadsNowhereElse(t *testing.T) {
	for _, back := range []string{"//evil.example/", "https://evil.example/", `/\evil.example`, "javascript:alert(1)",
		"evil", ""} {
		if to := web.BackTo(back, "d1"); to != "/decisions?done=d1" {
			t.Errorf("%q leads to %s", back, to)
		}
	}
	if to := web.BackTo("/review?after=25", "d1"); to != "/review?after=25&done=d1" {
		t.Error(to)
	}
}

func FuzzAddresses(f *testing.F) {
	d := look(f)
	for _, path := range everyPage(f, d) {
		f.Add(path)
	}
	handler := d.Handler()
	f.Fuzz(func(t *testing.T, address string) {
		u, err := url.Parse(address)
		if err != nil || !strings.HasPrefix(u.Path, "/") || strings.HasPrefix(u.Path, "/events") {
			return
		}
		r, err := http.NewRequest("GET", "http://localhost"+u.RequestURI(), nil)
		if err != nil {
			return
		}
		w := &answer{header: http.Header{}}
		handler.ServeHTTP(w, r)
		if w.status >= 500 || bytes.Contains(w.body.Bytes(), []byte("could not be made")) {
			t.Errorf("%q: %d %.200s", address, w.status, w.body.String())
		}
	})
}

// answer keeps what a handler writes.
type answer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (a *answer) Header() http.Header         { return a.header }
func (a *answer) WriteHeader(status int)      { a.status = status }
func (a *answer) Write(b []byte) (int, error) { return a.body.Write(b) }
