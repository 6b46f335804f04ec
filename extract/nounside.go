package extract

import (
	"strings"

	"parley"
	"parley/text"
)

// light are verbs whose subject takes part in the contact that is their object.
func light(lemma string) bool {
	switch lemma {
	case "have", "hold", "conduct", "host", "start", "begin", "chair", "join", "attend", "lead", "finish", "conclude", "complete", "open", "resume", "convene", "receive", "make",
		"place", "take", "arrange", "organize", "organise", "schedule", "plan", "finalize", "continue", "send", "participate", "engage", "agree", "exchange", "arrive", "return", "go", "pay", "end", "request", "propose", "discuss", "confirm",
		"embark", "undertake", "wrap", "kick", "round", "cancel", "postpone", "call", "scrap", "delay", "seek", "want", "refuse", "reject":
		return true
	}
	return false
}

// nounSides collects who takes part: "Berg's meeting with Haddad", "talks
// between A and B", "Russian-Turkish talks", and the subject of a light verb.
func (r *reader) nounSides(x *telling) {
	s := r.sentence(x.at)
	if m, ok := r.mention(r.t.Child(x.at, "nmod:poss")); ok && m.First < x.at && r.actor(m.Entity) {
		x.sides = append(x.sides, side{m.Entity, m.Span})
	} else if m, ok := r.possessor(x.first); ok {
		x.sides = append(x.sides, side{m.Entity, m.Span})
	}
	x.sides = append(x.sides, r.adjectives(x)...)
	behind := r.behind(x, s)
	x.sides = append(x.sides, behind...)
	if x.verb >= 0 && r.takesSubject(x) {
		x.sides = append(r.subject(x.verb), x.sides...)
	}
	if (len(behind) == 1 || len(behind) > 1 && x.with) && r.relative(x) != "" {
		r.mainSubject(x, behind, s)
	}
	r.heldWith(x, s)
	if x.kind == parley.Message && len(x.sides) < 2 {
		r.letterSides(x, s)
	}
	if x.verb >= 0 && x.verb < x.at && len(behind) > 1 && text.IsRel(r.t.Tokens[x.at].Rel, "obj") {
		switch r.t.Tokens[x.verb].Lemma {
		case "host", "chair", "convene":
			r.hosted(x)
		}
	}
	if len(behind) == 1 && len(x.sides) == 1 && x.verb < 0 {
		x.definite = true
	}
}

// hosted makes the subject of "hosted a meeting between A and B" the host, who
// takes part too.
func (r *reader) hosted(x *telling) {
	who := r.subject(x.verb)
	if len(who) == 0 {
		return
	}
	x.host = who
	x.sides = append(x.sides, who...)
	first := min(r.t.TokenAt(who[0].span.Start), x.verb)
	x.tell("host", strings.Join(r.names(who), " & "), r.t.Words(first, x.verb), "", 0.9)
}

// possessor is the mention before "'s" that stands right before the noun's
// words, adjectives between.
func (r *reader) possessor(first int) (text.Mention, bool) {
	for k := first - 1; k > 0 && k > first-5; k-- {
		switch {
		case r.lows[k] == "'s" || r.lows[k] == "’s" || r.lows[k] == "'" || r.lows[k] == "’":
			m, ok := r.mention(k - 1)
			return m, ok && r.actor(m.Entity)
		case r.t.Tokens[k].XPOS == "PRP$":
			m, ok := r.mention(k)
			return m, ok
		case r.t.Tokens[k].UPOS != "ADJ" && r.t.Tokens[k].UPOS != "NOUN" && r.t.Tokens[k].UPOS != "NUM" && r.lows[k] != "-" && r.lows[k] != "and" && r.t.Tokens[k].UPOS != "VERB":
			return text.Mention{}, false
		}
	}
	return text.Mention{}, false
}

