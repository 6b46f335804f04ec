package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/store"
	"parley/watch"
)

// feedsCommand is "parley feeds": the feeds and index pages that "parley watch" looks at.
type feedsCommand struct {
	List   feedsListCommand   `cmd:"" help:"List them, with when each answered last and what went wrong; --known those that ship with the program."`
	Add    feedsAddCommand    `cmd:"" help:"Watch a feed, or a page that leads to reports; each is asked what it is first."`
	Remove feedsRemoveCommand `cmd:"" help:"Watch one no more. What came from it stays."`
	Import feedsImportCommand `cmd:"" help:"Watch the feeds of a list that a feed reader wrote (OPML)."`
	Export feedsExportCommand `cmd:"" help:"Write the list of feeds (OPML)."`
}

type feedsListCommand struct {
	View  viewFlags `embed:""`
	JSON  bool      `help:"Print each feed as a line of JSON."`
	Known bool      `help:"Those that ship with the program, whether they are watched or not."`
}

// Run lists the feeds.
func (c *feedsListCommand) Run(s *streams) error {
	if c.Known {
		return printFeeds(s, watch.Known(""), c.JSON)
	}
	return c.View.view(context.Background(), func(r store.Reader) error {
		all, err := r.Feeds()
		if err != nil {
			return err
		}
		all = slices.DeleteFunc(all, func(f parley.Feed) bool { return f.Removed })
		if len(all) == 0 && !c.JSON {
			fmt.Fprintln(s.err, "parley: no feed is watched yet\nparley: hint: parley feeds add ADDRESS; parley feeds list --known shows "+
				"those that ship with the program")
		}
		return printFeeds(s, all, c.JSON)
	})
}

func printFeeds(s *streams, all []parley.Feed, asJSON bool) error {
	h := newSheet(s)
	for _, f := range all {
		if asJSON {
			if err := json.NewEncoder(s.out).Encode(f); err != nil {
				return err
			}
			continue
		}
		h.wrap(0, cmp.Or(f.Title, f.Address), h.name)
		h.wrap(margin, f.Address, h.plain)
		h.wrap(margin, strings.Join(nonEmpty(f.Country, kindWords[f.Kind], feedState(f)), " · "), h.plain)
	}
	return nil
}

var kindWords = map[parley.FeedKind]string{parley.FeedOfItems: "feed", parley.IndexPage: "page that leads to reports"}

// feedState tells how a feed is in a few words.
func feedState(f parley.Feed) string {
	const minute = "2006-01-02 15:04"
	switch {
	case f.Checked.IsZero() && f.Added.IsZero():
		return ""
	case f.Checked.IsZero():
		return "not asked yet"
	}
	words := []string{plural(f.Items, "item") + " taken in"}
	if f.Skipped > 0 {
		words = append(words, fmt.Sprintf("%d passed over", f.Skipped))
	}
	if !f.Succeeded.IsZero() {
		words = append(words, "answered "+f.Succeeded.UTC().Format(minute)+"Z")
	}
	if f.Error != "" {
		words = append(words, f.Error)
	}
	return strings.Join(append(words, "next "+f.Next.UTC().Format(minute)+"Z"), " · ")
}

type feedsAddCommand struct {
	Record    recordFlags `embed:""`
	Addresses []string    `arg:"" optional:"" help:"Addresses of feeds or pages." name:"address"`
	Known     string      `help:"All that ship with the program of a country, or of all countries: all." placeholder:"COUNTRY"`
	Country   string      `help:"The country that they are of." placeholder:"NAME"`
	Title     string      `help:"What to call it." placeholder:"NAME"`
	Kind      string      `help:"Ask nobody: it is a feed, or a page that leads to reports." enum:"feed,page," default:"" placeholder:"feed|page"`
	Sources   sourceFlags `embed:""`
}

