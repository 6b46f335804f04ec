package extract

import (
	"slices"

	"parley"
	"parley/text"
)

// contact is one contact with all tellings of it.
type contact struct {
	tellings  []*telling
	who       []int // entities that take part, in order of naming
	kind      parley.ContactKind
	vague     bool
	spoken    bool // told of only by "discussed"
	status    parley.Status
	statusTop float64
	lead      int // token of the first telling
	own       bool
	faceless  bool // its other side has no name
	id        int
}

// findContacts joins the tellings, in the order of the text, into contacts.
func findContacts(t *text.Text, events []*telling, headline int) []*contact {
	var contacts []*contact
	for _, x := range events {
		contacts, x.contact = join(t, contacts, headline, x)
	}
	tookPart(t, events, contacts)
	settleAbove(t, contacts, headline)
	return dropOneSided(events, contacts)
}

// join finds the contact that a telling is of, makes a new one, or gives -1
// where the sides cannot be told.
func join(t *text.Text, contacts []*contact, headline int, x *telling) ([]*contact, int) {
	who := participants(t, x)
	complete(t, who)
	begin := func(c contact, who []int) ([]*contact, int) {
		contacts = append(contacts, &c)
		add(t, contacts, headline, len(contacts)-1, x, who)
		return contacts, len(contacts) - 1
	}
	if x.own && len(who) == 1 {
		return begin(contact{lead: x.at, kind: x.kind, own: true}, who)
	}
	if best := known(t, contacts, headline, x, who); best >= 0 {
		add(t, contacts, headline, best, x, withRoles(t, x, who))
		return contacts, best
	}
	if x.faceless && len(who) == 1 && human(t, who[0]) {
		return begin(contact{lead: x.at, kind: x.kind, vague: x.vague, faceless: true}, who)
	}
	if x.is || len(who) < 2 && x.place < 0 {
		if who = series(t, contacts, x, who); len(who) < 2 {
			who = understood(t, contacts, x, who)
		}
		if len(who) < 2 {
			return contacts, -1
		}
	}
	if !apart(t, who) && x.place < 0 && len(who) < 2 {
		return contacts, -1
	}
	return begin(contact{lead: x.at, kind: x.kind, vague: x.vague}, withRoles(t, x, who))
}

// withRoles adds to the sides of a telling who hosts or mediates.
func withRoles(t *text.Text, x *telling, who []int) []int {
	for _, s := range x.roles {
		who = append(who[:len(who):len(who)], members(t, s.entity)...)
	}
	x.sides = append(x.sides, x.roles...)
	return who
}

// participants is who takes part by a telling: groups spelled out, doubles
// dropped.
func participants(t *text.Text, x *telling) []int {
	var who []int
	seen := map[int]bool{}
	for _, s := range x.sides {
		for _, e := range members(t, s.entity) {
			if !seen[e] && t.Entities[e].Kind != text.Group {
				seen[e] = true
				who = append(who, e)
			}
		}
	}
	return who
}

// series gives "their previous and longest conversation" the sides of the
// contact spoken of: the last one told of with two sides.
func series(t *text.Text, contacts []*contact, x *telling, who []int) []int {
	if x.series == 0 && len(x.superlative) == 0 && x.ordinal == nil {
		return who
	}
	c := counted(t, contacts, x)
	if c == nil {
		return who
	}
	if x.vague {
		x.kind = c.kind
	}
	return withoutRoles(c)
}

// counted is the contact that the series of a telling is of: the last one told
// of with a number, else the one the document reports if its kind fits, else
// the last that does.
func counted(t *text.Text, contacts []*contact, x *telling) *contact {
	var best *contact
	most := 0
	for _, c := range contacts {
		if len(c.who) < 2 || !kindsMeet(c.kind, c.vague, x.kind, x.vague) {
			continue
		}
		score := 1
		if past(c.status) && !c.tellings[0].aside(t, c) {
			score = 2
		}
		for _, y := range c.tellings {
			if y.ordinal != nil && t.Tokens[x.at].Sentence-t.Tokens[y.at].Sentence <= 2 {
				score = 3
			}
		}
		if score > most || score == most && score != 2 {
			best, most = c, score
		}
	}
	return best
}

