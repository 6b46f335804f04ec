package join_test

import (
	"fmt"
	"strings"
	"testing"

	"parley/annotate/discourse"
	"parley/extract/field"
	"parley/extract/join"
	"parley/extract/mention"
	"parley/extract/trees"
)

const file = "../testdata/trees.txtar"

// Which tellings are of one contact.
func TestContacts(t *testing.T) {
	for tree, want := range map[string]string{
		"met":    "held meeting of Kari Lund, Amadou Keita (1)",
		"again":  "held meeting of Kari Lund, Amadou Keita (1); held meeting of Kari Lund, Amadou Keita (1)",
		"others": "held meeting of Kari Lund, Amadou Keita (1); held meeting of Kari Lund, Rosa Quispe (1)",
		"denied": "held meeting of Kari Lund, Amadou Keita (1); denied meeting of Kari Lund, Rosa Quispe (1)",
		"would":  "",
	} {
		x := trees.Named(t, file, tree)
		discourse.Settle(x, mention.Read(x))
		var got []string
		for _, c := range join.Contacts(x, field.Read(x, mention.Read(x))).Contacts {
			var who []string
			for _, e := range c.Who {
				who = append(who, x.Entities[e].Name)
			}
			got = append(got, fmt.Sprintf("%s %s of %s (%d)", c.Status, c.Kind, strings.Join(who, ", "),
				len(c.Tellings)))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tree, x.Source, strings.Join(got, "; "), want)
		}
	}
}

// What was discussed is given to the contact at which it was.
func TestTopics(t *testing.T) {
	x := trees.Named(t, file, "discussed")
	all := field.Read(x, mention.Read(x))
	j := join.Contacts(x, all)
	found := join.Topics(x, all, j)
	if len(found) != 1 || found[0].Value.Value != "trade" {
		t.Errorf("%+v", found)
	}
}
