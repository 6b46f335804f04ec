package field

import (
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/extract/mention"
	"parley/lexicon"
	"parley/text"
)

// ofPassage gives meeting n, which tells of no place, that of what it was held beside or of where
// somebody of its sides is told to be: "Leaders met in London for a summit. Lund is to see Keita
// on the sidelines of the summit", "Lund is in Oslo. She will meet Keita".
func ofPassage(t *text.Text, all []Telling, n int) []Told {
	y := all[n]
	if y.Kind != parley.Meeting && y.Kind != parley.Talks || tells(y, "place") || y.Step != 0 {
		return nil
	}
	if k := gatheringPlace(t, y.At); k >= 0 {
		return []Told{{Of: n, Value: mention.Tell(y.Event, "place", argument.PlaceName(t, t.Mentions[k]),
			t.Mentions[k].Span,
			"place of the gathering", 0.7)}}
	}
	if k := presence(t, y.Event); k >= 0 {
		return []Told{{Of: n, Value: mention.Tell(y.Event, "place", argument.PlaceName(t, t.Mentions[k]),
			t.Mentions[k].Span,
			"place of the passage", 0.65)}}
	}
	return nil
}

// gatheringPlace is the mention of the one place of the gathering on whose sidelines a contact at
// token i is told to be; -1 where the text does not tell, or tells of two.
func gatheringPlace(t *text.Text, i int) int {
	s := t.SentenceOf(i)
	noun := ""
	for k := s.First; k < s.Last && noun == ""; k++ {
		if low := t.Low(k); text.OneOf(low, "sidelines", "margins") {
			for j := k + 1; j < s.Last && j < k+7; j++ {
				if isGathering(t.Tokens[j].Lemma) {
					noun = t.Tokens[j].Lemma
				}
			}
		}
	}
	if noun == "" {
		return -1
	}
	found := -1
	for k, m := range t.Mentions {
		if !argument.PlaceLike(t, m) || !heldThere(t, m, noun) {
			continue
		}
		if found >= 0 && argument.PlaceName(t, t.Mentions[found]) != argument.PlaceName(t, m) {
			return -1
		}
		found = k
	}
	return found
}

func isGathering(lemma string) bool {
	return slices.Contains([]string{"summit", "conference", "assembly", "forum", "meeting", "session", "congress"},
		lemma)
}

// heldThere tells whether a gathering is told of at a place: "a summit in London", "came to London
// for the summit".
func heldThere(t *text.Text, m text.Mention, noun string) bool {
	if h := t.Tokens[m.Head].Head; h >= 0 && h < m.First && t.Tokens[h].Lemma == noun && t.Low(m.First-1) == "in" {
		return true
	}
	if t.Low(m.Last) != "for" {
		return false
	}
	for k := m.Last + 1; k < len(t.Tokens) && k < m.Last+6; k++ {
		if t.Tokens[k].Lemma == noun {
			return true
		}
	}
	return false
}

// presence is the mention of the place where a side of a contact is told to be, in the sentence
// before it of one paragraph; -1 for none: "President Lund is in Oslo. She will meet Keita".
func presence(t *text.Text, y mention.Event) int {
	n := t.Tokens[y.At].Sentence - 1
	if n < 0 || t.Sentences[n].Paragraph != t.SentenceOf(y.At).Paragraph {
		return -1
	}
	s := t.Sentences[n]
	for k, m := range t.Mentions {
		if m.First < s.First || m.Last > s.Last || !argument.PlaceLike(t, m) || t.Low(m.First-1) != "in" ||
			t.Child(m.Head, "cop") < 0 {
			continue
		}
		who := argument.ActorsUnder(t, t.Child(m.Head, "nsubj"))
		if len(who) == 1 && argument.HoldsSide(y.Sides, who[0]) {
			return k
		}
	}
	return -1
}

// dayAgreed gives contact n, which tells of no day, that on which its sides are told just before to
// have agreed or said something together: "Lund and Keita agreed on Friday to share data. The two
// spoke by phone for an hour".
func dayAgreed(t *text.Text, all []Telling, n int) []Told {
	y := all[n]
	if tells(y, "date") || !y.Status.Happened() || y.Step != 0 || y.Nominal || !OneWord(y.Sides) {
		return nil
	}
	here := t.Tokens[y.At].Sentence
	for k := here - 1; k >= 0 && k >= here-2; k-- {
		v := argument.MainVerb(t, t.Sentences[k])
		if v < 0 || !agreesOrSays(t, v) || !sameTwo(t, argument.Subject(t, v), y.Sides) {
			continue
		}
		if x, ok := dayOf(t, v); ok {
			return []Told{{Of: n, Value: mention.Tell(y.Event, "date", x.Value, x.Span, "day of the passage", 0.7)}}
		}
	}
	return nil
}

// agreesOrSays reports whether the verb at v is one of agreeing or of speech.
func agreesOrSays(t *text.Text, v int) bool {
	_, says := lexicon.CueFor(t.Tokens[v].Lemma)
	return says || t.Tokens[v].Lemma == "agree"
}

// dayOf is the full day that hangs on the verb at v.
func dayOf(t *text.Text, v int) (text.Time, bool) {
	for _, x := range t.Times {
		if x.Kind == text.DateTime && len(x.Value) == 10 && x.Value[0] != 'X' &&
			t.Tokens[argument.HeadOf(t, x.First, x.Last)].Head == v {
			return x, true
		}
	}
	return text.Time{}, false
}

// OneWord tells whether one word, "they" or "the two", is of all sides.
func OneWord(sides []argument.Side) bool {
	return len(sides) == 1 || len(sides) > 1 && sides[0].Span == sides[len(sides)-1].Span
}

// sameTwo tells whether those who agreed are the sides of a contact, told of by name or by "they".
func sameTwo(t *text.Text, who, sides []argument.Side) bool {
	if len(who) < 2 {
		return false
	}
	for _, s := range sides {
		for _, e := range argument.Members(t, s.Entity) {
			if !argument.HoldsSide(who, argument.Side{Entity: e}) {
				return false
			}
		}
	}
	return true
}
