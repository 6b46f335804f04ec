package webpage

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"parley/intake/block"
)

// Link is a link with its words.
type Link struct{ Address, Words string }

// mostLinks is how many links of an index page are followed.
const mostLinks = 200

// Links are the links of an index page that lead to reports of the same site: outside
// menus, with the words of a headline, to a page below or beside the index. Those further
// down come first, as such pages have the newest at the top.
func Links(source, address string) (all []Link, title string, err error) {
	if err := bounded(source); err != nil {
		return nil, "", err
	}
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, "", ErrDeep
	}
	base, err := url.Parse(address)
	if err != nil {
		return nil, "", ErrNoArticle
	}
	p := page{root: root, meta: metaOf(root), address: address, places: placesOf(root), found: &found{}}
	seen := map[string]bool{}
	for n := range block.Elements(root) {
		if l, ok := leading(n, base); ok && !seen[l.Address] && len(all) < mostLinks {
			seen[l.Address] = true
			all = append(all, l)
		}
	}
	slices.Reverse(all)
	return all, cmp.Or(p.title(p.heading()), p.fullTitle()), nil
}

// leading is the link of an element that leads to a report.
func leading(n *html.Node, base *url.URL) (Link, bool) {
	if !block.Is(n, "a") || block.Inside(n, "nav", "footer", "aside", "header") || block.Hidden(n) {
		return Link{}, false
	}
	words := block.Words(n)
	to, err := base.Parse(block.Attribute(n, "href"))
	if err != nil || to.Scheme != "http" && to.Scheme != "https" || to.Host != base.Host || len(strings.Fields(words)) < 4 {
		return Link{}, false
	}
	to.Fragment = ""
	if same := strings.Trim(to.Path, "/") == strings.Trim(base.Path, "/") && to.RawQuery == base.RawQuery; same || other.MatchString(to.Path) {
		return Link{}, false
	}
	return Link{to.String(), words}, true
}

// other are addresses of files and of lists, which are no reports.
var other = says("nolink", "(?i)")

// Feeds are the feeds that a page tells of in its head, those of comments left out.
func Feeds(source, address string) []Link {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil
	}
	var all []Link
	for n := range block.Elements(root) {
		kind := strings.ToLower(block.Attribute(n, "type"))
		title := block.Attribute(n, "title")
		if !block.Is(n, "link") || !strings.Contains(kind, "rss") && !strings.Contains(kind, "atom") && !strings.Contains(kind, "feed+json") ||
			strings.Contains(strings.ToLower(title), "comment") {
			continue
		}
		if to := absolute(block.Attribute(n, "href"), address); to != "" {
			all = append(all, Link{to, title})
		}
	}
	return all
}
