package extract

import (
	"cmp"
	"slices"
	"time"

	"parley"
	"parley/gazetteer"
)

// zoned is a contact whose clock times have the zone of its place.
func zoned(c parley.Contact) parley.Contact {
	offset := offsetAt(c)
	if offset == "" {
		return c
	}
	facts := slices.Clone(c.Facts)
	for k, f := range facts {
		if f.Field == "time" && f.Value == c.Time {
			f.Value, f.Derived = c.Time+offset, "zone of place"
			facts[k] = f
		}
	}
	c.Facts, c.Time = facts, c.Time+offset
	return c
}

// offsetAt is how far the clocks of a contact's place were from Greenwich on its day, ""
// where a zone is told or cannot be known.
func offsetAt(c parley.Contact) string {
	if len(c.Time) != len("15:04") || c.Place == "" || len(c.Date) != len(time.DateOnly) {
		return ""
	}
	day, err := time.Parse(time.DateOnly, c.Date)
	if err != nil {
		return ""
	}
	zone := ""
	for _, e := range gazetteer.Lookup(c.Place) {
		zone = cmp.Or(zone, e.Zone)
	}
	return gazetteer.Offset(zone, day)
}
