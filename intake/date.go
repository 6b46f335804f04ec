package intake

import (
	"errors"
	"net/mail"
	"strings"
	"time"

	"parley"
	"parley/gazetteer"
)

// layouts are the ISO forms of a moment, most exact first; zones are kept.
var layouts = []struct{ in, out string }{
	{"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04:05Z07:00"},
	{"2006-01-02T15:04Z07:00", "2006-01-02T15:04Z07:00"},
	{"2006-01-02T15:04:05", "2006-01-02T15:04:05"},
	{"2006-01-02T15:04", "2006-01-02T15:04"},
	{"2006-01-02", "2006-01-02"},
}

var errDate = errors.New("it is no date that exists")

// Published reads a date or date-time: ISO with T or a blank, the zone
// optional, or RFC 2822. It gives the ISO form with the zone as stated.
func Published(s string) (string, error) {
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
			return t.Format(l.out), nil
		}
	}
	if t, err := mail.ParseDate(s); err == nil {
		return t.Format(time.RFC3339), nil
	}
	return "", errDate
}

// Day is the day of a published moment, in the publisher's zone; zero if the
// document has no date.
func Day(published string) time.Time {
	if len(published) < 10 {
		return time.Time{}
	}
	day, err := time.Parse(time.DateOnly, published[:10])
	if err != nil {
		return time.Time{}
	}
	return day
}

// Local is a document with the moment it was published in its publisher's zone:
// a government's "today" is the day in its own capital, whatever zone the page is
// stamped in.
func Local(d parley.Document) parley.Document {
	d.Published = gazetteer.Local(d.Published, OfficialParty(d))
	return d
}
