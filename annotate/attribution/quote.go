package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/text"
)

// quoteAfter finds a quotation that is the whole of what the verb at i
// introduces: it opens behind the verb with nothing of the content before it.
func (f *finder) quoteAfter(i int, s text.Sentence) (text.Quote, bool) {
	for _, q := range f.t.Quotes {
		if q.Depth > 0 || q.Start < f.t.Tokens[i].End {
			continue
		}
		if n := f.t.Tokens[i].Sentence + 1; q.Start > s.End {
			if f.lows[s.Last-1] == ":" && n < len(f.t.Sentences) && f.t.Sentences[n].Start == q.Start &&
				f.introduces(i, s.Last) {
				return q, true
			}
			return q, false
		}
		if f.introduces(i, f.t.TokenAt(q.Start)) && f.fullQuote(q, s) {
			return q, true
		}
		return q, false
	}
	return text.Quote{}, false
}

// introduces tells whether only the listener, the medium, the time and marks
// stand between the verb and the quotation.
func (f *finder) introduces(i, open int) bool {
	if open > i+14 {
		return false
	}
	last := f.lows[open-1]
	if last == "that" && f.capitalised(open) || last == "," || last == ":" || open == i+1 {
		for k := i + 1; k < open; k++ {
			if f.lows[k] == "that" && f.capitalised(open) && k >= open-2 {
				continue // "said that, “The situation is grave. We agree.”"
			}
			if f.t.Tokens[k].UPOS == "VERB" && f.t.Tokens[k].Rel != "amod" || f.lows[k] == "that" {
				return false
			}
		}
		return true
	}
	return false
}

// capitalised tells whether a quotation that opens at token i begins with a capital.
func (f *finder) capitalised(i int) bool {
	if i+1 >= len(f.t.Tokens) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.t.Tokens[i+1].Text)
	return unicode.IsUpper(r)
}

// fullQuote tells whether a quotation is a sentence of its own: it begins with
// a capital, or runs to the end of its sentence.
func (f *finder) fullQuote(q text.Quote, s text.Sentence) bool {
	r, _ := utf8.DecodeRuneInString(f.t.At(q.Inner))
	return unicode.IsUpper(r) || q.End >= s.End-1 || q.End > s.End
}

// quoteWithRest is a quotation with the paragraphs over which it goes on.
func (f *finder) quoteWithRest(q text.Quote) []text.Span {
	pieces := []text.Span{q.Inner}
	for q.Next >= 0 {
		q = f.t.Quotes[q.Next]
		pieces = append(pieces, q.Inner)
	}
	return pieces
}

// withBegun puts before a content that is a quotation broken in mid-sentence the
// part it began with: “We have [Advertisement] agreed,” Berg said.
func (f *finder) withBegun(content []text.Span) []text.Span {
	if len(content) == 0 {
		return content
	}
	for _, q := range f.t.Quotes {
		if q.Next < 0 {
			continue
		}
		if rest := f.t.Quotes[q.Next]; !rest.Open && rest.Inner.Start <= content[0].Start &&
			content[0].Start < rest.Inner.End && q.Inner.End <= content[0].Start {
			return append([]text.Span{q.Inner}, content...)
		}
	}
	return content
}

// runOn gives quoted sentences without a cue of their own to the last quoted
// speaker: right behind his quotation they are his, further on presumably.
func (f *finder) runOn() {
	for k, q := range f.t.Quotes {
		if q.Depth > 0 || f.attributed(q.Inner) || !f.sentenceQuote(q) {
			continue
		}
		if a, ok := f.lastSpeaker(k); ok {
			if f.goesOnBehind(a, q) {
				f.extend(a, f.quoteWithRest(q))
				continue
			}
			a.Cue, a.Lemma, a.Content = text.Span{Start: q.Start, End: q.Start}, "", nil
			f.add(a, f.quoteWithRest(q))
		}
	}
}

// goesOnBehind tells whether a quotation only goes on behind its cue: “We met,”
// she said. “It was useful.”
func (f *finder) goesOnBehind(a text.Attribution, q text.Quote) bool {
	return !a.Presumed && f.t.SentenceAt(q.Start)-f.t.SentenceAt(max(a.Cue.Start,
		a.Content[len(a.Content)-1].End-1)) == 1
}

// extend adds pieces to the content of an attribution.
func (f *finder) extend(a text.Attribution, pieces []text.Span) {
	for k := range f.t.Saying {
		if b := &f.t.Saying[k]; b.Cue == a.Cue && b.Content[0] == a.Content[0] {
			for _, p := range pieces {
				if p = f.trim(p); p.Start < p.End {
					b.Content = append(b.Content[:len(b.Content):len(b.Content)], p)
				}
			}
			return
		}
	}
}

// attributed tells whether a stretch lies in some content already.
func (f *finder) attributed(c text.Span) bool {
	for _, a := range f.t.Saying {
		if a.Whole {
			continue
		}
		for _, piece := range a.Content {
			if piece.Overlaps(c) && !(c.Start <= a.Cue.Start && a.Cue.End <= c.End &&
				piece.End-piece.Start < c.End-c.Start) {
				return true
			}
		}
	}
	return false
}

// sentenceQuote tells whether a quotation begins a sentence and is one.
func (f *finder) sentenceQuote(q text.Quote) bool {
	n := f.t.SentenceAt(q.Start)
	if n >= len(f.t.Sentences) || f.t.Sentences[n].Start != q.Start {
		return false
	}
	return strings.ContainsAny(lastRune(f.t.At(q.Inner)), ".!?…") || q.End >= f.t.Sentences[n].End
}

func lastRune(s string) string {
	_, size := utf8.DecodeLastRuneInString(s)
	return s[len(s)-size:]
}

// lastSpeaker is the attribution of the quotation before quote k, if that ends
// in the same paragraph or the one before.
func (f *finder) lastSpeaker(k int) (text.Attribution, bool) {
	var best text.Attribution
	found := false
	here := f.paragraphAt(f.t.Quotes[k].Start)
	for _, a := range f.t.Saying {
		end := a.Content[len(a.Content)-1].End
		if a.Whole || a.Quotation == "indirect" || end > f.t.Quotes[k].Start {
			continue
		}
		if here-f.paragraphAt(end) <= 1 && (!found || end >= best.Content[len(best.Content)-1].End) {
			best, found = a, true
		}
	}
	if found {
		best.Presumed = f.paragraphAt(best.Content[len(best.Content)-1].End-1) != here || f.between(best, f.t.Quotes[k])
	}
	return best, found
}

// between tells whether a sentence of the author stands between a content and
// the next quotation.
func (f *finder) between(a text.Attribution, q text.Quote) bool {
	end := max(a.Content[len(a.Content)-1].End, a.Cue.End)
	return f.t.SentenceAt(q.Start)-f.t.SentenceAt(end-1) > 1
}

func (f *finder) paragraphAt(offset int) int {
	n := f.t.SentenceAt(offset)
	if n >= len(f.t.Sentences) {
		n = len(f.t.Sentences) - 1
	}
	return f.t.Sentences[n].Paragraph
}
