package main

import (
	"testing"
	"time"
)

func TestPaceIsToldOnceAndOnlyOfALongWait(t *testing.T) {
	p := pace{careful: true, total: 1000, taken: 100}
	for _, step := range []struct {
		since     time.Duration
		documents int
		want      string
	}{
		{10 * time.Second, 50, ""},
		{4 * time.Second, 120, ""},
		{40 * time.Second, 120, "parley: about 6 minutes to go with the careful reader; --reader fast takes a third " +
			"of that, and reads less well"},
		{41 * time.Second, 121, ""},
	} {
		if got := p.tell(step.since, step.documents); got != step.want {
			t.Errorf("after %v and %d documents: %q, want %q", step.since, step.documents, got, step.want)
		}
	}
	fast := pace{total: 1000, taken: 1}
	if got := fast.tell(time.Hour, 1000); got != "" {
		t.Errorf("the fast reader says %q", got)
	}
}
