package timex

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"parley/lexicon"
	"parley/text"
)

var (
	isoDate       = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})(?:t(\d{2}:\d{2}).*)?$`)
	monthDaySlash = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})$`)
	slashDate     = regexp.MustCompile(`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$`)
)

// fixed reads dates in figures: 2025-12-28, 28.12.2025, 28/12/2025. Where day
// and month could be either, the month comes first only with slashes, and there
// only if the day the report came out does not speak against it.
func (f *finder) fixed(i int) (expression, int) {
	word := f.low(i)
	if len(word) < 6 || word[0] < '0' || word[0] > '9' {
		return expression{}, i
	}
	if m := isoDate.FindStringSubmatch(word); m != nil {
		e := expression{kind: text.DateTime, year: number(m[1]), month: number(m[2]), day: number(m[3]), clock: m[4]}
		return e, f.valid(e, i, i+1)
	}
	m := slashDate.FindStringSubmatch(word)
	if m == nil {
		return f.monthSlash(i)
	}
	e := expression{kind: text.DateTime, day: number(m[1]), month: number(m[2]), year: number(m[3])}
	if e.year < 100 {
		e.year += 2000
	}
	if e.month > 12 || e.day <= 12 && strings.Contains(word, "/") && !f.dayFirst(e) {
		e.day, e.month = e.month, e.day
	}
	return e, f.valid(e, i, i+1)
}

// dayFirst tells whether only the day before the month gives a date near the day
// of publication: "09/03/2025" told on 10 March is 9 March, not 3 September.
func (f *finder) dayFirst(e expression) bool {
	if f.pub.IsZero() {
		return false
	}
	american := f.pub.Sub(time.Date(e.year, time.Month(e.day), e.month, 0, 0, 0, 0, time.UTC)).Abs()
	european := f.pub.Sub(time.Date(e.year, time.Month(e.month), e.day, 0, 0, 0, 0, time.UTC)).Abs()
	return american > near && european < near/2
}

// monthSlash reads a date without its year, "between 10/25 and 11/7", behind a
// word that times have: elsewhere it is a fraction or a score.
func (f *finder) monthSlash(i int) (expression, int) {
	m := monthDaySlash.FindStringSubmatch(f.low(i))
	if m == nil || !f.timePreposition(i-1) && f.low(i-1) != "on" && f.low(i-1) != "this" || f.nounAt(i+1) && f.low(i+1) != "-" {
		return expression{}, i
	}
	e := expression{kind: text.DateTime, month: number(m[1]), day: number(m[2])}
	if e.month > 12 {
		e.day, e.month = e.month, e.day
	}
	return e, f.valid(e, i, i+1)
}

func number(s string) int { n, _ := strconv.Atoi(s); return n }

// valid gives next if month and day exist, else i.
func (f *finder) valid(e expression, i, next int) int {
	if e.month < 1 || e.month > 12 || e.day < 0 || e.day > daysIn[e.month] || e.year > 2100 {
		return i
	}
	return next
}

