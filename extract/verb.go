package extract

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// verbTelling reads a verb of contact at token i with its other side.
func verbTelling(t *text.Text, events []*telling, i int) *telling {
	tok := t.Tokens[i]
	if tok.UPOS != "VERB" {
		return nil
	}
	word, ok := lexicon.ContactVerb(tok.Lemma)
	if !ok {
		return nil
	}
	if counterfactual(t, i) || word.Frame["named"] && !talkedOver(t, i) || word.Frame["team"] && !leadsTeam(t, i) {
		return nil
	}
	x := &telling{at: i, first: i, last: i + 1, kind: parley.ContactKind(word.Kind), verb: i, place: -1}
	subject := whoMet(t, events, i)
	if len(subject) == 0 {
		subject = elided(t, i)
	}
	switch {
	case atHome(t, x, subject):
		x.sides = subject
	case word.Frame["place"] && !word.Frame["obj"], word.Frame["to"] && word.Kind == "visit", word.Frame["in"]:
		return visitTelling(t, x, word, subject)
	case word.Frame["down"] && t.Low(i+1) == "down" && withSide(t, x):
		x.sides = append(subject, x.sides...)
	case word.Frame["ahead"] && toCome(t, i) && objectSide(t, x, word):
		x.sides = append(subject, x.sides...)
	case word.Frame["with"] && withSide(t, x) && !(word.Frame["named"] && withTopic(t, x, subject)):
		x.sides = append(subject, x.sides...)
	case word.Frame["obj"] && objectSide(t, x, word):
		x.sides = append(subject, x.sides...)
	case word.Frame["to"] && word.Kind == "message" && toSide(t, x):
		x.sides = append(subject, x.sides...)
	case word.Frame["named"]:
		if !namedPair(t, subject) {
			return nil
		}
		x.sides = subject
	case word.Frame["joint"] || word.Frame["with"]:
		if !several(t, subject) && !(len(subject) == 1 && interlocutor(t, x.at)) || sayingOf(t, i) {
			return nil
		}
		x.sides = subject
	default:
		return nil
	}
	actsFirst(t, x, tok.Lemma, word.Frame["host"], subject)
	timesTold(t, x)
	x.spoken = word.Frame["named"]
	x.vague = x.spoken || tok.Lemma == "talk" || tok.Lemma == "speak" || tok.Lemma == "confer" || tok.Lemma == "consult"
	means(t, x)
	return x
}

// withTopic tells whether those behind "with" belong to what was discussed: "the
// two discussed normalising relations with Chad" was not discussed with Chad. So
// it is where the sides are told already, or where a state hangs on a noun.
func withTopic(t *text.Text, x *telling, subject []side) bool {
	m, ok := t.MentionAt(t.TokenAt(x.sides[0].span.Start))
	if ok && several(t, subject) && takesWith(t, m.First) {
		return true
	}
	if !ok || t.Tokens[m.Head].Head == x.at {
		return false
	}
	return several(t, subject) || !human(t, x.sides[0].entity) && t.Tokens[t.Tokens[m.Head].Head].UPOS == "NOUN"
}

// takesWith tells whether the noun before "with" at or before token i is one of
// what lies between two: "their conversations with President Haddad".
func takesWith(t *text.Text, i int) bool {
	for k := i - 1; k > i-4 && k > 0; k-- {
		if t.Tokens[k].Low != "with" {
			continue
		}
		if isTelling(t, k-1) {
			return true
		}
		switch t.Tokens[k-1].Lemma {
		case "relation", "relationship", "tie", "cooperation", "partnership", "coordination", "negotiation", "conversation", "contact", "engagement", "agreement", "border", "war", "conflict", "alliance", "work":
			return true
		}
	}
	return false
}

// actsFirst makes the subject of a verb that has hosts ("received") the host,
// and that of "phoned" the initiator.
func actsFirst(t *text.Text, x *telling, lemma string, hosts bool, subject []side) {
	if !one(t, subject) {
		return
	}
	who := t.Words(min(x.at, t.TokenAt(subject[0].span.Start)), x.at)
	if hosts {
		x.host = subject
		x.tell("host", initiatorName(t, subject), who, "", 0.85)
	}
	if x.kind != parley.Call {
		return
	}
	switch lemma {
	case "call", "phone", "telephone", "ring", "dial":
		x.tell("initiator", initiatorName(t, subject), who, "", 0.85)
	}
}

