package join

import (
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/extract/field"
	"parley/extract/mention"
	"parley/text"
)

// contact is one contact with all tellings of it.
type Contact struct {
	Tellings  []field.Telling
	Who       []int // entities that take part, in order of naming
	Kind      parley.ContactKind
	Vague     bool
	Discussed bool // told of only by "discussed"
	Status    parley.Status
	Weight    float64
	Lead      int // token of the first telling
	Domestic  bool
	OneSided  bool // its other side has no name
}

// joined is the contacts of a text and, for each telling, which contact it is of, -1 for
// none.
type Joined struct {
	Contacts []Contact
	Of       []int
}

// join gives a telling to the contact that it is of, or makes a new one; it gives -1
// where the sides cannot be told.
func join(t *text.Text, contacts []Contact, headline int, x field.Telling) ([]Contact, int) {
	who := mention.Participants(t, x.Event)
	begin := func(c Contact, x field.Telling, who []int) ([]Contact, int) {
		return append(contacts, add(t, c, headline, x, who)), len(contacts)
	}
	if x.Domestic && len(who) == 1 {
		return begin(Contact{Lead: x.At, Kind: x.Kind, Domestic: true}, x, who)
	}
	if k := known(t, contacts, headline, x, who); k >= 0 {
		with := slices.Clone(contacts)
		with[k] = add(t, contacts[k], headline, withRoles(x), roleMembers(t, x, who))
		return with, k
	}
	if k := spokenOver(contacts, x, who); k >= 0 {
		with := slices.Clone(contacts)
		with[k] = add(t, contacts[k], headline, x, nil)
		return with, k
	}
	if x.OneSided && len(who) == 1 && argument.Human(t, who[0]) {
		return begin(Contact{Lead: x.At, Kind: x.Kind, Vague: x.Vague, OneSided: true}, x, who)
	}
	if x.Anaphor || len(who) < 2 && x.Place < 0 {
		if who, x.Kind = ofContext(t, contacts, x, who); len(who) < 2 {
			return contacts, -1
		}
	}
	if !apart(t, who) && x.Place < 0 && len(who) < 2 {
		return contacts, -1
	}
	return begin(Contact{Lead: x.At, Kind: x.Kind, Vague: x.Vague}, withRoles(x), roleMembers(t, x, who))
}

// ofContext is the sides of a telling by the contacts told of before: those of "likewise", of "met
// again", of the series counted, of the text's own contact; and the kind of the contact counted.
func ofContext(t *text.Text, contacts []Contact, x field.Telling, who []int) ([]int, parley.ContactKind) {
	if c, ok := likewise(t, contacts, x); ok && len(who) == 0 {
		who = withoutRoles(c)
	}
	if c, ok := metAgain(t, contacts, x, who); ok {
		who = withoutRoles(c)
	}
	if c, ok := counted(t, contacts, x, who); ok {
		who = withoutRoles(c)
		if x.Vague {
			x.Kind = c.Kind
		}
	}
	if len(who) < 2 {
		who = implicitSides(t, contacts, x, who)
	}
	return who, x.Kind
}

// metAgain is the contact told of last, near by, that "they then met" goes on from.
func metAgain(t *text.Text, contacts []Contact, x field.Telling, who []int) (Contact, bool) {
	if !x.Together || len(contacts) == 0 || x.Step != 0 {
		return Contact{}, false
	}
	c := contacts[len(contacts)-1]
	near := t.Tokens[x.At].Sentence-t.Tokens[lastAt(c)].Sentence <= 3
	return c, near && len(c.Who) > 1 && (len(who) == 0 || has(t, c.Who, who[0]))
}

// counted is the contact that the series of a telling is of, whose sides "their previous
// and longest conversation" has: the last one told of with a number, else the one the
// document reports if its kind fits, else the last that does.
func counted(t *text.Text, contacts []Contact, x field.Telling, who []int) (best Contact, ok bool) {
	if x.Step == 0 && len(x.Superlatives) == 0 && x.Ordinal == nil {
		return Contact{}, false
	}
	most := 0
	for _, c := range contacts {
		if len(c.Who) < 2 || !kindsMeet(c.Kind, c.Vague, x.Kind, x.Vague) ||
			!everyoneIn(t, c, who) {
			continue // "after a visit by Lund in July": none of the series of others
		}
		if score := seriesScore(t, c, x); score > most || score == most && score != 2 {
			best, most = c, score
		}
	}
	return best, most > 0
}

