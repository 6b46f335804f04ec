package timex

import (
	"time"

	"parley/text"
)

// clockOnly reads a clock time that begins an expression: "at 1:00 P.M. today".
func (f *finder) clockOnly(i int) (expression, int) {
	value, next := f.clock(i)
	if next == i {
		return expression{}, i
	}
	e := expression{kind: text.Clock, clock: value}
	e.until, next = f.clockEnd(value, next)
	e.zone, next = f.zone(next, f.pub)
	return e, next
}

// clockEnd reads the end of a span of hours behind its beginning: "10am-12pm".
func (f *finder) clockEnd(from string, i int) (until string, next int) {
	at := i
	if f.low(at) == "," {
		at++
	}
	if !f.hourLink(at) && f.low(at) != "and" {
		return "", i
	}
	value, next := f.clock(at + 1)
	if next == at+1 || value <= from {
		return "", i
	}
	return value, next
}

// withClock joins a date and the clock time beside it: "today at 13:00",
// "1:00 P.M. on Sunday". The words between belong to the expression.
func (f *finder) withClock(e *expression) {
	if e.kind == text.DateTime && e.clock == "" {
		if e.unit != "" && e.unit != "D" && e.weekday == 0 ||
			e.weekday == 0 && e.unit == "" && e.day == 0 && len(e.value) != len(time.DateOnly) {
			return // a week or month has no hour
		}
		at := e.next
		if bound := f.low(at); bound == "after" || bound == "before" || bound == "by" {
			if value, next := f.clock(at + 1); next > at+1 {
				e.clock, e.modifier = value, bound
				e.zone, e.next = f.zone(next, f.pub)
			}
			return
		}
		for f.low(at) == "," || f.low(at) == "@" || f.low(at) == "at" || f.low(at) == "around" ||
			f.low(at) == "about" || f.low(at) == "from" || f.low(at) == "between" {
			at++
		}
		if span, next := f.hours(at); next > at && at-e.next <= 3 {
			e.clock, e.until, e.zone, e.next = span.clock, span.until, span.zone, next
			return
		}
		if value, next := f.dotted(at); next > at {
			e.clock = value
			e.zone, e.next = f.zone(next, f.pub)
			return
		}
		if value, next := f.clock(at); next > at && at-e.next <= 3 {
			e.clock = value
			e.until, next = f.clockEnd(value, next)
			e.zone, e.next = f.zone(next, f.pub)
		}
		return
	}
	if e.kind != text.Clock {
		return
	}
	at := e.next
	for f.low(at) == "," || f.low(at) == "on" || f.low(at) == "of" {
		at++
	}
	for _, read := range []func(int) (expression, int){f.fixed, f.monthDay, f.dayMonth, f.weekday, f.deictic} {
		if date, next := read(at); next > at && date.kind == text.DateTime && at-e.next <= 2 {
			clocked := *e
			*e = date
			e.first, e.next, e.clock, e.until, e.zone = clocked.first, next, clocked.clock, clocked.until, clocked.zone
			return
		}
	}
}
