package compare

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestEdits(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"Lund met Keita on Sunday.", "Lund met Keita on Sunday.", ""},
		{"The call lasted an hour.", "The call lasted two hours.", "an hour.>two hours."},
		{"Lund met Keita.", "Lund met Keita. Both sides agreed.", ">Both sides agreed."},
		{"A warm and frank talk with Keita", "A frank talk with Abakar", "warm and>|Keita>Abakar"},
		{"", "Lund", ">Lund"},
	} {
		var got []string
		for _, e := range Edits(c.before, c.after) {
			got = append(got, e.Before.Exact+">"+e.After.Exact)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q to %q: got %q, want %q", c.before, c.after, strings.Join(got, "|"), c.want)
		}
	}
}

// Putting the edits into the old text gives the new one, whatever the texts.
func TestEditsLeadFromOneTextToTheOther(t *testing.T) {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c", "d"}), 0, 12)
	rapid.Check(t, func(t *rapid.T) {
		before, after := strings.Join(words.Draw(t, "before"), " "), strings.Join(words.Draw(t, "after"), " ")
		var out strings.Builder
		at := 0
		for _, e := range Edits(before, after) {
			out.WriteString(before[at:e.Before.Start] + " " + e.After.Exact + " ")
			at = e.Before.End
		}
		out.WriteString(before[at:])
		if got := strings.Join(strings.Fields(out.String()), " "); got != after {
			t.Fatalf("%q to %q gave %q", before, after, got)
		}
	})
}