// seriesScore ranks the contacts that a series may be of: 3 numbered near by, 2 told to have been, 1 else.
func seriesScore(t *text.Text, c Contact, x field.Telling) int {
	for _, y := range c.Tellings {
		if y.Ordinal != nil && t.Tokens[x.At].Sentence-t.Tokens[y.At].Sentence <= 2 {
			return 3
		}
	}
	if c.Status.Happened() && !aside(t, c.Tellings[0].Event) {
		return 2
	}
	return 1
}

// add gives a telling to a contact and joins what they know.
func add(t *text.Text, c Contact, headline int, x field.Telling, who []int) Contact {
	c = withKind(t, c, x)
	if onlyAbove(headline, c) && !above(headline, x.Event) {
		c.Lead, c.Weight = x.At, 0 // the text knows better how far it came
		c.Who = slices.DeleteFunc(slices.Clone(c.Who), func(e int) bool {
			return t.Entities[e].Kind == text.Unnamed && hasParty(t, who, argument.PartyOf(t, e))
		})
	}
	c.Tellings = append(slices.Clip(c.Tellings), x)
	for _, e := range who {
		c.Who = include(t, c.Who, e)
	}
	if top := statusWeight(x.Event); top > c.Weight {
		c.Status, c.Weight = x.Status, top
	}
	return c
}

// withKind gives a contact the kind of a further telling where that knows better: any word better
// than "discussed", a word of one kind better than "spoke", "met" better than "talks".
func withKind(t *text.Text, c Contact, x field.Telling) Contact {
	if len(c.Tellings) == 0 {
		c.Discussed = x.Discussed
	} else if c.Discussed && !x.Discussed && !x.Anaphor {
		c.Kind, c.Vague, c.Discussed = x.Kind, x.Vague, false
	}
	if c.Vague && !x.Vague && (x.Kind == c.Kind || anaphor(t, x.Event)) {
		c.Kind, c.Vague = x.Kind, false
	}
	if c.Kind == parley.Talks && x.Kind == parley.Meeting && !x.Discussed || x.Kind == parley.VideoCall &&
		c.Kind == parley.Call {
		c.Kind = x.Kind
	}
	return c
}

// include adds somebody who takes part; a person replaces the bare party he
// speaks for, and a bare party whose person is there adds nothing.
func include(t *text.Text, who []int, e int) []int {
	with := slices.Clone(who)
	for i, w := range who {
		if w == e {
			return who
		}
		if argument.PartyOf(t, w) == "" || argument.PartyOf(t, w) != argument.PartyOf(t, e) {
			continue
		}
		if argument.Human(t, w) && !argument.Human(t, e) || holds(t, e, w) {
			return who
		}
		if holds(t, w, e) || !argument.Human(t, w) && argument.Human(t, e) && t.Entities[w].Kind != text.Organisation {
			with[i] = e
			return with
		}
	}
	return append(with, e)
}

// statusWeight ranks tellings by how firmly they tell the status: what was
// denied or moved outweighs what was planned, what is stated what is implied.
func statusWeight(x mention.Event) float64 {
	w := 0.5
	if x.Status == "" {
		return 0 // what tells no status settles none
	}
	if x.Stated {
		w = 0.8
	}
	switch x.Status {
	case parley.Cancelled, parley.Postponed, parley.Denied:
		w += 0.1
	}
	if x.Revived {
		w = 1
	}
	return w
}

// apart tells whether the participants are of two sides.
func apart(t *text.Text, who []int) bool {
	for _, e := range who {
		if argument.PartyOf(t, e) != argument.PartyOf(t, who[0]) || argument.PartyOf(t, e) == "" {
			return true
		}
	}
	return false
}

// dropOneSided takes out contacts whose other side the text never names.
func dropOneSided(j Joined) Joined {
	var kept []Contact
	place := map[int]int{-1: -1}
	for k, c := range j.Contacts {
		place[k] = -1
		if len(c.Who) > 1 || c.Domestic || c.OneSided || c.Kind == parley.Visit && len(c.Who) == 1 {
			place[k] = len(kept)
			kept = append(kept, c)
		}
	}
	of := make([]int, len(j.Of))
	for n, k := range j.Of {
		of[n] = place[k]
	}
	return Joined{kept, of}
}
