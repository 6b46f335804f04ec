package timex

import (
	"fmt"
	"strconv"
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
	if _, ordinal := lexicon.Ordinal(f.low(next - 1)); !ordinal || day == 0 || f.pub.IsZero() || f.nounAt(next) || weekday == 0 && f.low(at)[0] > '9' {
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
	return f.sameDay(i)
}

// phrase matches words at token i and gives the token behind, or i.
func (f *finder) phrase(i int, words string) int {
	at := i
	for word := range strings.SplitSeq(words, " ") {
		if f.low(at) != word {
			return i
		}
		at++
	}
	return at
}

// sameDay reads days told by the last date: "the same day", "the next day",
// "the day before", "that evening".
func (f *finder) sameDay(i int) (expression, int) {
	for _, p := range [...]struct {
		words string
		step  int
	}{{"the same day", 0}, {"that same day", 0}, {"that day", 0}, {"the following day", 1}, {"the next day", 1}, {"a day later", 1}, {"the previous day", -1},
		{"the day before", -1}, {"a day earlier", -1}, {"the day after", 1}, {"that evening", 0}, {"the same evening", 0}, {"the next morning", 1}} {
		next := f.phrase(i, p.words)
		if next == i || strings.HasPrefix(p.words, "the day") && f.clauseFollows(next) {
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

// unitPhrase reads "last week", "this month", "next year", "the past three
// days", "this morning", "the weekend".
func (f *finder) unitPhrase(i int) (expression, int) {
	word, at := f.direction(i)
	if word == "" {
		return expression{}, i
	}
	e := expression{kind: text.DateTime, anchored: true}
	if n, half, next := f.amount(at); next > at && !half {
		return f.span(e, word, n, i, next)
	}
	if few := f.low(at); few == "few" || few == "several" || few == "couple" {
		if e, next := f.fewUnits(at); next > at {
			return e, next
		}
	}
	if p, ok := lexicon.Time(f.low(at), "part"); ok && (word == "this" || word == "last") {
		e.unit, e.part = "D", p.Value
		if word == "last" && p.Value == "T22" {
			e.step = -1
		}
		return e, at + 1
	}
	if s, ok := lexicon.Time(f.low(at), "season"); ok {
		e.unit, e.value = "season", s.Value
		e.step = map[string]int{"last": -1, "next": 1}[word]
		return e, at + 1
	}
	u, ok := lexicon.Time(f.low(at), "unit")
	if !ok || u.Value == "S" || u.Value == "M" || u.Value == "H" || u.Value == "D" && word != "this" {
		return expression{}, i
	}
	e.unit, e.step = u.Value, stepOf(word)
	if strings.HasSuffix(f.low(at), "s") && word != "this" {
		return expression{kind: text.Vague, value: map[string]string{"last": "PAST_REF", "next": "FUTURE_REF"}[word]}, at + 1 // "the coming weeks"
	}
	if w, next := f.weekdayIn(at+1, u.Value); w > 0 {
		e.weekday, e.anchored = w, false
		return e, next
	}
	e.prior = f.low(i) == "the" && (f.low(i+1) == "following" || f.low(i+1) == "previous" || f.low(i+1) == "preceding")
	return e, at + 1
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

// span reads "the past three days", "the next two weeks" as an interval.
func (f *finder) span(e expression, word string, n, i, at int) (expression, int) {
	u, ok := lexicon.Time(f.low(at), "unit")
	if !ok || word == "this" {
		return expression{}, i
	}
	e.kind, e.duration, e.step, e.unit = text.Duration, iso(n, u.Value), n, u.Value
	e.toward = map[string]int{"last": -1, "next": 1}[word]
	return e, at + 1
}

// fewUnits reads "few days" and "several weeks" behind "the last" or "the next".
func (f *finder) fewUnits(i int) (expression, int) {
	u, ok := lexicon.Time(f.low(i+1), "unit")
	if !ok {
		return expression{}, i
	}
	return expression{kind: text.Duration, duration: uncounted(u.Value)}, i + 2
}

// iso writes a number of units as a duration.
func iso(n int, unit string) string {
	switch unit {
	case "S", "M", "H":
		return "PT" + strconv.Itoa(n) + unit
	case "D", "Y":
		return "P" + strconv.Itoa(n) + unit
	case "W":
		return "P" + strconv.Itoa(n) + "W"
	case "F":
		return "P" + strconv.Itoa(2*n) + "W"
	case "O":
		return "P" + strconv.Itoa(n) + "M"
	case "Q":
		return "P" + strconv.Itoa(3*n) + "M"
	case "E":
		return "P" + strconv.Itoa(10*n) + "Y"
	case "C":
		return "P" + strconv.Itoa(100*n) + "Y"
	}
	return "P" + strconv.Itoa(2*n) + "D"
}

// counted reads a number of units: a duration ("one hour and 15 minutes"), or
// a step from an anchor ("three days ago", "two weeks later", "in five days").
func (f *finder) counted(i int) (expression, int) {
	modifier, at := f.approximate(i)
	lead := ""
	if modifier == "" && (f.low(at) == "in" || f.low(at) == "within") {
		lead, at = f.low(at), at+1
		modifier, at = f.approximate(at)
	}
	d, next := f.quantity(at)
	if next == at {
		return expression{}, i
	}
	e := expression{kind: text.Duration, duration: d.String(), modifier: modifier}
	n, unit, simple := d.simple()
	if from, sign, behind := f.fromDay(next); behind > next && simple && !strings.Contains("HMS", unit) {
		e.kind, e.value = text.DateTime, shifted(from, unit, n*sign).Format(time.DateOnly)
		return e, behind
	}
	if f.low(next) == "ago" || f.low(next) == "earlier" {
		if unit == "Y" && n == 1 && f.quarterNear(i) {
			return expression{kind: text.DateTime, value: quarterValue(f.quarter - 4)}, next + 1
		}
	}
	switch f.low(next) {
	case "ago":
		if simple {
			e.kind, e.unit, e.step, e.anchored, e.exact = text.DateTime, unit, -n, true, true
		}
		return e, next + 1
	case "earlier", "before", "previously", "prior":
		if simple && !(f.low(next) != "earlier" && f.clauseFollows(next+1)) {
			e.kind, e.unit, e.step, e.anchored, e.prior = text.DateTime, unit, -n, true, true
			return e, next + 1
		}
	case "later", "after", "afterwards":
		if simple && !(f.low(next) == "after" && f.clauseFollows(next+1)) {
			e.kind, e.unit, e.step, e.anchored, e.prior = text.DateTime, unit, n, true, true
			return e, next + 1
		}
	}
	if lead == "in" && simple && f.ahead(i) && !f.ranked(i) && !strings.Contains("HM", unit) {
		e.kind, e.unit, e.step, e.anchored, e.exact = text.DateTime, unit, n, true, true
	}
	if lead != "" && e.kind == text.Duration {
		return expression{}, i // the preposition is no part of a length; read again behind it
	}
	return e, next
}

// fromDay reads what a length counts from and which way: "from today", "after
// 12 January", "before next Friday", "from now".
func (f *finder) fromDay(i int) (from time.Time, sign, next int) {
	sign = map[string]int{"from": 1, "after": 1, "before": -1}[f.low(i)]
	if sign == 0 || f.pub.IsZero() {
		return from, 0, i
	}
	if f.low(i+1) == "now" {
		return f.pub, sign, i + 2
	}
	for _, read := range []func(int) (expression, int){f.fixed, f.monthDay, f.dayMonth, f.weekday, f.deictic} {
		e, next := read(i + 1)
		if next == i+1 || e.kind != text.DateTime || e.clock != "" {
			continue
		}
		var day text.Time
		e.first = i + 1
		f.date(e, &day)
		if from, err := time.Parse(time.DateOnly, day.Value); err == nil {
			return from, sign, next
		}
	}
	return from, 0, i
}

// quarterNear tells whether a quarter was told in the sentence before token i:
// "a year earlier" is then the same quarter of the year before.
func (f *finder) quarterNear(i int) bool {
	if f.quarter == 0 {
		return false
	}
	at := f.t.Tokens[i].Sentence
	return at-f.quarterAt < 2
}

// approximate reads "nearly", "more than", "about", "some" before a quantity.
func (f *finder) approximate(i int) (modifier string, next int) {
	switch f.low(i) {
	case "nearly", "almost", "about", "around", "approximately", "roughly", "over", "under", "some", "just", "exactly":
		return f.low(i), i + 1
	case "more", "less", "fewer":
		if f.low(i+1) == "than" {
			return f.low(i) + " than", i + 2
		}
	case "at":
		if f.low(i+1) == "least" || f.low(i+1) == "most" {
			return "at " + f.low(i+1), i + 2
		}
	}
	return "", i
}

// set reads "every Monday", "daily", "each year".
func (f *finder) set(i int) (expression, int) {
	switch f.low(i) {
	case "daily", "everyday":
		return expression{kind: text.Set, duration: "P1D"}, i + 1
	case "weekly":
		return expression{kind: text.Set, duration: "P1W"}, i + 1
	case "monthly":
		return expression{kind: text.Set, duration: "P1M"}, i + 1
	case "hourly":
		return expression{kind: text.Set, duration: "PT1H"}, i + 1
	case "quarterly":
		return expression{kind: text.Set, duration: "P3M"}, i + 1
	case "annually", "yearly", "annual":
		return expression{kind: text.Set, duration: "P1Y"}, i + 1
	case "every", "each":
		if u, ok := lexicon.Time(f.low(i+1), "unit"); ok {
			return expression{kind: text.Set, duration: iso(1, u.Value)}, i + 2
		}
		if w, ok := lexicon.Time(f.low(i+1), "weekday"); ok {
			return expression{kind: text.Set, duration: fmt.Sprintf("XXXX-WXX-%d", w.N)}, i + 2
		}
		if m := f.month(i + 1); m > 0 {
			return expression{kind: text.Set, duration: fmt.Sprintf("XXXX-%02d", m)}, i + 2
		}
	}
	return expression{}, i
}

// ranked tells whether the words before token i rank something: "his first visit
// in seven years" is no date.
func (f *finder) ranked(i int) bool {
	for k := i - 1; k > i-7 && f.low(k) != ""; k-- {
		if _, ok := lexicon.Ordinal(f.low(k)); ok || f.low(k) == "last" || f.low(k) == "only" || strings.HasSuffix(f.low(k), "est") {
			return true
		}
	}
	return false
}
