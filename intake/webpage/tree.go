package webpage

import (
	"strings"

	"golang.org/x/net/html"

	"parley/intake/block"
)

// names are the names by which a page calls an element: its id and classes, in small
// letters, a blank around each.
func names(n *html.Node) string {
	return " " + strings.ToLower(block.Attribute(n, "id")+" "+block.Attribute(n, "class")+" "+block.Attribute(n, "data-component")+" "+
		block.Attribute(n, "data-testid")+" "+block.Attribute(n, "data-gu-name")+" "+block.Attribute(n, "data-name")+" "+
		block.Attribute(n, "role")) + " "
}

// place is where the letters of a node lie among those that a page shows.
type place struct{ start, end int }

func (p place) letters() int { return p.end - p.start }

// placesOf gives each node its place, in one walk.
func placesOf(root *html.Node) map[*html.Node]place {
	places := map[*html.Node]place{}
	at := 0
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		start := at
		if n.Type == html.TextNode {
			at += len(strings.TrimSpace(n.Data))
		}
		if !block.Is(n, "script", "style", "noscript", "template", "svg") {
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
		}
		places[n] = place{start, at}
	}
	walk(root)
	return places
}

// within reports whether a node stands in an element.
func within(n, element *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == element {
			return true
		}
	}
	return false
}
