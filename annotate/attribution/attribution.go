// Package attribution finds who is said to say what: for each cue its source
// and its content, nested to any depth.
//
// Reads: Tokens with the parse, Sentences, Quotes, Mentions. Writes: Saying.
// It does not say what a statement means, nor complete a chain: extract does.
//
// "A TASS report cited Orlov as saying that Berg stressed the need for calm"
// gives three attributions, each inside the content of the one before: TASS
// cited, Orlov saying, Berg stressed.
//
// The parts (source, cue, content) are those of PARC 3.0 (Pareti 2012). Cues
// are verbs of saying in the frames that lexicon lists, "according to",
// "citing", and marks: a colon after a name, a dash before one.
package attribution

import (
	"sort"
	"strings"

	"parley/text"
)

// finder goes over the sentences of one text.
type finder struct {
	t    *text.Text
	lows []string
	byAt map[int]int // token to the mention whose head it is
}

// Annotate fills Saying of t.
func Annotate(t *text.Text) {
	f := &finder{t: t, lows: make([]string, len(t.Tokens)), byAt: map[int]int{}}
	for i := range t.Tokens {
		f.lows[i] = strings.ToLower(t.Tokens[i].Text)
	}
	for m := range t.Mentions {
		for i := t.Mentions[m].First; i < t.Mentions[m].Last; i++ {
			f.byAt[i] = m
		}
	}
	f.whole()
	f.posted()
	f.turns()
	for n := range t.Sentences {
		f.sentence(n)
	}
	f.runOn()
	f.nest()
}

// sentence finds the attributions whose cue stands in sentence n.
func (f *finder) sentence(n int) {
	s := f.t.Sentences[n]
	found := len(f.t.Saying)
	for i := s.First; i < s.Last; i++ {
		f.verb(i, s)
		f.accordingTo(i, s)
		f.inWordsOf(i, s)
		f.citing(i, s)
	}
	f.colon(s)
	f.dash(s)
	f.sceneQuote(s)
	f.beforeTrailing(f.t.Saying[found:])
}

// beforeTrailing ends the contents of a sentence before a cue that trails it:
// in "Berg urged calm, TASS reported" TASS is no part of what Berg urged.
func (f *finder) beforeTrailing(here []text.Attribution) {
	for i := range here {
		for _, outer := range here {
			end := outer.Content[0].End
			if outer.Source.End == 0 || outer.Whole || len(outer.Content) > 1 ||
				!outer.Content[0].Contains(here[i].Cue) || end > min(outer.Source.Start, outer.Cue.Start) {
				continue
			}
			last := &here[i].Content[len(here[i].Content)-1]
			if last.Start < end && end < last.End && here[i].Cue.Start < last.Start {
				*last = f.trim(text.Span{Start: last.Start, End: end})
			}
		}
	}
}

// add keeps an attribution with its content cut into pieces of bytes.
func (f *finder) add(a text.Attribution, content []text.Span) {
	for _, c := range f.withBegun(content) {
		if c = f.trim(c); c.Start < c.End {
			a.Content = append(a.Content, c)
		}
	}
	if len(a.Content) == 0 {
		return
	}
	a.Parent, a.Who = -1, f.who(a)
	a.Quotation = f.quotation(a.Content)
	if a.Own && !a.Whole {
		a.Quotation = "direct" // a turn needs no marks
	}
	f.t.Saying = append(f.t.Saying, a)
}

// nest orders the attributions by their cues and finds the one each stands in:
// the smallest content that holds its cue.
func (f *finder) nest() {
	all := f.t.Saying
	sort.SliceStable(all, func(i, j int) bool { return all[i].Cue.Start < all[j].Cue.Start })
	for i := range all {
		smallest := 0
		for j := range all {
			if size, ok := holds(all[j], all[i]); ok && i != j && (all[i].Parent < 0 || size < smallest) {
				all[i].Parent, smallest = j, size
			}
		}
	}
}

// holds tells whether a's content holds b's cue and most of its content, and
// how long that content is.
func holds(a, b text.Attribution) (size int, ok bool) {
	for _, piece := range a.Content {
		size += piece.End - piece.Start
		if piece.Contains(b.Cue) {
			ok = true
		}
	}
	return size, ok && !sameContent(a, b)
}

func sameContent(a, b text.Attribution) bool {
	return a.Content[0] == b.Content[0] && len(a.Content) == len(b.Content) && a.Cue == b.Cue
}

// trim takes blanks, outer marks and "that" off a stretch of content; one that ends before it begins is empty.
func (f *finder) trim(c text.Span) text.Span {
	c.End = max(c.Start, c.End)
	for {
		before := c
		c = f.trimEdges(c)
		c = f.unquote(c)
		if rest, ok := strings.CutPrefix(f.t.At(c), "that "); ok && !f.points(f.t.TokenAt(c.Start)) {
			c.Start = c.End - len(rest)
		}
		if c == before {
			return c
		}
	}
}

// points reports whether the "that" at token i points at the object behind it:
// "rejected that offer". In "said that trade would grow" it only opens the clause.
func (f *finder) points(i int) bool {
	h := f.t.Tokens[i].Head
	return f.t.Tokens[i].UPOS == "DET" && h >= 0 && text.IsRel(f.t.Tokens[h].Rel, "obj", "obl")
}

func (f *finder) trimEdges(c text.Span) text.Span {
	words := f.t.At(c)
	trimmed := strings.TrimLeft(words, " \t\r\n,:;–—-")
	c.Start += len(words) - len(trimmed)
	right := strings.TrimRight(trimmed, " \t\r\n,:;–—-")
	if strings.HasSuffix(right, ".") && !f.abbreviated(c.Start+len(right)) {
		right = strings.TrimSuffix(right, ".")
	}
	c.End = c.Start + len(right)
	for _, mark := range [...]string{"\" ", "” ", "'' ", "» "} {
		if strings.HasPrefix(f.t.At(c), mark) {
			c.Start += len(mark) // the end of a quoted cue: "strongly condemned" the raid
		}
	}
	return c
}

// abbreviated tells whether the stop before an offset belongs to a word.
func (f *finder) abbreviated(end int) bool {
	i := f.t.TokenAt(end - 1)
	return i < len(f.t.Tokens) && f.t.Tokens[i].End == end && len(f.t.Tokens[i].Text) > 1
}

// unquote takes off quotation marks that hold the whole stretch, or half of a
// pair at one end.
func (f *finder) unquote(c text.Span) text.Span {
	for _, q := range f.t.Quotes {
		switch {
		case q.Start == c.Start && q.End == c.End:
			return q.Inner
		case q.Start == c.Start && q.Inner.End >= c.End:
			c.Start = q.Inner.Start
		case q.End == c.End && q.Inner.Start <= c.Start && q.Closed:
			c.End = q.Inner.End
		}
	}
	return c
}

// quotation tells whether the content is quoted in full, in part or not.
func (f *finder) quotation(content []text.Span) string {
	inside, part := true, false
	for _, c := range content {
		in := false
		for _, q := range f.t.Quotes {
			in = in || q.Inner.Start <= c.Start && c.End <= q.End
			part = part || q.Overlaps(c)
		}
		inside = inside && in
	}
	switch {
	case inside:
		return "direct"
	case part:
		return "mixed"
	}
	return "indirect"
}
