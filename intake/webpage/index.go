package webpage

import (
	"strings"

	"golang.org/x/net/html"

	"parley/intake/article"
	"parley/intake/block"
)

// What an index page has: so many teasers beside each other, each of no more letters, which hold most of
// what would be the text.
const (
	leastTeasers  = 4
	longestTeaser = 600
)

// index reports whether a text is nothing but teasers: what a page that lists reports tells of each,
// under a link to it.
func (p page) index(body []article.Paragraph) bool {
	var teasers strings.Builder
	beside := map[*html.Node]int{}
	for n := range block.Elements(p.root) {
		if p.teaser(n) {
			beside[n.Parent]++
			teasers.WriteString(folded(block.Words(n)) + "\n")
		}
	}
	most := 0
	for _, n := range beside {
		most = max(most, n)
	}
	return most >= leastTeasers && standsIn(body, teasers.String())
}

// standsIn reports whether nine tenths of the letters of paragraphs stand in a text.
func standsIn(body []article.Paragraph, text string) bool {
	all, in := 0, 0
	for _, one := range body {
		all += len(one.Text)
		if strings.Contains(text, folded(one.Text)) {
			in += len(one.Text)
		}
	}
	return all > 0 && in*10 >= all*9
}

// teaser reports whether an element is a few words under a heading that links to another page.
func (p page) teaser(n *html.Node) bool {
	if !block.Is(n, "div", "li", "article", "section", "tr", "td", "p", "dd") || p.places[n].letters() > longestTeaser || p.places[n].letters() < 60 {
		return false
	}
	for a := range block.Elements(n) {
		if block.Is(a, "a") && len(strings.Fields(block.Words(a))) >= 3 && p.leads(a) {
			return p.places[a].start <= p.places[n].start+40 // above its words, behind a day at most
		}
	}
	return false
}

// leads reports whether a link leads to another page.
func (p page) leads(a *html.Node) bool {
	to := block.Attribute(a, "href")
	return to != "" && !strings.HasPrefix(to, "#") && !strings.HasPrefix(to, "mailto:") && !strings.HasPrefix(to, "javascript:")
}
