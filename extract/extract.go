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
	"parley/extract/field"
	"parley/extract/join"
	"parley/extract/mention"
	"parley/extract/outcome"
	"parley/extract/source"
	"parley/text"
)

// Record extracts the record of a document from its text and the event mentions in it.
func Record(d parley.Document, t *text.Text, events []mention.Event) parley.Record {
	src := source.Read(t)
	all := field.Read(t, events)
	j := join.Contacts(t, all)
	all = field.With(all, join.Topics(t, all, j))
	people := persons(t)
	plans := outcome.Plans(t, src)
	commitments, proposals := outcome.Commitments(t, all, j, src), outcome.Proposals(t, src)
	return withoutCaptions(t, parley.Record{
		Version:     parley.FormatVersion,
		Document:    d,
		Persons:     orEmpty(people),
		Parties:     orEmpty(parties(t, people)),
		Contacts:    orEmpty(contacts(t, all, j, src, plans)),
		Statements:  orEmpty(linked(t, all, j, source.Statements(t, events, src))),
		Commitments: orEmpty(commitments),
		Proposals:   orEmpty(proposals),
		Groups:      orEmpty(outcome.Groups(t, src, proposals, commitments)),
		Plans:       orEmpty(numbered(plans)),
		Positions:   orEmpty(outcome.Positions(t, j.Contacts, src)),
		Withheld:    orEmpty(outcome.WithheldBy(t, j.Contacts)),
		Problems:    orEmpty(unread(t)),
	})
}