// Run adds feeds. One that cannot be asked is told, and does not stop the others.
func (c *feedsAddCommand) Run(s *streams) error {
	var all []parley.Feed
	failed := false
	for _, address := range c.Addresses {
		f, err := c.feed(address)
		if err != nil {
			s.complain(err)
			failed = true
			continue
		}
		all = append(all, f)
	}
	if c.Known != "" {
		known := watch.Known(strings.TrimSuffix(strings.ToLower(c.Known), "all"))
		if len(known) == 0 {
			return &parley.Error{Code: parley.Invalid, Op: "add feeds", Thing: c.Known, Err: errors.New("no feed of it ships with the program"),
				Hint: "parley feeds list --known lists them"}
		}
		all = append(all, known...)
	}
	if len(all) == 0 && !failed {
		return &parley.Error{Code: parley.Invalid, Op: "add feeds", Err: errors.New("no address is given"),
			Hint: "parley feeds add ADDRESS, or --known COUNTRY"}
	}
	if err := putFeeds(s, c.Record, all); err != nil {
		return err
	}
	if failed {
		return errTold
	}
	return nil
}

func (c *feedsAddCommand) feed(address string) (parley.Feed, error) {
	f := parley.Feed{Address: address, Kind: parley.FeedKind(c.Kind), Title: c.Title, Country: c.Country}
	if c.Kind != "" {
		return f, nil
	}
	found, err := watch.Discover(context.Background(), c.Sources.gatherer().Client, address)
	if c.Title != "" {
		found.Title = c.Title
	}
	found.Country = c.Country
	return found, err
}

// putFeeds keeps feeds in a record; one that was removed is watched again, and how it was is
// kept.
func putFeeds(s *streams, flags recordFlags, all []parley.Feed) error {
	ctx := context.Background()
	w, err := flags.openRecord(ctx)
	if err != nil {
		return err
	}
	defer w.Store.Close()
	added := 0
	err = w.Store.Write(ctx, time.Now(), func(tx store.Writer) error {
		before, err := tx.Feeds()
		if err != nil {
			return err
		}
		for _, f := range all {
			k := slices.IndexFunc(before, func(b parley.Feed) bool { return b.Address == f.Address })
			if k >= 0 {
				f.FeedState = before[k].FeedState
				f.Title, f.Country = cmp.Or(f.Title, before[k].Title), cmp.Or(f.Country, before[k].Country)
			}
			if k < 0 || before[k].Removed {
				added++
			}
			if err := tx.PutFeed(f); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		fmt.Fprintf(s.err, "parley: %s added, %d watched already\n", plural(added, "feed"), len(all)-added)
	}
	return err
}

type feedsRemoveCommand struct {
	Record    recordFlags `embed:""`
	Addresses []string    `arg:"" help:"Addresses of feeds, or beginnings of them that only one has." name:"address"`
}

// Run removes feeds.
func (c *feedsRemoveCommand) Run(s *streams) error {
	ctx := context.Background()
	w, err := c.Record.openRecord(ctx)
	if err != nil {
		return err
	}
	defer w.Store.Close()
	return w.Store.Write(ctx, time.Now(), func(tx store.Writer) error {
		all, err := tx.Feeds()
		if err != nil {
			return err
		}
		for _, address := range c.Addresses {
			f, err := feedNamed(all, address)
			if err != nil {
				return err
			}
			f.Removed = true
			if err := tx.PutFeed(f); err != nil {
				return err
			}
			fmt.Fprintf(s.err, "parley: removed %s\n", f.Address)
		}
		return nil
	})
}

// feedNamed is the one feed that is watched whose address begins so.
func feedNamed(all []parley.Feed, address string) (parley.Feed, error) {
	var found []parley.Feed
	for _, f := range all {
		if f.Address == address && !f.Removed {
			return f, nil
		}
		if strings.HasPrefix(f.Address, address) && !f.Removed {
			found = append(found, f)
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	cause, hint := errors.New("no feed has this address"), "parley feeds list lists them"
	if len(found) > 1 {
		cause = fmt.Errorf("%d feeds have addresses that begin so", len(found))
	}
	return parley.Feed{}, &parley.Error{Code: parley.Missing, Op: "remove feed", Thing: address, Err: cause, Hint: hint}
}
