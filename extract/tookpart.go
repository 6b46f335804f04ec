package extract

import "parley/text"

// tookPart adds those who are said to have taken part in the contact spoken
// of: "President Ivers and President Okoth took part", "it was chaired by X".
func tookPart(t *text.Text, events []*telling, contacts []*contact) {
	for i, tok := range t.Tokens {
		if tok.UPOS != "VERB" && t.Tokens[i].Low != "present" || len(contacts) == 0 || negated(t, i) || unreal(t, i) {
			continue
		}
		who := joinedIn(t, i)
		if len(who) == 0 {
			continue
		}
		x := tellingUnder(t, events, i)
		if x == nil {
			x = nearestAny(t, events, i, tok.Sentence)
		}
		if x == nil {
			x = lastTold(t, events, i)
		}
		if x == nil || x.contact < 0 || x.at < t.SentenceOf(i).First && tellingIn(t, events, tok.Sentence) {
			continue
		}
		addTo(t, contacts, x, who)
	}
}

// lastTold is the telling before token i in the sentence before.
func lastTold(t *text.Text, events []*telling, i int) *telling {
	var last *telling
	for _, x := range events {
		if n := t.Tokens[i].Sentence - t.Tokens[x.at].Sentence; x.at < i && n == 1 && x.contact >= 0 {
			last = x
		}
	}
	return last
}

// tellingUnder is the telling behind the verb at i that it tells who was there of: "took
// part in the talks between Chad and Mali", "Chaired by Lund, the meeting with Keita".
func tellingUnder(t *text.Text, events []*telling, i int) *telling {
	for _, x := range events {
		if x.at > i && x.contact >= 0 && t.Tokens[x.at].Sentence == t.Tokens[i].Sentence &&
			(x.noun && t.Tokens[x.at].Head == i || i == t.SentenceOf(i).First) {
			return x
		}
	}
	return nil
}

// addTo gives people and parties to the contact of a telling.
func addTo(t *text.Text, contacts []*contact, x *telling, who []side) {
	c := contacts[x.contact]
	for _, s := range who {
		for _, e := range members(t, s.entity) {
			if (human(t, e) || partyItself(t, e)) && past(c.status) {
				c.who = include(t, c.who, e)
				x.sides = append(x.sides, s)
			}
		}
	}
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

// joinedIn lists who, by the verb at i, was there too: the subject of "took
// part", "chaired", "attended"; the agent of "was attended by", "was joined by".
func joinedIn(t *text.Text, i int) []side {
	tok := t.Tokens[i]
	if t.Tokens[i].Low == "present" && (t.Low(i+1) == "at" || t.Low(i+1) == "for") {
		if n := t.Child(i, "nsubj"); n > i { // "Present at the talks were envoys of Norway and Chad"
			first, _ := t.Extent(n)
			found, _ := actorsAt(t, first, t.SentenceOf(i))
			return found
		}
		return subject(t, i)
	}
	if t.Child(i, "nsubj:pass") >= 0 || t.Low(i+1) == "by" {
		switch tok.Lemma {
		case "attend", "join", "accompany", "chair", "co-chair", "lead", "head", "moderate":
			if t.Low(i+1) == "by" {
				found, _ := actorsAt(t, i+2, t.SentenceOf(i))
				return found
			}
		}
		return nil
	}
	if tok.Lemma == "take" && t.Low(i+1) == "part" || tok.Lemma == "participate" || tok.Lemma == "attend" || tok.Lemma == "chair" || tok.Lemma == "co-chair" || tok.Lemma == "sit" && t.Low(i+1) == "in" {
		return subject(t, i)
	}
	return nil
}

// tellingIn tells whether a sentence tells of a contact itself.
func tellingIn(t *text.Text, events []*telling, n int) bool {
	for _, x := range events {
		if t.Tokens[x.at].Sentence == n && !x.is {
			return true
		}
	}
	return false
}
