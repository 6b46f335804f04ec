package timex

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"parley/lexicon"
	"parley/text"
)

var (
	gluedQuarter = regexp.MustCompile(`^(?:(\d{4})-?)?([qh])([1-4])$`)
	decadeForm   = regexp.MustCompile(`^['’]?(\d{2})?(\d)0['’]?s$`)
)

// quarterOf reads quarters and halves of a year: "the third quarter of 1990",
// "the 1988 second quarter", "third-quarter", "2019 Q1", "the first half of
// this year". Without a year it is the last one that has begun, or the next in
// a clause about the future.
func (f *finder) quarterOf(i int) (expression, int) {
	at := i
	if f.low(at) == "the" {
		at++
	}
	year, next := f.leadYear(at)
	n, halves, next := f.quarterName(next)
	if n == 0 {
		return expression{}, i
	}
	if year == 0 {
		year, next = f.trailYear(next)
	}
	months := 3
	if halves {
		months = 6
	}
	if f.pub.IsZero() && year == 0 {
		return expression{}, i
	}
	if year == 0 {
		year = f.quarterYear(i, n, months)
	}
	if months == 3 {
		f.quarter, f.quarterAt = year*4+n-1, f.t.Tokens[i].Sentence
	}
	return expression{kind: text.DateTime, value: monthSpan(year, (n-1)*months+1, months)}, next
}

// leadYear reads the year before a quarter: "1988", "fiscal 1989", "next
// year's".
func (f *finder) leadYear(i int) (year, next int) {
	at := i
	if f.low(at) == "fiscal" {
		at++
	}
	if n, ok := yearNumber(f.low(at)); ok {
		if f.low(at+1) == "-" {
			at++
		}
		return n, at + 1
	}
	word, next := f.direction(i)
	if word != "" && f.low(next) == "year" && (f.low(next+1) == "'s" || f.low(next+1) == "’s") && !f.pub.IsZero() {
		return f.pub.Year() + stepOf(word), next + 2
	}
	return 0, i
}

// trailYear reads "of 1990", "of last year", ", 1990" behind a quarter.
func (f *finder) trailYear(i int) (year, next int) {
	if n, next := f.year(i); n > 0 {
		return n, next
	}
	if f.low(i) != "of" && f.low(i) != "this" && f.low(i) != "last" && f.low(i) != "next" {
		return 0, i
	}
	at := i
	if f.low(at) == "of" {
		at++
	}
	word, next := f.direction(at)
	if word == "" && f.low(at) == "the" {
		word, next = "this", at+1
	}
	if f.pub.IsZero() || word == "" || f.low(next) != "year" {
		return 0, i
	}
	return f.pub.Year() + stepOf(word), next + 1
}

func stepOf(direction string) int { return map[string]int{"last": -1, "next": 1}[direction] }

// quarterName reads "third quarter", "third-quarter", "fiscal first quarter",
// "first half", "Q3", "H1"; a half is one only of a year.
func (f *finder) quarterName(i int) (n int, halves bool, next int) {
	if m := glued(f.low(i)); m != nil && m[1] == "" {
		return number(m[3]), m[2] == "h", i + 1
	}
	at := i
	if f.low(at) == "fiscal" {
		at++
		if f.low(at) == "-" {
			at++
		}
	}
	n, ok := lexicon.Ordinal(f.low(at))
	if f.low(at) == "last" {
		n, ok = 2, true // "the last half"
	}
	if !ok || n > 4 {
		return 0, false, i
	}
	at++
	if f.low(at) == "-" {
		at++
	}
	switch f.low(at) {
	case "quarter":
		if f.low(i) != "last" {
			return n, false, at + 1
		}
	case "half":
		if year, _ := f.trailYear(at + 1); year > 0 && n < 3 {
			return n, true, at + 1
		}
	}
	return 0, false, i
}

// quarterYear is the year of a quarter told without one.
func (f *finder) quarterYear(i, n, months int) int {
	begin := time.Date(f.pub.Year(), time.Month((n-1)*months+1), 1, 0, 0, 0, 0, time.UTC)
	switch {
	case begin.After(f.pub) && !f.ahead(i):
		return f.pub.Year() - 1
	case begin.AddDate(0, months, 0).Before(f.pub) && f.ahead(i):
		return f.pub.Year() + 1
	}
	return f.pub.Year()
}

// monthSpan is the interval of a number of months, EDTF.
func monthSpan(year, first, months int) string {
	return fmt.Sprintf("%04d-%02d/%04d-%02d", year, first, year, first+months-1)
}

func quarterValue(n int) string { return monthSpan(n/4, n%4*3+1, 3) }

// period reads what stands for a stretch of the calendar: "2017-Q1", "the 20th
// century", "the late 1970s", "the nineties", "the weekend", "the end of the
// month", and quarters told by another: "the year-earlier quarter".
func (f *finder) period(i int) (expression, int) {
	if m := glued(f.low(i)); m != nil && m[1] != "" {
		months := map[string]int{"q": 3, "h": 6}[m[2]]
		if n := number(m[3]); n*months <= 12 {
			return expression{kind: text.DateTime, value: monthSpan(number(m[1]), (n-1)*months+1, months)}, i + 1
		}
	}
	for _, read := range []func(int) (expression, int){f.century, f.decade, f.endOf, f.weekend, f.sameQuarter} {
		if e, next := read(i); next > i {
			return e, next
		}
	}
	return expression{}, i
}

// glued takes a quarter or half apart that is one word, "2024q3"; nil for others. Most words end in no digit.
func glued(low string) []string {
	if n := len(low); n < 2 || low[n-1] < '1' || low[n-1] > '4' {
		return nil
	}
	return gluedQuarter.FindStringSubmatch(low)
}

// decadeParts takes "1990s" apart; nil for others.
func decadeParts(word string) []string {
	if len(word) < 3 || word[len(word)-1] != 's' || word[0] >= 'a' && word[0] <= 'z' {
		return nil
	}
	return decadeForm.FindStringSubmatch(word)
}

func (f *finder) century(i int) (expression, int) {
	at := i
	if f.low(at) == "the" {
		at++
	}
	n, ok := lexicon.Ordinal(f.low(at))
	if ok && f.low(at+1) == "-" {
		at++
	}
	if !ok || n > 30 || f.low(at+1) != "century" {
		return expression{}, i
	}
	return expression{kind: text.DateTime, value: fmt.Sprintf("%02dXX", n-1)}, at + 2
}

// decade reads "the 1990s", "the late '70s", "the nineties".
func (f *finder) decade(i int) (expression, int) {
	modifier, at := f.phase(i)
	if modifier == "" && f.low(at) == "the" {
		at++
	}
	word := f.low(at)
	if word == "'" || word == "’" {
		at++
		word = f.low(at)
	}
	value := ""
	if m := decadeParts(word); m != nil && (m[1] != "" || at > i) {
		value = strings.TrimSpace(m[1])
		if value == "" {
			value = "19"
		}
		value += m[2] + "X"
	} else if n, ok := decadeWords[word]; ok && at > i {
		value = "19" + strconv.Itoa(n) + "X"
	}
	if value == "" {
		return expression{}, i
	}
	return expression{kind: text.DateTime, value: value, modifier: modifier}, at + 1
}

var decadeWords = map[string]int{"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
	"eighties": 8, "nineties": 9}