// adjectives reads parties before the noun: "Russian-Turkish talks", "US-China
// summit". One adjective alone says where, not who.
func (r *reader) adjectives(x *telling) []side {
	var sides []side
	for k := x.first - 1; k >= 0 && k > x.first-8 && r.t.Tokens[k].Sentence == r.t.Tokens[x.at].Sentence; k-- {
		if m, ok := r.mention(k); ok && r.t.Entities[m.Entity].Kind == text.State && m.First == k {
			sides = append([]side{{m.Entity, m.Span}}, sides...)
			continue
		}
		if r.lows[k] != "-" && r.lows[k] != "–" && r.t.Tokens[k].UPOS != "ADJ" {
			break
		}
	}
	if len(sides) < 2 {
		return nil
	}
	return sides
}

// behind reads the sides behind the noun: "with X", "between X and Y", "of the
// foreign ministers of X and Y", past times and places.
func (r *reader) behind(x *telling, s text.Sentence) []side {
	var sides []side
	for k := x.at + 1; k < s.Last && k < x.at+22; k++ {
		switch r.lows[k] {
		case "with", "between", "among", "involving", "grouping", "together":
			if r.lows[k] == "together" && r.lows[k-1] != "bringing" && r.lows[k-1] != "brought" {
				continue // "which brought together A, B and C"
			}
			found, end := r.actorsAt(k+1, s)
			if len(found) == 0 {
				found = r.objectOf(k)
				end = k + 1
			}
			if more, last := r.including(max(end, k+1), s); len(more) > 0 && r.lows[k] == "with" {
				found, end = append(found, more...), last
			}
			if len(found) > 0 {
				x.with = r.lows[k] == "with"
				return append(sides, found...)
			}
			k = max(k, end-1)
		case "on", "upon":
			if k == x.at+1 && x.first < x.at && r.low(x.at) == "call" {
				if found, _ := r.actorsAt(k+1, s); len(found) > 0 {
					x.with = true
					return append(sides, found...) // "a courtesy call on the king"
				}
			}
		case "to", "from", "by", "of":
			if x.kind == parley.Message && r.lows[k] != "of" && !(r.lows[k] == "by" && len(sides) > 0) || r.lows[k] == "by" && x.kind == parley.Visit || r.lows[k] == "from" && x.kind == parley.Call || r.lows[k] == "of" && k == x.at+1 && x.kind != parley.Message {
				found, end := r.actorsAt(k+1, s)
				if r.lows[k] == "from" && x.kind == parley.Call && r.one(found) {
					x.tell("initiator", r.initiatorName(found), r.t.Words(k, end-1), "", 0.85) // "a call from Berg"
				}
				if r.lows[k] == "of" && !r.several(found) && x.kind != parley.Visit || strings.HasPrefix(r.lows[x.at], "discussion") && !r.persons(found) {
					continue // "discussions of Peru and Mali" are about them
				}
				sides = append(sides, found...)
			}
		case ";", ".", "that", "which", "where", "who":
			if found := r.involved(k, s); len(found) > 1 {
				return append(sides, found...)
			}
			return sides
		case ",":
			if found := r.involved(k+1, s); len(found) > 1 {
				return append(sides, found...)
			}
			if r.lowIn(k+1, s) != "with" && r.lowIn(k+1, s) != "at" && r.lowIn(k+1, s) != "on" && r.lowIn(k+1, s) != "in" {
				if !r.insertion(k, s) {
					return sides
				}
			}
		}
		if r.finite(k) && r.happens(k) {
			continue
		}
		if r.finite(k) && x.kind != parley.Visit {
			if found := r.involved(k, s); len(found) > 1 {
				return append(sides, found...) // "the meeting brought together"
			}
		}
		if r.finite(k) || r.isTelling(k) && k != r.roundOf(x.at) {
			return sides
		}
	}
	return sides
}

// happens tells whether the verb at k only says that the noun before it came
// about: "a meeting took place in Doha between Berg and Lind".
func (r *reader) happens(k int) bool {
	switch r.t.Tokens[k].Lemma {
	case "resume", "begin", "start", "open", "continue", "conclude", "occur", "convene":
		return true
	case "take":
		return r.low(k+1) == "place"
	}
	return false
}

