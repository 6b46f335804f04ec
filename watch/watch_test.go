package watch_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/fetch"
	"parley/store"
	"parley/store/sqlite"
	"parley/watch"
	"parley/work"
)

var monday = time.Date(2025, 3, 10, 8, 0, 0, 0, time.UTC)

// world is a web of its own, with a clock that moves only while somebody sleeps.
type world struct {
	now   time.Time
	end   time.Time
	asked map[string]int
}

func (w *world) hour() int { return int(w.now.Sub(monday).Hours()) }

// sleep moves the clock on; at the end of the week it stops the watching.
func (w *world) sleep(ctx context.Context, d time.Duration) error {
	if w.now = w.now.Add(d); w.now.After(w.end) {
		return context.Canceled
	}
	return ctx.Err()
}

// items is how many items the feed has published: one every six hours.
func (w *world) items() int { return w.hour()/6 + 1 }

// Get answers as servers do in a bad week.
func (w *world) Get(_ context.Context, r fetch.Request) (fetch.Answer, error) {
	w.asked[r.Address]++
	h := w.hour()
	a := fetch.Answer{Address: r.Address, Media: "text/html; charset=utf-8", Retrieved: w.now}
	switch {
	case strings.HasPrefix(r.Address, "https://a.example/item/"):
		if h >= 90 && h < 96 {
			return a, refused(500)
		}
		if strings.HasSuffix(r.Address, "/13") {
			return a, refused(404) // its page was taken down: the words of the feed stand
		}
		a.Bytes = []byte(page(strings.TrimPrefix(r.Address, "https://a.example/item/")))
		return a, nil
	case strings.HasPrefix(r.Address, "https://c.example/news/") && r.Address != three[2].Address:
		a.Bytes = []byte(page("c" + strings.TrimSuffix(strings.TrimPrefix(r.Address, "https://c.example/news/"),
			"?ref=index")))
		return a, nil
	}
	return w.feed(r, a, h)
}

// feed answers for the feeds: in trouble for half a day, silent for a night, moved for good,
// not a feed at all for some hours, asked too often, and well in between.
func (w *world) feed(r fetch.Request, a fetch.Answer, h int) (fetch.Answer, error) {
	switch {
	case r.Address == "https://b.example/feed.json":
		if a.ETag = `"same"`; r.ETag == a.ETag {
			a.Unchanged = true
			return a, nil
		}
		a.Bytes = []byte(`{"version":"https://jsonfeed.org/version/1.1","title":"B","items":[{"id":"1","title":"Lund ` +
			`writes to Keita","content_text":"Prime Minister Kari Lund of Norway wrote a letter to President Amadou Keita ` +
			`of Mali on Sunday."}]}`)
		return a, nil
	case r.Address == "https://c.example/news/":
		a.Bytes = []byte(w.index())
		return a, nil
	case h >= 20 && h < 32:
		return a, refused(503)
	case h >= 40 && h < 48:
		return a, &parley.Error{Code: parley.Unreadable, Op: "fetch", Err: fetch.ErrSlow}
	case h >= 100 && h < 104:
		a.Bytes = []byte("<html><body><h1>We are rebuilding our site</h1></body></html>")
		return a, nil
	case h >= 120 && h < 121:
		return a, &parley.Error{Code: parley.Unreadable, Op: "fetch", Err: &fetch.Refused{Status: 429, After: 2 * time.Hour}}
	case h >= 60 && r.Address == "https://a.example/feed":
		a.Address, a.Moved = "https://a.example/rss", "https://a.example/rss"
	}
	a.Bytes = []byte(w.rss())
	return a, nil
}

func refused(status int) error {
	return &parley.Error{Code: parley.Unreadable, Op: "fetch", Err: &fetch.Refused{Status: status}}
}

// rss is the feed as it is now: its last ten items, the newest first; one stands there
// twice.
func (w *world) rss() string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel><title>Ministry A</title>`)
	for k := w.items() - 1; k >= max(0, w.items()-10); k-- {
		item := fmt.Sprintf("<item><guid>%d</guid><title>Call number %d</title><link>https://a.example/item/%d</link><description>"+
			"Prime Minister Kari Lund of Norway called President Amadou Keita of Mali, call %d of the "+
			"year.</description></item>", k, k, k, k)
		b.WriteString(item)
		if k%7 == 0 {
			b.WriteString(item)
		}
	}
	return b.String() + "</channel></rss>"
}

// index is a page that leads to reports: a new one each day.
func (w *world) index() string {
	var b strings.Builder
	b.WriteString(`<html><head><title>News of C</title></head><body><nav><a href="/about/us/and/more">All about our ` +
		`ministry and us</a></nav><main><h1>News</h1>`)
	for k := w.hour() / 24; k >= 0; k-- {
		fmt.Fprintf(&b, `<p><a href="/news/%d?ref=index#top">The minister received the ambassador, day %d</a></p>`, k, k)
	}
	return b.String() + `<a href="/news/archive.zip">All the news of the last year as a file</a></main></body></html>`
}

func page(name string) string {
	return fmt.Sprintf(`<html lang="en"><head><title>Call %s</title></head><body><article><h1>Report number %s of the week</h1>
