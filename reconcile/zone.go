package reconcile

import (
	"time"

	"parley"
	"parley/gazetteer"
)

// zones are the easternmost and westernmost offsets, in minutes, that the day
// of an account may count in: that of the place, else of the government that
// tells it or the country of the publisher; else those of all parties.
func zones(a parley.Account, day time.Time) (east, west int64, known bool) {
	for _, name := range []string{a.Contact.Place, a.Home, countryOf(a.Document.Publisher)} {
		if offset, ok := zoneOf(name, day); ok {
			return offset, offset, true
		}
	}
	found := false
	for _, p := range a.Contact.Parties {
		if offset, ok := zoneOf(p, day); ok {
			if !found {
				east, west, found = offset, offset, true
			}
			east, west = max(east, offset), min(west, offset)
		}
	}
	return east, west, false
}

// countryOf is the country of a publisher the lists know.
func countryOf(publisher string) string {
	for _, e := range gazetteer.Lookup(publisher) {
		if e.Kind == gazetteer.Publisher && e.Sort != "platform" {
			return e.Party
		}
	}
	return ""
}

// zoneOf is the offset of a place or of the capital of a party.
func zoneOf(name string, day time.Time) (int64, bool) {
	if name == "" {
		return 0, false
	}
	for _, e := range gazetteer.Lookup(name) {
		if e.Zone == "" {
			continue
		}
		if at, err := time.Parse("-07:00", gazetteer.Offset(e.Zone, day)); err == nil {
			_, seconds := at.Zone()
			return int64(seconds / 60), true
		}
	}
	return 0, false
}
