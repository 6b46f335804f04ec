package web

import (
	"net/url"
	"strings"

	"parley"
	"parley/intake"
	"parley/note"
	"parley/reconcile"
	"parley/view"
)

// notePage is the form by which a contact or a promise is entered by hand.
type notePage struct {
	Kinds    []parley.ContactKind
	Statuses []parley.Status
	Today    string
	Author   string
	Promise  bool // only a promise
}

func (d *Desk) note(q *asking) (page, error) {
	return page{name: "note", title: "Note", body: &notePage{Kinds: kinds, Statuses: stages, Today: isoDay(q.now), Author: author(q), Promise: q.word("of") == "promise"}}, nil
}

// keepNote adds a note to the record.
func (d *Desk) keepNote(q *asking) (page, error) {
	f := noteForm(q.form())
	if f.By == "" {
		f.By = author(q)
	}
	if err := note.Check(f); err != nil {
		return page{}, err
	}
	day := q.form().Get("on")
	if day == "" {
		day = isoDay(q.now)
	}
	published, err := intake.Published(day)
	if err != nil {
		return page{}, &parley.Error{Code: parley.Invalid, Op: "read day", Thing: day, Err: err}
	}
	doc, err := note.Document(f, published)
	if err != nil {
		return page{}, err
	}
	if err := d.add(q, doc); err != nil {
		return page{}, err
	}
	return page{goTo: "/document/" + url.PathEscape(string(doc.ID))}, nil
}

// noteFields are the fields of the form that stand as they are; those with
// several values have one a line.
var noteFields = []string{"kind", "status", "parties", "participants", "date", "time", "place", "duration", "initiator", "tone", "ordinal", "topics", note.Statement, note.Promise, note.Due, note.Position, note.Free}

func noteForm(sent url.Values) note.Form {
	f := note.Form{By: strings.TrimSpace(sent.Get("by"))}
	add := func(field, value string) {
		if value = strings.TrimSpace(value); value != "" {
			f.Lines = append(f.Lines, note.Line{Field: field, Value: value})
		}
	}
	if name := strings.TrimSpace(sent.Get(note.For)); name != "" {
		add(note.For, view.PartyNamed(name))
	}
	tells := sent.Get("parties") != "" || sent.Get("participants") != ""
	for _, field := range noteFields {
		switch value := sent.Get(field); field {
		case "kind", "status":
			if tells { // they always have a value; alone they tell of no contact
				add(field, value)
			}
		case "parties":
			add(field, strings.Join(partiesNamed(value), "; "))
		case "duration":
			add(field, reconcile.LengthOf(value))
		default:
			for line := range strings.SplitSeq(value, "\n") {
				add(field, line)
			}
		}
	}
	return f
}

func partiesNamed(list string) []string {
	var all []string
	for _, name := range splitWords(strings.ReplaceAll(list, "\n", ";")) {
		all = append(all, view.PartyNamed(name))
	}
	return all
}
