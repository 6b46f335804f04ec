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

// onlyNamed reports whether a contact is spoken of without being told: discussed, not ruled out,
// a process that stalls. "Their respective talks with Keita and Diarra" are several, not all four's.
func onlyNamed(t *text.Text, i, first int) bool {
	return t.Low(first-1) == "respective" || onlyDiscussed(t, i, first) || leftOpen(t, i) || stalled(t, i)
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

// leftOpen reports whether somebody only does not exclude a contact: "did not rule out a meeting".
func leftOpen(t *text.Text, i int) bool {
	h := t.Tokens[i].Head
	return h >= 0 && text.IsRel(t.Tokens[i].Rel, "obj") &&
		(lexicon.Refuse.Has(t.Tokens[h].Lemma) || text.OneOf(t.Tokens[h].Lemma, "rule", "exclude")) &&
		argument.Negated(t, h)
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

// stalled tells whether talks are told of only as a process that does not move: "peace talks
// between Chad and Mali have stalled". "The talks of 5 May broke down" were held.
func stalled(t *text.Text, i int) bool {
	h := t.Tokens[i].Head
	if h < 0 || t.Tokens[i].XPOS != "NNS" || !text.IsRel(t.Tokens[i].Rel, "nsubj") ||
		!lexicon.Stall.Has(t.Tokens[h].Lemma) || datedBehind(t, i) {
		return false
	}
	return t.Tokens[h].Lemma != "break" || t.Low(h+1) == "down"
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

// notContact tells whether the words around make the noun something else: an
// earnings call, a call for action, a note of thanks.
func notContact(t *text.Text, before []Event, i, first int) bool {
	if otherKind(t, first) || namedEvent(t, i) && !convened(t, i) {
		return true
	}
	if text.OneOf(t.Low(first-1), "by", "via", "over") && t.Tokens[i].XPOS == "NN" {
		return true // "to talk by video link" tells the means
	}
	switch t.Low(i) {
	case "call", "calls":
		return first == i && t.Low(i-1) != "courtesy" && appeal(t, i)
	case "exchange", "exchanges":
		return t.Low(i+1) == "of" && t.Low(i+2) != "letters"
	case "round", "rounds":
		return roundOf(t, i) < 0 && !roundTold(t, before, i)
	}
	return ofRound(t, i)
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

// otherKind reads "pay talks", "earnings call"; not "pay a visit".
func otherKind(t *text.Text, first int) bool {
	for k := first - 1; k >= 0 && k > first-3; k-- {
		if lexicon.NotContact(t.Low(k)) && t.Tokens[k+1].UPOS != "DET" {
			return true
		}
	}
	return false
}

// appeal tells whether the call at i asks for something: "a call for restraint", "a call on all
// sides". "A call on Friday", "calls to Lund and Keita" are contacts.
func appeal(t *text.Text, i int) bool {
	switch t.Low(i + 1) {
	case "for", "upon":
		return true
	case "on":
		return !argument.TimeAt(t, i+2)
	case "to":
		return !placedTo(t, i)
	}
	return false
}

// placedTo tells whether the call at i is one by phone to somebody: "made separate
// calls to Lund and Keita". "A call to all sides to show restraint" is an appeal.
func placedTo(t *text.Text, i int) bool {
	v := Governor(t, i)
	if v < 0 || t.Tokens[i].Rel != "obj" || !text.OneOf(t.Tokens[v].Lemma, "make", "place") {
		return false
	}
	who, end := argument.ActorsAt(t, i+2, t.SentenceOf(i))
	return len(who) > 0 && argument.Human(t, who[0].Entity) && (t.Low(end) != "to" || t.Low(end+1) == "discuss")
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

// convened reports whether a gathering with a name is told of as one that comes about: "The
// 12th Summit of the Lake Union was held in Entebbe".
func convened(t *text.Text, i int) bool {
	h := t.Tokens[i].Head
	if _, numbered := lexicon.Ordinal(t.Low(i - 1)); h < 0 ||
		!numbered && t.Low(i-1) != "inaugural" && !ordinalName(t, i) || !text.IsRel(t.Tokens[i].Rel, "nsubj", "obj") {
		return false
	}
	switch t.Tokens[h].Lemma {
	case "hold", "chair", "co-chair", "convene", "open", "attend":
		return true
	}
	return happens(t, h)
}

// roundTold reports whether the round at i, named by its number alone, is one of talks told
// of before: "They held four rounds of talks. The first round took place in May".
func roundTold(t *text.Text, before []Event, i int) bool {
	if !slices.ContainsFunc(before, func(x Event) bool { return x.Kind == parley.Talks }) {
		return false
	}
	_, ordinal := lexicon.Ordinal(t.Low(i - 1))
	return t.Low(i+1) != "of" && (ordinal || lexicon.ToCome.Has(t.Low(i-1)) || lexicon.Past.Has(t.Low(i-1)))
}

// namedEvent tells whether the noun is part of a name: "the Summit of the
// Americas", "the Munich Dialogue".
func namedEvent(t *text.Text, i int) bool {
	word := t.Tokens[i].Text
	if word[0] < 'A' || word[0] > 'Z' || i <= t.SentenceOf(i).First {
		return false
	}
	return t.Tokens[i].UPOS == "PROPN" || ordinalName(t, i)
}

// carrier is the verb whose tense the noun at i takes part in, or -1.
func Governor(t *text.Text, i int) int {
	if t.Child(i, "cop") >= 0 {
		return i
	}
	for steps := 0; i >= 0 && steps < 6; steps++ {
		i = t.Tokens[i].Head
		if i >= 0 && (t.Tokens[i].UPOS == "VERB" || t.Child(i, "cop") >= 0) {
			return i
		}
	}
	return -1
}

// ordinalName tells whether the capitalised words before token i begin with an
// ordinal: "the 57th Regional Ministers' Meeting".
func ordinalName(t *text.Text, i int) bool {
	for k := i - 1; k > i-8 && k >= t.SentenceOf(i).First; k-- {
		if _, ok := lexicon.Ordinal(t.Tokens[k].Low); ok {
			return k < i-1
		}
		if !argument.Capital(t, k) && !text.OneOf(t.Tokens[k].Low, "'", "’", "'s", "’s", "-", "of") {
			return false
		}
	}
	return false
}
