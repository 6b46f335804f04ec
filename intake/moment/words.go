package moment

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

const months = `(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)`

var (
	dayMonth = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th|\.)?(?: day)?(?: of)?[ -]` + months + `,?[ -](\d{4})\b`)
	monthDay = regexp.MustCompile(`\b` + months + ` (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`)
	isoDay   = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?`)
	yearDay  = regexp.MustCompile(`\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b`)
	// figures are a day in figures alone, whose order only its numbers tell: "13/05/2024".
	figures = regexp.MustCompile(`\b(\d{1,2})([/.-])(\d{1,2})([/.-])(\d{4})\b`)
	clock   = regexp.MustCompile(`(?i)^[\s,|•·-]*(?:at |,)?\s*(\d{1,2})[:.](\d{2})(?::\d{2})?\s*(a\.?m\.?|p\.?m\.?)?\s*(GMT|UTC|Z\b|[+-]\d{2}:?\d{2}\b)?`)
)

// Found is a date in a line.
type Found struct {
	ISO        string // a day, or a date-time where a time of day stands behind it
	Start, End int    // bytes of the date in the line
}

// Find is the first date in words or figures that a line has and that exists. A day in
// figures whose order cannot be told, "05/04/2024", is none, unless its order is known:
// [DayFirst], or [MonthFirst] as in the United States.
func Find(s string, order Order) (Found, bool) {
	best := Found{Start: len(s) + 1}
	for _, read := range []func(string, Order) (Found, bool){inISO, inWords, monthFirst, yearFirst, inFigures} {
		if f, ok := read(s, order); ok && f.Start < best.Start {
			best = f
		}
	}
	return best, best.Start <= len(s)
}

// Order is the order of day and month in figures.
type Order int

// The orders: not known, as in most countries, as in the United States.
const (
	Unknown Order = iota
	DayFirst
	MonthFirst
)

// OrderIn is the order that the days in a text show: where one has a number above twelve
// first, or second, and none the other way round.
func OrderIn(s string) Order {
	first, second := false, false
	for _, m := range figures.FindAllStringSubmatch(s, 200) {
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[3])
		if m[2] != m[4] || a > 31 || b > 31 || a > 12 && b > 12 {
			continue
		}
		first, second = first || a > 12, second || b > 12
	}
	switch {
	case first && !second:
		return DayFirst
	case second && !first:
		return MonthFirst
	}
	return Unknown
}

func inISO(s string, _ Order) (Found, bool) {
	m := isoDay.FindStringSubmatchIndex(s)
	if m == nil {
		return Found{}, false
	}
	iso, err := Parse(s[m[0]:m[1]])
	return Found{iso, m[0], m[1]}, err == nil
}

func inWords(s string, _ Order) (Found, bool) {
	m := dayMonth.FindStringSubmatchIndex(s)
	if m == nil {
		return Found{}, false
	}
	return found(s, m, s[m[2]:m[3]], s[m[4]:m[5]], s[m[6]:m[7]])
}

func monthFirst(s string, _ Order) (Found, bool) {
	m := monthDay.FindStringSubmatchIndex(s)
	if m == nil {
		return Found{}, false
	}
	return found(s, m, s[m[4]:m[5]], s[m[2]:m[3]], s[m[6]:m[7]])
}

func yearFirst(s string, _ Order) (Found, bool) {
	m := yearDay.FindStringSubmatchIndex(s)
	if m == nil {
		return Found{}, false
	}
	return found(s, m, s[m[6]:m[7]], s[m[4]:m[5]], s[m[2]:m[3]])
}

func inFigures(s string, order Order) (Found, bool) {
	m := figures.FindStringSubmatchIndex(s)
	if m == nil || s[m[4]:m[5]] != s[m[8]:m[9]] || numbered(s, m[0], m[1]) {
		return Found{}, false
	}
	one, other := s[m[2]:m[3]], s[m[6]:m[7]]
	a, _ := strconv.Atoi(one)
	b, _ := strconv.Atoi(other)
	switch {
	case s[m[4]:m[5]] == ".", a > 12, order == DayFirst, a == b: // with dots the day is always first
	case b > 12, order == MonthFirst:
		one, other = other, one
	default:
		return Found{}, false
	}
	return found(s, m, one, other, s[m[10]:m[11]])
}

// numbered reports whether figures go on before or behind a place: "version 12.5.2024.1" is no day.
func numbered(s string, start, end int) bool {
	digit := func(k int) bool { return k >= 0 && k < len(s) && s[k] >= '0' && s[k] <= '9' }
	mark := func(k int) bool { return k >= 0 && k < len(s) && strings.IndexByte("./-", s[k]) >= 0 }
	return mark(start-1) && digit(start-2) || mark(end) && digit(end+1)
}

// lastYear is the last in which something can have been published; a later one is of another calendar.
const lastYear = 2099

// found is a day with the time that stands behind it.
func found(s string, m []int, day, month, year string) (Found, bool) {
	d, _ := strconv.Atoi(day)
	y, _ := strconv.Atoi(year)
	n, err := strconv.Atoi(month)
	if err != nil {
		t, bad := time.Parse("Jan", strings.ToUpper(month[:1])+strings.ToLower(month[1:3]))
		if bad != nil {
			return Found{}, false
		}
		n = int(t.Month())
	}
	date := time.Date(y, time.Month(n), d, 0, 0, 0, 0, time.UTC)
	if date.Day() != d || int(date.Month()) != n || y < 1900 || y > lastYear {
		return Found{}, false
	}
	iso := date.Format(time.DateOnly) + timeBehind(s[m[1]:])
	return Found{iso, m[0], m[1]}, true
}

// timeBehind is the time of day that a line goes on with, as in ISO; "" where none does.
func timeBehind(s string) string {
	m := clock.FindStringSubmatch(s[:min(len(s), 40)])
	if m == nil {
		return ""
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2])
	switch half := strings.ToLower(strings.ReplaceAll(m[3], ".", "")); {
	case half == "pm" && hour < 12:
		hour += 12
	case half == "am" && hour == 12:
		hour = 0
	}
	if hour > 23 || minute > 59 {
		return ""
	}
	zone := strings.ToUpper(m[4])
	if zone == "GMT" || zone == "UTC" {
		zone = "Z"
	}
	if len(zone) == 5 {
		zone = zone[:3] + ":" + zone[3:]
	}
	return "T" + twoFigures(hour) + ":" + twoFigures(minute) + zone
}

func twoFigures(n int) string { return strconv.Itoa(n/10) + strconv.Itoa(n%10) }
