package score_test

import (
	"os"
	"testing"

	"parley/score"
)

func TestScreenFigures(t *testing.T) {
	if _, err := os.Stat("../../shared/data/readouts"); err != nil {
		t.Skip("../shared/data is absent")
	}
	for _, c := range []struct{ held, titled bool }{{true, true}, {false, true}, {true, false}, {false, false}} {
		s, err := score.Screen("../../shared/data", c.held, c.titled)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%+v: %d of %d missed %v, %d of %d dropped", c, s.Missed, s.On, s.MissedIDs, s.Dropped, s.Off)
		if c.titled && (s.Missed*1200 > s.On || s.Dropped*100 < s.Off*85) {
			t.Errorf("%d of %d missed %v, %d of %d dropped", s.Missed, s.On, s.MissedIDs, s.Dropped, s.Off)
		}
	}
}
