package main

import (
	"fmt"
	"strings"
)

type registerCity struct {
	City, CityASCII string
	Country         string
	Province        string
	Pop             float64
	Timezone        string
}

// countryNames maps names of the list of cities to everyday ones.
var countryNames = map[string]string{
	"United States of America": "United States", "Congo (Kinshasa)": "Democratic Republic of the Congo",
	"Congo (Brazzaville)": "Republic of the Congo",
	"Ivory Coast":         "Ivory Coast", "Cape Verde": "Cape Verde", "Korea, South": "South Korea",
	"Korea, North": "North Korea", "Czech Republic": "Czechia",
	"Macedonia": "North Macedonia", "Swaziland": "Eswatini", "Gaza": "Palestine", "West Bank": "Palestine",
	"Vatican (Holy See)": "Vatican", "The Gambia": "Gambia",
	"Bosnia And Herzegovina": "Bosnia and Herzegovina", "East Timor": "Timor-Leste", "Bahamas, The": "Bahamas",
	"Federated States of Micronesia": "Micronesia",
}

// readCities reads the list, and the zone of every city and the largest city
// of each country.
func readCities(name string) ([]registerCity, map[string]string, error) {
	cities, err := readLines[registerCity](name)
	if err != nil {
		return nil, nil, err
	}
	zones, largest := map[string]string{}, map[string]float64{}
	for i, c := range cities {
		if everyday, ok := countryNames[c.Country]; ok {
			cities[i].Country = everyday
			c.Country = everyday
		}
		zones[c.Country+"\t"+c.City] = c.Timezone
		if c.Pop > largest[c.Country] {
			largest[c.Country], zones[c.Country] = c.Pop, c.Timezone
		}
	}
	return cities, zones, nil
}

// writeCities keeps the larger cities, and of namesakes the largest: a report
// that means a smaller one says so.
func writeCities(cities []registerCity, _ []state) error {
	best := map[string]registerCity{}
	for _, c := range cities {
		name := strings.TrimSpace(c.City)
		if c.Pop < 20000 || len(name) < 3 || c.Timezone == "" {
			continue
		}
		if old, ok := best[name]; !ok || c.Pop > old.Pop {
			best[name] = c
		}
	}
	var lines []string
	for name, c := range best {
		lines = append(lines, fmt.Sprintf("%s\t%s\t%s", name, c.Country, c.Timezone))
	}
	return write("gazetteer/cities.tsv", "# Cities with their state and zone; of namesakes the largest.\n"+
		"# Columns: city, state, IANA zone.\n# Origin: the city-timezones list (MIT); made by train/gazetteer. "+
		"Version 1.\n", lines)
}
