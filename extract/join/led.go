package join

import (
	"slices"

	"parley/extract/argument"
	"parley/extract/field"
	"parley/text"
)

// ledBy adds to a contact those who are told to have led the people of one of its sides, in
// its own sentence or the one beside: "Chile's delegation was headed by Soto. The talks".
func ledBy(t *text.Text, all []field.Telling, j Joined) []Contact {
	contacts := slices.Clone(j.Contacts)
	for _, m := range t.Mentions {
		who := argument.LedBy(t, m)
		n := -1
		if len(who) > 0 {
			n = besideTold(t, all, j.Of, m)
		}
		if n < 0 {
			continue
		}
		k := j.Of[n]
		if t.Tokens[all[n].At].Sentence == t.Tokens[m.First].Sentence || has(t, contacts[k].Who, m.Entity) {
			contacts[k] = withMore(t, contacts[k], n, who)
		}
	}
	return contacts
}

// besideTold is the telling nearest to a mention, in its sentence before the one behind it
// and the one before it; or -1.
func besideTold(t *text.Text, all []field.Telling, of []int, m text.Mention) int {
	for _, step := range []int{0, 1, -1} {
		for n, x := range all {
			if of[n] >= 0 && t.Tokens[x.At].Sentence-t.Tokens[m.First].Sentence == step {
				return n
			}
		}
	}
	return -1
}
