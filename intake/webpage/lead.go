package webpage

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"parley/intake/article"
	"parley/intake/block"
)

// lead is the standfirst of a page: an element that its names call so, before the text.
func (p page) lead(heading *html.Node) string {
	for n := range block.Elements(p.root) {
		if heading == nil || !leadNames.MatchString(names(n)) && !p.subheading(n, heading) && !p.described(n, heading) ||
			block.Is(n, "html", "body", "main", "article", "section", "a", "img", "ul") ||
			block.Inside(n, "nav", "aside", "footer") || aside(n) || block.First(n, "ul", "ol", "h2", "h3", "h4") != nil &&
			!block.Is(n, "h2", "h3", "h4") || p.places[n].letters() > mostLead || p.apart(heading, n) > mostApart {
			continue
		}
		if told := block.Words(n); len(told) > 30 && folded(told) != folded(block.Words(heading)) && !within(heading, n) {
			return told
		}
	}
	return ""
}

// subheading reports whether an element is a long heading right below the headline.
func (p page) subheading(n, heading *html.Node) bool {
	return block.Is(n, "h2", "h3", "h4") && n != heading && p.places[n].letters() >= 50 &&
		p.places[n].start >= p.places[heading].end && p.apart(heading, n) <= 120
}

// described reports whether an element right below the headline says what the page tells of
// itself in its head. A paragraph that does is the first of the text.
func (p page) described(n, heading *html.Node) bool {
	told := folded(p.meta.first("og:description", "description"))
	return told != "" && block.Is(n, "div", "span", "section", "header") && p.places[n].start >= p.places[heading].end &&
		p.apart(heading, n) <= 120 && p.places[n].letters() <= len(told)+4 && folded(block.Words(n)) == told
}

// mostLead is how many letters a standfirst may have.
const mostLead = 700

// leadNames are those by which pages call a standfirst.
var leadNames = says("lead", "")

// leadOf is the standfirst of an article, and its text without one that it begins with. A
// standfirst that is only the beginning of the first paragraph is none.
func leadOf(a article.Article) (string, []article.Paragraph) {
	lead := folded(a.Lead)
	if lead == "" || lead == folded(a.Title) {
		return "", a.Body
	}
	for k, p := range a.Body[:min(len(a.Body), 3)] {
		said := folded(p.Text)
		switch {
		case said == lead && len(a.Body) > k+1:
			return a.Lead, slices.Delete(slices.Clone(a.Body), k, k+1)
		case strings.HasPrefix(said, lead), strings.HasPrefix(lead, said) && len(said) > 80:
			return "", a.Body
		}
	}
	return a.Lead, a.Body
}
