package timex

import (
	"time"

	"parley/lexicon"
	"parley/text"
)

// holiday reads "Christmas", "Easter Monday", "Christmas 2025": a date without
// its year where none follows.
func (f *finder) holiday(i int) (expression, int) {
	word, at := f.direction(i)
	if word == "" {
		at = i
	}
	for _, h := range lexicon.Holidays(f.low(at)) {
		next := f.phrase(at, h.Words)
		if next == at || f.inName(next) {
			continue
		}
		e := expression{kind: text.DateTime, month: h.Month, day: h.Day, toward: stepOf(word)}
		e.year, next = f.year(next)
		if h.Month == 0 {
			return f.feast(e, h.Day, i, next)
		}
		return e, next
	}
	return expression{}, i
}

// inName tells whether a day is the name of something: "the Good Friday Agreement".
func (f *finder) inName(next int) bool {
	return lexicon.Body(f.low(next)) == "text" || f.low(next) == "rising" || f.low(next) == "revolution"
}

// feast settles a day counted from Easter Sunday.
func (f *finder) feast(e expression, days, i, next int) (expression, int) {
	if e.year > 0 {
		e.value = easter(e.year).AddDate(0, 0, days).Format(time.DateOnly)
		return e, next
	}
	if f.pub.IsZero() {
		return expression{}, i
	}
	this := easter(f.pub.Year()).AddDate(0, 0, days)
	behind := this.Before(f.pub)
	switch {
	case e.toward < 0 && !behind:
		this = easter(f.pub.Year()-1).AddDate(0, 0, days)
	case (e.toward > 0 || f.ahead(i)) && behind:
		this = easter(f.pub.Year()+1).AddDate(0, 0, days)
	}
	e.value = this.Format(time.DateOnly)
	return e, next
}

// easter is Easter Sunday of a year in the Gregorian calendar, by the
// anonymous algorithm of 1876 (J. Meeus, Astronomical Algorithms, chapter 8).
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	e := (32 + 2*(b%4) + 2*(c/4) - d - c%4) % 7
	f := d + e - 7*((a+11*d+22*e)/451) + 114
	return time.Date(year, time.Month(f/31), f%31+1, 0, 0, 0, 0, time.UTC)
}
