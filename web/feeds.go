package web

import (
	"errors"
	"strings"

	"parley"
	"parley/gather"
	"parley/store"
	"parley/watch"
)

// feedsPage is the feeds that are watched, and how each is.
type feedsPage struct {
	Feeds   []feedLine
	Known   []parley.Feed // that ship with the program and are not watched
	Trouble int
	asSeen
}

type feedLine struct {
	parley.Feed
	Bad bool
}

func (d *Desk) feeds(q *asking) (page, error) {
	var b feedsPage
	err := q.read(func(r store.Reader) error {
		all, err := r.Feeds()
		if err != nil {
			return err
		}
		watched := map[string]bool{}
		for _, f := range all {
			if f.Removed {
				continue
			}
			watched[f.Address] = true
			b.Feeds = append(b.Feeds, feedLine{f, f.Error != ""})
			if f.Error != "" {
				b.Trouble++
			}
		}
		for _, f := range watch.Known("") {
			if !watched[f.Address] {
				b.Known = append(b.Known, f)
			}
		}
		return b.look(r, q)
	})
	return page{name: "feeds", title: "Feeds", body: &b}, err
}

// changeFeeds watches a feed, or one no more. It is asked what it is, where this desk may
// fetch.
func (d *Desk) changeFeeds(q *asking) (page, error) {
	form := q.form()
	address := strings.TrimSpace(form.Get("address"))
	if !gather.IsAddress(address) {
		return page{}, &parley.Error{Code: parley.Invalid, Op: "watch feed", Thing: address, Err: errors.New("it is no address of the web")}
	}
	f := parley.Feed{Address: address, Kind: parley.FeedOfItems, Country: strings.TrimSpace(form.Get("country")), Removed: form.Get("remove") != ""}
	if g := d.gatherer(); !f.Removed && form.Get("kind") == "" && g.Client != nil {
		found, err := watch.Discover(q.ctx(), g.Client, address)
		if err != nil {
			return page{}, err
		}
		found.Country, f = f.Country, found
	} else if form.Get("kind") == string(parley.IndexPage) {
		f.Kind = parley.IndexPage
	}
	return page{goTo: "/feeds"}, d.putFeed(q, f)
}

// putFeed keeps a feed, with how it was.
func (d *Desk) putFeed(q *asking, f parley.Feed) error {
	return d.Store.Write(q.ctx(), d.now(), func(tx store.Writer) error {
		all, err := tx.Feeds()
		if err != nil {
			return err
		}
		for _, before := range all {
			if before.Address == f.Address {
				removed := f.Removed
				if f.Title == "" || removed {
					f = before
				}
				f.FeedState, f.Removed = before.FeedState, removed
			}
		}
		return tx.PutFeed(f)
	})
}
