package layout

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"parley/gazetteer"
	"parley/lexicon"
)

var (
	stampDate = regexp.MustCompile(`^[\x{FEFF}\s]*(?i:date|published|updated)[:\s]\s*(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)`)
	longDate  = regexp.MustCompile(`\b(?:(\d{1,2})(?:st|nd|rd|th)? )?(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})\b`)
	anyISO    = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}\b`)
	// dateline is "ANKARA, March 5 (Reuters) -", "BOGOTÁ, 17 August 2022 (EFE)."
	// or "MOSCOW, December 29. /TASS/."; it counts only with a dash or an agency.
	dateline = regexp.MustCompile(`^(\p{Lu}[\p{Lu} .'’-]{2,30}\p{Lu})(?:, [\p{L} .]{3,20})?(?:[,.]? (?:\d{1,2} [A-Z][a-z]+\.?|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? \d{4})?)?[,.]? ?(?:[(/]([\pL .\-]{2,30})[)/][.,]? ?(?:[-–—]{1,2}\s)?|(\p{Lu}[\p{Lu}\p{Ll}]{2,14})?[.,]? ?[-–—]{1,2}\s)`)
	// softLine is a dateline whose city is not in capitals: "Asmara, 14 January
	// 2020 - ", "Kyiv (Ukrinform) – "; it needs a date or agency, and a dash.
	softLine = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})(?:, (?:\d{1,2} [A-Z][a-z]+\.?|[A-Z][a-z]{2,8}\.? \d{1,2}),? \d{4}(?: \(([\pL .\-]{2,30})\))?|(?:, (?:\d{1,2} [A-Z][a-z]+\.?|[A-Z][a-z]{2,8}\.? \d{1,2}))? \(([\pL .\-]{2,30})\))[.,]? ?[-–—]{1,2}\s`)
	// agencyLine is a dateline whose agency alone marks it: "New Delhi, Aug 8 (PTI)
	// Prime Minister ...", "RIYADH, 2 June 2024, SPA -- ..."; the agency must be
	// known.
	agencyLine = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}),? (?:[^()]{0,60}?[,.]? ?)(?:\(([\pL .\-]{2,30})\)(?: ?[-–—]{1,2})?|(\p{Lu}{2,10}) ?[-–—]{1,2})\s`)
	// twoCities is a dateline of two or three cities: "Khartoum / Juba — ".
	twoCities = regexp.MustCompile(`^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}(?: ?/ ?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}){1,2}(?:, \d{1,2} [A-Z][a-z]+\.?)? ?[-–—]{1,2}\s`)
	// letterhead is a line of its own with city and date: "Paris, 11 July 2027".
	letterhead = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}), (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\.?|[A-Z][a-z]{2,8}\.? \d{1,2}),? \d{4}\.?$`)
	byline     = regexp.MustCompile(`^By \p{Lu}[\pL.'’-]+(?: \p{Lu}[\pL.'’-]+){1,3}(?:,? (?:for |of )?(\p{Lu}[\pL ]+?))?\s*(?:$|[|·•,])`)
)

// headLines is how many lines at the top may tell of the document itself.
const headLines = 6

func TopLines(text string) []string {
	var lines []string
	for line := range strings.Lines(text[:min(len(text), 3000)]) {
		if line = strings.TrimSpace(strings.TrimPrefix(line, "\uFEFF")); line != "" {
			lines = append(lines, line)
		}
		if len(lines) == headLines {
			break
		}
	}
	return lines
}

// datesAbove lists the dates that the top of a text tells, as they stand: of a stamp, then of
// short lines and datelines.
func DatesAbove(text string, lines []string) []string {
	var all []string
	if m := stampDate.FindStringSubmatch(text[:min(len(text), 200)]); m != nil {
		all = append(all, m[1])
	}
	for k, line := range lines {
		head := line
		if wrapped(lines, k) {
			continue
		}
		if d, ok := datelineIn(line); ok {
			head = line[:d.end]
		} else if len(line) > 90 || strings.HasSuffix(line, ".") || lexicon.OtherDay(line) {
			continue
		}
		all = append(all, datesIn(head)...)
	}
	return all
}

// wrapped reports whether a line is one of a sentence that a program broke: it begins with a
// small letter, or the next does. "... met in Oslo on 5 March 2024" above "and agreed" tells
// of the meeting, not of the text.
func wrapped(lines []string, k int) bool {
	first, _ := utf8.DecodeRuneInString(lines[k])
	next := ' '
	if k+1 < len(lines) {
		next, _ = utf8.DecodeRuneInString(lines[k+1])
	}
	_, placed := datelineIn(lines[k])
	return unicode.IsLower(first) || unicode.IsLower(next) && !placed
}

// datesIn finds full dates in a line: an ISO date, or one with the name of its month.
func datesIn(line string) []string {
	var all []string
	if iso := anyISO.FindString(line); iso != "" {
		all = append(all, iso)
	}
	m := longDate.FindStringSubmatch(line)
	if m == nil || m[1] != "" && m[3] != "" {
		return all
	}
	month, err := time.Parse("Jan", m[2][:3])
	n, bad := strconv.Atoi(m[1] + m[3])
	if err != nil || bad != nil {
		return all
	}
	year, _ := strconv.Atoi(m[4])
	if date := time.Date(year, month.Month(), n, 0, 0, 0, 0, time.UTC); date.Day() == n {
		all = append(all, date.Format(time.DateOnly))
	}
	return all
}

// dated is a dateline as read.
type dated struct {
	city, agency string
	end          int // bytes it takes
}

// datelineIn reads the dateline a line begins with.
func datelineIn(s string) (dated, bool) {
	if !strings.ContainsAny(s[:min(len(s), 160)], "(/-–—") {
		return dated{}, false // none is without a mark of these
	}
	m := dateline.FindStringSubmatchIndex(s[:min(len(s), 160)])
	if m == nil {
		m = softLine.FindStringSubmatchIndex(s[:min(len(s), 160)])
	}
	if m == nil {
		if two := twoCities.FindStringIndex(s[:min(len(s), 160)]); two != nil {
			return dated{end: two[1]}, true // neither city says whose capital it is
		}
	}
	if m == nil {
		if m = agencyLine.FindStringSubmatchIndex(s[:min(len(s), 160)]); m == nil {
			return dated{}, false
		}
		if agency := max(m[4], m[6]); known(s[agency:max(m[5], m[7])]) == "" {
			return dated{}, false
		}
	}
	d := dated{city: s[m[2]:m[3]], end: m[1]}
	for _, k := range []int{4, 6} {
		if m[k] >= 0 {
			d.agency = s[m[k]:m[k+1]]
		}
	}
	return d, true
}

// Top is what stands above a report.
type Top struct {
	Skip [][2]int // bytes that are no part of the report: byline, dateline, letterhead
	Home string   // the party that the text is written in, by dateline, letterhead or foot
	Seat [2]int   // the bytes of the city of the dateline; empty where none is known
}

// Head tells of the top of a text. Its home may stand at the foot alone.
func Head(text string) Top {
	var top Top
	at, lines := 0, 0
	if m := stampDate.FindStringIndex(text[:min(len(text), 200)]); m != nil {
		at = m[1]
	}
	for row := range strings.Lines(text[at:min(len(text), at+3000)]) {
		start := at + len(row) - len(strings.TrimLeft(row, " \t\uFEFF"))
		trimmed := strings.TrimSpace(strings.TrimLeft(row, " \t\uFEFF"))
		at += len(row)
		if trimmed == "" {
			continue
		}
		if lines++; lines > headLines {
			break
		}
		if top.line(trimmed, start) {
			return top
		}
	}
	if top.Home == "" {
		top.Home = footHome(text)
	}
	return top
}

// line adds what a line tells that begins at a byte, and reports whether the report begins there.
func (top *Top) line(line string, start int) bool {
	city, end := "", 0
	if d, ok := datelineIn(line); ok {
		city, end = d.city, d.end
	} else if party := headingHome(line); party != "" {
		top.Home, end = party, len(line)
	} else {
		city, end = placeAndDate(line)
	}
	if end > 0 {
		top.Skip = append(top.Skip, [2]int{start, start + end})
		if city != "" {
			top.Home = capitalOf(city)
		}
		if city != "" && listedCity(city) {
			top.Seat = [2]int{start, start + len(city)}
		}
		return true
	}
	if top.Home == "" {
		top.Home = officeLine(line)
	}
	if m := letterhead.FindStringSubmatch(line); m != nil && top.Home == "" {
		top.Home = capitalOf(m[1])
	}
	if byline.MatchString(line) && len(line) < 80 {
		top.Skip = append(top.Skip, [2]int{start, start + len(line)})
	}
	return false
}

// capitalOf is the party whose capital a city is; the city stands in capitals.
func capitalOf(city string) string {
	for _, e := range gazetteer.Lookup(gazetteer.InCase(city)) {
		if e.Kind == gazetteer.Capital || (e.Kind == gazetteer.State || e.Kind == gazetteer.Institution) &&
			strings.ToUpper(city) == city {
			return e.Party // "SINGAPORE", "KUWAIT"
		}
	}
	return ""
}

// publisherAbove reads the agency of a dateline or byline.
func PublisherAbove(lines []string) string {
	for _, line := range lines {
		if d, ok := datelineIn(line); ok {
			if name := known(d.agency); name != "" {
				return name
			}
		}
		if m := byline.FindStringSubmatch(line); m != nil {
			if name := known(m[1]); name != "" {
				return name
			}
		}
	}
	return ""
}

// known is the everyday name of a publisher the gazetteer has.
func known(name string) string {
	for _, e := range gazetteer.Lookup(strings.TrimSpace(name)) {
		if e.Kind == gazetteer.Publisher {
			return e.Name
		}
	}
	return ""
}
