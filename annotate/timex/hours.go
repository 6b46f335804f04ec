package timex

import (
	"fmt"
	"regexp"

	"parley/lexicon"
	"parley/text"
)

var hourForm = regexp.MustCompile(`^(\d{1,2})(?:[:.](\d{2}))?$`)

// hours reads a span of hours whose first number alone would not be one: "from
// 5 to 6pm", "9.30-4.30pm", "between 10 and 11:30". The last must be a clock
// time; the first takes its half of the day, or the morning.
func (f *finder) hours(i int) (expression, int) {
	m := hourForm.FindStringSubmatch(f.low(i))
	if m == nil || number(m[1]) > 24 || m[2] > "59" || !f.hourLink(i+1) || f.lows[i][0] < '0' {
		return expression{}, i
	}
	last, next := f.clock(i + 2)
	if next == i+2 || next == i+3 && f.low(i + 2)[0] > '9' {
		if last, next = f.bareHour(i+2, m); next == i+2 {
			return expression{}, i
		}
	}
	minute := 0
	if m[2] != "" {
		minute = number(m[2])
	}
	first := fmt.Sprintf("%02d:%02d", number(m[1])%24, minute)
	if later := fmt.Sprintf("%02d:%02d", number(m[1])%12+12, minute); later < last && number(m[1]) < 13 {
		first = later
	}
	if first >= last {
		return expression{}, i
	}
	e := expression{kind: text.Clock, clock: first, until: last}
	e.zone, next = f.zone(next, f.pub)
	return e, next
}

// bareHour reads the end of a span of hours that has no mark of an hour
// itself, where the words around leave no doubt: "between 3 and 8 yesterday",
// "from 10:30 to 3 on 1/1/2015", "tomorrow from 7 to 9".
func (f *finder) bareHour(i int, first []string) (last string, next int) {
	m := hourForm.FindStringSubmatch(f.low(i))
	lead := f.low(i - 3)
	if m == nil || number(m[1]) > 24 || m[2] > "59" || lead != "from" && lead != "between" ||
		f.nounAt(i+1) && !f.dayBehind(i+1) {
		return "", i
	}
	_, zone := f.zone(i+1, f.pub)
	if !f.dayBehind(i+1) && zone == i+1 && !f.dayBefore(i-3) {
		return "", i
	}
	hour, minute := number(m[1])%24, "00"
	if m[2] != "" {
		minute = m[2]
	}
	if hour < 12 && hour <= number(first[1])%24 {
		hour += 12
	}
	return fmt.Sprintf("%02d:%s", hour, minute), i + 1
}

// dayBehind tells whether a day begins at token i, "on" stepped over.
func (f *finder) dayBehind(i int) bool {
	if f.low(i) == "on" {
		i++
	}
	for _, read := range []func(int) (expression, int){f.fixed, f.monthDay, f.dayMonth, f.weekday, f.deictic} {
		if _, next := read(i); next > i {
			return true
		}
	}
	return false
}

// dayBefore tells whether a time ends right before token i.
func (f *finder) dayBefore(i int) bool {
	for back := 1; back < 4; back++ {
		if _, next := f.deictic(i - back); next == i && i-back >= 0 && f.low(i-back) != "" {
			return true
		}
	}
	_, weekday := lexicon.Time(f.low(i-1), "weekday")
	return weekday
}

// hourLink tells whether the word at i ties the ends of a span of hours.
func (f *finder) hourLink(i int) bool {
	switch f.low(i) {
	case "-", "–", "to", "till", "until":
		return true
	case "and":
		return f.low(i-2) == "between" || f.low(i-3) == "between"
	}
	return false
}

// partOnly reads a part of the day without a day: "in the evening".
func (f *finder) partOnly(i int) (expression, int) {
	if f.low(i) != "in" || f.low(i+1) != "the" {
		return expression{}, i
	}
	part, next := f.dayPart(i)
	return expression{kind: text.Clock, part: part}, next
}

// partHour reads the hour behind a part of the day: "in the morning at 7".
func (f *finder) partHour(i int) (expression, int) {
	if f.low(i) != "in" || f.low(i+1) != "the" || f.low(i+3) != "at" {
		return expression{}, i
	}
	part := f.low(i + 2)
	if part != "morning" && part != "afternoon" && part != "evening" {
		return expression{}, i
	}
	n, ok := lexicon.Cardinal(f.low(i + 4))
	if !ok || n > 12 || n == 0 {
		return expression{}, i
	}
	if part != "morning" && n < 12 {
		n += 12
	}
	return expression{kind: text.Clock, clock: fmt.Sprintf("%02d:00", n)}, i + 5
}
