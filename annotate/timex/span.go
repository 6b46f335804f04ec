package timex

import (
	"strings"
	"time"

	"parley/lexicon"
	"parley/text"
)

// endOf reads "the end of the month", "early in the year", "year-end": the
// unit that publication lies in.
func (f *finder) endOf(i int) (expression, int) {
	if f.low(i) == "year" && f.low(i+1) == "-" && f.low(i+2) == "end" {
		return expression{kind: text.DateTime, unit: "Y", anchored: true, modifier: "end"}, i + 3
	}
	at := i
	if f.low(at) == "the" {
		at++
	}
	switch f.low(at) {
	case "end", "beginning", "start", "middle":
		if f.low(at+1) != "of" {
			return expression{}, i
		}
	case "earlier", "later", "early", "late":
		if f.low(at+1) != "in" || at > i {
			return expression{}, i
		}
	default:
		return expression{}, i
	}
	if f.low(at+2) != "the" && f.low(at+2) != "this" {
		return expression{}, i
	}
	u, ok := lexicon.Time(f.low(at+3), "unit")
	if !ok || f.low(at+4) == "of" || u.Value != "Y" && u.Value != "O" && u.Value != "W" && u.Value != "D" {
		return expression{}, i
	}
	return expression{kind: text.DateTime, unit: u.Value, anchored: true, modifier: f.low(at)}, at + 4
}

// weekend reads "the weekend", "over the weekend": the last one, or the next
// in a clause about the future.
func (f *finder) weekend(i int) (expression, int) {
	if f.low(i) != "the" || f.low(i+1) != "weekend" || f.pub.IsZero() {
		return expression{}, i
	}
	e := expression{kind: text.DateTime, unit: "K", anchored: true}
	if day := f.pub.Weekday(); day > 0 && day < 6 && !f.ahead(i) {
		e.step = -1
	}
	return e, i + 2
}

// sameQuarter reads what counts from the quarter told before: "the quarter",
// "the latest quarter", "the year-earlier period", "a year ago" beside one.
func (f *finder) sameQuarter(i int) (expression, int) {
	if f.quarter == 0 {
		return expression{}, i
	}
	at, step := i, 0
	if f.low(at) == "the" {
		at++
	}
	for _, words := range []string{"year - ago", "year - earlier", "comparable year - ago", "corresponding"} {
		if next := f.phrase(at, words); next > at {
			at, step = next, -4
		}
	}
	if f.low(at) == "latest" && at > i {
		at++
	}
	if at == i || f.low(at) != "quarter" && !(f.low(at) == "period" && at > i+1) {
		return expression{}, i
	}
	return expression{kind: text.DateTime, value: quarterValue(f.quarter + step)}, at + 1
}

// indefinite reads lengths without a number: "several weeks", "a few days",
// and "months ago", which is past without a day.
func (f *finder) indefinite(i int) (expression, int) {
	at := i
	switch {
	case f.low(at) == "a" && f.low(at+1) == "few":
		at += 2
	case f.low(at) == "several", f.low(at) == "many", f.low(at) == "some", f.low(at) == "recent":
		at++
	}
	word := f.low(at)
	u, ok := lexicon.Time(word, "unit")
	if !ok || !strings.HasSuffix(word, "s") && f.low(at-1) != "some" {
		return expression{}, i
	}
	if f.low(at+1) == "ago" {
		return expression{kind: text.Vague, value: "PAST_REF"}, at + 2
	}
	if f.low(i) == "recent" {
		return expression{kind: text.Vague, value: "PAST_REF"}, at + 1
	}
	if at == i && f.low(i-1) != "for" && f.low(i-1) != "in" || u.Value == "S" || !strings.HasSuffix(word, "s") {
		return expression{}, i
	}
	return expression{kind: text.Duration, duration: uncounted(u.Value)}, at + 1
}

// uncounted is a length of an unknown number of units, as TIMEX3 writes it.
func uncounted(unit string) string {
	switch unit {
	case "M", "H":
		return "PTX" + unit
	case "O":
		return "PXM"
	case "F":
		return "PXW"
	}
	return "PX" + unit
}

// vague reads what tells of the present, the past or the future as such.
func (f *finder) vague(i int) (expression, int) {
	for _, phrase := range lexicon.VagueTimes(f.low(i)) {
		next := f.phrase(i, phrase[0])
		if next == i || !f.standsAlone(i, next) {
			continue
		}
		return expression{kind: text.Vague, value: phrase[1]}, next
	}
	return expression{}, i
}

// standsAlone tells whether the words from i to next are the whole time: "the
// past" is none in "the past weeks", nor "the future" in "the future of Syria".
func (f *finder) standsAlone(i, next int) bool {
	last := f.lows[next-1]
	switch last {
	case "past", "future", "term":
		return f.low(next) != "of" && (next >= f.limit ||
			f.t.Tokens[next].UPOS != "NOUN" && f.t.Tokens[next].UPOS != "NUM" && f.t.Tokens[next].UPOS != "ADJ")
	case "recent", "current":
		return f.t.Tokens[i].UPOS == "ADJ"
	case "now":
		return f.low(next) != "that"
	}
	return true
}

// weekOf reads a week told by a date or a count: "the week of April 10", "the
// first week of March". A week belongs to the month or year that holds its
// Thursday, as ISO 8601 has it.
func (f *finder) weekOf(i int) (expression, int) {
	at := i
	if f.low(at) == "the" {
		at++
	}
	n, counted := lexicon.Ordinal(f.low(at))
	if counted {
		at++
	}
	if f.low(at) != "week" || f.low(at+1) != "of" && f.low(at+1) != "commencing" && f.low(at+1) != "beginning" {
		return expression{}, i
	}
	for _, read := range []func(int) (expression, int){f.monthDay, f.dayMonth, f.monthOnly, f.yearOnly} {
		e, next := read(at + 2)
		if next == at+2 {
			continue
		}
		var day text.Time
		e.first = at + 2
		f.date(e, &day)
		if value := weekIn(day.Value, n); value != "" && counted == (e.day == 0) {
			return expression{kind: text.DateTime, value: value}, next
		}
		return expression{}, i
	}
	return expression{}, i
}

// weekIn is the week that holds a day, or the nth week of a month or year.
func weekIn(value string, n int) string {
	if day, err := time.Parse(time.DateOnly, value); err == nil {
		return moved(day, "W", 0)
	}
	for _, layout := range []string{"2006-01", "2006"} {
		if first, err := time.Parse(layout, value); err == nil && n > 0 {
			return moved(first.AddDate(0, 0, 3+7*(n-1)), "W", 0)
		}
	}
	return ""
}
