package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// from takes the content from token first to where the verb's clause ends.
// A clause goes on over joined clauses; a noun phrase or infinitive ends before
// a joined clause with a subject of its own.
func (f *finder) from(first, cue int, s text.Sentence, c int, clause bool) []text.Span {
	last := first
	for _, k := range text.Subtree(f.t, c) {
		last = max(last, k)
	}
	if clause {
		last = f.stretch(last, cue, s)
	} else {
		last = f.beforeClause(first, f.phrases(last, cue, s))
	}
	last = f.beforeSaying(first, last)
	if first > last {
		return nil
	}
	return []text.Span{f.t.Words(first, f.outOfQuote(first, last, s))}
}

// outOfQuote moves the end of a content that stands inside a quotation begun in
// it to where that closes, and over a further quoted word joined to it: "called
// it “rash and” ...".
func (f *finder) outOfQuote(first, last int, s text.Sentence) int {
	for _, q := range f.t.Quotes {
		if q.Depth > 0 || q.Start < f.t.Tokens[first].Start || q.Start > f.t.Tokens[last].End ||
			q.End <= f.t.Tokens[last].End || !q.Closed {
			continue
		}
		last = max(last, min(f.t.TokenAt(q.End-1), s.Last-1))
	}
	return last
}

// phrases moves the end of a noun phrase over the phrases behind it that the
// parse hung on the cue: "spoke of the prospects for trade if the war ends".
// Times that hang on the cue stay with it.
func (f *finder) phrases(last, cue int, s text.Sentence) int {
	for next := last + 1; next < s.Last; next++ {
		if f.lows[next] == "," || f.lows[next] == "and" {
			continue // kept only if more of the phrase follows
		}
		top := f.topBelow(next, cue)
		if top < 0 || top <= cue || f.timed(next, top) || !f.complement(top, cue) {
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
func (f *finder) complement(top, cue int) bool {
	tok := f.t.Tokens[top]
	switch {
	case text.IsRel(tok.Rel, "obl"):
		return !f.occasion(top)
	case text.IsRel(tok.Rel, "nmod", "acl", "advmod"):
		return true
	case tok.Rel == "xcomp":
		return true // "called the deal a mistake", "demanded that he be heard"
	case text.IsRel(tok.Rel, "advcl", "ccomp"):
		// "stressed the need for calm when peace is threatened"
		return f.reason(top) || f.conditional(top) || f.t.Tokens[cue].XPOS == "VBD" && f.present(top)
	case tok.Rel == "conj":
		return !f.verbal(top)
	}
	return false
}

// reason reports whether a clause on the cue goes on with what is judged or wanted:
// "criticised him for leaving", "dismissed it as being late", "urged him to wait".
func (f *finder) reason(top int) bool {
	m := f.t.Child(top, "mark")
	if m < 0 {
		return false
	}
	switch f.lows[m] {
	case "to", "for", "of":
		return true
	case "as":
		return f.t.Tokens[top].XPOS == "VBG"
	}
	return false
}

// occasion reports whether a phrase on the cue tells of the saying: "criticised the
// plan in an interview", "proposed talks during a visit". "Criticised him for his
// speech" goes on with what is said.
func (f *finder) occasion(top int) bool {
	c := f.t.Child(top, "case")
	if c < 0 {
		return false
	}
	return lexicon.Circumstance(f.lows[c]) ||
		f.lows[c] != "for" && f.lows[c] != "of" && f.lows[c] != "as" && lexicon.Occasion(f.lows[top])
}

func (f *finder) conditional(i int) bool {
	m := f.t.Child(i, "mark")
	return m >= 0 && (f.lows[m] == "if" || f.lows[m] == "once" || f.lows[m] == "unless" || f.lows[m] == "provided")
}

// timed tells whether a time expression begins at token i or right behind a
// preposition there, and top is its head: in "promised to help as the truce ends on 31
// March" the day is that of the truce.
func (f *finder) timed(i, top int) bool {
	for _, x := range f.t.Times {
		if x.Kind != text.Duration && x.Kind != text.Vague &&
			(x.First == i || x.First == i+1 && f.t.Tokens[i].UPOS == "ADP") {
			return x.First <= top && top < x.Last
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
	case f.lows[top] == "provided":
		return true
	case tok.Rel == "conj":
		return (f.t.Child(top, "nsubj") >= 0 || f.present(top) && f.t.Tokens[cue].XPOS == "VBD") && !f.saying(top)
	case text.IsRel(tok.Rel, "advcl"):
		m := f.t.Child(top, "mark", "advmod")
		return m >= 0 && !f.saying(top) && f.lows[m] != "as" && f.lows[m] != "after"
	case text.IsRel(tok.Rel, "acl"):
		return true // ", where others would change their laws"
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

// inQuote tells whether token k stands in a quotation that the content opens.
func (f *finder) inQuote(k, first int) bool {
	for _, q := range f.t.Quotes {
		if q.Start < f.t.Tokens[k].Start && f.t.Tokens[k].End < q.End && q.Start >= f.t.Tokens[first].Start-3 {
			return true
		}
	}
	return false
}
