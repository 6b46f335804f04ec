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
