package webpage

import (
	"strings"

	"golang.org/x/net/html"

	"parley/intake/article"
	"parley/intake/block"
)

// densest are the paragraphs of the element under which most sentences stand close to
// each other, after Arc90's Readability: each paragraph counts for its parent and half
// for the one above.
func densest(root *html.Node) []article.Paragraph {
	scores, totals := map[*html.Node]float64{}, map[*html.Node]float64{}
	var order []*html.Node
	add := func(n *html.Node, score float64) {
		if n == nil || n.Type != html.ElementNode || block.Is(n, "html", "head") {
			return
		}
		if _, known := scores[n]; !known {
			order = append(order, n)
		}
		scores[n] += score
	}
	for n := range block.Elements(root) {
		if score := prose(n); score > 0 {
			add(n.Parent, score)
			if n.Parent != nil {
				add(n.Parent.Parent, score/2)
			}
			for up := n; up != nil; up = up.Parent {
				totals[up] += score
			}
		}
	}
	var best *html.Node
	for _, n := range order {
		if best == nil || scores[n] > scores[best] {
			best = n
		}
	}
	if best == nil {
		return nil
	}
	return besides(climbed(outOfQuote(best), totals, placesOf(root)), scores)
}

// outOfQuote is the element that a quotation or list stands in: what introduces it, and signs it, stands
// beside it. "A spokesperson said:" above a quotation is who says it.
func outOfQuote(n *html.Node) *html.Node {
	for block.Is(n, "blockquote", "ul", "ol", "li", "dl", "dd", "dt", "details") && n.Parent != nil && !block.Is(n.Parent, "body", "html") {
		n = n.Parent
	}
	return n
}

// climbed is the element around one that holds more sentences and hardly anything else: a
// text in several containers.
func climbed(best *html.Node, totals map[*html.Node]float64, places map[*html.Node]place) *html.Node {
	for n := best.Parent; n != nil && !block.Is(n, "body", "html"); n = n.Parent {
		if totals[n] > 1.15*totals[best] && totals[n] > 0.93*float64(places[n].letters()) {
			best = n
		}
	}
	return best
}

// besides are the paragraphs of an element and of those beside it that hold sentences too:
// a first paragraph set apart, a text in two halves with a picture between.
func besides(best *html.Node, scores map[*html.Node]float64) []article.Paragraph {
	if best.Parent == nil || block.Is(best, "body") {
		return block.Paragraphs(best)
	}
	var all []article.Paragraph
	for n := best.Parent.FirstChild; n != nil; n = n.NextSibling {
		if n == best || scores[n] > 0.2*scores[best] || prose(n) >= 80 {
			all = append(all, block.Paragraphs(n)...)
		}
	}
	return all
}

// prose is how many letters of sentences stand in an element itself, those of links
// taken off; none for an element that other blocks stand in.
func prose(n *html.Node) float64 {
	if !block.Is(n, "p", "div", "td", "li", "blockquote", "section", "article", "span") || block.Is(n, "span") && !block.IsBlock(n.Parent) {
		return 0
	}
	own, linked := 0, 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if block.IsBlock(c) {
			continue
		}
		told := len(block.Words(c))
		if block.Is(c, "a") {
			linked += told
		}
		own += told
	}
	if own < 40 || !strings.ContainsAny(block.Words(n), ".!?") {
		return 0
	}
	return float64(own - 2*linked)
}

// told counts the letters of paragraphs that are sentences.
func told(body []article.Paragraph) int {
	n := 0
	for _, p := range body {
		if sentences([]article.Paragraph{p}) {
			n += len(p.Text)
		}
	}
	return n
}
