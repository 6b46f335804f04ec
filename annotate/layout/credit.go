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

// Credits lists the agencies that a report says its text is from: that of its
// dateline, the agency that publishes it, and those of credit lines at its end.
func Credits(d parley.Document) []string {
	var names []string
	add := func(name string) {
		if agency := agencyNamed(name); agency != "" && !slices.Contains(names, agency) {
			names = append(names, agency)
		}
	}
	lines := TopLines(d.Text)
	for _, line := range lines {
		if found, ok := datelineIn(line); ok {
			add(found.agency)
		}
	}
	for _, line := range lastLines(d.Text, 4) {
		if m := creditLine.FindStringSubmatch(line); m != nil && !reporting.MatchString(line) {
			add(m[1])
			add(m[2])
		}
	}
	add(d.Publisher)
	return names
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
