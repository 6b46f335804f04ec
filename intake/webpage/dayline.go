package webpage

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/intake/block"
	"parley/intake/moment"
	"parley/lexicon"

	"golang.org/x/net/html"
)

// besideHeading is the day told in a short line of its own within some letters of the
// headline, first behind it, then before it.
func (p page) besideHeading(heading *html.Node) string {
	if heading == nil {
		return ""
	}
	for _, line := range p.linesAround(heading) {
		if f, ok := moment.Find(line.words, p.order()); ok && ownLine(line.words, f) {
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
	if len(rest) > 60 || lexicon.OtherDay(line) || updated.MatchString(line[:f.Start]) || strings.ContainsAny(rest,
		"°?!") ||
		strings.HasSuffix(rest, ".") &&
			!strings.HasSuffix(rest, ".m.") {
		return false
	}
	for word := range strings.FieldsFuncSeq(rest, func(r rune) bool {
		return !unicode.IsLetter(r) && r != '’' &&
			r != '\''
	}) {
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

// nearLine is a short line near the headline.
type nearLine struct {
	words string
	apart int // letters between it and the headline
}

// A line above the headline has to stand so many letters nearer to it than one below, with no more other
// lines between: a masthead is far away.
const (
	above     = 60
	mostAbove = 8
)

// linesAround are the short lines before and behind the headline, those nearest first, where those
// above it count as further.
func (p page) linesAround(heading *html.Node) []nearLine {
	h := p.places[heading]
	var before, all []nearLine
	for n := range p.root.Descendants() {
		at := p.places[n]
		short := n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" && p.places[n.Parent].letters() < longestLine
		if !short || within(n, heading) || elsewhere(n, heading) {
			continue
		}
		switch {
		case at.end <= h.start && h.start-at.end < mostApart:
			before = append(before, nearLine{block.Words(n.Parent), h.start - at.end + above})
		case at.start >= h.end && at.start-h.end < mostApart:
			all = append(all, nearLine{block.Words(n.Parent), at.start - h.end})
		}
	}
	all = append(all, before[max(0, len(before)-mostAbove):]...)
	slices.SortStableFunc(all, func(a, b nearLine) int { return cmp.Compare(a.apart, b.apart) })
	return all
}

// elsewhere reports whether a node is not shown, quoted, in what is no part of a report, or outside of the
// article that a headline stands in: the head of a page tells the day on which it is looked at, and
// lists of others their days.
func elsewhere(n, heading *html.Node) bool {
	if block.Inside(n, "script", "style", "noscript", "nav", "footer", "aside", "select", "blockquote", "figure",
		"figcaption") || unshown(n.Parent) || clocked(n) || block.Inside(n, "header") && !within(heading, header(n)) {
		return true
	}
	for around := heading; around != nil; around = around.Parent {
		if block.Is(around, "article", "main") {
			return !within(n, around)
		}
	}
	return false
}

// clocked reports whether a node tells the day on which a page is looked at, by the names of what it
// stands in.
func clocked(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Type == html.ElementNode && clockNames.MatchString(names(n)) {
			return true
		}
	}
	return false
}

var clockNames = says("clock", "")

// longestLine is how many letters a line that tells a day may have.
const longestLine = 300

// atTop is the day that a line of its own tells at the top of the text.
func (p page) atTop(heading *html.Node) string {
	p.body(heading)
	return p.found.day
}

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

// dayLine reports whether a line tells when the page was published, or who wrote it, and
// nothing else.
func (p page) dayLine(text string) bool {
	f, ok := moment.Find(text, p.order())
	if ok && len(text) < 140 && stamped.MatchString(text) {
		return true
	}
	return ok && stampLine.MatchString(strings.TrimSpace(text[:f.Start])+"|"+strings.TrimSpace(text[f.End:]))
}

// stamped begins a line that tells when a page was published or changed.
var stamped = says("stamp", "(?i)")

// stampLine is what may stand around the day in a line that only tells it.
var stampLine = says("dayline", "(?i)")
