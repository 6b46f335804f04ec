package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/text"
)

// invitedTo reads "had invited his counterpart, Perdomo, to Cúcuta to discuss the bridge": a visit that is proposed.
func invitedTo(t *text.Text, i int) (Event, bool) {
	if t.Tokens[i].UPOS != "VERB" || t.Tokens[i].Lemma != "invite" || argument.Negated(t, i) || argument.Unreal(t, i) {
		return Event{}, false
	}
	s := t.SentenceOf(i)
	by := argument.Subject(t, i)
	guest, end := argument.ActorsAt(t, i+1, s)
	if p := t.Child(i, "nsubj:pass"); p >= 0 {
		guest, end, by = argument.ActorsUnder(t, p), i+1, argument.Agent(t, i)
	}
	if text.LowIn(t, end, s) == "," {
		end++
	}
	m, ok := t.MentionAt(end + 1)
	if text.LowIn(t, end, s) != "to" || !ok || m.First != end+1 || !argument.PlaceLike(t, m) ||
		!argument.One(t, guest) || !argument.Persons(t, guest) || !abroad(t, m.Entity, guest[0].Entity) {
		return Event{}, false
	}
	x := Event{At: i, First: i, Last: i + 1, Kind: parley.Visit, Governor: i, Sides: guest, Asked: true,
		Place: t.Tokens[end+1].Mention}
	if argument.One(t, by) {
		x.Values = append(x.Values, Tell(x, "initiator", argument.InitiatorName(t, by), t.Words(i, end+1), "", 0.85))
	}
	return x, true
}
