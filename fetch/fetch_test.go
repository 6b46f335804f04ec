package fetch_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/fetch"
)

// site is a server with the usual and the unusual pages.
func site(t *testing.T, robots string) (*httptest.Server, *fetch.Client) {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /robots.txt", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, robots) })
	mux.HandleFunc("GET /page", page)
	mux.HandleFunc("GET /moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/page", http.StatusMovedPermanently)
	})
	mux.HandleFunc("GET /for-now", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/page",
			http.StatusFound)
	})
	mux.HandleFunc("GET /loop", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/loop",
			http.StatusFound)
	})
	mux.HandleFunc("GET /busy", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "120")
		w.WriteHeader(http.StatusTooManyRequests)
	})
	mux.HandleFunc("GET /endless", func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			if _, err := w.Write(bytes.Repeat([]byte("talks "), 1<<15)); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("GET /bomb", bomb)
	mux.HandleFunc("GET /slow", func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			fmt.Fprint(w, ".")
			w.(http.Flusher).Flush()
			time.Sleep(20 * time.Millisecond)
		}
	})
	mux.HandleFunc("GET /cut", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "100")
		fmt.Fprint(w, "half")
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server, &fetch.Client{AllowPrivate: true, Most: 1 << 20, Patience: 2 * time.Second, Pause: time.Nanosecond}
}

func page(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("ETag", `"one"`)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if r.Header.Get("If-None-Match") == `"one"` {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	fmt.Fprintf(w, "asked by %s", r.UserAgent())
}

// bomb is a small answer that unpacks to a large one.
func bomb(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Encoding", "gzip")
	z := gzip.NewWriter(w)
	for range 200 {
		z.Write(make([]byte, 1<<20))
	}
	z.Close()
}

func TestGet(t *testing.T) {
	server, c := site(t, "")
	for path, moved := range map[string]string{"/page": "", "/moved": "/page", "/for-now": ""} {
		a, err := c.Get(context.Background(), fetch.Request{Address: server.URL + path + "#part"})
		if err != nil || string(a.Bytes) != "asked by Parley" || a.Address != server.URL+"/page" || a.Retrieved.IsZero() {
			t.Errorf("%s: %+v, %v", path, a, err)
		}
		if want := moved; want != "" && a.Moved != server.URL+want || want == "" && a.Moved != "" {
			t.Errorf("%s: moved to %q", path, a.Moved)
		}
	}
	a, err := c.Get(context.Background(), fetch.Request{Address: server.URL + "/page", ETag: `"one"`})
	if err != nil || !a.Unchanged || len(a.Bytes) > 0 {
		t.Errorf("unchanged: %+v, %v", a, err)
	}
}

func TestWhatIsNotGot(t *testing.T) {
	server, c := site(t, "User-agent: *\nDisallow: /private\n")
	for path, want := range map[string]string{
		"/none": "there is no such page (404)", "/busy": "it was asked too often (429)", "/loop": "leads on more than",
		"/endless": "larger than 1 MB", "/bomb": "larger than 1 MB", "/slow": "no answer came in time", "/cut": "broke off",
		"/private/x": "robots.txt",
	} {
		_, err := c.Get(context.Background(), fetch.Request{Address: server.URL + path})
		if err == nil || !strings.Contains(err.Error(), want) || parley.ErrorCode(err) != parley.Unreadable {
			t.Errorf("%s: %v, want %q", path, err, want)
		}
	}
	_, err := c.Get(context.Background(), fetch.Request{Address: server.URL + "/busy"})
	var refused *fetch.Refused
	if !errors.As(err, &refused) || refused.After != 2*time.Minute {
		t.Errorf("how long to wait: %v", err)
	}
}

// TestRobots holds to what a site asks of this program, of all programs, and of none while
// it is in trouble.
func TestRobots(t *testing.T) {
	for robots, want := range map[string]bool{
		"":                                           true,
		"User-agent: *\nDisallow: /\n":               false,
		"User-agent: parley\nDisallow: /\n":          false,
		"User-agent: other\nDisallow: /\n":           true,
		"User-agent: *\nDisallow: /pag\n":            false,
		"<html>not rules at all</html>":              true,
		"User-agent: *\nDisallow: /\nAllow: /page\n": true,
	} {
		server, c := site(t, robots)
		_, err := c.Get(context.Background(), fetch.Request{Address: server.URL + "/page"})
		if (err == nil) != want || err != nil && !errors.Is(err, fetch.ErrRobots) {
			t.Errorf("%q: %v", robots, err)
		}
	}
}

// TestPause waits between two requests to one site, and not between those to two.
func TestPause(t *testing.T) {
	one, c := site(t, "")
	other, _ := site(t, "")
	c.Pause = time.Hour
	for _, address := range []string{one.URL, other.URL} {
		if _, err := c.Get(context.Background(), fetch.Request{Address: address + "/page"}); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	if _, err := c.Get(ctx, fetch.Request{Address: one.URL + "/page"}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the same site was asked again at once: %v", err)
	}
}
