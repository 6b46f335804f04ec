package score

import (
	"io"
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// article is a text with its attributions; ranges count code points.
type article struct {
	ID, Text     string
	Attributions []struct{ Source, Cue, Content [][2]int }
}

// said is one attribution as sets of words of the text.
type said struct {
	source, cue, content map[int]bool
	verb                 bool // its cue is a verb of saying
	inner                bool // it stands in the content of another
}

// Attribution measures sources, cues and contents on PolNeAR. Matches of whole
// attributions are strict (all three exact), by half (cues overlap, source and
// content by half) or loose (all three overlap).
func Attribution(in io.Reader, by parley.Reader) (Report, error) {
	b := newBoard("attribution", by)
	err := lines(in, func(a article) error {
		b.report.Documents++
		t := b.annotate(parley.NewDocument(a.Text))
		gold, got := goldSayings(a, t), gotSayings(t)
		scoreSayings(b, a.ID, "", t, gold, got)
		scoreSayings(b, a.ID, ", verbs of saying", t, verbsOnly(gold), verbsOnly(got))
		scoreSayings(b, a.ID, ", verbs of saying, one layer", t, verbsOnly(gold), outermost(verbsOnly(got)))
		return nil
	})
	return b.done(), err
}

// wordsIn are the tokens that a range of bytes covers.
func wordsIn(t *text.Text, into map[int]bool, start, end int) {
	for i := t.TokenAt(start); i < len(t.Tokens) && t.Tokens[i].Start < end; i++ {
		if w := t.Tokens[i].Text; strings.Trim(w, "“”\"'‘’.,;:-–—()[]?!…") != "" {
			into[i] = true
		}
	}
}

func goldSayings(a article, t *text.Text) []said {
	at := byteOffsets(a.Text)
	set := func(ranges [][2]int) map[int]bool {
		words := map[int]bool{}
		for _, r := range ranges {
			if r[1] < len(at) && r[0] < r[1] {
				wordsIn(t, words, at[r[0]], at[r[1]])
			}
		}
		return words
	}
	var all []said
	for _, g := range a.Attributions {
		s := said{source: set(g.Source), cue: set(g.Cue), content: set(g.Content)}
		for _, c := range g.Cue {
			if k := t.TokenAt(at[min(c[0], len(at)-1)]); len(s.cue) == 0 && c[1] < len(at) && k < len(t.Tokens) {
				s.cue[k] = true // a colon or dash
			}
		}
		s.verb = verbOfSaying(t, s.cue)
		all = append(all, s)
	}
	return all
}

func gotSayings(t *text.Text) []said {
	var all []said
	for _, a := range t.Saying {
		if a.Whole {
			continue
		}
		s := said{source: map[int]bool{}, cue: map[int]bool{}, content: map[int]bool{}}
		wordsIn(t, s.source, a.Who.Start, a.Who.End)
		wordsIn(t, s.cue, a.Cue.Start, a.Cue.End)
		if len(s.cue) == 0 {
			s.cue[t.TokenAt(a.Cue.Start)] = true
		}
		for _, c := range a.Content {
			wordsIn(t, s.content, c.Start, c.End)
		}
		s.verb, s.inner = verbOfSaying(t, s.cue), a.Parent >= 0 && !t.Saying[a.Parent].Whole
		all = append(all, s)
	}
	return all
}

// outermost leaves out what stands in the content of another: PolNeAR has one
// layer, by its guidelines.
func outermost(all []said) []said {
	var kept []said
	for _, s := range all {
		if !s.inner {
			kept = append(kept, s)
		}
	}
	return kept
}

func verbOfSaying(t *text.Text, cue map[int]bool) bool {
	for i := range cue {
		if _, ok := lexicon.CueFor(t.Tokens[i].Lemma); ok && t.Tokens[i].UPOS == "VERB" {
			return true
		}
	}
	return false
}

func verbsOnly(all []said) []said {
	var kept []said
	for _, s := range all {
		if s.verb {
			kept = append(kept, s)
		}
	}
	return kept
}

// scoreSayings matches each expected attribution with the given one whose cue
// overlaps and whose content overlaps most.
func scoreSayings(b *board, id, slice string, t *text.Text, gold, got []said) {
	used := map[int]bool{}
	hits := map[string]int{}
	for _, g := range gold {
		best, most := -1, -1
		for k, s := range got {
			if n := shared(g.content, s.content); !used[k] && shared(g.cue, s.cue) > 0 && n > most {
				best, most = k, n
			}
		}
		if best < 0 {
			b.miss(Error{Document: id, Measure: "cue overlaps" + slice, Expected: sayingLine(t, g)})
			continue
		}
		used[best] = true
		s := got[best]
		hits["cue overlaps"]++
		for name, ok := range map[string]bool{
			"cue exact": same(g.cue, s.cue), "source exact": same(g.source, s.source),
			"content exact":  same(g.content, s.content),
			"whole, strict":  same(g.cue, s.cue) && same(g.source, s.source) && same(g.content, s.content),
			"whole, by half": half(g.source, s.source) && half(g.content, s.content),
			"whole, loose":   touch(g.source, s.source) && touch(g.content, s.content)} {
			if ok {
				hits[name]++
			}
		}
		if !half(g.source, s.source) || !half(g.content, s.content) {
			b.miss(Error{Document: id, Measure: "whole, by half" + slice, Expected: sayingLine(t, g),
				Got: sayingLine(t, s)})
		}
		b.count("source by word"+slice, len(g.source), len(s.source), shared(g.source, s.source))
		b.count("content by word"+slice, len(g.content), len(s.content), shared(g.content, s.content))
	}
	for _, name := range []string{"cue overlaps", "cue exact", "source exact", "content exact", "whole, strict",
		"whole, by half", "whole, loose"} {
		b.count(name+slice, len(gold), len(got), hits[name])
	}
}

func shared(a, b map[int]bool) int {
	n := 0
	for i := range a {
		if b[i] {
			n++
		}
	}
	return n
}

func same(a, b map[int]bool) bool { return len(a) == len(b) && shared(a, b) == len(a) }

// half tells whether two sets overlap by half of their union; two empty ones do.
func half(a, b map[int]bool) bool {
	n := shared(a, b)
	return len(a) == 0 && len(b) == 0 || 2*n >= len(a)+len(b)-n
}

func touch(a, b map[int]bool) bool { return len(a) == 0 && len(b) == 0 || shared(a, b) > 0 }

// sayingLine tells an attribution in a line: source | cue | content.
func sayingLine(t *text.Text, s said) string {
	var parts []string
	for _, set := range []map[int]bool{s.source, s.cue, s.content} {
		first, last := -1, -1
		for i := range set {
			if first < 0 || i < first {
				first = i
			}
			last = max(last, i)
		}
		if first < 0 {
			parts = append(parts, "-")
			continue
		}
		parts = append(parts, strings.Join(strings.Fields(t.At(t.Words(first, last))), " "))
	}
	return strings.Join(parts, " | ")
}
