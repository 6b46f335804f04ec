package attribution

import (
	"parley/text"
	"slices"
)

// beforeQuoter is what stands before "the agency quoted Sadykov as saying" as its content.
func (f *finder) beforeQuoter(outer int, s text.Sentence) []text.Span {
	first := outer
	if n := f.t.Child(outer, "nsubj", "nsubj:pass"); n >= s.First && n < outer {
		if first, _ = f.phrase(n); first > s.First {
			if m, ok := f.byAt[n]; ok {
				first = min(first, f.t.Mentions[m].First)
			}
			if m, ok := f.byAt[first-1]; ok && f.t.Mentions[m].Last == first && !f.closes(first-1) {
				first = f.t.Mentions[m].First // "Kremlin spokesman Orlov"
			}
		}
	}
	if first-1 <= s.First || !f.closes(first-1) {
		return nil
	}
	if q, ok := f.quoteEnding(first); ok {
		return []text.Span{q.Inner}
	}
	return []text.Span{f.t.Words(s.First, first-1)}
}

// quotedAs reads "cited X as saying that ...", "quoted X as saying ..." and
// "X was quoted by Y as saying ...": the verb at i is "saying" behind "as".
func (f *finder) quotedAs(i int, s text.Sentence) bool {
	if i == s.First || f.lows[i-1] != "as" || f.t.Tokens[i].XPOS != "VBG" {
		return false
	}
	outer := f.outerVerb(i, s)
	if outer < 0 {
		return false
	}
	content := f.rightOf(f.pastWhen(i+1, s), s)
	if behind := f.lowAt(i+1, s); behind == "." || behind == "" || behind == "," || behind == "by" ||
		f.onlyWhen(i+1, s) && len(f.beforeQuoter(outer, s)) > 0 {
		content = f.beforeQuoter(outer, s)
	}
	inner, quoter := f.t.Object(outer), f.subject(outer)
	if f.t.Child(outer, "nsubj:pass") >= 0 || f.passive(outer) {
		inner, quoter = f.t.Child(outer, "nsubj:pass"), f.agent(outer)
	} else if m, ok := f.byAt[f.pastComma(i-2)]; ok && f.speaks(m) {
		inner = f.t.Mentions[m].Head // "quoted Berg's aide, Omar Rahimi, as saying"
	} else if between := f.mentionIn(outer+1, i-1); between >= 0 {
		inner = between
	}
	if quoter < 0 && f.lowAt(i+1, s) == "by" {
		quoter, _ = f.nounAt(f.pastKind(i+2, s), s) // "is quoted as saying by the news agency TAP"
	}
	if quoter < 0 {
		quoter = f.source(outer)
	}
	if inner < 0 {
		return false
	}
	if quoter >= 0 && quoter != inner {
		f.add(text.Attribution{Source: f.sourceSpan(quoter), SourceHead: quoter, Entity: f.speaker(quoter),
			Cue: f.t.Tokens[outer].Span, CueHead: outer,
			Lemma: f.t.Tokens[outer].Lemma}, f.quoterContent(content, min(inner, outer+1), s))
	}
	f.add(text.Attribution{Source: f.sourceSpan(inner), SourceHead: inner, Entity: f.speaker(inner),
		Cue: f.t.Words(i-1, i), CueHead: i,
		Lemma: "say"}, content)
	return true
}

// pastWhen steps over when something was said before the "that" of what was: "as saying on Tuesday that".
func (f *finder) pastWhen(i int, s text.Sentence) int {
	for k := i; k < s.Last && k < i+5; k++ {
		if f.lows[k] == "that" && f.t.Tokens[k].Rel == "mark" && k > i && f.onlyTime(i, k) {
			return k
		}
	}
	return i
}

// onlyTime reports whether tokens [from,to) are a time with its preposition.
func (f *finder) onlyTime(from, to int) bool {
	return slices.ContainsFunc(f.t.Times, func(x text.Time) bool {
		return x.Last == to && (x.First == from || x.First == from+1 && f.t.Tokens[from].UPOS == "ADP")
	})
}

// quoterContent is all that the quoter tells: whom he quotes from token first on, and what stood before.
func (f *finder) quoterContent(content []text.Span, first int, s text.Sentence) []text.Span {
	rest := f.t.Words(first, s.Last-1)
	if len(content) > 0 && content[0].End <= f.t.Tokens[first].Start {
		return append(append([]text.Span{}, content...), rest)
	}
	return []text.Span{rest}
}
