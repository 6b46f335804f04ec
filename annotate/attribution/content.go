package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// content finds what is said by the verb at i, in the frames of its cue.
func (f *finder) content(i int, s text.Sentence, cue lexicon.Cue) []text.Span {
	if cue.Lemma == "make clear" {
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
	if c := f.prepositional(i, s, cue); len(c) > 0 {
		return c
	}
	if cue.Frames["np"] {
		return f.object(i, s)
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
	if m := f.t.Child(c, "mark"); m > i && f.lows[m] == "that" {
		first = m + 1
	}
	return f.from(max(first, i+1), i, s, c, true)
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
		if x.First <= k && k < x.Last {
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

// from takes the content from token first to where the verb's clause ends.
// A clause goes on over joined clauses; a noun phrase or infinitive ends before
// a joined clause with a subject of its own.
func (f *finder) from(first, cue int, s text.Sentence, c int, clause bool) []text.Span {
	last := first
	for _, k := range f.t.Subtree(c) {
		last = max(last, k)
	}
	if clause {
		last = f.stretch(last, cue, s)
	} else {
		last = f.beforeClause(first, f.phrases(last, cue, s))
	}
	if first > last {
		return nil
	}
	return []text.Span{f.t.Words(first, last)}
}

// phrases moves the end of a noun phrase over the phrases behind it that the
// parse hung on the cue: "spoke of the prospects for trade if the war ends".
// Times stay with the cue.
func (f *finder) phrases(last, cue int, s text.Sentence) int {
	for next := last + 1; next < s.Last; next++ {
		if f.lows[next] == "," || f.lows[next] == "and" {
			continue // kept only if more of the phrase follows
		}
		top := f.topBelow(next, cue)
		if top < 0 || top <= cue || f.timed(next) || !f.complement(top) {
			break
		}
		if next > last+1 && f.t.Tokens[next].XPOS == "VBD" {
			break
		}
		last = next
	}
	return last
}

// complement tells whether a dependent of the cue goes on with its content
// rather than with the telling.
func (f *finder) complement(top int) bool {
	tok := f.t.Tokens[top]
	switch {
	case text.IsRel(tok.Rel, "obl", "nmod", "acl", "advmod"):
		return true
	case text.IsRel(tok.Rel, "xcomp", "advcl", "ccomp"):
		m := f.t.Child(top, "mark")
		return m >= 0 && f.lows[m] == "to" || f.conditional(top)
	case tok.Rel == "conj":
		return !f.verbal(top)
	}
	return false
}

func (f *finder) conditional(i int) bool {
	m := f.t.Child(i, "mark")
	return m >= 0 && (f.lows[m] == "if" || f.lows[m] == "once" || f.lows[m] == "unless" || f.lows[m] == "provided")
}

// timed tells whether a time expression begins at token i or right behind a
// preposition there.
func (f *finder) timed(i int) bool {
	for _, x := range f.t.Times {
		if x.Kind != text.Duration && (x.First == i || x.First == i+1 && f.t.Tokens[i].UPOS == "ADP") {
			return true
		}
	}
	return false
}

// beforeClause ends a phrase before ", but both leaders share ..." and before
// "after the leaders exchanged ...": what came after is told of the saying,
// not by it.
func (f *finder) beforeClause(first, last int) int {
	for k := first + 1; k < last; k++ {
		switch {
		case f.lows[k] == "," && k+3 <= last && (f.lows[k+1] == "but" || f.lows[k+1] == "and" || f.lows[k+1] == "while") && f.ownSubject(k+2, last),
			(f.lows[k] == "after" || f.lows[k] == "before") && f.pastClause(k+1, last):
			return k - 1
		}
	}
	return last
}

// ownSubject tells whether a noun phrase and then a verb begin at token i.
func (f *finder) ownSubject(i, last int) bool {
	if m, ok := f.byAt[i]; ok {
		k := f.t.Mentions[m].Last
		u := f.t.Tokens[min(k, last)].UPOS
		return u == "VERB" || u == "AUX"
	}
	for k := i; k <= last && k < i+5; k++ {
		if f.t.Child(k, "nsubj") >= i {
			return true
		}
	}
	return false
}

// pastClause tells whether a clause with a subject and a verb in the past
// begins at token i.
func (f *finder) pastClause(i, last int) bool {
	for k := i + 1; k <= last && k < i+8; k++ {
		if f.lows[k] == "," || f.lows[k] == "." {
			return false
		}
		if f.t.Tokens[k].XPOS == "VBD" {
			return true
		}
	}
	return false
}

// stretch moves the end of a content over what the parse hung on the cue
// though it goes on with the content: a joined clause with a subject of its
// own, a condition. It stops before a further saying of the same source.
func (f *finder) stretch(last, cue int, s text.Sentence) int {
	for next := last + 1; next < s.Last; next++ {
		top := f.topBelow(next, cue)
		if top < 0 || !f.goesOn(top, cue) {
			break
		}
		last = next
	}
	return last
}

// topBelow climbs from token i to the token that hangs on the cue itself, or
// on what the cue hangs on.
func (f *finder) topBelow(i, cue int) int {
	head := f.t.Tokens[cue].Head
	for steps := 0; steps < 60; steps++ {
		h := f.t.Tokens[i].Head
		if h == cue || h == head && h >= 0 {
			return i
		}
		if h < 0 {
			return -1
		}
		i = h
	}
	return -1
}

// goesOn tells whether a dependent of the cue belongs to its content.
func (f *finder) goesOn(top, cue int) bool {
	tok := f.t.Tokens[top]
	if top < cue {
		return false
	}
	switch {
	case tok.Rel == "punct" || tok.Rel == "cc":
		return true
	case tok.Rel == "conj":
		return (f.t.Child(top, "nsubj") >= 0 || f.present(top) && f.t.Tokens[cue].XPOS == "VBD") && !f.saying(top)
	case f.lows[top] == "provided":
		return true
	case text.IsRel(tok.Rel, "advcl"):
		m := f.t.Child(top, "mark")
		return m >= 0 && !f.saying(top) && f.lows[m] != "as" && f.lows[m] != "after"
	case text.IsRel(tok.Rel, "obl", "nmod", "ccomp", "xcomp"):
		return true
	}
	return false
}

// present tells whether the clause at i stands in the present or future: behind
// "said" in the past it can only be what was said.
func (f *finder) present(i int) bool {
	if x := f.t.Tokens[i].XPOS; x == "VBZ" || x == "VBP" {
		return true
	}
	for _, c := range f.t.ChildrenBy(i, "aux", "cop") {
		switch f.lows[c] {
		case "is", "are", "will", "has", "have", "can", "must", "'s", "’s":
			return true
		}
	}
	return false
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
	if cue.Act == "urge" || cue.Act == "ask" || cue.Act == "demand" {
		for _, o := range f.t.ChildrenBy(i, "obj", "iobj", "obl") {
			if a, _ := f.t.Extent(o); o > i {
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
		first := k + 1
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
