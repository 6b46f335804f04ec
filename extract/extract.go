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

// Record extracts the record of a document from its text.
func Record(d parley.Document, t *text.Text) parley.Record {
	text.IndexMentions(t)
	t.Published = d.Published[:min(len(d.Published), 10)]
	headline := findHeadline(t)
	Owners(t)
	events := Events(t)
	Settle(t, events)
	says := Sayings(t)
	frames := Frames(t)
	all := Read(t, events)
	j := Contacts(t, all, headline)
	for _, f := range Topics(t, all, j) {
		all[f.Of].Values = append(all[f.Of].Values, f.Value)
	}
	plans := findPlans(t, says, frames)
	rec := &parley.Record{}
	findStatements(t, events, says, frames, rec)
	findCommitments(t, all, j, says, frames, rec)
	findProposals(t, says, frames, rec)
	findGroups(t, says, frames, rec)
	findPositions(t, j.Contacts, says, frames, rec)
	findWithheld(t, j.Contacts, rec)
	link(d, t, all, j, says, frames, plans, rec)
	return *rec
}

// cite is the evidence for the words from token first to token last, both in.
func cite(t *text.Text, first, last int) parley.Evidence {
	s := t.Words(first, last)
	return parley.Cite(t.Source, s.Start, s.End)
}

func citeSpan(t *text.Text, s text.Span) parley.Evidence {
	return parley.Cite(t.Source, s.Start, s.End)
}

// phrase matches words at token i and tells the token behind, or i.
func phrase(t *text.Text, i int, words string) int {
	at := i
	for word := range strings.SplitSeq(words, " ") {
		if t.Low(at) != word {
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
