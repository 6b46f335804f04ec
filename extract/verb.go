package extract

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// verbTelling reads a verb of contact at token i with its other side.
func (r *reader) verbTelling(i int) *telling {
	tok := r.t.Tokens[i]
	if tok.UPOS != "VERB" {
		return nil
	}
	word, ok := lexicon.ContactVerb(tok.Lemma)
	if !ok {
		return nil
	}
	if r.counterfactual(i) || word.Frame["named"] && !r.talkedOver(i) || word.Frame["team"] && !r.leadsTeam(i) {
		return nil
	}
	x := &telling{at: i, first: i, last: i + 1, kind: parley.ContactKind(word.Kind), verb: i, place: -1}
	subject := r.subject(i)
	if len(subject) == 0 {
		subject = r.elided(i)
	}
	switch {
	case r.atHome(x, subject):
		x.sides = subject
	case word.Frame["place"] && !word.Frame["obj"], word.Frame["to"] && word.Kind == "visit", word.Frame["in"]:
		return r.visitTelling(x, word, subject)
	case word.Frame["down"] && r.low(i+1) == "down" && r.withSide(x):
		x.sides = append(subject, x.sides...)
	case word.Frame["ahead"] && r.toCome(i) && r.objectSide(x, word):
		x.sides = append(subject, x.sides...)
	case word.Frame["with"] && r.withSide(x) && !(word.Frame["named"] && r.withTopic(x, subject)):
		x.sides = append(subject, x.sides...)
	case word.Frame["obj"] && r.objectSide(x, word):
		x.sides = append(subject, x.sides...)
	case word.Frame["to"] && word.Kind == "message" && r.toSide(x):
		x.sides = append(subject, x.sides...)
	case word.Frame["named"]:
		if !r.namedPair(subject) {
			return nil
		}
		x.sides = subject
	case word.Frame["joint"] || word.Frame["with"]:
		if !r.several(subject) && !(len(subject) == 1 && r.interlocutor(x.at)) || r.sayingOf(i) {
			return nil
		}
		x.sides = subject
	default:
		return nil
	}
	r.actsFirst(x, tok.Lemma, word.Frame["host"], subject)
	r.timesTold(x)
	x.spoken = word.Frame["named"]
	x.vague = x.spoken || tok.Lemma == "talk" || tok.Lemma == "speak" || tok.Lemma == "confer" || tok.Lemma == "consult"
	r.means(x)
	return x
}

// withTopic tells whether those behind "with" belong to what was discussed: "the
// two discussed normalising relations with Chad" was not discussed with Chad. So
// it is where the sides are told already, or where a state hangs on a noun.
func (r *reader) withTopic(x *telling, subject []side) bool {
	m, ok := r.mention(r.t.TokenAt(x.sides[0].span.Start))
	if ok && r.several(subject) && r.takesWith(m.First) {
		return true
	}
	if !ok || r.t.Tokens[m.Head].Head == x.at {
		return false
	}
	return r.several(subject) || !r.human(x.sides[0].entity) && r.t.Tokens[r.t.Tokens[m.Head].Head].UPOS == "NOUN"
}

// takesWith tells whether the noun before "with" at or before token i is one of
// what lies between two: "their conversations with President Haddad".
func (r *reader) takesWith(i int) bool {
	for k := i - 1; k > i-4 && k > 0; k-- {
		if r.lows[k] != "with" {
			continue
		}
		if r.isTelling(k - 1) {
			return true
		}
		switch r.t.Tokens[k-1].Lemma {
		case "relation", "relationship", "tie", "cooperation", "partnership", "coordination", "negotiation", "conversation", "contact", "engagement", "agreement", "border", "war", "conflict", "alliance", "work":
			return true
		}
	}
	return false
}

// actsFirst makes the subject of a verb that has hosts ("received") the host,
// and that of "phoned" the initiator.
func (r *reader) actsFirst(x *telling, lemma string, hosts bool, subject []side) {
	if !r.one(subject) {
		return
	}
	who := r.t.Words(min(x.at, r.t.TokenAt(subject[0].span.Start)), x.at)
	if hosts {
		x.host = subject
		x.tell("host", r.initiatorName(subject), who, "", 0.85)
	}
	if x.kind != parley.Call {
		return
	}
	switch lemma {
	case "call", "phone", "telephone", "ring", "dial":
		x.tell("initiator", r.initiatorName(subject), who, "", 0.85)
	}
}

