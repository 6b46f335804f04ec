package web

import (
	"testing"

	"parley"
)

// A body told of by a longer name is one; whose it is must be told.
func TestBodiesOfSeveralNames(t *testing.T) {
	group := func(name string, by ...string) parley.Outcome {
		return parley.Outcome{Kind: parley.GroupThing, Group: &parley.Group{Name: name, SetUpBy: by}}
	}
	for _, c := range []struct {
		told []parley.Outcome
		want int
	}{
		{[]parley.Outcome{group("working group on trade", "Chad", "Mali"),
			group("working group on trade in grain", "Mali", "Chad")}, 1},
		{[]parley.Outcome{group("working group on trade in grain", "Mali", "Chad"),
			group("Working Group on Trade", "Chad", "Mali")}, 1},
		{[]parley.Outcome{group("working group on trade", "Chad", "Mali"),
			group("working group on borders", "Chad", "Mali")}, 2},
		{[]parley.Outcome{group("working group on trade", "Chad", "Mali"),
			group("working group on trade in grain", "Chad", "Norway")}, 2},
		{[]parley.Outcome{group("joint commission"), group("joint commission on trade", "Chad", "Mali")}, 2},
		{[]parley.Outcome{group("joint commission"), group("joint commission")}, 1},
	} {
		if got := bodies(c.told); len(got) != c.want {
			t.Errorf("%+v: %d bodies, want %d", c.told, len(got), c.want)
		}
	}
}
