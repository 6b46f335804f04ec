package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// content finds what is said by the verb at i, in the frames of its cue.
func (f *finder) content(i int, s text.Sentence, cue lexicon.Cue) []text.Span {
	if cue.Lemma == "make clear" {
		if f.lows[i+1] == "it" {
			i++
		}
		return f.madeClear(i+2, s)
	}
	if cue.Frames["quote"] {
		if q, ok := f.quoteAfter(i, s); ok {
			return f.quoteWithRest(q)
		}
	}
	if cue.Frames["that"] {
		if c := f.clause(i, s); len(c) > 0 {
			return c
		}
	}
	if cue.Frames["to"] {
		if c := f.infinitive(i, s, cue); len(c) > 0 {
			return c
		}
	}
	if c := f.named(i, s, cue); len(c) > 0 {
		return c
	}
	if c := f.prepositional(i, s, cue); len(c) > 0 {
		return c
	}
	if cue.Frames["np"] {
		if c := f.gerund(i, s); len(c) > 0 {
			return c
		}
		return f.object(i, s)
	}
	return nil
}

// gerund is a content that is something to do: "suggested opening talks".
func (f *finder) gerund(i int, s text.Sentence) []text.Span {
	for k := i + 1; k < s.Last && k < i+3; k++ {
		if f.t.Tokens[k].XPOS == "VBG" && f.t.Tokens[k].UPOS == "VERB" && f.t.Tokens[k].Head == i && text.IsRel(f.t.Tokens[k].Rel, "xcomp", "ccomp", "obj") {
			return f.from(k, i, s, k, false)
		}
		if f.t.Tokens[k].UPOS != "ADV" {
			return nil
		}
	}
	return nil
}

// madeClear is what stands behind "made clear", up to a further saying.
func (f *finder) madeClear(first int, s text.Sentence) []text.Span {
	if first >= s.Last || f.lows[first] == "to" {
		return nil // "made clear to him that": left out rather than cut wrong
	}
	last := first
	for k := first; k < s.Last; k++ {
		if f.lows[k] == "." || f.lows[k] == ";" || (f.lows[k] == "and" || f.lows[k] == ",") && k+1 < s.Last && f.saying(k+1) && f.t.Tokens[k+1].XPOS == "VBD" {
			break
		}
		last = k
	}
	if last <= first {
		return nil
	}
	return []text.Span{f.t.Words(first, last)}
}

// clause is the clause that hangs on the verb at i.
func (f *finder) clause(i int, s text.Sentence) []text.Span {
	c := f.t.Child(i, "ccomp")
	if c < 0 {
		c = f.lateClause(i)
	}
	if c < i {
		return f.plainClause(i, s)
	}
	first, _ := f.t.Extent(c)
	if x, ok := f.timeAt(i+1, s); ok && c >= x.Last && f.lows[x.Last] != "that" && !f.runs(x.Last) {
		return f.from(x.Last, i, s, c, true) // "said on Friday she would come"
	}
	if m := f.t.Child(c, "mark"); m > i && f.lows[m] == "that" {
		first = m + 1
	} else if cue, _ := lexicon.CueFor(f.t.Tokens[i].Lemma); f.lostSubject(i+1, first, cue.Listener) {
		first = i + 1
	}
	return f.from(max(first, i+1), i, s, c, true)
}

// timeAt is the time that stands right behind a cue, with its preposition.
func (f *finder) timeAt(i int, s text.Sentence) (text.Time, bool) {
	for _, x := range f.t.Times {
		if x.Kind == text.DateTime && x.Last < s.Last && (x.First == i || x.First == i+1 && f.t.Tokens[i].UPOS == "ADP") {
			return x, true
		}
	}
	return text.Time{}, false
}

// runs tells whether a verb stands at token i, so that the time before it is its
// subject: "said Monday was fine".
func (f *finder) runs(i int) bool {
	u := f.t.Tokens[i].UPOS
	return u == "VERB" || u == "AUX" || f.t.Tokens[i].UPOS == "PUNCT"
}

