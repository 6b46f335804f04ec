package extract

import (
	"parley"
	"parley/text"
)

// ownFate is the fate of a noun that its own verb tells: "the next round was
// postponed". What is cancelled is no longer merely next.
func (r *reader) ownFate(x *telling) (parley.Status, bool) {
	if st := r.movedBehind(x); st != "" {
		return st, true
	}
	v := r.t.Tokens[x.at].Head
	if v < 0 || v != x.verb || !text.IsRel(r.t.Tokens[x.at].Rel, "obj", "nsubj") {
		return "", false
	}
	switch st, ok := r.fate(x); st {
	case parley.Cancelled, parley.Postponed:
		return st, ok
	}
	return "", false
}

// movedBehind reads a fate told in the passive behind the noun, whatever stands
// between commas: "the talks, planned for Friday, were postponed".
func (r *reader) movedBehind(x *telling) parley.Status {
	s := r.sentence(x.at)
	for k := x.at + 1; k+1 < s.Last; k++ {
		if r.isTelling(k) || r.lows[k] == ";" || r.lows[k] == "that" {
			return ""
		}
		if low := r.lows[k]; low != "was" && low != "were" && low != "been" {
			continue
		}
		switch r.t.Tokens[k+1].Lemma {
		case "postpone", "delay", "defer", "shelve", "suspend":
			return parley.Postponed
		case "put":
			if r.low(k+2) == "off" || r.low(k+2) == "on" && r.low(k+3) == "hold" {
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
func (r *reader) carries(x *telling) bool {
	if r.relative(x) != "" {
		return false
	}
	lemma := r.t.Tokens[x.verb].Lemma
	if light(lemma) && lemma != "discuss" && r.directly(x) {
		return true
	}
	switch lemma {
	case "last", "run", "occur", "happen", "be", "come", "follow", "focus", "cover", "touch", "center", "bring", "gather", "include", "involve":
		return r.isSubject(x)
	}
	if x.verb > x.at && r.t.Tokens[x.at].Head < 0 {
		return true // the verb that laterVerb found
	}
	return r.isSubject(x) && (r.t.Tokens[x.verb].XPOS == "VBN" || r.t.Child(x.verb, "cop") >= 0) || r.t.Child(x.at, "cop") >= 0
}

// directly tells whether a noun hangs on its verb, or on a noun that only
// measures it: "held talks", "took part in a round of talks"; not "went into
// the details of the call".
func (r *reader) directly(x *telling) bool {
	h := r.t.Tokens[x.at].Head
	if h == x.verb || h < 0 || x.verb > x.at {
		return true
	}
	switch r.lows[h] {
	case "part", "round", "rounds", "series", "number", "set", "couple", "date":
		return true
	}
	return r.t.Tokens[x.at].Rel == "conj" || r.t.Tokens[h].UPOS == "VERB"
}

// impliedStatus is for nouns under a verb that tells something else: "declined
// to discuss the call". Negation there says nothing of the contact, and
// "before his meeting" under a past verb leaves it ahead.
func (r *reader) impliedStatus(x *telling, st parley.Status) parley.Status {
	if r.relative(x) == "before" {
		return parley.Planned
	}
	if st == parley.Planned && (r.relative(x) == "after" || !x.definite) {
		return parley.Planned
	}
	return parley.Held
}

// nounStatus reads words at the noun itself: "planned", "upcoming", "possible".
func (r *reader) nounStatus(x *telling) (parley.Status, bool) {
	s := r.sentence(x.at)
	if r.preparedFor(x.first) {
		return parley.Planned, true
	}
	for k := x.first - 1; k >= s.First && k > x.first-6; k-- {
		switch r.lows[k] {
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
			if k == x.first-1 {
				return parley.Denied, true
			}
		}
		if u := r.t.Tokens[k].UPOS; u == "VERB" || u == "ADP" || u == "PUNCT" && r.lows[k] != "," {
			break
		}
	}
	return "", false
}

// fate reads verbs that end or move a contact: "cancelled", "postponed",
// "denied that".
func (r *reader) fate(x *telling) (parley.Status, bool) {
	if x.noun && r.setsScene(x) {
		return "", false
	}
	if st, ok := r.wished(x); ok {
		return st, true
	}
	for v, steps := x.verb, 0; v >= 0 && steps < 3; steps++ {
		switch r.t.Tokens[v].Lemma {
		case "cancel", "scrap", "axe", "abandon":
			return parley.Cancelled, true
		case "call":
			if r.low(v+1) == "off" || r.t.Child(v, "compound:prt") >= 0 && r.low(r.t.Child(v, "compound:prt")) == "off" {
				return parley.Cancelled, true
			}
		case "postpone", "delay", "defer", "reschedule", "shelve":
			return parley.Postponed, true
		case "put":
			if r.low(v+1) == "off" || r.low(v+1) == "on" && r.low(v+2) == "hold" {
				return parley.Postponed, true
			}
		case "move", "shift", "push", "bring":
			if r.movedOn(v) {
				return parley.Postponed, true // "was moved to Friday"
			}
		case "look", "anticipate", "await":
			if (x.noun || v != x.verb) && (r.low(v+1) == "forward" || r.t.Tokens[v].Lemma != "look") {
				return parley.Planned, true // "looked forward to further talks"
			}
		case "deny":
			if v != x.verb && (!x.noun || takesPlace(r.t.Tokens[x.verb].Lemma)) || v == x.verb && x.noun {
				return parley.Denied, true
			}
		case "propose", "suggest", "offer", "seek", "request", "invite":
			if v != x.verb || x.noun {
				if steps == 0 && x.noun && (r.t.Tokens[v].Lemma == "request" || r.t.Tokens[v].Lemma == "seek" && x.definite) {
					return "", false // "requested the call": who asked, not whether
				}
				return parley.Proposed, true
			}
		}
		rel := r.t.Tokens[v].Rel
		if r.deniedReport(v) && (!x.noun || text.IsRel(r.t.Tokens[x.at].Rel, "obj", "nsubj")) {
			return parley.Denied, true
		}
		if !text.IsRel(rel, "xcomp", "ccomp") {
			break
		}
		v = r.t.Tokens[v].Head
	}
	if x.noun && r.deniedReport(x.at) || r.deniedClause(x) {
		return parley.Denied, true
	}
	return "", false
}

// wished reads nouns that somebody only wants or will not have: "wants a meeting
// with Lind", "called for talks between", "is ready for talks", "refused a
// meeting". "Supports the talks" and "welcomed talks" are of talks there are.
func (r *reader) wished(x *telling) (parley.Status, bool) {
	if !x.noun || x.definite || x.verb < 0 || x.verb > x.at || !text.IsRel(r.t.Tokens[x.at].Rel, "obj", "obl", "nmod") || r.t.Tokens[x.at].Head != x.verb {
		return "", false
	}
	towards := r.low(r.t.Child(x.at, "case"))
	switch r.t.Tokens[x.verb].Lemma {
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
func (r *reader) setsScene(x *telling) bool {
	if x.verb < x.at || !text.IsRel(r.t.Tokens[x.at].Rel, "obl", "nmod") {
		return false
	}
	switch r.low(r.t.Child(x.at, "case")) {
	case "during", "in", "at", "after", "following":
		return true
	}
	return false
}

// deniedReport tells whether the clause or noun at i is what a report tells that
// somebody denies: "dismissed reports that Berg met Lind", "no plans for Berg to
// meet Lind". "Rejected a call with Lind" is another matter.
func (r *reader) deniedReport(i int) bool {
	if !text.IsRel(r.t.Tokens[i].Rel, "acl", "nmod", "ccomp", "advcl") {
		return false
	}
	h := r.t.Tokens[i].Head
	if h < 0 || h > i {
		return false
	}
	switch r.t.Tokens[h].Lemma {
	case "plan", "intention":
		return r.low(h-1) == "no"
	case "report", "claim", "rumour", "rumor", "allegation", "story", "speculation", "news", "suggestion":
	default:
		return false
	}
	v := r.t.Tokens[h].Head
	if v < 0 || r.t.Tokens[v].UPOS != "VERB" || r.negated(v) {
		return false
	}
	switch r.t.Tokens[v].Lemma {
	case "deny", "dismiss", "reject", "refute", "rebut", "debunk":
		return true
	}
	return false
}
