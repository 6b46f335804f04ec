package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/text"
)

// summitGuests lists the sides of a body's gathering that somebody goes to: "Lund will attend the
// NATO summit" is of Norway and NATO. Who only speaks of it, or whose own gathering it is, has no
// other side.
func summitGuests(t *text.Text, first, i int) []argument.Side {
	body, ok := t.MentionAt(first - 1)
	v := Governor(t, i)
	if !ok || body.Last != first || t.Entities[body.Entity].Kind != text.Organisation || v < 0 || !attends(t, v) {
		return nil
	}
	who := argument.Subject(t, v)
	if !argument.Persons(t, who) {
		return nil
	}
	for _, s := range who {
		if argument.PartyOf(t, s.Entity) == argument.PartyOf(t, body.Entity) {
			return nil // "Secretary General Berg attended the NATO summit"
		}
	}
	return append(who[:len(who):len(who)], argument.Side{Entity: body.Entity, Span: body.Span})
}

// attends tells whether the verb at v takes its subject to a gathering: "attended", "took part
// in", "arrived for".
func attends(t *text.Text, v int) bool {
	switch t.Tokens[v].Lemma {
	case "attend", "join", "participate":
		return true
	case "take":
		return t.Low(v+1) == "part"
	}
	return argument.Arrives(t, v)
}

// coChaired reads two of different parties who chair a session together: "Lund and Keita co-chaired
// the third session of the joint commission".
func coChaired(t *text.Text, before []Event, i int) (Event, bool) {
	if t.Tokens[i].UPOS != "VERB" || !coChairs(t, i) {
		return Event{}, false
	}
	if t.Object(i) < i {
		return Event{}, false
	}
	who := whoMet(t, before, i)
	if len(who) != 2 || !argument.Persons(t, who) {
		return Event{}, false
	}
	one, two := argument.PartyOf(t, who[0].Entity), argument.PartyOf(t, who[1].Entity)
	if one == "" || two == "" || one == two {
		return Event{}, false
	}
	return Event{At: i, First: i, Last: i + 1, Kind: parley.Meeting, Governor: i, Place: -1, Sides: who}, true
}

func coChairs(t *text.Text, i int) bool {
	lemma := t.Tokens[i].Lemma
	return text.OneOf(lemma, "co-chair", "cochair") || lemma == "chair" && t.Low(i-1) == "-" && t.Low(i-2) == "co"
}
