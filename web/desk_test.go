package web_test

import (
	"context"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"parley"
	"parley/demo"
	"parley/query"
	"parley/store"
	"parley/web/webtest"
)

// shared is the demonstration that tests look at and do not change.
var shared = sync.OnceValues(func() (*webtest.Desk, error) {
	return webtest.Open(context.Background(), tempFolder)
})

func look(t testing.TB) *webtest.Desk {
	t.Helper()
	d, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// own is a demonstration that a test may change.
func own(t *testing.T) *webtest.Desk {
	t.Helper()
	d, err := webtest.Open(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}

func get(t testing.TB, d *webtest.Desk, path string) webtest.Page {
	t.Helper()
	p, err := d.Get(path)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func post(t testing.TB, d *webtest.Desk, path string, form url.Values) webtest.Page {
	t.Helper()
	p, err := d.Post(path, form)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// contactOf is the contact between two parties on a day of which most accounts
// tell.
func contactOf(t testing.TB, d *webtest.Desk, day string, parties ...string) parley.ContactOnRecord {
	t.Helper()
	var best parley.ContactOnRecord
	err := d.Store.Read(context.Background(), time.Time{}, func(r store.Reader) error {
		found, err := r.Contacts(store.Filter{Parties: parties, Since: day, Until: day})
		for _, c := range found {
			full, err := query.ContactByID(r, c.ID)
			if err != nil {
				return err
			}
			if len(full.Accounts) > len(best.Accounts) {
				best = full
			}
		}
		return err
	})
	if err != nil || len(best.Accounts) == 0 {
		t.Fatalf("no contact of %v on %s: %v", parties, day, err)
	}
	return best
}

// everyPage is an address of each page.
func everyPage(t testing.TB, d *webtest.Desk) []string {
	call := contactOf(t, d, "2026-08-04", "Paraguay", "Uruguay")
	doc := string(call.Accounts[0].Document.ID)
	return []string{"/", "/timeline", "/timeline?by=kind", "/timeline?view=list", "/contact/" + string(call.ID),
		"/document/" + doc, "/document/" + doc + "?at=10-40#words", "/person/Elena%20Barrios", "/party/Uruguay",
		"/matrix",
		"/statements", "/promises", "/groups", "/processes", "/process?name=" + url.QueryEscape("Paraná barges"),
		"/search", "/search?q=barges", "/review", "/decisions", "/read", "/feeds", "/note", "/note?of=promise",
		"/contact/0000000"}
}

func TestEveryPageStandsInItsFrame(t *testing.T) {
	d := look(t)
	for _, path := range everyPage(t, d) {
		p := get(t, d, path)
		want := http.StatusOK
		if path == "/contact/0000000" {
			want = http.StatusNotFound
		}
		if p.Status != want || !strings.Contains(p.Body, "</html>") {
			t.Errorf("%s: %d, %.200s", path, p.Status, p.Body)
		}
		if len(p.Find("h1", "")) != 1 || len(p.Find("main", "")) != 1 || len(p.Find("p", "demo")) != 1 {
			t.Errorf("%s: %d headings, %d notes that it is a demonstration", path, len(p.Find("h1", "")),
				len(p.Find("p", "demo")))
		}
		inert(t, path, p)
	}
}

// ours are the scripts that come with the program.
var ours = regexp.MustCompile(`^/static/[0-9a-f]{12}/(desk|vendor/htmx\.min)\.js$`)

// inert checks that a page has nothing in it that runs or looks by itself, and
// that the browser would not let it.
func inert(t testing.TB, path string, p webtest.Page) {
	t.Helper()
	policy := p.Header.Get("Content-Security-Policy")
	if !strings.HasPrefix(policy, "default-src 'none'; script-src 'self'; style-src 'self';") ||
		strings.Contains(policy, "unsafe") {
		t.Errorf("%s: policy %q", path, policy)
	}
	for _, n := range p.Elements() {
		switch n.Data {
		case "script":
			if !ours.MatchString(webtest.Attr(n, "src")) || webtest.Text(n) != "" {
				t.Errorf("%s: a script that is not ours: %v %s", path, n.Attr, webtest.Text(n))
			}
		case "style", "iframe", "object", "embed", "img", "base", "audio", "video", "marquee", "math":
			t.Errorf("%s: an element %s", path, n.Data)
		}
		for _, a := range n.Attr {
			address := strings.ToLower(strings.TrimSpace(a.Val))
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "srcdoc" ||
				(a.Key == "href" || a.Key == "src" || a.Key == "action") &&
					(strings.HasPrefix(address, "javascript:") || strings.HasPrefix(address, "data:") ||
						strings.HasPrefix(address, "//")) {
				t.Errorf("%s: <%s %s=%q>", path, n.Data, a.Key, a.Val)
			}
		}
	}
	if i := strings.IndexAny(p.Body, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b"); i >= 0 {
		t.Errorf("%s: a mark that turns the writing: %q", path, p.Body[max(0, i-30):i+10])
	}
}

func TestPagesOfAnEarlierDayLeadToPagesOfThatDay(t *testing.T) {
	d := look(t)
	p := get(t, d, "/timeline?view=list&as-of=2026-06-10")
	lines := p.Find("li", "line")
	if len(lines) == 0 || strings.Contains(p.Body, "July 2026") {
		t.Fatalf("%d contacts, July known in June: %v", len(lines), strings.Contains(p.Body, "July 2026"))
	}
	for _, n := range p.Find("a", "name") {
		if !strings.HasSuffix(webtest.Attr(n, "href"), "?as-of=2026-06-10") {
			t.Errorf("%s leads to today", webtest.Attr(n, "href"))
		}
	}
	for _, n := range p.Find("a", "") {
		if href := webtest.Attr(n, "href"); strings.HasPrefix(href, "/statements") &&
			!strings.Contains(href, "as-of=2026-06-10") {
			t.Errorf("%s leads to today", href)
		}
	}
	now := get(t, d, "/timeline?view=list")
	if len(now.Find("li", "line")) <= len(lines) {
		t.Error("no more is known today than in June")
	}
}

func TestTodayTellsWhatIsNewComingAndDue(t *testing.T) {
	p := get(t, look(t), "/?since=30d")
	words := webtest.Text(p.Find("main", "")[0])
	for _, want := range []string{"1 September 2026", "Newly disputed", "New ", "Coming", "Promises", "Past their day",
		"Falling due", "Texts changed after publication", "Envoys met in secret", "Waiting for review",
		"Paraná barges"} {
		if !strings.Contains(words, want) {
			t.Errorf("nothing about %q", want)
		}
	}
}

func TestTheContactPageLaysSidesBesideEachOther(t *testing.T) {
	d := look(t)
	p := get(t, d, "/contact/"+string(contactOf(t, d, "2026-06-02", "Paraguay", "Uruguay").ID))
	words := webtest.Text(p.Find("main", "")[0])
	for _, want := range []string{"Paraguay", "Uruguay", "nearly 1 h", "40 min", "contradict", "40 and 60 minutes",
		"3 origins"} {
		if !strings.Contains(words, want) {
			t.Errorf("nothing about %q in %.600s", want, words)
		}
	}
	for _, n := range p.Find("a", "words") {
		doc := get(t, d, webtest.Attr(n, "href"))
		if marks := doc.Find("mark", ""); len(marks) == 0 || webtest.Attr(marks[0], "id") != "words" {
			t.Errorf("%s: its words are not marked", webtest.Attr(n, "href"))
		}
	}
}

func TestAnAuditedNumberStandsOnTheContactPage(t *testing.T) {
	d := look(t)
	p := get(t, d, "/contact/"+string(contactOf(t, d, "2026-08-04", "Paraguay", "Uruguay").ID))
	if audits := p.Find("div", "audit"); len(audits) < 2 || !strings.Contains(p.Body, "The record has") {
		t.Errorf("%d audits", len(audits))
	}
}

func TestEditsOfAChangedTextAreMarked(t *testing.T) {
	d := look(t)
	var changed string
	d.Store.Read(t.Context(), time.Time{}, func(r store.Reader) error {
		texts, err := r.Revised(demo.Now().AddDate(-1, 0, 0), 0)
		if len(texts) > 0 {
			changed = string(texts[0].ID)
		}
		return err
	})
	p := get(t, d, "/document/"+changed+"?edits=yes")
	if len(p.Find("ins", "")) == 0 || len(p.Find("del", "")) == 0 ||
		!strings.Contains(webtest.Text(p.Find("ins", "")[0])+webtest.Text(p.Find("ins", "")[1]), "nvoys") {
		t.Errorf("no edits are marked: %.300s", webtest.Text(p.Find("main", "")[0]))
	}
	if head := webtest.Text(p.Find("main", "")[0]); !strings.Contains(head, "careful reader") &&
		!strings.Contains(head, "fast reader") {
		t.Errorf("nobody is told to have read it: %.300s", head)
	}
}

func TestWrongAddressesGetASentence(t *testing.T) {
	d := look(t)
	for path, want := range map[string]int{"/timeline?since=yesterday": 400,
		"/timeline?since=2026-08-01&until=2026-07-01": 400, "/?as-of=soon": 400, "/document/zzzz": 404,
		"/person/Nemo": 404, "/process?name=none": 404,
		"/document/e4a5?as-of=2020-01-01": 404, "/person/-": 404, "/person/X": 404, "/promises?by=-": 200,
		"/timeline?kind=dinner": 400, "/timeline?view=list&status=great": 400, "/timeline?view=list&from=soon": 400,
		"/statements?act=sing": 400,
		"/timeline?since=1700": 200, "/search?q=a%00b": 200, "/timeline?" + strings.Repeat("party=Chad&", 40): 400,
		"/nowhere": 404, "/read/none": 404, "/statements?from=x": 400, "/static/x/../../etc": 404,
		"/contact/ab": 400} {
		p := get(t, d, path)
		if p.Status != want || strings.Contains(p.Body, "SELECT") || strings.Contains(p.Body, "goroutine") {
			t.Errorf("%s: %d, want %d: %.200s", path, p.Status, want, p.Body)
		}
	}
}

func TestNobodyDecidesOnAPageOfAnEarlierDay(t *testing.T) {
	d := look(t)
	call := "/contact/" + string(contactOf(t, d, "2026-06-02", "Paraguay", "Uruguay").ID)
	for _, path := range []string{call, "/statements", "/promises", "/decisions", "/processes"} {
		now, then := get(t, d, path), get(t, d, path+"?as-of=2026-06-10")
		if forms(now) == 0 || forms(then) != 0 {
			t.Errorf("%s: %d forms now, %d then", path, forms(now), forms(then))
		}
	}
	p := get(t, d, call+"?as-of=2026-06-10")
	for _, n := range p.Find("a", "") {
		if webtest.Text(n) == "Decide on how it is known now" && webtest.Attr(n, "href") != call {
			t.Errorf("it leads to %s", webtest.Attr(n, "href"))
		}
	}
}

// forms counts the forms of a page that change something.
func forms(p webtest.Page) int {
	n := 0
	for _, f := range p.Find("form", "") {
		if webtest.Attr(f, "method") == "post" {
			n++
		}
	}
	return n
}
