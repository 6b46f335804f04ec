package attribution

import "parley/text"

// turns gives what is said in the turns of a transcript to those whose labels stand before:
// "MS HARLAN: Good afternoon. ..." is hers up to the next label.
func (f *finder) turns() {
	for _, turn := range f.t.Turns {
		i := f.t.TokenAt(turn.Label.Start)
		m, ok := f.byAt[i]
		if i < 0 || !ok || turn.Asks {
			continue
		}
		mark := f.t.TokenAt(turn.Label.End)
		if mark >= len(f.t.Tokens) {
			continue // a limit cut the text there
		}
		f.add(text.Attribution{Source: turn.Label, SourceHead: f.t.Mentions[m].Head, Entity: f.t.Mentions[m].Entity,
			Cue: f.t.Tokens[mark].Span, CueHead: mark, Lemma: ":", Own: true}, []text.Span{f.within(turn.Words)})
	}
}

// within is a stretch of the source from its first to its last token.
func (f *finder) within(span text.Span) text.Span {
	first, last := f.t.TokenAt(span.Start), len(f.t.Tokens)-1
	for first >= 0 && first < len(f.t.Tokens)-1 && f.t.Tokens[first].Start < span.Start {
		first++
	}
	for last > first && f.t.Tokens[last].End > span.End {
		last--
	}
	if first > last {
		return text.Span{}
	}
	return f.t.Words(first, last)
}

// labelled reports whether a sentence begins with the label of a turn.
func (f *finder) labelled(s text.Sentence) bool {
	_, ok := text.TurnAt(f.t, s.Start)
	return ok
}
