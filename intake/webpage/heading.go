package webpage

import (
	"strings"

	"parley/intake/article"
	"parley/intake/block"

	"golang.org/x/net/html"
)

// belowOffice is the heading right below one that is the name of an office or of a part of the site:
// "Ministry of Foreign Affairs" or "News" over "Lund calls Keita".
func (p page) belowOffice(heading *html.Node) *html.Node {
	if heading == nil || !p.aboveOthers(block.Words(heading)) {
		return heading
	}
	for n := range block.Elements(p.root) {
		if !block.Is(n, "h1", "h2", "h3") || p.places[n].start < p.places[heading].end || p.apart(heading, n) > nearby ||
			block.Inside(n, "nav", "footer", "aside") || unshown(n) {
			continue
		}
		if said := block.Words(n); len(strings.Fields(said)) >= 4 && !article.Generic(said) && !article.Institution(said) {
			if over := block.Words(heading); !article.Generic(over) {
				p.found.office = over
			}
			return n
		}
	}
	return heading
}

// aboveOthers reports whether a heading is the name of an office, of a part of a site or, in few words, of
// the site itself.
func (p page) aboveOthers(heading string) bool {
	site := firstTold(p.meta["og:site_name"], p.fullTitle())
	return article.Institution(heading) || article.Generic(heading) ||
		len(strings.Fields(heading)) <= 3 && folded(heading) == folded(site)
}

// nearby is how many letters may stand between the name of an office and the headline: a day, a menu.
const nearby = 120

// loneHeading is the headline of a page whose title names only the site: the first heading of
// the second rank, else the first line in bold or large letters, that is long enough.
func (p page) loneHeading() *html.Node {
	for _, sort := range [][]string{{"h2", "h3"}, {"b", "strong", "font", "big", "span", "td", "div", "p"}} {
		for n := range block.Elements(p.root) {
			letters := p.places[n].letters()
			plain := !block.Is(n, "h2", "h3") && !block.Is(n, "b", "strong", "big") && !headNames.MatchString(names(n)) && !large(n)
			if !block.Is(n, sort...) || plain || letters < 20 || letters > 250 || block.Inside(n, "nav", "footer", "aside", "a", "header") || unshown(n) {
				continue
			}
			if said := block.Words(n); len(strings.Fields(said)) >= 4 && !sentence(said) && block.First(n, "a") == nil {
				return n
			}
		}
	}
	return nil
}

var headNames = says("headline", "")

func large(n *html.Node) bool {
	return block.Is(n, "font") && (strings.HasPrefix(block.Attribute(n, "size"), "+") || block.Attribute(n, "size") >= "4")
}

// sentence reports whether a line ends in a stop, as headlines do not.
func sentence(s string) bool { return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ":") }

// namedHeading is the first element of another sort whose words the page's title begins
// with: old pages set headlines in cells and bold letters.
func (p page) namedHeading(title string) *html.Node {
	for n := range block.Elements(p.root) {
		letters := p.places[n].letters()
		if letters < 16 || letters > mostLead || block.Is(n, "title", "head", "a") || block.Inside(n, "nav", "footer", "aside", "a", "head") {
			continue
		}
		if said := folded(block.Words(n)); strings.HasPrefix(title, said) {
			return n
		}
	}
	return nil
}
