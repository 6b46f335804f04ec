package main

import (
	"context"
	"html"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"parley/store/sqlite"
	"parley/web"
	"parley/work"
)

// linkIn finds the links of a page.
var linkIn = regexp.MustCompile(`(?:href|src|action)="([^"]*)"`)

// mostPages is how many pages of one desk are looked at.
const mostPages = 1500

// everyPage follows every link of the desk, from page to page.
func everyPage(t testing.TB, db string, most int) (looked int) {
	t.Helper()
	s, err := sqlite.Open(context.Background(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	desk := &web.Desk{Store: s, Worker: &work.Worker{Store: s, Version: readerVersion()}}
	defer desk.Close()
	handler := desk.Handler()
	seen := map[string]bool{}
	next := []string{"/", "/review", "/statements", "/promises", "/groups", "/processes", "/matrix", "/search?q=Lund",
		"/decisions", "/read", "/note", "/timeline?view=list", "/timeline?view=density"}
	for len(next) > 0 && looked < most {
		address := next[0]
		next = next[1:]
		if seen[address] {
			continue
		}
		seen[address] = true
		looked++
		request := httptest.NewRequest(http.MethodGet, "http://localhost"+address, nil)
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		if answer.Code >= 500 || answer.Code == http.StatusNotFound {
			t.Errorf("%s: %d: %.200s", address, answer.Code, answer.Body.String())
		}
		if !strings.HasPrefix(answer.Header().Get("Content-Type"), "text/html") {
			continue
		}
		base := &url.URL{Scheme: "http", Host: "localhost"}
		if at, err := base.Parse(address); err == nil {
			base = at
		}
		for _, m := range linkIn.FindAllStringSubmatch(answer.Body.String(), -1) {
			to, err := base.Parse(html.UnescapeString(m[1]))
			if err != nil {
				t.Errorf("%s: a link that is none: %q", address, m[1])
				continue
			}
			to.Fragment = ""
			if to.Host == "localhost" && to.Path != "/events" && !strings.HasPrefix(to.Path, "/static/") &&
				(!strings.Contains(m[0], "action") || to.Path != "/decide") {
				next = append(next, to.RequestURI())
			}
		}
	}
	return looked
}
