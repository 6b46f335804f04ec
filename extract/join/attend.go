package join

import (
	"slices"

	"parley/extract/argument"
	"parley/extract/field"
	"parley/text"
)

// tookPart adds those who are said to have taken part in the contact spoken
// of: "President Ivers and President Okoth took part", "it was chaired by X".
func tookPart(t *text.Text, all []field.Telling, j Joined) []Contact {
	contacts := slices.Clone(j.Contacts)
	for i, tok := range t.Tokens {
		if tok.UPOS != "VERB" && tok.Low != "present" || len(contacts) == 0 || argument.Negated(t, i) ||
			argument.Unreal(t, i) {
			continue
		}
		who := argument.JoinedIn(t, i)
		if len(who) == 0 {
			continue
		}
		n := spokenOfAt(t, all, j.Of, i)
		if n < 0 || j.Of[n] < 0 || all[n].At < t.SentenceOf(i).First && eventIn(t, all, tok.Sentence) {
			continue
		}
		k := j.Of[n]
		contacts[k] = withMore(t, contacts[k], n, who)
	}
	return contacts
}

// spokenOfAt is the telling whose contact the verb at i tells who was there of, or -1.
func spokenOfAt(t *text.Text, all []field.Telling, of []int, i int) int {
	if n := eventUnder(t, all, of, i); n >= 0 {
		return n
	}
	if n := nearestReading(t, all, i); n >= 0 {
		return n
	}
	return lastTold(t, all, of, i)
}

// nearestReading is the last telling before token i in its sentence or the one before, or -1.
func nearestReading(t *text.Text, all []field.Telling, i int) int {
	best := -1
	for n, x := range all {
		if x.At < i && (best < 0 || x.At > all[best].At) && t.Tokens[i].Sentence-t.Tokens[x.At].Sentence <= 1 {
			best = n
		}
	}
	return best
}

// lastTold is the telling before token i in the sentence before, or -1.
func lastTold(t *text.Text, all []field.Telling, of []int, i int) int {
	last := -1
	for n, x := range all {
		if t.Tokens[i].Sentence-t.Tokens[x.At].Sentence == 1 && x.At < i && of[n] >= 0 {
			last = n
		}
	}
	return last
}

// tellingUnder is the telling behind the verb at i that it tells who was there of, or -1: "took
// part in the talks between Chad and Mali", "Chaired by Lund, the meeting with Keita".
func eventUnder(t *text.Text, all []field.Telling, of []int, i int) int {
	for n, x := range all {
		if x.At > i && of[n] >= 0 && t.Tokens[x.At].Sentence == t.Tokens[i].Sentence &&
			(x.Nominal && t.Tokens[x.At].Head == i || i == t.SentenceOf(i).First || besideSubject(t, x, i)) {
			return n
		}
	}
	return -1
}

// besideSubject reads "Kiala, accompanied by Lukamba, received": the verb at i tells of the subject of the
// contact.
func besideSubject(t *text.Text, x field.Telling, i int) bool {
	h := t.Tokens[i].Head
	return h >= 0 && h < i && !x.Nominal && text.IsRel(t.Tokens[i].Rel, "acl") && t.Tokens[h].Head == x.At
}

// withMore is a contact in which more people and parties took part, by telling n.
func withMore(t *text.Text, c Contact, n int, who []argument.Side) Contact {
	if !c.Status.Happened() {
		return c
	}
	c.Tellings = slices.Clone(c.Tellings)
	k := slices.IndexFunc(c.Tellings, func(x field.Telling) bool { return x.N == n })
	for _, s := range who {
		for _, e := range argument.Members(t, s.Entity) {
			if argument.Human(t, e) || partyItself(t, e) {
				c.Who = include(t, c.Who, e)
				c.Tellings[k].Sides = append(slices.Clip(c.Tellings[k].Sides), s)
			}
		}
	}
	return c
}

// partyItself tells whether an entity is a party that can be there as such: "it was
// attended by Norway and the African Union".
func partyItself(t *text.Text, e int) bool {
	switch t.Entities[e].Kind {
	case text.State, text.Organisation, text.Faction:
		return true
	}
	return false
}

// tellingIn tells whether a sentence tells of a contact itself.
func eventIn(t *text.Text, all []field.Telling, n int) bool {
	for _, x := range all {
		if t.Tokens[x.At].Sentence == n && !x.Anaphor {
			return true
		}
	}
	return false
}
