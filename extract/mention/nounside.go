package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// nominalSides gives a noun who takes part: "Berg's meeting with Haddad", "talks
// between A and B", "Russian-Turkish talks", and the subject of a light verb.
func nominalSides(t *text.Text, before []Event, x Event) Event {
	s := t.SentenceOf(x.At)
	if m, ok := holder(t, x); ok {
		x.Sides = append(x.Sides, argument.Side{Entity: m.Entity, Span: m.Span})
	}
	x.Sides = append(x.Sides, adjectives(t, x)...)
	company := complements(t, x, s)
	x.Came, company = comers(t, before, x, company)
	x.With, x.Values = company.with, append(x.Values, company.told...)
	x.Sides = append(x.Sides, company.sides...)
	if x.Governor >= 0 {
		if shares, others := sharesSubject(t, x, company); shares {
			x.Sides = slices.Concat(whoMet(t, before, x.Governor), x.Sides, others)
		}
	}
	if n := len(company.sides); (n == 1 || n > 1 && x.With) && Relative(t, x) != "" {
		x.Sides = mainSubject(t, x, company.sides, s)
	}
	x.Sides = metBefore(t, x, s)
	x.Sides = arrangedBy(t, x)
	x.Sides = onVisit(t, x, s)
	x.Sides = heldWith(t, x, s)
	x.Sides = broughtTogether(t, x)
	x.Sides = withCounterpart(t, x)
	if x.Kind == parley.Message && len(x.Sides) < 2 {
		x.Sides, x.Governor = letterSides(t, x, s)
	}
	x = proposedBy(t, sentBy(t, x))
	if host := hosts(t, x, company); len(host) > 0 {
		x.Sides = slices.Concat(x.Sides, host)
		first := min(t.TokenAt(host[0].Span.Start), x.Governor)
		x.Values = append(x.Values, Tell(x, "host", strings.Join(argument.Names(t, host), " & "), t.Words(first,
			x.Governor), "", 0.9))
	}
	x.Definite = len(company.sides) == 1 && len(x.Sides) == 1 && x.Governor < 0
	return x
}

// comers takes from a company who came to "the meeting" told of before: they came to that.
func comers(t *text.Text, before []Event, x Event, c company) ([]argument.Side, company) {
	if !c.came || t.Low(x.First-1) != "the" || !toldJust(t, before, x) {
		return nil, c
	}
	came := c.sides
	c.sides = nil
	return came, c
}

// holder is whose a noun of contact is by a possessive before it: "Berg's meeting", "his meeting".
func holder(t *text.Text, x Event) (text.Mention, bool) {
	if m, ok := t.MentionAt(t.Child(x.At, "nmod:poss")); ok && m.First < x.At && argument.Actor(t, m.Entity) {
		return m, true
	}
	return argument.Possessor(t, x.First)
}

// arrangedBy gives a contact those who are told to have arranged it between them: "the meeting
// that Kazakhstan, Azerbaijan and Georgia had scheduled for Friday".
func arrangedBy(t *text.Text, x Event) []argument.Side {
	v := t.Child(x.At, "acl:relcl")
	if len(x.Sides) > 1 || v < x.At || !lexicon.Plan.Has(t.Tokens[v].Lemma) && t.Tokens[v].Lemma != "hold" {
		return x.Sides
	}
	if who := argument.Subject(t, v); argument.Several(t, who) {
		return who
	}
	return x.Sides
}

// broughtTogether gives a contact for which somebody brings people together those: "offered to bring the
// Indian and Pakistani ministers together for a meeting".
func broughtTogether(t *text.Text, x Event) []argument.Side {
	v := x.Governor
	if len(x.Sides) > 0 || v < 0 || v > x.At || !text.OneOf(t.Tokens[v].Lemma, "bring", "gather", "invite") ||
		!text.OneOf(t.Low(x.First-1), "for", "a", "to") {
		return x.Sides
	}
	o := t.Object(v)
	if o < v || t.Tokens[v].Lemma == "bring" && !hasWord(t, v, x.At, "together") {
		return x.Sides
	}
	first, _ := t.Extent(o)
	if who, _ := argument.ActorsAt(t, max(first, v+1), t.SentenceOf(v)); argument.Several(t, who) {
		return who
	}
	if who := argument.ActorsUnder(t, o); argument.Several(t, who) {
		return who
	}
	return x.Sides
}

// hasWord reports whether a word stands between two tokens.
func hasWord(t *text.Text, from, until int, word string) bool {
	for k := from + 1; k < until; k++ {
		if t.Low(k) == word {
			return true
		}
	}
	return false
}

