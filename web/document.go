package web

import (
	"cmp"
	"net/url"
	"slices"

	"parley"
	"parley/query"
	"parley/reconcile"
	"parley/reconcile/compare"
	"parley/reconcile/decide"
	"parley/store"
	"parley/work"
)

// documentPage is a text with its layers, the record beside it, and its
// revisions.
type documentPage struct {
	reading
	Taken     parley.Taken
	Read      parley.Reading
	Revisions []revision
	Edits     []edit // where edits are shown: the text with what was taken out
	Changes   int
	ShowEdits bool
	EditsAt   string
	PlainAt   string
	Rivals    []parley.Claim // of the particulars shown
	asSeen
	Missing  []addition // the forms by which something is added
	Names    []string   // of people and parties, to complete what is typed
	Out      bool       // it was taken out
	Original string     // where what it was made of is to be had, "" for a plain text
	Back     string
	Kinds    []parley.DocumentKind
}

// revision is one text of the page.
type revision struct {
	parley.Taken
	Here bool
}

// edit is a stretch of a revised text: kept, put in or taken out.
type edit struct{ Text, Kind string }

func (d *Desk) document(q *asking) (page, error) {
	b := documentPage{Kinds: documentKinds, ShowEdits: q.word("edits") != "", EditsAt: q.with("edits", "yes", "at", ""),
		PlainAt: q.with("edits", "")}
	err := q.read(func(r store.Reader) (err error) {
		if b.Taken, err = query.Document(r, q.PathValue("id")); err != nil {
			return err
		}
		if b.Read, _, err = r.Reading(b.Taken.Seq); err != nil {
			return err
		}
		decided, err := query.Standing(r, b.Taken)
		if err != nil {
			return err
		}
		if err := b.look(r, q); err != nil {
			return err
		}
		b.particulars()
		if err := b.rivals(r); err != nil {
			return err
		}
		addresses, err := contactsOn(r, b.Taken, decided)
		if err != nil {
			return err
		}
		b.reading = newReading(b.Taken.Document, decided.Record, parsePlaces(q.word("at"), b.Taken.Text),
			func(c parley.Contact) string { return addresses[c.ID] })
		b.mendable(decided)
		return b.revise(r)
	})
	if b.Title = cmp.Or(b.Taken.Title, firstLine(b.Taken.Text, 90)); b.Title == "" {
		b.Title = "Document " + string(b.Taken.ID)
	}
	return page{name: "document", title: b.Title, body: &b}, err
}

// documentKinds are the kinds that people choose from.
var documentKinds = []parley.DocumentKind{parley.Report, parley.Readout, parley.Transcript, parley.JointStatement, parley.Post}

// particulars sets what people can put right of a document, and where its original is.
func (b *documentPage) particulars() {
	address := "/document/" + url.PathEscape(string(b.Taken.ID))
	b.Out, b.Back = b.Taken.Heir == parley.TakenOut, address
	if b.Taken.Original != nil {
		b.Original = address + "/original"
	}
}

// rivals lists what else is claimed of the document besides its words.
func (b *documentPage) rivals(r store.Reader) error {
	claims, err := work.Claims(r, b.Taken)
	for _, part := range parley.Particulars {
		b.Rivals = append(b.Rivals, parley.Rivals(claims, part)...)
	}
	return err
}

// contactsOn gives for the contacts of a reading the address of what they are on
// record.
func contactsOn(r store.Reader, d parley.Taken, decided decide.Decided) (map[string]string, error) {
	addresses := map[string]string{}
	for _, a := range reconcile.Accounts(d, decided.Whole()) {
		ids, err := r.ContactsOf(a.ID)
		if err != nil {
			return nil, err
		}
		if len(ids) > 0 {
			addresses[a.Contact.ID] = "/contact/" + url.PathEscape(string(ids[0]))
		}
	}
	return addresses, nil
}

// revise lists the texts of the page, and where this one differs from the one
// before.
func (b *documentPage) revise(r store.Reader) error {
	texts, err := r.Page(b.Taken.Page)
	if err != nil || len(texts) < 2 {
		return err
	}
	for _, t := range texts {
		b.Revisions = append(b.Revisions, revision{t, t.Seq == b.Taken.Seq})
	}
	slices.Reverse(b.Revisions)
	if texts[0].Seq == b.Taken.Seq {
		return nil
	}
	v, err := query.RevisionOf(r, b.Taken)
	b.Changes = len(v.Edits)
	if b.ShowEdits {
		b.Edits = marked(v.Now.Text, v.Edits)
	}
	return err
}

// marked is a text with what was put in and what was taken out.
func marked(now string, edits []compare.Edit) []edit {
	var all []edit
	add := func(text, kind string) {
		if text != "" {
			all = append(all, edit{text, kind})
		}
	}
	at := 0
	for _, e := range edits {
		add(now[at:e.After.Start], "same")
		add(e.Before.Exact, "out")
		add(e.After.Exact, "in")
		at = e.After.End
	}
	add(now[at:], "same")
	return all
}
