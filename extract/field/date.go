package field

import (
	"slices"
	"strings"
	"time"

	"parley/extract/argument"
	"parley/extract/mention"
	"parley/lexicon"
	"parley/text"
)

// timeField gives a date, clock time or length to the telling it belongs to.
func timeField(t *text.Text, events []mention.Event, x text.Time) []Told {
	if found, ok := deadline(t, events, x); ok {
		return []Told{found}
	}
	if x.Kind == text.Duration {
		return lengthField(t, events, x)
	}
	if mention.MovedTo(t, x) {
		return newDay(t, events, x)
	}
	n := owner(t, events, x.First, x.Last)
	switch {
	case n < 0:
		return nil
	case mention.MovedFrom(t, x):
		return []Told{{Of: n, Value: mention.Tell(events[n], "date", x.Value, x.Span, x.Derived, 0.9)}}
	case events[n].Staged, x.Kind == text.Set || x.Kind == text.Vague || datesElse(t, events, x, n):
		return nil
	}
	return dayAndHour(events[n], n, x)
}

// datesElse reports whether a time is that of something else than the contact it stands by: of what
// bounds a series, of a change of plan, of a thing's name, of what was talked over.
func datesElse(t *text.Text, events []mention.Event, x text.Time, n int) bool {
	return ofOtherClause(t, x, events[n]) || scopeTime(t, events, x) || datesStatus(t, x, events[n]) ||
		NamesThing(t, x) || datesOther(t, x, events[n])
}

// dayAndHour gives telling n the day and the clock time of a time expression. What stands there goes
// before what is counted: "three days earlier, on May 12".
func dayAndHour(event mention.Event, n int, x text.Time) []Told {
	var found []Told
	if x.Kind == text.DateTime && !strings.HasPrefix(x.Value, "XXXX-XX") {
		sure := 0.9
		if x.Anchor == text.PriorEvent || x.Anchor == text.PriorTime {
			sure = 0.85
		}
		found = append(found, Told{Of: n, Value: mention.Tell(event, "date", x.Value, x.Span, x.Derived, sure)})
	}
	if x.Clock != "" && !text.OneOf(x.Modifier, "after", "before", "by") {
		found = append(found, Told{Of: n, Value: mention.Tell(event, "time", x.Clock, x.Span, "", 0.9)})
	}
	return found
}

// datesFate tells whether a time says when a contact was called off, which is not
// when it was to be: "cancelled last week", "postponed on Monday".
func datesStatus(t *text.Text, x text.Time, y mention.Event) bool {
	at := x.First - 1
	h := t.Tokens[argument.HeadOf(t, x.First, x.Last)].Head
	if h >= 0 && h == y.Governor && y.Nominal && x.First < y.At && mention.Ends(t, h) {
		return true // "On Thursday he called off a meeting with Keita"
	}
	if t.Low(at) == "on" {
		at--
	}
	return text.OneOf(t.Low(at), "cancelled", "canceled", "scrapped", "postponed", "delayed", "shelved", "announced")
}

// datesOther tells whether a month, a year or a span belongs to what a contact
// was about: "discussed cooperation in the Arctic in 2017 to 2019". It dates the
// contact if it hangs on its verb, on the place, or opens the sentence.
func datesOther(t *text.Text, x text.Time, y mention.Event) bool {
	h := t.Tokens[argument.HeadOf(t, x.First, x.Last)].Head
	switch {
	case y.Discussed && argument.NounBetween(t, y.At, x.First) && !overMeal(t, y.At, x.First):
		return true // "discussed preparations for the meeting on 5 May"
	case datesDocument(t, x), datesClause(t, y, h) && !setIn(t, y, x.First):
		return true
	case !coarse(x.Value):
		return false
	case y.Nominal:
		return datesTopic(t, x, y, h)
	case x.First-t.Sentences[t.Tokens[x.First].Sentence].First <= 3:
		return false
	case y.Discussed:
		return true
	case h == y.At, h == y.Governor:
		return false
	}
	m, ok := t.MentionAt(h)
	return !ok || !argument.PlaceLike(t, m)
}

// overMeal reports whether "over lunch" or the like stands among tokens [from,to): what follows is of the meal.
func overMeal(t *text.Text, from, to int) bool {
	for k := from; k+1 < to; k++ {
		if t.Low(k) == "over" && lexicon.Meal.Has(t.Low(k+1)) {
			return true
		}
	}
	return false
}

