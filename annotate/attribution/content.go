package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// content finds what is said by the verb at i, in the frames of its cue.
func (f *finder) content(i int, s text.Sentence, cue lexicon.Cue) []text.Span {
	if f.anonymous(i) || cue.Lemma == "welcome" && f.greets(i) {
		return nil
	}
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
	if c := f.described(i, s, cue); len(c) > 0 {
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

// greets reads "welcomed Prime Minister Berg to the palace", which says nothing. "Welcomed Berg's words"
// does.
func (f *finder) greets(i int) bool {
	o := f.t.Object(i)
	m, ok := f.byAt[max(o, 0)]
	if o < i || !ok {
		return false
	}
	switch f.t.Entities[f.t.Mentions[m].Entity].Kind {
	case text.Person, text.Office:
		return f.t.Mentions[m].Head == o && f.t.Child(o, "acl") < 0
	}
	return false
}

// gerund is a content that is something to do: "suggested opening talks".
func (f *finder) gerund(i int, s text.Sentence) []text.Span {
	for k := i + 1; k < s.Last && k < i+3; k++ {
		if f.t.Tokens[k].XPOS == "VBG" && f.t.Tokens[k].UPOS == "VERB" && f.t.Tokens[k].Head == i &&
			text.IsRel(f.t.Tokens[k].Rel, "xcomp", "ccomp", "obj") {
			return f.from(k, i, s, k, false)
		}
		if f.t.Tokens[k].UPOS != "ADV" && f.t.Tokens[k].XPOS != "RP" {
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
		if f.lows[k] == "." || f.lows[k] == ";" ||
			(f.lows[k] == "and" || f.lows[k] == ",") && k+1 < s.Last && f.saying(k+1) && f.t.Tokens[k+1].XPOS == "VBD" {
			break
		}
		last = k
	}
	if last <= first {
		return nil
	}
	return []text.Span{f.t.Words(first, last)}
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

// anonymous tells whether the verb at i asks that its speaker be not named: that
// is how he speaks, nothing he says. "The official, who asked not to be named".
func (f *finder) anonymous(i int) bool {
	if i+4 >= len(f.lows) || f.lows[i+1] != "not" || f.lows[i+2] != "to" || f.lows[i+3] != "be" {
		return false
	}
	switch f.lows[i+4] {
	case "named", "identified", "quoted", "cited":
		return true
	}
	return false
}
