package watch

import (
	"context"
	"errors"

	"parley"
	"parley/fetch"
	"parley/intake"
)

var errNoFeed = errors.New("it is no feed, and no page that leads to reports")

// Discover asks an address what it is: a feed, a page that names its feed, or a page that
// leads to reports. Errors have the code [parley.Unreadable].
func Discover(ctx context.Context, web Fetcher, address string) (parley.Feed, error) {
	answer, err := web.Get(ctx, fetch.Request{Address: address})
	if err != nil {
		return parley.Feed{}, err
	}
	about := intake.About{Name: address, Media: answer.Media, Final: answer.Address}
	if items, title, err := intake.FeedItems(answer.Bytes, about); err == nil && (len(items) > 0 || title != "") {
		return parley.Feed{Address: answer.Address, Kind: parley.FeedOfItems, Title: title}, nil
	}
	if named := intake.FeedLinks(answer.Bytes, answer.Address); len(named) > 0 {
		return parley.Feed{Address: named[0].Address, Kind: parley.FeedOfItems, Title: named[0].Words}, nil
	}
	links, title, err := intake.IndexLinks(answer.Bytes, about)
	if err != nil || len(links) == 0 {
		return parley.Feed{}, &parley.Error{Code: parley.Unreadable, Op: "add feed", Thing: address, Err: errNoFeed,
			Hint: "give the address of a feed, or of a page that lists reports"}
	}
	return parley.Feed{Address: answer.Address, Kind: parley.IndexPage, Title: title}, nil
}
