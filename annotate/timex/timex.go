// Package timex finds expressions of time and gives each a value.
//
// Reads: Tokens with tags and heads, Sentences. Writes: Times. Values are EDTF
// (ISO 8601-2) for dates, HH:MM for clock times, ISO 8601 for durations. It
// does not decide which event a time belongs to.
//
// "on Sunday" in a report published on Sunday 28 December 2025 is 2025-12-28;
// "nearly an hour and a half" is PT1H30M with the modifier "nearly".
//
// A date without a year, or a weekday, is the nearest one that the tense allows:
// the last one in a past clause, the next one in a clause about the future.
package timex

import (
	"strings"
	"time"

	"parley/text"
)

// Context is what is known of a document beside its text.
type Context struct {
	// Published is the day of publication in the publisher's zone; zero if not
	// known.
	Published time.Time
}

// finder goes over the tokens of one text.
type finder struct {
	t     *text.Text
	pub   time.Time
	lows  []string
	prior string // value of the last full date told of
	days  string // value of the last span of full dates told of
	limit int    // end of the sentence at hand

	quarter   int // the last quarter told of, counted from year 0; 0 for none
	quarterAt int // its sentence
}

// Annotate fills Times of t.
func Annotate(t *text.Text, about Context) {
	f := &finder{t: t, pub: about.Published, lows: make([]string, len(t.Tokens))}
	for i := range t.Tokens {
		f.lows[i] = strings.ToLower(t.Tokens[i].Text)
	}
	for _, s := range t.Sentences {
		f.limit = s.Last
		for i := s.First; i < s.Last; {
			i = max(i+1, f.at(i))
		}
		f.join(s)
	}
}

// at reads the expression that begins at token i and adds it; it gives the
// token behind, or i where there is none.
func (f *finder) at(i int) int {
	for _, read := range readers {
		if e, next := read(f, i); next > i {
			e.first, e.next = i, next
			f.withClock(&e)
			f.add(e)
			return e.next
		}
	}
	return i
}

// readers read the forms of times, the first that reads one wins.
var readers = [...]func(*finder, int) (expression, int){
	(*finder).fixed, (*finder).weekOf, (*finder).holiday, (*finder).monthDay, (*finder).dayMonth, (*finder).quarterOf,
	(*finder).monthOnly, (*finder).dayOnly, (*finder).weekday, (*finder).deictic, (*finder).hours, (*finder).partHour,
	(*finder).counted, (*finder).unitPhrase, (*finder).period, (*finder).clockOnly, (*finder).spokenYear,
	(*finder).yearOnly, (*finder).set, (*finder).partOnly, (*finder).indefinite, (*finder).vague,
}

// low is the lowered word at token i, empty outside the sentence.
func (f *finder) low(i int) string {
	if i < 0 || i >= f.limit {
		return ""
	}
	return f.lows[i]
}

// expression is what the words say, before it is anchored.
type expression struct {
	first, next      int
	kind             text.TimeKind
	year, month, day int
	lastDay          int // of "27-28 December"
	lastMonth        int // of "28 December - 3 January"
	weekday          int // 1 Monday .. 7 Sunday
	unit             string
	step             int  // units from the anchor
	anchored         bool // step counts
	exact            bool // weeks lead to a day, not to a week: "a week ago"
	prior            bool // from the last time told of, not from publication
	toward           int  // -1 past, 1 future, 0 by tense
	duration         string
	clock, zone      string
	until            string // clock at which a span of hours ends
	modifier, part   string
	value            string // settled already
	rule             string
}
