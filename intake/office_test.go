package intake_test

import (
	"strings"
	"testing"

	"parley"
	"parley/intake"
)

// Whose own publisher a name is. Papers and broadcasters are nobody's, whatever
// state is in their name.
func TestPublishersOfStates(t *testing.T) {
	for name, want := range map[string]string{
		"White House": "United States", "The Kremlin": "Russia", "U.S. Department of State": "United States",
		"Government of Norway": "Norway", "Presidency of Mali": "Mali",
		"Presidency of the Republic of Mali": "Mali", "Norwegian Foreign Ministry": "Norway",
		"Ministry of Foreign Affairs of Peru": "Peru", "Embassy of Chad": "Chad",
		"regjeringen.no": "Norway", "Chad's Presidency": "Chad", "Russian Ministry of Foreign Affairs": "Russia",
		"European Commission": "EU", "Presidential Secretariat of Sri Lanka": "Sri Lanka", "Sri Lanka": "Sri Lanka",
		"President's Office, Sri Lanka":     "Sri Lanka",
		"Norwegian Prime Minister's Office": "Norway", "Presidential Administration of Chad": "Chad",
		"Norwegian Broadcasting": "", "Daily Post": "", "The Times of India": "", "Mali Today": "", "Radio France": "",
		"": "",
	} {
		if got := intake.OfficialParty(parley.Document{Publisher: name}); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

// What is no text is refused with a word on what to do, and prose with a brace or
// a tag in it is not.
func TestNoTexts(t *testing.T) {
	for in, want := range map[string]string{
		`["Lund met Keita.", "x"]`:                                        "it is JSON",
		"<?xml version=\"1.0\"?>\n<note><to>Lund</to></note>":             "a file of XML",
		"Lund met Keita and wrote {\"text\": 1} on <b>paper</b> for him.": "",
	} {
		_, err := intake.File([]byte(in), intake.About{})
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", in, err, want)
		}
	}
}
