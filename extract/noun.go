package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// nounTelling reads a noun of contact at token i, with the words of its
// compound before it.
func (r *reader) nounTelling(i int) *telling {
	tok := r.t.Tokens[i]
	if tok.UPOS != "NOUN" && tok.UPOS != "PROPN" || r.headsFurther(i) {
		return nil
	}
	word, first, ok := r.contactNoun(i)
	if !ok || r.notContact(i, first) {
		return nil
	}
	x := &telling{at: i, first: first, last: i + 1, noun: true, kind: parley.ContactKind(word.Kind), vague: word.Frame["weak"], verb: r.carrier(i), place: -1}
	r.nounSides(x)
	if x.verb >= 0 && light(r.t.Tokens[x.verb].Lemma) && r.atHome(x, r.subject(x.verb)) {
		x.sides = r.subject(x.verb)
	}
	r.determine(x)
	r.apposedRank(x)
	r.means(x)
	x.is = r.predicate(x)
	if len(x.sides) < 2 && r.low(first-1) == "the" && r.low(first-2) == "since" {
		return nil // "since the summit in Oslo" only dates
	}
	if x.kind == parley.Visit {
		r.visitPlace(x)
	}
	return x
}

// visitPlace finds where a visit goes: "a visit by Haddad to Oslo".
func (r *reader) visitPlace(x *telling) {
	s := r.sentence(x.at)
	for k := x.at + 1; k < s.Last && k < x.at+14; k++ {
		if r.lows[k] != "to" {
			continue
		}
		at := k + 1
		if r.lowIn(at, s) == "the" {
			at++
		}
		m, ok := r.mention(at)
		if !ok || !r.placeLike(m) || len(x.sides) == 0 || r.party(m.Entity) == "" || r.party(m.Entity) == r.party(x.sides[0].entity) {
			return
		}
		x.place = r.byAt[at]
		return
	}
}

// predicate tells whether the noun says what "it" was: "it was the ninth call".
func (r *reader) predicate(x *telling) bool {
	if r.t.Child(x.at, "cop") < 0 {
		return false
	}
	s := r.t.Child(x.at, "nsubj")
	return s >= 0 && (r.low(s) == "it" || r.low(s) == "this" || r.low(s) == "that")
}

// headsFurther tells whether the noun at i is only part of a longer noun:
// "meeting room", "call centre". "Talks process" is left out with it.
func (r *reader) headsFurther(i int) bool {
	h := r.t.Tokens[i].Head
	return r.t.Tokens[i].Rel == "compound" && h == i+1 && !lexicon.GroupHead(r.low(h))
}

// contactNoun looks the noun up with the words before it: "phone call" before
// "call".
func (r *reader) contactNoun(i int) (lexicon.ContactWord, int, bool) {
	lemma := strings.ToLower(r.t.Tokens[i].Lemma)
	for _, size := range []int{3, 2} {
		first := i - size + 1
		if first < 0 || r.t.Tokens[first].Sentence != r.t.Tokens[i].Sentence {
			continue
		}
		words := strings.Join(append(append([]string{}, r.lows[first:i]...), lemma), " ")
		words = strings.ReplaceAll(words, " - ", "-")
		if w, ok := lexicon.ContactNoun(words); ok {
			return w, first, true
		}
	}
	if w, ok := lexicon.ContactNoun(r.low(i)); ok {
		return w, i, true
	}
	w, ok := lexicon.ContactNoun(lemma)
	return w, i, ok
}

// notContact tells whether the words around make the noun something else: an
// earnings call, a call for action, a note of thanks.
func (r *reader) notContact(i, first int) bool {
	for k := first - 1; k >= 0 && k > first-3; k-- {
		if lexicon.NotContact(r.low(k)) {
			return true
		}
	}
	if r.namedEvent(i) {
		return true
	}
	switch next := r.low(i + 1); r.low(i) {
	case "call", "calls":
		return first == i && (next == "for" || next == "on" && !r.timeAt(i+2) || next == "to" || next == "upon")
	case "exchange", "exchanges":
		return next == "of" && r.low(i+2) != "letters"
	case "round":
		return r.roundOf(i) < 0
	}
	for k := i - 1; k > i-7 && k > 0; k-- {
		if r.lows[k] == "round" || r.lows[k] == "rounds" {
			return r.roundOf(k) == i
		}
	}
	return false
}

