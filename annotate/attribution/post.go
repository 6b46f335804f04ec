package attribution

import (
	"strings"

	"parley/text"
)

// signedPost reads posts that name their author by a handle on a line below, "— Luis Quispe,
// President of Peru (@LQuispe) June 9, 2026", or above, "Tomasz Wierzbicki (@MinWierzbicki),
// Minister of Foreign Affairs of Poland": what stands in the block is in his own words.
func (f *finder) signedPost() {
	posts := 0
	for n, s := range f.t.Sentences {
		m, handle, ok := f.handled(s)
		if !ok || posts == mostPosts {
			continue
		}
		posts++
		span := f.blockAbove(n)
		if dash := f.t.Tokens[s.First].Text; n == 0 && !dashes[dash] {
			if f.colonIn(s) || n+1 >= len(f.t.Sentences) {
				return
			}
			span = text.Span{Start: f.t.Sentences[n+1].Start, End: f.t.Sentences[len(f.t.Sentences)-1].End}
		} else if !dashes[dash] {
			continue
		}
		if span.End > span.Start {
			f.add(text.Attribution{Source: m.Span, SourceHead: m.Head, Entity: m.Entity, Cue: f.t.Words(handle, handle),
				CueHead: handle, Lemma: "post", Whole: n == 0, Own: true},
				[]text.Span{span})
		}
	}
}

// dashes are those before the name of whoever a post is by.
var dashes = map[string]bool{"-": true, "--": true, "---": true, "–": true, "—": true}

// mostPosts is how many posts of a text are read: no report shows as many.
const mostPosts = 40

// handled is the person at the head of a sentence that has a handle, and the handle's token.
func (f *finder) handled(s text.Sentence) (m text.Mention, handle int, ok bool) {
	first := s.First
	if dashes[f.t.Tokens[first].Text] {
		first++
	}
	k, ok := f.byAt[first]
	if !ok || f.t.Entities[f.t.Mentions[k].Entity].Kind != text.Person || s.Last-s.First > 40 {
		return text.Mention{}, 0, false
	}
	for i := first; i < s.Last; i++ {
		if strings.HasPrefix(f.t.Tokens[i].Text, "@") {
			return f.t.Mentions[k], i, true
		}
	}
	return text.Mention{}, 0, false
}

// blockAbove is the paragraph above sentence n, and those of the thread that it ends: "2/ We
// agreed".
func (f *finder) blockAbove(n int) text.Span {
	if n == 0 {
		return text.Span{}
	}
	first := n - 1
	for first > 0 && (f.t.Sentences[first-1].Paragraph == f.t.Sentences[first].Paragraph ||
		f.numbered(f.t.Sentences[first].Paragraph)) {
		first--
	}
	return text.Span{Start: f.t.Sentences[first].Start, End: f.t.Sentences[n-1].End}
}

// numbered reports whether a paragraph is a part of a thread behind the first: "2/", "3/5".
func (f *finder) numbered(p int) bool {
	words := f.t.At(f.t.Paragraphs[p])
	digits := len(words) - len(strings.TrimLeft(words, "0123456789"))
	return digits > 0 && digits < 3 && strings.HasPrefix(words[digits:], "/") && words[:digits] != "1"
}

// colonIn reports whether a colon stands in a sentence: such a head is read as one already.
func (f *finder) colonIn(s text.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if f.lows[i] == ":" {
			return true
		}
	}
	return false
}
