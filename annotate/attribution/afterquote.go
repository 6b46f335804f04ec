package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// afterSource steps over an apposition: "said Ivan Orlov, an aide,".
func (f *finder) afterSource(at int, s text.Sentence) int {
	if at < s.Last && f.lows[at] == "," {
		for k := at + 1; k < s.Last && k < at+12; k++ {
			if f.lows[k] == "," || f.lows[k] == "." {
				if m, ok := f.byAt[at+1]; ok && f.t.Mentions[m].Last <= k {
					return k
				}
				return at
			}
		}
	}
	return at
}

// closes tells whether the token at i ends a content: a comma, a closing mark,
// a dash.
func (f *finder) closes(i int) bool {
	if i < 0 {
		return false
	}
	switch f.t.Tokens[i].Text {
	case ",", "”", "\"", "»", "’", "—", "–", "''":
		return true
	}
	return false
}

// spoken tells whether nothing of a content follows the cue clause: the
// sentence ends, or only listener, time and place follow, or a comma closes
// the insertion.
func (f *finder) spoken(at int, s text.Sentence) bool {
	for k := at; k < s.Last; k++ {
		tok := f.t.Tokens[k]
		switch {
		case k == at && f.sceneOpens(k):
			return true // "said after he met the rebel leader"
		case tok.Text == "." || tok.Text == ";":
			return true
		case tok.Text == "," || tok.Text == "”" || tok.Text == "“" || tok.Text == "\"":
			return k == at || !f.clauseAhead(at, k)
		case f.lows[k] == "that" || f.lows[k] == ":" || tok.UPOS == "AUX":
			return false
		case tok.UPOS == "VERB" && tok.XPOS != "VBG" && tok.XPOS != "VBN":
			return false
		}
	}
	return !f.clauseAhead(at, s.Last)
}

// sceneOpens reports whether a clause begins at token k that only tells when it was said.
func (f *finder) sceneOpens(k int) bool {
	switch f.lows[k] {
	case "after", "before", "when", "while", "as":
		return f.t.Tokens[k].Rel == "mark" || f.t.Tokens[k].UPOS == "SCONJ"
	}
	return false
}

// clauseAhead tells whether a finite verb with a subject stands in tokens
// [from,to).
func (f *finder) clauseAhead(from, to int) bool {
	for k := from; k < to; k++ {
		if f.t.Child(k, "nsubj") >= 0 {
			return true
		}
	}
	return false
}

// resumes is the part of a split content behind an inserted cue: "We met,” she
// said, “and agreed."
func (f *finder) resumes(at int, s text.Sentence) (text.Span, bool) {
	for at < s.Last && f.lows[at] != "," {
		if f.lows[at] == "." || f.lows[at] == "“" {
			return text.Span{}, false
		}
		at++
	}
	if at+1 >= s.Last || f.saying(at+1) {
		return text.Span{}, false
	}
	next := f.t.Tokens[at+1]
	if next.XPOS == "VBG" || f.lows[at+1] == "who" || f.lows[at+1] == "citing" || f.lows[at+1] == "according" {
		return text.Span{}, false
	}
	for _, q := range f.t.Quotes {
		if q.Start == next.Start {
			return q.Inner, true
		}
	}
	if f.opensSource(at+1) && (!f.clausal(at+1, s.Last-1) || f.tellsWho(at+1, s)) {
		return text.Span{}, false
	}
	return f.t.Words(at+1, s.Last-1), true
}

// tellsWho tells whether the words from token i to the end of the sentence only
// tell who spoke: "said Lund, a former envoy who led the talks".
func (f *finder) tellsWho(i int, s text.Sentence) bool {
	for k := i; k < s.Last; k++ {
		switch f.lows[k] {
		case "who", "which", "whose", "that":
			return k > i && f.opensSource(i)
		}
		if x := f.t.Tokens[k].XPOS; x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" {
			return false
		}
	}
	return true
}

// quoteEnding is the quotation whose closing mark stands right before token i.
func (f *finder) quoteEnding(i int) (text.Quote, bool) {
	if i == 0 {
		return text.Quote{}, false
	}
	for _, q := range f.t.Quotes {
		if q.Closed && q.Depth == 0 && (q.End == f.t.Tokens[i-1].End || i > 1 && q.End == f.t.Tokens[i-2].End) {
			return q, true
		}
	}
	return text.Quote{}, false
}

// ownSentence reads a cue in a sentence of its own behind a quotation that ends
// in no comma: “Who knows?” Berg asked. “No.” Berg said the talks go on is none.
func (f *finder) ownSentence(i int, s text.Sentence, cue lexicon.Cue, head, last int) bool {
	q, ok := f.quoteEnding(s.First)
	if !ok || q.End != f.t.Tokens[s.First-1].End ||
		f.t.Sentences[f.t.Tokens[s.First-1].Sentence].Paragraph != s.Paragraph || !f.spoken(last, s) {
		return false
	}
	if w := lastRune(f.t.At(q.Inner)); w != "?" && w != "!" && w != "," && w != "…" {
		return false
	}
	f.add(text.Attribution{Source: f.sourceSpan(head), SourceHead: head, Entity: f.speaker(head),
		Cue: f.t.Tokens[i].Span, CueHead: i,
		Lemma: cue.Lemma, Medium: f.medium(i)}, f.quoteWithRest(q))
	return true
}
