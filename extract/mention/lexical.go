package mention

import (
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// ownFate is the fate of a noun that its own verb tells: "the next round was
// postponed". What is cancelled is no longer merely next.
func ownLexicalStatus(t *text.Text, x Event) (parley.Status, bool) {
	if st := movedBehind(t, x); st != "" {
		return st, true
	}
	v := t.Tokens[x.At].Head
	if v < 0 || v != x.Governor || !text.IsRel(t.Tokens[x.At].Rel, "obj", "nsubj") {
		return "", false
	}
	switch st, ok := lexicalStatus(t, x); st {
	case parley.Cancelled, parley.Postponed:
		return st, ok
	}
	return "", false
}

// movedBehind reads a fate told in the passive behind the noun, whatever stands
// between commas: "the talks, planned for Friday, were postponed".
func movedBehind(t *text.Text, x Event) parley.Status {
	s := t.SentenceOf(x.At)
	for k := x.At + 1; k+1 < s.Last; k++ {
		if argument.IsContactNoun(t, k) || text.OneOf(t.Tokens[k].Low, ";", "that") {
			return ""
		}
		if low := t.Tokens[k].Low; !text.OneOf(low, "was", "were", "been") {
			continue
		}
		if st := fate(t, k+1); st != "" {
			return st
		}
	}
	return ""
}

// Ends reports whether the verb at v calls a contact off or puts it off.
func Ends(t *text.Text, v int) bool { return fate(t, v) != "" }

// fate is what the verb at v does to a contact: calls it off or puts it off; "" for others.
func fate(t *text.Text, v int) parley.Status {
	lemma := t.Tokens[v].Lemma
	switch {
	case lexicon.CallOff.Has(lemma), lemma == "call" &&
		(t.Low(v+1) == "off" || t.Low(t.Child(v, "compound:prt")) == "off"),
		lemma == "fall" && t.Low(v+1) == "through":
		return parley.Cancelled
	case lexicon.Postpone.Has(lemma), lemma == "put" &&
		(text.OneOf(t.Low(v+1), "off", "back") || t.Low(v+1) == "on" && t.Low(v+2) == "hold"):
		return parley.Postponed
	}
	return ""
}

// carries tells whether the verb above a noun says whether the contact takes
// place: "held talks", "the call took place", "the meeting is on Friday".
func carries(t *text.Text, x Event) bool {
	if Relative(t, x) != "" {
		return false
	}
	lemma := t.Tokens[x.Governor].Lemma
	if argument.SupportVerb(lemma) && lemma != "discuss" && directly(t, x) {
		return true
	}
	if lexicon.Unfold.Has(lemma) || lexicon.TakePlace.Has(lemma) {
		return IsSubject(t, x)
	}
	if x.Governor > x.At && t.Tokens[x.At].Head < 0 {
		return true // the verb that laterVerb found
	}
	return IsSubject(t, x) && (t.Tokens[x.Governor].XPOS == "VBN" && knownVerb(lemma) || t.Child(x.Governor,
		"cop") >= 0) || t.Child(x.At, "cop") >= 0
}

// directly tells whether a noun hangs on its verb, or on a noun that only
// measures it: "held talks", "took part in a round of talks"; not "went into
// the details of the call".
func directly(t *text.Text, x Event) bool {
	h := t.Tokens[x.At].Head
	if h == x.Governor || h < 0 || x.Governor > x.At || t.Tokens[x.At].Rel == "conj" || t.Tokens[h].UPOS == "VERB" {
		return true
	}
	return text.OneOf(t.Tokens[h].Low, "part", "round", "rounds", "series", "number", "set", "couple", "date")
}

// impliedStatus is for nouns under a verb that tells something else: "declined
// to discuss the call". Negation there says nothing of the contact, and
// "before his meeting" under a past verb leaves it ahead.
func impliedStatus(t *text.Text, x Event, st parley.Status) parley.Status {
	if Relative(t, x) == "before" {
		return parley.Planned
	}
	if st == parley.Planned && Relative(t, x) == "after" && datedBehind(t, x.At) && x.At < x.Governor {
		return parley.Held // "After a video link with Petrosyan on Wednesday, she is to fly"
	}
	ahead := st == parley.Planned || st == parley.Proposed // "an invitation to meet after his meeting with Keita"
	if ahead && Relative(t, x) == "after" || st == parley.Planned && !x.Definite {
		return parley.Planned
	}
	if opaque(t, x) {
		return ""
	}
	return parley.Held
}

// opaque reports whether all that is said of a contact is said by a verb that the reader does
// not know: "the talks were xed", "Berg xed the meeting with Haddad". Under a preposition the
// verb says nothing of whether it took place.
func opaque(t *text.Text, x Event) bool {
	at := wholeOf(t, x.At)
	if t.Tokens[at].Head != x.Governor || !text.IsRel(t.Tokens[at].Rel, "obj", "nsubj") {
		return false
	}
	lemma := t.Tokens[x.Governor].Lemma
	return lemma == "discuss" || !knownVerb(lemma)
}

// knownVerb reports whether the lexicon has a verb in any part.
func knownVerb(lemma string) bool {
	if _, ok := lexicon.ContactVerb(lemma); ok {
		return true
	}
	if stem, british := strings.CutSuffix(lemma, "ise"); british && knownVerb(stem+"ize") {
		return true // "finalised"
	}
	return argument.SupportVerb(lemma) || lexicon.Verb(lemma) || lexicon.InClass(lemma)
}

// scheduledFor tells whether the noun phrase of a contact ends in the day it is set for: "the
// meeting of the ministers of Chad and Peru scheduled for 15 October".
func scheduledFor(t *text.Text, x Event, s text.Sentence) bool {
	for k := x.At + 1; k+1 < s.Last && k < x.At+25 && !argument.Finite(t, k); k++ {
		if t.Tokens[k].XPOS != "VBN" || t.Low(k+1) != "for" || t.Child(k, "aux") >= 0 || t.Child(k, "aux:pass") >= 0 {
			continue
		}
		return lexicon.Plan.Has(t.Tokens[k].Lemma) && argument.TimeAt(t, k+2)
	}
	return false
}

// nounStatus reads words at the noun itself: "planned", "upcoming", "possible".
func nounStatus(t *text.Text, x Event) (parley.Status, bool) {
	s := t.SentenceOf(x.At)
	if preparedFor(t, x.First) || scheduledFor(t, x, s) {
		return parley.Planned, true
	}
	if st := intended(t, x); st != "" {
		return st, true
	}
	for k := x.First - 1; k >= s.First && k > x.First-6; k-- {
		if lexicon.ToCome.Has(t.Tokens[k].Low) {
			return parley.Planned, true
		}
		if st := markedStatus(t, x, k); st != "" {
			return st, true
		}
		if u := t.Tokens[k].UPOS; text.OneOf(u, "VERB", "ADP") || u == "PUNCT" && t.Tokens[k].Low != "," {
			break
		}
	}
	return "", false
}

// markedStatus is the status that a word at k before a noun gives it: "a possible visit", "no call".
func markedStatus(t *text.Text, x Event, k int) parley.Status {
	switch t.Tokens[k].Low {
	case "proposed", "possible", "potential":
		return parley.Proposed
	case "cancelled", "canceled":
		return parley.Cancelled
	case "postponed", "delayed":
		return parley.Postponed
	case "ongoing":
		return parley.UnderWay
	case "no":
		if k == x.First-1 || k == x.First-2 && t.Tokens[k+1].UPOS == "ADJ" {
			return parley.Denied // "no talks", "no direct talks"
		}
	}
	return ""
}

// lexicalStatus reads what the verbs above a contact say of it: "cancelled", "postponed",
// "denied that".
func lexicalStatus(t *text.Text, x Event) (parley.Status, bool) {
	if x.Nominal && (setsScene(t, x) || Relative(t, x) != "" && Ends(t, max(x.Governor, 0))) {
		return "", false // "pause at the gate before their meeting"
	}
	if st, ok := wished(t, x); ok {
		return st, true
	}
	for v, steps := x.Governor, 0; v >= 0 && steps < 3; steps++ {
		if st, settled := saidOf(t, x, v, steps); settled {
			return st, st != ""
		}
		if !text.IsRel(t.Tokens[v].Rel, "xcomp", "ccomp") {
			break
		}
		v = t.Tokens[v].Head
	}
	if x.Nominal && deniedReport(t, x.At) || deniedClause(t, x) {
		return parley.Denied, true
	}
	return "", false
}
