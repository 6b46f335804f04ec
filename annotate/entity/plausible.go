package entity

import (
	"slices"
	"strings"

	"parley/gazetteer"
	"parley/lexicon"
	"parley/text"
)

// plausible tells whether capitals without a title are a person: the name or
// surname of somebody the text or the gazetteer knows, or a name of two parts
// that acts, speaks or is met.
func (r *resolver) plausible(m raw) bool {
	if r.find(m) != nil {
		return true
	}
	name := r.words(m)
	parts := strings.Fields(name)
	if len(name) < 3 {
		return false
	}
	if len(parts) == 1 {
		if r.partOfName(m) {
			return false
		}
		opens := r.t.Sentences[r.t.Tokens[m.first].Sentence].First == m.first
		if (opens || lexicon.Common(strings.ToLower(name))) && !r.spelt(name) {
			return opens && r.meets(m) // no "Copper", which folds to Cooper
		}
		if h, ok := r.completes(m, name); ok && (r.parties(h.Party) || r.acts(m)) {
			return true
		}
		return r.meets(m)
	}
	if len(parts) > 5 {
		return false
	}
	if _, ok := r.holder(name, ""); ok {
		return true
	}
	if r.commonName(parts) || r.namedThing(m, parts) || r.teamOf(parts) || r.runOn(parts) {
		return false
	}
	return r.acts(m) || r.apposed(m) || r.opens(m)
}

// opens reports whether a name stands before what its bearer says: with a handle, "Kari
// Lund (@karilund): I met", or before a colon and a quotation, "Ivan Orlov: “We met.”"
func (r *resolver) opens(m raw) bool {
	switch r.word(m.last) {
	case "(":
		return strings.HasPrefix(r.word(m.last+1), "@")
	case ":":
		if turn, ok := text.TurnAt(r.t, r.t.Tokens[m.first].Start); ok && !turn.Asks {
			return true // "Li Qingmei: The delegation arrived on Monday"
		}
		next := r.word(m.last + 1)
		return r.t.Sentences[r.t.Tokens[m.first].Sentence].First == m.first &&
			(next == "“" || next == "\"" || next == "«" || next == "‘")
	}
	return strings.HasPrefix(r.word(m.last), "@")
}

// word is the token at i, "" behind the last.
func (r *resolver) word(i int) string {
	if i >= len(r.t.Tokens) {
		return ""
	}
	return r.t.Tokens[i].Text
}

// meets tells whether one capitalised word does what persons do: it is the
// subject of a verb of contact ("Lindqvist met the delegations", "had a call
// with"), is met or spoken with, or briefs.
func (r *resolver) meets(m raw) bool {
	head := r.t.Tokens[r.head(m)]
	if head.Head < 0 || len(head.Text) < 4 || allCaps(head.Text) || head.XPOS != "NNP" ||
		lexicon.Common(strings.ToLower(head.Text)) {
		return false
	}
	if head.Rel == "conj" && r.t.Tokens[head.Head].Head >= 0 {
		head.Rel, head.Head = r.t.Tokens[head.Head].Rel, r.t.Tokens[head.Head].Head // "Lindqvist and Marek met"
	}
	verb := r.t.Tokens[head.Head]
	if verb.UPOS != "VERB" || timeWord(strings.ToLower(head.Text)) {
		return false
	}
	_, contact := lexicon.ContactVerb(verb.Lemma)
	personal := contact && verb.Lemma != "arrive" && verb.Lemma != "see" && verb.Lemma != "sit" &&
		verb.Lemma != "visit" && verb.Lemma != "fly" && verb.Lemma != "travel"
	switch head.Rel {
	case "nsubj":
		return personal || verb.Lemma == "brief" || r.hasContact(head.Head)
	case "obj":
		return personal
	case "obl":
		return personal && r.preposition(m.first, "with")
	}
	return false
}

// timeWord tells whether a word names a month or a day of the week.
func timeWord(low string) bool {
	_, month := lexicon.Time(low, "month")
	_, day := lexicon.Time(low, "weekday")
	return month || day
}

// hasContact tells whether the object of a light verb is a contact: "had a phone
// call with".
func (r *resolver) hasContact(verb int) bool {
	switch r.t.Tokens[verb].Lemma {
	case "have", "hold", "conduct", "conclude":
	default:
		return false
	}
	o := r.t.Object(verb)
	if o < 0 {
		return false
	}
	_, ok := lexicon.ContactNoun(r.t.Tokens[o].Lemma)
	return ok
}

// spelt tells whether a holder of an office is spelt just so.
func (r *resolver) spelt(name string) bool {
	for _, h := range gazetteer.Known(name) {
		for _, part := range strings.Fields(h.Name) {
			if part == name {
				return true
			}
		}
	}
	return false
}

// commonName tells whether capitals are rather a title of something ("Social
// Security", "Nord Stream"): they end in a common word, and do not begin with a
// first name.
func (r *resolver) commonName(parts []string) bool {
	last := strings.ToLower(parts[len(parts)-1])
	return lexicon.Common(last) && !gazetteer.Given(strings.ToLower(parts[0])) &&
		gazetteer.Known(parts[len(parts)-1]) == nil
}

// namedThing tells whether capitals behind an article end in a common word: "rang the Peace
// Bell", though people are called Bell.
func (r *resolver) namedThing(m raw, parts []string) bool {
	return m.first > 0 && strings.EqualFold(r.word(m.first-1), "the") &&
		lexicon.Common(strings.ToLower(parts[len(parts)-1])) && !gazetteer.Given(strings.ToLower(parts[0]))
}

// partOfName tells whether a single word only ends what capitals before it name: "the Peace Bell".
func (r *resolver) partOfName(m raw) bool {
	if m.first == 0 {
		return false
	}
	before := r.t.Tokens[m.first-1]
	return before.Rel == "compound" && before.Head == m.first && before.UPOS == "PROPN" &&
		lexicon.Common(strings.ToLower(before.Text)) && !gazetteer.Given(strings.ToLower(before.Text))
}

// teamOf tells whether two words are a common one and the surname of somebody whom the text
// names in full: "Team Quispe", "Operation Keita". "Mark Keita", "Rose Quispe" are names.
func (r *resolver) teamOf(parts []string) bool {
	first := strings.ToLower(parts[0])
	if len(parts) != 2 || !lexicon.Common(first) || gazetteer.Given(first) || gazetteer.Gender(parts[0]) != 0 {
		return false
	}
	return r.isSurname(parts[1])
}

// runOn tells whether two words are the surname of somebody whom the text names in full and a
// word of the headline behind: "bribery by Quispe Berg: I object".
func (r *resolver) runOn(parts []string) bool {
	return len(parts) == 2 && !gazetteer.Given(strings.ToLower(parts[0])) && r.isSurname(parts[0])
}

// isSurname tells whether a word is the surname of somebody whom the text names in full.
func (r *resolver) isSurname(word string) bool {
	surname := fold(word)
	return slices.ContainsFunc(r.persons, func(p *person) bool {
		return slices.ContainsFunc(p.parts, func(form []string) bool {
			return len(form) > 1 && slices.Equal(form[len(form)-1:], surname)
		})
	})
}

// parties tells whether the text names a party anywhere.
func (r *resolver) parties(party string) bool {
	for _, m := range r.raws {
		if m.party == party {
			return true
		}
	}
	return false
}

// Surname is the short form of a person's name.
func Surname(e text.Entity) string { return gazetteer.Surname(e.Name) }
