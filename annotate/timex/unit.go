package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"parley/lexicon"
	"parley/text"
)

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
		// "the coming weeks"
		return expression{kind: text.Vague, value: map[string]string{"last": "PAST_REF", "next": "FUTURE_REF"}[word]},
			at + 1
	}
	if w, next := f.weekdayIn(at+1, u.Value); w > 0 {
		e.weekday, e.anchored = w, false
		return e, next
	}
	e.prior = f.low(i) == "the" && (f.low(i+1) == "following" || f.low(i+1) == "previous" || f.low(i+1) == "preceding")
	return e, at + 1
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
		if _, ok := lexicon.Ordinal(f.low(k)); ok || f.low(k) == "last" || f.low(k) == "only" ||
			strings.HasSuffix(f.low(k), "est") {
			return true
		}
	}
	return false
}
