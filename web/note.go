package web

import (
	"cmp"
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
	Look     bool // this desk is for looking only
	Failed   string
	Sent     url.Values // what was filled in, where it could not be kept
}

// Was is what was filled in to a field.
func (b notePage) Was(name string) string { return b.Sent.Get(name) }

func (d *Desk) note(q *asking) (page, error) {
	return page{name: "note", title: "Note", body: newNotePage(q)}, nil
}

func newNotePage(q *asking) *notePage {
	return &notePage{Kinds: kinds, Statuses: stages, Today: isoDay(q.now), Author: author(q), Look: q.look,
		Promise: q.word("of") == "promise", Sent: url.Values{}}
}

// keepNote adds a note to the record; one that cannot be kept stays in its form.
func (d *Desk) keepNote(q *asking) (page, error) {
	doc, err := d.noteDocument(q)
	if err == nil {
		err = d.add(q, doc)
	}
	if code := parley.ErrorCode(err); code == parley.Invalid || code == parley.Unreadable {
		b := newNotePage(q)
		b.Failed, b.Sent, b.Promise = sentence(err), q.form(), !q.form().Has("kind")
		return page{name: "note", title: "Note", body: b, status: statusOf(err)}, nil
	}
	return page{goTo: "/document/" + url.PathEscape(string(doc.ID))}, err
}

// noteDocument is the document of a form that was sent.
func (d *Desk) noteDocument(q *asking) (parley.Document, error) {
	f := noteForm(q.form())
	if f.By == "" {
		f.By = author(q)
	}
	day := cmp.Or(q.form().Get("on"), isoDay(q.now))
	published, err := intake.Published(day)
	if err != nil {
		return parley.Document{}, &parley.Error{Code: parley.Invalid, Op: "read day", Thing: day, Err: err}
	}
	return note.Document(f, published)
}

// noteFields are the fields of the form that stand as they are; those with
// several values have one a line.
func noteFields() []string {
	var names []string
	for _, f := range parley.Fields() {
		if f.Noted {
			names = append(names, f.Name)
		}
	}
	return append(names, note.Statement, note.Promise, note.Due, note.Position, note.Free)
}

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
	for _, field := range noteFields() {
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
