package intake

import (
	"time"

	"parley"
	"parley/gazetteer"
	"parley/intake/moment"
)

// Published reads a date or date-time, see [moment.Typed].
func Published(s string) (string, error) { return moment.Typed(s) }

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
