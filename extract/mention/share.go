package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// sharesSubject tells whether the subject of the carrying verb takes part: the
// noun is object of a light verb, or stands in "in a call with X, Y said".
func sharesSubject(t *text.Text, x Event, with company) (shares bool, others []argument.Side) {
	tok := t.Tokens[wholeOf(t, x.At)]
	lemma := t.Tokens[x.Governor].Lemma
	support := argument.SupportVerb(lemma)
	switch {
	case standsAside(t, x, tok):
		return false, nil
	case addressedIn(t, x, tok):
		others = spokenTo(t, x, argument.Subject(t, x.Governor))
		return len(others) > 0, others
	case wouldShare(t, x, tok, lemma), cutShort(t, x, tok):
		return true, nil
	case text.IsRel(tok.Rel, "obj", "nsubj:pass", "conj") || carriedBy(x, tok, support):
		return support, nil
	case isInIt(t, x, tok, with):
		return true, nil
	case setsOut(t, x, tok):
		return openedBy(t, x)
	}
	return tok.Rel == "nmod" && support && len(x.Sides) == 1, nil
}

// isInIt reports whether the subject does what it does in the contact, or comes for it.
func isInIt(t *text.Text, x Event, tok text.Token, with company) bool {
	return agreedAt(t, x, tok) || spokenIn(t, x, tok) || toldIn(t, x, tok, with) || isThereFor(t, x, tok) ||
		travelsFor(t, x, tok)
}

// standsAside reports whether a noun of contact has all its sides, or is that of somebody else than
// the subject: "discussed Lund's recent trip", "will hold a call after the meeting".
func standsAside(t *text.Text, x Event, tok text.Token) bool {
	complete := len(x.Sides) > 1 && !x.With && !argument.One(t, x.Sides)
	if complete || x.Governor > x.At && !text.OneOf(tok.Rel, "obl", "nsubj:pass") {
		return true
	}
	if p := t.Child(x.Governor, "nsubj:pass"); x.Kind == parley.Visit && len(x.Sides) == 1 && p >= 0 &&
		tok.Rel == "obl" {
		return true // "was received by Keita on the second day of her visit"
	}
	if t.Tokens[x.Governor].Lemma == "discuss" && x.Kind == parley.Visit && len(x.Sides) > 0 {
		return true
	}
	return Relative(t, x) != "" && !text.IsRel(tok.Rel, "obj", "nsubj")
}

// isWithin reports whether a noun of contact without sides is where something happens: "in a phone
// call". On a visit one speaks with others than those visited.
func isWithin(t *text.Text, x Event, tok text.Token) bool {
	return tok.Rel == "obl" && len(x.Sides) == 0 && x.Kind != parley.Visit &&
		text.OneOf(t.Low(t.Child(x.At, "case")), "during", "in", "at")
}

// addressedIn reads "told Haddad in a phone call that".
func addressedIn(t *text.Text, x Event, tok text.Token) bool {
	return x.At > x.Governor && isWithin(t, x, tok) && lexicon.Address.Has(t.Tokens[x.Governor].Lemma)
}

// carriedBy reports whether a noun hangs right on a light verb before it.
func carriedBy(x Event, tok text.Token, support bool) bool {
	return support && tok.Head == x.Governor && x.Governor < x.At
}

// toldIn reads "Berg said in a call with Lind".
func toldIn(t *text.Text, x Event, tok text.Token, with company) bool {
	return tok.Rel == "obl" && len(x.Sides) == 1 && len(with.sides) == 1 && t.Low(x.At+1) != "by" &&
		text.OneOf(t.Low(t.Child(x.At, "case")), "in", "during", "at", "on", "for")
}

// isThereFor reads "is in Oslo for talks with Lind".
func isThereFor(t *text.Text, x Event, tok text.Token) bool {
	return tok.Rel == "nmod" && len(x.Sides) == 1 && t.Low(x.First-1) == "for" && t.Child(x.Governor, "cop") >= 0
}

// travelsFor reads "landed in Baghdad for an official visit", "flew to Lima on a trip".
func travelsFor(t *text.Text, x Event, tok text.Token) bool {
	return x.Kind == parley.Visit && tok.Rel == "obl" && x.At > x.Governor &&
		text.OneOf(t.Low(t.Child(x.At, "case")), "for", "on") &&
		(lexicon.Travel.Has(t.Tokens[x.Governor].Lemma) || argument.Arrives(t, x.Governor))
}

// spokenIn reads "spoke in separate calls with Lind and Keita".
func spokenIn(t *text.Text, x Event, tok text.Token) bool {
	_, ok := lexicon.ContactVerb(t.Tokens[x.Governor].Lemma)
	return ok && x.With && tok.Rel == "obl" && x.At > x.Governor && t.Low(t.Child(x.At, "case")) == "in" &&
		t.Child(x.Governor, "nsubj") >= 0
}

// agreedAt reads "Hudák and his Czech counterpart, Nováčková, agreed on the step during a meeting in Brno".
func agreedAt(t *text.Text, x Event, tok text.Token) bool {
	if x.At < x.Governor || !isWithin(t, x, tok) || !text.OneOf(t.Low(t.Child(x.At, "det")), "a", "an") {
		return false
	}
	who := argument.Subject(t, x.Governor)
	return len(who) == 2 && argument.Persons(t, who) && foreignTo(t, who[0], who[1])
}

