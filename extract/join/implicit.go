package join

import (
	"parley"
	"parley/extract/argument"
	"parley/extract/field"
	"parley/extract/mention"
	"parley/text"
)

// understood gives "the conversation" of an official account, whose title alone
// names the sides, to those the text speaks of. In the press such a noun may
// point to anything.
func implicitSides(t *text.Text, contacts []Contact, x field.Telling, who []int) []int {
	if !unnamedSides(t, x.Event) || toldBefore(t, contacts, x.Event) {
		return who
	}
	pair := argument.OfficialPair(t)
	if len(pair) < 2 && len(who) < 2 {
		if asked := askedPair(t, x); len(asked) == 2 {
			return asked
		}
	}
	for _, e := range who {
		if len(pair) == 2 && e != pair[0] && e != pair[1] {
			return who
		}
	}
	if len(pair) < 2 {
		return who
	}
	return pair
}

// askedPair gives "the conversation was held at Georgia's initiative" of an
// official account that names nobody else its sides: the account's own and who
// asked, if that is another.
func askedPair(t *text.Text, x field.Telling) []int {
	var asked []argument.Side
	for _, f := range x.Values {
		if f.Field == "initiator" && len(f.Who) > 0 {
			asked = f.Who
		}
	}
	if len(asked) == 0 {
		return nil
	}
	other := asked[0].Entity
	party := argument.PartyOf(t, other)
	if party == "" || party == t.Official {
		return nil
	}
	if t.Entities[other].Kind == text.Institution {
		other = argument.StateOf(t, party)
	}
	return []int{ownPrincipal(t), other}
}

// ownPrincipal is the first leader of the publisher's own party whom an official
// account names, or the party itself.
func ownPrincipal(t *text.Text) int {
	for _, m := range t.Mentions {
		if e := t.Entities[m.Entity]; e.Kind == text.Person && e.Party == t.Official && argument.Leads(e.Office) {
			return m.Entity
		}
	}
	return argument.StateOf(t, t.Official)
}

// unnamedSides tells whether a noun can be the contact that an official account
// reports: definite, or behind "during".
func unnamedSides(t *text.Text, x mention.Event) bool {
	if t.Official == "" || !x.Nominal || x.Step != 0 || x.Kind == parley.Visit || x.Kind == parley.Message ||
		mention.Relative(t, x) == "before" || !x.Status.Happened() {
		return false
	}
	switch t.Low(x.At) {
	case "conversation", "talk", "talks", "meeting", "call", "discussion":
	default:
		return false
	}
	if x.Definite {
		return true
	}
	for k := x.First - 1; k > x.First-6 && k >= t.SentenceOf(x.At).First; k-- {
		if text.OneOf(t.Tokens[k].Low, "during", "course", "their") {
			return true
		}
	}
	return false
}

// toldBefore tells whether the account has told of its contact already.
func toldBefore(t *text.Text, contacts []Contact, x mention.Event) bool {
	pair := argument.OfficialPair(t)
	for _, c := range contacts {
		if c.Status.Happened() && len(pair) == 2 && has(t, c.Who, pair[0]) && has(t, c.Who, pair[1]) &&
			kindsMeet(c.Kind, c.Vague, x.Kind, x.Vague) {
			return true
		}
	}
	return false
}
