package webpage

import (
	_ "embed"
	"regexp"
	"strings"
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
	names, weak, lines, ends, others *regexp.Regexp
}

var furnitureOf = sync.OnceValue(func() furnitureLists {
	table := pattern.Read(furnitureFile)
	return furnitureLists{
		names:  regexp.MustCompile(`[ _-]` + table.Of("name") + `[ _-]`),
		weak:   regexp.MustCompile(`[ _-]` + table.Of("weak") + `[ _-]`),
		lines:  regexp.MustCompile(`(?i)^` + table.Of("line") + `$`),
		ends:   regexp.MustCompile(`(?i)^` + table.Of("end") + `:?$`),
		others: regexp.MustCompile(`(?i)^` + table.Of("others") + `:?$`),
	}
})

// longestFurniture is how many letters a line of furniture may have.
const longestFurniture = 420

// furniture reports whether a paragraph is no part of a report: "Advertisement", "Read
// more: ...", "Follow us on ...".
func furniture(p article.Paragraph) bool {
	return len(p.Text) <= longestFurniture && p.Kind != parley.CaptionText &&
		(furnitureOf().lines.MatchString(p.Text) || ends(p) || heads(p))
}

// longestEnd is how many letters a line has behind which other things stand.
const longestEnd = 100

// ends reports whether nothing of a report stands behind a line: "Comments (2)".
func ends(p article.Paragraph) bool {
	return len(p.Text) < longestEnd && furnitureOf().ends.MatchString(p.Text)
}

// heads reports whether a line heads a list of other reports: "Related stories".
func heads(p article.Paragraph) bool {
	return len(p.Text) < longestEnd && furnitureOf().others.MatchString(p.Text)
}

// pruned is a copy of a page without what is no part of a report by the names of its
// elements, and without captions. What holds the headline stays, and what holds more than
// half of all letters.
func pruned(root, heading *html.Node, captions map[*html.Node]bool) *html.Node {
	places := placesOf(root)
	stories := storiesBelow(root, heading, places)
	var copied func(n *html.Node) *html.Node
	copied = func(n *html.Node) *html.Node {
		c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: n.Attr}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			if !captions[child] && !stories[child] && !useless(child, heading, places, places[root].letters()) {
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
	case n.Type == html.CommentNode, block.Is(n, "script", "style", "noscript", "template", "iframe", "svg", "button",
		"nav",
		"select", "input", "textarea", "dialog", "object", "embed"):
		return true
	case n.Type != html.ElementNode, block.Is(n, "html", "body", "main", "article", "head", "title", "meta", "link"):
		return false
	case block.Is(n, "aside", "footer") && besideMain(n, heading):
		return true
	case places[n].letters()*2 > all, heading != nil && within(heading, n):
		return false
	}
	called := names(n)
	if clockNames.MatchString(called) && places[n].letters() < longestLine {
		return true
	}
	if block.Hidden(n) || furnitureOf().names.MatchString(called) && !introduced(n) {
		return true
	}
	weak := block.Is(n, "aside", "footer") && !block.Inside(n.Parent, "blockquote") ||
		furnitureOf().weak.MatchString(called)
	return weak && (places[n].letters() < longProse || linkedIn(n, places)*4 > places[n].letters())
}

// besideMain reports whether an element stands outside of the article or main part that holds the headline.
func besideMain(n, heading *html.Node) bool {
	for around := heading; around != nil; around = around.Parent {
		if block.Is(around, "main", "article") {
			return !within(n, around)
		}
	}
	return false
}

// introduced reports whether an element is a post that the words before it introduce: "She wrote on X:".
func introduced(n *html.Node) bool {
	if !block.Is(n, "blockquote", "div", "figure") {
		return false
	}
	before := n.PrevSibling
	for before != nil && strings.TrimSpace(block.Words(before)) == "" {
		before = before.PrevSibling
	}
	return before != nil && strings.HasSuffix(block.Words(before), ":")
}

// storiesBelow are the elements of other reports that a page shows below the one of the headline, each
// with a headline and a time of its own.
func storiesBelow(root, heading *html.Node, places map[*html.Node]place) map[*html.Node]bool {
	all := map[*html.Node]bool{}
	if !block.Is(heading, "h1", "h2") {
		return all
	}
	for n := range block.Elements(root) {
		if !block.Is(n, "h1") || n == heading || places[n].start < places[heading].end ||
			len(strings.Fields(block.Words(n))) < 4 {
			continue
		}
		story := n
		for story.Parent != nil && !within(heading, story.Parent) {
			story = story.Parent
		}
		if story != n && block.First(story, "time") != nil && places[n].start-places[story].start < nearby {
			all[story] = true
		}
	}
	return all
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
