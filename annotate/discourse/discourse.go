package discourse

import (
	"parley/extract/argument"
	"parley/extract/mention"
	"parley/text"
)

// Owners gives a party to holders of offices whom the text names without saying
// whose they are, and an entity to every party that somebody speaks for.
func Owners(t *text.Text) {
	findOwners(t)
	leaders(t)
	sent(t)
	companions(t)
	for _, e := range t.Entities {
		addState(t, e.Party)
	}
	addState(t, t.Official)
}

func addState(t *text.Text, party string) {
	if party != "" && argument.StateOf(t, party) < 0 {
		t.Entities = append(t.Entities, text.Entity{Kind: text.State, Name: party, Party: party})
	}
}

// Settle says who is meant where only the contacts of a text tell it: the party of
// guests, of the counterpart of an official account and of the other side of a contact;
// who "the two leaders" are.
func Settle(t *text.Text, events []mention.Event) {
	guests(t, events)
	if pair := argument.OfficialPair(t); len(pair) == 2 {
		nameOther(t, pair[1]) // before contacts are joined
	}
	fillGroups(t, events)
	parts(t, events)
	for _, x := range events {
		complete(t, mention.Participants(t, x))
	}
}

// complete gives the side of a contact that has an office and no party the
// party that the text pairs with the other side's: "relations between Norway
// and Chad".
func complete(t *text.Text, who []int) {
	if len(who) != 2 {
		return
	}
	for k, e := range who {
		other := argument.PartyOf(t, who[1-k])
		if argument.PartyOf(t, e) != "" || other == "" || t.Entities[e].Office == "" ||
			t.Entities[e].Kind != text.Person {
			continue
		}
		t.Entities[e].Party = paired(t, other)
	}
}
