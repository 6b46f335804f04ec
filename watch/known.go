package watch

import (
	_ "embed"
	"strings"

	"parley"
)

//go:embed feeds.tsv
var knownFile string

// Known are the feeds that ship with the program, by country; all of them where country is
// "". Each was seen to be named by a page of its own site: see docs/intake.md.
func Known(country string) []parley.Feed {
	var all []parley.Feed
	for row := range strings.Lines(knownFile) {
		cells := strings.Split(strings.TrimRight(row, "\r\n"), "\t")
		if strings.HasPrefix(row, "#") || len(cells) < 6 || country != "" && !strings.EqualFold(country, cells[0]) {
			continue
		}
		all = append(all, parley.Feed{Address: cells[4], Kind: parley.FeedKind(cells[3]), Title: cells[1], Country: cells[0]})
	}
	return all
}
