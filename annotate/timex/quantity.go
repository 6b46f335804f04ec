package timex

import (
	"regexp"
	"strconv"
	"strings"

	"parley/lexicon"
)

// quantity is an amount of time as told: minutes for hours and below, else a
// number of larger units.
type quantity struct {
	minutes int
	n       int
	unit    string // of n; empty when minutes count
	half    bool   // and a half of the larger unit
}

// String is the ISO 8601 duration: hours and minutes up to a day, else units.
func (q quantity) String() string {
	if q.unit != "" {
		return iso(q.n, q.unit)
	}
	hours, minutes := q.minutes/60, q.minutes%60
	out := "PT"
	if hours > 0 {
		out += strconv.Itoa(hours) + "H"
	}
	if minutes > 0 || hours == 0 {
		out += strconv.Itoa(minutes) + "M"
	}
	return out
}

// simple gives the amount as a whole number of one unit.
func (q quantity) simple() (n int, unit string, ok bool) {
	if q.unit != "" {
		return q.n, q.unit, !q.half
	}
	if q.minutes%60 == 0 && q.minutes > 0 {
		return q.minutes / 60, "H", true
	}
	return q.minutes, "M", true
}

var gluedLength = regexp.MustCompile(`^(\d{1,3})(h|hr|hrs|min|mins)$`)

// quantity reads an amount of time at token i: "one hour and 15 minutes", "an
// hour and a half", "two and a half hours", "half an hour", "90-minute",
// "hour-long", "three quarters of an hour", "1h15m" is not read.
func (f *finder) quantity(i int) (quantity, int) {
	if next := f.phrase(i, "half an hour"); next > i {
		return quantity{minutes: 30}, next
	}
	if next := f.phrase(i, "three quarters of an hour"); next > i {
		return quantity{minutes: 45}, next
	}
	if next := f.phrase(i, "quarter of an hour"); next > i {
		return quantity{minutes: 15}, next
	}
	if f.low(i) == "half" && f.low(i+1) == "-" && strings.HasPrefix(f.low(i+2), "hour") {
		return quantity{minutes: 30}, i + 3
	}
	if m := gluedLength.FindStringSubmatch(f.low(i)); m != nil {
		return quantityOf(number(m[1]), strings.ToUpper(m[2][:1]), false), i + 1
	}
	n, half, at := f.amount(i)
	if at == i {
		return f.hourLong(i)
	}
	if f.low(at) == "-" {
		at++
	}
	if at < f.limit && f.low(at) == "full" {
		at++
	}
	u, ok := lexicon.Time(f.low(at), "unit")
	if !ok || f.low(at) == "second" {
		return quantity{}, i
	}
	at++
	if f.low(at) == "-" && (f.low(at+1) == "long" || f.low(at+1) == "old") {
		if f.low(at+1) == "old" {
			return quantity{}, i
		}
		at += 2
	}
	return f.rest(quantityOf(n, u.Value, half), u.Value, at)
}

// hourLong reads "hour-long" without a number.
func (f *finder) hourLong(i int) (quantity, int) {
	u, ok := lexicon.Time(f.low(i), "unit")
	if ok && f.low(i+1) == "-" && f.low(i+2) == "long" {
		return quantityOf(1, u.Value, false), i + 3
	}
	return quantity{}, i
}

func quantityOf(n int, unit string, half bool) quantity {
	switch unit {
	case "H":
		m := n * 60
		if half {
			m += 30
		}
		return quantity{minutes: m}
	case "M":
		return quantity{minutes: n}
	}
	return quantity{n: n, unit: unit, half: half}
}

// amount reads a number: "15", "fifteen", "an", "two and a half", "forty-five".
func (f *finder) amount(i int) (n int, half bool, next int) {
	switch f.low(i) {
	case "a", "an":
		n, next = 1, i+1
		if f.low(next) == "couple" {
			n, next = 2, next+1
			if f.low(next) == "of" {
				next++
			}
		} else if f.low(next) == "half" {
			return 0, false, i
		}
	default:
		v, ok := lexicon.Cardinal(f.low(i))
		if !ok {
			return f.decimal(i)
		}
		n, next = v, i+1
		if unit, ok := lexicon.Cardinal(f.low(next + 1)); ok && f.low(next) == "-" && n >= 20 && n < 100 && unit < 10 {
			n, next = n+unit, next+2
		} else if unit, ok := lexicon.Cardinal(f.low(next)); ok && n >= 20 && n < 100 && unit < 10 &&
			f.low(i)[0] > '9' {
			n, next = n+unit, next+1 // "twenty four"
		}
	}
	for _, half := range []string{"and a half", "- and - a - half"} {
		if at := f.phrase(next, half); at > next {
			return n, true, at
		}
	}
	return n, false, next
}

// decimal reads "1.5" and "2.5" as a number and a half.
func (f *finder) decimal(i int) (n int, half bool, next int) {
	whole, ok := strings.CutSuffix(f.low(i), ".5")
	if !ok {
		return 0, false, i
	}
	v, err := strconv.Atoi(whole)
	if err != nil {
		return 0, false, i
	}
	return v, true, i + 1
}

// rest adds what follows the first unit: "and 15 minutes", "and a half".
func (f *finder) rest(q quantity, unit string, at int) (quantity, int) {
	if next := f.phrase(at, "and a half"); next > at {
		if unit == "H" {
			q.minutes += 30
		}
		q.half = true
		return q, next
	}
	if next := f.phrase(at, "and a quarter"); next > at && unit == "H" {
		q.minutes += 15
		return q, next
	}
	if unit != "H" {
		return q, at
	}
	from := at
	if f.low(from) == "and" || f.low(from) == "," {
		from++
	}
	n, _, next := f.amount(from)
	if u, ok := lexicon.Time(f.low(next), "unit"); next > from && ok && u.Value == "M" {
		q.minutes += n
		return q, next + 1
	}
	return q, at
}