// roundOf is the noun of contact that the round at i is one of: "the third
// round of the strategic dialogue"; -1 if it is no round of talks.
func (r *reader) roundOf(i int) int {
	if r.low(i+1) != "of" {
		return -1
	}
	for k := i + 2; k < i+7 && k < len(r.lows); k++ {
		switch low := r.lows[k]; {
		case strings.HasPrefix(low, "talk"), strings.HasPrefix(low, "negot"), strings.HasPrefix(low, "consult"), low == "dialogue":
			return k
		case low == "," || low == "." || r.finite(k):
			return -1
		}
	}
	return -1
}

// namedEvent tells whether the noun is part of a name: "the Summit of the
// Americas", "the Munich Dialogue".
func (r *reader) namedEvent(i int) bool {
	word := r.t.Tokens[i].Text
	return word[0] >= 'A' && word[0] <= 'Z' && i > r.sentence(i).First && r.t.Tokens[i].UPOS == "PROPN"
}

// carrier is the verb whose tense the noun at i takes part in, or -1.
func (r *reader) carrier(i int) int {
	if r.t.Child(i, "cop") >= 0 {
		return i
	}
	for steps := 0; i >= 0 && steps < 6; steps++ {
		i = r.t.Tokens[i].Head
		if i >= 0 && (r.t.Tokens[i].UPOS == "VERB" || r.t.Child(i, "cop") >= 0) {
			return i
		}
	}
	return -1
}

