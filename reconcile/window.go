package reconcile

import (
	"strings"
	"time"

	"parley"
	"parley/gazetteer"
)

// Precision tells how exactly an account dates its contact.
type Precision int

// The precisions, coarse ones first.
const (
	Undated   Precision = iota
	Neighbour           // undated, told beside a contact of that time
	Inferred            // from the day of publication: the text gives no date
	Year
	Month // or any span of more than three days
	Day   // or a span of up to three days
	Minute
)

// Window is when a contact began, as far as an account tells: minutes since
// 1970 in UTC, half-open. A day in an unknown zone is as wide as the zones of
// the parties make it.
type Window struct {
	From, To int64
	Told     Precision
	// Day is the calendar day as told, "" if it is coarser.
	Day string
	// Zoned tells that the zone the day counts in is known.
	Zoned bool
}

// When gives the window of an account. Where the text tells no date, a contact
// that was held and that the document reports was held shortly before the day
// of publication: official accounts come out within a day, press reports
// within two.
func When(a parley.Account) Window {
	w := window(a)
	if at, err := time.Parse(time.RFC3339, a.Document.Published); err == nil && a.Contact.Status.Happened() &&
		w.Told != Undated && w.To > at.Unix()/60+1 {
		w.To = max(w.From+1, at.Unix()/60+1) // what is told as held has begun
	}
	return w
}

// Moved are the further windows of a contact that was put off, one for each day
// told beside its own.
func Moved(a parley.Account) []Window {
	if a.Contact.Status != parley.Postponed {
		return nil
	}
	var all []Window
	for _, f := range a.Contact.Facts {
		day, ok := f.Value.(string)
		if !ok || f.Field != "date" || day == a.Contact.Date {
			continue
		}
		other := a
		other.Contact.Date, other.Contact.Time = day, ""
		all = append(all, window(other))
	}
	return all
}

func window(a parley.Account) Window {
	c := a.Contact
	from, until, told := Span(c.Date)
	if told == Undated {
		return inferred(a)
	}
	east, west, known := zones(a, from)
	w := Window{From: from.Unix()/60 - east, To: until.Unix()/60 - west, Told: told, Zoned: known}
	if told == Day && until.Sub(from) == 24*time.Hour {
		w.Day = c.Date
	}
	if at, ok := moment(c, from); ok {
		return Window{From: at, To: at + 1, Told: Minute, Day: w.Day, Zoned: true}
	}
	return w
}

// Span is the time an EDTF date covers, half-open, and how exact that is.
// Dates without a year, and forms that are no dates, are undated.
func Span(date string) (from, until time.Time, told Precision) {
	first, last, isRange := strings.Cut(date, "/")
	from, until, told = single(first)
	if !isRange || told == Undated {
		return from, until, told
	}
	_, end, other := single(last)
	if other == Undated || !end.After(from) {
		return from, until, told
	}
	return from, end, breadth(end.Sub(from))
}

// AddDays is an ISO day some days after another, before it where they are negative;
// the day itself where it is none.
func AddDays(day string, days int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, days).Format(time.DateOnly)
}

// LastDay is the last ISO day that an EDTF date can mean: "2026-06-30" of
// "2026-06"; "" where it is none.
func LastDay(date string) string {
	_, until, told := Span(date)
	if told == Undated {
		return ""
	}
	return until.AddDate(0, 0, -1).Format(time.DateOnly)
}

func single(date string) (from, until time.Time, told Precision) {
	date = strings.TrimRight(date, "~?%")
	switch len(date) {
	case 4:
		from, told = day("2006", date)
		return from, from.AddDate(1, 0, 0), told.orUndated(Year)
	case 7:
		if from, told = day("2006-01", date); told != Undated {
			return from, from.AddDate(0, 1, 0), Month
		}
	case 10:
		from, told = day(time.DateOnly, date)
		return from, from.AddDate(0, 0, 1), told.orUndated(Day)
	}
	return time.Time{}, time.Time{}, Undated
}

func day(layout, s string) (time.Time, Precision) {
	t, err := time.Parse(layout, s)
	if err != nil {
		return time.Time{}, Undated
	}
	return t, Day
}

func (p Precision) orUndated(q Precision) Precision {
	if p == Undated {
		return p
	}
	return q
}

// breadth is the precision of a span of time.
func breadth(d time.Duration) Precision {
	switch days := d.Hours() / 24; {
	case days <= 3:
		return Day
	case days <= 62:
		return Month
	}
	return Year
}

// inferred dates a contact by its document.
func inferred(a parley.Account) Window {
	c := a.Contact
	day, err := time.Parse(time.DateOnly, publishedDay(a))
	if err != nil || !c.Main || c.Status != parley.Held && c.Status != parley.UnderWay || c.Count > 1 {
		return neighbour(a)
	}
	back := 2
	if a.Home != "" {
		back = 1
	}
	east, west, _ := zones(a, day)
	return Window{From: day.AddDate(0, 0, -back).Unix()/60 - east, To: day.AddDate(0, 0, 1).Unix()/60 - west,
		Told: Inferred}
}

// publishedDay is the day a document came out, as its publisher counts it.
func publishedDay(a parley.Account) string {
	return Day10(gazetteer.Local(a.Document.Published, a.Home))
}

// neighbour is the time of the contact that an undated one is told beside.
func neighbour(a parley.Account) Window {
	day, err := time.Parse(time.DateOnly, a.Beside.Day)
	if err != nil {
		return Window{}
	}
	east, west, _ := zones(a, day)
	return Window{From: day.AddDate(0, 0, -1).Unix()/60 - east, To: day.AddDate(0, 0, 1).Unix()/60 - west,
		Told: Neighbour}
}

// moment is the minute a contact with a time of day and a zone began.
func moment(c parley.Contact, day time.Time) (int64, bool) {
	if len(c.Date) != 10 || len(c.Time) != 11 {
		return 0, false
	}
	at, err := time.Parse("15:04-07:00", c.Time)
	if err != nil {
		return 0, false
	}
	_, offset := at.Zone()
	return day.Unix()/60 + int64(at.Hour()*60+at.Minute()) - int64(offset/60), true
}

// Overlap tells whether two windows have a minute in common.
func (w Window) Overlap(o Window) bool { return w.From < o.To && o.From < w.To }

// common is how many minutes two windows have in common.
func (w Window) common(o Window) int64 { return max(0, min(w.To, o.To)-max(w.From, o.From)) }

// gap is the distance of two windows in minutes, 0 if they meet.
func (w Window) Gap(o Window) int64 { return max(0, w.From-o.To, o.From-w.To) }
