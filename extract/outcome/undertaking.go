package outcome

import (
	"parley/extract/argument"
	"parley/text"
)

// undertaking is what follows: an infinitive, "on X", "to X-ing". "Agreed that"
// and "agreed with" are views, not undertakings.
func undertaking(t *text.Text, i int) (first, last int, ok bool) {
	next := i + 1
	for next < len(t.Tokens) && t.Tokens[next].UPOS == "ADV" {
		next++
	}
	next = argument.PastTime(t, next) // "agreed on Friday to share data"
	s := t.SentenceOf(i)
	first = undertakenAt(t, i, next, s)
	if first < 0 || first >= s.Last {
		return 0, 0, false
	}
	return first, clauseEnd(t, first, i, s), true
}

// undertakenAt is where what the verb at i undertakes begins, by the word at next; -1 where that is
// nothing to be done.
func undertakenAt(t *text.Text, i, next int, s text.Sentence) int {
	agrees := t.Tokens[i].Lemma == "agree"
	switch text.LowIn(t, next, s) {
	case "to":
		return next + 1
	case "with":
		if _, end := argument.ActorsAt(t, next+1, s); agrees && text.LowIn(t, end, s) == "to" &&
			end+1 < s.Last && t.Tokens[end+1].XPOS == "VB" {
			return end + 1 // "agreed with Haddad to reopen the bridge"
		}
		return -1
	case "that":
		if willDo(t, next+1, s) {
			return next + 1
		}
		return -1 // "agreed that the call was useful" is a view
	case "on":
		if !agrees || wantedAt(t, next+1) {
			return -1
		}
		return next + 1
	}
	return pledged(t, i, next, s)
}

// wantedAt reads "agreed on the need for calm", which undertakes nothing.
func wantedAt(t *text.Text, i int) bool {
	return argument.Phrase(t, i, "the need") > i || argument.Phrase(t, i, "the importance") > i ||
		argument.Phrase(t, i, "the necessity") > i
}

// pledged is where a gift begins that somebody promises: "pledged $5 million in
// aid"; who is promised it, or "that" behind him, is stepped over: "promised
// Haddad that nobody would be expelled". -1 where nothing of the kind stands.
func pledged(t *text.Text, i, next int, s text.Sentence) int {
	switch t.Tokens[i].Lemma {
	case "pledge", "promise", "vow":
	default:
		return -1
	}
	if who, end := argument.ActorsAt(t, next, s); len(who) > 0 && text.LowIn(t, end, s) == "that" {
		return end + 1
	}
	o := t.Object(i)
	if m, ok := t.MentionAt(o); o < next || ok && argument.Actor(t, m.Entity) {
		return -1
	}
	return next
}

// willDo tells whether the clause that begins at token i tells what is to come.
func willDo(t *text.Text, i int, s text.Sentence) bool {
	for k := i; k < s.Last && k < i+16; k++ {
		switch {
		case text.OneOf(t.Tokens[k].Low, "will", "shall"):
			return actorAt(t, i) || sendsTeam(t, i, k) || toBeDone(t, k) // "that growth will bring jobs" is a view
		case t.Tokens[k].Low == "would":
			m, ok := t.MentionAt(i)
			return ok && argument.Actor(t, m.Entity) // "that a settlement would help" is a view
		case argument.Finite(t, k), t.Tokens[k].Low == "was", t.Tokens[k].Low == "is", t.Tokens[k].Low == "should",
			t.Tokens[k].Low == "must":
			return false
		}
	}
	return false
}

// toBeDone reads "that the pipeline will be inspected": somebody will.
func toBeDone(t *text.Text, will int) bool {
	return t.Low(will+1) == "be" && (t.Tokens[min(will+2, len(t.Tokens)-1)].XPOS == "VBN" ||
		t.Tokens[min(will+3, len(t.Tokens)-1)].XPOS == "VBN")
}

