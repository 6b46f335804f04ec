package main

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/signal"
	"syscall"
	"time"

	"parley"
	"parley/screen"
	"parley/store"
	"parley/watch"
)

// watchCommand is "parley watch": takes in what appears in the feeds of the record, until it
// is told to stop.
type watchCommand struct {
	Record  recordFlags   `embed:""`
	Every   time.Duration `help:"How long passes between two looks at a feed." default:"15m" placeholder:"TIME"`
	Once    bool          `help:"Look at each feed that is due once, and end."`
	All     bool          `help:"Take in items that do not seem to tell of contacts, too."`
	Sources sourceFlags   `embed:""`
	readerFlag
}

// Run watches.
func (c *watchCommand) Run(s *streams) error {
	if c.Every < time.Minute {
		return &parley.Error{Code: parley.Invalid, Op: "watch", Thing: c.Every.String(), Err: errOften,
			Hint: "give at least --every 1m"}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	sparing()
	c.ready()
	w, err := c.Record.openRecord(ctx)
	if err != nil {
		return err
	}
	defer w.Store.Close()
	w.Reader = c.reader()
	g := c.Sources.gatherer()
	x := &watch.Watcher{Store: w.Store, Worker: w, Fetcher: g.Client, Limits: g.Limits, Every: c.Every, Now: time.Now, Sleep: sleep,
		Random: rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0)), Log: slog.New(slog.NewTextHandler(s.err, nil))}
	if !c.All {
		x.Concerns = screen.Concerns
	}
	if !c.Once {
		fmt.Fprintln(s.err, "parley: watching; interrupt it to stop")
		return x.Run(ctx)
	}
	if _, err := x.Round(ctx); err != nil {
		return err
	}
	return w.Store.Read(ctx, time.Time{}, func(r store.Reader) error {
		all, err := r.Feeds()
		tellFeeds(s, all)
		return err
	})
}

var errOften = fmt.Errorf("feeds may not be asked so often")

// tellFeeds tells how the feeds are, in one line.
func tellFeeds(s *streams, all []parley.Feed) {
	n, failing, items := 0, 0, 0
	for _, f := range all {
		if f.Removed {
			continue
		}
		n, items = n+1, items+f.Items
		if f.Error != "" {
			failing++
		}
	}
	fmt.Fprintf(s.err, "parley: %s, %d of them in trouble; %s taken in so far\n", plural(n, "feed"), failing, plural(items, "item"))
}

// sleep waits, unless the context ends first.
func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}
