package timex

import (
	"parley/lexicon"
	"parley/text"
)

// ahead tells whether the clause of token i is about the future: "will meet on
// Sunday", "is expected to arrive", "plans to", "a planned meeting".
func (f *finder) ahead(i int) bool {
	if f.due(i) || f.aheadOfContact(i) {
		return true
	}
	verb := f.clauseVerb(i)
	if verb < 0 || f.occasion(i) {
		return false
	}
	for steps := 0; verb >= 0 && steps < 4; steps++ {
		switch f.tense(verb) {
		case 1:
			return true
		case -1:
			return false
		}
		verb = f.clauseVerb(f.t.Tokens[verb].Head)
	}
	return false
}

// occasion reports whether the time at token i is that of the contact at which something was
// agreed, or after which something is to come: "agreed to reopen the road in their talks on Monday",
// "After talks with Berg on Monday, Lund will travel to Lima".
func (f *finder) occasion(i int) bool {
	if f.afterContact(i) {
		return true
	}
	k := i - 1
	if f.low(k) == "on" {
		k--
	}
	if _, noun := lexicon.ContactNoun(f.low(k)); !noun {
		return false
	}
	for k--; k >= 0 && k > i-7; k-- {
		switch f.low(k) {
		case "in", "during", "at", "after", "following":
			return f.low(k+1) == "their" || f.low(k+1) == "his" || f.low(k+1) == "her"
		}
	}
	return false
}

// afterContact reports whether the time at token i hangs, over nouns alone, on a contact behind
// "after" or "following".
func (f *finder) afterContact(i int) bool {
	for steps := 0; i >= 0 && steps < 4 && f.t.Tokens[i].UPOS != "VERB"; steps++ {
		lead := f.low(f.t.Child(i, "case"))
		_, noun := lexicon.ContactNoun(f.low(i))
		if _, compound := lexicon.ContactNoun(f.low(i-1) + " " + f.low(i)); (noun || compound) &&
			(lead == "after" || lead == "following") {
			return true
		}
		i = f.t.Tokens[i].Head
	}
	return false
}

// calledOff reports whether the sentence of token i tells in the past that something was called off or put off, and
// the time is none that it was put off until: "a visit planned for June was put off", "had been set to meet on Wednesday,
// but the meeting was called off".
func (f *finder) calledOff(i int) bool {
	if f.low(i-1) == "until" || f.low(i-1) == "to" || f.low(i-1) == "till" {
		return false
	}
	s := f.t.SentenceOf(i)
	for k := s.First; k < s.Last; k++ {
		tok := f.t.Tokens[k]
		if tok.UPOS != "VERB" || tok.XPOS != "VBN" && tok.XPOS != "VBD" {
			continue
		}
		off := f.low(k+1) == "off" && (tok.Lemma == "call" || tok.Lemma == "put")
		if (off || lexicon.CallOff.Has(tok.Lemma)) && f.wasBefore(k, s.First) {
			return true
		}
	}
	return false
}

// wasBefore reports whether "was", "were" or "had" stands right before the verb at k, or none does and it is in the past.
func (f *finder) wasBefore(k, first int) bool {
	for j := k - 1; j >= first && j > k-4; j-- {
		switch f.low(j) {
		case "was", "were", "been":
			return true
		case "is", "are", "be", "has", "have":
			return false
		}
	}
	return f.t.Tokens[k].XPOS == "VBD"
}

// aheadOfContact reads "Ahead of Saturday's meeting": it is to come.
func (f *finder) aheadOfContact(i int) bool {
	if f.low(i-1) != "of" || f.low(i-2) != "ahead" {
		return false
	}
	for k := i + 1; k < i+6 && k < f.limit; k++ {
		if _, noun := lexicon.ContactNoun(f.low(k)); noun {
			return true
		}
	}
	return false
}

