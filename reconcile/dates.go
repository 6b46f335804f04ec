package reconcile

import (
	"cmp"

	"parley/reconcile/origin"
)

// dates weighs when both are told to have been. Windows that do not meet rule
// a match out.
func dates(m *Match, a, b features) {
	a.window, b.window = closest(a, b)
	x, y := a.window, b.window
	switch {
	case x.Told <= Neighbour || y.Told <= Neighbour:
		undated(m, a, b)
	case x.Told == Minute && y.Told == Minute:
		clocks(m, x, y)
	case !x.Overlap(y):
		m.days = true
		m.bar("on different days: %s and %s", shown(a), shown(b))
	case x.Told == Inferred && y.Told == Inferred:
		published(m, a, b)
	case (x.Told == Inferred || y.Told == Inferred) && max(x.Told, y.Told) <= Month:
		m.add(loose(a, b), "published in %s", firstOf(a.Contact.Date, b.Contact.Date))
	case x.Told == Inferred || y.Told == Inferred:
		m.add(2, "published within a day or two of %s", firstOf(x.Day, y.Day))
	case x.Day != "" && x.Day == y.Day:
		m.add(4, "both on %s", x.Day)
	case x.Day != "" && y.Day != "" && !OneNight(x, y):
		m.bar("on different days: %s and %s", shown(a), shown(b))
	case x.Told >= Day && y.Told >= Day:
		m.add(2, "%s and %s are one moment in the zones of the sides", shown(a), shown(b))
	default:
		m.add(loose(a, b), "%s lies within %s", shown(finer(a, b)), shown(coarser(a, b)))
	}
}

// closest are the windows of two accounts, or where one was put off to another
// day, those that have most in common: "postponed to 27 March" is what was held
// on 27 March. Which account comes first makes no difference.
func closest(a, b features) (Window, Window) {
	left, right := a.window, b.window
	if len(a.moved)+len(b.moved) == 0 {
		return left, right
	}
	for _, x := range append([]Window{a.window}, a.moved...) {
		for _, y := range append([]Window{b.window}, b.moved...) {
			if d := cmp.Or(cmp.Compare(oneDay(x, y), oneDay(left, right)), cmp.Compare(x.common(y), left.common(right)),
				cmp.Compare(left.From+right.From, x.From+y.From)); d > 0 {
				left, right = x, y
			}
		}
	}
	return left, right
}

// oneDay is 1 for two windows of one day.
func oneDay(x, y Window) int {
	if x.Day == y.Day {
		return 1
	}
	return 0
}

// loose is what it counts that one time lies within another: leaders meet more
// than once in a year, and now and then in a month. What was to be in a month and
// a contact in it go together more surely than two that are looked back on.
func loose(a, b features) int {
	year, month := a.window.Told == Year || b.window.Told == Year, a.window.Told == Month || b.window.Told == Month
	switch {
	case year:
		return -4
	case month && a.Contact.Status.Ahead() == b.Contact.Status.Ahead():
		return -1
	}
	return 1
}

// oneNight tells whether two days told can be one moment: their zones are known,
// and far enough apart that it is no matter of minutes round midnight.
func OneNight(x, y Window) bool {
	return x.Told == Minute || y.Told == Minute || x.Zoned && y.Zoned && x.common(y) >= 4*60
}

// undated weighs accounts of which one gives no date. They are of one contact
// only if both are told beside one other contact, in the same order; or if both
// have the same number in a series.
func undated(m *Match, a, b features) {
	x, y := a.window, b.window
	switch {
	case sameNumber(a, b):
		m.add(2, "both number %d in their series", a.Contact.Ordinal.Number)
	case x.Told != Neighbour || y.Told != Neighbour:
		m.bar("no date is told by one")
	case !x.Overlap(y) || a.Beside.Order != b.Beside.Order || a.Contact.Status.Ahead() != b.Contact.Status.Ahead():
		m.bar("told beside other contacts")
	case a.Beside.Order == "" && !a.Contact.Status.Ahead() && origin.Alike(a.Signature, b.Signature) < origin.Copied:
		m.bar("no date is told")
	default:
		m.add(3, "both told beside the contact of %s", Longer(a.Beside.Day, b.Beside.Day))
	}
}

// sameNumber tells whether two accounts have one number in one series. A first
// contact in a series without a start is the first of many series.
func sameNumber(a, b features) bool {
	x, y := a.Contact.Ordinal, b.Contact.Ordinal
	if x == nil || y == nil || x.Number != y.Number {
		return false
	}
	p, q := ParseScope(x.Scope), ParseScope(y.Scope)
	return SameSeries(p, q, a.Document.Published, b.Document.Published) && (p.Since != "" || x.Number > 1)
}

// published weighs two accounts that tell no date. One publisher seldom reports
// one contact twice on different days.
func published(m *Match, a, b features) {
	sameDay := publishedDay(a.Account) == publishedDay(b.Account)
	switch {
	case a.Document.Publisher == b.Document.Publisher && !sameDay:
		m.bar("one publisher reported them on different days")
	case sameDay:
		m.add(2, "published on one day")
	default:
		m.add(-4, "published on different days, and neither tells when it was")
	}
}

// clocks weighs two times of day told with their zones.
func clocks(m *Match, x, y Window) {
	switch gap := x.Gap(y); {
	case gap <= 60:
		m.add(5, "they began within the hour")
	case gap <= 180:
		m.add(1, "they began within three hours")
	default:
		m.bar("they began %d hours apart", gap/60)
	}
}

func shown(a features) string {
	c := a.Contact
	switch {
	case a.window.Told == Inferred:
		return "published " + publishedDay(a.Account)
	case c.Time != "":
		return c.Date + " " + c.Time
	}
	return c.Date
}

func finer(a, b features) features {
	if b.window.Told > a.window.Told {
		return b
	}
	return a
}

func coarser(a, b features) features {
	if b.window.Told > a.window.Told {
		return a
	}
	return b
}

func firstOf(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return "it"
}

func Day10(published string) string { return published[:min(len(published), 10)] }
