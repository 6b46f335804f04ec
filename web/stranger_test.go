package web_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"parley"
	"parley/demo"
	"parley/store"
	"parley/web"
	"parley/web/webtest"

	"context"
	"time"
)

// What strangers send to the desk, one case each.

func TestADeskForLookingShowsNoForms(t *testing.T) {
	whole := look(t)
	d := webtest.Serve(&web.Desk{Store: whole.Store, Worker: whole.Worker, Now: demo.Now, Access: web.ReadOnly{}})
	defer d.Close()
	for _, path := range everyPage(t, whole) {
		p := get(t, d, path)
		for _, form := range p.Find("form", "") {
			if webtest.Attr(form, "method") == "post" {
				t.Errorf("%s: a form to %s", path, webtest.Attr(form, "action"))
			}
		}
		for _, link := range p.Find("a", "") {
			if href := webtest.Attr(link, "href"); href == "/read" || href == "/note" {
				t.Errorf("%s leads to %s", path, href)
			}
		}
	}
}

func TestAnAddressTellsWhatItTakes(t *testing.T) {
	d := look(t)
	for _, c := range []struct {
		method, path string
		status       int
		allow        string
	}{{"POST", "/timeline", 405, "GET, HEAD"}, {"DELETE", "/", 405, "GET, HEAD"}, {"GET", "/decide", 405, "POST"},
		{"PUT", "/read", 405, "GET, HEAD, POST"}, {"POST", "/nowhere", 404, ""}, {"GET", "/nowhere", 404, ""}} {
		r, _ := http.NewRequest(c.method, d.URL+c.path, nil)
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != c.status || answer.Header.Get("Allow") != c.allow {
			t.Errorf("%s %s: %d, allowed %q; want %d, %q", c.method, c.path, answer.StatusCode,
				answer.Header.Get("Allow"), c.status, c.allow)
		}
	}
}

// broken is a store that fails with the name of its file.
type broken struct{ store.Store }

const secretPlace = "/home/ana/secret/record.db"

func (broken) Read(context.Context, time.Time, func(store.Reader) error) error {
	return &parley.Error{Code: parley.Unavailable, Op: "read record", Thing: secretPlace,
		Err: errors.New("open " + secretPlace + ": permission denied")}
}

func TestErrorsNameNoPlaces(t *testing.T) {
	d := webtest.Serve(&web.Desk{Store: broken{}, Now: demo.Now})
	defer d.Close()
	for _, path := range []string{"/", "/contact/77fe", "/search?q=x", "/contact/77fe/table", "/review"} {
		if p := get(t, d, path); p.Status != http.StatusServiceUnavailable || strings.Contains(p.Body, "secret") {
			t.Errorf("%s: %d %.300s", path, p.Status, p.Body)
		}
	}
}

// TestAFileOfAnyNameIsTaken drops files whose names have control characters in them;
// what the file holds stays as it is.
func TestAFileOfAnyNameIsTaken(t *testing.T) {
	d := own(t)
	for k, name := range []string{"plain.txt", "a\x01b.txt", "a\x7f.txt", "a\x00b.txt", "a\u009b.txt", "a\tb.txt",
		"a\x1b[2J.txt"} {
		text := fmt.Sprintf("Prime Minister Kari Lund of Norway met President Amadou Keita of Mali in Oslo on 5 May "+
			"2025 for %d hours.\x01\r\n\r\n--B\x01 It ended.", k+2)
		var body bytes.Buffer
		fmt.Fprintf(&body, "--Bx\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: "+
			"text/plain\r\n\r\n%s\r\n--Bx--\r\n", name, text)
		answer, err := http.Post(d.URL+"/read", "multipart/form-data; boundary=Bx", &body)
		if err != nil {
			t.Fatal(err)
		}
		page, _ := io.ReadAll(answer.Body)
		answer.Body.Close()
		if answer.StatusCode != 200 || !strings.HasPrefix(answer.Request.URL.Path, "/read/") {
			t.Errorf("%q: %d at %s: %.200s", name, answer.StatusCode, answer.Request.URL.Path, page)
			continue
		}
		if id := parley.NewDocument(text).ID; !strings.Contains(answer.Request.URL.Path, string(id)) {
			t.Errorf("%q: the text came as another: %s, want %s", name, answer.Request.URL.Path, id)
		}
	}
}

func TestWhatIsGivenWithAKnownTextIsKept(t *testing.T) {
	d := own(t)
	text := "Prime Minister Kari Lund of Norway met President Amadou Keita of Mali in Oslo on Sunday."
	first := post(t, d, post(t, d, "/read", url.Values{"text": {text}}).Path+"/add", nil)
	again := post(t, d, "/read", url.Values{"text": {text}, "published": {"2025-05-06"}, "publisher": {"Fjord Post"}})
	if !strings.Contains(again.Body, "on record already") {
		t.Fatalf("not known: %.300s", again.Body)
	}
	kept := post(t, d, again.Path+"/add", nil)
	if kept.Path != first.Path || !strings.Contains(kept.Body, "6 May 2025") ||
		!strings.Contains(kept.Body, "Fjord Post") {
		t.Errorf("kept at %s: %.900s", kept.Path, webtest.Text(kept.Find("main", "")[0]))
	}
	rival := post(t, d, post(t, d, "/read", url.Values{"text": {text}, "published": {"2025-05-13"}}).Path+"/add", nil)
	if body := webtest.Text(rival.Find("main", "")[0]); !strings.Contains(body, "also claimed") ||
		!strings.Contains(body, "13 May 2025") {
		t.Errorf("no rival is shown: %.500s", body)
	}
}

func TestParticularsHaveALimit(t *testing.T) {
	d := own(t)
	text := "Prime Minister Kari Lund of Norway met President Amadou Keita of Mali in Oslo on Sunday."
	for _, field := range []string{"title", "publisher", "url", "published"} {
		p := post(t, d, "/read", url.Values{"text": {text}, field: {strings.Repeat("long ", 2000)}})
		if p.Status != http.StatusUnprocessableEntity || !strings.Contains(p.Body, "letters") ||
			!strings.Contains(p.Body, text) {
			t.Errorf("%s: %d %.300s", field, p.Status, p.Body)
		}
	}
}
