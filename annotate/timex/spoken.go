package timex

import (
	"parley/lexicon"
	"parley/text"
)

// spokenYear reads a year in words: "nineteen ninety-seven", "the year two
// thousand", "in two thousand and twenty".
func (f *finder) spokenYear(i int) (expression, int) {
	at := i
	if f.low(at) == "the" {
		at++
	}
	named := f.low(at) == "year"
	if named {
		at++
	}
	if !named && at > i {
		return expression{}, i
	}
	n, next := f.spoken4(at)
	if next == at || n%100 == 0 && !named {
		return expression{}, i
	}
	return expression{kind: text.DateTime, year: n}, next
}

// spoken4 reads a number of four figures as years are spoken: two pairs, or
// "two thousand" with what follows.
func (f *finder) spoken4(i int) (year, next int) {
	if f.low(i) == "two" && f.low(i+1) == "thousand" {
		at := i + 2
		if f.low(at) == "and" {
			at++
		}
		if n, behind := f.pair(at); behind > at {
			return 2000 + n, behind
		}
		return 2000, i + 2
	}
	if w := f.low(i); w != "eighteen" && w != "nineteen" && w != "twenty" {
		return 0, i
	}
	century, _ := lexicon.Cardinal(f.low(i))
	if n, behind := f.pair(i + 1); behind > i+1 && n >= 10 {
		return century*100 + n, behind
	}
	return 0, i
}

// pair reads a number below a hundred in words: "ninety-seven", "ninety seven",
// "thirteen".
func (f *finder) pair(i int) (n, next int) {
	n, ok := lexicon.Cardinal(f.low(i))
	if !ok || n > 99 || f.low(i)[0] <= '9' {
		return 0, i
	}
	next = i + 1
	at := next
	if f.low(at) == "-" {
		at++
	}
	if unit, ok := lexicon.Cardinal(f.low(at)); ok && n >= 20 && n%10 == 0 && unit < 10 && f.low(at)[0] > '9' {
		return n + unit, at + 1
	}
	return n, next
}