// talkedOver tells whether "discuss" at i tells of a contact itself: "discussed
// trade with Haddad", "exchanged views with", "travelled to Oslo to discuss it
// with Lund". "A meeting to discuss trade with Haddad" is one contact.
func talkedOver(t *text.Text, i int) bool {
	tok := t.Tokens[i]
	if tok.Lemma == "exchange" && t.Low(i+1) != "views" && t.Low(i+1) != "opinions" && t.Low(i+1) != "ideas" {
		return false
	}
	if tok.XPOS == "VBD" || tok.XPOS == "VBZ" || tok.XPOS == "VBP" || tok.XPOS == "VBN" && t.Child(i, "aux") >= 0 {
		return true
	}
	if tok.XPOS != "VB" || t.Low(i-1) != "to" {
		return false
	}
	for k := i - 2; k >= t.SentenceOf(i).First && k > i-14; k-- {
		switch t.Tokens[k].Lemma {
		case "travel", "fly", "arrive", "visit", "go", "come", "head":
			return t.Tokens[k].UPOS == "VERB"
		}
		if finite(t, k) || isTelling(t, k) {
			return false
		}
	}
	return false
}

// elided is who is quoted where a quoted sentence opens with its verb: “Spoke by
// phone with President Abakar today,” Berg said.
func elided(t *text.Text, i int) []side {
	if i != t.SentenceOf(i).First && !(t.Tokens[i-1].UPOS == "PUNCT" && i-1 == t.SentenceOf(i).First) {
		return nil
	}
	for _, a := range t.Saying {
		if a.Entity >= 0 && a.Quotation == "direct" && contentHolds(a, t.Tokens[i].Span) && human(t, a.Entity) {
			return []side{{a.Entity, a.Source}}
		}
	}
	return nil
}

// leadsTeam tells whether a delegation is the object of the verb at i: "led a
// delegation to Oslo". "The road leads to Oslo" is no visit.
func leadsTeam(t *text.Text, i int) bool {
	switch o := t.Object(i); t.Low(o) {
	case "delegation", "mission", "team":
		return o > i
	}
	return false
}

// toCome tells whether the verb at i tells of what lies ahead: "before I see
// her", "will see him": "saw him" may be at a distance.
func toCome(t *text.Text, i int) bool {
	if ahead(t, i) {
		return true
	}
	for _, c := range t.ChildrenBy(i, "aux") {
		if t.Tokens[c].Low == "will" || t.Tokens[c].Low == "'ll" || t.Tokens[c].Low == "’ll" {
			return true
		}
	}
	return false
}

// counterfactual tells whether the verb at i tells what did not happen or only
// might: "would have met", "if they meet".
func counterfactual(t *text.Text, i int) bool {
	modal, have := false, false
	for _, c := range t.Children(i) {
		switch t.Tokens[c].Low {
		case "would", "could", "might", "should":
			modal = true
		case "have":
			have = true
		case "if", "whether", "unless":
			return t.Tokens[c].Rel == "mark"
		}
	}
	return modal && have
}

// namedPair tells whether a subject is two people of different parties, each
// by name or office: "Berg and Haddad discussed trade".
func namedPair(t *text.Text, subject []side) bool {
	if len(subject) == 1 && t.Official != "" {
		if e := t.Entities[subject[0].entity]; e.Kind == text.Group && e.Name == "" {
			return true // "the two leaders discussed" heads an account that its title names
		}
	}
	for _, s := range subject {
		if human(t, s.entity) && human(t, subject[0].entity) && partyOf(t, s.entity) != partyOf(t, subject[0].entity) {
			return true
		}
	}
	return false
}

// sayingOf tells whether "spoke" or "talked" has a subject matter only: "the
// leaders spoke of peace" may be two speeches, and so is "spoke to reporters".
func sayingOf(t *text.Text, i int) bool {
	lemma := t.Tokens[i].Lemma
	if lemma != "speak" && lemma != "talk" {
		return false
	}
	next := t.Low(i + 1)
	if next == "to" && t.Tokens[i+1].UPOS != "PART" {
		return t.Low(i+2) != "each" && t.Low(i+2) != "one"
	}
	return next == "of" || next == "at" || next == "before" || next == "out" || next == "in" || next == "against" || next == "up"
}
