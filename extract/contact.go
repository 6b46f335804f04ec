package extract

import (
	"slices"

	"parley"
	"parley/text"
)

// contact is one contact with all tellings of it.
type contact struct {
	tellings  []reading
	who       []int // entities that take part, in order of naming
	kind      parley.ContactKind
	vague     bool
	spoken    bool // told of only by "discussed"
	status    parley.Status
	statusTop float64
	lead      int // token of the first telling
	own       bool
	faceless  bool // its other side has no name
}

// joined is the contacts of a text and, for each telling, which contact it is of, -1 for
// none.
type joined struct {
	contacts []contact
	of       []int
}

// findContacts joins the tellings, in the order of the text, into contacts.
func findContacts(t *text.Text, all []reading, headline int) joined {
	var j joined
	for _, x := range all {
		contacts, k := join(t, j.contacts, headline, x)
		j = joined{contacts, append(j.of, k)}
	}
	j = joined{tookPart(t, all, j), j.of}
	return dropOneSided(joined{settleAbove(t, j.contacts, headline), j.of})
}

// join gives a telling to the contact that it is of, or makes a new one; it gives -1
// where the sides cannot be told.
func join(t *text.Text, contacts []contact, headline int, x reading) ([]contact, int) {
	who := participants(t, x.telling)
	complete(t, who)
	begin := func(c contact, x reading, who []int) ([]contact, int) {
		return append(contacts, add(t, c, headline, x, who)), len(contacts)
	}
	if x.own && len(who) == 1 {
		return begin(contact{lead: x.at, kind: x.kind, own: true}, x, who)
	}
	all := withRoles(x)
	if k := known(t, contacts, headline, x, who); k >= 0 {
		contacts[k] = add(t, contacts[k], headline, all, roleMembers(t, x, who))
		return contacts, k
	}
	if x.faceless && len(who) == 1 && human(t, who[0]) {
		return begin(contact{lead: x.at, kind: x.kind, vague: x.vague, faceless: true}, x, who)
	}
	if x.is || len(who) < 2 && x.place < 0 {
		if c, ok := counted(t, contacts, x); ok {
			who = withoutRoles(c)
			if x.vague {
				x.kind, all.kind = c.kind, c.kind
			}
		}
		if len(who) < 2 {
			who = understood(t, contacts, x, who)
		}
		if len(who) < 2 {
			return contacts, -1
		}
	}
	if !apart(t, who) && x.place < 0 && len(who) < 2 {
		return contacts, -1
	}
	return begin(contact{lead: x.at, kind: x.kind, vague: x.vague}, all, roleMembers(t, x, who))
}

// roles are those who host or mediate the contact of a telling beside its sides.
func roles(x reading) []side {
	var all []side
	for _, f := range x.fields {
		if f.name == "host" || f.name == "mediator" {
			all = append(all, f.who...)
		}
	}
	return all
}

// withRoles is a telling whose hosts and mediators take part.
func withRoles(x reading) reading {
	x.sides = slices.Concat(x.sides, roles(x))
	return x
}

// roleMembers adds to those who take part who hosts or mediates.
func roleMembers(t *text.Text, x reading, who []int) []int {
	for _, s := range roles(x) {
		who = slices.Concat(who, members(t, s.entity))
	}
	return who
}

// participants is who takes part by a telling: groups spelled out, doubles
// dropped.
func participants(t *text.Text, x telling) []int {
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

// counted is the contact that the series of a telling is of, whose sides "their previous
// and longest conversation" has: the last one told of with a number, else the one the
// document reports if its kind fits, else the last that does.
func counted(t *text.Text, contacts []contact, x reading) (best contact, ok bool) {
	if x.series == 0 && len(x.superlative) == 0 && x.ordinal == nil {
		return contact{}, false
	}
	most := 0
	for _, c := range contacts {
		if len(c.who) < 2 || !kindsMeet(c.kind, c.vague, x.kind, x.vague) {
			continue
		}
		score := 1
		if past(c.status) && !aside(t, c.tellings[0].telling) {
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
	return best, most > 0
}

// withoutRoles lists the sides of a contact without those who only hosted or
// mediated it: they need not be at the next one.
func withoutRoles(c contact) []int {
	only := map[int]bool{}
	for _, x := range c.tellings {
		for _, s := range roles(x) {
			only[s.entity] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(c.who), func(e int) bool { return only[e] })
}

// add gives a telling to a contact and joins what they know.
func add(t *text.Text, c contact, headline int, x reading, who []int) contact {
	if len(c.tellings) == 0 {
		c.spoken = x.spoken
	} else if c.spoken && !x.spoken && !x.is {
		c.kind, c.vague, c.spoken = x.kind, x.vague, false // any other word knows better
	}
	if c.vague && !x.vague && (x.kind == c.kind || anaphor(t, x.telling)) {
		c.kind, c.vague = x.kind, false
	}
	if c.kind == parley.Talks && x.kind == parley.Meeting && !x.spoken || x.kind == parley.VideoCall && c.kind == parley.Call {
		c.kind = x.kind
	}
	if onlyAbove(headline, c) && !above(headline, x.telling) {
		c.lead, c.statusTop = x.at, 0 // the text knows better how far it came
		c.who = slices.DeleteFunc(slices.Clone(c.who), func(e int) bool { return t.Entities[e].Kind == text.Unnamed && hasParty(t, who, partyOf(t, e)) })
	}
	c.tellings = append(slices.Clip(c.tellings), x)
	for _, e := range who {
		c.who = include(t, c.who, e)
	}
	if top := statusWeight(x.telling); top > c.statusTop {
		c.status, c.statusTop = x.status, top
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
		if partyOf(t, w) == "" || partyOf(t, w) != partyOf(t, e) {
			continue
		}
		if human(t, w) && !human(t, e) || holds(t, e, w) {
			return who
		}
		if holds(t, w, e) || !human(t, w) && human(t, e) && t.Entities[w].Kind != text.Organisation {
			with[i] = e
			return with
		}
	}
	return append(with, e)
}

// statusWeight ranks tellings by how firmly they tell the status: what was
// denied or moved outweighs what was planned, what is stated what is implied.
func statusWeight(x telling) float64 {
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
func dropOneSided(j joined) joined {
	var kept []contact
	place := map[int]int{-1: -1}
	for k, c := range j.contacts {
		place[k] = -1
		if len(c.who) > 1 || c.own || c.faceless || c.kind == parley.Visit && len(c.who) == 1 {
			place[k] = len(kept)
			kept = append(kept, c)
		}
	}
	of := make([]int, len(j.of))
	for n, k := range j.of {
		of[n] = place[k]
	}
	return joined{kept, of}
}
