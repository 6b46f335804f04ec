package mention

import (
	"parley"
	"parley/extract/argument"
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
		if argument.IsContactNoun(t, k) || t.Tokens[k].Low == ";" || t.Tokens[k].Low == "that" {
			return ""
		}
		if low := t.Tokens[k].Low; low != "was" && low != "were" && low != "been" {
			continue
		}
		switch t.Tokens[k+1].Lemma {
		case "postpone", "delay", "defer", "shelve", "suspend":
			return parley.Postponed
		case "put":
			if t.Low(k+2) == "off" || t.Low(k+2) == "on" && t.Low(k+3) == "hold" {
				return parley.Postponed
			}
		case "cancel", "scrap":
			return parley.Cancelled
		}
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
	switch lemma {
	case "last", "run", "occur", "happen", "be", "come", "follow", "focus", "cover", "touch", "center", "bring", "gather", "include", "involve":
		return IsSubject(t, x)
	}
	if x.Governor > x.At && t.Tokens[x.At].Head < 0 {
		return true // the verb that laterVerb found
	}
	return IsSubject(t, x) && (t.Tokens[x.Governor].XPOS == "VBN" || t.Child(x.Governor, "cop") >= 0) || t.Child(x.At, "cop") >= 0
}

// directly tells whether a noun hangs on its verb, or on a noun that only
// measures it: "held talks", "took part in a round of talks"; not "went into
// the details of the call".
func directly(t *text.Text, x Event) bool {
	h := t.Tokens[x.At].Head
	if h == x.Governor || h < 0 || x.Governor > x.At {
		return true
	}
	switch t.Tokens[h].Low {
	case "part", "round", "rounds", "series", "number", "set", "couple", "date":
		return true
	}
	return t.Tokens[x.At].Rel == "conj" || t.Tokens[h].UPOS == "VERB"
}

// impliedStatus is for nouns under a verb that tells something else: "declined
// to discuss the call". Negation there says nothing of the contact, and
// "before his meeting" under a past verb leaves it ahead.
func impliedStatus(t *text.Text, x Event, st parley.Status) parley.Status {
	if Relative(t, x) == "before" {
		return parley.Planned
	}
	if st == parley.Planned && (Relative(t, x) == "after" || !x.Definite) {
		return parley.Planned
	}
	return parley.Held
}

// nounStatus reads words at the noun itself: "planned", "upcoming", "possible".
func nounStatus(t *text.Text, x Event) (parley.Status, bool) {
	s := t.SentenceOf(x.At)
	if preparedFor(t, x.First) {
		return parley.Planned, true
	}
	for k := x.First - 1; k >= s.First && k > x.First-6; k-- {
		switch t.Tokens[k].Low {
		case "planned", "upcoming", "scheduled", "forthcoming", "expected", "coming", "next", "future":
			return parley.Planned, true
		case "proposed", "possible", "potential":
			return parley.Proposed, true
		case "cancelled", "canceled":
			return parley.Cancelled, true
		case "postponed", "delayed":
			return parley.Postponed, true
		case "ongoing":
			return parley.UnderWay, true
		case "no":
			if k == x.First-1 {
				return parley.Denied, true
			}
		}
		if u := t.Tokens[k].UPOS; u == "VERB" || u == "ADP" || u == "PUNCT" && t.Tokens[k].Low != "," {
			break
		}
	}
	return "", false
}

// fate reads verbs that end or move a contact: "cancelled", "postponed",
// "denied that".
func lexicalStatus(t *text.Text, x Event) (parley.Status, bool) {
	if x.Nominal && setsScene(t, x) {
		return "", false
	}
	if st, ok := wished(t, x); ok {
		return st, true
	}
	for v, steps := x.Governor, 0; v >= 0 && steps < 3; steps++ {
		switch t.Tokens[v].Lemma {
		case "cancel", "scrap", "axe", "abandon":
			return parley.Cancelled, true
		case "call":
			if t.Low(v+1) == "off" || t.Child(v, "compound:prt") >= 0 && t.Low(t.Child(v, "compound:prt")) == "off" {
				return parley.Cancelled, true
			}
		case "postpone", "delay", "defer", "reschedule", "shelve":
			return parley.Postponed, true
		case "put":
			if t.Low(v+1) == "off" || t.Low(v+1) == "on" && t.Low(v+2) == "hold" {
				return parley.Postponed, true
			}
		case "move", "shift", "push", "bring":
			if movedOn(t, v) {
				return parley.Postponed, true // "was moved to Friday"
			}
		case "look", "anticipate", "await":
			if (x.Nominal || v != x.Governor) && (t.Low(v+1) == "forward" || t.Tokens[v].Lemma != "look") {
				return parley.Planned, true // "looked forward to further talks"
			}
		case "deny":
			if v != x.Governor && (!x.Nominal || takesPlace(t.Tokens[x.Governor].Lemma)) || v == x.Governor && x.Nominal {
				return parley.Denied, true
			}
		case "propose", "suggest", "offer", "seek", "request", "invite":
			if v != x.Governor || x.Nominal {
				if steps == 0 && x.Nominal && (t.Tokens[v].Lemma == "request" || t.Tokens[v].Lemma == "seek" && x.Definite) {
					return "", false // "requested the call": who asked, not whether
				}
				return parley.Proposed, true
			}
		}
		rel := t.Tokens[v].Rel
		if deniedReport(t, v) && (!x.Nominal || text.IsRel(t.Tokens[x.At].Rel, "obj", "nsubj")) {
			return parley.Denied, true
		}
		if !text.IsRel(rel, "xcomp", "ccomp") {
			break
		}
		v = t.Tokens[v].Head
	}
	if x.Nominal && deniedReport(t, x.At) || deniedClause(t, x) {
		return parley.Denied, true
	}
	return "", false
}

// wished reads nouns that somebody only wants or will not have: "wants a meeting
// with Lind", "called for talks between", "is ready for talks", "refused a
// meeting". "Supports the talks" and "welcomed talks" are of talks there are.
func wished(t *text.Text, x Event) (parley.Status, bool) {
	if !x.Nominal || x.Definite || x.Governor < 0 || x.Governor > x.At || !text.IsRel(t.Tokens[x.At].Rel, "obj", "obl", "nmod") || t.Tokens[x.At].Head != x.Governor {
		return "", false
	}
	towards := t.Low(t.Child(x.At, "case"))
	switch t.Tokens[x.Governor].Lemma {
	case "want", "need", "demand", "desire", "favour", "favor", "support", "back", "advocate", "urge", "prefer", "expect":
		return parley.Proposed, towards == ""
	case "call", "push", "press", "hope", "ready", "appeal", "wish", "ask", "prepared", "open", "argue", "plead", "wait":
		return parley.Proposed, towards == "for" || towards == "to"
	case "refuse", "reject", "oppose", "rule", "decline", "spurn", "shun":
		return parley.Denied, towards == ""
	}
	return "", false
}

// setsScene tells whether a noun only says when something else was done: "During
// a meeting with Lind, Berg offered help" does not offer the meeting.
func setsScene(t *text.Text, x Event) bool {
	if x.Governor < x.At || !text.IsRel(t.Tokens[x.At].Rel, "obl", "nmod") {
		return false
	}
	switch t.Low(t.Child(x.At, "case")) {
	case "during", "in", "at", "after", "following":
		return true
	}
	return false
}
