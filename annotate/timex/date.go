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
	if m == nil || !f.timePreposition(i-1) && f.low(i-1) != "on" && f.low(i-1) != "this" ||
		f.nounAt(i+1) && f.low(i+1) != "-" {
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
