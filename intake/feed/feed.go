// Package feed reads RSS, Atom and JSON feeds.
//
// What comes in: the bytes of a feed, and its address where it is known. What goes out:
// its title and its items, each with title, address, moment, author and words. It fetches
// nothing: an item that holds a few words of a page has the address of the page.
//
// An item with the title "Lund calls Keita", a link and a pubDate is one item.
package feed

import (
	"bytes"
	"errors"
	"net/url"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"

	"parley/intake/article"
	"parley/intake/block"
	"parley/intake/moment"
)

// ErrDamaged is that of a feed that cannot be read.
var ErrDamaged = errors.New("it is a damaged feed")

// Feed is a feed.
type Feed struct {
	Title, Site, Language string
	Items                 []Item
}

// Item is one item of a feed. ID names it among those of the feed.
type Item struct {
	ID        string
	Title     string
	Address   string
	Published string // ISO
	Publisher string // where the item tells of another than the feed
	Author    string
	Body      []article.Paragraph
	Summary   []article.Paragraph // where it has words besides its body
}

// Read reads a feed.
func Read(data []byte, address string) (Feed, error) {
	parser := gofeed.NewParser()
	parser.RSSTranslator = &sourced{}
	parsed, err := parser.Parse(bytes.NewReader(data))
	if err != nil || parsed == nil {
		return Feed{}, ErrDamaged
	}
	f := Feed{Title: block.Line(plain(parsed.Title)), Site: parsed.Link, Language: parsed.Language}
	base := address
	if base == "" {
		base = parsed.Link
	}
	for _, i := range parsed.Items {
		f.Items = append(f.Items, itemOf(i, base))
	}
	return f, nil
}

func itemOf(i *gofeed.Item, base string) Item {
	item := Item{ID: strings.TrimSpace(i.GUID), Title: block.Line(plain(i.Title)), Address: absolute(i.Link, base),
		Body: paragraphs(i.Content), Summary: paragraphs(i.Description)}
	if item.Address == "" && (strings.HasPrefix(item.ID, "http://") || strings.HasPrefix(item.ID, "https://")) {
		item.Address = item.ID
	}
	if item.ID == "" {
		item.ID = item.Address + " " + item.Title
	}
	if len(item.Body) == 0 {
		item.Body, item.Summary = item.Summary, nil
	}
	for _, told := range []string{i.Published, i.Updated} {
		if item.Published == "" {
			item.Published = momentOf(told)
		}
	}
	if len(i.Authors) > 0 && i.Authors[0] != nil {
		item.Author = block.Line(i.Authors[0].Name)
	}
	item.Publisher = block.Line(plain(i.Custom[sourceKey]))
	if i.DublinCoreExt != nil && len(i.DublinCoreExt.Publisher) > 0 {
		item.Publisher = block.Line(i.DublinCoreExt.Publisher[0])
	}
	return item
}

// momentOf is a moment in its ISO form, "" for what is none.
func momentOf(told string) string {
	if iso, err := moment.Parse(told); err == nil {
		return iso
	}
	f, _ := moment.Find(told, moment.Unknown)
	return f.ISO
}

// paragraphs are those of words in HTML, or of plain words.
func paragraphs(words string) []article.Paragraph {
	if !markup.MatchString(words) {
		var all []article.Paragraph
		for part := range strings.SplitSeq(strings.ReplaceAll(words, "\r\n", "\n"), "\n\n") {
			if part = block.Line(html.UnescapeString(part)); part != "" {
				all = append(all, article.Plain(part))
			}
		}
		return all
	}
	root, err := html.Parse(strings.NewReader(words))
	if err != nil {
		return nil
	}
	return block.Paragraphs(root)
}

var markup = regexp.MustCompile(`</?[A-Za-z][^<>]*>`)

// plain is a title without the markup that some feeds put into it.
func plain(title string) string {
	if !strings.ContainsAny(title, "<&") {
		return title
	}
	root, err := html.Parse(strings.NewReader(title))
	if err != nil {
		return title
	}
	return block.Words(root)
}

func absolute(link, base string) string {
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil || link == "" {
		return ""
	}
	if b, err := url.Parse(base); err == nil {
		u = b.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}
