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
