package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// prepositional is a content behind "of", "for", "on": "spoke of prospects",
// "called for restraint", "thanked him for his help".
func (f *finder) prepositional(i int, s text.Sentence, cue lexicon.Cue) []text.Span {
	for _, o := range f.t.ChildrenBy(i, "obl", "advcl", "nmod", "obj", "xcomp") {
		k := f.t.Child(o, "case", "mark")
		if k < 0 || o < i || !cue.Frames[f.lows[k]] || f.lows[k] == "that" || f.lows[k] == "to" && !cue.Frames["out"] {
			continue
		}
		if _, named := f.byAt[k]; named && f.lows[k] == "of" {
			continue // "spoke with the minister of Chad": part of a name
		}
		first := k + 1
		if f.timed(first, o) || f.lows[k] == "as" && f.t.Child(o, "nsubj") > k {
			continue // "called him on Monday", "slammed the deal as he left"
		}
		if f.lows[k] == "on" && f.t.Tokens[i].Lemma == "call" && !f.demands(first, s) {
			continue // "called on the king": a visit
		}
		if cue.Act == "thank" || cue.Act == "congratulate" || cue.Act == "condemn" && cue.Listener ||
			cue.Act == "praise" {
			first = k
			if obj := f.t.Object(i); obj > i {
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
	o := f.t.Object(i)
	if o < i || f.t.Tokens[o].UPOS == "PRON" && f.t.Child(o, "acl") < 0 || lexicon.Empty(f.lows[o]) ||
		f.t.Tokens[i].Lemma == "exchange" && lexicon.Expression(f.lows[o]) == "" {
		return nil
	}
	if f.t.Tokens[i].Lemma == "cite" && f.canSpeak(o) {
		return nil // "TASS cited Orlov": whom it had it from; "Orlov cited the figure" says something
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

// described is what somebody says that a thing is: "described the meeting as “useful”", the
// thing included.
func (f *finder) described(i int, s text.Sentence, cue lexicon.Cue) []text.Span {
	o := f.t.Object(i)
	if !cue.Frames["as"] || o < i {
		return nil
	}
	first, last := f.t.Extent(o)
	for k := last + 1; k+1 < s.Last && k < last+5; k++ {
		if f.lows[k] == "as" && f.t.Child(f.t.Tokens[k].Head, "nsubj") < k { // "slammed the deal as he left" is when
			return f.from(max(first, i+1), i, s, k+1, false)
		}
	}
	return nil
}

// named is what somebody is called: "called the deal a mistake", "called it
// “rash”".
func (f *finder) named(i int, s text.Sentence, cue lexicon.Cue) []text.Span {
	o := f.t.Object(i)
	if cue.Lemma != "call" && !cue.Frames["named"] || o < i {
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
