package extract

import (
	"time"

	"parley"
	"parley/gazetteer"
)

// zone completes the clock times of a contact with the zone of its place.
func zone(c *parley.Contact) {
	if len(c.Time) != len("15:04") || c.Place == "" || len(c.Date) != len(time.DateOnly) {
		return
	}
	day, err := time.Parse(time.DateOnly, c.Date)
	if err != nil {
		return
	}
	zone := ""
	for _, e := range gazetteer.Lookup(c.Place) {
		if zone == "" {
			zone = e.Zone
		}
	}
	offset := gazetteer.Offset(zone, day)
	if offset == "" {
		return
	}
	for k := range c.Facts {
		if f := &c.Facts[k]; f.Field == "time" && f.Value == c.Time {
			f.Value, f.Derived = c.Time+offset, "zone of place"
		}
	}
	c.Time += offset
}
