// Command shots makes the pictures of the desk that the README shows: it opens the
// demonstration, and has Chromium look at it in light and dark, wide and narrow.
//
//	go run ./shots            writes docs/images
//	go run ./shots -to DIR -all
package main

import (
	"context"
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/chromedp/chromedp"

	"parley/demo"
	"parley/query"
	"parley/store"
	"parley/web/webtest"
)

// shot is one picture.
type shot struct {
	name, path    string
	width, height int64
	dark, full    bool
}

func main() {
	to := flag.String("to", filepath.Join("docs", "images"), "folder for the pictures")
	every := flag.Bool("all", false, "every page in light, dark and narrow, whole")
	flag.Parse()
	if err := run(*to, *every); err != nil {
		fmt.Fprintln(os.Stderr, "shots: error:", err)
		os.Exit(1)
	}
}

func run(to string, every bool) error {
	ctx, stop := context.WithTimeout(context.Background(), 5*time.Minute)
	defer stop()
	folder, err := os.MkdirTemp("", "parley-shots-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	desk, err := webtest.Open(ctx, folder)
	if err != nil {
		return err
	}
	defer desk.Close()
	tab, end, err := webtest.Browser(ctx)
	if err != nil {
		return err
	}
	defer end()
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	shots, err := list(desk, every)
	if err != nil {
		return err
	}
	for _, s := range shots {
		if err := take(tab, desk.URL, to, s); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		fmt.Println(filepath.Join(to, s.name+".png"))
	}
	return nil
}

// list is the pictures of the README, or of every page.
func list(desk *webtest.Desk, every bool) ([]shot, error) {
	call, readout, changed, err := find(desk)
	if err != nil {
		return nil, err
	}
	process := "/process?name=" + url.QueryEscape("Paraná barges")
	if !every {
		return []shot{
			{name: "today", path: "/", width: 1280, height: 800},
			{name: "today-dark", path: "/", width: 1280, height: 800, dark: true},
			{name: "contact", path: "/contact/" + call, width: 1280, height: 1010},
			{name: "contact-dark", path: "/contact/" + call, width: 1280, height: 1010, dark: true},
			{name: "timeline-dark", path: "/timeline", width: 1280, height: 800, dark: true},
			{name: "timeline", path: "/timeline", width: 1280, height: 800},
			{name: "document", path: "/document/" + readout, width: 1280, height: 800},
			{name: "document-dark", path: "/document/" + readout, width: 1280, height: 800, dark: true},
		}, nil
	}
	var all []shot
	for name, path := range map[string]string{"today": "/", "timeline": "/timeline", "list": "/timeline?view=list",
		"contact": "/contact/" + call, "document": "/document/" + readout,
		"edits":  "/document/" + changed + "?edits=yes",
		"person": "/person/" + url.PathEscape("Elena Barrios"), "party": "/party/Paraguay", "matrix": "/matrix",
		"statements": "/statements", "promises": "/promises", "groups": "/groups",
		"processes": "/processes", "process": process, "search": "/search?q=barges", "review": "/review",
		"decisions": "/decisions", "read": "/read", "note": "/note"} {
		all = append(all, shot{name: name + "-light", path: path, width: 1440, height: 900, full: true},
			shot{name: name + "-dark", path: path, width: 1440, height: 900, dark: true, full: true},
			shot{name: name + "-narrow", path: path, width: 360, height: 740, full: true})
	}
	return all, nil
}

// find looks up a call that two sides dispute, a readout of it, and a document
// that was changed after publication.
func find(desk *webtest.Desk) (call, readout, changed string, err error) {
	err = desk.Store.Read(context.Background(), time.Time{}, func(r store.Reader) error {
		found, err := r.Contacts(store.Filter{Parties: []string{"Paraguay", "Uruguay"}, Since: "2026-08-04",
			Until: "2026-08-04"})
		if err != nil {
			return err
		}
		best := 0
		for _, c := range found {
			full, err := query.ContactByID(r, c.ID)
			if err != nil {
				return err
			}
			if len(full.Accounts) > best {
				best, call, readout = len(full.Accounts), string(c.ID),
					string(full.Accounts[len(full.Accounts)-1].Document.ID)
			}
		}
		revised, err := r.Revised(demo.Now().AddDate(-1, 0, 0), 1)
		if len(revised) > 0 {
			changed = string(revised[0].ID)
		}
		return err
	})
	return call, readout, changed, err
}

// take writes one picture.
func take(tab context.Context, base, to string, s shot) error {
	if err := chromedp.Do(tab, webtest.Light(!s.dark),
		chromedp.EmulateViewport(s.width, s.height, chromedp.EmulateScale(1.25)),
		chromedp.Navigate(base+s.path)); err != nil {
		return err
	}
	if _, err := chromedp.Run(tab, chromedp.Evaluate[bool]("document.fonts.ready.then(() => true)",
		chromedp.EvalAwaitPromise)); err != nil {
		return err
	}
	time.Sleep(250 * time.Millisecond) // charts draw themselves after the page has come
	look := chromedp.CaptureScreenshot()
	if s.full {
		look = chromedp.FullScreenshot(100)
	}
	picture, err := chromedp.Run(tab, look)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(to, s.name+".png"), picture, 0o644)
}
