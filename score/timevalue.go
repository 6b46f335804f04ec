package score

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"parley/text"
)

// valueFits tells whether a value is one of those expected. Each set of gold
// writes times its own way (1998-W12, 1989-Q3, 198, 2016-11-08/2016-11-11 with
// the end outside); both sides are brought to one form and must then be equal.
// A less exact value does not fit.
func valueFits(x text.Time, values []string) bool {
	own := map[string]bool{}
	for _, v := range ownForms(x) {
		own[canonical(v)] = true
	}
	if x.Derived == "year by publication" && len(x.Value) > 4 {
		own["XXXX"+x.Value[4:]] = true // where gold too leaves the year open
	}
	for _, v := range values {
		if c := canonical(v); c != "" && own[c] {
			return true
		}
	}
	return false
}

// ownForms are the values of a time as it may be asked for: day, clock, day
// and part, day with clock, a span of hours.
func ownForms(x text.Time) []string {
	clock := x.Clock
	if len(clock) > 5 {
		clock = clock[:5]
	}
	day := x.Value
	if x.Kind == text.Clock {
		day = ""
	}
	if from, to, ok := strings.Cut(x.Value, "/"); ok && clock == "" {
		return []string{x.Value, from + "//" + to} // a set may end a span where its last unit begins
	}
	switch {
	case x.Until != "":
		return []string{span(day, clock) + "/" + span(day, x.Until)}
	case clock != "":
		return []string{span(day, clock)}
	case x.Part != "":
		return []string{day + "T" + x.Part, partHours(day, x.Part)}
	case x.Range != "":
		return []string{x.Value, x.Range}
	}
	return []string{x.Value}
}

// partHours is a part of the day as the hours that Recognizers-Text gives it.
func partHours(day, part string) string {
	hours := map[string][2]string{"MO": {"08:00", "12:00"}, "AF": {"12:00", "16:00"}, "EV": {"16:00", "20:00"},
		"NI": {"20:00", "23:59"}}[part]
	return span(day, hours[0]) + "//" + span(day, hours[1])
}

func span(day, clock string) string {
	if day == "" {
		return "T" + clock
	}
	return day + "T" + clock
}

var (
	weekForm    = regexp.MustCompile(`^(\d{4})-W(\d{2})(-WE)?$`)
	quarterForm = regexp.MustCompile(`^(\d{4})-([QH])(\d)$`)
	seasonForm  = regexp.MustCompile(`^(\d{4})-(SP|SU|FA|WI)$`)
	seasonEDTF  = regexp.MustCompile(`^\d{4}-2[1-4]$`)
	lengthForm  = regexp.MustCompile(`^P(T?)([\d.]+)([A-Z])(?:(\d+)([A-Z]))?$`)
	tripleForm  = regexp.MustCompile(`^\((.*),(.*),P.*\)$`)
	hourOnly    = regexp.MustCompile(`T(\d{1,2})(?::00)?$`)
	seconds     = regexp.MustCompile(`(\d{2}:\d{2}):00\b`)
)

// canonical brings a value to one form: dates and stretches of the calendar to
// "first day/day behind the last", clock times to HH:MM, lengths to their
// smallest whole unit. What it does not know stays as it is.
func canonical(v string) string {
	v = strings.TrimSpace(v)
	if v == "" || v == "/" || v == "not resolved" {
		return ""
	}
	if m := tripleForm.FindStringSubmatch(v); m != nil {
		v = m[1] + "//" + m[2]
	}
	v = seconds.ReplaceAllString(v, "$1")
	v = strings.ReplaceAll(v, " ", "T")
	if m := lengthForm.FindStringSubmatch(v); m != nil {
		return length(m)
	}
	if from, to, ok := strings.Cut(v, "//"); ok { // the end stands outside
		return ends(from, to, false)
	}
	if from, to, ok := strings.Cut(v, "/"); ok {
		return ends(from, to, true)
	}
	if from, behind, ok := stretch(v); ok {
		return from + "/" + behind
	}
	return hour(v)
}