// lostSubject tells whether the words between a cue and its clause, tokens
// [from,to), begin the clause though the parse hung them elsewhere: "said its
// president, Anna Berg, had called".
func (f *finder) lostSubject(from, to int, listener bool) bool {
	if listener || from >= to || f.t.Tokens[from].UPOS == "ADP" || f.t.Tokens[from].UPOS == "PUNCT" {
		return false
	}
	for k := from; k < to; k++ {
		if f.t.Tokens[k].UPOS == "ADP" || f.lows[k] == "that" {
			return false
		}
	}
	for k := from; k < to; k++ {
		if f.subjectWord(k) {
			return true
		}
	}
	return false
}

// plainClause is for clauses that the parse lost: what stands behind "said" or
// "said that" up to the end of the sentence, if it has a verb of its own.
func (f *finder) plainClause(i int, s text.Sentence) []text.Span {
	cue, _ := lexicon.CueFor(f.t.Tokens[i].Lemma)
	if k := f.thatBehind(i, s, cue.Listener); k > 0 && k+1 < s.Last {
		return f.rightOf(k+1, s)
	}
	if i+2 >= s.Last || f.t.Tokens[i].Lemma != "say" && f.t.Tokens[i].Lemma != "state" {
		return nil
	}
	switch f.lows[i+1] {
	case ",", ".", ":", ";", "in", "on", "at", "after", "during", "to", "so", "by", "as", "and":
		return nil
	}
	for k := i + 2; k < s.Last; k++ {
		if u := f.t.Tokens[k].UPOS; u == "VERB" || u == "AUX" {
			return f.rightOf(i+1, s)
		}
	}
	return nil
}

// thatBehind is the "that" behind a verb and its listener: "told reporters
// that", "informed the council that"; 0 where none stands there.
// Verbs without a listener allow times and occasions between: "said on Sunday
// that", "said in a statement that".
func (f *finder) thatBehind(i int, s text.Sentence, listener bool) int {
	for k := i + 1; k < s.Last && k < i+8; k++ {
		switch {
		case f.lows[k] == "that" && f.t.Tokens[k].UPOS != "DET":
			return k
		case !listener && f.subjectWord(k):
			return 0
		case f.t.Tokens[k].UPOS == "VERB" || f.t.Tokens[k].UPOS == "AUX" || f.lows[k] == "." || f.lows[k] == ";" || f.lows[k] == ":":
			return 0
		}
	}
	return 0
}

// subjectWord tells whether the token at k can only be the beginning of what
// is said: a noun that is no time and no medium.
func (f *finder) subjectWord(k int) bool {
	tok := f.t.Tokens[k]
	if tok.UPOS != "NOUN" && tok.UPOS != "PROPN" && tok.UPOS != "PRON" || lexicon.Medium(f.lows[k]) {
		return false
	}
	for _, x := range f.t.Times {
		if x.First <= k && k < x.Last && x.Kind != text.Vague {
			return false
		}
	}
	return f.t.Tokens[k-1].UPOS != "ADP" && !(k > 1 && f.t.Tokens[k-2].UPOS == "ADP")
}

// lateClause finds a content that the parse hung as parataxis, or as xcomp
// behind "that".
func (f *finder) lateClause(i int) int {
	for _, c := range f.t.ChildrenBy(i, "parataxis", "xcomp", "advcl", "acl") {
		if c < i {
			continue
		}
		if m := f.t.Child(c, "mark"); m >= 0 && f.lows[m] == "that" {
			return c
		}
	}
	return -1
}

func (f *finder) saying(i int) bool {
	_, ok := lexicon.CueFor(f.t.Tokens[i].Lemma)
	return ok && f.t.Tokens[i].UPOS == "VERB"
}

// infinitive is what somebody urges, promises or asks to do. Who is urged
// belongs to the content; who is told does not.
func (f *finder) infinitive(i int, s text.Sentence, cue lexicon.Cue) []text.Span {
	c := f.t.Child(i, "xcomp", "ccomp", "advcl")
	if c < i {
		return nil
	}
	m := f.t.Child(c, "mark")
	gerund := f.t.Tokens[c].XPOS == "VBG" && c <= i+2 && cue.Act == "propose"
	if (m < 0 || f.lows[m] != "to") && !gerund {
		return nil
	}
	first, _ := f.t.Extent(c)
	first = max(first, i+1)
	if cue.Act == "urge" || cue.Act == "ask" || cue.Act == "demand" || cue.Lemma == "tell" {
		for _, o := range f.t.ChildrenBy(i, "obj", "iobj", "obl") {
			a, last := f.t.Extent(o)
			if o > i && f.lows[a] == "by" && f.passive(i) {
				first = max(first, last) // "was asked by a judge to wait": who asks is the source
			} else if o > i {
				first = min(first, a)
			}
		}
	}
	return f.from(first, i, s, c, false)
}

