package outcome_test

import (
	"fmt"
	"strings"
	"testing"

	"parley/extract/field"
	"parley/extract/join"
	"parley/extract/mention"
	"parley/extract/outcome"
	"parley/extract/source"
	"parley/extract/trees"
)

const file = "../testdata/trees.txtar"

// What came of it: promises, groups, proposals, positions, and what is not told.
func TestOutcomes(t *testing.T) {
	for tree, want := range map[string]string{
		"agreed": "commitment of Kari Lund & Amadou Keita: open the border",
		"working group": "commitment of Kari Lund & Amadou Keita: set up a working group on trade; group working " +
			"group on trade",
		"proposed":   "proposal of Kari Lund: a truce",
		"opposes":    "position of Amadou Keita against: the truce",
		"no details": "withheld by Kari Lund: the call with Keita",
		"met":        "",
	} {
		x := trees.Named(t, file, tree)
		src := source.Read(x)
		all := field.Read(x, mention.Read(x))
		j := join.Contacts(x, all)
		var got []string
		commitments, proposals := outcome.Commitments(x, all, j, src), outcome.Proposals(x, src)
		for _, c := range commitments {
			got = append(got, fmt.Sprintf("commitment of %s: %s", strings.Join(c.By, " & "), c.What))
		}
		for _, g := range outcome.Groups(x, src, proposals, commitments) {
			got = append(got, "group "+g.Name)
		}
		for _, p := range proposals {
			got = append(got, fmt.Sprintf("proposal of %s: %s", strings.Join(p.By, " & "), p.What))
		}
		for _, p := range outcome.Positions(x, j.Contacts, src) {
			got = append(got, fmt.Sprintf("position of %s %s: %s", strings.Join(p.Holders, " & "), p.Stance, p.Issue))
		}
		for _, w := range outcome.WithheldBy(x, j.Contacts) {
			got = append(got, fmt.Sprintf("withheld by %s: %s", strings.Join(w.By, " & "), w.About))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tree, x.Source, strings.Join(got, "; "), want)
		}
	}
}