// talkedOver tells whether "discuss" at i tells of a contact itself: "discussed
// trade with Haddad", "exchanged views with", "travelled to Oslo to discuss it
// with Lund". "A meeting to discuss trade with Haddad" is one contact.
func (r *reader) talkedOver(i int) bool {
	tok := r.t.Tokens[i]
	if tok.Lemma == "exchange" && r.low(i+1) != "views" && r.low(i+1) != "opinions" && r.low(i+1) != "ideas" {
		return false
	}
	if tok.XPOS == "VBD" || tok.XPOS == "VBZ" || tok.XPOS == "VBP" || tok.XPOS == "VBN" && r.t.Child(i, "aux") >= 0 {
		return true
	}
	if tok.XPOS != "VB" || r.low(i-1) != "to" {
		return false
	}
	for k := i - 2; k >= r.sentence(i).First && k > i-14; k-- {
		switch r.t.Tokens[k].Lemma {
		case "travel", "fly", "arrive", "visit", "go", "come", "head":
			return r.t.Tokens[k].UPOS == "VERB"
		}
		if r.finite(k) || r.isTelling(k) {
			return false
		}
	}
	return false
}

// elided is who is quoted where a quoted sentence opens with its verb: “Spoke by
// phone with President Abakar today,” Berg said.
func (r *reader) elided(i int) []side {
	if i != r.sentence(i).First && !(r.t.Tokens[i-1].UPOS == "PUNCT" && i-1 == r.sentence(i).First) {
		return nil
	}
	for _, a := range r.t.Saying {
		if a.Entity >= 0 && a.Quotation == "direct" && contentHolds(a, r.t.Tokens[i].Span) && r.human(a.Entity) {
			return []side{{a.Entity, a.Source}}
		}
	}
	return nil
}

// leadsTeam tells whether a delegation is the object of the verb at i: "led a
// delegation to Oslo". "The road leads to Oslo" is no visit.
func (r *reader) leadsTeam(i int) bool {
	switch o := r.t.Object(i); r.low(o) {
	case "delegation", "mission", "team":
		return o > i
	}
	return false
}

// toCome tells whether the verb at i tells of what lies ahead: "before I see
// her", "will see him": "saw him" may be at a distance.
func (r *reader) toCome(i int) bool {
	if r.ahead(i) {
		return true
	}
	for _, c := range r.t.ChildrenBy(i, "aux") {
		if r.lows[c] == "will" || r.lows[c] == "'ll" || r.lows[c] == "’ll" {
			return true
		}
	}
	return false
}

// counterfactual tells whether the verb at i tells what did not happen or only
// might: "would have met", "if they meet".
func (r *reader) counterfactual(i int) bool {
	modal, have := false, false
	for _, c := range r.t.Children(i) {
		switch r.lows[c] {
		case "would", "could", "might", "should":
			modal = true
		case "have":
			have = true
		case "if", "whether", "unless":
			return r.t.Tokens[c].Rel == "mark"
		}
	}
	return modal && have
}

// namedPair tells whether a subject is two people of different parties, each
// by name or office: "Berg and Haddad discussed trade".
func (r *reader) namedPair(subject []side) bool {
	if len(subject) == 1 && r.t.Official != "" {
		if e := r.t.Entities[subject[0].entity]; e.Kind == text.Group && e.Name == "" {
			return true // "the two leaders discussed" heads an account that its title names
		}
	}
	for _, s := range subject {
		if r.human(s.entity) && r.human(subject[0].entity) && r.party(s.entity) != r.party(subject[0].entity) {
			return true
		}
	}
	return false
}

// sayingOf tells whether "spoke" or "talked" has a subject matter only: "the
// leaders spoke of peace" may be two speeches, and so is "spoke to reporters".
func (r *reader) sayingOf(i int) bool {
	lemma := r.t.Tokens[i].Lemma
	if lemma != "speak" && lemma != "talk" {
		return false
	}
	next := r.low(i + 1)
	if next == "to" && r.t.Tokens[i+1].UPOS != "PART" {
		return r.low(i+2) != "each" && r.low(i+2) != "one"
	}
	return next == "of" || next == "at" || next == "before" || next == "out" || next == "in" || next == "against" || next == "up"
}
