package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"parley/text"
)

// add anchors an expression and appends it to the text.
func (f *finder) add(e expression) {
	out := text.Time{Span: f.t.Words(e.first, e.next-1), First: e.first, Last: e.next, Kind: e.kind,
		Modifier: e.modifier, Anchor: text.Explicit}
	out.Clock, out.Until, out.Part = e.clock, e.until, partCode(e.part)
	if e.clock != "" && e.zone != "" {
		out.Clock += e.zone
	}
	switch e.kind {
	case text.Duration:
		out.Value, out.Range = e.duration, f.covered(e)
	case text.Set:
		out.Value = e.duration
	case text.Vague:
		out.Value, out.Anchor = e.value, text.Publication
	case text.Clock:
		out.Value = e.clock
	default:
		f.date(e, &out)
	}
	f.t.Times = append(f.t.Times, out)
	if e.kind == text.DateTime && len(out.Value) == len(time.DateOnly) && !strings.Contains(out.Value, "X") {
		f.prior = out.Value
	}
	if e.kind == text.DateTime && len(out.Value) == 2*len(time.DateOnly)+1 && !strings.Contains(out.Value, "X") {
		f.days = out.Value
	}
}

// partCode is a part of the day as TIMEX3 writes it.
func partCode(part string) string {
	return map[string]string{"T06": "MO", "T09": "MO", "T12": "MI", "T15": "AF", "T19": "EV", "T22": "NI"}[part]
}

// covered is the interval that "the past three days" or "the next two weeks"
// reach over, without the day of publication; empty for other lengths.
func (f *finder) covered(e expression) string {
	if e.toward == 0 || e.step == 0 || f.pub.IsZero() {
		return ""
	}
	if e.unit == "Q" { // whole quarters of the calendar
		from, to := 1, e.step
		if e.toward < 0 {
			from, to = -e.step, -1
		}
		first, _, _ := strings.Cut(moved(f.pub, "Q", from), "/")
		_, last, _ := strings.Cut(moved(f.pub, "Q", to), "/")
		return first + "/" + last
	}
	day := func(n int) time.Time { return shifted(f.pub, e.unit, n) }
	if e.toward > 0 {
		return day(0).AddDate(0, 0, 1).Format(time.DateOnly) + "/" + day(e.step).Format(time.DateOnly)
	}
	return day(-e.step).Format(time.DateOnly) + "/" + day(0).AddDate(0, 0, -1).Format(time.DateOnly)
}

// date settles the value of a date.
func (f *finder) date(e expression, out *text.Time) {
	switch {
	case e.unit == "season":
		out.Anchor, out.Derived = text.Publication, "season by the year of publication"
		if !f.pub.IsZero() {
			out.Value = fmt.Sprintf("%04d-%s", f.pub.Year()+e.step, e.value)
		}
	case e.value != "":
		out.Value = e.value
	case e.anchored:
		f.stepped(e, out)
	case e.month > 0:
		f.calendar(e, out)
	case e.weekday > 0:
		f.onWeekday(e, out)
	default:
		out.Value = fmt.Sprintf("%04d", e.year)
	}
	if out.Value == "" {
		out.Value = "XXXX-XX-XX"
	}
}

// calendar settles a date with a month; a year not stated is the nearest the
// tense allows.
func (f *finder) calendar(e expression, out *text.Time) {
	year := strconv.Itoa(e.year)
	if e.year == 0 {
		out.Anchor = text.Publication
		if f.pub.IsZero() {
			year = "XXXX"
		} else {
			e.year = f.nearestYear(e)
			year, out.Derived = strconv.Itoa(e.year), "year by publication"
		}
	}
	out.Value = join(year, e.month, e.day)
	if e.lastDay > 0 {
		last := e.month
		if e.lastMonth > 0 {
			last = e.lastMonth
		}
		out.Value += "/" + join(year, last, e.lastDay)
	}
}

func join(year string, month, day int) string {
	if day == 0 {
		return fmt.Sprintf("%s-%02d", year, month)
	}
	return fmt.Sprintf("%s-%02d-%02d", year, month, day)
}

// nearestYear is the year that puts a date nearest to publication, where one
// side is clearly nearer: a date told without its year is one the reader need
// not search for. Elsewhere the tense decides.
func (f *finder) nearestYear(e expression) int {
	day := max(e.day, 1)
	today := time.Date(f.pub.Year(), f.pub.Month(), f.pub.Day(), 0, 0, 0, 0, time.UTC)
	if e.day == 0 {
		today = time.Date(f.pub.Year(), f.pub.Month(), 1, 0, 0, 0, 0, time.UTC)
	}
	date := time.Date(f.pub.Year(), time.Month(e.month), day, 0, 0, 0, 0, time.UTC)
	before, behind := date, date
	if date.After(today) {
		before = date.AddDate(-1, 0, 0)
	} else {
		behind = date.AddDate(1, 0, 0)
	}
	if e.toward < 0 && date.Equal(today) {
		return date.Year() - 1 // "last March", told in March
	}
	back, ahead := today.Sub(before), behind.Sub(today)
	if e.toward == 0 && f.calledOff(e.first) { // "planned for June, was put off": the June nearest
		if back < ahead {
			return before.Year()
		}
		return behind.Year()
	}
	switch {
	case date.Equal(today):
		return date.Year()
	case e.toward > 0, e.toward == 0 && f.ahead(e.first) && back > near, e.toward == 0 && ahead < near &&
		back > 3*near && !(e.day == 0 && f.past(e.first)):
		return behind.Year()
	}
	if e.toward == 0 && !f.past(e.first) && ahead < 2*near {
		return behind.Year()
	}
	return before.Year()
}

// near is how close a date must be to be meant whatever the tense.
const near = 60 * 24 * time.Hour

// onWeekday settles a weekday: the day of publication itself, the last such day
// in a past clause, the next in one about the future.
func (f *finder) onWeekday(e expression, out *text.Time) {
	out.Anchor, out.Derived = text.Publication, "weekday by publication"
	if f.pub.IsZero() {
		return
	}
	back := (int(f.pub.Weekday()) + 7 - e.weekday%7) % 7
	day := f.pub.AddDate(0, 0, -back)
	thisWeek := (int(f.pub.Weekday())+6)%7 >= back // it lies in the same week, from Monday
	switch {
	case e.unit == "W": // "Tuesday of last week"
		monday := f.pub.AddDate(0, 0, 7*e.step-(int(f.pub.Weekday())+6)%7)
		day = monday.AddDate(0, 0, e.weekday-1)
	case e.toward < 0 && (back == 0 || e.step > 0 && thisWeek && back < 4):
		day = day.AddDate(0, 0, -7)
	case e.toward > 0 && e.step > 0 && back > 0 && !thisWeek:
		day = day.AddDate(0, 0, 14)
	case e.toward > 0 && e.step > 0:
		day = day.AddDate(0, 0, 7)
	case e.toward == 0 && f.calledOff(e.first):
		if back > 1 {
			day = day.AddDate(0, 0, 7) // "was to be on Saturday" is to come, unless it was yesterday
		}
	case (e.toward > 0 || e.toward == 0 && f.ahead(e.first)) && back > 0:
		day = day.AddDate(0, 0, 7)
	}
	out.Value = day.Format(time.DateOnly)
}
