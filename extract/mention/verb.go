package mention

import (
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// verbEvent reads a verb of contact at token i with its other side.
func verbEvent(t *text.Text, before []Event, i int) (Event, bool) {
	if x, ok := coChaired(t, before, i); ok {
		return x, true
	}
	word, ok := lexicon.ContactVerb(t.Tokens[i].Lemma)
	if t.Tokens[i].UPOS != "VERB" || !ok || notMeant(t, i, word) {
		return Event{}, false
	}
	x := Event{At: i, First: i, Last: i + 1, Kind: parley.ContactKind(word.Kind), Governor: i, Place: -1,
		Discussed: word.Frame["named"]}
	subject := whoMet(t, before, i)
	if len(subject) == 0 {
		subject = elided(t, i)
	}
	if x.Domestic = atHome(t, x, subject); x.Domestic {
		x.Sides = subject
		return met(t, x, word, subject), true
	}
	if pair := offered(t, i); len(pair) > 0 && word.Frame["joint"] {
		x.Sides = pair
		x.Values = append(x.Values, Tell(x, "initiator", argument.InitiatorName(t, pair[:1]), pair[0].Span, "", 0.85))
		return x, true
	}
	if host := hostVisited(t, i, subject); len(host) > 0 {
		x.Sides = slices.Concat(subject, host)
		return x, true
	}
	if visits(word) {
		return visitEvent(t, x, word, subject)
	}
	x.Sides, x.Kind, ok = framed(t, x, word, subject)
	return met(t, x, word, subject), ok
}

// notMeant reports whether a word of contact tells of none here: in a condition, for troops
// reviewed, for a team led by nobody, on no channel.
func notMeant(t *text.Text, i int, word lexicon.ContactWord) bool {
	return counterfactual(t, i) || openCondition(t, i) || inSport(t, i) ||
		word.Frame["named"] && (!talkedOver(t, i) || argument.Negated(t, i)) ||
		word.Frame["team"] && !leadsTeam(t, i) || word.Frame["channel"] && !onChannel(t, i)
}

// met gives a verb of contact what the words around tell besides its sides.
func met(t *text.Text, x Event, word lexicon.ContactWord, subject []argument.Side) Event {
	lemma := t.Tokens[x.At].Lemma
	x.Together = meetAgain(t, x) && !argument.Several(t, x.Sides)
	x.Values = actsFirst(t, x, lemma, word.Frame["host"], subject)
	x = apposedRank(t, timesTold(t, x))
	x.Vague = x.Discussed || text.OneOf(lemma, "talk", "speak", "confer", "consult")
	x.Kind, x.Vague = means(t, x)
	return x
}

// visits reports whether a verb of contact goes somewhere, so that the other side is
// that of the place.
func visits(word lexicon.ContactWord) bool {
	return word.Frame["place"] && !word.Frame["obj"] || word.Frame["to"] && word.Kind == "visit" || word.Frame["in"]
}

// frame reads the sides of a verb of contact by one of its frames.
type frame func(t *text.Text, x Event, word lexicon.ContactWord, subject []argument.Side) ([]argument.Side,
	parley.ContactKind, bool)

// framed reads all sides of a verb by its frames, in order: "sat down with X", "before I
// see X", "spoke with X", "met X", "wrote to X", "X and Y discussed", "X and Y met". An
// object can settle the kind: "called on the king".
func framed(t *text.Text, x Event, word lexicon.ContactWord, subject []argument.Side) ([]argument.Side,
	parley.ContactKind, bool) {
	for _, read := range []frame{satDown, satAcross, metAhead, metWith, metObject, wroteTo} {
		if sides, kind, ok := read(t, x, word, subject); ok {
			return sides, kind, true
		}
	}
	return metJointly(t, x, word, subject)
}

// sawInOffice tells whether somebody of one party saw somebody of another who has an office: "the
// envoy saw Minister Berg". "Saw him leave" is no contact.
func sawInOffice(t *text.Text, i int, subject []argument.Side) bool {
	o := t.Object(i)
	if o < i || t.Tokens[i].XPOS != "VBD" || !argument.One(t, subject) || t.Child(i, "xcomp", "ccomp") >= 0 {
		return false
	}
	m, ok := t.MentionAt(o)
	if !ok || t.Entities[m.Entity].Office == "" || m.Form != text.Named {
		return false
	}
	own, other := argument.PartyOf(t, subject[0].Entity), argument.PartyOf(t, m.Entity)
	return own != "" && other != "" && own != other && t.Low(m.Last) != "as" && t.Child(o, "acl", "acl:relcl") < 0
}

// withTopic tells whether those behind "with" belong to what was discussed: "the
// two discussed normalising relations with Chad" was not discussed with Chad. So
// it is where the sides are told already, or where a state hangs on a noun.
func withTopic(t *text.Text, x Event, others, subject []argument.Side) bool {
	m, ok := t.MentionAt(t.TokenAt(others[0].Span.Start))
	if ok && argument.Several(t, subject) && takesCompanion(t, m.First) {
		return true
	}
	if !ok || t.Tokens[m.Head].Head == x.At {
		return false
	}
	h := t.Tokens[m.Head].Head
	return argument.Several(t, subject) || !argument.Human(t, others[0].Entity) && h >= 0 && t.Tokens[h].UPOS == "NOUN"
}

// takesWith tells whether the noun before "with" at or before token i is one of
// what lies between two: "their conversations with President Haddad".
func takesCompanion(t *text.Text, i int) bool {
	for k := i - 1; k > i-4 && k > 0; k-- {
		if t.Tokens[k].Low != "with" {
			continue
		}
		if argument.IsContactNoun(t, k-1) {
			return true
		}
		switch t.Tokens[k-1].Lemma {
		case "relation", "relationship", "tie", "cooperation", "partnership", "coordination", "negotiation",
			"conversation", "contact", "engagement", "agreement", "border", "war", "conflict", "alliance", "work":
			return true
		}
	}
	return false
}

// actsFirst makes the subject of a verb that has hosts ("received") the host,
// and that of "phoned" the initiator.
func actsFirst(t *text.Text, x Event, lemma string, hosts bool, subject []argument.Side) []Value {
	if !argument.One(t, subject) {
		return nil
	}
	var told []Value
	who := t.Words(min(x.At, t.TokenAt(subject[0].Span.Start)), x.At)
	if hosts {
		told = append(told, Tell(x, "host", argument.InitiatorName(t, subject), who, "", 0.85))
	}
	if x.Kind != parley.Call {
		return told
	}
	switch lemma {
	case "call", "phone", "telephone", "ring", "dial":
		told = append(told, Tell(x, "initiator", argument.InitiatorName(t, subject), who, "", 0.85))
	}
	return told
}

// talkedOver tells whether "discuss" at i tells of a contact itself: "discussed
// trade with Haddad", "exchanged views with", "travelled to Oslo to discuss it
// with Lund". "A meeting to discuss trade with Haddad" is one contact.
func talkedOver(t *text.Text, i int) bool {
	tok := t.Tokens[i]
	if tok.Lemma == "exchange" && !text.OneOf(t.Low(i+1), "views", "opinions", "ideas") {
		return false
	}
	if text.OneOf(tok.XPOS, "VBD", "VBZ", "VBP") || tok.XPOS == "VBN" && t.Child(i, "aux") >= 0 {
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
		if argument.Finite(t, k) || argument.IsContactNoun(t, k) {
			return false
		}
	}
	return false
}

// elided is who is quoted, or wrote a post, where a sentence opens with its verb: “Spoke by
// phone with President Abakar today,” Berg said.
func elided(t *text.Text, i int) []argument.Side {
	opens := i == t.SentenceOf(i).First || t.Tokens[i-1].UPOS == "PUNCT" && i-1 == t.SentenceOf(i).First
	for _, a := range t.Saying {
		begins := opens || a.Own && a.Content[0].Start == t.Tokens[i].Start // "Kari Lund on X: Spoke with"
		if begins && a.Entity >= 0 && (a.Own || a.Quotation == "direct") && a.Holds(t.Tokens[i].Span) &&
			argument.Human(t, a.Entity) {
			return []argument.Side{{Entity: a.Entity, Span: a.Source}}
		}
	}
	return nil
}

// namedPair tells whether a subject is two people of different parties, each
// by name or office: "Berg and Haddad discussed trade".
func namedPair(t *text.Text, subject []argument.Side) bool {
	if len(subject) == 1 && t.Official != "" {
		if e := t.Entities[subject[0].Entity]; e.Kind == text.Group && e.Name == "" {
			return true // "the two leaders discussed" heads an account that its title names
		}
	}
	for _, s := range subject {
		if argument.Human(t, s.Entity) && argument.Human(t, subject[0].Entity) &&
			argument.PartyOf(t, s.Entity) != argument.PartyOf(t, subject[0].Entity) {
			return true
		}
	}
	return false
}

// sayingOf tells whether "spoke" or "talked" has a subject matter only: "the
// leaders spoke of peace" may be two speeches, and so is "spoke to reporters".
func sayingOf(t *text.Text, i int) bool {
	lemma := t.Tokens[i].Lemma
	if !text.OneOf(lemma, "speak", "talk") {
		return false
	}
	next := t.Low(i + 1)
	if next == "to" && t.Tokens[i+1].UPOS != "PART" {
		return !text.OneOf(t.Low(i+2), "each", "one")
	}
	return text.OneOf(next, "of", "at", "before", "out", "in", "against", "up")
}
