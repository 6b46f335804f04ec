package webpage

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"parley/intake/article"
	"parley/intake/block"
)

// heading is the element of the headline: of the headings outside menus the one of whose
// words the page's title repeats most, one of the first rank before others, else the
// first of the first rank.
func (p page) heading() *html.Node {
	title := folded(p.fullTitle())
	shared := folded(firstTold(p.meta["og:title"], p.linked.Headline))
	var best *html.Node
	most := 0
	for n := range block.Elements(p.root) {
		if !block.Is(n, "h1", "h2", "h3") || block.Inside(n, "nav", "footer", "aside") || unshown(n) || p.places[n].letters() > mostLead {
			continue
		}
		said := folded(block.Words(n))
		if rank := max(headingRank(n, said, title), headingRank(n, said, shared)); rank > most {
			best, most = n, rank
		}
	}
	if best == nil {
		best = p.namedHeading(title)
	}
	if best == nil {
		best = p.loneHeading()
	}
	return p.belowOffice(best)
}

// unshown reports whether an element or one around it is not shown, or only on paper.
func unshown(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Type == html.ElementNode && (block.Hidden(n) || hiddenNames.MatchString(withoutLabels.Replace(names(n)))) {
			return true
		}
	}
	return false
}

// withoutLabels leaves out the names of fields whose label alone is hidden, as Drupal has them.
var withoutLabels = strings.NewReplacer("label-hidden", "")

// hiddenNames are those of elements that are shown on paper or to programs alone.
var hiddenNames = says("hidden", "")

// headingRank tells how well an element does as the headline, 0 for not at all.
func headingRank(n *html.Node, said, title string) int {
	echo := 0
	switch {
	case len(said) <= 12:
	case strings.HasPrefix(title, said):
		echo = 2 * len(said)
	case strings.Contains(title, said):
		echo = len(said)
	}
	switch {
	case said == "":
		return 0
	case block.Is(n, "h1") && logo(n):
		return min(1+echo, 20)
	case block.Is(n, "h1"):
		return 30 + echo
	case echo > 0 && (!block.Inside(n, "header") || block.Inside(n, "article")):
		return echo
	}
	return 0
}

// logo reports whether a heading is the name of the site: a link to its first page, or in
// the page's own head.
func logo(n *html.Node) bool {
	if h := header(n); h != nil && !block.Inside(n, "article", "main") && block.First(h, "nav", "form") != nil {
		return true
	}
	a := block.First(n, "a")
	return a != nil && (block.Attribute(a, "href") == "/" || block.Attribute(a, "rel") == "home")
}

// header is the head of the page or of an article that an element stands in.
func header(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		if block.Is(n, "header") {
			return n
		}
	}
	return nil
}

// fullTitle is the title that a page has in its head.
func (p page) fullTitle() string {
	for n := range block.Elements(p.root) {
		if block.Is(n, "title") && !block.Inside(n, "svg") {
			return block.Words(n)
		}
	}
	return ""
}

// folded is a line in small letters, with straight quotation marks and no stop.
func folded(s string) string {
	return strings.TrimRight(straight.Replace(strings.ToLower(block.Line(s))), ".")
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "…", "...")

// title is the headline of the page: of its heading, else of what it gives those who
// link to it, without the name of the site.
func (p page) title(heading *html.Node) string {
	full := p.fullTitle()
	if heading != nil {
		if words := block.Words(heading); !tooLong(words) && !article.Generic(words) {
			return p.withoutKicker(words)
		}
	}
	for _, t := range []string{p.linked.Headline, p.meta.first("og:title", "twitter:title", "dc.title", "dcterms.title"), full} {
		if t = p.withoutSite(block.Line(t)); t != "" && !tooLong(t) && !article.Generic(t) {
			return t
		}
	}
	return ""
}

// withoutKicker is a headline without what stands before or behind it in its element, by
// what the page calls itself in its head: "Local News | Lund calls Keita".
func (p page) withoutKicker(heading string) string {
	for _, told := range []string{p.linked.Headline, p.meta["og:title"]} {
		told = p.withoutSite(block.Line(told))
		if len(told) >= 15 && len(told)*5 >= len(heading)*2 && kicked(folded(heading), folded(told)) {
			return told
		}
	}
	return heading
}

// kicked reports whether a headline is one of two parts of another: its end, or its
// beginning before a mark. The first half of a long headline is none.
func kicked(heading, told string) bool {
	rest, before := strings.CutPrefix(heading, told)
	return heading != told && (strings.HasSuffix(heading, told) || before && strings.HasPrefix(strings.TrimSpace(rest), "|"))
}

func tooLong(title string) bool { return len(title) > 400 }

// withoutSite cuts the name of the site off a title: "Lund calls Keita - The Daily
// Example".
func (p page) withoutSite(title string) string {
	for _, site := range []string{p.meta["og:site_name"], p.meta["application-name"], p.linked.Publisher} {
		title = cutSite(title, site)
	}
	for _, mark := range siteMarks {
		head, tail, found := cutLast(title, mark)
		if found && len(head) > 20 && (mark == " | " || mark == " :: " || siteLike(tail, p.address)) {
			return head
		}
	}
	return title
}

// siteMarks are what pages set between a headline and their name.
var siteMarks = []string{" | ", " :: ", " » ", " « ", " • ", " · ", " – ", " — ", " - ", " / ", " _ ", "_"}

// cutSite cuts the name of a site off either end of a title.
func cutSite(title, site string) string {
	if site == "" || strings.EqualFold(title, site) {
		return title
	}
	for _, mark := range append([]string{": "}, siteMarks...) {
		if t, ok := cutFold(title, mark+site, false); ok {
			return t
		}
		if t, ok := cutFold(title, site+mark, true); ok && mark != ": " {
			return t
		}
	}
	return title
}

func cutFold(title, part string, front bool) (string, bool) {
	n := len(part)
	switch {
	case len(title) <= n:
	case front && strings.EqualFold(title[:n], part):
		return strings.TrimSpace(title[n:]), true
	case !front && strings.EqualFold(title[len(title)-n:], part):
		return strings.TrimSpace(title[:len(title)-n]), true
	}
	return title, false
}

func cutLast(s, mark string) (head, tail string, found bool) {
	k := strings.LastIndex(s, mark)
	if k < 0 {
		return s, "", false
	}
	return strings.TrimSpace(s[:k]), strings.TrimSpace(s[k+len(mark):]), true
}

// office is a word by which an office of a state or a paper calls itself.
var office = says("office", "(?i)")

// siteLike reports whether the end of a title is the name of a site: few words, those of
// an office or paper, or those of the address.
func siteLike(tail, address string) bool {
	n := len(strings.Fields(tail))
	if n == 0 || n > 14 {
		return false
	}
	u, err := url.Parse(address)
	squeezed := strings.ToLower(strings.Join(strings.Fields(tail), ""))
	if err == nil && u.Host != "" && len(squeezed) > 2 && strings.Contains(strings.ReplaceAll(u.Host, "-", ""), squeezed) {
		return true
	}
	return office.MatchString(tail) && !strings.ContainsAny(tail, "?!:")
}
