package extract

import (
	"parley"
	"parley/text"
)

// settle decides how far the contact of a telling has come, and its order among
// others.
func (r *reader) settle(n int, x *telling) {
	x.status, x.sure = r.status(x)
	if x.series < 0 && x.status == parley.Held {
		x.sure = true // what was previous is over
	}
	r.order(n, x)
	if !x.noun && x.series == 0 {
		s := r.sentence(x.at)
		for k := max(x.at-3, s.First); k < s.Last && k < x.at+4; k++ {
			if r.lows[k] == "again" || r.lows[k] == "anew" {
				x.series = 1
			}
		}
	}
}

// status reads tense, modality, negation and the words of cancelling.
func (r *reader) status(x *telling) (parley.Status, bool) {
	if x.noun {
		if st, ok := r.ownFate(x); ok {
			return st, true
		}
		if st, ok := r.nounStatus(x); ok {
			return st, true
		}
	}
	if x.verb < 0 && x.noun {
		x.verb = r.laterVerb(x)
	}
	if x.verb < 0 {
		if x.noun && r.relative(x) == "before" {
			return parley.Planned, false // "Spoke with her ahead of my meeting"
		}
		return parley.Held, false
	}
	if st, ok := r.fate(x); ok {
		return st, true
	}
	st, ok := r.verbStatus(x.verb)
	if !x.noun && r.ahead(x.verb) {
		return parley.Planned, true // "before I receive her tomorrow", "before seeing her"
	}
	if x.noun && !r.carries(x) {
		return r.impliedStatus(x, st), false
	}
	return st, ok
}

