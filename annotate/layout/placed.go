package layout

import (
	"regexp"
	"strings"

	"parley/gazetteer"
)

// placedLine is a city and a full date at the head of a report, in any of the ways that
// ministries and papers write them: "Doha | November 3, 2025", "Muscat, 12 June 2025: ",
// "Hanoi (08/5/2025) - ", "ABU DHABI, 14th October, 2025 -- ".
var placedLine = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})\s*[,|(–—-]+\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?` +
	`(?:\d{1,2}(?:st|nd|rd|th)?,? [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})` +
	`\)?(?:\s*[:|–—-]+\s|$)`)

// placeAndDate reads the city and date that a line begins with, and how many bytes they take; the
// city must be one that the lists know.
func placeAndDate(line string) (city string, end int) {
	m := placedLine.FindStringSubmatchIndex(line[:min(len(line), 160)])
	if m == nil {
		return "", 0
	}
	if city = line[m[2]:m[3]]; capitalOf(city) == "" && !listedCity(city) {
		return "", 0
	}
	return city, m[1]
}

func listedCity(city string) bool { return len(gazetteer.Lookup(gazetteer.InCase(city))) > 0 }

// headingHome is the party of a line in capitals that names a capital, alone or behind an
// office: "SINGAPORE", "STATE HOUSE, NAIROBI".
func headingHome(line string) string {
	if len(line) > 60 || strings.ToUpper(line) != line {
		return ""
	}
	if k := strings.LastIndex(line, ", "); k >= 0 {
		line = line[k+2:]
	}
	if len(line) > 24 {
		return ""
	}
	return capitalOf(line)
}

// footHome is the party of an office that signs a text in capitals on its last lines:
// "MINISTRY OF FOREIGN AFFAIRS", "SINGAPORE", "3 AUGUST 2025".
func footHome(text string) string {
	for _, line := range lastLines(text, 4) {
		if party := headingHome(line); party != "" {
			return party
		}
	}
	return ""
}

// body is a word by which a line names an office of a state.
var body = regexp.MustCompile(`\b(?:Ministry|Embassy|Presidency|Office|Government|Department|Chancellery|Consulate|Mission)\b`)

// officeLine is the party of a line that names an office and its seat, "Ministry for Foreign
// Affairs, Colombo", or whose embassy it is, "Embassy of Hungary Nairobi".
func officeLine(line string) string {
	if len(line) > 110 || !body.MatchString(line) || strings.HasSuffix(line, ".") {
		return ""
	}
	if _, behind, ok := strings.Cut(line, "Embassy of "); ok {
		n, found := gazetteer.Longest(strings.Fields(strings.TrimPrefix(behind, "the ")), 0)
		if n > 0 && found[0].Kind == gazetteer.State {
			return found[0].Party
		}
	}
	if k := strings.LastIndex(line, ", "); k >= 0 {
		return capitalOf(line[k+2:])
	}
	return ""
}
