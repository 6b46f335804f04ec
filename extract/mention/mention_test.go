package mention_test

import (
	"fmt"
	"strings"
	"testing"

	"parley/extract/mention"
	"parley/extract/trees"
)

const file = "../testdata/trees.txtar"

// Which events a tree tells of: kind, status and sides, in order.
func TestRead(t *testing.T) {
	for tree, want := range map[string]string{
		"met":        "held meeting: Kari Lund, Amadou Keita",
		"not met":    "denied meeting: Kari Lund, Amadou Keita",
		"will visit": "planned visit: Kari Lund",
		"held talks": "held talks: Kari Lund, Amadou Keita",
		"thanked":    "held meeting: Amadou Keita, Rosa Quispe",
		"called by":  "held call: Kari Lund, Amadou Keita",
		"separately": "held call: Kari Lund, Amadou Keita; held call: Kari Lund, Rosa Quispe",
		"aides":      "held meeting: Norway, Amadou Keita",
		"said":       "held meeting: Amadou Keita, Rosa Quispe",
		"scheduled":  "planned meeting: Kari Lund, Amadou Keita",
		"would":      "",
		"opposes":    "",
		"proposed":   "",
	} {
		x := trees.Named(t, file, tree)
		var got []string
		for _, e := range mention.Read(x) {
			var who []string
			for _, p := range mention.Participants(x, e) {
				who = append(who, x.Entities[p].Name)
			}
			got = append(got, fmt.Sprintf("%s %s: %s", e.Status, e.Kind, strings.Join(who, ", ")))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tree, x.Source, strings.Join(got, "; "), want)
		}
	}
}

// A text is only read: reading it twice gives the same.
func TestReadWritesNothing(t *testing.T) {
	x := trees.Named(t, file, "held talks")
	if a, b := fmt.Sprint(mention.Read(x)), fmt.Sprint(mention.Read(x)); a != b {
		t.Errorf("first %s\nthen  %s", a, b)
	}
}
