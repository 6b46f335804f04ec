package layout

import (
	"regexp"
	"slices"
	"strings"

	"parley"
	"parley/gazetteer"
)

var (
	// creditLine is a line by which a report says whose text it is: "(Reuters)",
	// "Source: TASS", "With AFP", "© dpa", "Reporting by ... for AP".
	creditLine = regexp.MustCompile(`(?i)^\(?(?:source|via|with(?: material from| input from| reporting by)?|©|copyright|credit|from)?:?\s*([\p{L}][\p{L} .&-]{1,40}?)(?:/([\p{L}][\p{L} .&-]{1,30}?))?\)?\.?$`)
	reporting  = regexp.MustCompile(`(?i)\b(?:reporting|writing|editing) (?:by|for) `)
)

// Other lines by which a report says who made its text: of reporters of an agency at its top, of
// those who helped at its end, and a mark behind its last sentence.
var (
	creditTop   = regexp.MustCompile(`(?i)^(?:by |from |words by )?([\p{L}][\p{L} .,/&-]{1,60}?)(?: staff(?: writers?)?| correspondents?| reporters?| bureau)?$`)
	contributed = regexp.MustCompile(`(?i)^\W*(?:with )?(?:additional )?(?:(?:reporting|material|input|inputs|information) (?:by|from) )?([\p{L}][\p{L} .,/&-]{1,80}?)(?: also)?(?: contributed(?: (?:to|reporting).*)?)?\W*$`)
	lastMark    = regexp.MustCompile(`[.!?”"’')][ \t]*(?:[-–—]{1,2}[ \t]*|\(|/)(\p{Lu}[\p{L} ./&-]{1,40}?)[)/]?\.?$`)
	between     = regexp.MustCompile(`(?i)\s*(?:/|,|&|\band\b|\bwith\b)\s*(?:the )?`)
)

// Credits lists the agencies that a report says its text is from: that of its dateline or
// byline, the agency that publishes it, and those of credits at its end. Who took a picture
// tells nothing of the text.
func Credits(d parley.Document) []string {
	var names []string
	add := func(words string) {
		for _, name := range append([]string{words}, between.Split(words, -1)...) {
			if agency := agencyNamed(name); agency != "" && !slices.Contains(names, agency) {
				names = append(names, agency)
			}
		}
	}
	text := withoutCaptions(d)
	for k, line := range TopLines(text) {
		if found, ok := datelineIn(line); ok {
			add(found.agency)
		} else if m := creditTop.FindStringSubmatch(line); k > 0 && m != nil {
			add(m[1])
		}
	}
	for _, line := range lastLines(text, 4) {
		for k, pattern := range []*regexp.Regexp{contributed, creditLine, lastMark} {
			if m := pattern.FindStringSubmatch(line); m != nil && (k == 0 || !reporting.MatchString(line)) {
				add(strings.Join(m[1:], "/"))
			}
		}
	}
	add(d.Publisher)
	return names
}

// withoutCaptions is a text without the lines beneath its pictures.
func withoutCaptions(d parley.Document) string {
	var b strings.Builder
	at := 0
	for _, p := range d.Parts {
		if p.Kind == parley.CaptionText && p.Start >= at && p.End <= len(d.Text) {
			b.WriteString(d.Text[at:p.Start])
			at = p.End
		}
	}
	if at == 0 {
		return d.Text
	}
	return b.String() + d.Text[at:]
}

// agencyNamed is the everyday name of an agency, "" for other publishers.
func agencyNamed(name string) string {
	for _, e := range gazetteer.Lookup(strings.TrimSpace(name)) {
		if e.Kind == gazetteer.Publisher && e.Sort == "agency" {
			return e.Name
		}
	}
	return ""
}

// lastLines are the last lines of a text that have words, at most n.
func lastLines(text string, n int) []string {
	var lines []string
	for line := range strings.Lines(text[max(0, len(text)-1000):]) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines[max(0, len(lines)-n):]
}
