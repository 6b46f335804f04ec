package web

import (
	"os"
	"strings"
	"testing"

	"parley"
)

// A kind of contact without a mark would be a hole in every timeline.
func TestEveryKindHasItsMark(t *testing.T) {
	marks, err := os.ReadFile("template/part/chart.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range parley.Kinds() {
		if !strings.Contains(string(marks), `<symbol id="k-`+string(k)+`"`) {
			t.Errorf("chart.html has no mark for %q", k)
		}
	}
}
