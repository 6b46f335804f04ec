package field_test

import (
	"fmt"
	"strings"
	"testing"

	"parley/extract/field"
	"parley/extract/mention"
	"parley/extract/trees"
)

const file = "../testdata/trees.txtar"

// What a sentence tells of its contact, field by field.
func TestRead(t *testing.T) {
	for tree, want := range map[string]string{
		"met":        "date 2025-03-07, place Oslo",
		"will visit": "date 2025-03-07, place Bamako",
		"held talks": "place Oslo",
		"called by":  "initiator Kari Lund, date 2025-03-07",
		"request":    "initiator Kari Lund, initiator Amadou Keita", // the verb says one, the words another
		"scheduled":  "date 2025-03-07, tone useful",
		"not met":    "",
	} {
		x := trees.Named(t, file, tree)
		var got []string
		for _, telling := range field.Read(x, mention.Read(x)) {
			for _, v := range telling.Values {
				if v.Field != "status" && v.Field != "kind" && v.Field != "participants" {
					got = append(got, fmt.Sprint(v.Field, " ", v.Value))
				}
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tree, x.Source, strings.Join(got, ", "), want)
		}
	}
}
