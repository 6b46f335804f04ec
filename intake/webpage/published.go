package webpage

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"parley/intake/block"
	"parley/intake/moment"
)

// dayNames are the names under which pages tell in their head when they were published,
// those that mean it most exactly first.
var dayNames = []string{"article:published_time", "datepublished", "og:article:published_time", "article:published",
	"dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date",
	"dcterms.available", "parsely-pub-date", "sailthru.date", "mediator_published_time", "pubdate", "publishdate", "publish-date", "publish_date",
	"publication_date", "pub_date", "date.published", "cxenseparse:recs:publishtime", "citation_publication_date",
	"article.published", "publisheddate", "published-date", "published_date", "displaydate", "date", "creation_date",
	"datecreated", "og:pubdate", "last_published"}

// published is when a page was published: as its linked data or head tell, then by the
// elements that mark times, then by the words beside the headline or at the end, then by
// its address. A day that only the foot or a list of others tells is none.
func (p page) published(heading *html.Node) string {
	for _, told := range append([]string{p.linked.Published}, p.heads()...) {
		if iso := p.moment(told); iso != "" {
			return iso
		}
	}
	for _, find := range []func(*html.Node) string{p.marked, p.besideHeading, p.inHeading, p.atTop, p.atStart, p.atEnd} {
		if iso := find(heading); iso != "" {
			return iso
		}
	}
	return dayOfAddress(p.address)
}

func (p page) heads() []string {
	var all []string
	for _, name := range dayNames {
		if value := p.meta[name]; value != "" {
			all = append(all, value)
		}
	}
	return all
}

// moment is a moment in its ISO form, "" for what is none.
func (p page) moment(told string) string {
	if iso, err := moment.Parse(told); err == nil {
		return iso
	}
	if f, ok := moment.Find(told, p.order()); ok {
		return f.ISO
	}
	return ""
}

// order is the order of day and month in figures, where the page shows it: by its other
// days, by its language or by the country of its site.
func (p page) order() moment.Order {
	if p.found.order == nil {
		order := p.orderShown()
		p.found.order = &order
	}
	return *p.found.order
}

func (p page) orderShown() moment.Order {
	if order := moment.OrderIn(p.address + " " + block.Words(p.root)); order != moment.Unknown {
		return order
	}
	tag := strings.ToLower(p.languageTag())
	u, _ := url.Parse(firstTold(p.address, p.canonical()))
	host := ""
	if u != nil {
		host = u.Hostname()
	}
	country := host[strings.LastIndexByte(host, '.')+1:]
	switch {
	case country == "gov" || country == "mil" || country == "us" || tag == "en-us" && len(country) != 2:
		return moment.MonthFirst
	case len(country) == 2 && country != "ph" && country != "tv" && country != "io", strings.HasPrefix(tag, "en-") && tag != "en-us":
		return moment.DayFirst
	}
	return moment.Unknown
}

// updated is in the names of an element that tells when a page was changed.
var updated = says("changed", "(?i)")

// marked is the day of an element that marks a time: the one that says it is of
// publication, else the first near the headline.
func (p page) marked(heading *html.Node) string {
	var near string
	for n := range block.Elements(p.root) {
		value := ""
		switch {
		case block.Is(n, "time"):
			value = firstTold(block.Attribute(n, "datetime"), block.Attribute(n, "content"), block.Words(n))
		case strings.EqualFold(block.Attribute(n, "itemprop"), "datePublished"):
			value = firstTold(block.Attribute(n, "content"), block.Attribute(n, "datetime"), block.Words(n))
		default:
			continue
		}
		iso := p.moment(value)
		if iso == "" || updated.MatchString(names(n)+block.Attribute(n, "itemprop")) || block.Inside(n, "aside", "footer", "nav") {
			continue
		}
		if strings.EqualFold(block.Attribute(n, "itemprop"), "datePublished") || block.Attribute(n, "pubdate") != "" {
			return iso
		}
		if near == "" && (heading == nil || p.apart(heading, n) <= mostApart && !elsewhere(n, heading)) {
			near = iso
		}
	}
	return near
}

func firstTold(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// mostApart is how many letters may stand between the headline and what tells its day.
const mostApart = 600