// daysIn is the greatest day of each month.
var daysIn = [...]int{1: 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// day reads a day of the month: "16", "16th", "sixteenth".
func (f *finder) day(i int) int {
	word := f.low(i)
	if word == "" {
		return 0
	}
	n, ok := 0, false
	if word[0] >= '0' && word[0] <= '9' && len(word) <= 2 {
		n, ok = lexicon.Cardinal(word)
	}
	if !ok {
		n, ok = lexicon.Ordinal(word)
	}
	if !ok || n > 31 {
		return 0
	}
	return n
}

// dayWords reads a day of one word or two: "16th", "twenty second".
func (f *finder) dayWords(i int) (day, next int) {
	if tens, ok := lexicon.Cardinal(f.low(i)); ok && (tens == 20 || tens == 30) && f.low(i)[0] > '9' {
		at := i + 1
		if f.low(at) == "-" {
			at++
		}
		if unit, ok := lexicon.Ordinal(f.low(at)); ok && unit < 10 && f.low(at)[0] > '9' && tens+unit < 32 {
			return tens + unit, at + 1
		}
	}
	if day = f.day(i); day == 0 {
		return 0, i
	}
	return day, i + 1
}

// month reads the name of a month. "may" and "march" must be capitalised.
func (f *finder) month(i int) int {
	m, ok := lexicon.Time(f.low(i), "month")
	if !ok {
		return 0
	}
	if w := f.t.Tokens[i].Text; w[0] >= 'a' && (m.N == 3 || m.N == 5 || len(w) == 3 && f.day(i-1) == 0 && f.day(i+1) == 0) {
		return 0
	}
	return m.N
}

// year reads ", 2025" or "2025" at token i.
func (f *finder) year(i int) (year, next int) {
	at := i
	if f.low(at) == "," || f.low(at) == "of" || f.low(at) == "in" {
		at++
	}
	if n, next := f.spoken4(at); next > at {
		return n, next
	}
	if n, ok := yearNumber(f.low(at)); ok {
		if at > i && f.low(i) == "," && f.low(at+1) != "," && f.low(at+1) != "." && f.low(at+1) != "" && f.low(at+1) != ")" && f.t.Tokens[min(at+1, f.limit-1)].UPOS == "NOUN" {
			return 0, i // "in October, 2000 people marched"
		}
		return n, at + 1
	}
	return 0, i
}

func yearNumber(word string) (int, bool) {
	if len(word) != 4 || word[0] != '1' && word[0] != '2' {
		return 0, false
	}
	n, err := strconv.Atoi(word)
	return n, err == nil && n >= 1000 && n <= 2100
}

// leadWeekday reads "Sunday," or "this Friday" before a date.
func (f *finder) leadWeekday(i int) (weekday, next int) {
	_, at := f.direction(i)
	w, ok := lexicon.Time(f.low(at), "weekday")
	if !ok {
		return 0, i
	}
	at++
	if f.low(at) == "," || f.low(at) == "(" || f.low(at) == "-" {
		at++
	}
	if f.low(at) == "the" {
		at++
	}
	return w.N, at
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
		if f.month(at+1) > 0 {
			at++ // "05-Aug-2016"
		} else if e.lastDay = f.day(at + 1); e.lastDay > 0 {
			at += 2
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

// monthOnly reads "early January", "October 2025", "in May". A month's name
// alone needs a word before it that times have, so that "May" can be a person.
func (f *finder) monthOnly(i int) (expression, int) {
	modifier, at := f.phase(i)
	e := expression{kind: text.DateTime, modifier: modifier}
	toward, next := f.direction(at)
	if toward != "" {
		at = next
	}
	if e.month = f.month(at); e.month == 0 {
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
	if n, ok := yearNumber(f.low(at + 1)); ok && e.year == 0 && f.low(at) == "-" && f.t.Tokens[at].Start == f.t.Tokens[at-1].End {
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

// phase reads "early", "mid-", "the end of" before a month or year.
func (f *finder) phase(i int) (modifier string, next int) {
	at := i
	if f.low(at) == "the" {
		at++
	}
	switch f.low(at) {
	case "early", "mid", "late":
		modifier, at = f.low(at), at+1
		if f.low(at) == "-" || f.low(at) == "in" {
			at++
		}
		return modifier, at
	case "beginning", "start", "middle", "end":
		if f.low(at+1) == "of" {
			next := at + 2
			if f.low(next) == "the" {
				next++
			}
			return f.low(at), next
		}
	}
	return "", i
}

// direction reads "last", "next", "this" before a unit, month or weekday.
func (f *finder) direction(i int) (word string, next int) {
	at := i
	if f.low(at) == "the" {
		at++
	}
	switch f.low(at) {
	case "last", "past", "previous", "preceding":
		return "last", at + 1
	case "next", "coming", "following", "upcoming":
		return "next", at + 1
	case "this", "current":
		return "this", at + 1
	}
	return "", i
}

func (f *finder) timePreposition(i int) bool {
	switch f.low(i) {
	case "in", "since", "by", "until", "during", "of", "from", "to", "for", "before", "after", "through", "between":
		return true
	}
	return false
}

// yearOnly reads a year where years stand: "in 2022", "since 2014", "2019 talks".
func (f *finder) yearOnly(i int) (expression, int) {
	modifier, at := f.phase(i)
	named := f.namedYear(at)
	n, ok := yearNumber(f.low(named))
	if !ok || n < 1500 || named == i && !f.timePreposition(i-1) && !f.yearHere(i) && !f.secondYear(i) {
		return expression{}, i
	}
	e := expression{kind: text.DateTime, year: n, modifier: modifier}
	at = named
	if f.low(at+1) == "-" || f.low(at+1) == "–" {
		if last, ok := yearNumber(f.low(at + 2)); ok && last > n {
			e.value = strconv.Itoa(n) + "/" + strconv.Itoa(last)
			return e, at + 3
		}
	}
	return e, at + 1
}

// namedYear steps over "the year", "fiscal year", "fiscal" before a year.
func (f *finder) namedYear(i int) int {
	at := i
	if f.low(at) == "the" {
		at++
	}
	switch f.low(at) {
	case "fiscal", "calendar":
		at++
		if f.low(at) == "year" {
			at++
		}
		return at
	case "year":
		return at + 1
	}
	return i
}

// secondYear tells whether a number ends a span that begins with a year:
// "between 2014 and 2018".
func (f *finder) secondYear(i int) bool {
	if _, ok := yearNumber(f.low(i - 2)); !ok {
		return false
	}
	switch f.low(i - 1) {
	case "and", "till", "~":
		return true
	}
	return false
}

// yearHere tells whether a four-figure number without a preposition is a year:
// before a noun of contact or text, or in brackets.
func (f *finder) yearHere(i int) bool {
	if f.low(i-1) == "(" || f.low(i-1) == "the" {
		return f.low(i+1) == ")" || f.t.Tokens[min(i+1, f.limit-1)].UPOS == "NOUN" || f.t.Tokens[min(i+1, f.limit-1)].UPOS == "PROPN"
	}
	return f.t.Tokens[i].Rel == "nummod" && f.t.Tokens[i].Head < i || f.t.Tokens[i].Rel == "nmod:unmarked" || f.t.Tokens[i].Rel == "obl:unmarked"
}
