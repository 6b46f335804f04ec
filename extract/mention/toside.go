package mention

import (
	"parley/extract/argument"
	"parley/text"
)

// comeTo reports whether a verb of welcome has people come to a place: "welcomed Minister Lund to the
// castle". "Welcomed the president's words" has not.
func comeTo(t *text.Text, i int, sides []argument.Side, end int) bool {
	return greeted(t, i, sides, end) || receivedAt(t, end, t.SentenceOf(i)) ||
		len(sides) > 0 && t.Tokens[i].Lemma == "receive" &&
			argument.Human(t, sides[0].Entity)
}

// greeted reads "welcomed Prime Minister Berg on Monday": a person of another party, and nothing of his,
// is welcomed on a day.
func greeted(t *text.Text, i int, sides []argument.Side, end int) bool {
	who := argument.Subject(t, i)
	if t.Tokens[i].Lemma != "welcome" || len(sides) == 0 || !argument.One(t, who) || !argument.AnyHuman(t, who) ||
		!foreignTo(t, who[0], sides[0]) || !argument.Human(t, sides[0].Entity) {
		return false
	}
	return argument.TimeAt(t, end) || t.Low(end) == "on" && argument.TimeAt(t, end+1)
}

// receivedAt tells whether behind a list of guests a place follows: "welcomed
// Minister Lund and her delegation to the castle".
func receivedAt(t *text.Text, end int, s text.Sentence) bool {
	for k := end; k < s.Last && k < end+18; k++ {
		switch t.Tokens[k].Low {
		case "to", "in", "at":
			if m, ok := t.MentionAt(k + 1); ok && argument.PlaceLike(t, m) || argument.NamedVenue(t, k+1) {
				return true
			}
		case ".", ";", "'s", "’s", "for":
			return false
		}
	}
	return false
}

// courtesy tells whether "call on" at i is a visit paid to somebody: "called on
// the king". "Called on Berg to resign", "called on Berg for restraint" are none.
func courtesy(t *text.Text, i int) bool {
	s := t.SentenceOf(i)
	if t.Tokens[i].Lemma != "call" || !text.OneOf(text.LowIn(t, i+1, s), "on", "upon") {
		return false
	}
	sides, end := argument.ActorsAt(t, i+2, s)
	if len(sides) == 0 || !argument.Human(t, sides[0].Entity) {
		return false
	}
	for k := end; k < s.Last && k < end+12; k++ {
		switch {
		case t.Tokens[k].Low == "for", t.Tokens[k].Low == "to" && k+1 < s.Last && t.Tokens[k+1].XPOS == "VB":
			return false
		case t.Tokens[k].Low == ".", t.Tokens[k].Low == ";":
			return true
		}
	}
	return true
}

// toSide reads the addressee of a letter.
func toSide(t *text.Text, x Event) []argument.Side {
	s := t.SentenceOf(x.At)
	if text.LowIn(t, x.At+1, s) != "to" {
		return nil
	}
	sides, _ := argument.ActorsAt(t, x.At+2, s)
	return sides
}
