// Package extract turns an annotated text into the record of its document.
//
// What comes in: a [parley.Document] and its [text.Text]. What goes out: a
// [parley.Record]: contacts with their facts, statements, commitments,
// proposals, groups, plans, positions, and what is withheld. One file a kind;
// link.go comes last and joins them. It reads no bytes but the layers', keeps
// nothing, and states no fact without evidence.
//
// From "Orlov said the presidents spoke for an hour." it makes a call held,
// of PT1H, with the chain Orlov, and a statement by Orlov.
package extract

import (
	"strings"

	"parley"
	"parley/text"
)

// reader extracts one document. Its parts are filled in the order of Record.
type reader struct {
	doc      parley.Document
	t        *text.Text
	lows     []string
	byAt     []int // token to the mention that covers it, or -1
	tellings []*telling
	contacts []*contact
	says     []saying // one for each attribution of the text
	frames   []frame  // who presumably tells what stands unattributed
	plans    []plan
	headline int // tokens of a headline without a finite verb
	rec      parley.Record
}

// Record extracts the record of a document. Date is the document's day of
// publication as ISO date, empty if not known.
func Record(d parley.Document, t *text.Text) parley.Record {
	return read(d, t).rec
}

// read fills a reader, kind by kind: each looks at what those before it found.
func read(d parley.Document, t *text.Text) *reader {
	text.IndexMentions(t)
	t.Published = d.Published[:min(len(d.Published), 10)]
	r := &reader{doc: d, t: t, lows: make([]string, len(t.Tokens)), byAt: make([]int, len(t.Tokens))}
	for i := range t.Tokens {
		r.lows[i], r.byAt[i] = t.Tokens[i].Low, t.Tokens[i].Mention
	}
	r.headline = r.findHeadline()
	r.findOwners()
	r.findTellings()
	r.guests()
	r.officialPair() // gives a guest his party before contacts are joined
	r.fillGroups()
	r.says = r.links()
	r.frames = r.findFrames()
	r.assignFields()
	r.findContacts()
	r.findTopics()
	r.findPlans()
	r.findStatements()
	r.findCommitments()
	r.findProposals()
	r.findGroups()
	r.findPositions()
	r.findWithheld()
	r.link()
	return r
}

func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.lows) {
		return ""
	}
	return r.lows[i]
}

// lowIn is the lowered word at token i if it stands in sentence s.
func (r *reader) lowIn(i int, s text.Sentence) string {
	if i < s.First || i >= s.Last {
		return ""
	}
	return r.lows[i]
}

func (r *reader) sentence(i int) text.Sentence { return r.t.Sentences[r.t.Tokens[i].Sentence] }

// cite is the evidence for the words from token first to token last, both in.
func (r *reader) cite(first, last int) parley.Evidence {
	s := r.t.Words(first, last)
	return parley.Cite(r.t.Source, s.Start, s.End)
}

func (r *reader) citeSpan(s text.Span) parley.Evidence {
	return parley.Cite(r.t.Source, s.Start, s.End)
}

// mention is the mention that covers token i.
func (r *reader) mention(i int) (text.Mention, bool) {
	if i < 0 || i >= len(r.byAt) || r.byAt[i] < 0 {
		return text.Mention{}, false
	}
	return r.t.Mentions[r.byAt[i]], true
}

// phrase matches words at token i and tells the token behind, or i.
func (r *reader) phrase(i int, words string) int {
	at := i
	for word := range strings.SplitSeq(words, " ") {
		if r.low(at) != word {
			return i
		}
		at++
	}
	return at
}

// between tells whether a token lies in [first,last).
func between(i, first, last int) bool { return i >= first && i < last }

func appendNew(list []string, items ...string) []string {
next:
	for _, item := range items {
		if item == "" {
			continue
		}
		for _, known := range list {
			if known == item {
				continue next
			}
		}
		list = append(list, item)
	}
	return list
}
