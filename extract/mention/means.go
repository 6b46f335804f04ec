package mention

import (
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// means settles the kind by the words around: "by phone", "by video link",
// "in person".
func means(t *text.Text, x Event) (kind parley.ContactKind, vague bool) {
	kind, vague = x.Kind, x.Vague
	s := t.SentenceOf(x.At)
	for k := max(s.First, x.At-4); k < s.Last && k < x.At+24; k++ {
		if k > x.At+13 && (!vague || argument.Finite(t, k)) {
			break
		}
		if by := channelAt(t, k, s); by != "" && canBe(kind, by, vague) {
			kind, vague = by, false
		}
	}
	if vague && kind == parley.Call && (overMeal(t, x, s) || atVenue(t, x, s)) {
		return parley.Meeting, false
	}
	if strings.HasPrefix(t.Low(x.At+1), "in") && t.Low(x.At+2) == "person" && kind == parley.Call {
		kind = parley.Meeting
	}
	return kind, vague
}

// channelAt is the kind of contact that the word at k tells the channel of, or "".
func channelAt(t *text.Text, k int, s text.Sentence) parley.ContactKind {
	switch t.Tokens[k].Low {
	case "phone", "telephone":
		p := text.LowIn(t, k-1, s)
		if text.OneOf(p, "by", "over", "the", "on") || p == "a" && within(t, k-2) && callBehind(t, k) {
			return parley.Call
		}
	case "video", "videoconference", "virtually", "zoom", "videolink":
		return parley.VideoCall
	}
	return ""
}

// canBe reports whether a contact of a kind can have been of another by its channel: only vague
// words are settled by a phone, all but letters and visits by a screen.
func canBe(kind, by parley.ContactKind, vague bool) bool {
	if by == parley.Call {
		return kind == parley.Call || vague
	}
	return kind != parley.Message && kind != parley.Visit
}

// overMeal reports whether a contact is told to have been at a meal: "had a conversation over
// lunch".
func overMeal(t *text.Text, x Event, s text.Sentence) bool {
	for k := x.At + 1; k+1 < s.Last && k < x.At+20; k++ {
		if low := t.Tokens[k].Low; !text.OneOf(low, "over", "at", "during") {
			continue
		}
		for n := k + 1; n < k+4 && n < s.Last; n++ {
			if lexicon.Meal.Has(t.Tokens[n].Low) {
				return true
			}
		}
	}
	return false
}

// atVenue reports whether those who talked are told to have been in one building: "talked for 40
// minutes in a lounge at Oslo Airport". "Spoke from the palace" was at one end.
func atVenue(t *text.Text, x Event, s text.Sentence) bool {
	for k := x.At + 1; k < s.Last && k < x.At+20; k++ {
		if argument.Finite(t, k) || t.Tokens[k].Low == ";" {
			return false
		}
		if !lexicon.Venue.Has(t.Tokens[k].Low) {
			continue
		}
		h := k
		for t.Tokens[h].Rel == "compound" && t.Tokens[h].Head > h {
			h = t.Tokens[h].Head
		}
		if up := t.Tokens[h].Head; t.Tokens[h].Rel == "nmod" && isIn(t, h) && isIn(t, up) {
			h = up // "in a lounge at the airport"
		}
		if isIn(t, h) && t.Tokens[h].Head == x.At && !x.Nominal {
			return true
		}
	}
	return inTown(t, x, s)
}

// inTown reads "spoke in Riyadh with the minister": who telephones is not in one town. A state is rather what
// was spoken of.
func inTown(t *text.Text, x Event, s text.Sentence) bool {
	for _, m := range t.Mentions {
		if m.First > x.At && m.Last <= s.Last && !x.Nominal && t.Low(m.First-1) == "in" && argument.PlaceLike(t, m) &&
			t.Entities[m.Entity].Name != t.Entities[m.Entity].Party && t.Tokens[m.Head].Head == x.At &&
			t.Tokens[m.Head].Rel == "obl" {
			return true
		}
	}
	return false
}

// isIn reports whether the noun at i stands behind "in" or "at".
func isIn(t *text.Text, i int) bool {
	return i >= 0 && text.OneOf(t.Low(t.Child(i, "case")), "in", "at")
}

// within tells whether a preposition at k sets what is told in a contact: "in a
// phone call", "during a video conference".
func within(t *text.Text, k int) bool {
	return text.OneOf(t.Low(k), "in", "during", "via")
}

// callBehind tells whether "call" or the like follows the word for a telephone.
func callBehind(t *text.Text, k int) bool {
	return text.OneOf(t.Low(k+1), "call", "conversation", "talk", "talks", "discussion")
}
