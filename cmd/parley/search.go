package main

import (
	"context"
	"fmt"
	"math"
	"strings"

	"parley/store"
)

// searchCommand is "parley search": documents by their words.
type searchCommand struct {
	View  viewFlags `embed:""`
	Words []string  `arg:"" help:"Words that a document must have, all of them."`
	Most  int       `help:"At most so many, the best first; 0 for all." default:"20" placeholder:"N"`
}

// Run prints the documents with a passage each.
func (c *searchCommand) Run(s *streams) error {
	return c.View.view(context.Background(), func(r store.Reader) error {
		if c.Most <= 0 {
			c.Most = math.MaxInt32
		}
		hits, err := r.Search(strings.Join(c.Words, " "), c.Most+1)
		if err != nil {
			return err
		}
		more := len(hits) > c.Most
		hits = hits[:min(len(hits), c.Most)]
		h := newSheet(s)
		for _, x := range hits {
			h.wrap(0, strings.Join(nonEmpty(x.Published[:min(10, len(x.Published))], x.Publisher, x.Title,
				string(x.Document)), " · "), h.name)
			h.wrap(margin, x.Passage, h.plain)
		}
		fmt.Fprintf(s.err, "parley: %s\n", plural(len(hits), "document"))
		if n := len(strings.Fields(strings.Join(c.Words, " "))); n > store.MostWords {
			fmt.Fprintf(s.err, "parley: hint: only the first %d of %d words were looked for\n", store.MostWords, n)
		}
		if more {
			fmt.Fprintf(s.err, "parley: hint: there are more: --most 0 shows all\n")
		}
		return nil
	})
}
