package intake

import (
	"errors"

	"parley"
	"parley/intake/article"
	"parley/intake/charset"
	"parley/intake/feed"
	"parley/intake/media"
	"parley/intake/webpage"
)

// FeedItem is an item of a feed: what the feed says of it, and the document that its own
// words make, or why they make none.
type FeedItem struct {
	ID       string
	About    About
	Document parley.Document
	Err      error
}

// errNoItems is that of a feed in which nothing stands.
var errNoItems = errors.New("it is a feed without items")

// feed opens a feed: each item that has words is a document.
func (o *opening) feed(data []byte, about About) error {
	items, _, err := FeedItems(data, about)
	if err == nil && len(items) == 0 {
		err = errNoItems
	}
	if err != nil {
		return o.fail(about, err)
	}
	for _, i := range items {
		if err := o.take(Found{Document: i.Document, Err: i.Err, Size: len(data) / len(items)}); err != nil {
			return err
		}
	}
	return nil
}

// FeedItems are the items of a feed in their order, and its title.
func FeedItems(data []byte, about About) (all []FeedItem, title string, err error) {
	defer broken(&err)
	f, err := feed.Read(data, firstOf(about.Final, about.URL))
	if err != nil {
		return nil, "", err
	}
	for _, i := range f.Items {
		one := member(about, firstOf(i.Title, i.ID))
		one.URL, one.Origin, one.Title, one.Published = i.Address, parley.ByRow, i.Title, i.Published
		item := FeedItem{ID: i.ID, About: one}
		item.Document, item.Err = wordsOf(f, i, one)
		all = append(all, item)
	}
	return all, line(f.Title), nil
}

// wordsOf makes a document of the words that a feed itself has of an item.
func wordsOf(f feed.Feed, i feed.Item, about About) (parley.Document, error) {
	a := article.Article{Title: i.Title, Body: i.Body, Published: i.Published, Publisher: firstOf(i.Publisher, f.Title),
		Address: i.Address}
	if len(i.Body) == 0 {
		return parley.Document{}, unreadable(about.Name, errNoWordsOfItem)
	}
	c := made(a, parley.ByRow, nil, media.RSS, about)
	c.original = nil
	return c.document(about)
}

var errNoWordsOfItem = errors.New("it is an item of a feed without words")

// Link is a link of an index page.
type Link = webpage.Link

// IndexLinks are the links of an index page that lead to reports, oldest first as such
// pages have the newest at the top, and its title.
func IndexLinks(data []byte, about About) ([]Link, string, error) {
	said := charsetOf(about.Media)
	if said == "" {
		said = webpage.Charset(data)
	}
	text, _, err := charset.Text(data, said)
	if err != nil {
		return nil, "", &NoText{media.Binary}
	}
	return webpage.Links(text, firstOf(about.Final, about.URL))
}

// FeedLinks are the addresses of the feeds that a page tells of in its head.
func FeedLinks(data []byte, address string) []Link { return webpage.Feeds(string(data), address) }
