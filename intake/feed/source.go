package feed

import (
	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/rss"
)

// sourceKey is under what name an item keeps the feed that it came from.
const sourceKey = "source"

// sourced keeps of each item of RSS the source that it names, which gofeed leaves out.
type sourced struct{ gofeed.DefaultRSSTranslator }

// Translate makes a feed of one in RSS.
func (t *sourced) Translate(feed any) (*gofeed.Feed, error) {
	made, err := t.DefaultRSSTranslator.Translate(feed)
	in, ok := feed.(*rss.Feed)
	if err != nil || !ok || len(in.Items) != len(made.Items) {
		return made, err
	}
	for k, item := range in.Items {
		if item.Source != nil && item.Source.Title != "" {
			made.Items[k].Custom = map[string]string{sourceKey: item.Source.Title}
		}
	}
	return made, nil
}
