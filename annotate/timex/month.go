package timex

import (
	"parley/lexicon"
	"parley/text"
)

// month reads the name of a month. "may" and "march" must be capitalised.
func (f *finder) month(i int) int {
	m, ok := lexicon.Time(f.low(i), "month")
	if !ok {
		return 0
	}
	if w := f.t.Tokens[i].Text; w[0] >= 'a' &&
		(m.N == 3 || m.N == 5 || len(w) == 3 && f.day(i-1) == 0 && f.day(i+1) == 0) {
		return 0
	}
	return m.N
}

// monthDay reads "October 16", "Sunday, December 28, 2025", "December 27-28".
func (f *finder) monthDay(i int) (expression, int) {
	weekday, at := f.leadWeekday(i)
	e := expression{kind: text.DateTime, weekday: weekday, month: f.month(at)}
	if e.month == 0 {
		return e, i
	}
	at++
	if f.low(at) == "the" {
		at++
	}
	if f.low(at) == "-" && f.t.Tokens[at].Start == f.t.Tokens[at-1].End {
		at++ // "Jun-15"
	}
	if e.day, at = f.dayWords(at); e.day == 0 || f.clockWord(at) {
		return e, i
	}
	if last, next := f.rangeEnd(at); last > 0 {
		if m := f.month(next - 1); m > 0 {
			e.lastMonth = m
		}
		e.lastDay, at = last, next
	}
	e.year, at = f.year(at)
	return e, f.valid(e, i, at)
}

// clockWord tells whether a word makes the number before it a clock time.
func (f *finder) clockWord(i int) bool {
	switch f.low(i) {
	case "a.m.", "p.m.", "am", "pm", "o'clock", "percent", "%":
		return true
	}
	return false
}

// rangeEnd reads "-28", "to 28", "and 28", "- January 3" behind a day.
func (f *finder) rangeEnd(i int) (last, next int) {
	switch f.low(i) {
	case "-", "–", "—", "to", "through", "and", "until":
	default:
		return 0, i
	}
	at := i + 1
	if m := f.month(at); m > 0 {
		if d := f.day(at + 1); d > 0 {
			return 0, i // two full dates: read one by one
		}
	}
	if d := f.day(at); d > 0 && (f.low(i) != "and" || f.month(at+1) == 0) {
		return d, at + 1
	}
	return 0, i
}

// dayMonth reads "28 December", "the 16th of October 2025", "27-28 December",
// "from 12 to 15 February".
func (f *finder) dayMonth(i int) (expression, int) {
	weekday, at := f.leadWeekday(i)
	if weekday == 0 && f.low(at) == "the" {
		at++
	}
	e := expression{kind: text.DateTime, weekday: weekday}
	if e.day, at = f.dayWords(at); e.day == 0 {
		return e, i
	}
	if f.low(at) == "day" && f.low(at+1) == "of" {
		at++ // "the third day of September"
	}
	switch f.low(at) {
	case "-", "–", "—", "to", "and", "until", "till", "through":
		to := at + 1
		if _, weekday := lexicon.Time(f.low(to), "weekday"); weekday && e.weekday > 0 {
			to++ // "from Thursday 25 to Saturday 27 March"
		}
		if f.month(to) > 0 {
			at++ // "05-Aug-2016"
		} else if e.lastDay = f.day(to); e.lastDay > 0 {
			at = to + 1
		}
	}
	if f.low(at) == "of" {
		at++
	}
	if e.month = f.month(at); e.month == 0 {
		return e, i
	}
	at++
	if f.low(at) == "-" && f.low(at-2) == "-" {
		at++
	}
	e.year, at = f.year(at)
	if n, next := f.trailYear(at); e.year == 0 && next > at {
		e.year, at = n, next
	}
	return e, f.valid(e, i, at)
}

// named reports whether token i stands in somebody's name: "Foreign Minister April Tveit".
func (f *finder) named(i int) bool {
	for _, m := range f.t.Mentions {
		if m.First <= i && i < m.Last && m.Form == text.Named && f.t.Entities[m.Entity].Kind == text.Person {
			return true
		}
	}
	return false
}

// monthOnly reads "early January", "October 2025", "in May". A month's name
// alone needs a word before it that times have, so that "May" can be a person.
func (f *finder) monthOnly(i int) (expression, int) {
	modifier, at := f.phase(i)
	e := expression{kind: text.DateTime, modifier: modifier}
	toward, next := f.direction(at)
	if toward != "" {
		at = next
	}
	if e.month = f.month(at); e.month == 0 || f.named(at) {
		return e, i
	}
	switch toward {
	case "last":
		e.toward = -1
	case "next":
		e.toward = 1
	}
	at++
	e.year, at = f.year(at)
	if n, ok := yearNumber(f.low(at + 1)); ok && e.year == 0 && f.low(at) == "-" &&
		f.t.Tokens[at].Start == f.t.Tokens[at-1].End {
		e.year, at = n, at+2 // "Dec-2018"
	}
	if n, next := f.trailYear(at); e.year == 0 && next > at && f.low(at) != "of" {
		e.year, at = n, next // "in July last year"
	}
	if e.year == 0 && toward == "this" && !f.pub.IsZero() {
		e.year = f.pub.Year()
	}
	if e.year == 0 && modifier == "" && toward == "" && (e.month == 3 || e.month == 5) && !f.timePreposition(i-1) {
		return e, i
	}
	return e, at
}
