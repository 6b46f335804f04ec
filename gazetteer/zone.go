package gazetteer

import (
	"time"
	_ "time/tzdata" // zones on machines that have none installed
)

// Offset is the ±HH:MM of an IANA zone at noon of a day, or nothing if the zone
// is not known.
func Offset(zone string, day time.Time) string {
	if zone == "" || day.IsZero() {
		return ""
	}
	place, err := time.LoadLocation(zone)
	if err != nil {
		return ""
	}
	return time.Date(day.Year(), day.Month(), day.Day(), 12, 0, 0, 0, place).Format("-07:00")
}
