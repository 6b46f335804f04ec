package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// nounEvent reads a noun of contact at token i, with the words of its
// compound before it.
func nounEvent(t *text.Text, before []Event, i int) (Event, bool) {
	word, first, ok := contactNoun(t, i)
	if !ok || notContact(t, before, i, first) || onlyNamed(t, i, first) {
		return Event{}, false
	}
	guests := summitGuests(t, first, i)
	if ofBody(t, first, i) && len(guests) == 0 {
		return Event{}, false
	}
	x := Event{At: i, First: first, Last: i + 1, Nominal: true, Kind: parley.ContactKind(word.Kind),
		Vague: word.Frame["weak"], Governor: Governor(t, i), Place: -1}
	if x = nominalSides(t, before, x); len(guests) > 0 {
		x.Sides = guests
	}
	x = apposedRank(t, determined(t, supported(t, x)))
	if supports(t, x) && x.Governor < x.At {
		x = timesTold(t, x)
	}
	x.Kind, x.Vague = means(t, x)
	x.Anaphor = predicate(t, x)
	if len(x.Sides) < 2 && t.Low(first-1) == "the" && t.Low(first-2) == "since" {
		return Event{}, false // "since the summit in Oslo" only dates
	}
	if x.Kind == parley.Visit {
		x.Place = visitPlace(t, x)
		x = invited(t, x)
	}
	return x, true
}

// contactNoun is the word of contact at i and where its compound begins, if i heads it.
func contactNoun(t *text.Text, i int) (word lexicon.ContactWord, first int, ok bool) {
	if !text.OneOf(t.Tokens[i].UPOS, "NOUN", "PROPN") || headsFurther(t, i) {
		return word, i, false
	}
	return argument.ContactNoun(t, i)
}

// supports reports whether a light verb carries a noun: "held a meeting".
func supports(t *text.Text, x Event) bool {
	return x.Governor >= 0 && argument.SupportVerb(t.Tokens[x.Governor].Lemma)
}

// supported gives a noun that a party holds among its own people that party.
func supported(t *text.Text, x Event) Event {
	if !supports(t, x) {
		return x
	}
	if who := argument.Subject(t, x.Governor); atHome(t, x, who) {
		x.Sides, x.Domestic = who, true
	}
	return x
}

// ofBody reports whether a gathering is that of a body named before it, whose members meet and
// not those who speak of it: "agreed to hold an emergency IGAD summit". "An EU-Chad summit" and
// "a NATO meeting with Chad" have sides.
func ofBody(t *text.Text, first, i int) bool {
	m, ok := t.MentionAt(first - 1)
	if !ok || m.Last != first || t.Entities[m.Entity].Kind != text.Organisation ||
		text.OneOf(t.Low(m.First-1), "-", "–") {
		return false
	}
	switch t.Low(i) {
	case "summit", "session", "meeting", "conference":
		return !text.OneOf(t.Low(i+1), "with", "between")
	}
	return false
}

// visitPlace is the mention of the place a visit goes to, or -1: "a visit by Haddad to
// Oslo".
func visitPlace(t *text.Text, x Event) int {
	s := t.SentenceOf(x.At)
	for k := x.At + 1; k < s.Last && k < x.At+14; k++ {
		if t.Tokens[k].Low != "to" {
			continue
		}
		at := k + 1
		if text.LowIn(t, at, s) == "the" {
			at++
		}
		m, ok := t.MentionAt(at)
		if !ok || !argument.PlaceLike(t, m) || len(x.Sides) == 0 || argument.PartyOf(t, m.Entity) == "" ||
			argument.PartyOf(t, m.Entity) == argument.PartyOf(t, x.Sides[0].Entity) {
			return -1
		}
		return t.Tokens[at].Mention
	}
	return -1
}

// predicate tells whether the noun says what "it" was: "it was the ninth call".
func predicate(t *text.Text, x Event) bool {
	if t.Child(x.At, "cop") < 0 {
		return false
	}
	s := t.Child(x.At, "nsubj")
	return s >= 0 && (text.OneOf(t.Low(s), "it", "this", "that"))
}

// headsFurther tells whether the noun at i is only part of a longer noun:
// "meeting room", "call centre". "Talks process" is left out with it.
func headsFurther(t *text.Text, i int) bool {
	h := t.Tokens[i].Head
	return t.Tokens[i].Rel == "compound" && h == i+1 && !lexicon.GroupHead(t.Low(h))
}

// ofRound reports whether the noun at i is what a round before it is one of: the round is the contact.
func ofRound(t *text.Text, i int) bool {
	for k := i - 1; k > i-7 && k > 0; k-- {
		if text.OneOf(t.Tokens[k].Low, "round", "rounds") {
			return roundOf(t, k) == i
		}
	}
	return false
}

// roundOf is the noun of contact that the round at i is one of: "the third
// round of the strategic dialogue"; -1 if it is no round of talks.
func roundOf(t *text.Text, i int) int {
	if t.Low(i+1) != "of" {
		return -1
	}
	for k := i + 2; k < i+7 && k < len(t.Tokens); k++ {
		switch low := t.Tokens[k].Low; {
		case strings.HasPrefix(low, "talk"), strings.HasPrefix(low, "negot"), strings.HasPrefix(low, "consult"),
			low == "dialogue":
			return k
		case text.OneOf(low, ",", ".") || argument.Finite(t, k):
			return -1
		}
	}
	return -1
}

// roundTold reports whether the round at i, named by its number alone, is one of talks told
// of before: "They held four rounds of talks. The first round took place in May".
func roundTold(t *text.Text, before []Event, i int) bool {
	if !slices.ContainsFunc(before, func(x Event) bool { return x.Kind == parley.Talks }) {
		return false
	}
	_, ordinal := lexicon.Ordinal(t.Low(i - 1))
	return t.Low(i+1) != "of" && (ordinal || lexicon.ToCome.Has(t.Low(i-1)) || lexicon.Past.Has(t.Low(i-1)) ||
		text.OneOf(t.Low(i-1), "new", "further", "another", "final", "fresh"))
}

// carrier is the verb whose tense the noun at i takes part in, or -1.
func Governor(t *text.Text, i int) int {
	if t.Child(i, "cop") >= 0 {
		return i
	}
	for steps := 0; i >= 0 && steps < 6; steps++ {
		i = t.Tokens[i].Head
		if i >= 0 && (t.Tokens[i].UPOS == "VERB" || t.Child(i, "cop", "aux:pass") >= 0) {
			return i
		}
	}
	return -1
}
