package pattern_test

import (
	"testing"

	"parley/intake/pattern"
)

func TestRead(t *testing.T) {
	table := pattern.Read("# a remark\twith a tab\nend\tsee also\nline\tshare\nend\tread next\nno tab\n")
	if got := table.Of("end"); got != "(?:see also|read next)" {
		t.Errorf("got %q", got)
	}
	if len(table) != 2 {
		t.Errorf("got %v", table)
	}
	defer func() {
		if recover() == nil {
			t.Error("a sort that no row has: no panic")
		}
	}()
	table.Of("none")
}
