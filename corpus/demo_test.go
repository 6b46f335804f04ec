package corpus

import "testing"

func TestDemoIsThreeMonthsOfTwoNegotiations(t *testing.T) {
	all, err := Demo()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 40 || all[0].Published[:7] != "2026-06" || all[len(all)-1].Published[:7] != "2026-08" {
		t.Errorf("%d documents from %s to %s", len(all), all[0].Published, all[len(all)-1].Published)
	}
	names := map[string]bool{}
	for _, p := range all {
		if names[p.Published+p.Name] {
			t.Errorf("%s stands there twice", p.Name)
		}
		names[p.Published+p.Name] = true
	}
}
