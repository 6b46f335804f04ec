package query

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"parley"
	"parley/reconcile"
)

// Moment reads a time as people give it. A day counts whole, so it means its
// last moment. Without a zone it is the machine's. The zero time is of "".
func Moment(words string) (time.Time, error) {
	if words == "" {
		return time.Time{}, nil
	}
	if t, err := time.ParseInLocation(time.DateOnly, words, time.Local); err == nil {
		return t.AddDate(0, 0, 1).Add(-time.Microsecond), nil
	}
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05",
		"2006-01-02T15:04", "2006-01-02 15:04"} {
		if t, err := time.ParseInLocation(layout, words, time.Local); err == nil {
			return t, nil
		}
	}
	return time.Time{}, &parley.Error{Code: parley.Invalid, Op: "read time", Thing: words,
		Err:  errors.New("it is no time"),
		Hint: "give a day such as 2025-12-28, or a date-time such as 2025-12-28T13:00"}
}

// Since reads a time as Moment does; "24h" and "7d" count back from now.
func Since(words string, now time.Time) (time.Time, error) {
	if strings.TrimSpace(words) == "" {
		return time.Time{}, &parley.Error{Code: parley.Invalid, Op: "read time", Err: errors.New("it is empty"),
			Hint: "give a day such as 2025-12-28, or 24h or 7d back from now"}
	}
	if n, err := strconv.Atoi(strings.TrimSuffix(words, "d")); err == nil && strings.HasSuffix(words, "d") {
		return now.AddDate(0, 0, -n), nil
	}
	if d, err := time.ParseDuration(words); err == nil {
		return now.Add(-d), nil
	}
	return Moment(words)
}

// Days turns two days, months or years into the first day of one and the last
// of the other.
func Days(since, until string) (from, to string, err error) {
	for _, day := range []string{since, until} {
		if err := parley.Valid("date", day); day != "" && err != nil {
			return "", "", &parley.Error{Code: parley.Invalid, Op: "read day", Thing: day, Err: err}
		}
	}
	if start, _, told := reconcile.Span(since); told != reconcile.Undated {
		from = start.Format(time.DateOnly)
	}
	if _, end, told := reconcile.Span(until); told != reconcile.Undated {
		to = end.AddDate(0, 0, -1).Format(time.DateOnly)
	}
	if from != "" && to != "" && to < from {
		return "", "", &parley.Error{Code: parley.Invalid, Op: "read days", Thing: since + " to " + until,
			Err: errors.New("they end before they begin")}
	}
	return from, to, nil
}
