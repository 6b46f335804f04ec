package timex

import (
	"strings"
	"time"

	"parley/lexicon"
	"parley/text"
)

// weekday reads "Sunday", "last Sunday", "next Monday morning".
func (f *finder) weekday(i int) (expression, int) {
	word, at := f.direction(i)
	if word == "" {
		at = i
	}
	w, ok := lexicon.Time(f.low(at), "weekday")
	if !ok || f.t.Tokens[at].Text[0] >= 'a' && len(f.low(at)) < 6 {
		return expression{}, i
	}
	e := expression{kind: text.DateTime, weekday: w.N}
	at++
	switch word {
	case "last":
		e.toward, e.step = -1, 1
		if f.low(at-2) == "past" {
			e.step = 0 // "this past Wednesday" is the nearest
		}
	case "next":
		e.toward, e.step = 1, 1
	case "this":
		if !f.past(i) {
			e.toward = 1
		}
	}
	if next := f.weekBehind(at, &e); next > at {
		return e, next
	}
	if f.low(i-1) == "by" && word == "" && f.ahead(i) {
		e.toward = 1 // a deadline
	}
	e.part, at = f.dayPart(at)
	return e, at
}

// dayPart reads the part of the day behind a day: "morning", "in the evening",
// "pm".
func (f *finder) dayPart(i int) (part string, next int) {
	at := i
	if f.low(at) == "in" && f.low(at+1) == "the" {
		at += 2
	}
	if p, ok := lexicon.Time(f.low(at), "part"); ok && f.low(at+1) != "at" {
		return p.Value, at + 1
	}
	if half := f.half(i); half != "" {
		return map[string]string{"am": "T09", "pm": "T15"}[half], i + 1
	}
	return "", i
}

// weekBehind reads the week that a weekday lies in: "Tuesday of last week",
// "Monday next week".
func (f *finder) weekBehind(i int, e *expression) (next int) {
	at := i
	if f.low(at) == "of" {
		at++
	}
	word, behind := f.direction(at)
	if word == "" || f.low(behind) != "week" {
		return i
	}
	e.unit, e.step = "W", stepOf(word)
	return behind + 1
}

// dayOnly reads a day without its month: "on the 18th", "Saturday the 14th":
// the nearest such day that the tense allows.
func (f *finder) dayOnly(i int) (expression, int) {
	weekday, at := f.leadWeekday(i)
	if weekday == 0 {
		if f.low(i) != "the" || !f.timePreposition(i-1) && f.low(i-1) != "on" {
			return expression{}, i
		}
		at = i + 1
	}
	day, next := f.dayWords(at)
	if _, ordinal := lexicon.Ordinal(f.low(next - 1)); !ordinal || day == 0 || f.pub.IsZero() || f.nounAt(next) ||
		next == at+1 && f.low(at)[0] > '9' { // "on Saturday, the first since May" is no first of the month
		return expression{}, i
	}
	return expression{kind: text.DateTime, value: f.nearestDay(i, day, weekday)}, next
}

// nounAt tells whether a noun follows that an ordinal may count: "the 18th
// round".
func (f *finder) nounAt(i int) bool {
	if i >= f.limit {
		return false
	}
	switch f.t.Tokens[i].UPOS {
	case "NOUN", "ADJ", "PROPN", "NUM":
		return true
	}
	return f.low(i) == "-"
}

// nearestDay is the nearest date with a day of the month and, where one is
// told, of the week.
func (f *finder) nearestDay(i, day, weekday int) string {
	ahead := f.ahead(i)
	for n := 0; n < 400; n++ {
		for _, sign := range [...]int{-1, 1} {
			d := f.pub.AddDate(0, 0, sign*n)
			if d.Day() == day && (weekday == 0 && ahead == (sign > 0) || weekday > 0 && int(d.Weekday()) == weekday%7) {
				return d.Format(time.DateOnly)
			}
		}
	}
	return ""
}

