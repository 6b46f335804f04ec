package mention

import (
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