// light are verbs whose subject takes part in the contact that is their object.
func light(lemma string) bool {
	switch lemma {
	case "have", "hold", "conduct", "host", "start", "begin", "chair", "join", "attend", "lead", "finish", "conclude", "complete", "open", "resume", "convene", "receive", "make",
		"place", "take", "arrange", "organize", "organise", "schedule", "plan", "finalize", "continue", "send", "participate", "engage", "agree", "exchange", "arrive", "return", "go", "pay", "end", "request", "propose", "discuss", "confirm",
		"cancel", "postpone", "call", "scrap", "delay", "seek", "want", "refuse", "reject":
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
		case "with", "between", "among":
			found, end := r.actorsAt(k+1, s)
			if len(found) == 0 {
				found = r.objectOf(k)
				end = k + 1
			}
			if len(found) > 0 {
				x.with = r.lows[k] == "with"
				return append(sides, found...)
			}
			k = max(k, end-1)
		case "to", "from", "by", "of":
			if x.kind == parley.Message && r.lows[k] != "of" && !(r.lows[k] == "by" && len(sides) > 0) || r.lows[k] == "by" && x.kind == parley.Visit || r.lows[k] == "from" && x.kind == parley.Call || r.lows[k] == "of" && k == x.at+1 && x.kind != parley.Message {
				found, end := r.actorsAt(k+1, s)
				if r.lows[k] == "from" && x.kind == parley.Call && len(found) == 1 {
					x.tell("initiator", r.initiatorName(found), r.t.Words(k, end-1), "", 0.85) // "a call from Berg"
				}
				if r.lows[k] == "of" && !r.several(found) && x.kind != parley.Visit {
					continue
				}
				sides = append(sides, found...)
			}
		case ";", ".", "that", "which", "where", "who":
			return sides
		case ",":
			if r.lowIn(k+1, s) != "with" && r.lowIn(k+1, s) != "at" && r.lowIn(k+1, s) != "on" && r.lowIn(k+1, s) != "in" {
				if !r.insertion(k, s) {
					return sides
				}
			}
		}
		if r.finite(k) || r.isTelling(k) && k != r.roundOf(x.at) {
			return sides
		}
	}
	return sides
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
	if len(x.sides) > 1 && !x.with || x.verb > x.at && tok.Rel != "obl" && tok.Rel != "nsubj:pass" {
		return false
	}
	lemma := r.t.Tokens[x.verb].Lemma
	if r.relative(x) != "" && !text.IsRel(tok.Rel, "obj", "nsubj") {
		return false // "will hold a call after the meeting": the subject's is the call
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
	if tok.Rel == "obl" && len(x.sides) == 0 && x.at < x.verb && x.kind != parley.Visit {
		// "During a video call on Friday, Berg and Haddad agreed".
		if c := r.t.Child(x.at, "case"); c >= 0 && (r.lows[c] == "during" || r.lows[c] == "in" || r.lows[c] == "at") {
			who := r.subject(x.verb)
			return r.several(who) || r.spokenTo(x, who)
		}
	}
	return tok.Rel == "nmod" && light(lemma) && len(x.sides) == 1
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
		if r.lows[k] == "with" {
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

// determine reads what stands before the noun: "the", "his previous", "ninth",
// "longest", "another", "three".
func (r *reader) determine(x *telling) {
	s := r.sentence(x.at)
	for k := x.first - 1; k >= s.First && k > x.first-10; k-- {
		low := r.lows[k]
		tok := r.t.Tokens[k]
		if m, ok := r.mention(k); ok && r.lows[k] != "their" && r.lows[k] != "his" && r.lows[k] != "her" && m.Form == text.Named && r.t.Entities[m.Entity].Kind != text.State {
			return
		}
		switch low {
		case "the", "this", "that", "these":
			x.definite = true
			return
		case "their", "his", "her", "its", "'s", "’s":
			x.definite = x.definite || low == "their"
			return
		case "a", "an":
			return
		case "previous", "last", "earlier", "prior":
			x.series = -1
		case "next", "another", "further", "new", "subsequent", "additional", "follow", "second":
			if low != "second" || r.lowIn(k-1, s) == "a" {
				x.series = 1
			}
		}
		if n, ok := lexicon.Ordinal(low); ok && n > 0 && !r.otherOrdinal(k) {
			x.ordinal = &parley.Ordinal{Number: n}
		}
		if n, ok := lexicon.Cardinal(low); ok && n > 1 && n < 100 && r.t.Tokens[x.at].XPOS == "NNS" && x.kind != parley.Talks && k >= x.first-3 {
			x.count = n
			x.tell("count", n, r.t.Words(k, x.at), "", 0.85)
		}
		if word := r.superlativeAt(k); word != "" {
			x.superlative = append([]string{word}, x.superlative...)
		}
		if tok.UPOS == "VERB" && tok.XPOS != "VBN" && tok.XPOS != "VBG" || tok.UPOS == "ADP" || tok.UPOS == "PUNCT" && low != "," && low != "-" && low != "“" && low != "\"" {
			return
		}
	}
}

// otherOrdinal tells whether an ordinal counts something else: "second day of
// talks", "second-term meeting".
func (r *reader) otherOrdinal(k int) bool {
	next := r.low(k + 1)
	if _, unit := lexicon.Time(next, "unit"); unit || next == "-" || next == "term" {
		return true
	}
	_, month := lexicon.Time(r.low(k-1), "month")
	return month
}

// superlativeAt reads "longest", "most substantive" before a noun.
func (r *reader) superlativeAt(k int) string {
	tok := r.t.Tokens[k]
	low := r.lows[k]
	if tok.XPOS == "JJS" && low != "most" && low != "least" && low != "latest" && low != "last" || strings.HasSuffix(low, "est") && (low == "longest" || low == "shortest") {
		return low
	}
	if r.low(k-1) == "most" && tok.UPOS == "ADJ" {
		return "most " + low
	}
	return ""
}