// deictic reads "today", "tonight", "tomorrow morning", "earlier today", "the
// day before yesterday".
func (f *finder) deictic(i int) (expression, int) {
	e := expression{kind: text.DateTime, unit: "D", anchored: true}
	at := i
	for _, phrase := range [...]struct {
		words string
		step  int
	}{{"the day before yesterday", -2}, {"the day after tomorrow", 2}} {
		if next := f.phrase(i, phrase.words); next > i {
			e.step, e.rule = phrase.step, "counted from the day of publication"
			return e, next
		}
	}
	if (f.low(at) == "earlier" || f.low(at) == "later") && f.low(at+1) != "" {
		e.modifier = f.low(at)
		at++
	}
	if w, ok := lexicon.Time(f.low(at), "deictic"); ok {
		e.step = w.N
		if f.low(at) == "tonight" {
			e.part = "T22"
		}
		if part, next := f.dayPart(at + 1); part != "" {
			e.part, at = part, next-1
		}
		return e, at + 1
	}
	if e, next := f.dayOfSpan(i); next > i {
		return e, next
	}
	return f.sameDay(i)
}

// dayOfSpan reads a day by its place in the span told of last: "From 3 to 5 June he was in Lima. On the
// final day he met".
func (f *finder) dayOfSpan(i int) (expression, int) {
	if f.days == "" || f.low(i-1) != "on" || f.low(i) != "the" || f.low(i+2) != "day" {
		return expression{}, i
	}
	from, until, _ := strings.Cut(f.days, "/")
	first, err := time.Parse(time.DateOnly, from)
	last, bad := time.Parse(time.DateOnly, until)
	day := first
	switch f.low(i + 1) {
	case "final", "last", "closing":
		day = last
	case "first", "opening":
	case "second":
		day = first.AddDate(0, 0, 1)
	case "third":
		day = first.AddDate(0, 0, 2)
	default:
		return expression{}, i
	}
	if err != nil || bad != nil || day.After(last) {
		return expression{}, i
	}
	return expression{kind: text.DateTime, value: day.Format(time.DateOnly)}, i + 3
}

// phrase matches words at token i and gives the token behind, or i.
func (f *finder) phrase(i int, words string) int {
	if !strings.HasPrefix(words, f.low(i)) {
		return i
	}
	at := i
	for word := range strings.SplitSeq(words, " ") {
		if f.low(at) != word {
			return i
		}
		at++
	}
	return at
}

// sameDays are days by the last date told, and how far from it they are.
var sameDays = [...]struct {
	words string
	step  int
}{{"the same day", 0}, {"that same day", 0}, {"that day", 0}, {"the following day", 1}, {"the next day", 1},
	{"a day later", 1}, {"the previous day", -1}, {"the previous evening", -1},
	{"the previous night", -1}, {"the evening before", -1}, {"the night before", -1}, {"the following morning", 1},
	{"the day before", -1}, {"a day earlier", -1}, {"the day after", 1}, {"that evening", 0},
	{"the same evening", 0}, {"the next morning", 1}}

// sameDay reads days told by the last date: "the same day", "the next day",
// "the day before", "that evening".
func (f *finder) sameDay(i int) (expression, int) {
	for _, p := range sameDays {
		next := f.phrase(i, p.words)
		if next == i || (strings.HasPrefix(p.words, "the day") || strings.HasSuffix(p.words, "before")) && f.clauseFollows(next) {
			continue
		}
		return expression{kind: text.DateTime, unit: "D", step: p.step, anchored: true, prior: true}, next
	}
	return expression{}, i
}

// clauseFollows tells whether "the day before" goes on to say before what.
func (f *finder) clauseFollows(i int) bool {
	switch f.low(i) {
	case "", ",", ".", "that", "and", "in", "at", "by":
		return false
	}
	return true
}

// weekdayIn reads the weekday behind a week: "next week Wednesday", "last week
// on Monday".
func (f *finder) weekdayIn(i int, unit string) (weekday, next int) {
	at := i
	if f.low(at) == "on" || f.low(at) == "-" {
		at++
	}
	w, ok := lexicon.Time(f.low(at), "weekday")
	if !ok || unit != "W" {
		return 0, i
	}
	return w.N, at + 1
}
