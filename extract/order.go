package extract

import (
	"slices"

	"parley/text"
)

// orderContacts lists for each contact the names of those that come later and of those
// that come earlier. What is told first holds.
func orderContacts(t *text.Text, all []Telling, j Joined) (before, after [][]string) {
	before, after = make([][]string, len(j.Contacts)), make([][]string, len(j.Contacts))
	precedes := func(a, b int) {
		if a < 0 || b < 0 || a == b || slices.Contains(after[a], contactID(b)) {
			return
		}
		before[a] = appendNew(before[a], contactID(b))
		after[b] = appendNew(after[b], contactID(a))
	}
	later, earlier := order(t, all)
	for n, x := range all {
		for _, o := range later[n] {
			precedes(j.Of[n], j.Of[o])
		}
		for _, o := range earlier[n] {
			precedes(j.Of[o], j.Of[n])
		}
		if j.Of[n] < 0 || x.Step == 0 {
			continue
		}
		mate := seriesMate(t, j, n)
		if x.Step < 0 && past(j.Contacts[j.Of[n]].Status) {
			precedes(j.Of[n], mate)
		} else {
			precedes(mate, j.Of[n])
		}
	}
	return before, after
}

// seriesMate is the contact of the same sides that "again" and "previous" of telling n count
// from: the main one; -1 if there is none.
func seriesMate(t *text.Text, j Joined, n int) int {
	c := j.Contacts[j.Of[n]]
	return slices.IndexFunc(j.Contacts, func(o Contact) bool {
		return o.Tellings[0].N != c.Tellings[0].N && past(o.Status) && sameSides(t, o.Who, c.Who) && o.Tellings[0].Step == 0
	})
}
