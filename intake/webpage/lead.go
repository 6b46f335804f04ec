package webpage

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"parley/intake/article"
	"parley/intake/block"
)

// lead is the standfirst of a page: an element that its names call so, before the text.
func (p page) lead(heading *html.Node) string {
	for n := range block.Elements(p.root) {
		if heading == nil || !leadNames.MatchString(names(n)) || block.Is(n, "html", "body", "main", "article", "section", "a", "img", "ul") ||
			block.Inside(n, "nav", "aside", "footer") || aside(n) || block.First(n, "ul", "ol", "h2", "h3", "h4") != nil || p.places[n].letters() > mostLead || p.apart(heading, n) > mostApart {
			continue
		}
		if told := block.Words(n); len(told) > 30 && folded(told) != folded(block.Words(heading)) && !within(heading, n) {
			return told
		}
	}
	return ""
}

// mostLead is how many letters a standfirst may have.
const mostLead = 700

// leadNames are those by which pages call a standfirst.
var leadNames = regexp.MustCompile(`[ _-](?:standfirst|dek|sub-?head(?:line|ing)?|sub-?title|sub-?deck|deck|article-?lead|article-?intro|article__(?:lead|intro|summary|subtitle|standfirst|description|deck)|story-?lead|story-?intro|introtext|chapeau|excerpt|article-?summary|article-?description|page-?(?:lead|summary|intro)|gem-c-lead-paragraph|lead-?text|lead-?paragraph|entry-?summary|post-?excerpt|entry-?lead)[ _-]`)

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
		case said == lead && k == 0 && len(a.Body) > 1:
			return a.Lead, a.Body[1:]
		case strings.HasPrefix(said, lead), strings.HasPrefix(lead, said) && len(said) > 80:
			return "", a.Body
		}
	}
	return a.Lead, a.Body
}