// hosts is the subject of "hosted a meeting between A and B", who takes part too.
func hosts(t *text.Text, x Event, with company) []argument.Side {
	if x.Governor < 0 || x.Governor >= x.At || len(with.sides) < 2 || !text.IsRel(t.Tokens[x.At].Rel, "obj") {
		return nil
	}
	switch t.Tokens[x.Governor].Lemma {
	case "host", "chair", "convene":
		return argument.Subject(t, x.Governor)
	}
	return nil
}

// adjectives reads parties and people before the noun: "Russian-Turkish talks", "the US-China
// summit", "the Quispe-Keita phone call". One alone says where, not who.
func adjectives(t *text.Text, x Event) []argument.Side {
	var sides []argument.Side
	for k := x.First - 1; k >= 0 && k > x.First-12 && t.Tokens[k].Sentence == t.Tokens[x.At].Sentence; k-- {
		if m, ok := t.MentionAt(k); ok && (t.Entities[m.Entity].Kind == text.State || ofPair(t, m)) {
			sides = append([]argument.Side{{Entity: m.Entity, Span: m.Span}}, sides...)
			k = m.First
			continue
		}
		if !text.OneOf(t.Tokens[k].Low, "-", "–") && t.Tokens[k].UPOS != "ADJ" {
			break
		}
	}
	if len(sides) < 2 {
		return nil
	}
	return sides
}

// ofPair reports whether a person is named beside another with a hyphen between.
func ofPair(t *text.Text, m text.Mention) bool {
	return t.Entities[m.Entity].Kind == text.Person && m.Last == m.First+1 &&
		(hyphen(t.Low(m.First-1)) || hyphen(t.Low(m.Last)))
}

func hyphen(low string) bool { return text.OneOf(low, "-", "–") }

// sentBy gives a letter whoever sends it as its initiator.
func sentBy(t *text.Text, x Event) Event {
	if x.Kind != parley.Message || x.Governor < 0 || len(x.Sides) < 2 || !carriesLetters(t.Tokens[x.Governor].Lemma) {
		return x
	}
	sender := argument.Subject(t, x.Governor)
	if !argument.One(t, sender) || !argument.HoldsSide(x.Sides, sender[0]) || !argument.AnyHuman(t, sender) {
		return x
	}
	at := t.TokenAt(sender[0].Span.Start)
	x.Values = append(slices.Clip(x.Values), Tell(x, "initiator", argument.InitiatorName(t, sender),
		t.Words(min(at, x.Governor), max(at, x.Governor, x.At)), "", 0.9))
	return x
}

// proposedBy gives a contact that somebody proposes him as who asks for it: "Hoekveld has proposed a meeting with
// Ferreira".
func proposedBy(t *text.Text, x Event) Event {
	v := x.Governor
	if v < 0 || v > x.At || x.Kind == parley.Message || !text.IsRel(t.Tokens[x.At].Rel, "obj") ||
		!text.OneOf(t.Tokens[v].Lemma, "propose", "suggest", "offer") {
		return x
	}
	who := argument.Subject(t, v)
	if !argument.One(t, who) || t.Child(v, "nsubj:pass") >= 0 {
		return x
	}
	at := t.TokenAt(who[0].Span.Start)
	x.Values = append(slices.Clip(x.Values), Tell(x, "initiator", argument.InitiatorName(t, who),
		t.Words(min(at, v), x.At), "", 0.85))
	return x
}

// letterSides reads sender and addressee from the verb that moves a letter:
// "a letter that Lind sent to Abakar", "sent a letter to Abakar".
func letterSides(t *text.Text, x Event, s text.Sentence) (sides []argument.Side, verb int) {
	for v := max(s.First, x.At-6); v < s.Last && v < x.At+12; v++ {
		if t.Tokens[v].UPOS != "VERB" || !carriesLetters(t.Tokens[v].Lemma) {
			continue
		}
		to := v + 1
		for to < s.Last && t.Tokens[to].Low != "to" && to < v+9 && !argument.Finite(t, to) {
			to++
		}
		if text.LowIn(t, to, s) != "to" {
			return x.Sides, x.Governor
		}
		addressee, _ := argument.ActorsAt(t, to+1, s)
		sides = x.Sides
		if sender := argument.Subject(t, v); len(sides) == 0 || argument.HoldsSide(sender, sides[0]) {
			sides = sender
		}
		return slices.Concat(sides, addressee), v
	}
	return x.Sides, x.Governor
}

func carriesLetters(lemma string) bool {
	return text.OneOf(lemma, "send", "write", "address", "deliver", "convey", "transmit", "hand", "forward", "dispatch")
}
