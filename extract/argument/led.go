package argument

import (
	"parley/lexicon"
	"parley/text"
)

// LedBy lists who leads the people of a party that are spoken of at a mention: "Chile's
// delegation was headed by Special Envoy Soto", "and the Chilean side by Soto", "Soto leads
// the Chilean team". "The Chilean delegation was received by Soto" has no leader.
func LedBy(t *text.Text, m text.Mention) []Side {
	team, s := teamAt(t, m), t.SentenceOf(m.First)
	if team < 0 {
		return nil
	}
	if found, _ := headedBy(t, team+1, s); len(found) > 0 {
		return found
	}
	v := t.Tokens[team].Head
	switch {
	case text.LowIn(t, team+1, s) == "by" && leaderBefore(t, team):
		found, _ := ActorsAt(t, team+2, s)
		return found
	case v < 0 || !lexicon.Leader.Has(t.Tokens[v].Lemma):
		return nil
	case t.Tokens[team].Rel == "nsubj:pass":
		return Agent(t, v)
	case t.Tokens[team].Rel == "obj":
		return persons(t, Subject(t, v))
	}
	return nil
}

// teamAt is the word for a party's people at a mention or right behind it, or -1: "the
// Chilean side", "the Chilean" before "team".
func teamAt(t *text.Text, m text.Mention) int {
	for _, k := range []int{m.Last - 1, m.Last} {
		switch t.Low(k) {
		case "delegation", "side", "team", "mission", "group":
			return k
		case "one":
			if leaderBefore(t, k) {
				return k // "The Somali team is headed by Guled, and the Ethiopian one by Tadesse"
			}
		}
	}
	return -1
}

// leaderBefore reports whether a verb of leading stands before token i in its sentence, so
// that what follows goes on without it.
func leaderBefore(t *text.Text, i int) bool {
	for k := t.SentenceOf(i).First; k < i; k++ {
		if t.Tokens[k].UPOS == "VERB" && lexicon.Leader.Has(t.Tokens[k].Lemma) {
			return true
		}
	}
	return false
}

// persons is those of a list who are people.
func persons(t *text.Text, sides []Side) []Side {
	var found []Side
	for _, s := range sides {
		if Human(t, s.Entity) {
			found = append(found, s)
		}
	}
	return found
}
