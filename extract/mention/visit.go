package mention

import (
	"slices"
	"strings"

	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// visitEvent reads "will travel to Norway": the visitor and the party of the
// place.
func visitEvent(t *text.Text, x Event, word lexicon.ContactWord, subject []argument.Side) (Event, bool) {
	at, ok := destination(t, x, word)
	if !ok || len(subject) == 0 || amongMany(t, x.At, subject) ||
		!argument.AnyHuman(t, subject) && !travels(t, subject) {
		return Event{}, false
	}
	m, ok := t.MentionAt(at)
	if home := homeMention(t, at); home >= 0 {
		m, ok, at = t.Mentions[home], true, t.Mentions[home].First // "will arrive in the country"
	}
	if ok && argument.PlaceLike(t, m) {
		subject = fromAbroad(t, subject, m.Entity)
	}
	if !ok || t.Tokens[at].Low == "the" && m.First != at || !argument.PlaceLike(t, m) ||
		!abroad(t, m.Entity, subject[0].Entity) {
		return Event{}, false
	}
	x.Sides, x.Place = subject, t.Tokens[at].Mention
	x.Kind, x.Vague = means(t, x)
	return invited(t, x), true
}

// amongMany reads "Kerry was among the leaders that had gone to Geneva": which leaders, nobody says.
func amongMany(t *text.Text, i int, subject []argument.Side) bool {
	return text.OneOf(t.Low(t.Child(i, "nsubj")), "that", "who", "which") && argument.AnyGroup(t, subject)
}

// fromAbroad is who "he" is that goes to a place of his own party: the other person of the sentence, if there is
// one alone. "Obama did not meet Netanyahu when he visited the United States" tells of Netanyahu.
func fromAbroad(t *text.Text, subject []argument.Side, place int) []argument.Side {
	if len(subject) != 1 || argument.PartyOf(t, subject[0].Entity) != argument.PartyOf(t, place) ||
		!text.OneOf(t.Low(t.TokenAt(subject[0].Span.Start)), "he", "she") {
		return subject
	}
	at := t.TokenAt(subject[0].Span.Start)
	other := subject
	for _, m := range t.Mentions {
		e := t.Entities[m.Entity]
		if m.First >= at || t.Tokens[m.First].Sentence != t.Tokens[at].Sentence || e.Kind != text.Person ||
			m.Entity == subject[0].Entity || e.Party == "" || !fits(e.Gender, ownOf(t.Low(at))) {
			continue
		}
		if other[0].Entity != subject[0].Entity && other[0].Entity != m.Entity {
			return subject
		}
		other = []argument.Side{{Entity: m.Entity, Span: subject[0].Span}}
	}
	return other
}

// ownOf is the possessive of a pronoun.
func ownOf(pronoun string) string { return map[string]string{"he": "his", "she": "her"}[pronoun] }

// destination is the token where the place begins that a verb goes to: behind the verb, behind "to"
// or "in", or the last place told of for "there".
func destination(t *text.Text, x Event, word lexicon.ContactWord) (at int, ok bool) {
	if t.Low(x.At+1) == "there" {
		return lastPlace(t, x.At), true // "He will travel there on Friday"
	}
	s := t.SentenceOf(x.At)
	if word.Frame["place"] {
		return x.At + 1, x.At+1 < s.Last
	}
	for at = x.At + 1; at+1 < s.Last && at < x.At+12; at++ {
		if word.Frame["to"] && t.Tokens[at].Low == "to" || word.Frame["in"] && t.Tokens[at].Low == "in" {
			return at + 1, true
		}
	}
	return -1, false
}

// abroad reports whether a place is of another party than a visitor. Of whom neither party nor
// office is known nothing can be said.
func abroad(t *text.Text, place, visitor int) bool {
	there, own := argument.PartyOf(t, place), argument.PartyOf(t, visitor)
	return there != "" && there != own && (own != "" || t.Entities[visitor].Office != "")
}

// hostVisited is the person of another party who is visited: "Quispe visited Chilean President
// Soto". Who visits a relative, or somebody of no office, is on no record.
func hostVisited(t *text.Text, i int, subject []argument.Side) []argument.Side {
	if t.Tokens[i].Lemma != "visit" || !argument.AnyHuman(t, subject) {
		return nil
	}
	host, _ := argument.ActorsAt(t, i+1, t.SentenceOf(i))
	if len(host) == 0 || !argument.Persons(t, host) {
		return nil
	}
	own, theirs := argument.PartyOf(t, subject[0].Entity), argument.PartyOf(t, host[0].Entity)
	if own == "" || theirs == "" || own == theirs {
		return nil
	}
	return host
}

// invited gives a visit that somebody is invited to whoever invites as its initiator: "inviting
// Bari to visit Bamako".
func invited(t *text.Text, x Event) Event {
	h := t.Tokens[x.At].Head
	if x.Nominal && h >= 0 && argument.SupportVerb(t.Tokens[h].Lemma) {
		h = t.Tokens[h].Head // "invited him to pay a visit"
	}
	if h < 0 || t.Tokens[h].Lemma != "invite" || x.At < h {
		return x
	}
	if by := argument.Subject(t, h); argument.One(t, by) {
		x.Values = append(slices.Clip(x.Values),
			Tell(x, "initiator", argument.InitiatorName(t, by), t.Words(min(t.TokenAt(by[0].Span.Start), h), x.At), "",
				0.85))
	}
	return x
}

// homeMention is the first mention of the state whose text it is, where "the country" stands at
// token i; -1 else.
func homeMention(t *text.Text, i int) int {
	if t.Low(i) != "the" || !text.OneOf(t.Low(i+1), "country", "kingdom") || t.Home == "" {
		return -1
	}
	for k, m := range t.Mentions {
		if argument.PlaceLike(t, m) && argument.PartyOf(t, m.Entity) == t.Home {
			return k
		}
	}
	return -1
}

// lastPlace is the first token of the place named last before token i, in its sentence or the
// two before; -1 for none.
func lastPlace(t *text.Text, i int) int {
	for k := len(t.Mentions) - 1; k >= 0; k-- {
		m := t.Mentions[k]
		if m.First < i && argument.PlaceLike(t, m) {
			if t.Tokens[i].Sentence-t.Tokens[m.First].Sentence > 2 {
				return -1
			}
			return m.First
		}
	}
	return -1
}

// stops gives each place of a journey its visit: "visited Oman, Qatar and then
// Kuwait". "Oslo, Norway" is one place, and what does something is none.
func stops(t *text.Text, x Event) []Event {
	places := placesOf(t, x)
	if len(places) < 2 {
		return []Event{x}
	}
	all := make([]Event, len(places))
	for k, place := range places {
		x.Place, x.Journey = place, true
		all[k] = x
	}
	return all
}

// placesOf lists the mentions of the places that a journey goes to, one a party.
func placesOf(t *text.Text, x Event) []int {
	if x.Place < 0 {
		return nil
	}
	s, m := t.SentenceOf(x.At), t.Mentions[x.Place]
	all, seen := []int{x.Place}, []string{argument.PartyOf(t, m.Entity)}
	for {
		at := m.Last
		for at < s.Last && (text.OneOf(t.Tokens[at].Low, ",", "and", "then", "the")) {
			at++
		}
		next, ok := t.MentionAt(at)
		if at == m.Last || !ok || !argument.PlaceLike(t, next) || argument.PartyOf(t, next.Entity) == "" ||
			argument.Acts(t, next.Last) {
			return all
		}
		if m = next; !slices.Contains(seen, argument.PartyOf(t, m.Entity)) {
			all, seen = append(all, t.Tokens[at].Mention), append(seen, argument.PartyOf(t, m.Entity))
		}
	}
}

// travels tells whether a subject is a delegation of a party.
func travels(t *text.Text, sides []argument.Side) bool {
	for _, s := range sides {
		switch words := strings.Fields(strings.ToLower(t.At(s.Span))); {
		case argument.PartyOf(t, s.Entity) == "" || len(words) == 0:
		case text.OneOf(words[len(words)-1], "delegation", "team", "mission"):
			return true
		}
	}
	return false
}