<p>Prime Minister Kari Lund of Norway spoke by phone with President Amadou Keita of Mali for %d minutes.</p>
<p>They agreed to speak again, an official said of call %s.</p></article></body></html>`, name, name, 10+len(name), name)
}

// watcher watches the feeds of a record in a world.
func watcher(t *testing.T, w *world, file string) *watch.Watcher {
	t.Helper()
	s, err := sqlite.Open(context.Background(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	now := func() time.Time { return w.now }
	return &watch.Watcher{Store: s, Worker: &work.Worker{Store: s, Version: "test", Reader: parley.Fast, Now: now},
		Fetcher: w,
		Now:     now, Sleep: w.sleep, Random: rand.New(rand.NewPCG(1, 2))}
}

func subscribe(t *testing.T, s store.Store, feeds ...parley.Feed) {
	t.Helper()
	if err := s.Write(context.Background(), monday, func(tx store.Writer) error {
		for _, f := range feeds {
			if err := tx.PutFeed(f); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

var three = []parley.Feed{{Address: "https://a.example/feed", Kind: parley.FeedOfItems},
	{Address: "https://b.example/feed.json", Kind: parley.FeedOfItems}, {Address: "https://c.example/news/",
		Kind: parley.IndexPage}}

// titles counts the documents on record by title.
func titles(t *testing.T, s store.Store) map[string]int {
	t.Helper()
	count := map[string]int{}
	if err := s.Read(context.Background(), time.Time{}, func(r store.Reader) error {
		all, err := r.Documents(0, 1000)
		for _, d := range all {
			count[d.Title]++
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return count
}

// holds holds a record to each item exactly once.
func holds(t *testing.T, w *world, got map[string]int) {
	t.Helper()
	want := map[string]int{"Lund writes to Keita": 1}
	for k := range w.items() - 1 { // the last may not have been there when the feed was asked
		want[fmt.Sprintf("Report number %d of the week", k)] = 1
	}
	delete(want, "Report number 13 of the week")
	want["Call number 13"] = 1
	for k := range w.hour() / 24 {
		want[fmt.Sprintf("Report number c%d of the week", k)] = 1
	}
	for title, n := range want {
		if got[title] != n {
			t.Errorf("%q stands on record %d times", title, got[title])
		}
	}
	for title, n := range got {
		if n != 1 || want[title] == 0 && !strings.Contains(title, "Report number") {
			t.Errorf("%q stands on record %d times", title, n)
		}
	}
}

// TestAWeek watches three feeds for a week in which one errs, is silent, moves, is no feed
// for a while and loses a page: every item is on record exactly once.
func TestAWeek(t *testing.T) {
	w := &world{now: monday, end: monday.Add(7 * 24 * time.Hour), asked: map[string]int{}}
	x := watcher(t, w, filepath.Join(t.TempDir(), "record.db"))
	subscribe(t, x.Store, three...)
	if err := x.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	holds(t, w, titles(t, x.Store))
	feeds := state(t, x.Store)
	if a := feeds["https://a.example/feed"]; a.Moved != "https://a.example/rss" || a.Error != "" || a.Failures != 0 ||
		a.Title != "Ministry A" {
		t.Errorf("the feed that moved: %+v", a)
	}
	if n := w.asked["https://b.example/feed.json"]; n < 500 || n > 800 {
		t.Errorf("a feed that answers was asked %d times in a week, want about four an hour", n)
	}
	if n := w.asked["https://a.example/item/3"]; n != 1 {
		t.Errorf("the page of an item was asked for %d times", n)
	}
	if n := w.asked["https://c.example/about/us/and/more"] + w.asked["https://c.example/news/archive.zip"]; n > 0 {
		t.Error("a menu or a file was taken for a report")
	}
}

func state(t *testing.T, s store.Store) map[string]parley.Feed {
	t.Helper()
	by := map[string]parley.Feed{}
	if err := s.Read(context.Background(), time.Time{}, func(r store.Reader) error {
		all, err := r.Feeds()
		for _, f := range all {
			by[f.Address] = f
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return by
}

// broken stops the watching at some request: the program is killed, or told to stop.
type broken struct {
	*world
	left int
	stop context.CancelFunc
}

func (b *broken) Get(ctx context.Context, r fetch.Request) (fetch.Answer, error) {
	if b.left--; b.left < 0 {
		b.stop()
		return fetch.Answer{}, errors.New("stopped")
	}
	return b.world.Get(ctx, r)
}

// TestStoppedAnywhere stops the watching again and again, after each number of requests, and
// goes on with another: still every item is there exactly once.
func TestStoppedAnywhere(t *testing.T) {
	w := &world{now: monday, end: monday.Add(3 * 24 * time.Hour), asked: map[string]int{}}
	file := filepath.Join(t.TempDir(), "record.db")
	x := watcher(t, w, file)
	subscribe(t, x.Store, three...)
	for n := 0; w.now.Before(w.end); n++ {
		ctx, stop := context.WithCancel(context.Background())
		x.Fetcher = &broken{world: w, left: n % 9, stop: stop}
		if err := x.Run(ctx); err != nil && ctx.Err() == nil {
			t.Fatal(err)
		}
		stop()
		w.now = w.now.Add(20 * time.Minute)
	}
	x.Fetcher = w
	w.end = w.now.Add(30 * time.Hour)
	if err := x.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	holds(t, w, titles(t, x.Store))
}

// TestRemoved looks no more at a feed that somebody removed.
func TestRemoved(t *testing.T) {
	w := &world{now: monday, end: monday.Add(time.Hour), asked: map[string]int{}}
	x := watcher(t, w, filepath.Join(t.TempDir(), "record.db"))
	gone := three[0]
	gone.Removed = true
	subscribe(t, x.Store, gone)
	if err := x.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	if len(w.asked) > 0 {
		t.Errorf("asked for %v", w.asked)
	}
}
