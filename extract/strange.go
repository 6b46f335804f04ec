package extract

import (
	"slices"
	"strings"
	"time"

	"parley"
	"parley/text"
)

// strangeDate tells whether a date that a parse hung on a contact cannot be its
// own: of one to come, a day that is past; of one that was held, a day after publication ("they met and discussed
// the summit of 2027"); of the one that a document reports, a year or decade and
// no more ("they spoke about contacts at all levels in 2026"). News has days.
func implausibleDate(t *text.Text, all []Telling, c parley.Contact, f parley.Fact) bool {
	date, ok := f.Value.(string)
	if ok && f.Field == "date" && (c.Status == parley.Planned || c.Status == parley.Proposed) {
		return longGone(t, date)
	}
	if !ok || f.Field != "date" || c.Status != parley.Held && c.Status != parley.UnderWay {
		return false
	}
	if words := strings.ToLower(f.Evidence[0].Exact); strings.HasPrefix(words, "tomorrow") || strings.HasPrefix(words, "next ") || strings.HasPrefix(words, "coming ") {
		return true // "will be on the agenda of the talks tomorrow"
	}
	published := t.Published[:min(len(t.Published), 10)]
	first, _, _ := strings.Cut(date, "/")
	if len(published) == 10 && len(first) >= 4 && !strings.ContainsAny(first, "X") && first > published[:min(len(first), 10)] {
		return !nextDay(published, first) // a zone to the east has tomorrow already
	}
	return c.Main && len(date) <= 4 && !yearOf(t, all, f.Evidence[0].End)
}

// longGone tells whether a date lies wholly before the day of publication: what is
// still to come was not on it.
func longGone(t *text.Text, date string) bool {
	published := t.Published[:min(len(t.Published), 10)]
	if _, last, isSpan := strings.Cut(date, "/"); isSpan {
		date = last
	}
	return len(published) == 10 && len(date) >= 4 && !strings.Contains(date, "X") && date < published[:min(len(date), 10)]
}

// yearOf tells whether the year that ends at a byte stands before a noun of
// contact: "the 2021 meeting".
func yearOf(t *text.Text, all []Telling, end int) bool {
	return slices.ContainsFunc(all, func(x Telling) bool {
		start := t.Tokens[x.At].Start
		return x.Nominal && start > end && start-end < 20
	})
}

// nextDay tells whether an ISO day follows another.
func nextDay(day, next string) bool {
	at, err := time.Parse(time.DateOnly, day)
	return err == nil && at.AddDate(0, 0, 1).Format(time.DateOnly) == next
}
