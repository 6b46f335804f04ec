package webpage

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"parley/intake/article"
	"parley/intake/block"
	"parley/intake/moment"
)

// publisher is who published the page, as it says: in its head, its linked data, or at the
// end of its title, or above its headline.
func (p page) publisher(title string) string {
	for _, told := range []string{p.meta["og:site_name"], p.linked.Publisher,
		p.meta.first("dc.publisher", "dcterms.publisher", "citation_publisher", "article:publisher", "application-name", "copyright")} {
		if named := siteName(told); named != "" && folded(named) != folded(title) {
			return named
		}
	}
	return firstTold(p.titleEnd(title), p.found.office)
}

var copyright = regexp.MustCompile(`(?i)^(?:©|\(c\)|copyright)[\s\d©-]*`)

// section is the name of a part of a site, which every site has, and no publisher's.
var section = says("section", "(?i)")

// siteName is a name that can be a publisher's: no address, no sentence.
func siteName(told string) string {
	told = strings.TrimSpace(copyright.ReplaceAllString(block.Line(told), ""))
	_, dated := moment.Find(told, moment.Unknown)
	if len(told) < 2 || len(told) > 80 || strings.Contains(told, "://") || strings.HasPrefix(told, "@") || dated || section.MatchString(told) {
		return ""
	}
	return told
}

// titleEnd is the name of the site beside the headline in the title of the page: "Lund
// calls Keita - Ministry of Foreign Affairs of Norway", "The Post | Lund calls Keita"; or the
// whole title, where that names the site alone.
func (p page) titleEnd(title string) string {
	full := p.fullTitle()
	for _, mark := range siteMarks {
		parts := strings.Split(full, mark)
		if len(parts) < 2 {
			continue
		}
		last, first := parts[len(parts)-1], parts[0]
		switch head := folded(title); {
		case section.MatchString(strings.TrimSpace(last)) || p.wrote(last):
			return ""
		case strings.HasPrefix(folded(full), head) && named(last):
			return siteName(last)
		case strings.HasSuffix(folded(full), head) && named(first):
			return siteName(first)
		case siteLike(last, p.address):
			return siteName(last)
		}
	}
	if sort, site, found := strings.Cut(full, ":"); found && article.Generic(sort) && named(site) {
		return siteName(site) // "Press Release: Press Information Bureau"
	}
	if siteLike(full, p.address) && folded(full) != folded(title) {
		return siteName(full)
	}
	return ""
}

// wrote reports whether words are the name of who wrote the page, as its head or its byline tells.
func (p page) wrote(words string) bool {
	words = strings.TrimSpace(words)
	return words != "" && (strings.EqualFold(words, p.author()) || strings.Contains(block.Words(p.root), "By "+words))
}

// named reports whether words beside a headline can be the name of a site: few, with a
// capital.
func named(words string) bool {
	n := len(strings.Fields(words))
	if n == 1 && strings.Count(words, "-") > 2 {
		return false // the file of a page
	}
	return n > 0 && n <= 14 && strings.ContainsFunc(words, unicode.IsUpper) && !strings.ContainsAny(words, "?!")
}

// canonical is the address that a page gives itself, "" where it gives none or one of
// another kind.
func (p page) canonical() string {
	told := p.meta["og:url"]
	for n := range block.Elements(p.root) {
		if block.Is(n, "link") && strings.EqualFold(block.Attribute(n, "rel"), "canonical") {
			told = block.Attribute(n, "href")
			break
		}
	}
	if told == "" {
		told = p.linked.Address
	}
	return absolute(told, p.address)
}

// absolute is an address as it stands alone; one of another scheme than the web's is "".
func absolute(told, base string) string {
	u, err := url.Parse(told)
	if err != nil || told == "" {
		return ""
	}
	if b, err := url.Parse(base); err == nil && base != "" {
		u = b.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

// languageTag is the language that a page says it is in, with its country.
func (p page) languageTag() string {
	for n := range block.Elements(p.root) {
		if block.Is(n, "html") {
			if tag := firstTold(block.Attribute(n, "lang"), block.Attribute(n, "xml:lang")); tag != "" {
				return tag
			}
			break
		}
	}
	return strings.ReplaceAll(p.meta.first("og:locale", "content-language", "dc.language", "language"), "_", "-")
}

func (p page) language() string {
	tag, _, _ := strings.Cut(strings.ToLower(p.languageTag()), "-")
	if len(tag) != 2 {
		return ""
	}
	return tag
}

// author is who wrote the page, as it says.
func (p page) author() string {
	told := firstTold(p.linked.Author, p.meta.first("author", "article:author", "dc.creator", "byl", "parsely-author"))
	if strings.Contains(told, "://") || len(told) > 120 {
		return ""
	}
	return strings.TrimPrefix(strings.TrimPrefix(told, "By "), "by ")
}
