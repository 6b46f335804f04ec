package extract

import (
	"parley/text"
	"slices"
)

// orderContacts lists for each contact the names of those that come later and of those
// that come earlier. What is told first holds.
func orderContacts(t *text.Text, all []reading, j joined) (before, after [][]string) {
	before, after = make([][]string, len(j.contacts)), make([][]string, len(j.contacts))
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
			precedes(j.of[n], j.of[o])
		}
		for _, o := range earlier[n] {
			precedes(j.of[o], j.of[n])
		}
		if j.of[n] < 0 || x.series == 0 {
			continue
		}
		mate := seriesMate(t, j, n)
		if x.series < 0 && past(j.contacts[j.of[n]].status) {
			precedes(j.of[n], mate)
		} else {
			precedes(mate, j.of[n])
		}
	}
	return before, after
}

// seriesMate is the contact of the same sides that "again" and "previous" of telling n count
// from: the main one; -1 if there is none.
func seriesMate(t *text.Text, j joined, n int) int {
	c := j.contacts[j.of[n]]
	return slices.IndexFunc(j.contacts, func(o contact) bool {
		return o.tellings[0].n != c.tellings[0].n && past(o.status) && sameSides(t, o.who, c.who) && o.tellings[0].series == 0
	})
}
