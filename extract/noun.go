package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
)

// nounTelling reads a noun of contact at token i, with the words of its
// compound before it.
func (r *reader) nounTelling(i int) *telling {
	tok := r.t.Tokens[i]
	if tok.UPOS != "NOUN" && tok.UPOS != "PROPN" || r.headsFurther(i) {
		return nil
	}
	word, first, ok := r.contactNoun(i)
	if !ok || r.notContact(i, first) || r.low(first-1) == "respective" {
		return nil // "their respective talks with Keita and Diarra" are several, and not all four's
	}
	if r.onlyDiscussed(i, first) {
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
	if before := r.low(first - 1); r.namedEvent(i) || (before == "by" || before == "via" || before == "over") && r.t.Tokens[i].XPOS == "NN" {
		return true // "to talk by video link" tells the means
	}
	switch next := r.low(i + 1); r.low(i) {
	case "call", "calls":
		return first == i && r.low(i-1) != "courtesy" && (next == "for" || next == "on" && !r.timeAt(i+2) || next == "to" && !r.placedTo(i) || next == "upon")
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

// placedTo tells whether the call at i is one by phone to somebody: "made separate
// calls to Lund and Keita". "A call to all sides to show restraint" is an appeal.
func (r *reader) placedTo(i int) bool {
	v := r.carrier(i)
	if v < 0 || r.t.Tokens[i].Rel != "obj" || r.t.Tokens[v].Lemma != "make" && r.t.Tokens[v].Lemma != "place" {
		return false
	}
	who, end := r.actorsAt(i+2, r.sentence(i))
	return len(who) > 0 && r.human(who[0].entity) && (r.low(end) != "to" || r.low(end+1) == "discuss")
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
	if word[0] < 'A' || word[0] > 'Z' || i <= r.sentence(i).First {
		return false
	}
	return r.t.Tokens[i].UPOS == "PROPN" || r.ordinalName(i)
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

// ordinalName tells whether the capitalised words before token i begin with an
// ordinal: "the 57th Regional Ministers' Meeting".
func (r *reader) ordinalName(i int) bool {
	for k := i - 1; k > i-8 && k >= r.sentence(i).First; k-- {
		if _, ok := lexicon.Ordinal(r.lows[k]); ok {
			return k < i-1
		}
		if !r.capital(k) && r.lows[k] != "'" && r.lows[k] != "’" && r.lows[k] != "'s" && r.lows[k] != "’s" && r.lows[k] != "-" && r.lows[k] != "of" {
			return false
		}
	}
	return false
}
