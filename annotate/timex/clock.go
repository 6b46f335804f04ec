package timex

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"parley/gazetteer"
	"parley/lexicon"
)

var gluedClock = regexp.MustCompile(`^(\d{1,2})(?:[:.](\d{2}))?([ap])\.?m\.?$`)

// shortClock is "9p" and "8:45a", read behind "at" alone.
var shortClock = regexp.MustCompile(`^(\d{1,2})(?:[:.](\d{2}))?([ap])$`)

var clockForm = regexp.MustCompile(`^(\d{1,2})[:.h](\d{2})(?::\d{2})?$`)

// clock reads a time of day at token i: "1:00 P.M.", "13:00", "1 pm", "noon".
// 24:00 is the midnight that ends the day.
func (f *finder) clock(i int) (value string, next int) {
	switch f.low(i) {
	case "noon", "midday":
		return "12:00", i + 1
	case "midnight":
		return "00:00", i + 1
	case "half", "quarter":
		return f.spoken(i)
	case "a":
		if f.low(i+1) == "quarter" {
			if value, next = f.spoken(i + 1); next > i+1 {
				return value, next
			}
			return "", i
		}
	}
	if m := gluedClock.FindStringSubmatch(f.low(i)); m != nil || f.low(i-1) == "at" {
		if m == nil {
			m = shortClock.FindStringSubmatch(f.low(i))
		}
		if m == nil {
			return f.plainClock(i)
		}
		hour := number(m[1]) % 12
		if m[3] == "p" {
			hour += 12
		}
		return f.sane(hour, number(m[2]), i, i+1)
	}
	return f.plainClock(i)
}

// plainClock reads a clock time whose half of the day, if any, stands apart.
func (f *finder) plainClock(i int) (value string, next int) {
	hour, minute, at := -1, 0, i+1
	if m := clockForm.FindStringSubmatch(f.low(i)); m != nil && (strings.Contains(f.low(i), ":") || f.half(at) != "") {
		hour, minute = number(m[1]), number(m[2])
	} else if n, ok := lexicon.Cardinal(f.low(i)); ok && n <= 12 && f.half(at) != "" {
		hour = n
	} else if _, behind := f.partOfDay(n, at); ok && n <= 12 && n > 0 && behind > at {
		hour = n
	} else if ok && n <= 12 && (f.low(at) == "o'clock" || f.low(at) == "o’clock") {
		return fmt.Sprintf("%02d:00", n), at + 1
	}
	if hour < 0 || hour > 24 || minute > 59 || hour == 24 && minute > 0 {
		return "", i
	}
	switch f.half(at) {
	case "pm":
		if hour < 12 {
			hour += 12
		}
		at++
	case "am":
		hour, at = hour%12, at+1
	case "":
		hour, at = f.partOfDay(hour, at)
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), at
}

// sane gives a clock time if the hour and minute exist.
func (f *finder) sane(hour, minute, i, next int) (string, int) {
	if hour > 23 || minute > 59 {
		return "", i
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), next
}

// spoken reads "half past seven in the evening", "quarter to nine".
func (f *finder) spoken(i int) (value string, next int) {
	hour, ok := lexicon.Cardinal(f.low(i + 2))
	if !ok || hour > 12 || f.low(i+1) != "past" && f.low(i+1) != "to" {
		return "", i
	}
	minute := map[string]int{"half": 30, "quarter": 15}[f.low(i)]
	if f.low(i+1) == "to" {
		hour, minute = hour-1, 60-minute
	}
	at := i + 3
	switch f.half(at) {
	case "pm":
		hour, at = hour%12+12, at+1
	case "am":
		hour, at = hour%12, at+1
	default:
		hour, at = f.partOfDay(hour, at)
	}
	return f.sane(hour, minute, i, at)
}

// partOfDay reads "in the evening" behind an hour told by the twelve.
func (f *finder) partOfDay(hour, i int) (settled, next int) {
	if f.low(i) != "in" || f.low(i+1) != "the" {
		return hour, i
	}
	switch f.low(i + 2) {
	case "afternoon", "evening":
		if hour < 12 {
			hour += 12
		}
		return hour, i + 3
	case "morning":
		return hour, i + 3
	}
	return hour, i
}

// half reads "a.m." or "PM".
func (f *finder) half(i int) string {
	switch strings.ReplaceAll(f.low(i), ".", "") {
	case "am":
		return "am"
	case "pm":
		return "pm"
	}
	return ""
}

// dotted reads "at 14.30" behind a date.
func (f *finder) dotted(i int) (value string, next int) {
	m := clockForm.FindStringSubmatch(f.low(i))
	if m == nil || f.low(i-1) != "at" || f.half(i+1) != "" || number(m[1]) > 23 || m[2] > "59" || f.clockWord(i+1) {
		return "", i
	}
	return fmt.Sprintf("%02d:%s", number(m[1]), m[2]), i + 1
}

// zone reads what follows a clock time: "GMT", "(UTC+3)", "Moscow time",
// "local time". Day is the day it holds for, for summer time.
func (f *finder) zone(i int, day time.Time) (offset string, next int) {
	at := i
	if f.low(at) == "(" {
		at++
	}
	if z, ok := lexicon.Time(f.low(at), "zone"); ok && f.t.Tokens[min(at, f.limit-1)].Text != "ist" {
		at++
		if (f.low(at) == "+" || f.low(at) == "-") && at+1 < f.limit {
			if n, ok := lexicon.Cardinal(f.low(at + 1)); ok && n < 15 {
				return f.closed(i, at+2, f.low(at)+fmt.Sprintf("%02d:00", n))
			}
		}
		return f.closed(i, at, z.Value)
	}
	words := make([]string, 0, 4)
	for k := at; k < f.limit && k < at+4; k++ {
		words = append(words, f.t.Tokens[k].Text)
	}
	if len(words) == 0 {
		return "", i
	}
	if n, found := gazetteer.Longest(words, 0); n > 0 && f.low(at+n) == "time" {
		return f.closed(i, at+n+1, gazetteer.Offset(found[0].Zone, day))
	}
	if next := f.phrase(at, "local time"); next > at {
		return f.closed(i, next, "")
	}
	return "", i
}

// closed steps over the bracket that an opening one began.
func (f *finder) closed(i, next int, offset string) (string, int) {
	if f.low(i) == "(" && f.low(next) == ")" {
		next++
	} else if f.low(i) == "(" {
		return "", i
	}
	return offset, next
}
