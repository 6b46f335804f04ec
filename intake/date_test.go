package intake_test

import (
	"testing"
	"time"

	"parley/intake"
)

// TestPublishedIsTheSameInAllZones reads moments in machines of three zones: the same in all.
func TestPublishedIsTheSameInAllZones(t *testing.T) {
	was := time.Local
	t.Cleanup(func() { time.Local = was })
	for _, zone := range []string{"UTC", "America/New_York", "Australia/Brisbane"} {
		place, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		time.Local = place
		for in, want := range map[string]string{
			"2025-12-28":                            "2025-12-28",
			"2025-12-28 13:00":                      "2025-12-28T13:00",
			"2025-12-28T13:00+02:00":                "2025-12-28T13:00+02:00",
			"2025-12-28T13:00:05.123+0200":          "2025-12-28T13:00:05+02:00",
			"2025-12-28T13:00Z":                     "2025-12-28T13:00Z",
			"2025-12-28T13:00+14:00":                "2025-12-28T13:00+14:00",
			"2025-12-28T13:00+24:00":                "",
			"2025-12-28T13:00-15:00":                "",
			"Sun, 28 Dec 2025 13:00:05 +0200":       "2025-12-28T13:00:05+02:00",
			"Sun, 28 Dec 2025 13:00:05 +2400":       "",
			"Sun, 28 Dec 2025 13:00:05 EST":         "2025-12-28T13:00:05-05:00",
			"Sun, 28 Dec 2025 13:00:05 GMT":         "2025-12-28T13:00:05Z",
			"28 Dec 2025 13:00 PDT":                 "2025-12-28T13:00:00-07:00",
			"Sun, 28 Dec 2025 13:00:05 +0200 (EET)": "2025-12-28T13:00:05+02:00",
			"Sun, 28 Dec 2025 13:00:05 IST":         "2025-12-28T13:00:05",
			"Sun, 28 Dec 2025 13:00:05 AEST":        "2025-12-28T13:00:05",
			"Sun, 28 Dec 2025 13:00:05 -0000":       "2025-12-28T13:00:05",
			"Sun, 30 Feb 2025 13:00:05 EST":         "",
			"EST":                                   "",
			"":                                      "",
		} {
			if got, err := intake.Published(in); got != want || (err == nil) != (want != "") {
				t.Errorf("%q in %s: got %q, %v; want %q", in, zone, got, err, want)
			}
		}
	}
}
