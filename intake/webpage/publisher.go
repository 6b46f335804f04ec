package webpage

import (
	"net/url"
	"regexp"
	"strings"

	"parley/intake/block"
)

// publisher is who published the page, as it says: in its head, its linked data, or at the
// end of its title.
func (p page) publisher(title string) string {
	for _, told := range []string{p.meta["og:site_name"], p.linked.Publisher,
		p.meta.first("dc.publisher", "dcterms.publisher", "citation_publisher", "article:publisher", "application-name", "copyright")} {
		if named := siteName(told); named != "" && folded(named) != folded(title) {
			return named
		}
	}
	return p.titleEnd(title)
}

var copyright = regexp.MustCompile(`(?i)^(?:©|\(c\)|copyright)[\s\d©-]*`)

// siteName is a name that can be a publisher's: no address, no sentence.
func siteName(told string) string {
	told = strings.TrimSpace(copyright.ReplaceAllString(block.Line(told), ""))
	if len(told) < 2 || len(told) > 80 || strings.Contains(told, "://") || strings.HasPrefix(told, "@") {
		return ""
	}
	return told
}

// titleEnd is the name of the site behind the headline in the title of the page: "Lund
// calls Keita - Ministry of Foreign Affairs of Norway".
func (p page) titleEnd(title string) string {
	full := p.fullTitle()
	for _, mark := range siteMarks {
		k := strings.Index(folded(full), folded(title))
		head, tail, found := strings.Cut(full, mark)
		if strings.Count(full, mark) > 1 && k == 0 && len(title) < len(full) {
			head, tail, found = full[:min(len(title), len(full))], full[min(len(title)+len(mark), len(full)):], true
		}
		if found && folded(head) == folded(title) && siteLike(tail, p.address) {
			return siteName(tail)
		}
	}
	return ""
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
