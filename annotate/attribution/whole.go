package attribution

import (
	"strings"

	"parley/lexicon"
	"parley/text"
)

func (f *finder) endsAfter(i int, s text.Sentence) bool {
	return i >= s.Last || i == s.Last-1 && strings.ContainsAny(f.lows[i], ".!")
}

// headline tells whether a sentence is a line without a stop at its end.
func (f *finder) headline(s text.Sentence) bool {
	return !strings.ContainsAny(f.lows[s.Last-1], ".!?") && s.Last-s.First < 25
}

// whole reads "The following is attributable to Spokesperson Ned Hill:" at the
// head of a text: its source stands behind every statement below.
func (f *finder) whole() {
	for n, s := range f.t.Sentences {
		if n > 4 {
			return
		}
		for i := s.First; i+2 < s.Last; i++ {
			if f.lows[i] != "attributable" && f.lows[i] != "attributed" || f.lows[i+1] != "to" {
				continue
			}
			head, _ := f.nounAt(i+2, s)
			if head < 0 || f.t.Sentences[len(f.t.Sentences)-1].End <= s.End && s.End-f.t.Tokens[head].End < 3 {
				continue
			}
			rest := text.Span{Start: s.End, End: f.t.Sentences[len(f.t.Sentences)-1].End}
			a := text.Attribution{Source: f.sourceSpan(head), SourceHead: head, Entity: f.speaker(head),
				Cue: f.t.Words(i, i+1), CueHead: i, Lemma: "attribute", Whole: true}
			f.add(a, []text.Span{rest})
			return
		}
	}
}

// posted reads the head of a post, "Anna Berg (@annaberg): ..." or "Anna Berg on
// Telegram: ...": what follows is in her own words.
func (f *finder) posted() {
	if len(f.t.Sentences) == 0 {
		return
	}
	f.signedPost()
	s := f.t.Sentences[0]
	colon := s.First
	for colon < min(s.Last, s.First+14) && f.lows[colon] != ":" {
		colon++
	}
	head, _ := f.nounAt(s.First, s)
	if head < 0 || colon >= min(s.Last, s.First+14) || !f.canSpeak(head) || !f.platformBefore(s.First, colon) ||
		strings.ContainsAny(f.lowAt(colon+1, s), "“\"‘'") { // what stands in quotation marks is quoted
		return
	}
	rest := text.Span{Start: f.t.Tokens[colon].End, End: f.t.Sentences[len(f.t.Sentences)-1].End}
	a := text.Attribution{Source: f.sourceSpan(head), SourceHead: head, Entity: f.speaker(head),
		Cue: f.t.Words(colon, colon), CueHead: colon, Lemma: "post", Whole: true, Own: true}
	f.add(a, []text.Span{rest})
}

// platformBefore tells whether a handle or a platform stands before a colon.
func (f *finder) platformBefore(first, colon int) bool {
	for k := first; k < colon; k++ {
		if strings.HasPrefix(f.lows[k], "@") {
			return true
		}
	}
	m, ok := f.byAt[colon-1]
	if !ok {
		return false
	}
	mention := f.t.Mentions[m]
	before := f.lowAt(mention.First-1, f.t.Sentences[0])
	return (before == "on" || before == "via") && f.t.Entities[mention.Entity].Kind == text.Publisher
}

// asNoted reads "As Lund has pointed out, the truce holds" and "the truce, as
// Lund noted, holds": what stands around is the content. "Did as he promised"
// has no comma.
func (f *finder) asNoted(i int, s text.Sentence, cue lexicon.Cue) bool {
	if !cue.Frames["that"] || f.t.Tokens[i].XPOS == "VBG" || f.hypothetical(i) {
		return false
	}
	head := f.t.Child(i, "nsubj")
	if head < 0 || head > i || f.t.Tokens[head].Rel == "nsubj:pass" || !f.canSpeak(head) {
		return false
	}
	first, _ := f.phrase(head)
	if m, ok := f.byAt[head]; ok {
		first = min(first, f.t.Mentions[m].First)
	}
	as := first - 1
	if f.lowAt(as, s) != "as" || as > s.First && f.lows[as-1] != "," {
		return false
	}
	end := i + 1
	if p := f.t.Child(i, "compound:prt"); p == i+1 {
		end++
	}
	if f.lowAt(end, s) != "," && f.lowAt(end, s) != "." {
		return false
	}
	f.add(text.Attribution{Source: f.sourceSpan(head), SourceHead: head, Entity: f.speaker(head), Cue: f.cueSpan(i),
		CueHead: i, Lemma: cue.Lemma}, f.around(as, end, s))
	return true
}
