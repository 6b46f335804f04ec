package extract

import (
	"parley/text"
	"strings"
	"time"

	"parley"
)

// stopsApart tells whether two visits go to different countries: each stop of a
// journey is a visit of its own.
func stopsApart(t *text.Text, c contact, x reading) bool {
	if x.kind != parley.Visit || x.place < 0 {
		return false
	}
	for _, y := range c.tellings {
		if y.kind == parley.Visit && y.place >= 0 && partyOf(t, t.Mentions[y.place].Entity) != partyOf(t, t.Mentions[x.place].Entity) {
			return true
		}
	}
	return false
}

// besideBare tells whether the contact is told of as bare in the same sentence:
// "the longest took two hours; the previous one" are two.
func besideBare(t *text.Text, c contact, x reading) bool {
	for _, y := range c.tellings {
		if y.bare && t.Tokens[y.at].Sentence == t.Tokens[x.at].Sentence {
			return true
		}
	}
	return false
}

// sameStep tells whether a telling with "again", "next" or "previous" can be of
// a contact told of with such a word itself.
func sameStep(c contact, x reading) bool {
	for _, y := range c.tellings {
		if y.series == x.series {
			return true
		}
	}
	return x.series > 0 && !past(c.status) && !x.noun
}

// datesApart tells whether both have dates and they differ.
func datesApart(c contact, x reading) bool {
	for _, a := range x.fields {
		if a.name != "date" {
			continue
		}
		for _, y := range c.tellings {
			for _, b := range y.fields {
				if b.name == "date" && !sameDay(a.value.(string), b.value.(string)) {
					return true
				}
			}
		}
	}
	return false
}

// onlyPrevious tells whether a contact is told of only as an earlier one:
// "following their previous meeting on 4 February, Lund and Keita discussed".
func onlyPrevious(c contact) bool {
	for _, y := range c.tellings {
		if y.series >= 0 {
			return false
		}
	}
	return true
}

// news is how many days before its report a contact may have been that is told
// as news.
const news = 10

// longBefore tells whether a telling is dated long before its report, where the
// contact is told without a date, as news: "the accords reached at the December
// summit" are none of today's call.
func longBefore(t *text.Text, c contact, x reading) bool {
	published, err := time.Parse(time.DateOnly, t.Published[:min(len(t.Published), 10)])
	if err != nil || !past(c.status) {
		return false
	}
	for _, y := range c.tellings {
		if valueOf(y, "date") != "" {
			return false
		}
	}
	date := valueOf(x, "date")
	if _, last, isSpan := strings.Cut(date, "/"); isSpan {
		date = last
	}
	return len(date) >= 4 && !strings.Contains(date, "X") && date < published.AddDate(0, 0, -news).Format(time.DateOnly)[:min(len(date), 10)]
}

// valueOf is the value of a field that a telling gives, "" for none.
func valueOf(x reading, name string) string {
	for _, f := range x.fields {
		if s, ok := f.value.(string); ok && f.name == name {
			return s
		}
	}
	return ""
}

// sameDay tells whether two EDTF dates can be the same day: equal, or one a
// part of the other.
func sameDay(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b) > 10 {
		return a >= b[:10] && a <= b[11:] || a == b
	}
	return b[:len(a)] == a
}

// countsApart keeps a counted series ("three calls") apart from one contact.
func countsApart(c contact, x reading) bool {
	for _, y := range c.tellings {
		if y.count == x.count {
			return false
		}
	}
	return !x.is
}

func ordinalsApart(c contact, x reading) bool {
	if x.ordinal == nil {
		return false
	}
	for _, y := range c.tellings {
		if y.ordinal != nil && y.ordinal.Number != x.ordinal.Number {
			return true
		}
	}
	return false
}

// superlativeApart keeps "the longest call" apart from a call that has another
// length or place in the order.
func superlativeApart(t *text.Text, c contact, x reading) bool {
	return len(x.superlative) > 0 && !x.is && len(c.tellings) > 0 && t.Tokens[x.at].Sentence != t.Tokens[c.lead].Sentence && x.noun && x.series <= 0 && !isSuperlative(c) && possessed(t, x.telling)
}

func isSuperlative(c contact) bool {
	for _, y := range c.tellings {
		if len(y.superlative) > 0 {
			return true
		}
	}
	return false
}
