package reconcile

import (
	"fmt"
	"strings"
	"time"

	"parley"
)

func judgeKinds(a, b Said) judgement {
	x, y := parley.ContactKind(a.Value), parley.ContactKind(b.Value)
	switch {
	case x == y:
		return judgement{Agree, "the same kind"}
	case x.Related(y):
		return judgement{Compatible, fmt.Sprintf("%s may be called %s", parley.ContactKind(longer(a.Value, b.Value)).Words(), parley.ContactKind(other(longer(a.Value, b.Value), a.Value, b.Value)).Words())}
	}
	return judgement{Contradict, "other kinds"}
}

func other(one, a, b string) string {
	if one == a {
		return b
	}
	return a
}

// judgeStatuses lets the life of a contact go on: what was planned in an earlier
// report is held in a later one.
func judgeStatuses(a, b Said) judgement {
	x, y := parley.Status(a.Value), parley.Status(b.Value)
	if x == y {
		return judgement{Agree, "the same status"}
	}
	if x == parley.Denied || y == parley.Denied {
		return judgement{Contradict, "one denies what the other tells"}
	}
	if a.Published > b.Published {
		a, b, x, y = b, a, y, x
	}
	switch {
	case x.Happened() && y.Happened():
		return judgement{Compatible, "under way, then over"}
	case stage(x) < stage(y) && a.Published != b.Published || stage(x) <= 1 && stage(y) <= 1:
		return judgement{Compatible, "the later report goes further"}
	case day10(a.Published) == day10(b.Published) && stage(x) >= 0 && stage(y) >= 0 && x != parley.Cancelled && y != parley.Cancelled:
		return judgement{Compatible, "told at other hours of a day"}
	}
	return judgement{Contradict, "it cannot be both"}
}

// stage orders the life of a contact.
func stage(s parley.Status) int {
	switch s {
	case parley.Proposed:
		return 0
	case parley.Planned:
		return 1
	case parley.UnderWay, parley.Postponed, parley.Cancelled:
		return 2
	case parley.Held:
		return 3
	}
	return -1 // denied
}

func judgeDates(a, b Said) judgement {
	if a.Value == b.Value {
		return judgement{Agree, "the same date"}
	}
	x, xEnd, p := Span(a.Value)
	y, yEnd, q := Span(b.Value)
	switch {
	case p == Undated || q == Undated:
		return judgement{Compatible, "one has no year"}
	case x.Before(yEnd) && y.Before(xEnd):
		return judgement{Compatible, "one lies within the other"}
	case neighbours(x, y) && a.window.Told >= Day && b.window.Told >= Day && a.window.Overlap(b.window) && oneNight(a.window, b.window):
		return judgement{Compatible, "one moment in the zones of the sides"}
	}
	if a.status.Happened() != b.status.Happened() && (a.status.Happened() || b.status.Happened()) {
		return judgement{Compatible, "planned for one day, held on another"}
	}
	if a.status == parley.Postponed || b.status == parley.Postponed {
		return judgement{Compatible, "put off from one day to another"}
	}
	return judgement{Contradict, "other days"}
}

// neighbours tells whether two days are one or next to each other: further apart no
// zones make them one moment.
func neighbours(x, y time.Time) bool { return x.Sub(y).Abs() <= 24*time.Hour }

func judgeTimes(a, b Said) judgement {
	if a.Value == b.Value {
		return judgement{Agree, "the same time"}
	}
	if a.window.Told != Minute || b.window.Told != Minute {
		if a.Value[:5] == b.Value[:5] {
			return judgement{Agree, "the same time, one without its zone"}
		}
		return judgement{Differ, "times of unknown zones"}
	}
	switch gap := a.window.gap(b.window); {
	case gap <= 5:
		return judgement{Agree, "one moment in two zones"}
	case gap <= 60:
		return judgement{Compatible, "within the hour, reckoned in UTC"}
	}
	return judgement{Contradict, "other times, reckoned in UTC"}
}

