package main

import (
	"context"
	"os"

	"parley"
	"parley/store"
	"parley/watch"
)

type feedsImportCommand struct {
	Record recordFlags `embed:""`
	File   string      `arg:"" help:"File of OPML, or - for standard input."`
}

// Run imports a list of feeds.
func (c *feedsImportCommand) Run(s *streams) error {
	in := s.in
	if c.File != "-" {
		f, err := os.Open(c.File)
		if err != nil {
			return cannotOpen(c.File, err)
		}
		defer f.Close()
		in = f
	}
	all, err := watch.ReadOPML(in)
	if err != nil {
		return &parley.Error{Code: parley.Unreadable, Op: "import feeds", Thing: c.File, Err: err,
			Hint: "feed readers write such a list: look for \"export\""}
	}
	return putFeeds(s, c.Record, all)
}

type feedsExportCommand struct {
	View viewFlags `embed:""`
}

// Run writes the list of feeds.
func (c *feedsExportCommand) Run(s *streams) error {
	return c.View.view(context.Background(), func(r store.Reader) error {
		all, err := r.Feeds()
		if err != nil {
			return err
		}
		return watch.WriteOPML(s.out, all)
	})
}