// datesClause reports whether a time hangs on the verb at h of a clause that tells of another noun:
// "discussed the body announced by Berg on 21 January". "The call that he held on Friday" was then.
func datesClause(t *text.Text, y mention.Event, h int) bool {
	return h >= 0 && text.IsRel(t.Tokens[h].Rel, "acl") && t.Tokens[h].Head != y.At && h != y.At && h != y.Governor
}

// datesTopic reads "the dialogue will focus on the election in 2023": the time hangs on another
// noun, at h.
func datesTopic(t *text.Text, x text.Time, y mention.Event, h int) bool {
	return h > y.At && t.Tokens[h].UPOS == "NOUN" && !argument.IsContactNoun(t, h) && t.Tokens[h].Head != y.At &&
		t.Low(x.First-1) == "in"
}

// datesDocument tells whether a date is that of a document: "the Minsk Agreements of 12 February
// 2015", "the statement of 5 May".
func datesDocument(t *text.Text, x text.Time) bool {
	if x.First < 2 || t.Low(x.First-1) != "of" {
		return false
	}
	return lexicon.Body(t.Low(x.First-2)) == "text" || text.OneOf(t.Low(x.First-2), "agreements", "letter")
}

// coarse tells whether a date is a month, a year or a span of more than a week
// or so.
func coarse(date string) bool {
	first, last, isSpan := strings.Cut(date, "/")
	if !isSpan {
		return len(date) < 10
	}
	from, err := time.Parse(time.DateOnly, first)
	until, bad := time.Parse(time.DateOnly, last)
	return err != nil || bad != nil || until.Sub(from) > 8*24*time.Hour
}

// namesThing tells whether a date belongs to the name of something else: "the
// 1972 ABM Treaty", "the April 2002 summit of the eight". "The 2021 meeting" is
// dated by its year.
func NamesThing(t *text.Text, x text.Time) bool {
	if len(x.Value) < 4 || x.First == 0 || x.Last >= len(t.Tokens) {
		return false
	}
	switch t.Low(x.First - 1) {
	case "the", "a", "an", "this", "its", "their", "his", "her", "'s", "’s":
	default:
		return false
	}
	for k := x.Last; k < min(x.Last+3, len(t.Tokens)); k++ {
		if argument.IsContactNoun(t, k) {
			return false
		}
	}
	next := t.Tokens[x.Last].UPOS
	return text.OneOf(next, "NOUN", "PROPN", "ADJ")
}

// scopeTime tells whether a time only bounds a series or a period: "since
// January", "until March", "of 2022".
func scopeTime(t *text.Text, events []mention.Event, x text.Time) bool {
	if ofContact(t, events, x) {
		return false
	}
	if boundsSince(t, events, x) {
		return true
	}
	if strings.Contains(x.Value, "/") {
		return false // "from 4 to 6 December"
	}
	if x.Clock != "" || x.Kind == text.Clock {
		return text.OneOf(t.Low(x.First-1), "since", "until") // "lasted an hour from noon"
	}
	switch t.Low(x.First - 1) {
	case "of":
		return x.Kind == text.DateTime && (len(x.Value) == 4 || coarse(x.Value) && !argument.IsContactNoun(t,
			x.First-2))
	case "for":
		return x.Kind == text.DateTime && len(x.Value) == 4
	case "since", "until", "till", "from", "after", "before", "by", "over", "throughout", "within":
		return true
	case "the":
		return t.Low(x.First-2) == "since"
	}
	return false
}

// ofContact reads "since last month's talks": the time is of the contact right behind it.
func ofContact(t *text.Text, events []mention.Event, x text.Time) bool {
	return text.OneOf(t.Low(x.Last), "'s", "’s", "'", "’") &&
		slices.ContainsFunc(events, func(y mention.Event) bool { return y.Nominal && y.First == x.Last+1 })
}

// boundsSince tells whether a time only says since when something has been so:
// "barges held since last week", "their third call since the dispute began in
// June". "Since they met in June" dates the meeting.
func boundsSince(t *text.Text, events []mention.Event, x text.Time) bool {
	s := t.SentenceOf(x.First)
	for k := x.First - 1; k >= s.First && k > x.First-8; k-- {
		switch low := t.Tokens[k].Low; {
		case low == "since":
			return true
		case text.OneOf(low, ",", ";", "that") || argument.IsContactNoun(t, k) || toldBy(events, k):
			return false
		}
	}
	return false
}

// toldBy tells whether a contact is told of by the word at k.
func toldBy(events []mention.Event, k int) bool {
	for _, y := range events {
		if y.At == k || y.Governor == k {
			return true
		}
	}
	return false
}
