// Package watch looks at feeds and index pages again and again, and takes in what is new.
//
// What comes in: the feeds of a record, a way to fetch, a clock. What goes out: documents
// on record, each item of a feed exactly once, and how each feed is: when it answered last,
// what went wrong, when it is asked next. It asks with the marks of the last answer, so that
// an unchanged feed costs nothing, waits longer after each failure, and runs until it is
// told to stop. What an item has no page for, or a page that cannot be had, is taken from
// the words of the feed itself.
//
// A feed that has a new item with a link adds the page behind the link.
package watch

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"sync"
	"time"

	"parley"
	"parley/fetch"
	"parley/intake"
	"parley/store"
	"parley/work"
)

// Fetcher gets things; [fetch.Client] is one.
type Fetcher interface {
	Get(context.Context, fetch.Request) (fetch.Answer, error)
}

// Watcher watches the feeds of a record.
type Watcher struct {
	Store   store.Store
	Worker  *work.Worker
	Fetcher Fetcher
	Limits  intake.Limits
	Every   time.Duration // between two looks at a feed that answers; 0 is 15 minutes
	Now     func() time.Time
	Sleep   func(context.Context, time.Duration) error // until a time is over
	Random  *rand.Rand                                 // spreads the moments; nil spreads nothing
	Log     *slog.Logger
	// Concerns tells whether a text concerns us; nil for all.
	Concerns func(text string) bool

	mu      sync.Mutex
	failing map[string]time.Time // since when the pages of items cannot be had
}

// usualEvery is how long passes between two looks at a feed.
const usualEvery = 15 * time.Minute

// longest is how long a feed that fails is left alone at most.
const longest = 24 * time.Hour

// Run looks at the feeds that are due, until it is told to stop.
func (w *Watcher) Run(ctx context.Context) error {
	for ctx.Err() == nil {
		next, err := w.Round(ctx)
		if err != nil {
			return err
		}
		if err := w.Sleep(ctx, max(next.Sub(w.Now()), time.Second)); err != nil {
			return nil // told to stop
		}
	}
	return nil
}

// Round looks once at every feed that is due, and tells when the next is. Feeds that other
// programs added meanwhile are among them.
func (w *Watcher) Round(ctx context.Context) (next time.Time, err error) {
	feeds, err := w.feeds(ctx)
	if err != nil {
		return time.Time{}, err
	}
	next = w.Now().Add(w.every())
	for _, f := range feeds {
		if f.Removed {
			continue
		}
		if !f.Next.After(w.Now()) {
			if f, err = w.Look(ctx, f); err != nil {
				return time.Time{}, err
			}
		}
		if f.Next.Before(next) {
			next = f.Next
		}
		if ctx.Err() != nil {
			break
		}
	}
	return next, nil
}

func (w *Watcher) feeds(ctx context.Context) (all []parley.Feed, err error) {
	err = w.Store.Read(ctx, time.Time{}, func(r store.Reader) error {
		all, err = r.Feeds()
		return err
	})
	return all, err
}

func (w *Watcher) every() time.Duration {
	if w.Every > 0 {
		return w.Every
	}
	return usualEvery
}

// keep keeps a feed as it is now, unless somebody removed it meanwhile.
func (w *Watcher) keep(ctx context.Context, f parley.Feed) error {
	return w.Store.Write(ctx, w.Now(), func(tx store.Writer) error {
		all, err := tx.Feeds()
		if err != nil {
			return err
		}
		for _, now := range all {
			if now.Address == f.Address {
				f.Removed = now.Removed
			}
		}
		return tx.PutFeed(f)
	})
}

// pause is how long a feed is left alone: as long as usual, twice as long after each
// failure, at least as long as the server asks, and a tenth more or less by chance.
func (w *Watcher) pause(failures int, asked time.Duration) time.Duration {
	pause := w.every()
	for range failures {
		if pause = 2 * pause; pause > longest {
			break
		}
	}
	pause = max(min(pause, longest), asked)
	if w.Random != nil {
		pause += time.Duration((w.Random.Float64() - 0.5) * 0.2 * float64(pause))
	}
	return max(pause, asked)
}
