package join

import (
	"parley"
	"parley/extract/argument"
	"parley/extract/field"
	"parley/text"
	"slices"
)

// roles are those who host or mediate the contact of a telling beside its sides.
func roles(x field.Telling) []argument.Side {
	var all []argument.Side
	for _, f := range x.Values {
		if text.OneOf(f.Field, "host", "mediator") {
			all = append(all, f.Who...)
		}
	}
	return all
}

// withRoles is a telling whose hosts and mediators take part.
func withRoles(x field.Telling) field.Telling {
	x.Sides = slices.Concat(x.Sides, roles(x))
	return x
}

// roleMembers adds to those who take part who hosts or mediates, and who is told to have come.
func roleMembers(t *text.Text, x field.Telling, who []int) []int {
	for _, s := range slices.Concat(roles(x), x.Came) {
		who = slices.Concat(who, argument.Members(t, s.Entity))
	}
	return who
}

// likewise is the contact told just before, whose sides a denied one of another kind has that is
// told without any: "did not meet Lund. No phone call took place either".
func likewise(t *text.Text, contacts []Contact, x field.Telling) (Contact, bool) {
	if len(contacts) == 0 || x.Status != parley.Denied || !x.Nominal || t.Low(x.First-1) != "no" {
		return Contact{}, false
	}
	c := contacts[len(contacts)-1]
	return c, t.Tokens[x.At].Sentence-t.Tokens[lastAt(c)].Sentence <= 1
}

// withoutRoles lists the sides of a contact without those who only hosted or
// mediated it: they need not be at the next one.
func withoutRoles(c Contact) []int {
	only := map[int]bool{}
	for _, x := range c.Tellings {
		for _, s := range roles(x) {
			only[s.Entity] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(c.Who), func(e int) bool { return only[e] })
}

// spokenOver is the contact that "they also discussed the border" goes on with where "they" are the
// sides of none told of before: the last that came about. Two who are named beside each other have
// not met for that: "Berg called Lind and welcomed Sow's visit. They also discussed trade".
func spokenOver(contacts []Contact, x field.Telling, who []int) int {
	if !x.Discussed || len(who) < 2 || !x.Status.Happened() || !field.OneWord(x.Sides) {
		return -1
	}
	last := -1
	for k, c := range contacts {
		if c.Status.Happened() && len(c.Who) > 1 {
			last = k
		}
	}
	return last
}
