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

	days bool // the days told rule it out
	mute bool // only the score is asked for: most pairs are never explained
}

// Enough is the score from which two accounts are taken for one contact. It was
// set on pairs of readouts, see docs/quality.md.
const Enough = 6

// Same tells whether the accounts are taken for one contact.
func (m Match) Same() bool { return !m.Barred && m.Score >= Enough }

func (m *Match) add(points int, format string, args ...any) {
	if m.Score += points; m.mute {
		return
	}
	line := fmt.Sprintf(format, args...)
	if points > 0 {
		m.For = append(m.For, line)
	} else if points < 0 {
		m.Against = append(m.Against, line)
	}
}

func (m *Match) bar(format string, args ...any) {
	if m.Barred = true; m.mute {
		return
	}
	m.Against = append(m.Against, fmt.Sprintf(format, args...))
}

// Compare weighs two accounts. It is symmetric.
func Compare(a, b parley.Account) Match {
	return compare(feature(a), feature(b))
}

// Matching lists those of some accounts that are taken for one contact with any
// of others.
func Matching(some, others []parley.Account) []parley.Account {
	var with []features
	for _, o := range others {
		with = append(with, feature(o))
	}
	var all []parley.Account
	for _, a := range some {
		f := feature(a)
		if slices.ContainsFunc(with, func(o features) bool { return weighed(f, o).Same() }) {
			all = append(all, a)
		}
	}
	return all
}

// toldKind tells whether a document has a word for the kind: "spoke with" has
// none.
func ToldKind(c parley.Contact) bool {
	return slices.ContainsFunc(c.Facts, func(f parley.Fact) bool { return f.Field == "kind" })
}

// weighed is a match without its reasons.
func weighed(a, b features) Match { return weigh(a, b, Match{mute: true}) }

// compare is a match with its reasons.
func compare(a, b features) Match { return weigh(a, b, Match{}) }

// weigh weighs what rules a match out first, as most pairs are ruled out.
func weigh(a, b features, m Match) Match {
	if a.Document.ID == b.Document.ID {
		m.bar("one document tells of both")
		return m
	}
	if a.Contact.Count > 1 != (b.Contact.Count > 1) {
		m.bar("one is a series")
		return m
	}
	for _, put := range []func(*Match, features, features){dates, kinds, statuses, ordinals, sides, people, places,
		lengths, texts, topics} {
		if put(&m, a, b); m.Barred {
			return m
		}
	}
	return m
}

// kinds weighs what sort of contact both tell of.
func kinds(m *Match, a, b features) {
	x, y := a.Contact.Kind, b.Contact.Kind
	switch {
	case x == y:
		m.add(2, "both %s", x.Words())
	case x.Related(y):
		m.add(1, "%s may be called %s", y.Words(), x.Words())
	case x.Distinct() || y.Distinct():
		m.bar("a %s is no %s", x, y)
	case !a.kinded || !b.kinded:
		m.add(-1, "one seems a %s, one a %s", x, y)
	default:
		m.bar("a %s is no %s", x, y)
	}
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
	if first.Contact.Status.Happened() && then.Contact.Status.Ahead() &&
		Day10(first.Document.Published) != Day10(then.Document.Published) {
		m.bar("one was held before the other was planned")
	}
	if first.Contact.Status.Happened() && then.Contact.Status.CalledOff() &&
		Day10(first.Document.Published) != Day10(then.Document.Published) {
		m.bar("one was held, the other called off")
	}
}

// ordinals weighs the numbers in a series: the ninth is not the tenth.
func ordinals(m *Match, a, b features) {
	x, y := a.Contact.Ordinal, b.Contact.Ordinal
	if x == nil || y == nil {
		return
	}
	switch one := SameSeries(ParseScope(x.Scope), ParseScope(y.Scope), a.Document.Published, b.Document.Published); {
	case x.Number == y.Number && one:
		m.add(3, "both number %d", x.Number)
	case x.Number == y.Number:
		m.add(1, "both number %d, counted by other words", x.Number)
	case one && a.window.Told < Day && b.window.Told < Day:
		m.bar("number %d is not number %d", x.Number, y.Number)
	case one:
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
		} else if !helps(a.Contact, p) {
			onlyA = append(onlyA, p)
		}
	}
	for _, p := range b.parties {
		if !slices.Contains(a.parties, p) && !helps(b.Contact, p) {
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
		m.add(-6, "%s only in one", strings.Join(append(onlyA, onlyB...), ", "))
	case a.Contact.Domestic != b.Contact.Domestic:
		m.bar("one is between colleagues")
	}
}

// helps tells whether a party mediates a contact or is its host: accounts of those
// it helps often leave it out.
func helps(c parley.Contact, party string) bool {
	for _, names := range []string{c.Mediator, c.Host} {
		for name := range strings.SplitSeq(names, " & ") {
			if name == party && name != "" || slices.ContainsFunc(c.Participants,
				func(p parley.Participant) bool { return p.Party == party && p.Name != "" && p.Name == name }) {
				return len(c.Parties) > 2
			}
		}
	}
	return false
}

// wide tells whether both accounts have three sides or more: lists of many are
// cut by reporters.
func wide(a, b features) bool { return min(len(a.parties), len(b.parties)) > 2 }