func judgePlaces(a, b Said) judgement {
	switch v := comparePlaces(a.Value, b.Value); v {
	case Agree:
		return judgement{v, "the same place"}
	case Compatible:
		return judgement{v, "one place lies in the other"}
	case Contradict:
		return judgement{v, "other places"}
	}
	return judgement{Differ, "places no list has"}
}

func judgeLengths(a, b Said) judgement {
	x, y := minutesOf(a.Value, a.Derived), minutesOf(b.Value, b.Derived)
	switch {
	case x == y:
		return judgement{Agree, "the same length"}
	case x.Meets(y):
		return judgement{Compatible, fmt.Sprintf("%s with rounding", ranges(x, y))}
	}
	return judgement{Contradict, ranges(x, y)}
}

// ranges tells two lengths in minutes, the shorter first.
func ranges(x, y Minutes) string {
	if x.Value > y.Value {
		x, y = y, x
	}
	return fmt.Sprintf("%.0f and %.0f minutes", x.Value, y.Value)
}

// judgeActors compares who did something: a person is less than nothing at odds
// with his state.
func judgeActors(a, b Said) judgement {
	switch {
	case strings.EqualFold(a.Value, b.Value), SameName(a.Value, b.Value):
		return judgement{Agree, "the same"}
	case a.party == b.Value || b.party == a.Value || a.party != "" && a.party == b.party:
		return judgement{Compatible, "of the same side"}
	case strings.Contains(a.Value, " & ") || strings.Contains(b.Value, " & "):
		return judgement{Differ, "joint with others"}
	}
	return judgement{Contradict, "it cannot be both"}
}

// judgePeople compares two forms of one person. Titles and fuller names are
// detail; another party is not.
func judgePeople(a, b Said) judgement {
	if a.person == nil || b.person == nil {
		return judgeWords(a, b)
	}
	switch p, q := *a.person, *b.person; {
	case p.Party != "" && q.Party != "" && p.Party != q.Party:
		return judgement{Contradict, "of other sides"}
	case p.Name != "" && q.Name != "":
		return judgement{Agree, "the same person"}
	}
	return judgement{Compatible, "one is told by office only"}
}

func judgeOrdinals(a, b Said) judgement {
	x, y := a.ordinal, b.ordinal
	switch one := sameSeries(ParseScope(x.Scope), ParseScope(y.Scope), a.Published, b.Published); {
	case x.Number == y.Number && one:
		return judgement{Agree, "the same number"}
	case x.Number == y.Number:
		return judgement{Compatible, "the same number, counted by other words"}
	case !one:
		return judgement{Compatible, "counted by other words"}
	}
	return judgement{Contradict, "other numbers in one series"}
}

func judgeCounts(a, b Said) judgement {
	if a.Value == b.Value {
		return judgement{Agree, "the same number"}
	}
	return judgement{Contradict, "other numbers"}
}

func judgeTones(a, b Said) judgement {
	x, y := toneOf(a.Value), toneOf(b.Value)
	switch {
	case Plain(a.Value) == Plain(b.Value):
		return judgement{Agree, "the same word"}
	case x*y < 0:
		return judgement{Contradict, "warm against cold"}
	case x*y > 0:
		return judgement{Compatible, "words of one temper"}
	}
	return judgement{Differ, "other words"}
}

// judgeWords compares phrases. Spelling, case and articles make no difference;
// one phrase within the other is less detail; the same words put together
// otherwise may mean something else.
func judgeWords(a, b Said) judgement {
	if Plain(a.Value) == Plain(b.Value) {
		return judgement{Agree, "the same words"}
	}
	x, y := contentWords(Plain(a.Value)), contentWords(Plain(b.Value))
	switch {
	case subset(x, y) && subset(y, x):
		return judgement{Differ, "the same words put together otherwise"}
	case len(x) > 0 && len(y) > 0 && (subset(x, y) || subset(y, x)):
		return judgement{Compatible, "one has more detail"}
	}
	return judgement{Differ, "other words"}
}
