// Package moment reads when something was published, however it is written.
//
// What comes in: a moment as files, mails, feeds and pages give it. What goes out: its ISO
// form, with the zone as stated. The clock and zone of the machine play no part.
//
// "Tue, 5 Mar 2024 10:00:00 +0200" is 2024-03-05T10:00:00+02:00; "5 March 2024" is
// 2024-03-05.
package moment

import (
	"errors"
	"fmt"
	"net/mail"
	"strings"
	"time"
)

// layouts are the ISO forms of a moment, most exact first; zones are kept.
var layouts = []struct{ in, out string }{
	{"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04:05Z07:00"},
	{"2006-01-02T15:04Z07:00", "2006-01-02T15:04Z07:00"},
	{"2006-01-02T15:04:05", "2006-01-02T15:04:05"},
	{"2006-01-02T15:04", "2006-01-02T15:04"},
	{"2006-01-02", "2006-01-02"},
}

var (
	errDate = errors.New("it is no date that exists")
	errZone = errors.New("no zone is so far from Greenwich")
	// ErrOrder is the fault of a day in figures that may be either of two.
	ErrOrder = errors.New("its day and month cannot be told apart")
)

// mostZone is how far a zone can be from Greenwich: Kiribati is 14 hours ahead.
const mostZone = 14 * 60 * 60

// zoneNames are the zones that RFC 2822 gives one meaning, in hours. Any other
// name means different hours in different places.
var zoneNames = map[string]int{"UT": 0, "GMT": 0, "UTC": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
	"MST": -7, "MDT": -6, "PST": -8, "PDT": -7}

// Parse reads a date or date-time: ISO with T or a blank, the zone
// optional, or RFC 2822. It gives the ISO form with the zone as stated; a name of
// a zone that can mean several is left out. The machine's own zone plays no part.
func Parse(s string) (string, error) {
	s = strings.TrimSpace(s)
	iso := s
	if len(s) > 10 && s[10] == ' ' {
		iso = s[:10] + "T" + strings.ReplaceAll(s[11:], " ", "")
	}
	if n := len(iso); n > 16 && (iso[n-5] == '+' || iso[n-5] == '-') && iso[n-3] != ':' {
		iso = iso[:n-2] + ":" + iso[n-2:]
	}
	if i := strings.IndexByte(iso, '.'); i == 19 { // fractions of a second
		rest := strings.TrimLeft(iso[20:], "0123456789")
		iso = iso[:19] + rest
	}
	for _, l := range layouts {
		if t, err := time.Parse(l.in, iso); err == nil {
			return stated(t, l.out)
		}
	}
	words, zone := withoutZoneName(s)
	t, err := mail.ParseDate(words + " " + zone)
	switch {
	case err != nil:
		return "", errDate
	case zone == noZone:
		return stated(t, "2006-01-02T15:04:05")
	}
	return stated(t, time.RFC3339)
}

// Typed reads a moment as people write it, too: in words, or in figures whose order can be told, alone on
// its line. "3.5.2026" is 2026-05-03; of "3/5/2026" it fails with [ErrOrder].
func Typed(s string) (string, error) {
	iso, err := Parse(s)
	if err == nil || errors.Is(err, errZone) {
		return iso, err
	}
	s = strings.TrimSpace(s)
	if f, ok := Find(s, Unknown); ok && f.Start == 0 && alone(s[f.End:]) {
		return f.ISO, nil
	}
	if _, either := Find(s, DayFirst); either && figures.MatchString(s) {
		return "", ErrOrder
	}
	return "", err
}

// alone reports whether nothing stands behind a day but a time of day.
func alone(behind string) bool {
	return strings.TrimSpace(strings.TrimSpace(behind)[len(strings.TrimSpace(clock.FindString(behind))):]) == ""
}

// stated is a moment in a layout, unless its zone is further away than any.
func stated(t time.Time, layout string) (string, error) {
	if _, offset := t.Zone(); offset > mostZone || offset < -mostZone {
		return "", errZone
	}
	return t.Format(layout), nil
}

// noZone is how RFC 2822 says that a zone is not known.
const noZone = "-0000"

// withoutZoneName cuts the name of a zone off a date, and gives its offset: "+0000"
// is not asked of the machine, which knows other zones by the same names.
func withoutZoneName(s string) (words, zone string) {
	if i := strings.IndexByte(s, '('); i > 0 {
		s = strings.TrimSpace(s[:i]) // a comment: "+0200 (CEST)"
	}
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return s, ""
	}
	name := strings.ToUpper(s[i+1:])
	if hours, ok := zoneNames[name]; ok {
		return s[:i], fmt.Sprintf("%+03d00", hours)
	}
	if strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" && strings.Contains(s, ":") {
		return s[:i], noZone
	}
	if strings.HasPrefix(name, "+") || strings.HasPrefix(name, "-") {
		return s[:i], s[i+1:]
	}
	return s, noZone
}
