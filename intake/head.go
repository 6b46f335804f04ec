package intake

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"parley"
	"parley/gazetteer"
)

var (
	stampDate = regexp.MustCompile(`^[\x{FEFF}\s]*(?i:date|published|updated)[:\s]\s*(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)`)
	longDate  = regexp.MustCompile(`\b(?:(\d{1,2})(?:st|nd|rd|th)? )?(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})\b`)
	anyISO    = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}\b`)
	// dateline is "ANKARA, March 5 (Reuters) -" or "MOSCOW, December 29. /TASS/."
	dateline = regexp.MustCompile(`^([A-Z][A-Z .'’-]{2,30}(?:, [A-Z][\pL .]+)?)(?:, ([A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?))?\.? ?(?:[(/]([\pL .\-]{2,30})[)/])?\.? ?[-–—]{1,2} |^[A-Z][A-Z .'’-]{2,30}, [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?\. [(/]([\pL .\-]{2,30})[)/]\.`)
	byline   = regexp.MustCompile(`^By [A-Z][\pL.'’-]+(?: [A-Z][\pL.'’-]+){1,3}(?:,? (?:for |of )?([A-Z][\pL ]+?))?\s*(?:$|[|·•,])`)
)

// headLines is how many lines at the top may tell of the document itself.
const headLines = 6

// fill reads from the top of the text what the sender did not say.
func fill(d *parley.Document) {
	lines := topLines(d.Text)
	if d.Published == "" {
		d.Published = dateAbove(d.Text, lines)
	}
	if d.Publisher == "" {
		d.Publisher = publisherAbove(lines)
	}
	if d.Publisher == "" && d.URL != "" {
		d.Publisher = site(d.URL)
	}
	d.Kind = kind(d, lines)
	d.Words = len(strings.Fields(d.Text))
}

func topLines(text string) []string {
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

// dateAbove reads a stamp, or a date in a short line or dateline at the top.
func dateAbove(text string, lines []string) string {
	if m := stampDate.FindStringSubmatch(text[:min(len(text), 200)]); m != nil {
		if p, err := Published(m[1]); err == nil {
			return p
		}
	}
	for _, line := range lines {
		head := line
		if place := dateline.FindStringIndex(line); place != nil {
			head = line[:place[1]]
		} else if len(line) > 90 || strings.HasSuffix(line, ".") {
			continue
		}
		if day := dateIn(head); day != "" {
			return day
		}
	}
	return ""
}

// dateIn finds a full date in a line.
func dateIn(line string) string {
	if iso := anyISO.FindString(line); iso != "" {
		if p, err := Published(iso); err == nil {
			return p
		}
	}
	m := longDate.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	day := m[1] + m[3]
	month, err := time.Parse("Jan", m[2][:3])
	n, bad := strconv.Atoi(day)
	if err != nil || bad != nil || m[1] != "" && m[3] != "" {
		return ""
	}
	year, _ := strconv.Atoi(m[4])
	date := time.Date(year, month.Month(), n, 0, 0, 0, 0, time.UTC)
	if date.Day() != n {
		return ""
	}
	return date.Format(time.DateOnly)
}

// publisherAbove reads the agency of a dateline or byline.
func publisherAbove(lines []string) string {
	for _, line := range lines {
		if m := dateline.FindStringSubmatch(line); m != nil {
			if name := known(m[3] + m[4]); name != "" {
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

// site is the host of an address, without "www.".
func site(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

var (
	jointHead   = regexp.MustCompile(`(?i)\bjoint (?:statement|communiqu[eé]|declaration|press statement)\b`)
	readoutHead = regexp.MustCompile(`(?i)\battributable to\b|\breadout of\b|^(?:the )?(?:president|prime minister|secretary|vice president|foreign minister|chancellor|king|his (?:majesty|highness))\b[^.]{0,160}\b(?:spoke|met|held|had|hosted|received|welcomed)\b[^.]{0,60}\b(?:today|yesterday|this (?:morning|afternoon|evening))\b`)
)

// kind guesses what sort of text a document is from its publisher and top.
func kind(d *parley.Document, lines []string) parley.DocumentKind {
	first := strings.Join(lines[:min(len(lines), 2)], "\n")
	switch {
	case jointHead.MatchString(first) && len(first) < 400:
		return parley.JointStatement
	case OfficialParty(*d) != "" || readoutHead.MatchString(first):
		return parley.Readout
	}
	return parley.Report
}

// OfficialParty is the party whose own publisher the document comes from, or
// nothing for the press.
func OfficialParty(d parley.Document) string {
	for _, name := range []string{site(d.URL), d.Publisher} {
		if e, ok := gazetteer.Official(name); ok && name != "" {
			return e.Party
		}
	}
	return ""
}
