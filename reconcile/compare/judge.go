package compare

import (
	"fmt"
	"strings"
	"time"

	"parley"
	"parley/reconcile"
)

func judgeKinds(a, b reconcile.Said) judgement {
	x, y := parley.ContactKind(a.Value), parley.ContactKind(b.Value)
	switch {
	case x == y:
		return judgement{reconcile.Agree, "the same kind"}
	case x.Related(y):
		return judgement{reconcile.Compatible, fmt.Sprintf("%s may be called %s",
			parley.ContactKind(reconcile.Longer(a.Value, b.Value)).Words(),
			parley.ContactKind(other(reconcile.Longer(a.Value, b.Value), a.Value, b.Value)).Words())}
	}
	return judgement{reconcile.Contradict, "other kinds"}
}

func other(one, a, b string) string {
	if one == a {
		return b
	}
	return a
}

// judgeStatuses lets the life of a contact go on: what was planned in an earlier
// report is held in a later one.
func judgeStatuses(a, b reconcile.Said) judgement {
	x, y := parley.Status(a.Value), parley.Status(b.Value)
	if x == y {
		return judgement{reconcile.Agree, "the same status"}
	}
	if x.Fits(y) {
		return judgement{reconcile.Compatible, "one tells no status"}
	}
	if x == parley.Denied || y == parley.Denied {
		return judgement{reconcile.Contradict, "one denies what the other tells"}
	}
	if a.Published > b.Published {
		a, b, x, y = b, a, y, x
	}
	switch {
	case x.Happened() && y.Happened():
		return judgement{reconcile.Compatible, "under way, then over"}
	case stage(x) < stage(y) && a.Published != b.Published || stage(x) <= 1 && stage(y) <= 1:
		return judgement{reconcile.Compatible, "the later report goes further"}
	case reconcile.Day10(a.Published) == reconcile.Day10(b.Published) && stage(x) >= 0 && stage(y) >= 0 &&
		x != parley.Cancelled && y != parley.Cancelled:
		return judgement{reconcile.Compatible, "told at other hours of a day"}
	}
	return judgement{reconcile.Contradict, "it cannot be both"}
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

func judgeDates(a, b reconcile.Said) judgement {
	if a.Value == b.Value {
		return judgement{reconcile.Agree, "the same date"}
	}
	x, xEnd, p := reconcile.Span(a.Value)
	y, yEnd, q := reconcile.Span(b.Value)
	switch {
	case p == reconcile.Undated || q == reconcile.Undated:
		return judgement{reconcile.Compatible, "one has no year"}
	case x.Before(yEnd) && y.Before(xEnd):
		return judgement{reconcile.Compatible, "one lies within the other"}
	case neighbours(x, y) && a.Window.Told >= reconcile.Day && b.Window.Told >= reconcile.Day &&
		a.Window.Overlap(b.Window) && reconcile.OneNight(a.Window, b.Window):
		return judgement{reconcile.Compatible, "one moment in the zones of the sides"}
	}
	if !a.Status.Fits(b.Status) && a.Status.Happened() != b.Status.Happened() &&
		(a.Status.Happened() || b.Status.Happened()) {
		return judgement{reconcile.Compatible, "planned for one day, held on another"}
	}
	if a.Status == parley.Postponed || b.Status == parley.Postponed {
		return judgement{reconcile.Compatible, "put off from one day to another"}
	}
	return judgement{reconcile.Contradict, "other days"}
}

// neighbours tells whether two days are one or next to each other: further apart no
// zones make them one moment.
func neighbours(x, y time.Time) bool { return x.Sub(y).Abs() <= 24*time.Hour }

func judgeTimes(a, b reconcile.Said) judgement {
	if a.Value == b.Value {
		return judgement{reconcile.Agree, "the same time"}
	}
	if a.Window.Told != reconcile.Minute || b.Window.Told != reconcile.Minute {
		if a.Value[:5] == b.Value[:5] {
			return judgement{reconcile.Agree, "the same time, one without its zone"}
		}
		return judgement{reconcile.Differ, "times of unknown zones"}
	}
	switch gap := a.Window.Gap(b.Window); {
	case gap <= 5:
		return judgement{reconcile.Agree, "one moment in two zones"}
	case gap <= 60:
		return judgement{reconcile.Compatible, "within the hour, reckoned in UTC"}
	}
	return judgement{reconcile.Contradict, "other times, reckoned in UTC"}
}

func judgePlaces(a, b reconcile.Said) judgement {
	switch v := reconcile.ComparePlaces(a.Value, b.Value); v {
	case reconcile.Agree:
		return judgement{v, "the same place"}
	case reconcile.Compatible:
		return judgement{v, "one place lies in the other"}
	case reconcile.Contradict:
		return judgement{v, "other places"}
	}
	return judgement{reconcile.Differ, "places no list has"}
}

func judgeLengths(a, b reconcile.Said) judgement {
	x, y := reconcile.LengthOfFact(a.Value, a.Derived), reconcile.LengthOfFact(b.Value, b.Derived)
	switch {
	case x == y:
		return judgement{reconcile.Agree, "the same length"}
	case x.Meets(y):
		return judgement{reconcile.Compatible, fmt.Sprintf("%s with rounding", ranges(x, y))}
	}
	return judgement{reconcile.Contradict, ranges(x, y)}
}

// ranges tells two lengths in minutes, the shorter first.
func ranges(x, y reconcile.Minutes) string {
	if x.Value > y.Value {
		x, y = y, x
	}
	return fmt.Sprintf("%.0f and %.0f minutes", x.Value, y.Value)
}

// judgeActors compares who did something: a person is less than nothing at odds
// with his state.
func judgeActors(a, b reconcile.Said) judgement {
	switch {
	case strings.EqualFold(a.Value, b.Value), reconcile.SameName(a.Value, b.Value):
		return judgement{reconcile.Agree, "the same"}
	case a.Party == b.Value || b.Party == a.Value || a.Party != "" && a.Party == b.Party:
		return judgement{reconcile.Compatible, "of the same side"}
	case strings.Contains(a.Value, " & ") || strings.Contains(b.Value, " & "):
		return judgement{reconcile.Differ, "joint with others"}
	}
	return judgement{reconcile.Contradict, "it cannot be both"}
}

// judgePeople compares two forms of one person. Titles and fuller names are
// detail; another party is not.
func judgePeople(a, b reconcile.Said) judgement {
	if a.Person == nil || b.Person == nil {
		return judgeWords(a, b)
	}
	switch p, q := *a.Person, *b.Person; {
	case p.Party != "" && q.Party != "" && p.Party != q.Party:
		return judgement{reconcile.Contradict, "of other sides"}
	case p.Name != "" && q.Name != "":
		return judgement{reconcile.Agree, "the same person"}
	}
	return judgement{reconcile.Compatible, "one is told by office only"}
}

func judgeOrdinals(a, b reconcile.Said) judgement {
	x, y := a.Ordinal, b.Ordinal
	switch one := reconcile.SameSeries(reconcile.ParseScope(x.Scope), reconcile.ParseScope(y.Scope), a.Published,
		b.Published); {
	case x.Number == y.Number && one:
		return judgement{reconcile.Agree, "the same number"}
	case x.Number == y.Number:
		return judgement{reconcile.Compatible, "the same number, counted by other words"}
	case !one:
		return judgement{reconcile.Compatible, "counted by other words"}
	}
	return judgement{reconcile.Contradict, "other numbers in one series"}
}

func judgeCounts(a, b reconcile.Said) judgement {
	if a.Value == b.Value {
		return judgement{reconcile.Agree, "the same number"}
	}
	return judgement{reconcile.Contradict, "other numbers"}
}

func judgeTones(a, b reconcile.Said) judgement {
	x, y := reconcile.ToneOf(a.Value), reconcile.ToneOf(b.Value)
	switch {
	case reconcile.Plain(a.Value) == reconcile.Plain(b.Value):
		return judgement{reconcile.Agree, "the same word"}
	case x*y < 0:
		return judgement{reconcile.Contradict, "warm against cold"}
	case x*y > 0:
		return judgement{reconcile.Compatible, "words of one temper"}
	}
	return judgement{reconcile.Differ, "other words"}
}

// judgeWords compares phrases. Spelling, case and articles make no difference;
// one phrase within the other is less detail; the same words put together
// otherwise may mean something else.
func judgeWords(a, b reconcile.Said) judgement {
	if reconcile.Plain(a.Value) == reconcile.Plain(b.Value) {
		return judgement{reconcile.Agree, "the same words"}
	}
	x, y := reconcile.ContentWords(reconcile.Plain(a.Value)), reconcile.ContentWords(reconcile.Plain(b.Value))
	switch {
	case reconcile.Subset(x, y) && reconcile.Subset(y, x):
		return judgement{reconcile.Differ, "the same words put together otherwise"}
	case len(x) > 0 && len(y) > 0 && (reconcile.Subset(x, y) || reconcile.Subset(y, x)):
		return judgement{reconcile.Compatible, "one has more detail"}
	}
	return judgement{reconcile.Differ, "other words"}
}

// judgement is a verdict on two values with the rule that decided.
type judgement struct {
	verdict reconcile.Verdict
	rule    string
}

func (j judgement) worse(o judgement) bool { return j.verdict.Severity() > o.verdict.Severity() }

// judge compares two values of one field. It is symmetric.
func judge(field string, a, b reconcile.Said) judgement {
	if f, ok := parley.FieldNamed(field); ok {
		return judges[f.Judged](a, b)
	}
	return judgeWords(a, b)
}

// judges has a function for each rule of the table of fields.
var judges = map[parley.Judging]func(a, b reconcile.Said) judgement{
	parley.JudgedAsKind:    judgeKinds,
	parley.JudgedAsStatus:  judgeStatuses,
	parley.JudgedAsDate:    judgeDates,
	parley.JudgedAsClock:   judgeTimes,
	parley.JudgedAsPlace:   judgePlaces,
	parley.JudgedAsLength:  judgeLengths,
	parley.JudgedAsActor:   judgeActors,
	parley.JudgedAsPerson:  judgePeople,
	parley.JudgedAsTone:    judgeTones,
	parley.JudgedAsOrdinal: judgeOrdinals,
	parley.JudgedAsCount:   judgeCounts,
	parley.JudgedAsWords:   judgeWords,
}
