// Package pipeline is the only place that knows the order of the stages.
//
// What comes in: a document. What goes out: its layers (Annotate) or its record
// (Read). It holds no rule of its own. Of the two readers it takes the one that
// the document names.
package pipeline

import (
	"parley"
	"parley/annotate/attribution"
	"parley/annotate/discourse"
	"parley/annotate/entity"
	"parley/annotate/layout"
	"parley/annotate/segment"
	"parley/annotate/syntax"
	"parley/annotate/timex"
	"parley/extract"
	"parley/extract/mention"
	"parley/intake"
	"parley/text"
)

// Annotate lays all layers over a document. It waits while others read as much as
// there is memory for, see room.
func Annotate(d parley.Document) *text.Text {
	defer enter(d.Text)()
	t, _ := annotate(d)
	return t
}

// annotate lays all layers over a document and finds its event mentions. The discourse
// stage needs them: who "the two leaders" are, the contacts of a text tell.
func annotate(d parley.Document) (*text.Text, []mention.Event) {
	top := layout.Head(d.Text)
	t := segment.Text(d.Text, spans(append(top.Skip, layout.Tail(d.Text)...))...)
	t.Captions = captions(d)
	t.Published, t.Turns, t.Seat = date(d), turns(d.Text), text.Span{Start: top.Seat[0], End: top.Seat[1]}
	parse(t, d)
	return t, understand(t, d, top.Home)
}

// understand lays what stands behind the parse: entities, times, sayings, event mentions, and who is meant.
func understand(t *text.Text, d parley.Document, home string) []mention.Event {
	entity.Annotate(t, entity.Context{Date: date(d), Party: intake.OfficialParty(d), Home: home})
	timex.Annotate(t, timex.Context{Published: intake.Day(d.Published)})
	attribution.Annotate(t)
	entity.Speakers(t)
	discourse.Owners(t)
	events := mention.Read(t)
	discourse.Settle(t, events)
	return events
}

// Default is the reader where a document names none.
const Default = parley.Careful

// parse understands the sentences as the document's reader does.
func parse(t *text.Text, d parley.Document) {
	if readerOf(d) == parley.Fast {
		syntax.Fast(t)
		return
	}
	syntax.Careful(t)
}

// readerOf is who is to read a document.
func readerOf(d parley.Document) parley.Reader {
	if d.Reader == "" {
		return Default
	}
	return d.Reader
}

func spans(ranges [][2]int) []text.Span {
	var all []text.Span
	for _, r := range ranges {
		all = append(all, text.Span{Start: r[0], End: r[1]})
	}
	return all
}

// captions are the places of the words under pictures.
func captions(d parley.Document) []text.Span {
	var all []text.Span
	for _, p := range d.Parts {
		if p.Kind == parley.CaptionText {
			all = append(all, text.Span{Start: p.Start, End: p.End})
		}
	}
	return all
}

// turns are those of a transcript.
func turns(source string) []text.Turn {
	var all []text.Turn
	for _, turn := range layout.Turns(source) {
		all = append(all, text.Turn{Label: text.Span{Start: turn.Label[0], End: turn.Label[1]},
			Words: text.Span{Start: turn.Words[0], End: turn.Words[1]},
			Asks:  turn.Asks})
	}
	return all
}

func date(d parley.Document) string { return d.Published[:min(len(d.Published), 10)] }

// Read makes the record of a document. It waits as Annotate does.
func Read(d parley.Document) parley.Record {
	defer enter(d.Text)()
	local := intake.Local(d)
	t, events := annotate(local)
	rec := extract.Record(local, t, events)
	rec.Document = d
	rec.Document.Reader = readerOf(d)
	return rec
}