// involved reads who takes part by a clause: ", which involved representatives
// of A, B and C", "that brought together", "attended by".
func (r *reader) involved(k int, s text.Sentence) []side {
	if r.lowIn(k, s) == "which" || r.lowIn(k, s) == "that" {
		k++
	}
	for r.lowIn(k, s) == "was" || r.lowIn(k, s) == "were" || r.lowIn(k, s) == "also" || r.lowIn(k, s) == "has" || r.lowIn(k, s) == "have" {
		k++
	}
	switch r.lowIn(k, s) {
	case "involved", "involving", "included", "grouped", "gathered", "includes", "gathers", "include", "gather":
		k++
	case "brought", "bringing", "brings", "bring":
		if r.lowIn(k+1, s) != "together" {
			return nil
		}
		k += 2
	case "attended", "joined":
		if r.lowIn(k+1, s) != "by" {
			return nil
		}
		k += 2
	default:
		return nil
	}
	found, end := r.actorsAt(k, s)
	more, _ := r.including(max(end, k), s)
	return append(found, more...)
}

// finite tells whether the token at k is a verb of a clause of its own; a name
// that the tagger took for a verb ("United Nations") has no such form.
func (r *reader) finite(k int) bool {
	tok := r.t.Tokens[k]
	return tok.UPOS == "VERB" && (tok.XPOS == "VBD" || tok.XPOS == "VBZ" || tok.XPOS == "VBP" || tok.XPOS == "VB")
}

// insertion tells whether a comma at k opens a time or place between commas
// behind which the noun phrase goes on: "my meeting, at 1:00 today, with X".
func (r *reader) insertion(k int, s text.Sentence) bool {
	for _, x := range r.t.Times {
		if x.Last == k || x.First == k+1 {
			return r.lowIn(x.Last, s) == "," || x.Last == k
		}
	}
	return false
}

func (r *reader) isTelling(k int) bool {
	_, _, ok := r.contactNoun(k)
	return ok && r.t.Tokens[k].UPOS == "NOUN"
}

// takesSubject tells whether the subject of the carrying verb takes part: the
// noun is object of a light verb, or stands in "in a call with X, Y said".
func (r *reader) takesSubject(x *telling) bool {
	tok := r.t.Tokens[x.at]
	if len(x.sides) > 1 && !x.with && !r.one(x.sides) || x.verb > x.at && tok.Rel != "obl" && tok.Rel != "nsubj:pass" {
		return false
	}
	lemma := r.t.Tokens[x.verb].Lemma
	if r.relative(x) != "" && !text.IsRel(tok.Rel, "obj", "nsubj") {
		return false // "will hold a call after the meeting": the subject's is the call
	}
	if tok.Rel == "obl" && len(x.sides) == 0 && x.at > x.verb && x.kind != parley.Visit && addresses(lemma) {
		// "told Haddad in a phone call that"
		if c := r.t.Child(x.at, "case"); c >= 0 && (r.lows[c] == "during" || r.lows[c] == "in") {
			return r.spokenTo(x, r.subject(x.verb))
		}
	}
	if text.IsRel(tok.Rel, "obj", "nsubj:pass") || tok.Head == x.verb && x.verb < x.at && light(lemma) {
		return light(lemma)
	}
	if tok.Rel == "conj" {
		return light(lemma)
	}
	if tok.Rel == "obl" && len(x.sides) == 1 && len(r.behind(x, r.sentence(x.at))) == 1 {
		switch r.low(r.t.Child(x.at, "case")) {
		case "in", "during", "at", "on", "for":
			return true
		}
	}
	if tok.Rel == "nmod" && len(x.sides) == 1 && r.low(x.first-1) == "for" && r.t.Child(x.verb, "cop") >= 0 {
		return true // "is in Oslo for talks with Lind"
	}
	if tok.Rel == "obl" && len(x.sides) == 0 && x.at < x.verb && x.kind != parley.Visit {
		// "During a video call on Friday, Berg and Haddad agreed".
		if c := r.t.Child(x.at, "case"); c >= 0 && (r.lows[c] == "during" || r.lows[c] == "in" || r.lows[c] == "at") {
			who := r.subject(x.verb)
			return r.several(who) || r.spokenTo(x, who)
		}
	}
	return tok.Rel == "nmod" && light(lemma) && len(x.sides) == 1
}

