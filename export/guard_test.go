package export

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
)

// TestNoCellIsAFormula tries what spreadsheets take for one, and what they take
// off before they look.
func TestNoCellIsAFormula(t *testing.T) {
	for _, before := range []string{"", "\u202e", "\u200e", "\u2066", "\ufeff", "\u200b", " ", "\u00a0", "\t", "\x1b",
		"\u009b", "\n", "\u202a\u200f "} {
		for _, sign := range []string{"=", "+", "-", "@", "＝", "＠"} {
			cell := before + sign + "cmd|' /C calc'!A0"
			var out bytes.Buffer
			if err := CSV(&out, Table{Columns: []string{"publisher", "content"}, Rows: [][]string{{cell, cell}}},
				"Cite"); err != nil {
				t.Fatal(err)
			}
			_, table, _ := strings.Cut(out.String(), "\n")
			rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			for _, got := range rows[1] {
				if !strings.HasPrefix(got, "'") {
					t.Errorf("%q is written as %q", cell, got)
				}
			}
		}
	}
	if got := harmless("Kari Lund - minister"); got != "Kari Lund - minister" {
		t.Errorf("a name is written as %q", got)
	}
}
