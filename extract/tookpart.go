package extract

import "parley/text"

// tookPart adds those who are said to have taken part in the contact spoken
// of: "President Ivers and President Okoth took part", "it was chaired by X".
func (r *reader) tookPart() {
	for i, tok := range r.t.Tokens {
		if tok.UPOS != "VERB" && r.lows[i] != "present" || len(r.contacts) == 0 || r.negated(i) || r.unreal(i) {
			continue
		}
		who := r.joinedIn(i)
		if len(who) == 0 {
			continue
		}
		x := r.tellingUnder(i)
		if x == nil {
			x = r.nearestAny(i, tok.Sentence)
		}
		if x == nil {
			x = r.lastTold(i)
		}
		if x == nil || x.contact < 0 || x.at < r.sentence(i).First && r.tellingIn(tok.Sentence) {
			continue
		}
		r.addTo(x, who)
	}
}

// lastTold is the telling before token i in the sentence before.
func (r *reader) lastTold(i int) *telling {
	var last *telling
	for _, x := range r.tellings {
		if n := r.t.Tokens[i].Sentence - r.t.Tokens[x.at].Sentence; x.at < i && n == 1 && x.contact >= 0 {
			last = x
		}
	}
	return last
}

// tellingUnder is the telling behind the verb at i that it tells who was there of: "took
// part in the talks between Chad and Mali", "Chaired by Lund, the meeting with Keita".
func (r *reader) tellingUnder(i int) *telling {
	for _, x := range r.tellings {
		if x.at > i && x.contact >= 0 && r.t.Tokens[x.at].Sentence == r.t.Tokens[i].Sentence &&
			(x.noun && r.t.Tokens[x.at].Head == i || i == r.sentence(i).First) {
			return x
		}
	}
	return nil
}

// addTo gives people and parties to the contact of a telling.
func (r *reader) addTo(x *telling, who []side) {
	c := r.contacts[x.contact]
	for _, s := range who {
		for _, e := range r.members(s.entity) {
			if (r.human(e) || r.partyItself(e)) && past(c.status) {
				c.who = r.include(c.who, e)
				x.sides = append(x.sides, s)
			}
		}
	}
}

// partyItself tells whether an entity is a party that can be there as such: "it was
// attended by Norway and the African Union".
func (r *reader) partyItself(e int) bool {
	switch r.t.Entities[e].Kind {
	case text.State, text.Organisation, text.Faction:
		return true
	}
	return false
}

// joinedIn lists who, by the verb at i, was there too: the subject of "took
// part", "chaired", "attended"; the agent of "was attended by", "was joined by".
func (r *reader) joinedIn(i int) []side {
	tok := r.t.Tokens[i]
	if r.lows[i] == "present" && (r.low(i+1) == "at" || r.low(i+1) == "for") {
		if n := r.t.Child(i, "nsubj"); n > i { // "Present at the talks were envoys of Norway and Chad"
			first, _ := r.t.Extent(n)
			found, _ := r.actorsAt(first, r.sentence(i))
			return found
		}
		return r.subject(i)
	}
	if r.t.Child(i, "nsubj:pass") >= 0 || r.low(i+1) == "by" {
		switch tok.Lemma {
		case "attend", "join", "accompany", "chair", "co-chair", "lead", "head", "moderate":
			if r.low(i+1) == "by" {
				found, _ := r.actorsAt(i+2, r.sentence(i))
				return found
			}
		}
		return nil
	}
	if tok.Lemma == "take" && r.low(i+1) == "part" || tok.Lemma == "participate" || tok.Lemma == "attend" || tok.Lemma == "chair" || tok.Lemma == "co-chair" || tok.Lemma == "sit" && r.low(i+1) == "in" {
		return r.subject(i)
	}
	return nil
}

// tellingIn tells whether a sentence tells of a contact itself.
func (r *reader) tellingIn(n int) bool {
	for _, x := range r.tellings {
		if r.t.Tokens[x.at].Sentence == n && !x.is {
			return true
		}
	}
	return false
}
