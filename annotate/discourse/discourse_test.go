package discourse_test

import (
	"slices"
	"testing"

	"parley/annotate/discourse"
	"parley/extract/mention"
	"parley/extract/trees"
	"parley/text"
)

// "The two leaders" are those whose meeting was told of just before.
func TestGroupsAreFilled(t *testing.T) {
	x := trees.Named(t, "../../extract/testdata/trees.txtar", "again")
	discourse.Settle(x, mention.Read(x))
	k := slices.IndexFunc(x.Entities, func(e text.Entity) bool { return e.Kind == text.Group })
	var who []string
	for _, e := range x.Entities[k].Members {
		who = append(who, x.Entities[e].Name)
	}
	if !slices.Equal(who, []string{"Kari Lund", "Amadou Keita"}) {
		t.Errorf("the two leaders are %q", who)
	}
}