// clauseEnd is the last token of an undertaking: before a stop, a joined clause
// of another subject, or what somebody is said to say of it.
func clauseEnd(t *text.Text, first, verb int, s text.Sentence) int {
	last := first
	for k := first; k < s.Last; k++ {
		if stopsAt(t, k, verb, s) || k > first && tellsMore(t, k, verb, s) {
			return last
		}
		last = k
	}
	return last
}

// stopsAt reports whether a stop, a comma or "and" at k ends an undertaking: "proposed an inquiry
// and Chad rejected it".
func stopsAt(t *text.Text, k, verb int, s text.Sentence) bool {
	deed := k+1 < s.Last && t.Tokens[k+1].XPOS == "VBD"
	switch t.Tokens[k].Low {
	case ".", ";", "”", "\"":
		return true
	case ",":
		return deed || endsHere(t, k, verb, s)
	case "and":
		return deed || othersDeed(t, k+1)
	}
	return false
}

// tellsMore reports whether the word at k begins what is told of an undertaking: "agreed to reopen
// the road in their first talks", "his proposal to meet was supported by her".
func tellsMore(t *text.Text, k, verb int, s text.Sentence) bool {
	switch t.Tokens[k].Low {
	case "in", "during", "at":
		return atContact(t, k, verb)
	case "was", "were":
		return k+1 < s.Last && answerAct(t.Tokens[k+1].Lemma) != ""
	}
	return false
}

// atContact reports whether the preposition at k brings in the contact of those who agreed, at
// which they did: "their first talks", "the call". "To take part in the talks in May" is agreed.
func atContact(t *text.Text, k, verb int) bool {
	if t.Tokens[k].Head >= 0 && t.Tokens[t.Tokens[k].Head].Head == k-1 && t.Low(k-1) == "part" {
		return false
	}
	switch t.Low(k + 1) {
	case "their", "the", "a":
	default:
		return false
	}
	for n := k + 2; n < k+7 && n < len(t.Tokens); n++ {
		if argument.IsContactNoun(t, n) && t.Tokens[n].Head == t.Tokens[verb].Head {
			return true
		}
		if argument.IsContactNoun(t, n) {
			return t.Low(k+1) == "their" && t.Low(k-1) != "part"
		}
		if u := t.Tokens[n].UPOS; !text.OneOf(u, "ADJ", "NOUN", "NUM") {
			return false
		}
	}
	return false
}

// othersDeed tells whether somebody named at token i does something in the past
// right behind.
func othersDeed(t *text.Text, i int) bool {
	m, ok := t.MentionAt(i)
	return ok && m.First == i && argument.Actor(t, m.Entity) && m.Last < len(t.Tokens) && t.Tokens[m.Last].XPOS == "VBD"
}

// endsHere tells whether a comma at k ends the undertaking of the verb.
func endsHere(t *text.Text, k, verb int, s text.Sentence) bool {
	next := k + 1
	if next >= s.Last || cueWithin(t, next, min(next+3, s.Last)) {
		return true
	}
	m, named := t.MentionAt(next)
	switch t.Tokens[next].Low {
	case "and":
		if m, ok := t.MentionAt(next + 1); ok && m.First == next+1 && m.Last < s.Last {
			return text.OneOf(t.Tokens[m.Last].UPOS, "VERB", "AUX") // ", and Haddad accepted the proposal"
		}
	case "but", "while", "which", "who", "though", "although", "as", "according", "with":
		return true
	}
	if named && cueWithin(t, m.Last, min(m.Last+6, s.Last)) {
		return true // ", the minister told reporters"
	}
	return text.OneOf(t.Tokens[next].XPOS, "VBG", "VBD")
}

// cueWithin reports whether a verb of speech stands among tokens [first,last).
func cueWithin(t *text.Text, first, last int) bool {
	for k := first; k < last; k++ {
		if argument.CueAt(t, k) {
			return true
		}
	}
	return false
}
