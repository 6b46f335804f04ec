package argument

import (
	"parley/lexicon"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/text"
)

// placeLike tells whether a mention names a place: a city, a state, a capital.
func PlaceLike(t *text.Text, m text.Mention) bool {
	e := t.Entities[m.Entity]
	switch e.Kind {
	case text.Place:
		return !attributive(t, m)
	case text.State, text.Institution:
		return m.Form == text.Named && !Modifies(t, m)
	}
	return false
}

// attributive tells whether a place only stands before the noun that matters: "in
// the Caspian region" is in the region, "at his Narvik residence" in Narvik, "the
// Central Asian economies" are none.
func attributive(t *text.Text, m text.Mention) bool {
	for k := m.Last; k < min(m.Last+3, len(t.Tokens)); k++ {
		switch t.Tokens[k].Low {
		case "residence", "palace", "hotel", "house", "estate", "villa", "dacha", "airport", "region", "province",
			"compound", "headquarters", "castle", "ranch", "embassy", "resort":
			return false
		}
	}
	h := t.Tokens[m.Head].Head
	rel := t.Tokens[m.Head].Rel
	return (text.OneOf(rel, "amod", "compound")) && h >= m.Last && h <= m.Last+3 && t.Tokens[m.Head].UPOS != "NOUN" &&
		!Capital(t, h) && !TimeAt(t, h)
}

// placeName is the place in everyday form, without article.
func PlaceName(t *text.Text, m text.Mention) string {
	if m.Form == text.Nominal && t.Entities[m.Entity].Kind == text.Place {
		return t.Entities[m.Entity].Name // "the Turkish capital"
	}
	if m.Name.End > m.Name.Start {
		return t.At(m.Name)
	}
	return strings.TrimPrefix(strings.TrimPrefix(t.At(m.Span), "the "), "The ")
}

// NamedVenue reports whether a building named by capitals stands at token i: "the Royal Palace".
func NamedVenue(t *text.Text, i int) bool {
	if t.Low(i) == "the" || t.Low(i) == "his" || t.Low(i) == "her" {
		i++
	}
	for k := i; k < i+5 && k < len(t.Tokens) && Capital(t, k); k++ {
		if k > i && lexicon.Venue.Has(t.Tokens[k].Low) {
			return true
		}
	}
	return false
}

// Capital reports whether the token at k begins with a capital.
func Capital(t *text.Text, k int) bool {
	c, _ := utf8.DecodeRuneInString(t.Tokens[k].Text)
	return unicode.IsUpper(c)
}

func TimeAt(t *text.Text, i int) bool {
	for _, x := range t.Times {
		if Between(i, x.First, x.Last) {
			return true
		}
	}
	return false
}

// timeHolding is the time that token k belongs to.
func timeHolding(t *text.Text, k int) (text.Time, bool) {
	for _, x := range t.Times {
		if x.First <= k && k < x.Last {
			return x, true
		}
	}
	return text.Time{}, false
}

// arrives tells whether a verb only tells of the way: who arrives on Sunday for
// talks may have them on Monday.
func Arrives(t *text.Text, i int) bool {
	return text.OneOf(t.Tokens[i].Lemma, "arrive", "fly", "leave", "depart", "land", "head") ||
		t.Tokens[i].Lemma == "touch" && t.Low(i+1) == "down"
}
