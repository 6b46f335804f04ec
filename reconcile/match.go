package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"parley"
)

// Match tells whether two accounts can be of one contact, and why.
type Match struct {
	Score   int      // points for; at least [Enough] makes them the same
	For     []string // "both name Kari Lund"
	Against []string // what rules it out, or counts against it
	Barred  bool     // something rules it out
}

// Enough is the score from which two accounts are taken for one contact. It was
// set on pairs of readouts, see docs/quality.md.
const Enough = 6

// Same tells whether the accounts are taken for one contact.
func (m Match) Same() bool { return !m.Barred && m.Score >= Enough }

func (m *Match) add(points int, format string, args ...any) {
	m.Score += points
	line := fmt.Sprintf(format, args...)
	if points > 0 {
		m.For = append(m.For, line)
	} else if points < 0 {
		m.Against = append(m.Against, line)
	}
}

func (m *Match) bar(format string, args ...any) {
	m.Barred = true
	m.Against = append(m.Against, fmt.Sprintf(format, args...))
}

// Compare weighs two accounts. It is symmetric.
func Compare(a, b parley.Account) Match {
	return compare(feature(a), feature(b))
}

// features are what accounts are compared by, computed once an account.
type features struct {
	parley.Account
	window  Window
	parties []string
	named   bool // the kind is told by a word of its own
}

func feature(a parley.Account) features {
	return features{Account: a, window: When(a), parties: a.Contact.Parties, named: toldKind(a.Contact)}
}

// toldKind tells whether a document has a word for the kind: "spoke with" has
// none.
func toldKind(c parley.Contact) bool {
	return slices.ContainsFunc(c.Facts, func(f parley.Fact) bool { return f.Field == "kind" })
}

// compare weighs what rules a match out first, as most pairs are ruled out.
func compare(a, b features) Match {
	var m Match
	if a.Document.ID == b.Document.ID {
		m.bar("one document tells of both")
		return m
	}
	if a.Contact.Count > 1 != (b.Contact.Count > 1) {
		m.bar("one is a series")
		return m
	}
	for _, weigh := range []func(*Match, features, features){dates, kinds, statuses, ordinals, sides, people, places, lengths, texts, topics} {
		if weigh(&m, a, b); m.Barred {
			return m
		}
	}
	return m
}

// dates weighs when both are told to have been. Windows that do not meet rule
// a match out.
func dates(m *Match, a, b features) {
	x, y := a.window, b.window
	switch {
	case x.Told <= Neighbour || y.Told <= Neighbour:
		undated(m, a, b)
	case x.Told == Minute && y.Told == Minute:
		clocks(m, x, y)
	case !x.Overlap(y):
		m.bar("on different days: %s and %s", shown(a), shown(b))
	case x.Told == Inferred && y.Told == Inferred:
		published(m, a, b)
	case x.Told == Inferred || y.Told == Inferred:
		m.add(2, "published within a day or two of %s", firstOf(x.Day, y.Day))
	case x.Day != "" && x.Day == y.Day:
		m.add(4, "both on %s", x.Day)
	case x.Day != "" && y.Day != "" && !oneNight(x, y):
		m.bar("on different days: %s and %s", shown(a), shown(b))
	case x.Told >= Day && y.Told >= Day:
		m.add(2, "%s and %s are one moment in the zones of the sides", shown(a), shown(b))
	default:
		m.add(1, "%s lies within %s", shown(finer(a, b)), shown(coarser(a, b)))
	}
}

// oneNight tells whether two days told can be one moment: their zones are known,
// and far enough apart that it is no matter of minutes round midnight.
func oneNight(x, y Window) bool {
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
	case !x.Overlap(y) || a.Beside.Order != b.Beside.Order || ahead(a.Contact.Status) != ahead(b.Contact.Status):
		m.bar("told beside other contacts")
	case a.Beside.Order == "" && !ahead(a.Contact.Status) && Alike(a.Signature, b.Signature) < Copied:
		m.bar("no date is told")
	default:
		m.add(3, "both told beside the contact of %s", longer(a.Beside.Day, b.Beside.Day))
	}
}

func sameNumber(a, b features) bool {
	return a.Contact.Ordinal != nil && b.Contact.Ordinal != nil && a.Contact.Ordinal.Number == b.Contact.Ordinal.Number
}

