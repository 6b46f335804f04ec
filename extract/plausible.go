package extract

import (
	"slices"
	"strings"
	"time"

	"parley"
	"parley/extract/field"
	"parley/gazetteer"
	"parley/text"
)

// implausibleDate tells whether a date that a parse hung on a contact cannot be its
// own: of one to come, a day that is past; of one that was held, a day after publication ("they met and discussed
// the summit of 2027"); of the one that a document reports, a year or decade and
// no more ("they spoke about contacts at all levels in 2026"). News has days.
func implausibleDate(t *text.Text, all []field.Telling, c parley.Contact, f parley.Fact) bool {
	date, ok := f.Value.(string)
	if !ok || f.Field != "date" {
		return false
	}
	switch c.Status {
	case parley.Planned, parley.Proposed:
		return longGone(t, date)
	case parley.Held, parley.UnderWay:
		return toCome(f) || later(t, date) || c.Main && len(date) <= 4 && !yearOf(t, all, f.Evidence[0].End)
	}
	return false
}

// toCome reports whether a date is told as one ahead: "will be on the agenda of the talks tomorrow".
func toCome(f parley.Fact) bool {
	words := strings.ToLower(f.Evidence[0].Exact)
	return strings.HasPrefix(words, "tomorrow") || strings.HasPrefix(words, "next ") ||
		strings.HasPrefix(words, "coming ")
}

// later reports whether a date begins after the day of publication and the next: a zone to the east
// has tomorrow already.
func later(t *text.Text, date string) bool {
	published := t.Published[:min(len(t.Published), 10)]
	first, _, _ := strings.Cut(date, "/")
	if len(published) < 10 || len(first) < 4 || strings.ContainsAny(first, "X") {
		return false
	}
	return first > published[:min(len(first), 10)] && !nextDay(published, first)
}

// longGone tells whether a date lies wholly before the day of publication: what is
// still to come was not on it.
func longGone(t *text.Text, date string) bool {
	published := t.Published[:min(len(t.Published), 10)]
	if _, last, isSpan := strings.Cut(date, "/"); isSpan {
		date = last
	}
	return len(published) == 10 && len(date) >= 4 && !strings.Contains(date, "X") &&
		date < published[:min(len(date), 10)]
}

// yearOf tells whether the year that ends at a byte stands before a noun of
// contact: "the 2021 meeting".
func yearOf(t *text.Text, all []field.Telling, end int) bool {
	return slices.ContainsFunc(all, func(x field.Telling) bool {
		start := t.Tokens[x.At].Start
		return x.Nominal && start > end && start-end < 20
	})
}

// nextDay tells whether an ISO day follows another.
func nextDay(day, next string) bool {
	at, err := time.Parse(time.DateOnly, day)
	return err == nil && at.AddDate(0, 0, 1).Format(time.DateOnly) == next
}

// implausiblePlace tells whether a place cannot be that of a contact at a distance: those
// who telephone are at two places, and what a text puts "in" a country is rather
// what they spoke of. "From" and a house stay: "from the Winter Palace".
func implausiblePlace(t *text.Text, c parley.Contact, f parley.Fact) bool {
	name, ok := f.Value.(string)
	if !ok || f.Field != "place" {
		return false
	}
	if c.Kind == parley.Visit {
		return notVisited(c, name)
	}
	if !c.Kind.Remote() || spokenFrom(t, f) {
		return false
	}
	for _, e := range gazetteer.Lookup(name) {
		switch e.Kind {
		case gazetteer.City, gazetteer.Capital, gazetteer.State, gazetteer.Region, gazetteer.Adjective:
			return true
		}
	}
	return false
}

// spokenFrom reports whether somebody spoke from a place: "from Oslo", "from the Winter Palace".
func spokenFrom(t *text.Text, f parley.Fact) bool {
	before := strings.Fields(strings.ToLower(t.Source[max(0, f.Evidence[0].Start-12):f.Evidence[0].Start]))
	if n := len(before); n > 1 && before[n-1] == "the" {
		before = before[:n-1]
	}
	return len(before) > 0 && before[len(before)-1] == "from"
}

// notVisited tells whether a place lies in a country that is no side of a visit,
// or in the visitor's own: where something else was, which the sentence tells of
// beside the visit.
func notVisited(c parley.Contact, name string) bool {
	if len(c.Parties) < 2 || len(c.Participants) == 0 {
		return false
	}
	for _, e := range gazetteer.Lookup(name) {
		switch e.Kind {
		case gazetteer.City, gazetteer.Capital, gazetteer.State:
			return e.Party != "" && (!slices.Contains(c.Parties, e.Party) || e.Party == c.Participants[0].Party)
		}
	}
	return false
}
