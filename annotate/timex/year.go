package timex

import (
	"strconv"

	"parley/text"
)

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
		if at > i && f.low(i) == "," && f.low(at+1) != "," && f.low(at+1) != "." && f.low(at+1) != "" &&
			f.low(at+1) != ")" && f.t.Tokens[min(at+1, f.limit-1)].UPOS == "NOUN" {
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
		return f.low(i+1) == ")" || f.t.Tokens[min(i+1, f.limit-1)].UPOS == "NOUN" ||
			f.t.Tokens[min(i+1, f.limit-1)].UPOS == "PROPN"
	}
	return f.t.Tokens[i].Rel == "nummod" && f.t.Tokens[i].Head < i || f.t.Tokens[i].Rel == "nmod:unmarked" ||
		f.t.Tokens[i].Rel == "obl:unmarked"
}
