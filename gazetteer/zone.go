package gazetteer

import (
	"sync"
	"time"
	_ "time/tzdata" // zones on machines that have none installed
)

// Offset is the ±HH:MM of an IANA zone at noon of a day, or nothing if the zone
// is not known.
func Offset(zone string, day time.Time) string {
	if zone == "" || day.IsZero() {
		return ""
	}
	place := location(zone)
	if place == nil {
		return ""
	}
	return time.Date(day.Year(), day.Month(), day.Day(), 12, 0, 0, 0, place).Format("-07:00")
}

// Local puts a moment that is stamped in UTC, "2021-05-27T00:39:49Z", into the
// zone of a state's capital: what its government calls today is the day there.
// Other stamps, and those of parties without a zone, stay as they are.
func Local(stamp, party string) string {
	at, err := time.Parse(time.RFC3339, stamp)
	if _, offset := at.Zone(); err != nil || offset != 0 || party == "" {
		return stamp
	}
	for _, e := range Lookup(party) {
		if place := location(e.Zone); e.Zone != "" && place != nil {
			return at.In(place).Format(time.RFC3339)
		}
	}
	return stamp
}

// locations are the zones loaded so far: the system reads one from a file each
// time it is asked.
var locations sync.Map

// location is an IANA zone, or nil.
func location(zone string) *time.Location {
	if known, ok := locations.Load(zone); ok {
		return known.(*time.Location)
	}
	place, err := time.LoadLocation(zone)
	if err != nil {
		place = nil
	}
	locations.Store(zone, place)
	return place
}
