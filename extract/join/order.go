package join

import (
	"slices"

	"parley/extract/argument"
	"parley/extract/field"
	"parley/text"
)

// orderContacts lists for each contact the names of those that come later and of those
// that come earlier. What is told first holds.
func OrderContacts(t *text.Text, all []field.Telling, j Joined) (before, after [][]string) {
	before, after = make([][]string, len(j.Contacts)), make([][]string, len(j.Contacts))
	precedes := func(a, b int) {
		if a < 0 || b < 0 || a == b || slices.Contains(after[a], ContactID(b)) {
			return
		}
		before[a] = argument.AppendNew(before[a], ContactID(b))
		after[b] = argument.AppendNew(after[b], ContactID(a))
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
		if x.Step < 0 && j.Contacts[j.Of[n]].Status.Happened() {
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
		return o.Tellings[0].N != c.Tellings[0].N && o.Status.Happened() && sameSides(t, o.Who, c.Who) &&
			o.Tellings[0].Step == 0
	})
}

// order tells for each telling which others come after it and which before: in "spoke
// ahead of his meeting" the nearest telling in the sentence comes before the meeting.
func order(t *text.Text, events []field.Telling) (later, earlier [][]int) {
	later, earlier = make([][]int, len(events)), make([][]int, len(events))
	for n, x := range events {
		if x.Related == "" {
			continue
		}
		other := governing(t, events, n)
		switch {
		case other < 0:
		case x.Related == "before":
			later[other] = append(later[other], n)
		default:
			earlier[other] = append(earlier[other], n)
		}
	}
	return later, earlier
}

// governing is the telling that this one's "before" or "after" is told of: the
// one its carrier is, or the nearest in the sentence.
func governing(t *text.Text, events []field.Telling, n int) int {
	x, best := events[n], -1
	for k, o := range events {
		if k == n || t.Tokens[o.At].Sentence != t.Tokens[x.At].Sentence {
			continue
		}
		if o.At == x.Governor || t.Under(x.At, o.At) && o.At != x.At {
			return k
		}
		if k < n || best < 0 {
			best = k
		}
	}
	return best
}
