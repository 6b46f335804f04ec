package extract

import (
	"parley"
	"parley/text"
)

// takesSubject tells whether the subject of the carrying verb takes part: the
// noun is object of a light verb, or stands in "in a call with X, Y said".
func (r *reader) takesSubject(x *telling) bool {
	tok := r.t.Tokens[x.at]
	if len(x.sides) > 1 && !x.with && !r.one(x.sides) || x.verb > x.at && tok.Rel != "obl" && tok.Rel != "nsubj:pass" {
		return false
	}
	lemma := r.t.Tokens[x.verb].Lemma
	if r.relative(x) != "" && !text.IsRel(tok.Rel, "obj", "nsubj") {
		return false // "will hold a call after the meeting": the subject's is the call
	}
	if tok.Rel == "obl" && len(x.sides) == 0 && x.at > x.verb && x.kind != parley.Visit && addresses(lemma) {
		// "told Haddad in a phone call that"
		if c := r.t.Child(x.at, "case"); c >= 0 && (r.lows[c] == "during" || r.lows[c] == "in") {
			return r.spokenTo(x, r.subject(x.verb))
		}
	}
	if text.IsRel(tok.Rel, "obj", "nsubj:pass") || tok.Head == x.verb && x.verb < x.at && light(lemma) {
		return light(lemma)
	}
	if tok.Rel == "conj" {
		return light(lemma)
	}
	if tok.Rel == "obl" && len(x.sides) == 1 && len(r.behind(x, r.sentence(x.at))) == 1 {
		switch r.low(r.t.Child(x.at, "case")) {
		case "in", "during", "at", "on", "for":
			return true
		}
	}
	if tok.Rel == "nmod" && len(x.sides) == 1 && r.low(x.first-1) == "for" && r.t.Child(x.verb, "cop") >= 0 {
		return true // "is in Oslo for talks with Lind"
	}
	if tok.Rel == "obl" && len(x.sides) == 0 && x.at < x.verb && x.kind != parley.Visit {
		// "During a video call on Friday, Berg and Haddad agreed".
		if c := r.t.Child(x.at, "case"); c >= 0 && (r.lows[c] == "during" || r.lows[c] == "in" || r.lows[c] == "at") {
			who := r.subject(x.verb)
			return r.several(who) || r.spokenTo(x, who)
		}
	}
	return tok.Rel == "nmod" && light(lemma) && len(x.sides) == 1
}

// addresses tells whether the object of a verb is who is spoken to.
func addresses(lemma string) bool {
	switch lemma {
	case "tell", "inform", "assure", "thank", "congratulate", "brief", "warn", "urge", "remind", "ask", "invite", "agree":
		return true
	}
	return false
}

// spokenTo reads the other side of "in a call on Monday, Berg told Haddad":
// whom the subject of the verb told, thanked, agreed with.
func (r *reader) spokenTo(x *telling, who []side) bool {
	if !r.one(who) || !r.human(who[0].entity) {
		return false
	}
	at := x.verb + 1
	s := r.sentence(x.verb)
	for k := at; k < s.Last && k < at+12; k++ {
		if r.lows[k] == "with" || r.lows[k] == "to" && r.t.Tokens[k].UPOS == "ADP" {
			at = k + 1
		}
	}
	other, _ := r.actorsAt(at, s)
	if len(other) == 0 || !r.human(other[0].entity) || r.party(other[0].entity) == r.party(who[0].entity) {
		return false
	}
	x.sides = append(x.sides, other...)
	return true
}

// mainSubject gives a contact told of only beside another the subject of the
// main clause: "Berg met Haddad a day before a planned call with Lind", "Ahead of
// his meeting with Lind, Berg called Haddad", where "his" looks forward; "After
// talks with Lind and Haddad, Berg said".
func (r *reader) mainSubject(x *telling, behind []side, s text.Sentence) {
	if m, ok := r.possessor(x.first); ok && (m.Form != text.Pronoun || m.First > s.First+4) {
		return
	}
	v := r.mainVerb(s)
	if v < 0 {
		return
	}
	who := r.subject(v)
	if p := r.t.Child(v, "nsubj:pass"); len(who) == 0 && p >= 0 {
		who = r.actorsUnder(p) // "after a call with Lind, Berg was quoted"
	}
	if len(who) == 0 || !r.human(who[0].entity) || holdsSide(behind, who[0]) {
		return
	}
	if x.at < v && x.at-s.First < 6 || len(x.sides) == 1 {
		x.sides = append([]side{who[0]}, behind...) // a pronoun before its noun is he
	}
}

// mainVerb is the root verb of a sentence, or -1.
func (r *reader) mainVerb(s text.Sentence) int {
	for k := s.First; k < s.Last; k++ {
		if r.t.Tokens[k].Head < 0 && r.t.Tokens[k].UPOS == "VERB" {
			return k
		}
	}
	return -1
}

// heldWith reads a relative clause that holds the contact: "the meeting which
// Berg had held the day before, in Oslo, with Haddad".
func (r *reader) heldWith(x *telling, s text.Sentence) {
	if r.low(x.at+1) != "which" && r.low(x.at+1) != "that" || len(x.sides) > 1 {
		return
	}
	for v := x.at + 2; v < s.Last && v < x.at+9; v++ {
		if l := r.t.Tokens[v].Lemma; r.t.Tokens[v].UPOS != "VERB" || l != "hold" && l != "have" {
			continue
		}
		for k := v + 1; k < s.Last && !r.finite(k); k++ {
			if r.lows[k] != "with" {
				continue
			}
			if other, _ := r.actorsAt(k+1, s); len(other) > 0 {
				x.sides = append(r.personBefore(v, x.at+2), other...)
			}
			return
		}
	}
}

// personBefore is the person named last among tokens [from,v).
func (r *reader) personBefore(v, from int) []side {
	for k := v - 1; k >= from; k-- {
		if m, ok := r.mention(k); ok && r.human(m.Entity) {
			return []side{{m.Entity, m.Span}}
		}
	}
	return nil
}
