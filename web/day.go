package web

import (
	"net/url"
	"time"
)

// daysBetween is how many days lie from one ISO day to another, negative where
// the other comes before.
func daysBetween(from, until string) int {
	a, err := time.Parse(time.DateOnly, from)
	b, bad := time.Parse(time.DateOnly, until)
	if err != nil || bad != nil {
		return 0
	}
	return int(b.Sub(a).Hours() / 24)
}

func queryWord(s string) string { return url.QueryEscape(s) }

// dayBefore is an ISO day some days before another, or behind it where they are
// negative; the day itself where it is none.
func dayBefore(day string, days int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return isoDay(t.AddDate(0, 0, -days))
}
