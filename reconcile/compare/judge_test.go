package compare

import (
	"slices"
	"testing"

	"parley"
	"parley/reconcile"
)

// A field whose rule of judging nobody wrote would be compared by nothing.
func TestEveryFieldIsJudged(t *testing.T) {
	for _, f := range reconcile.Compared() {
		if judges[f.Judged] == nil {
			t.Errorf("%s: there is no rule %q", f.Name, f.Judged)
		}
	}
	rules := []parley.Judging{}
	for _, f := range parley.Fields() {
		rules = append(rules, f.Judged)
	}
	for rule := range judges {
		if !slices.Contains(rules, rule) {
			t.Errorf("no field is judged by %q", rule)
		}
	}
}
