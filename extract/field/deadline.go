package field

import (
	"strconv"
	"strings"
	"time"

	"parley"
	"parley/extract/argument"
	"parley/extract/mention"
	"parley/text"
)

// deadline dates what lies ahead by the time told as its last: "agreed to speak
// again within three weeks", "will meet by mid-July". It is to be between the day
// after publication and then. What was held has no such time, nor has what is only
// to be done "by then".
func deadline(t *text.Text, events []mention.Event, x text.Time) (Told, bool) {
	lead := t.Low(x.First - 1)
	if lead == "the" {
		lead = t.Low(x.First - 2)
	}
	last, ok := LastDay(t, x, lead)
	if !ok {
		return Told{}, false
	}
	n := owner(t, events, x.First, x.Last)
	if n < 0 || events[n].Status != parley.Planned || datesOther(t, x, events[n]) || argument.VerbBetween(t,
		events[n].At, x.First) {
		return Told{}, false
	}
	next, _ := afterSpan(t.Published[:10], "P1D")
	if last <= next && !strings.HasPrefix(next, last[:min(len(last), 7)]) || last == next {
		return Told{}, false // "by tomorrow"
	}
	return Told{Of: n, Value: mention.Tell(events[n], "date", next+"/"+last, x.Span,
		"from the day after publication", 0.8)}, true
}

// lastDay is the end of the time that "by", "before" or "within" leaves, an EDTF
// date after the day of publication.
func LastDay(t *text.Text, x text.Time, lead string) (string, bool) {
	if len(t.Published) < 10 {
		return "", false
	}
	published := t.Published[:10]
	switch {
	case lead == "within" && x.Kind == text.Duration, lead != "within" && x.Kind == text.Duration &&
		t.Low(x.First) == "within":
		return afterSpan(published, x.Value)
	case (text.OneOf(lead, "by", "before", "within")) && x.Kind == text.DateTime &&
		!strings.Contains(x.Value, "/") && !strings.HasPrefix(x.Value, "XXXX"):
		return x.Value, x.Value+"-99" > published && x.Clock == "" // a month ends behind each of its days
	}
	return "", false
}

// afterSpan is the day so many days, weeks or months after another: "P3W".
func afterSpan(day, length string) (string, bool) {
	from, err := time.Parse(time.DateOnly, day)
	if err != nil || len(length) < 3 || length[0] != 'P' {
		return "", false
	}
	n, err := strconv.Atoi(length[1 : len(length)-1])
	if err != nil || n > 366 {
		return "", false
	}
	switch length[len(length)-1] {
	case 'D':
		return from.AddDate(0, 0, n).Format(time.DateOnly), true
	case 'W':
		return from.AddDate(0, 0, 7*n).Format(time.DateOnly), true
	case 'M':
		return from.AddDate(0, n, 0).Format(time.DateOnly), true
	}
	return "", false
}

// newDay gives the day a contact was moved to as a second date, less sure than
// the one it was moved from; of "from 20 to 27 March" both.
func newDay(t *text.Text, events []mention.Event, x text.Time) []Told {
	n := owner(t, events, x.First, x.Last)
	if n < 0 {
		return nil
	}
	var found []Told
	from, to, isSpan := strings.Cut(x.Value, "/")
	if !isSpan {
		to = from
	} else {
		found = append(found, Told{Of: n, Value: mention.Tell(events[n], "date", from, x.Span, x.Derived, 0.9)})
	}
	if !strings.HasPrefix(to, "XXXX") {
		found = append(found, Told{Of: n, Value: mention.Tell(events[n], "date", to, x.Span, "the day it was moved to",
			0.95)})
	}
	return found
}