// cutShort reads "cut short a visit to Chad", "broke off his trip".
func cutShort(t *text.Text, x Event, tok text.Token) bool {
	return x.Kind == parley.Visit && text.IsRel(tok.Rel, "obj") && tok.Head == x.Governor &&
		text.OneOf(t.Tokens[x.Governor].Lemma, "cut", "break", "extend", "shorten", "interrupt")
}

// setsOut reads "During a video call on Friday, Berg and Haddad agreed".
func setsOut(t *text.Text, x Event, tok text.Token) bool {
	return x.At < x.Governor && isWithin(t, x, tok)
}

// openedBy lists who take part in what a sentence opens with: its subject, and whom that speaks to.
func openedBy(t *text.Text, x Event) (shares bool, others []argument.Side) {
	who := argument.Subject(t, x.Governor)
	if argument.Several(t, who) {
		return true, nil
	}
	others = spokenTo(t, x, who)
	return len(others) > 0, others
}

// wouldShare reports whether the subject was to be a side of what it did something to, whatever
// that was: "xed a meeting with Haddad". What is only said of a meeting tells nothing of its sides.
func wouldShare(t *text.Text, x Event, tok text.Token, lemma string) bool {
	if !text.IsRel(tok.Rel, "obj") || !x.With || len(x.Sides) != 1 || x.Kind == parley.Visit || x.Definite {
		return false
	}
	return !lexicon.Verb(lemma) && !argument.SupportVerb(lemma)
}

// wholeOf is the noun that a noun of contact stands in the sentence by: that of a part or
// a number of contacts, "the second day of talks", "a series of meetings", else itself.
func wholeOf(t *text.Text, i int) int {
	if h := t.Tokens[i].Head; h >= 0 && h < i && t.Tokens[i].Rel == "nmod" && t.Low(t.Child(i, "case")) == "of" &&
		lexicon.Portion.Has(t.Tokens[h].Lemma) {
		return h
	}
	return i
}

// spokenTo reads the other side of "in a call on Monday, Berg told Haddad":
// whom the subject of the verb told, thanked, agreed with.
func spokenTo(t *text.Text, x Event, who []argument.Side) []argument.Side {
	if !argument.One(t, who) || !argument.Human(t, who[0].Entity) {
		return nil
	}
	at := x.Governor + 1
	s := t.SentenceOf(x.Governor)
	other, _ := argument.ActorsAt(t, at, s)
	for k := at; k < s.Last && k < at+12 && len(other) == 0; k++ {
		if t.Tokens[k].Low == "with" || t.Tokens[k].Low == "to" && t.Tokens[k].UPOS == "ADP" {
			other, _ = argument.ActorsAt(t, k+1, s)
		}
	}
	if len(other) == 0 || !argument.Human(t, other[0].Entity) || argument.PartyOf(t,
		other[0].Entity) == argument.PartyOf(t, who[0].Entity) {
		return nil
	}
	return other
}

// mainSubject gives a contact told of only beside another the subject of the
// main clause: "Berg met Haddad a day before a planned call with Lind", "Ahead of
// his meeting with Lind, Berg called Haddad", where "his" looks forward; "After
// talks with Lind and Haddad, Berg said".
func mainSubject(t *text.Text, x Event, behind []argument.Side, s text.Sentence) []argument.Side {
	if m, ok := argument.Possessor(t, x.First); ok && (m.Form != text.Pronoun || m.First > s.First+4) {
		return x.Sides
	}
	v := argument.MainVerb(t, s)
	if v < 0 {
		return x.Sides
	}
	who := argument.Subject(t, v)
	if p := t.Child(v, "nsubj:pass"); len(who) == 0 && p >= 0 {
		who = argument.ActorsUnder(t, p) // "after a call with Lind, Berg was quoted"
	}
	if len(who) == 0 || !argument.Human(t, who[0].Entity) || argument.HoldsSide(behind, who[0]) {
		return x.Sides
	}
	if x.At < v && x.At-s.First < 6 || len(x.Sides) == 1 {
		return append([]argument.Side{who[0]}, behind...) // a pronoun before its noun is he
	}
	return x.Sides
}

// heldWith reads a relative clause that holds the contact: "the meeting which
// Berg had held the day before, in Oslo, with Haddad".
func heldWith(t *text.Text, x Event, s text.Sentence) []argument.Side {
	if !text.OneOf(t.Low(x.At+1), "which", "that") || len(x.Sides) > 1 {
		return x.Sides
	}
	for v := x.At + 2; v < s.Last && v < x.At+9; v++ {
		if l := t.Tokens[v].Lemma; t.Tokens[v].UPOS != "VERB" || !text.OneOf(l, "hold", "have") {
			continue
		}
		for k := v + 1; k < s.Last && !argument.Finite(t, k); k++ {
			if t.Tokens[k].Low != "with" {
				continue
			}
			if other, _ := argument.ActorsAt(t, k+1, s); len(other) > 0 {
				return append(personBefore(t, v, x.At+2), other...)
			}
			return x.Sides
		}
	}
	return x.Sides
}

// personBefore is the person named last among tokens [from,v).
func personBefore(t *text.Text, v, from int) []argument.Side {
	for k := v - 1; k >= from; k-- {
		if m, ok := t.MentionAt(k); ok && argument.Human(t, m.Entity) {
			return []argument.Side{{Entity: m.Entity, Span: m.Span}}
		}
	}
	return nil
}
