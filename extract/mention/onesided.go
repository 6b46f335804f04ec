package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// facelessSide tells whether a telling has one side by name and another that
// is told of without one: "Okello held consultations with representatives of
// the parties", or "he also met Berg", where nobody says who he is.
func oneSided(t *text.Text, x Event) bool {
	if len(Participants(t, x)) != 1 || x.Kind == parley.Visit || x.Kind == parley.Message || x.Anaphor ||
		x.Definite && x.Nominal && !x.With {
		return false
	}
	if x.Status == parley.Proposed || x.Related != "" && !(x.Related == "after" && x.Status == parley.Held) {
		return false
	}
	return interlocutor(t, x.At) || nobodysPronoun(t, x)
}

// interlocutor tells whether behind a word of contact "with" and a plural noun
// without a name follow, times and places between.
func interlocutor(t *text.Text, i int) bool {
	s := t.SentenceOf(i)
	with := -1
	for k := i + 1; k < s.Last && k < i+16; k++ {
		switch {
		case text.OneOf(t.Tokens[k].Low, "with", "between", "among"):
			with = k
		case argument.Finite(t, k), t.Tokens[k].Low == ";", t.Tokens[k].Low == "to" && t.Tokens[k].UPOS == "PART":
			return false
		case lexicon.Interlocutors(t.Tokens[k].Low) && (with >= 0 && k < with+8 || t.Tokens[i].UPOS == "VERB" &&
			k < i+6 && text.IsRel(t.Tokens[k].Rel, "obj")):
			return true
		}
	}
	return false
}

// nobodysPronoun tells whether the subject of a contact is a person whom only a
// pronoun points to: "he also met Berg" in an excerpt.
func nobodysPronoun(t *text.Text, x Event) bool {
	if x.Governor < 0 || x.Nominal && !argument.SupportVerb(t.Tokens[x.Governor].Lemma) {
		return false
	}
	n := t.Child(x.Governor, "nsubj")
	if n < 0 || t.Tokens[n].Rel == "nsubj:pass" {
		return false
	}
	switch t.Tokens[n].Low {
	case "he", "she", "i":
		m, ok := t.MentionAt(n)
		return !ok || t.Entities[m.Entity].Kind != text.Person
	}
	return false
}

// metBefore gives a contact with people of no name, told of as over before a main clause, the subject
// of that: "Following talks with senior officials in Bamako, Lund flew to Rome".
func metBefore(t *text.Text, x Event, s text.Sentence) []argument.Side {
	v := argument.MainVerb(t, s)
	if len(x.Sides) > 0 || v < x.At || Relative(t, x) != "after" || !interlocutor(t, x.At) {
		return x.Sides
	}
	if who := argument.Subject(t, v); argument.One(t, who) && argument.AnyHuman(t, who) {
		return who
	}
	return x.Sides
}
