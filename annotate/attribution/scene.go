package attribution

import "parley/text"

// sceneQuote reads a quotation behind a colon whose speaker is who the sentence is about, without a verb of
// saying: "Kask did not hide her frustration as she left the hall: “Eleven drafts.”" Where two people are
// subjects, nobody can tell whose it is.
func (f *finder) sceneQuote(s text.Sentence) {
	mark := -1
	for k := s.First + 2; k < s.Last; k++ {
		if f.lows[k] == ":" {
			mark = k
			break
		}
	}
	if mark < 0 || f.markedBefore(s, mark) {
		return
	}
	q, ok := f.opensBehind(mark)
	if !ok || !f.capitalised(mark+1) || !f.fullQuote(q, s) || f.attributed(q.Inner) {
		return
	}
	head := f.onlySubject(s.First, mark)
	if head < 0 {
		return
	}
	f.add(text.Attribution{Source: f.sourceSpan(head), SourceHead: head, Entity: f.speaker(head),
		Cue: f.t.Tokens[mark].Span, CueHead: mark, Lemma: ":"}, f.quoteWithRest(q))
}

// markedBefore tells whether the part of a sentence before token k has an attribution.
func (f *finder) markedBefore(s text.Sentence, k int) bool {
	return f.marked(text.Sentence{Span: text.Span{Start: s.Start, End: f.t.Tokens[k].Start}})
}

// opensBehind is the quotation that opens right behind token i, in its sentence or as the next one.
func (f *finder) opensBehind(i int) (text.Quote, bool) {
	if i+1 >= len(f.t.Tokens) {
		return text.Quote{}, false
	}
	for _, q := range f.t.Quotes {
		if q.Depth == 0 && q.Start == f.t.Tokens[i+1].Start {
			return q, true
		}
	}
	return text.Quote{}, false
}

// onlySubject is the head of the one person who is a subject among tokens [from,to), -1 where there is
// none or another.
func (f *finder) onlySubject(from, to int) int {
	head := -1
	for k := from; k < to; k++ {
		if !text.IsRel(f.t.Tokens[k].Rel, "nsubj") || f.t.Tokens[k].Rel == "nsubj:pass" {
			continue
		}
		m, ok := f.byAt[k]
		if !ok || f.t.Entities[f.t.Mentions[m].Entity].Kind != text.Person {
			return -1
		}
		if head >= 0 && f.speaker(head) != f.speaker(k) {
			return -1
		}
		if head < 0 {
			head = k
		}
	}
	return head
}