// prepositional is a content behind "of", "for", "on": "spoke of prospects",
// "called for restraint", "thanked him for his help".
func (f *finder) prepositional(i int, s text.Sentence, cue lexicon.Cue) []text.Span {
	for _, o := range f.t.ChildrenBy(i, "obl", "advcl", "nmod", "obj") {
		k := f.t.Child(o, "case", "mark")
		if k < 0 || o < i || !cue.Frames[f.lows[k]] || f.lows[k] == "that" || f.lows[k] == "to" && !cue.Frames["out"] {
			continue
		}
		if _, named := f.byAt[k]; named && f.lows[k] == "of" {
			continue // "spoke with the minister of Chad": part of a name
		}
		first := k + 1
		if f.timed(first) {
			continue // "called him on Monday"
		}
		if f.lows[k] == "on" && f.t.Tokens[i].Lemma == "call" && !f.demands(first, s) {
			continue // "called on the king": a visit
		}
		if cue.Act == "thank" || cue.Act == "congratulate" || cue.Act == "condemn" && cue.Listener || cue.Act == "praise" {
			first = k
			if obj := f.t.Child(i, "obj"); obj > i {
				first, _ = f.t.Extent(obj)
			}
		}
		return f.from(first, i, s, o, false)
	}
	return nil
}

// demands tells whether somebody called on is to do something: an infinitive or
// "for" follows.
func (f *finder) demands(i int, s text.Sentence) bool {
	for k := i; k < s.Last && k < i+16; k++ {
		if f.lows[k] == "for" || f.lows[k] == "to" && k+1 < s.Last && f.t.Tokens[k+1].XPOS == "VB" {
			return true
		}
	}
	return false
}

// object is a content told as a noun phrase: "stressed the need for calm".
func (f *finder) object(i int, s text.Sentence) []text.Span {
	o := f.t.Child(i, "obj")
	if o < i || f.t.Tokens[o].UPOS == "PRON" && f.t.Child(o, "acl") < 0 || lexicon.Empty(f.lows[o]) || f.t.Tokens[i].Lemma == "exchange" && lexicon.Expression(f.lows[o]) == "" {
		return nil
	}
	first, _ := f.t.Extent(o)
	if expresses(f.t.Tokens[i].Lemma) && lexicon.Expression(f.lows[o]) != "" {
		if k := f.expressed(o, s); k > 0 {
			first = k
		}
	}
	return f.from(max(first, i+1), i, s, o, false)
}

// expresses tells whether a verb gives its object only a voice.
func expresses(lemma string) bool {
	return lemma == "express" || lemma == "voice" || lemma == "convey" || lemma == "extend"
}

// expressed is where the content of "expressed hope for an early summit"
// begins, behind the preposition or "that"; 0 where nothing follows the noun.
func (f *finder) expressed(o int, s text.Sentence) int {
	if o+2 >= s.Last {
		return 0
	}
	switch f.lows[o+1] {
	case "for", "over", "about", "at", "on", "that", "with", "in", "regarding":
		return o + 2
	}
	return 0
}

// rightOf is everything behind token first up to the end of the sentence.
func (f *finder) rightOf(first int, s text.Sentence) []text.Span {
	if first >= s.Last {
		return nil
	}
	return []text.Span{f.t.Words(first, s.Last-1)}
}

// named is what somebody is called: "called the deal a mistake", "called it
// “rash”".
func (f *finder) named(i int, s text.Sentence, cue lexicon.Cue) []text.Span {
	o := f.t.Child(i, "obj")
	if cue.Lemma != "call" || o < i {
		return nil
	}
	first, last := f.t.Extent(o)
	c := f.t.Child(i, "xcomp")
	if c < o && last+1 < s.Last {
		for _, q := range f.t.Quotes {
			if q.Start == f.t.Tokens[last+1].Start {
				c = last + 2
			}
		}
	}
	if c < o {
		return nil
	}
	if m := f.t.Child(c, "mark"); m >= 0 {
		return nil
	}
	return f.from(max(first, i+1), i, s, c, false)
}