// withoutRoles lists the sides of a contact without those who only hosted or
// mediated it: they need not be at the next one.
func withoutRoles(c *contact) []int {
	roles := map[int]bool{}
	for _, x := range c.tellings {
		for _, s := range x.roles {
			roles[s.entity] = true
		}
	}
	var who []int
	for _, e := range c.who {
		if !roles[e] {
			who = append(who, e)
		}
	}
	return who
}

// add gives a telling to a contact and joins what they know.
func add(t *text.Text, contacts []*contact, headline int, k int, x *telling, who []int) {
	c := contacts[k]
	c.id = k
	if len(c.tellings) == 0 {
		c.spoken = x.spoken
	} else if c.spoken && !x.spoken && !x.is {
		c.kind, c.vague, c.spoken = x.kind, x.vague, false // any other word knows better
	}
	if c.vague && !x.vague && (x.kind == c.kind || anaphor(t, x)) {
		c.kind, c.vague = x.kind, false
	}
	if c.kind == parley.Talks && x.kind == parley.Meeting && !x.spoken || x.kind == parley.VideoCall && c.kind == parley.Call {
		c.kind = x.kind
	}
	if onlyAbove(headline, c) && !above(headline, x) {
		c.lead, c.statusTop = x.at, 0 // the text knows better how far it came
		c.who = slices.DeleteFunc(c.who, func(e int) bool { return t.Entities[e].Kind == text.Unnamed && hasParty(t, who, partyOf(t, e)) })
	}
	c.tellings = append(c.tellings, x)
	for _, e := range who {
		c.who = include(t, c.who, e)
	}
	if top := statusWeight(x); top > c.statusTop {
		c.status, c.statusTop = x.status, top
	}
}

// include adds somebody who takes part; a person replaces the bare party he
// speaks for, and a bare party whose person is there adds nothing.
func include(t *text.Text, who []int, e int) []int {
	for i, w := range who {
		if w == e {
			return who
		}
		if partyOf(t, w) == "" || partyOf(t, w) != partyOf(t, e) {
			continue
		}
		if human(t, w) && !human(t, e) || holds(t, e, w) {
			return who
		}
		if holds(t, w, e) {
			who[i] = e
			return who
		}
		if !human(t, w) && human(t, e) && t.Entities[w].Kind != text.Organisation {
			who[i] = e
			return who
		}
	}
	return append(who, e)
}

// statusWeight ranks tellings by how firmly they tell the status: what was
// denied or moved outweighs what was planned, what is stated what is implied.
func statusWeight(x *telling) float64 {
	w := 0.5
	if x.sure {
		w = 0.8
	}
	switch x.status {
	case parley.Cancelled, parley.Postponed, parley.Denied:
		w += 0.1
	}
	if x.revived {
		w = 1
	}
	return w
}

// apart tells whether the participants are of two sides.
func apart(t *text.Text, who []int) bool {
	for _, e := range who {
		if partyOf(t, e) != partyOf(t, who[0]) || partyOf(t, e) == "" {
			return true
		}
	}
	return false
}

// dropOneSided takes out contacts whose other side the text never names.
func dropOneSided(events []*telling, contacts []*contact) []*contact {
	kept := contacts[:0]
	renamed := map[int]int{}
	for k, c := range contacts {
		if len(c.who) > 1 || c.own || c.faceless || c.kind == parley.Visit && len(c.who) == 1 {
			renamed[k] = len(kept)
			c.id = len(kept)
			kept = append(kept, c)
		}
	}
	for _, x := range events {
		if n, ok := renamed[x.contact]; ok && x.contact >= 0 {
			x.contact = n
		} else {
			x.contact = -1
		}
	}
	return kept
}
