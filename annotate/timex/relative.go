package timex

import (
	"strconv"
	"strings"

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
	case "next":
		e.toward, e.step = 1, 1
	}
	if f.low(i-1) == "by" && word == "" {
		e.toward = 1 // a deadline
	}
	if p, ok := lexicon.Time(f.low(at), "part"); ok {
		e.part, at = p.Value, at+1
	}
	return e, at
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
		at++
		if p, ok := lexicon.Time(f.low(at), "part"); ok {
			e.part, at = p.Value, at+1
		}
		return e, at
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
	if n, ok := lexicon.Cardinal(f.low(at)); ok {
		return f.span(e, word, n, i, at+1)
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
	e.unit, e.step = u.Value, map[string]int{"last": -1, "next": 1}[word]
	e.prior = f.low(i) == "the" && (f.low(i+1) == "following" || f.low(i+1) == "previous" || f.low(i+1) == "preceding")
	return e, at + 1
}

// span reads "the past three days", "the next two weeks" as an interval.
func (f *finder) span(e expression, word string, n, i, at int) (expression, int) {
	u, ok := lexicon.Time(f.low(at), "unit")
	if !ok || word == "this" {
		return expression{}, i
	}
	e.kind, e.duration = text.Duration, iso(n, u.Value)
	return e, at + 1
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
	switch f.low(next) {
	case "ago":
		if simple {
			e.kind, e.unit, e.step, e.anchored = text.DateTime, unit, -n, true
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
	if lead == "in" && simple && f.ahead(i) && !strings.Contains("HM", unit) {
		e.kind, e.unit, e.step, e.anchored = text.DateTime, unit, n, true
	}
	if lead != "" && e.kind == text.Duration {
		return expression{}, i // the preposition is no part of a length; read again behind it
	}
	return e, next
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
	case "daily":
		return expression{kind: text.Set, duration: "P1D"}, i + 1
	case "weekly":
		return expression{kind: text.Set, duration: "P1W"}, i + 1
	case "monthly":
		return expression{kind: text.Set, duration: "P1M"}, i + 1
	case "annually", "yearly", "annual":
		return expression{kind: text.Set, duration: "P1Y"}, i + 1
	case "every", "each":
		if u, ok := lexicon.Time(f.low(i+1), "unit"); ok {
			return expression{kind: text.Set, duration: iso(1, u.Value)}, i + 2
		}
		if _, ok := lexicon.Time(f.low(i+1), "weekday"); ok {
			return expression{kind: text.Set, duration: "P1W"}, i + 2
		}
	}
	return expression{}, i
}
