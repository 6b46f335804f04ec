package main

import (
	"context"
	"fmt"

	"parley"
	"parley/query"
	"parley/store"
)

// saidCommand is "parley said": what somebody said.
type saidCommand struct {
	View      viewFlags `embed:""`
	Who       string    `arg:"" help:"A person, or a party by any of its names."`
	About     string    `help:"Only statements with all of these words." placeholder:"WORDS"`
	To        string    `help:"Only statements at contacts in which this person or party took part." placeholder:"NAME"`
	Since     string    `help:"Only statements published from this day on." placeholder:"DAY"`
	Until     string    `help:"Only statements published up to this day." placeholder:"DAY"`
	FirstHand bool      `help:"Only words that nobody handed on: quoted directly with no source between, or published by the speaker's own side."`
	Most      int       `help:"At most so many, the newest; 0 for all." default:"50" placeholder:"N"`
}

// Run prints the statements, newest first.
func (c *saidCommand) Run(s *streams) error {
	since, until, err := query.Days(c.Since, c.Until)
	if err != nil {
		return err
	}
	return c.View.view(context.Background(), func(r store.Reader) error {
		if err := query.Known(r, c.Who, c.To); err != nil {
			return err
		}
		said, _, err := query.Statements(r, query.Said{Who: c.Who, To: c.To, About: c.About, FirstHand: c.FirstHand,
			Since: since, Until: until})
		if err == nil {
			c.print(s, said)
		}
		return err
	})
}

func (c *saidCommand) print(s *streams, said []parley.Said) {
	h := newSheet(s)
	for k, x := range said {
		if c.Most > 0 && k == c.Most {
			fmt.Fprintf(s.err, "parley: %s not shown: --most 0 shows all\n", plural(len(said)-k, "older statement"))
			return
		}
		if k > 0 {
			fmt.Fprintln(s.out)
		}
		h.said(x)
	}
	if len(said) == 0 {
		h.line(0, h.faint.Render("nothing on record fits"))
	}
	fmt.Fprintf(s.err, "parley: %s\n", plural(len(said), "statement"))
}
