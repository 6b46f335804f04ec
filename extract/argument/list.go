package argument

import (
	"parley/gazetteer"
	"parley/text"
)

// nextJoined steps over ", and" to the next member of a list, also over an
// apposition between commas.
func nextJoined(t *text.Text, i int, s text.Sentence) int {
	if k := pastBrackets(t, i, s); k > i {
		if next := nextJoined(t, k, s); next > k {
			return next // "Kari Lund (Norway), Ali Keita (Mali) and"
		}
		return i
	}
	switch {
	case text.LowIn(t, i, s) == "as" && text.LowIn(t, i+1, s) == "well" && text.LowIn(t, i+2, s) == "as":
		return behindWith(t, i, i+3)
	case text.LowIn(t, i, s) == "," && text.LowIn(t, i+1, s) == "as" && text.LowIn(t, i+2, s) == "well" &&
		text.LowIn(t, i+3, s) == "as":
		return behindWith(t, i, i+4)
	case text.OneOf(text.LowIn(t, i, s), "and", "&"):
		if text.LowIn(t, i+1, s) == "with" {
			return behindWith(t, i, i+1)
		}
		return PastThe(t, i+1)
	case (text.OneOf(text.LowIn(t, i, s), ",", ";")) && text.LowIn(t, i+1, s) == "and":
		return onlyName(t, i, i+2)
	case text.LowIn(t, i, s) == ",":
		return onlyName(t, i, i+1)
	}
	return i
}

// pastBrackets steps over what stands in brackets at token i: a party, an office.
func pastBrackets(t *text.Text, i int, s text.Sentence) int {
	if text.LowIn(t, i, s) != "(" {
		return i
	}
	for k := i + 1; k < s.Last && k < i+14; k++ {
		if t.Tokens[k].Low == ")" {
			return k + 1
		}
	}
	return i
}

// behindWith gives the token of an actor that a list goes on with, "with"
// stepped over: "with Berg, as well as with the envoy".
func behindWith(t *text.Text, i, next int) int {
	if t.Low(next) == "with" {
		next++
	}
	at := skipLead(t, next, t.SentenceOf(i))
	if m, ok := t.MentionAt(at); ok && m.First == at && Actor(t, m.Entity) {
		return next
	}
	return i
}

// onlyName gives next if a name stands there that a list may go on with.
func onlyName(t *text.Text, i, next int) int {
	next = skipLead(t, next, t.SentenceOf(i))
	m, ok := t.MentionAt(next)
	if !ok || m.First != next || m.Form == text.Pronoun || !Actor(t, m.Entity) || colours(t, m) {
		return i
	}
	if t.Tokens[m.Head].Rel == "conj" || closesList(t, i) && endsList(t, i, m) || listGoesOn(t, m.Last) ||
		apposed(t, i, m) || t.Low(i+1) == "and" && apposed(t, m.Last, after(t, m)) && endsList(t, i, after(t, m)) {
		return next
	}
	return i
}

// endsList reports whether a name is the last of the list that goes on at i, and no subject of a
// clause joined to one before.
func endsList(t *text.Text, i int, m text.Mention) bool {
	return !Acts(t, m.Last) || !clauseBefore(t, i)
}

// colours tells whether a mention is an adjective of a party that, with another,
// tells whose the noun behind is: ", Norwegian and Peruvian media said".
func colours(t *text.Text, m text.Mention) bool {
	adjective := func(i int) bool {
		if i >= len(t.Tokens) {
			return false
		}
		found := gazetteer.Lookup(t.Tokens[i].Text)
		return len(found) > 0 && found[0].Kind == gazetteer.Adjective
	}
	if m.Last-m.First != 1 || t.Entities[m.Entity].Kind != text.State || !adjective(m.First) {
		return false
	}
	at := m.Last
	for text.OneOf(t.Low(at), "and", ",") {
		if at++; !adjective(at) {
			return false
		}
		at++
	}
	return at < len(t.Tokens) && t.Tokens[at].UPOS == "NOUN"
}

// closesList tells whether ", and" at i comes behind two members of a list of
// people already: "Lund, Lind, and Haddad".
func closesList(t *text.Text, i int) bool {
	second, ok := t.MentionAt(i - 1)
	if !ok || t.Low(i+1) != "and" || !Human(t, second.Entity) || t.Low(second.First-1) != "," {
		return false
	}
	first, ok := t.MentionAt(second.First - 2)
	return ok && Human(t, first.Entity) && first.Entity != second.Entity && first.Last == second.First-1
}

// apposed tells whether mention m names behind a comma at i the one named
// before it: "the minister of Chad, Abakar".
func apposed(t *text.Text, i int, m text.Mention) bool {
	before, ok := t.MentionAt(i - 1)
	return ok && t.Low(i) == "," && before.Entity == m.Entity && m.First == i+1
}

// after is the mention that begins behind a mention and a comma.
func after(t *text.Text, m text.Mention) text.Mention {
	next, _ := t.MentionAt(m.Last + 1)
	return next
}

// acts tells whether a verb follows at token i, past a comma.
func Acts(t *text.Text, i int) bool {
	if t.Low(i) == "," {
		i++
	}
	return i < len(t.Tokens) && (Finite(t, i) || t.Tokens[i].UPOS == "AUX")
}

// clauseBefore tells whether the sentence has told of something before token i, so that
// ", and the minister, Abakar, spoke" behind it is a clause of its own.
func clauseBefore(t *text.Text, i int) bool {
	for k := t.SentenceOf(i - 1).First; k < i; k++ {
		if Finite(t, k) {
			return true
		}
	}
	return false
}

// listGoesOn tells whether "and X" or ", X and" follows token i, other names
// between: "Lund, Haddad, Okoth and Lind".
func listGoesOn(t *text.Text, i int) bool {
	for range 20 {
		if t.Low(i) == "and" || t.Low(i) == "," && t.Low(i+1) == "and" {
			return true
		}
		m, ok := t.MentionAt(i + 1)
		if t.Low(i) != "," || !ok || m.First != i+1 || m.Form == text.Pronoun || !Actor(t, m.Entity) {
			return false
		}
		i = m.Last
	}
	return false
}
