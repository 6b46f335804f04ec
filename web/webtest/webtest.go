// Package webtest opens a desk with the invented record and a browser to look at
// it, for tests and for the pictures of the README.
//
// What comes in: a folder for the record. What goes out: the address of a desk
// that listens on loopback, and a context in which chromedp drives Chromium. It
// is no part of the program.
//
// Open(ctx, folder) gives a desk whose Today page is that of 1 September 2026.
package webtest

import (
	"context"
	"errors"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"parley/demo"
	"parley/store/sqlite"
	"parley/web"
	"parley/work"
)

// Desk is a desk that listens.
type Desk struct {
	*web.Desk
	URL   string
	Close func()
}

// Open makes the demonstration's record in a folder and serves it.
func Open(ctx context.Context, folder string) (*Desk, error) {
	s, err := sqlite.Open(ctx, filepath.Join(folder, "demo.db"))
	if err != nil {
		return nil, err
	}
	w := &work.Worker{Store: s, Version: "test"}
	if err := demo.Fill(ctx, w); err != nil {
		s.Close()
		return nil, err
	}
	d := Serve(&web.Desk{Store: s, Worker: w, Demo: true, Now: demo.Now, Access: web.Owner{Name: "Ana Prieto"}})
	end := d.Close
	d.Close = func() { end(); s.Close() }
	return d, nil
}

// Serve lets a desk listen on loopback.
func Serve(d *web.Desk) *Desk {
	server := httptest.NewServer(d.Handler())
	return &Desk{Desk: d, URL: server.URL, Close: func() { d.Close(); server.Close() }}
}

// ErrNoBrowser is that no Chromium is installed.
var ErrNoBrowser = errors.New("there is no Chromium: install the package chromium, or name its program in CHROMIUM")

// Browser starts a Chromium without a window. Its network is this machine.
func Browser(ctx context.Context) (context.Context, context.CancelFunc, error) {
	program := os.Getenv("CHROMIUM")
	if program == "" {
		var err error
		if program, err = exec.LookPath("chromium"); err != nil {
			return nil, nil, ErrNoBrowser
		}
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox,
		chromedp.Flag("disable-gpu", true), chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("force-color-profile", "srgb"),
		chromedp.Flag("font-render-hinting", "none"), chromedp.Flag("lang", "en-GB"))
	start, stop := chromedp.NewExecAllocator(ctx, options...)
	tab, end := chromedp.NewContext(start)
	return tab, func() { end(); stop() }, nil
}

// Light makes a page look as people see it who like it light, or dark.
func Light(light bool) chromedp.Action[chromedp.Void] {
	value := "dark"
	if light {
		value = "light"
	}
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia,
			emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme",
				Value: value}}})
		return err
	})
}