// addresses tells whether the object of a verb is who is spoken to.
func addresses(lemma string) bool {
	switch lemma {
	case "tell", "inform", "assure", "thank", "congratulate", "brief", "warn", "urge", "remind", "ask", "invite", "agree":
		return true
	}
	return false
}

// spokenTo reads the other side of "in a call on Monday, Berg told Haddad":
// whom the subject of the verb told, thanked, agreed with.
func (r *reader) spokenTo(x *telling, who []side) bool {
	if !r.one(who) || !r.human(who[0].entity) {
		return false
	}
	at := x.verb + 1
	s := r.sentence(x.verb)
	for k := at; k < s.Last && k < at+12; k++ {
		if r.lows[k] == "with" || r.lows[k] == "to" && r.t.Tokens[k].UPOS == "ADP" {
			at = k + 1
		}
	}
	other, _ := r.actorsAt(at, s)
	if len(other) == 0 || !r.human(other[0].entity) || r.party(other[0].entity) == r.party(who[0].entity) {
		return false
	}
	x.sides = append(x.sides, other...)
	return true
}

// mainSubject gives a contact told of only beside another the subject of the
// main clause: "Berg met Haddad a day before a planned call with Lind", "Ahead of
// his meeting with Lind, Berg called Haddad", where "his" looks forward; "After
// talks with Lind and Haddad, Berg said".
func (r *reader) mainSubject(x *telling, behind []side, s text.Sentence) {
	if m, ok := r.possessor(x.first); ok && (m.Form != text.Pronoun || m.First > s.First+4) {
		return
	}
	v := r.mainVerb(s)
	if v < 0 {
		return
	}
	who := r.subject(v)
	if p := r.t.Child(v, "nsubj:pass"); len(who) == 0 && p >= 0 {
		who = r.actorsUnder(p) // "after a call with Lind, Berg was quoted"
	}
	if len(who) == 0 || !r.human(who[0].entity) || holdsSide(behind, who[0]) {
		return
	}
	if x.at < v && x.at-s.First < 6 || len(x.sides) == 1 {
		x.sides = append([]side{who[0]}, behind...) // a pronoun before its noun is he
	}
}

// mainVerb is the root verb of a sentence, or -1.
func (r *reader) mainVerb(s text.Sentence) int {
	for k := s.First; k < s.Last; k++ {
		if r.t.Tokens[k].Head < 0 && r.t.Tokens[k].UPOS == "VERB" {
			return k
		}
	}
	return -1
}

// heldWith reads a relative clause that holds the contact: "the meeting which
// Berg had held the day before, in Oslo, with Haddad".
func (r *reader) heldWith(x *telling, s text.Sentence) {
	if r.low(x.at+1) != "which" && r.low(x.at+1) != "that" || len(x.sides) > 1 {
		return
	}
	for v := x.at + 2; v < s.Last && v < x.at+9; v++ {
		if l := r.t.Tokens[v].Lemma; r.t.Tokens[v].UPOS != "VERB" || l != "hold" && l != "have" {
			continue
		}
		for k := v + 1; k < s.Last && !r.finite(k); k++ {
			if r.lows[k] != "with" {
				continue
			}
			if other, _ := r.actorsAt(k+1, s); len(other) > 0 {
				x.sides = append(r.personBefore(v, x.at+2), other...)
			}
			return
		}
	}
}

// personBefore is the person named last among tokens [from,v).
func (r *reader) personBefore(v, from int) []side {
	for k := v - 1; k >= from; k-- {
		if m, ok := r.mention(k); ok && r.human(m.Entity) {
			return []side{{m.Entity, m.Span}}
		}
	}
	return nil
}