// published weighs two accounts that tell no date. One publisher seldom reports
// one contact twice on different days.
func published(m *Match, a, b features) {
	if a.Document.Publisher == b.Document.Publisher && a.Document.Published[:10] != b.Document.Published[:10] {
		m.bar("one publisher reported them on different days")
		return
	}
	m.add(2, "published within a day or two of each other")
}

// clocks weighs two times of day told with their zones.
func clocks(m *Match, x, y Window) {
	switch gap := x.gap(y); {
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
		return "published " + a.Document.Published[:10]
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

// kinds weighs what sort of contact both tell of.
func kinds(m *Match, a, b features) {
	x, y := a.Contact.Kind, b.Contact.Kind
	switch {
	case x == y:
		m.add(2, "both a %s", x)
	case Related(x, y):
		m.add(1, "a %s may be called a %s", y, x)
	case x == parley.Message || y == parley.Message || x == parley.Visit || y == parley.Visit:
		m.bar("a %s is no %s", x, y)
	case !a.named || !b.named:
		m.add(-1, "one seems a %s, one a %s", x, y)
	default:
		m.bar("a %s is no %s", x, y)
	}
}

// Related tells whether reports use two kinds for one contact: a meeting by
// video is a meeting to some, and talks are anything.
func Related(x, y parley.ContactKind) bool {
	pair := func(p, q parley.ContactKind) bool { return x == p && y == q || x == q && y == p }
	return pair(parley.Call, parley.VideoCall) || pair(parley.Meeting, parley.VideoCall) || pair(parley.Meeting, parley.Talks) ||
		pair(parley.Call, parley.Talks) || pair(parley.VideoCall, parley.Talks)
}

// statuses keeps what was held apart from what lies ahead of a report that came
// later.
func statuses(m *Match, a, b features) {
	if a.window.Told == Undated && b.window.Told == Undated {
		return
	}
	first, then := a, b
	if b.Document.Published < a.Document.Published {
		first, then = b, a
	}
	if happened(first.Contact.Status) && ahead(then.Contact.Status) && day10(first.Document.Published) != day10(then.Document.Published) {
		m.bar("one was held before the other was planned")
	}
}

func happened(s parley.Status) bool { return s == parley.Held || s == parley.UnderWay }
func ahead(s parley.Status) bool    { return s == parley.Planned || s == parley.Proposed }

func day10(published string) string { return published[:min(len(published), 10)] }

// ordinals weighs the numbers in a series: the ninth is not the tenth.
func ordinals(m *Match, a, b features) {
	x, y := a.Contact.Ordinal, b.Contact.Ordinal
	if x == nil || y == nil {
		return
	}
	switch p, q := ParseScope(x.Scope), ParseScope(y.Scope); {
	case x.Number == y.Number:
		m.add(3, "both number %d", x.Number)
	case p == q && a.window.Told < Day && b.window.Told < Day:
		m.bar("number %d is not number %d", x.Number, y.Number)
	case p == q:
		m.add(-1, "number %d and number %d", x.Number, y.Number)
	}
}

// sides weighs the parties. Two sides that do not take part in the other
// account rule a match out.
func sides(m *Match, a, b features) {
	var both, onlyA, onlyB []string
	for _, p := range a.parties {
		if slices.Contains(b.parties, p) {
			both = append(both, p)
		} else {
			onlyA = append(onlyA, p)
		}
	}
	for _, p := range b.parties {
		if !slices.Contains(a.parties, p) {
			onlyB = append(onlyB, p)
		}
	}
	switch {
	case len(onlyA) > 0 && len(onlyB) > 0:
		m.bar("between other sides: %s and %s", strings.Join(onlyA, ", "), strings.Join(onlyB, ", "))
	case len(both) >= 2 && len(onlyA)+len(onlyB) == 0:
		m.add(1, "between %s", strings.Join(both, " and "))
	case len(both) >= 2 && wide(a, b):
		m.add(-1, "%s only in one", strings.Join(append(onlyA, onlyB...), ", "))
	case len(both) >= 2:
		m.add(-3, "%s only in one", strings.Join(append(onlyA, onlyB...), ", "))
	case a.Contact.Domestic != b.Contact.Domestic:
		m.bar("one is between colleagues")
	}
}

// wide tells whether both accounts have three sides or more: lists of many are
// cut by reporters.
func wide(a, b features) bool { return min(len(a.parties), len(b.parties)) > 2 }