// ownFate is the fate of a noun that its own verb tells: "the next round was
// postponed". What is cancelled is no longer merely next.
func (r *reader) ownFate(x *telling) (parley.Status, bool) {
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

// ahead tells whether the verb at v stands in the present, or as a gerund,
// behind "before".
func (r *reader) ahead(v int) bool {
	m := r.t.Child(v, "mark", "case")
	if m < 0 || r.lows[m] != "before" {
		return false
	}
	x := r.t.Tokens[v].XPOS
	return x == "VBP" || x == "VBZ" || x == "VBG"
}

// laterVerb is the first verb behind the noun where the parse lost the clause:
// "a meeting between A and B is scheduled for Friday"; -1 if there is none.
func (r *reader) laterVerb(x *telling) int {
	s := r.sentence(x.at)
	for k := x.at + 1; k < s.Last; k++ {
		switch tok := r.t.Tokens[k]; {
		case r.lows[k] == "which" || r.lows[k] == "that" || r.lows[k] == "who":
			return -1
		case tok.XPOS == "MD" || tok.UPOS == "AUX":
			if h := tok.Head; h > k && r.t.Tokens[h].Sentence == tok.Sentence {
				return h
			}
			return k
		case tok.XPOS == "VBD":
			return k
		}
	}
	return -1
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
	case "last", "run", "occur", "happen", "be", "come", "follow", "focus", "cover", "touch", "center":
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
	for v, steps := x.verb, 0; v >= 0 && steps < 3; steps++ {
		switch r.t.Tokens[v].Lemma {
		case "cancel", "scrap", "axe", "abandon":
			return parley.Cancelled, true
		case "call":
			if r.low(v+1) == "off" || r.t.Child(v, "compound:prt") >= 0 && r.low(r.t.Child(v, "compound:prt")) == "off" {
				return parley.Cancelled, true
			}
		case "postpone", "delay", "defer", "reschedule":
			return parley.Postponed, true
		case "deny":
			if v != x.verb || x.noun {
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
		if !text.IsRel(rel, "xcomp", "ccomp") {
			break
		}
		v = r.t.Tokens[v].Head
	}
	return "", false
}

// verbStatus reads tense and modality of a verb and of the verbs it hangs on.
func (r *reader) verbStatus(v int) (parley.Status, bool) {
	aux := map[string]bool{}
	for _, c := range r.t.Children(v) {
		if rel := r.t.Tokens[c].Rel; text.IsRel(rel, "aux", "cop", "advmod") || rel == "mark" {
			aux[r.lows[c]] = true
		}
	}
	tok := r.t.Tokens[v]
	switch {
	case aux["not"] || aux["n't"] || aux["n’t"] || aux["never"]:
		if aux["will"] || aux["wo"] {
			return parley.Cancelled, false
		}
		return parley.Denied, true
	case aux["will"] || aux["'ll"] || aux["shall"] || aux["’ll"]:
		return parley.Planned, true
	case aux["would"]:
		return parley.Planned, false
	case aux["could"] || aux["may"] || aux["might"] || aux["can"] || aux["should"] || aux["must"]:
		return parley.Proposed, false
	case aux["to"] || tok.XPOS == "VB":
		return r.infinitiveStatus(v)
	case tok.XPOS == "VBG" && tok.Head >= 0 && r.t.Tokens[tok.Head].Lemma == "look":
		return parley.Planned, true // "looks forward to visiting"
	case tok.XPOS == "VBG" && (aux["is"] || aux["are"] || aux["am"] || aux["’re"] || aux["'re"]):
		return r.progressive(v)
	case tok.XPOS == "VBZ" && tok.Lemma == "plan" || tok.XPOS == "VBP" && tok.Lemma == "plan":
		return parley.Planned, true
	case (tok.XPOS == "VBN" || tok.UPOS == "ADJ") && r.plannedPassive(v):
		return parley.Planned, true
	}
	return parley.Held, tok.XPOS == "VBD" || tok.XPOS == "VBN" || aux["was"] || aux["were"] || aux["has"] || aux["had"]
}

// plannedPassive tells whether a passive verb sets something for later: "is
// scheduled", "was agreed".
func (r *reader) plannedPassive(v int) bool {
	switch r.t.Tokens[v].Lemma {
	case "agree":
		return r.t.Child(v, "nsubj:pass") >= 0 || r.t.Child(v, "aux:pass") >= 0 // "a further call was agreed on"
	case "schedule", "plan", "expect", "slate", "set", "due", "scheduled", "planned", "expected", "slated", "foreseen":
		return true
	case "arrange":
		for _, c := range r.t.ChildrenBy(v, "aux") {
			switch r.lows[c] {
			case "was", "were", "had", "has":
				return false // "had been arranged at his request" tells of a call held
			}
		}
		return true
	}
	return false
}

// progressive tells "are meeting now" from "are meeting on Friday".
func (r *reader) progressive(v int) (parley.Status, bool) {
	for _, x := range r.t.Times {
		if r.t.Tokens[x.First].Sentence == r.t.Tokens[v].Sentence && r.doc.Published != "" && x.Value > r.doc.Published[:10] && x.Kind == text.DateTime {
			return parley.Planned, true
		}
	}
	if lemma := r.t.Tokens[v].Lemma; lemma == "go" || lemma == "travel" || lemma == "plan" {
		return parley.Planned, true
	}
	return parley.UnderWay, true
}

// infinitiveStatus is by the verb above: "is to meet", "agreed to speak",
// "wants to talk", "travelled to meet".
func (r *reader) infinitiveStatus(v int) (parley.Status, bool) {
	if r.low(v-1) == "to" && (r.low(v-2) == "is" || r.low(v-2) == "are" || r.low(v-2) == "was" || r.low(v-2) == "were") {
		return parley.Planned, true // "are to meet"
	}
	h := r.t.Tokens[v].Head
	if h < 0 {
		return parley.Planned, true // "is to meet": the copula is the root's child
	}
	switch r.t.Tokens[h].Lemma {
	case "agree", "plan", "schedule", "expect", "set", "intend", "due", "promise", "pledge", "prepare", "slate", "arrange", "decide", "be", "go", "fly", "travel", "will":
		return parley.Planned, true
	case "want", "hope", "ready", "like", "wish", "offer", "propose", "invite", "ask", "request", "seek", "suggest", "willing", "need", "try", "urge", "refuse", "decline":
		if l := r.t.Tokens[h].Lemma; l == "refuse" || l == "decline" {
			return parley.Denied, true
		}
		return parley.Proposed, false
	}
	if st, ok := r.verbStatusAbove(h); ok {
		return st, false
	}
	return parley.Held, false
}

// verbStatusAbove takes the tense of the verb above where it is the future.
func (r *reader) verbStatusAbove(h int) (parley.Status, bool) {
	for _, c := range r.t.ChildrenBy(h, "aux") {
		if r.lows[c] == "will" || r.lows[c] == "would" {
			return parley.Planned, true
		}
	}
	return "", false
}

// relative is "before" or "after" where the noun stands behind such a word.
func (r *reader) relative(x *telling) string {
	s := r.sentence(x.at)
	for k := x.first - 1; k >= s.First && k > x.first-10; k-- {
		switch r.lows[k] {
		case "before":
			return "before"
		case "of":
			if r.lowIn(k-1, s) == "ahead" || r.lowIn(k-1, s) == "advance" || r.lowIn(k-1, s) == "eve" {
				return "before"
			}
		case "to":
			if r.lowIn(k-1, s) == "prior" {
				return "before"
			}
		case "after", "following":
			return "after"
		}
		if r.t.Tokens[k].UPOS == "VERB" && r.t.Tokens[k].XPOS != "VBG" || r.lows[k] == "," && k < x.first-1 {
			return ""
		}
	}
	return ""
}

// order joins "spoke ahead of his meeting": the nearest telling before in the
// sentence comes before or after this one.
func (r *reader) order(n int, x *telling) {
	word := ""
	if x.noun {
		word = r.relative(x)
	} else if k := r.t.Child(x.at, "mark"); k >= 0 {
		switch r.lows[k] {
		case "before", "after", "once":
			word = r.lows[k]
		}
	}
	if word == "" {
		return
	}
	x.related = word
	if word == "once" && !x.noun && x.status == parley.Held {
		x.status = parley.Planned
	}
	other := r.governing(n, x)
	if other < 0 {
		return
	}
	if word == "before" {
		r.tellings[other].before = append(r.tellings[other].before, n)
	} else {
		r.tellings[other].after = append(r.tellings[other].after, n)
	}
}

// governing is the telling that this one's "before" or "after" is told of: the
// one its carrier is, or the nearest in the sentence.
func (r *reader) governing(n int, x *telling) int {
	best := -1
	for k, o := range r.tellings {
		if k == n || r.t.Tokens[o.at].Sentence != r.t.Tokens[x.at].Sentence {
			continue
		}
		if o.at == x.verb || r.t.Under(x.at, o.at) && o.at != x.at {
			return k
		}
		if k < n || best < 0 {
			best = k
		}
	}
	return best
}
