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
func (r *reader) findContacts() {
	for n, x := range r.tellings {
		x.contact = r.join(n, x)
	}
	r.tookPart()
	r.settleAbove()
	r.dropOneSided()
}

// join finds the contact that a telling is of, makes a new one, or gives -1
// where the sides cannot be told.
func (r *reader) join(n int, x *telling) int {
	who := r.participants(x)
	r.complete(who)
	if x.own && len(who) == 1 {
		r.contacts = append(r.contacts, &contact{lead: x.at, kind: x.kind, own: true})
		r.add(len(r.contacts)-1, x, who)
		return len(r.contacts) - 1
	}
	if best := r.known(x, who); best >= 0 {
		r.add(best, x, r.withRoles(x, who))
		return best
	}
	if x.faceless && len(who) == 1 && r.human(who[0]) {
		r.contacts = append(r.contacts, &contact{lead: x.at, kind: x.kind, vague: x.vague, faceless: true})
		r.add(len(r.contacts)-1, x, who)
		return len(r.contacts) - 1
	}
	if x.is || len(who) < 2 && x.place < 0 {
		if who = r.series(x, who); len(who) < 2 {
			who = r.understood(x, who)
		}
		if len(who) < 2 {
			return -1
		}
	}
	if !r.apart(who) && x.place < 0 && len(who) < 2 {
		return -1
	}
	r.contacts = append(r.contacts, &contact{lead: x.at, kind: x.kind, vague: x.vague})
	r.add(len(r.contacts)-1, x, r.withRoles(x, who))
	return len(r.contacts) - 1
}

// withRoles adds to the sides of a telling who hosts or mediates.
func (r *reader) withRoles(x *telling, who []int) []int {
	for _, s := range x.roles {
		who = append(who[:len(who):len(who)], r.members(s.entity)...)
	}
	x.sides = append(x.sides, x.roles...)
	return who
}

// participants is who takes part by a telling: groups spelled out, doubles
// dropped.
func (r *reader) participants(x *telling) []int {
	var who []int
	seen := map[int]bool{}
	for _, s := range x.sides {
		for _, e := range r.members(s.entity) {
			if !seen[e] && r.t.Entities[e].Kind != text.Group {
				seen[e] = true
				who = append(who, e)
			}
		}
	}
	return who
}

// series gives "their previous and longest conversation" the sides of the
// contact spoken of: the last one told of with two sides.
func (r *reader) series(x *telling, who []int) []int {
	if x.series == 0 && len(x.superlative) == 0 && x.ordinal == nil {
		return who
	}
	c := r.counted(x)
	if c == nil {
		return who
	}
	if x.vague {
		x.kind = c.kind
	}
	return r.withoutRoles(c)
}

// counted is the contact that the series of a telling is of: the last one told
// of with a number, else the one the document reports if its kind fits, else
// the last that does.
func (r *reader) counted(x *telling) *contact {
	var best *contact
	most := 0
	for _, c := range r.contacts {
		if len(c.who) < 2 || !kindsMeet(c.kind, c.vague, x.kind, x.vague) {
			continue
		}
		score := 1
		if past(c.status) && !c.tellings[0].aside(r, c) {
			score = 2
		}
		for _, y := range c.tellings {
			if y.ordinal != nil && r.t.Tokens[x.at].Sentence-r.t.Tokens[y.at].Sentence <= 2 {
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
func (r *reader) withoutRoles(c *contact) []int {
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
func (r *reader) add(k int, x *telling, who []int) {
	c := r.contacts[k]
	c.id = k
	if len(c.tellings) == 0 {
		c.spoken = x.spoken
	} else if c.spoken && !x.spoken && !x.is {
		c.kind, c.vague, c.spoken = x.kind, x.vague, false // any other word knows better
	}
	if c.vague && !x.vague && (x.kind == c.kind || r.anaphor(x)) {
		c.kind, c.vague = x.kind, false
	}
	if c.kind == parley.Talks && x.kind == parley.Meeting && !x.spoken || x.kind == parley.VideoCall && c.kind == parley.Call {
		c.kind = x.kind
	}
	if r.onlyAbove(c) && !r.above(x) {
		c.lead, c.statusTop = x.at, 0 // the text knows better how far it came
		c.who = slices.DeleteFunc(c.who, func(e int) bool { return r.t.Entities[e].Kind == text.Unnamed && r.hasParty(who, r.party(e)) })
	}
	c.tellings = append(c.tellings, x)
	for _, e := range who {
		c.who = r.include(c.who, e)
	}
	if top := statusWeight(x); top > c.statusTop {
		c.status, c.statusTop = x.status, top
	}
}

// include adds somebody who takes part; a person replaces the bare party he
// speaks for, and a bare party whose person is there adds nothing.
func (r *reader) include(who []int, e int) []int {
	for i, w := range who {
		if w == e {
			return who
		}
		if r.party(w) == "" || r.party(w) != r.party(e) {
			continue
		}
		if r.human(w) && !r.human(e) || r.holds(e, w) {
			return who
		}
		if r.holds(w, e) {
			who[i] = e
			return who
		}
		if !r.human(w) && r.human(e) && r.t.Entities[w].Kind != text.Organisation {
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
func (r *reader) apart(who []int) bool {
	for _, e := range who {
		if r.party(e) != r.party(who[0]) || r.party(e) == "" {
			return true
		}
	}
	return false
}

// dropOneSided takes out contacts whose other side the text never names.
func (r *reader) dropOneSided() {
	kept := r.contacts[:0]
	renamed := map[int]int{}
	for k, c := range r.contacts {
		if len(c.who) > 1 || c.own || c.faceless || c.kind == parley.Visit && len(c.who) == 1 {
			renamed[k] = len(kept)
			c.id = len(kept)
			kept = append(kept, c)
		}
	}
	r.contacts = kept
	for _, x := range r.tellings {
		if n, ok := renamed[x.contact]; ok && x.contact >= 0 {
			x.contact = n
		} else {
			x.contact = -1
		}
	}
}
