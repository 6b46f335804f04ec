package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// besideQuote reads a cue right behind a quotation, whatever stands between
// source and cue or behind them: “We met,” Lund (Oslo), 52, a member of the
// council who led the talks, said as she left. A closing mark before and no
// "that" behind leave no doubt what was said.
func (f *finder) besideQuote(i int, s text.Sentence, cue lexicon.Cue) bool {
	if !cue.Frames["quote"] || f.hypothetical(i) || f.callsSomething(i, cue) {
		return false
	}
	if next := f.lowAt(i+1, s); next == "that" || next == ":" {
		return false
	}
	q, ok := f.quoteBefore(i, s)
	if !ok {
		return false
	}
	from := f.behind(q)
	head := f.headBetween(from, i, s)
	if head < 0 {
		return false
	}
	content := []text.Span{q.Inner}
	if first := f.t.TokenAt(q.Start); first > s.First && q.Start > s.Start {
		if f.t.Child(i, "ccomp") > i && !f.tellsBefore(s.First, first) {
			return false // "On its programme “Talks,” Lund said that they had met"
		}
		content[0] = f.t.Words(s.First, from-1)
		if f.marked(text.Sentence{Span: text.Span{Start: s.Start, End: q.Start}}) {
			return false
		}
	}
	if more, ok := f.quoteResumed(i, s); ok {
		content = append(content, more)
	}
	source := f.sourceSpan(head)
	if start := f.t.Tokens[from].Start; start < source.End {
		source.Start = max(source.Start, start) // the parse may hang the quotation on it
	}
	f.add(text.Attribution{Source: source, SourceHead: head, Entity: f.speaker(head), Cue: f.t.Tokens[i].Span,
		CueHead: i,
		Lemma:   cue.Lemma, Medium: f.medium(i)}, content)
	return true
}

// callsSomething reads "called the deal “the deal of the century”": what stands before is not what was called.
func (f *finder) callsSomething(i int, cue lexicon.Cue) bool {
	o := f.t.Object(i)
	return (cue.Frames["named"] || cue.Frames["as"]) && o > i && o < i+12
}

func (f *finder) lowAt(i int, s text.Sentence) string {
	if i < s.First || i >= s.Last {
		return ""
	}
	return f.lows[i]
}

// quoteBefore is the last quotation that closes in the sentence before token i.
func (f *finder) quoteBefore(i int, s text.Sentence) (text.Quote, bool) {
	var last text.Quote
	found := false
	for _, q := range f.t.Quotes {
		if q.Depth == 0 && q.Closed && q.End > s.Start && q.End <= f.t.Tokens[i].Start && (!found || q.End > last.End) {
			last, found = q, true
		}
	}
	if !found || !f.endsSpeech(last) {
		return last, false
	}
	return last, true
}

// endsSpeech tells whether a quotation closes as speech does, behind a comma or
// another stop: not “rubble” in "his “rubble” remark, she said".
func (f *finder) endsSpeech(q text.Quote) bool {
	inner := f.t.At(q.Inner)
	if inner == "" {
		return false
	}
	switch inner[len(inner)-1] {
	case ',', '.', '?', '!':
		return true
	}
	return q.End < len(f.t.Source) && f.t.Source[q.End] == ','
}

// behind is the first token behind a quotation and its comma.
func (f *finder) behind(q text.Quote) int {
	k := f.t.TokenAt(q.End)
	for k < len(f.t.Tokens) && (f.t.Tokens[k].Start < q.End || f.lows[k] == ",") {
		k++
	}
	return k
}

// headBetween is the head of the source among the tokens from the quotation to
// the verb at i, or right behind the verb; -1 where something else stands there.
func (f *finder) headBetween(from, i int, s text.Sentence) int {
	if from == i {
		_, _, head := f.cueClause(i, s)
		return head
	}
	if from > i || from+40 < i || !f.opensSource(from) {
		return -1
	}
	relative := false
	for k := from; k < i; k++ {
		switch f.lows[k] {
		case "who", "which", "whose", "that":
			relative = true
		}
		if x := f.t.Tokens[k].XPOS; (x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD") && !relative &&
			f.t.Tokens[k].UPOS != "AUX" {
			return -1
		}
	}
	return f.headIn(from, i, s)
}

// headIn is the head of the noun phrase that begins at token from: the name or
// noun that ends it, so that "the Oslo police chief Berg" is Berg.
func (f *finder) headIn(from, i int, s text.Sentence) int {
	end := from
	for end < i && !f.endsPhrase(end) {
		end++
	}
	if m, ok := f.byAt[end-1]; ok && end > from && f.t.Mentions[m].Last <= i && f.t.Mentions[m].First > from {
		return f.t.Mentions[m].Head
	}
	if end > from && f.t.Tokens[end-1].UPOS == "NOUN" {
		return end - 1
	}
	if m, ok := f.byAt[from]; ok && f.t.Mentions[m].Last <= i {
		return f.t.Mentions[m].Head
	}
	if head, _ := f.nounAt(from, s); head < i {
		return head
	}
	return -1
}

// endsPhrase tells whether a noun phrase ends before token k.
func (f *finder) endsPhrase(k int) bool {
	if f.lows[k] == "," || f.lows[k] == "(" || f.t.Tokens[k].XPOS == "VBD" {
		return true
	}
	u := f.t.Tokens[k].UPOS
	return u == "ADP" || u == "ADV" || u == "AUX"
}

// opensSource tells whether a noun phrase can begin at token i.
func (f *finder) opensSource(i int) bool {
	switch f.t.Tokens[i].UPOS {
	case "DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM":
		return true
	}
	_, ok := f.byAt[i]
	return ok
}

// quoteResumed is the rest of a quotation that a cue splits: “We met,” she said
// on Friday, “and agreed.”
func (f *finder) quoteResumed(i int, s text.Sentence) (text.Span, bool) {
	for _, q := range f.t.Quotes {
		if q.Depth > 0 || q.Start < f.t.Tokens[i].End || q.Start >= s.End {
			continue
		}
		open := f.t.TokenAt(q.Start)
		if open == 0 || f.lows[open-1] != "," {
			return text.Span{}, false
		}
		for k := i + 1; k < open; k++ {
			if x := f.t.Tokens[k].XPOS; x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" {
				return text.Span{}, false
			}
		}
		return q.Inner, true
	}
	return text.Span{}, false
}
