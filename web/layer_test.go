package web

import (
	"strings"
	"testing"

	"parley"
)

func TestSegmentsAreCutWhereMarkingsBeginAndEnd(t *testing.T) {
	text := "Lund met Keita in Oslo."
	got := segments(text, []marking{{0, 4, "who", 0}, {0, 14, "said", 2}, {9, 14, "who", 0}, {5, 5, "who", 0},
		{20, 99, "who", 0}}, []parley.Evidence{{Start: 5, End: 8}})
	var words []string
	for _, s := range got {
		words = append(words, s.Text+"|"+s.Class+"|"+s.Facts)
	}
	want := "Lund|m-said m-who|f2; |m-said|f2;met|m-said|f2; |m-said|f2;Keita|m-said m-who|f2; in Oslo.||"
	if joined := strings.Join(words, ";"); joined != want {
		t.Errorf("%s\nwant %s", joined, want)
	}
	if !got[2].Here || !got[2].First || got[1].Here {
		t.Errorf("the words asked for: %+v", got)
	}
}

func FuzzSegmentsJoinToTheText(f *testing.F) {
	f.Add("Lund met Keita.", "0-4,9-14", 2, 7)
	f.Add("ı ſ \u202e", "1-2", -1, 99)
	f.Fuzz(func(t *testing.T, text, places string, from, until int) {
		var b strings.Builder
		for _, s := range segments(text, []marking{{from, until, "who", 1}, {until, from, "said", 0}},
			parsePlaces(places, text)) {
			b.WriteString(s.Text)
		}
		if b.String() != text {
			t.Errorf("%q became %q", text, b.String())
		}
	})
}
