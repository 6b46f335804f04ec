package intake_test

import (
	"testing"

	"parley"
	"parley/intake"
)

// Whose own publisher a name is. Papers and broadcasters are nobody's, whatever
// state is in their name.
func TestPublishersOfStates(t *testing.T) {
	for name, want := range map[string]string{
		"White House": "United States", "The Kremlin": "Russia", "U.S. Department of State": "United States", "Government of Norway": "Norway", "Presidency of Mali": "Mali",
		"Presidency of the Republic of Mali": "Mali", "Norwegian Foreign Ministry": "Norway", "Ministry of Foreign Affairs of Peru": "Peru", "Embassy of Chad": "Chad",
		"regjeringen.no": "Norway", "Chad's Presidency": "Chad", "Russian Ministry of Foreign Affairs": "Russia", "European Commission": "EU",
		"Norwegian Broadcasting": "", "Daily Post": "", "The Times of India": "", "Mali Today": "", "Radio France": "", "": "",
	} {
		if got := intake.OfficialParty(parley.Document{Publisher: name}); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
