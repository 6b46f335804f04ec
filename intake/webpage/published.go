package webpage

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

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
	for _, find := range []func(*html.Node) string{p.marked, p.besideHeading, p.inHeading, p.atStart, p.atEnd} {
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

// besideHeading is the day told in a short line of its own within some letters of the
// headline, first behind it, then before it.
func (p page) besideHeading(heading *html.Node) string {
	if heading == nil {
		return ""
	}
	before, behind := p.linesAround(heading)
	for _, line := range append(behind, before...) {
		if f, ok := moment.Find(line, p.order()); ok && ownLine(line, f) {
			return f.ISO
		}
	}
	return ""
}

// inHeading is the day that the headline ends with: "Statement at the summit (May 15, 2020)".
func (p page) inHeading(heading *html.Node) string {
	if heading == nil {
		return ""
	}
	told := block.Words(heading)
	f, ok := moment.Find(told, p.order())
	if !ok || strings.Trim(told[f.End:], " )].") != "" {
		return ""
	}
	return f.ISO
}

// ownLine reports whether a line tells a day and nothing else but a place, a label, an hour or a
// name: "Published: 5 May 2020", "Paris, 5 May 2020", "By Kari Lund". "They last met on 1 May 2025." is
// a sentence, and "Friday, 27 November 2026 21°C" is the day on which the page was looked at.
func ownLine(line string, f moment.Found) bool {
	rest := strings.TrimSpace(line[:f.Start] + " | " + line[f.End:])
	if len(rest) > 60 || updated.MatchString(line[:f.Start]) || strings.ContainsAny(rest, "°?!") || strings.HasSuffix(rest, ".") &&
		!strings.HasSuffix(rest, ".m.") {
		return false
	}
	for word := range strings.FieldsFuncSeq(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '\'' }) {
		first, _ := utf8.DecodeRuneInString(word)
		if low := strings.ToLower(word); low == "today" || low == "now" || unicode.IsLower(first) && !besideDay[low] {
			return false
		}
	}
	return true
}

// besideDay are the words in small letters that stand beside a day in a line of its own.
var besideDay = wordSet(`at on by of in the and for from to no am pm a m p st nd rd th hrs h date dated day published posted updated modified last issued
	released release press publication created time written min read minute minutes ago local est utc gmt de la el du al`)

func wordSet(words string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		all[w] = true
	}
	return all
}

// linesAround are the short lines before and behind the headline, those nearest first.
func (p page) linesAround(heading *html.Node) (before, behind []string) {
	h := p.places[heading]
	for n := range p.root.Descendants() {
		at := p.places[n]
		short := n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" && p.places[n.Parent].letters() < longestLine
		if !short || within(n, heading) || elsewhere(n, heading) {
			continue
		}
		switch {
		case at.end <= h.start && h.start-at.end < mostApart:
			before = append([]string{block.Words(n.Parent)}, before...)
		case at.start >= h.end && at.start-h.end < mostApart:
			behind = append(behind, block.Words(n.Parent))
		}
	}
	return before[:min(len(before), 8)], behind
}

// elsewhere reports whether a node is not shown, quoted, in what is no part of a report, or outside of the
// article that a headline stands in: the head of a page tells the day on which it is looked at, and
// lists of others their days.
func elsewhere(n, heading *html.Node) bool {
	if block.Inside(n, "script", "style", "noscript", "nav", "footer", "aside", "select", "blockquote") || unshown(n.Parent) {
		return true
	}
	for around := heading; around != nil; around = around.Parent {
		if block.Is(around, "article", "main") {
			return !within(n, around)
		}
	}
	return false
}

// longestLine is how many letters a line that tells a day may have.
const longestLine = 300

// atStart is the day that the text begins with: "April 09, 2025 (Addis Ababa) – ".
func (p page) atStart(heading *html.Node) string {
	body := p.body(heading)
	if len(body) == 0 {
		return ""
	}
	f, ok := moment.Find(body[0].Text, p.order())
	if !ok || f.Start > 0 || !dashAhead.MatchString(body[0].Text[f.End:]) {
		return ""
	}
	return f.ISO
}

var dashAhead = regexp.MustCompile(`^.{0,40}?\s?[–—:-]\s`)

// atEnd is the day that the last lines of the text tell, alone or behind a place, as
// ministries sign, or in the formula of treaties: "Done at Djibouti this 19th day of June
// 2025".
func (p page) atEnd(heading *html.Node) string {
	body := p.body(heading)
	for k := len(body) - 1; k >= max(0, len(body)-3); k-- {
		words := body[k].Text
		f, ok := moment.Find(words, p.order())
		if ok && (formula.MatchString(words) || ownLine(words, f) && len(words) < 60) {
			return f.ISO
		}
	}
	return ""
}

var formula = regexp.MustCompile(`^(?:Done|Signed|Adopted|Issued|Given) (?:at|in) \p{Lu}`)

var addressDay = regexp.MustCompile(`/(20\d{2}|19\d{2})[/-](\d{2})[/-](\d{2})(?:[/-]|$)`)

// dayOfAddress is the day that stands in an address: /2020/05/31/.
func dayOfAddress(address string) string {
	m := addressDay.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	iso, err := moment.Parse(m[1] + "-" + m[2] + "-" + m[3])
	if err != nil {
		return ""
	}
	return iso
}
