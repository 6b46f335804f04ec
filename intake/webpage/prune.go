package webpage

import (
	_ "embed"
	"regexp"
	"sync"

	"golang.org/x/net/html"

	"parley"
	"parley/intake/article"
	"parley/intake/block"
	"parley/intake/pattern"
)

//go:embed furniture.tsv
var furnitureFile string

// furnitureLists are the patterns of furniture.tsv.
type furnitureLists struct {
	names, weak, lines, ends *regexp.Regexp
}

var furnitureOf = sync.OnceValue(func() furnitureLists {
	table := pattern.Read(furnitureFile)
	return furnitureLists{
		names: regexp.MustCompile(`[ _-]` + table.Of("name") + `[ _-]`),
		weak:  regexp.MustCompile(`[ _-]` + table.Of("weak") + `[ _-]`),
		lines: regexp.MustCompile(`(?i)^` + table.Of("line") + `$`),
		ends:  regexp.MustCompile(`(?i)^` + table.Of("end") + `:?$`),
	}
})

// longestFurniture is how many letters a line of furniture may have.
const longestFurniture = 420

// furniture reports whether a paragraph is no part of a report: "Advertisement", "Read
// more: ...", "Follow us on ...".
func furniture(p article.Paragraph) bool {
	return len(p.Text) <= longestFurniture && p.Kind != parley.CaptionText &&
		(furnitureOf().lines.MatchString(p.Text) || furnitureOf().ends.MatchString(p.Text))
}

// ends reports whether a line heads a list of other reports.
func ends(p article.Paragraph) bool {
	return len(p.Text) < 60 && furnitureOf().ends.MatchString(p.Text)
}

// pruned is a copy of a page without what is no part of a report by the names of its
// elements, and without captions. What holds the headline stays, and what holds more than
// half of all letters.
func pruned(root, heading *html.Node, captions map[*html.Node]bool) *html.Node {
	places := placesOf(root)
	var copied func(n *html.Node) *html.Node
	copied = func(n *html.Node) *html.Node {
		c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: n.Attr}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			if !captions[child] && !useless(child, heading, places, places[root].letters()) {
				c.AppendChild(copied(child))
			}
		}
		return c
	}
	return copied(root)
}

// useless reports whether an element is no part of a report.
func useless(n, heading *html.Node, places map[*html.Node]place, all int) bool {
	switch {
	case n.Type == html.CommentNode, block.Is(n, "script", "style", "noscript", "template", "iframe", "svg", "button", "nav",
		"select", "input", "textarea", "dialog", "object", "embed"):
		return true
	case n.Type != html.ElementNode, block.Is(n, "html", "body", "main", "article", "head", "title", "meta", "link"):
		return false
	case places[n].letters()*2 > all, heading != nil && within(heading, n):
		return false
	}
	called := names(n)
	if block.Hidden(n) || furnitureOf().names.MatchString(called) {
		return true
	}
	weak := block.Is(n, "aside", "footer") && !block.Inside(n.Parent, "blockquote") || furnitureOf().weak.MatchString(called)
	return weak && (places[n].letters() < longProse || linkedIn(n, places)*4 > places[n].letters())
}

// longProse is how many letters a text has that stays whatever its element is called.
const longProse = 600

// linkedIn counts the letters of links in an element.
func linkedIn(n *html.Node, places map[*html.Node]place) int {
	total := 0
	for c := range block.Elements(n) {
		if block.Is(c, "a") {
			total += places[c].letters()
		}
	}
	return total
}
