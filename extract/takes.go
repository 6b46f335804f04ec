package extract

import (
	"parley"
	"parley/text"
)

// takesSubject tells whether the subject of the carrying verb takes part: the
// noun is object of a light verb, or stands in "in a call with X, Y said".
func takesSubject(t *text.Text, x telling, with company) (shares bool, others []side) {
	tok := t.Tokens[x.at]
	if len(x.sides) > 1 && !x.with && !one(t, x.sides) || x.verb > x.at && tok.Rel != "obl" && tok.Rel != "nsubj:pass" {
		return false, nil
	}
	lemma := t.Tokens[x.verb].Lemma
	if relative(t, x) != "" && !text.IsRel(tok.Rel, "obj", "nsubj") {
		return false, nil // "will hold a call after the meeting": the subject's is the call
	}
	if tok.Rel == "obl" && len(x.sides) == 0 && x.at > x.verb && x.kind != parley.Visit && addresses(lemma) {
		// "told Haddad in a phone call that"
		if c := t.Child(x.at, "case"); c >= 0 && (t.Tokens[c].Low == "during" || t.Tokens[c].Low == "in") {
			others = spokenTo(t, x, subject(t, x.verb))
			return len(others) > 0, others
		}
	}
	if text.IsRel(tok.Rel, "obj", "nsubj:pass") || tok.Head == x.verb && x.verb < x.at && light(lemma) {
		return light(lemma), nil
	}
	if tok.Rel == "conj" {
		return light(lemma), nil
	}
	if tok.Rel == "obl" && len(x.sides) == 1 && len(with.sides) == 1 {
		switch t.Low(t.Child(x.at, "case")) {
		case "in", "during", "at", "on", "for":
			return true, nil
		}
	}
	if tok.Rel == "nmod" && len(x.sides) == 1 && t.Low(x.first-1) == "for" && t.Child(x.verb, "cop") >= 0 {
		return true, nil // "is in Oslo for talks with Lind"
	}
	if tok.Rel == "obl" && len(x.sides) == 0 && x.at < x.verb && x.kind != parley.Visit {
		// "During a video call on Friday, Berg and Haddad agreed".
		if c := t.Child(x.at, "case"); c >= 0 && (t.Tokens[c].Low == "during" || t.Tokens[c].Low == "in" || t.Tokens[c].Low == "at") {
			who := subject(t, x.verb)
			if several(t, who) {
				return true, nil
			}
			others = spokenTo(t, x, who)
			return len(others) > 0, others
		}
	}
	return tok.Rel == "nmod" && light(lemma) && len(x.sides) == 1, nil
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
func spokenTo(t *text.Text, x telling, who []side) []side {
	if !one(t, who) || !human(t, who[0].entity) {
		return nil
	}
	at := x.verb + 1
	s := t.SentenceOf(x.verb)
	for k := at; k < s.Last && k < at+12; k++ {
		if t.Tokens[k].Low == "with" || t.Tokens[k].Low == "to" && t.Tokens[k].UPOS == "ADP" {
			at = k + 1
		}
	}
	other, _ := actorsAt(t, at, s)
	if len(other) == 0 || !human(t, other[0].entity) || partyOf(t, other[0].entity) == partyOf(t, who[0].entity) {
		return nil
	}
	return other
}

// mainSubject gives a contact told of only beside another the subject of the
// main clause: "Berg met Haddad a day before a planned call with Lind", "Ahead of
// his meeting with Lind, Berg called Haddad", where "his" looks forward; "After
// talks with Lind and Haddad, Berg said".
func mainSubject(t *text.Text, x telling, behind []side, s text.Sentence) []side {
	if m, ok := possessor(t, x.first); ok && (m.Form != text.Pronoun || m.First > s.First+4) {
		return x.sides
	}
	v := mainVerb(t, s)
	if v < 0 {
		return x.sides
	}
	who := subject(t, v)
	if p := t.Child(v, "nsubj:pass"); len(who) == 0 && p >= 0 {
		who = actorsUnder(t, p) // "after a call with Lind, Berg was quoted"
	}
	if len(who) == 0 || !human(t, who[0].entity) || holdsSide(behind, who[0]) {
		return x.sides
	}
	if x.at < v && x.at-s.First < 6 || len(x.sides) == 1 {
		return append([]side{who[0]}, behind...) // a pronoun before its noun is he
	}
	return x.sides
}

// mainVerb is the root verb of a sentence, or -1.
func mainVerb(t *text.Text, s text.Sentence) int {
	for k := s.First; k < s.Last; k++ {
		if t.Tokens[k].Head < 0 && t.Tokens[k].UPOS == "VERB" {
			return k
		}
	}
	return -1
}

// heldWith reads a relative clause that holds the contact: "the meeting which
// Berg had held the day before, in Oslo, with Haddad".
func heldWith(t *text.Text, x telling, s text.Sentence) []side {
	if t.Low(x.at+1) != "which" && t.Low(x.at+1) != "that" || len(x.sides) > 1 {
		return x.sides
	}
	for v := x.at + 2; v < s.Last && v < x.at+9; v++ {
		if l := t.Tokens[v].Lemma; t.Tokens[v].UPOS != "VERB" || l != "hold" && l != "have" {
			continue
		}
		for k := v + 1; k < s.Last && !finite(t, k); k++ {
			if t.Tokens[k].Low != "with" {
				continue
			}
			if other, _ := actorsAt(t, k+1, s); len(other) > 0 {
				return append(personBefore(t, v, x.at+2), other...)
			}
			return x.sides
		}
	}
	return x.sides
}

// personBefore is the person named last among tokens [from,v).
func personBefore(t *text.Text, v, from int) []side {
	for k := v - 1; k >= from; k-- {
		if m, ok := t.MentionAt(k); ok && human(t, m.Entity) {
			return []side{{m.Entity, m.Span}}
		}
	}
	return nil
}
