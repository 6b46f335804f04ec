package webpage

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"parley"
	"parley/intake/article"
	"parley/intake/block"
)

// mostCaptions is how many captions of a page are kept, longestCaption how many letters one
// has.
const (
	mostCaptions   = 12
	longestCaption = 500
)

// captions are the words under the pictures of a page, outside lists of other reports, and
// the elements that they stand in: these are no part of the text.
func (p page) captions() (all []article.Paragraph, in map[*html.Node]bool) {
	in = map[*html.Node]bool{}
	seen := map[string]bool{}
	for n := range block.Elements(p.root) {
		words := p.caption(n)
		if words == nil || aside(n) || len(all) == mostCaptions {
			continue
		}
		in[n] = true
		told := credited.ReplaceAllString(counted.ReplaceAllString(block.Words(words), ""), "")
		if len(strings.Fields(told)) < 4 || seen[folded(told)] || furniture(article.Plain(told)) ||
			2*linkedIn(n, p.places) > p.places[n].letters() {
			continue
		}
		seen[folded(told)] = true
		all = append(all, article.Paragraph{Kind: parley.CaptionText, Text: told})
	}
	return all, in
}

// caption is the element of the words under a picture, where an element holds such: one
// that is called so, a table or box around a picture with few words, or a paragraph that
// has a picture and small print.
func (p page) caption(n *html.Node) *html.Node {
	letters := p.places[n].letters()
	switch {
	case letters == 0 || letters > longestCaption:
		return nil
	case block.Is(n, "figcaption"):
		if quote(n.Parent) {
			return nil
		}
		return n
	case captionNames.MatchString(names(n)) && !block.Is(n, "img", "a"):
		if within := p.captionIn(n); within != nil {
			return nil // of several pictures
		}
		return n
	case block.Is(n, "table", "div", "span") && (block.Is(n, "table") || pictureNames.MatchString(names(n))) && alone(n) && p.captionIn(n) == nil:
		return n
	case block.Is(n, "p") && alone(n) && block.First(n, "em", "i", "small", "font") != nil && smallPrint(n):
		return n
	}
	return nil
}

// captionIn is an element inside another that is called a caption.
func (p page) captionIn(n *html.Node) *html.Node {
	for c := range block.Elements(n) {
		if p.places[c].letters() > 0 && (block.Is(c, "figcaption") || captionNames.MatchString(names(c)) && !block.Is(c, "img", "a")) {
			return c
		}
	}
	return nil
}

// quote reports whether a figure holds words that are quoted, and no picture.
func quote(figure *html.Node) bool {
	return figure != nil && block.First(figure, "blockquote", "q") != nil && block.First(figure, "img", "picture", "video") == nil
}

// alone reports whether an element holds pictures, few blocks of words, and no list or
// heading.
func alone(n *html.Node) bool {
	pictures, blocks := 0, 0
	for c := range block.Elements(n) {
		switch {
		case block.Is(c, "img", "picture"):
			pictures++
		case block.Is(c, "p", "td"):
			blocks++
		case block.Is(c, "ul", "ol", "h1", "h2", "h3", "h4", "form", "input", "nav"):
			return false
		}
	}
	return pictures > 0 && blocks <= 4
}

// smallPrint reports whether all words of a paragraph stand in small or slanted print.
func smallPrint(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" && !block.Inside(c, "em", "i", "small", "font") {
			return false
		}
	}
	return true
}

var (
	captionNames = says("caption", "")
	pictureNames = says("picture", "")
	// credited is the credit behind a caption, or the word before it.
	credited = says("credit", "(?i)")
	// counted is the number of a picture of several.
	counted = regexp.MustCompile(`(?i)^(?:\d+ (?:of|/) \d+|\d+/\d+)[\s.:–-]*`)
)

// aside reports whether an element stands where other reports are named, or is not shown.
func aside(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if block.Is(n, "aside", "footer", "nav") || n.Type == html.ElementNode && block.Hidden(n) ||
			!block.Is(n, "html", "body", "main", "article", "figure") && furnitureOf().names.MatchString(names(n)) ||
			block.Is(n, "a", "li", "div", "section") && listNames.MatchString(names(n)) {
			return true
		}
	}
	return false
}

// listNames are those of lists of other reports.
var listNames = says("list", "")

// beside are the captions that no paragraph of the article repeats.
func beside(captions []article.Paragraph, a article.Article) []article.Paragraph {
	said := map[string]bool{folded(a.Title): true, folded(a.Lead): true}
	for _, p := range a.Body {
		said[folded(p.Text)] = true
	}
	var kept []article.Paragraph
	for _, c := range captions {
		if !said[folded(c.Text)] {
			kept = append(kept, c)
		}
	}
	return kept
}
