package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// clause is the clause that hangs on the verb at i.
func (f *finder) clause(i int, s text.Sentence) []text.Span {
	c := f.t.Child(i, "ccomp")
	if c < i {
		return f.plainClause(i, s)
	}
	first, _ := f.t.Extent(c)
	if x, ok := f.timeAt(i+1, s); ok && c >= x.Last && f.lows[x.Last] != "that" && !f.runs(x.Last) {
		return f.from(x.Last, i, s, c, true) // "said on Friday she would come"
	}
	if m := f.t.Child(c, "mark"); m > i && f.lows[m] == "that" {
		first = m + 1
	}
	return f.from(max(first, i+1), i, s, c, true)
}

// timeAt is the time that stands right behind a cue, with its preposition.
func (f *finder) timeAt(i int, s text.Sentence) (text.Time, bool) {
	for _, x := range f.t.Times {
		if x.Kind == text.DateTime && x.Last < s.Last &&
			(x.First == i || x.First == i+1 && f.t.Tokens[i].UPOS == "ADP") {
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

// plainClause is what stands behind "that" up to the end of the sentence, where no
// clause hangs on the verb at i.
func (f *finder) plainClause(i int, s text.Sentence) []text.Span {
	cue, _ := lexicon.CueFor(f.t.Tokens[i].Lemma)
	if k := f.thatBehind(i, s, cue.Listener); k > 0 && k+1 < s.Last {
		return f.rightOf(k+1, s)
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
		case f.t.Tokens[k].UPOS == "VERB" || f.t.Tokens[k].UPOS == "AUX" || f.lows[k] == "." || f.lows[k] == ";" ||
			f.lows[k] == ":":
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

func (f *finder) saying(i int) bool {
	_, ok := lexicon.CueFor(f.t.Tokens[i].Lemma)
	return ok && f.t.Tokens[i].UPOS == "VERB"
}
