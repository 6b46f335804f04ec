package outcome

import (
	"parley/extract/argument"
	"parley/extract/join"
	"parley/lexicon"
	"parley/text"
)

// owners is whose the noun at i is: a possessor, an adjective of a state before
// it, "our" in an official text.
func owners(t *text.Text, i int) []argument.Side {
	if who := thanked(t, i); len(who) > 0 {
		return who
	}
	if m, ok := argument.Possessor(t, i); ok {
		if low := t.Low(m.First); m.Form == text.Pronoun && (text.OneOf(low, "our", "my")) && !argument.Actor(t,
			m.Entity) {
			return official(t, m)
		}
		if argument.Actor(t, m.Entity) {
			if found := official(t, m); t.Low(m.First) == "our" && len(argument.Members(t, m.Entity)) == 0 {
				return found
			}
			return []argument.Side{{Entity: m.Entity, Span: m.Span}}
		}
		return nil
	}
	for k := i - 1; k > i-5 && k >= t.SentenceOf(i).First; k-- {
		if m, ok := t.MentionAt(k); ok && t.Entities[m.Entity].Kind == text.State {
			return []argument.Side{{Entity: m.Entity, Span: m.Span}}
		}
		if u := t.Tokens[k].UPOS; !text.OneOf(u, "ADJ", "NOUN") && t.Tokens[k].Low != "-" {
			break
		}
	}
	return nil
}

// ownedByWord tells whether somebody whom the text does not name has the noun:
// "the government's commitment".
func ownedByWord(t *text.Text, i int) bool {
	for k := i - 1; k > i-5 && k > 0; k-- {
		if text.OneOf(t.Tokens[k].Low, "'s", "’s") || t.Tokens[k].XPOS == "PRP$" {
			return true
		}
	}
	return false
}

// official is the party whose official text says "our".
func official(t *text.Text, m text.Mention) []argument.Side {
	if e := argument.StateOf(t, t.Official); e >= 0 {
		return []argument.Side{{Entity: e, Span: m.Span}}
	}
	return nil
}

// avowers is the subject of a verb that avows: "reaffirmed commitment to".
func avowers(t *text.Text, i int) []string {
	v := t.Tokens[i].Head
	for steps := 0; v >= 0 && t.Tokens[v].UPOS != "VERB" && steps < 3; steps++ {
		v = t.Tokens[v].Head
	}
	if v < 0 || v > i || !lexicon.Avows(t.Tokens[v].Lemma) {
		return nil
	}
	return argument.Names(t, argument.Subject(t, v))
}

// avowedEnd is the last token of what is avowed: a further thing that somebody
// did, or was thanked for, is no part of it.
func avowedEnd(t *text.Text, first, at int, s text.Sentence) int {
	last := clauseEnd(t, first, at, s)
	for k := first + 1; k <= last && k+1 < s.Last; k++ {
		switch t.Tokens[k].Low {
		case "and":
			if ownThing(t, first, k+1) {
				return k - 1
			}
		case ",":
			if anotherThing(t, first, k+1) {
				return k - 1
			}
		}
	}
	return last
}

// ownThing reports whether behind "and" at token i another deed or thing begins than the one
// avowed: "and his thanks", "and the opening of", "and met", "and Chad's trust".
func ownThing(t *text.Text, first, i int) bool {
	if text.OneOf(t.Tokens[i].XPOS, "PRP$", "VBD", "VBZ") || ownNoun(t, i) {
		return true
	}
	return t.Low(i) == "the" && gerundOf(t, i+1) || gerundOf(t, i) && !doing(t, first, first)
}

// anotherThing reports whether behind a comma at token i another thing begins: ", as", ", his
// thanks", ", and his thanks".
func anotherThing(t *text.Text, first, i int) bool {
	tok := t.Tokens[i]
	switch {
	case tok.Low == "as", tok.XPOS == "PRP$":
		return true
	case tok.Low == "and":
		return i+1 < len(t.Tokens) && t.Tokens[i+1].XPOS == "PRP$"
	}
	return tok.XPOS == "VB" && !doing(t, first, first)
}

// wordOwners is whose the noun at i is by a word alone: "the administration's
// commitment"; "both countries'" are those of the reported contact.
func wordOwners(t *text.Text, contacts []join.Contact, i int) []string {
	for k := i - 1; k > i-5 && k > 0; k-- {
		if !text.OneOf(t.Tokens[k].Low, "'s", "’s", "’", "'") {
			continue
		}
		switch t.Tokens[k-1].Low {
		case "government", "administration", "delegation", "side", "coalition", "cabinet", "ministry":
			return []string{t.Tokens[k-1].Text}
		case "countries", "sides", "nations", "governments", "states":
			return reportedParties(t, contacts)
		}
	}
	return nil
}

// reportedParties lists the parties of the contact that the document reports.
func reportedParties(t *text.Text, contacts []join.Contact) []string {
	if len(contacts) == 0 {
		return nil
	}
	var list []string
	for _, e := range contacts[join.Reported(t, contacts)].Who {
		list = argument.AppendNew(list, argument.PartyOf(t, e))
	}
	return list
}
