package extract

import (
	"parley/lexicon"
	"parley/text"
)

// owners is whose the noun at i is: a possessor, an adjective of a state before
// it, "our" in an official text.
func (r *reader) owners(i int) []side {
	if who := r.thanked(i); len(who) > 0 {
		return who
	}
	if m, ok := r.possessor(i); ok {
		if low := r.low(m.First); m.Form == text.Pronoun && (low == "our" || low == "my") && !r.actor(m.Entity) {
			return r.official(m)
		}
		if r.actor(m.Entity) {
			if found := r.official(m); r.low(m.First) == "our" && len(r.members(m.Entity)) == 0 {
				return found
			}
			return []side{{m.Entity, m.Span}}
		}
		return nil
	}
	for k := i - 1; k > i-5 && k >= r.sentence(i).First; k-- {
		if m, ok := r.mention(k); ok && r.t.Entities[m.Entity].Kind == text.State {
			return []side{{m.Entity, m.Span}}
		}
		if u := r.t.Tokens[k].UPOS; u != "ADJ" && u != "NOUN" && r.lows[k] != "-" {
			break
		}
	}
	return nil
}

// ownedByWord tells whether somebody whom the text does not name has the noun:
// "the government's commitment".
func (r *reader) ownedByWord(i int) bool {
	for k := i - 1; k > i-5 && k > 0; k-- {
		if r.lows[k] == "'s" || r.lows[k] == "’s" || r.t.Tokens[k].XPOS == "PRP$" {
			return true
		}
	}
	return false
}

// official is the party whose official text says "our".
func (r *reader) official(m text.Mention) []side {
	if e := r.stateEntity(r.t.Official); e >= 0 {
		return []side{{e, m.Span}}
	}
	return nil
}

// avowers is the subject of a verb that avows: "reaffirmed commitment to".
func (r *reader) avowers(i int) []string {
	v := r.t.Tokens[i].Head
	for steps := 0; v >= 0 && r.t.Tokens[v].UPOS != "VERB" && steps < 3; steps++ {
		v = r.t.Tokens[v].Head
	}
	if v < 0 || v > i || !lexicon.Avows(r.t.Tokens[v].Lemma) {
		return nil
	}
	return r.names(r.subject(v))
}

// avowedEnd is the last token of what is avowed: a further thing that somebody
// did, or was thanked for, is no part of it.
func (r *reader) avowedEnd(first, at int, s text.Sentence) int {
	last := r.clauseEnd(first, at, s)
	for k := first + 1; k <= last; k++ {
		next := r.lowIn(k+1, s)
		switch {
		case r.lows[k] == "and" && (r.t.Tokens[min(k+1, s.Last-1)].XPOS == "PRP$" || next == "the" && r.gerundOf(k+2) || r.gerundOf(k+1) && !r.doing(first, first)),
			r.lows[k] == "," && (next == "as" || k+1 < s.Last && (r.t.Tokens[k+1].XPOS == "PRP$" || r.t.Tokens[k+1].XPOS == "VB" && !r.doing(first, first))),
			r.lows[k] == "," && next == "and" && k+2 < s.Last && r.t.Tokens[k+2].XPOS == "PRP$",
			r.lows[k] == "and" && k+1 < s.Last && (r.t.Tokens[k+1].XPOS == "VBD" || r.t.Tokens[k+1].XPOS == "VBZ"),
			r.lows[k] == "and" && r.ownNoun(k+1):
			return k - 1
		}
	}
	return last
}

// wordOwners is whose the noun at i is by a word alone: "the administration's
// commitment"; "both countries'" are those of the reported contact.
func (r *reader) wordOwners(i int) []string {
	for k := i - 1; k > i-5 && k > 0; k-- {
		if r.lows[k] != "'s" && r.lows[k] != "’s" && r.lows[k] != "’" && r.lows[k] != "'" {
			continue
		}
		switch r.lows[k-1] {
		case "government", "administration", "delegation", "side", "coalition", "cabinet", "ministry":
			return []string{r.t.Tokens[k-1].Text}
		case "countries", "sides", "nations", "governments", "states":
			return r.reportedParties()
		}
	}
	return nil
}

// reportedParties lists the parties of the contact that the document reports.
func (r *reader) reportedParties() []string {
	if len(r.contacts) == 0 {
		return nil
	}
	var list []string
	for _, e := range r.contacts[r.reported()].who {
		list = appendNew(list, r.party(e))
	}
	return list
}