// due tells whether a word of what is to come stands right before a time: "due on
// Thursday", "planned for 20 March", "moved to Friday".
func (f *finder) due(i int) bool {
	if early := f.low(i - 1); early == "early" || early == "late" {
		i--
	}
	switch f.low(i - 1) {
	case "on", "for", "in", "to", "until":
	default:
		return false
	}
	if particle := f.low(i - 2); particle == "back" || particle == "forward" || particle == "in" {
		return lexicon.Moved.Has(f.low(i - 3)) // "pushed back to early March", "pencilled in for 14 January"
	}
	switch f.low(i - 2) {
	case "due", "planned", "scheduled", "slated", "expected", "set", "postponed", "rescheduled", "moved", "off":
		return true
	}
	return false
}

// past tells whether the clause's verb stands in the past.
func (f *finder) past(i int) bool {
	verb := f.clauseVerb(i)
	return verb >= 0 && f.tense(verb) < 0
}

// clauseVerb is the nearest verb above token i, or -1.
func (f *finder) clauseVerb(i int) int {
	for steps := 0; i >= 0 && steps < 12; steps++ {
		tok := f.t.Tokens[i]
		if tok.UPOS == "VERB" || tok.UPOS == "AUX" || f.t.Child(i, "cop", "aux") >= 0 {
			return i
		}
		if tok.Head < 0 {
			return -1
		}
		i = tok.Head
	}
	return -1
}

// tense is 1 for the future, -1 for the past, 0 where the verb does not tell.
func (f *finder) tense(verb int) int {
	for _, a := range f.t.ChildrenBy(verb, "aux") {
		switch f.lows[a] {
		case "will", "'ll", "’ll", "shall", "would", "wo", "can", "could", "may", "might", "should", "must":
			return 1
		}
	}
	tok := f.t.Tokens[verb]
	if f.low(f.t.Child(verb, "mark", "advmod")) == "when" && tok.XPOS == "VBP" && tok.Head >= 0 {
		return f.tense(tok.Head) // "will raise it when they meet on Monday"
	}
	if f.intended(verb) || tok.Lemma == "look" && f.low(verb+1) == "forward" {
		return 1 // "looked forward to the summit in June"
	}
	if m := f.t.Child(verb, "mark"); m >= 0 && f.lows[m] == "to" && tok.Head >= 0 && tok.XPOS == "VB" {
		switch f.t.Tokens[tok.Head].Lemma {
		case "promise", "pledge", "vow", "agree", "plan", "intend", "commit", "undertake", "propose", "offer", "decide",
			"want", "hope", "ask", "urge", "invite", "due", "set":
			return 1 // "promised to come by Friday"
		}
	}
	for _, c := range f.t.Children(verb) {
		if f.lows[c] == "once" && int(c) < verb && (tok.XPOS == "VBN" || tok.XPOS == "VBZ") {
			return 1 // "once she has visited Oslo on 14 March"
		}
	}
	switch tok.Lemma {
	case "expect", "plan", "schedule", "slate", "intend", "due", "prepare", "hope", "invite", "set", "await":
		if tok.XPOS != "VBD" || text.IsRel(tok.Rel, "acl") {
			return 1
		}
	}
	switch {
	case tok.XPOS == "VBD" || f.t.Child(verb, "cop", "aux") >= 0 && f.pastAux(verb):
		return -1
	case tok.XPOS == "VBG" && tok.Rel == "root":
		return 1 // "is visiting on Monday"
	case tok.XPOS == "VBZ" && (tok.Rel == "root" || tok.Head < 0) && lexicon.Begin.Has(tok.Lemma):
		return 1 // "begins a visit on Monday"
	}
	return 0
}

// intended tells whether the verb tells what was to come: "was to be held on
// Friday", "was due to open", "had been scheduled to meet".
func (f *finder) intended(verb int) bool {
	if f.low(verb-1) == "have" {
		return false // "were to have met on Friday"
	}
	for k := verb - 1; k > verb-4 && k > 1; k-- {
		if f.lows[k] != "to" {
			continue
		}
		switch f.lows[k-1] {
		case "is", "are", "was", "were", "due", "scheduled", "expected", "supposed", "set", "planned", "slated":
			return true
		}
	}
	return false
}

func (f *finder) pastAux(verb int) bool {
	for _, a := range f.t.ChildrenBy(verb, "cop", "aux") {
		switch f.lows[a] {
		case "was", "were", "had", "did", "has", "have":
			return true
		}
	}
	return false
}
