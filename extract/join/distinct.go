package join

import (
	"slices"
	"strings"
	"time"

	"parley"
	"parley/extract/argument"
	"parley/extract/field"
	"parley/text"
)

// stopsApart tells whether two visits go to different countries: each stop of a
// journey is a visit of its own.
func stopsApart(t *text.Text, c Contact, x field.Telling) bool {
	if x.Kind != parley.Visit || x.Place < 0 {
		return false
	}
	for _, y := range c.Tellings {
		if y.Kind == parley.Visit && y.Place >= 0 &&
			argument.PartyOf(t, t.Mentions[y.Place].Entity) != argument.PartyOf(t, t.Mentions[x.Place].Entity) {
			return true
		}
	}
	return false
}

// besideBare tells whether the contact is told of as bare in the same sentence:
// "the longest took two hours; the previous one" are two.
func besideBare(t *text.Text, c Contact, x field.Telling) bool {
	for _, y := range c.Tellings {
		if y.Elliptical && t.Tokens[y.At].Sentence == t.Tokens[x.At].Sentence {
			return true
		}
	}
	return false
}

// sameStep tells whether a telling with "again", "next" or "previous" can be of
// a contact told of with such a word itself.
func sameStep(c Contact, x field.Telling) bool {
	for _, y := range c.Tellings {
		if y.Step == x.Step {
			return true
		}
	}
	return x.Step > 0 && !c.Status.Happened() && !x.Nominal
}

// datesApart tells whether both have dates and they differ.
func datesApart(c Contact, x field.Telling) bool {
	for _, a := range x.Values {
		if a.Field != "date" {
			continue
		}
		for _, y := range c.Tellings {
			for _, b := range y.Values {
				if b.Field == "date" && !sameDay(a.Value.(string), b.Value.(string)) {
					return true
				}
			}
		}
	}
	return false
}

// deniedElsewhen tells whether one of a contact and a telling did not take place on a day of its
// own and the other is told without one: "did not meet when he visited last fall" is not the
// meeting that they have today.
func deniedElsewhen(t *text.Text, c Contact, x field.Telling) bool {
	if (c.Status == parley.Denied) == (x.Status == parley.Denied) {
		return false
	}
	for _, y := range c.Tellings {
		if !x.Nominal && !y.Nominal && wasDone(t, x.At) != wasDone(t, y.At) {
			return true // "did not meet him last fall ... as he meets him"
		}
	}
	dated := slices.ContainsFunc(c.Tellings, func(y field.Telling) bool { return valueOf(y, "date") != "" })
	if x.Status == parley.Denied {
		return valueOf(x, "date") != "" && !dated
	}
	return dated && valueOf(x, "date") == ""
}

// wasDone tells whether the verb at v is of the past: "met", "did not meet", "had met".
func wasDone(t *text.Text, v int) bool {
	switch t.Low(t.Child(v, "aux")) {
	case "did", "had", "have", "has":
		return true
	}
	return t.Tokens[v].XPOS == "VBD"
}

// onlyPrevious tells whether a contact is told of only as an earlier one:
// "following their previous meeting on 4 February, Lund and Keita discussed".
func onlyPrevious(c Contact) bool {
	for _, y := range c.Tellings {
		if y.Step >= 0 {
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
func longBefore(t *text.Text, c Contact, x field.Telling) bool {
	published, err := time.Parse(time.DateOnly, t.Published[:min(len(t.Published), 10)])
	if err != nil || !c.Status.Happened() {
		return false
	}
	for _, y := range c.Tellings {
		if valueOf(y, "date") != "" {
			return false
		}
	}
	date := valueOf(x, "date")
	if _, last, isSpan := strings.Cut(date, "/"); isSpan {
		date = last
	}
	return len(date) >= 4 && !strings.Contains(date, "X") && date < published.AddDate(0, 0,
		-news).Format(time.DateOnly)[:min(len(date), 10)]
}

// valueOf is the value of a field that a telling gives, "" for none.
func valueOf(x field.Telling, name string) string {
	for _, f := range x.Values {
		if s, ok := f.Value.(string); ok && f.Field == name {
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
func countsApart(c Contact, x field.Telling) bool {
	for _, y := range c.Tellings {
		if y.Count == x.Count {
			return false
		}
	}
	return !x.Anaphor
}

func ordinalsApart(c Contact, x field.Telling) bool {
	return x.Ordinal != nil && slices.ContainsFunc(c.Tellings, func(y field.Telling) bool {
		return y.Ordinal != nil && y.Ordinal.Number != x.Ordinal.Number
	})
}

// superlativeApart keeps "the longest call" apart from a call that has another
// length or place in the order.
func superlativeApart(t *text.Text, c Contact, x field.Telling) bool {
	return len(x.Superlatives) > 0 && !x.Anaphor && len(c.Tellings) > 0 &&
		t.Tokens[x.At].Sentence != t.Tokens[c.Lead].Sentence && x.Nominal && x.Step <= 0 && !isSuperlative(c) &&
		possessed(t, x.Event)
}

func isSuperlative(c Contact) bool {
	for _, y := range c.Tellings {
		if len(y.Superlatives) > 0 {
			return true
		}
	}
	return false
}
