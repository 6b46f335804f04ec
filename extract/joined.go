package extract

import (
	"parley/gazetteer"
	"parley/text"
)

// nextJoined steps over ", and" to the next member of a list, also over an
// apposition between commas.
func (r *reader) nextJoined(i int, s text.Sentence) int {
	if k := r.pastBrackets(i, s); k > i {
		if next := r.nextJoined(k, s); next > k {
			return next // "Kari Lund (Norway), Ali Keita (Mali) and"
		}
		return i
	}
	switch {
	case r.lowIn(i, s) == "as" && r.lowIn(i+1, s) == "well" && r.lowIn(i+2, s) == "as":
		return r.behindWith(i, i+3)
	case r.lowIn(i, s) == "," && r.lowIn(i+1, s) == "as" && r.lowIn(i+2, s) == "well" && r.lowIn(i+3, s) == "as":
		return r.behindWith(i, i+4)
	case r.lowIn(i, s) == "and" || r.lowIn(i, s) == "&":
		if r.lowIn(i+1, s) == "with" {
			return r.behindWith(i, i+1)
		}
		return r.pastThe(i + 1)
	case r.lowIn(i, s) == "," && r.lowIn(i+1, s) == "and":
		return r.onlyName(i, i+2)
	case r.lowIn(i, s) == ",":
		return r.onlyName(i, i+1)
	}
	return i
}

// pastBrackets steps over what stands in brackets at token i: a party, an office.
func (r *reader) pastBrackets(i int, s text.Sentence) int {
	if r.lowIn(i, s) != "(" {
		return i
	}
	for k := i + 1; k < s.Last && k < i+14; k++ {
		if r.lows[k] == ")" {
			return k + 1
		}
	}
	return i
}

// behindWith gives the token of an actor that a list goes on with, "with"
// stepped over: "with Berg, as well as with the envoy".
func (r *reader) behindWith(i, next int) int {
	if r.low(next) == "with" {
		next++
	}
	at := r.skipLead(next, r.sentence(i))
	if m, ok := r.mention(at); ok && m.First == at && r.actor(m.Entity) {
		return next
	}
	return i
}

// onlyName gives next if a name stands there that a list may go on with.
func (r *reader) onlyName(i, next int) int {
	next = r.pastThe(next)
	m, ok := r.mention(next)
	if !ok || m.First != next || m.Form == text.Pronoun || !r.actor(m.Entity) || r.colours(m) {
		return i
	}
	if r.t.Tokens[m.Head].Rel == "conj" || r.closesList(i) && (!r.acts(m.Last) || !r.told(i)) || r.listGoesOn(m.Last) || r.apposed(i, m) || r.low(i+1) == "and" && r.apposed(m.Last, r.after(m)) && (!r.acts(r.after(m).Last) || !r.told(i)) {
		return next
	}
	return i
}

// colours tells whether a mention is an adjective of a party that, with another,
// tells whose the noun behind is: ", Norwegian and Peruvian media said".
func (r *reader) colours(m text.Mention) bool {
	adjective := func(i int) bool {
		if i >= len(r.lows) {
			return false
		}
		found := gazetteer.Lookup(r.t.Tokens[i].Text)
		return len(found) > 0 && found[0].Kind == gazetteer.Adjective
	}
	if m.Last-m.First != 1 || r.t.Entities[m.Entity].Kind != text.State || !adjective(m.First) {
		return false
	}
	at := m.Last
	for r.low(at) == "and" || r.low(at) == "," {
		if at++; !adjective(at) {
			return false
		}
		at++
	}
	return at < len(r.lows) && r.t.Tokens[at].UPOS == "NOUN"
}

// closesList tells whether ", and" at i comes behind two members of a list of
// people already: "Lund, Lind, and Haddad".
func (r *reader) closesList(i int) bool {
	second, ok := r.mention(i - 1)
	if !ok || r.low(i+1) != "and" || !r.human(second.Entity) || r.low(second.First-1) != "," {
		return false
	}
	first, ok := r.mention(second.First - 2)
	return ok && r.human(first.Entity) && first.Entity != second.Entity && first.Last == second.First-1
}

// apposed tells whether mention m names behind a comma at i the one named
// before it: "the minister of Chad, Abakar".
func (r *reader) apposed(i int, m text.Mention) bool {
	before, ok := r.mention(i - 1)
	return ok && r.low(i) == "," && before.Entity == m.Entity && m.First == i+1
}

// after is the mention that begins behind a mention and a comma.
func (r *reader) after(m text.Mention) text.Mention {
	next, _ := r.mention(m.Last + 1)
	return next
}

// acts tells whether a verb follows at token i, past a comma.
func (r *reader) acts(i int) bool {
	if r.low(i) == "," {
		i++
	}
	return i < len(r.lows) && (r.finite(i) || r.t.Tokens[i].UPOS == "AUX")
}

// told tells whether the sentence has told of something before token i, so that
// ", and the minister, Abakar, spoke" behind it is a clause of its own.
func (r *reader) told(i int) bool {
	for k := r.sentence(i - 1).First; k < i; k++ {
		if r.finite(k) {
			return true
		}
	}
	return false
}

// listGoesOn tells whether "and X" or ", X and" follows token i, other names
// between: "Lund, Haddad, Okoth and Lind".
func (r *reader) listGoesOn(i int) bool {
	for range 20 {
		if r.low(i) == "and" || r.low(i) == "," && r.low(i+1) == "and" {
			return true
		}
		m, ok := r.mention(i + 1)
		if r.low(i) != "," || !ok || m.First != i+1 || m.Form == text.Pronoun || !r.actor(m.Entity) {
			return false
		}
		i = m.Last
	}
	return false
}
