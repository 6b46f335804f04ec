package reconcile_test

import (
	"fmt"
	"testing"

	"parley/reconcile"
)

// Lengths as people type them; what is none stays, to be complained of.
func TestLengthOf(t *testing.T) {
	for words, want := range map[string]string{"1:15": "PT1H15M", "1:00": "PT1H", "0:45": "PT45M", "75 min": "PT1H15M",
		"75 minutes.": "PT1H15M", "1 h 10 min": "PT1H10M", "2 hours": "PT2H", "1h15m": "PT1H15M",
		"90": "PT1H30M", "PT20M": "PT20M", "long": "long", "": "", "1:x": "1:x"} {
		if got := reconcile.LengthOf(words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

// What a page prints can be typed again.
func TestALengthAsItIsSpokenIsRead(t *testing.T) {
	for minutes := 1; minutes < 1000; minutes++ {
		length := reconcile.LengthOf(fmt.Sprint(minutes))
		if got := reconcile.LengthOf(reconcile.Spoken(length)); got != length ||
			reconcile.MinutesOf(got) != float64(minutes) {
			t.Errorf("%d: %q, then %q", minutes, length, got)
		}
	}
}
