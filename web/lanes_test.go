package web

import (
	"testing"
	"time"

	"parley"
	"parley/store"
	"parley/view"
)

func onDay(from, until, kind string, parties ...string) view.Line {
	return view.Line{ContactOnRecord: parley.ContactOnRecord{ID: parley.ContactID(from + kind),
		Kind: parley.ContactKind(kind), Status: parley.Held, Parties: parties, Date: from, From: from, Until: until}}
}

func TestLanesAreSortedByPairAndNearMarksAreStacked(t *testing.T) {
	lines := []view.Line{onDay("2026-06-01", "2026-06-01", "call", "Mali", "Norway"),
		onDay("2026-06-01", "2026-06-01", "meeting", "Norway", "Mali"),
		onDay("2026-06-20", "2026-06-20", "call", "Mali", "Norway"),
		onDay("2026-06-05", "2026-06-08", "visit", "Chad", "Mali")}
	c := drawLanes(lines, []store.DayCount{{Day: "2026-06-01", Status: parley.Held, N: 2},
		{Day: "2026-06-20", Status: parley.Held, N: 1}}, store.Filter{Since: "2026-06-01", Until: "2026-06-30"},
		time.Date(2026, 6, 25, 0, 0, 0, 0, time.UTC), false)
	if len(c.Lanes) != 2 || c.Lanes[0].Name != "Mali – Norway" || c.Lanes[0].Rows != 2 || len(c.Lanes[0].Marks) != 3 ||
		c.Lanes[1].Marks[0].To == "" {
		t.Errorf("%+v", c.Lanes)
	}
	if c.Most != 2 || len(c.Bars) != 2 || c.Now == "" || c.Ticks[0].Words != "Jun 2026" {
		t.Errorf("density %+v, now %q, %+v", c.Bars, c.Now, c.Ticks)
	}
	if byKind := drawLanes(lines, nil, store.Filter{}, time.Time{}, true); len(byKind.Lanes) != 3 ||
		byKind.Lanes[0].Name != "call" || byKind.Now != "" {
		t.Errorf("by kind %+v", byKind.Lanes)
	}
}

func TestManyPairsShareTheLastLane(t *testing.T) {
	var lines []view.Line
	for k := range 40 {
		lines = append(lines, onDay("2026-06-01", "2026-06-01", "call", "Mali",
			string(rune('A'+k%26))+string(rune('a'+k))))
	}
	if c := drawLanes(lines, nil, store.Filter{}, time.Time{}, false); len(c.Lanes) != mostLanes ||
		c.Lanes[mostLanes-1].Name != "25 others" || len(c.Lanes[mostLanes-1].Marks) != 25 {
		t.Errorf("%d lanes, the last %s", len(c.Lanes), c.Lanes[len(c.Lanes)-1].Name)
	}
}
