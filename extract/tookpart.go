package extract

// tookPart adds those who are said to have taken part in the contact spoken
// of: "President Ivers and President Okoth took part", "it was chaired by X".
func (r *reader) tookPart() {
	for i, tok := range r.t.Tokens {
		if tok.UPOS != "VERB" || len(r.contacts) == 0 || r.negated(i) || r.unreal(i) {
			continue
		}
		who := r.joinedIn(i)
		if len(who) == 0 {
			continue
		}
		x := r.nearestAny(i, tok.Sentence)
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

// addTo gives people to the contact of a telling.
func (r *reader) addTo(x *telling, who []side) {
	c := r.contacts[x.contact]
	for _, s := range who {
		for _, e := range r.members(s.entity) {
			if r.human(e) && past(c.status) {
				c.who = r.include(c.who, e)
				x.sides = append(x.sides, s)
			}
		}
	}
}

// joinedIn lists who, by the verb at i, was there too: the subject of "took
// part", "chaired", "attended"; the agent of "was attended by", "was joined by".
func (r *reader) joinedIn(i int) []side {
	tok := r.t.Tokens[i]
	if r.t.Child(i, "nsubj:pass") >= 0 || r.low(i+1) == "by" {
		switch tok.Lemma {
		case "attend", "join", "accompany", "chair", "co-chair":
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