// hour writes T5, T17 and 17:00 as one.
func hour(v string) string {
	if m := hourOnly.FindStringSubmatch(v); m != nil {
		return v[:strings.LastIndex(v, "T")] + "T" + fmt.Sprintf("%02s:00", m[1])
	}
	if len(v) == 5 && v[2] == ':' {
		return "T" + v
	}
	return v
}

// ends writes a span by its first day and the day behind its last.
func ends(from, to string, inside bool) string {
	a, _, ok := stretch(from)
	if !ok {
		a = hour(from)
	}
	b, behind, ok := stretch(to)
	if !ok {
		return a + "/" + hour(to)
	}
	if inside {
		return a + "/" + behind
	}
	return a + "/" + b
}

// stretch is the first day of a date, month, year, decade, century, week,
// quarter, half, season or weekend, and the day behind its last.
func stretch(v string) (from, behind string, ok bool) {
	day := func(t time.Time) string { return t.Format(time.DateOnly) }
	if m := weekForm.FindStringSubmatch(v); m != nil {
		monday := weekStart(atoi(m[1]), atoi(m[2]))
		if m[3] != "" {
			return day(monday.AddDate(0, 0, 5)), day(monday.AddDate(0, 0, 7)), true
		}
		return day(monday), day(monday.AddDate(0, 0, 7)), true
	}
	if m := quarterForm.FindStringSubmatch(v); m != nil {
		months := map[string]int{"Q": 3, "H": 6}[m[2]]
		first := time.Date(atoi(m[1]), time.Month((atoi(m[3])-1)*months+1), 1, 0, 0, 0, 0, time.UTC)
		return day(first), day(first.AddDate(0, months, 0)), true
	}
	if m := seasonForm.FindStringSubmatch(v); m != nil {
		n := map[string]int{"SP": 1, "SU": 2, "FA": 3, "WI": 4}[m[2]]
		v = fmt.Sprintf("%s-2%d", m[1], n)
	}
	if seasonEDTF.MatchString(v) {
		return v, v, true
	}
	for _, f := range []struct {
		layout     string
		years, mon int
		days       int
	}{{"2006-01-02", 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if t, err := time.Parse(f.layout, v); err == nil {
			return day(t), day(t.AddDate(f.years, f.mon, f.days)), true
		}
	}
	return aeon(v)
}

// aeon reads decades and centuries: 198, 198X, 19, 19XX.
func aeon(v string) (from, behind string, ok bool) {
	digits := strings.TrimRight(v, "X")
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) < 2 || len(digits) > 3 || len(v) != 4 && len(v) != len(digits) {
		return "", "", false
	}
	size := map[int]int{2: 100, 3: 10}[len(digits)]
	return fmt.Sprintf("%04d-01-01", n*size), fmt.Sprintf("%04d-01-01", (n+1)*size), true
}

// weekStart is the Monday of a week as ISO 8601 counts them.
func weekStart(year, week int) time.Time {
	jan4 := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	return jan4.AddDate(0, 0, 7*(week-1)-(int(jan4.Weekday())+6)%7)
}

func atoi(s string) int { n, _ := strconv.Atoi(s); return n }

// length writes PT1.5H and PT90M, P2W and P14D, P1Q and P3M alike.
func length(m []string) string {
	total, unit := sized(m[2], m[1]+m[3])
	if m[4] != "" {
		more, _ := sized(m[4], m[1]+m[5])
		total += more
	}
	return "P" + strconv.FormatFloat(total, 'f', -1, 64) + unit
}

// sized is an amount in seconds, days or months.
func sized(amount, unit string) (n float64, base string) {
	n, _ = strconv.ParseFloat(amount, 64)
	switch unit {
	case "TS":
		return n, "s"
	case "TM":
		return n * 60, "s"
	case "TH":
		return n * 3600, "s"
	case "W":
		return n * 7, "d"
	case "D":
		return n, "d"
	case "M":
		return n, "m"
	case "Q":
		return n * 3, "m"
	case "Y":
		return n * 12, "m"
	case "E":
		return n * 120, "m"
	case "C":
		return n * 1200, "m"
	}
	return n, unit
}
