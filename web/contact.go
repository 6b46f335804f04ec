package web

import (
	"bytes"
	"cmp"
	"net/http"
	"slices"

	"parley"
	"parley/export"
	"parley/query"
	"parley/reconcile"
	"parley/reconcile/audit"
	"parley/store"
	"parley/view"
)

// contactPage is one contact: what each side says of it.
type contactPage struct {
	view.Sheet
	Numbers  []audit.Audit
	Ranks    []view.Rank
	Before   []parley.ContactOnRecord // between the same, the nearest last
	After    []parley.ContactOnRecord
	During   *parley.ContactOnRecord
	Sources  []source
	Versions []version
	asSeen
	Back     string                   // where a decision leads
	Near     []parley.ContactOnRecord // with which it could be merged
	SaidMore int

	Processes []string // negotiations it can be put into
}

// source is one origin with its documents.
type source struct {
	Name      string
	Documents []sourceDocument
}

type sourceDocument struct {
	parley.Document
	Account    parley.AccountID
	Superseded bool
}

// version is what changed in a contact at a time.
type version struct {
	store.Version
	Fields []view.FieldChange
}

const (
	mostBeside    = 3  // contacts before and after
	mostSaidShown = 40 // statements on the page of a contact
	mostNear      = 8
	nearDays      = 60 // within which a contact can be one with another, as people see it
)

func (d *Desk) contact(q *asking) (page, error) {
	var b contactPage
	err := q.read(func(r store.Reader) error { return b.fill(r, q, q.PathValue("id")) })
	return page{name: "contact", title: view.Title(b.ContactOnRecord), body: &b}, err
}

// fill looks up all that the page shows.
func (b *contactPage) fill(r store.Reader, q *asking, name string) error {
	var err error
	if b.Sheet, err = query.Sheet(r, name, q.today()); err != nil {
		return err
	}
	if n := len(b.Said); n > mostSaidShown {
		b.Said, b.SaidMore = b.Said[:mostSaidShown], n-mostSaidShown
	}
	decisions, err := r.Decisions()
	if err != nil {
		return err
	}
	b.Back = "/contact/" + string(b.ID)
	for _, p := range view.Processes(decisions) {
		b.Processes = append(b.Processes, p.Name)
	}
	if err := b.look(r, q); err != nil {
		return err
	}
	others, err := query.BetweenParties(r, b.Parties)
	if err != nil {
		return err
	}
	b.Numbers, b.Ranks = view.Audits(b.ContactOnRecord, others)
	b.beside(others)
	b.sources()
	return b.versions(r)
}

// beside finds the contacts between the same people, or parties, before and
// after, and those it could be one with.
func (b *contactPage) beside(others []parley.ContactOnRecord) {
	for _, c := range view.SameSides(b.ContactOnRecord, others) {
		switch {
		case c.ID == b.ID || !c.Happened():
		case cmp.Or(cmp.Compare(c.From, b.From), cmp.Compare(c.Time, b.Time)) < 0:
			b.Before = append(b.Before, c)
		default:
			b.After = append(b.After, c)
		}
	}
	b.Before = b.Before[max(0, len(b.Before)-mostBeside):]
	b.After = b.After[:min(len(b.After), mostBeside)]
	about := atTheTime(b.ContactOnRecord, others, 0)
	during := reconcile.Visits(about)
	for _, c := range about {
		if c.ID == during[b.ID] {
			b.During = &c
		}
	}
	b.Near = nearest(b.ContactOnRecord, others)
}

// atTheTime are the contacts whose days meet those of one, give or take some.
func atTheTime(c parley.ContactOnRecord, others []parley.ContactOnRecord, days int) []parley.ContactOnRecord {
	from, until := reconcile.AddDays(c.From, -days), reconcile.AddDays(c.Until, days)
	return slices.DeleteFunc(slices.Clone(others),
		func(o parley.ContactOnRecord) bool { return o.Until < from || o.From > until })
}

// nearest are the contacts between the same parties that were nearest in time.
func nearest(c parley.ContactOnRecord, others []parley.ContactOnRecord) []parley.ContactOnRecord {
	near := slices.DeleteFunc(atTheTime(c, others, nearDays),
		func(o parley.ContactOnRecord) bool { return o.ID == c.ID })
	distance := func(o parley.ContactOnRecord) int {
		return max(daysBetween(o.From, c.From), daysBetween(c.From, o.From))
	}
	slices.SortStableFunc(near, func(a, b parley.ContactOnRecord) int { return cmp.Compare(distance(a), distance(b)) })
	return near[:min(len(near), mostNear)]
}

// sources names the documents of each origin.
func (b *contactPage) sources() {
	for _, o := range b.Origins {
		s := source{Name: o.Name}
		for _, id := range o.Documents {
			k := slices.IndexFunc(b.Accounts, func(a parley.Account) bool { return a.Document.ID == id })
			if k >= 0 {
				s.Documents = append(s.Documents, sourceDocument{b.Accounts[k].Document, b.Accounts[k].ID,
					b.Accounts[k].Superseded})
			}
		}
		b.Sources = append(b.Sources, s)
	}
}

func (b *contactPage) versions(r store.Reader) error {
	all, err := r.Versions(b.ID)
	for k, v := range all {
		shown := version{Version: v}
		if k > 0 {
			if shown.Fields = view.Changes(all[k-1].Contact, v.Contact); len(shown.Fields) == 0 {
				continue
			}
		}
		b.Versions = append(b.Versions, shown)
	}
	return err
}

// table writes the comparison in a form that pastes into a document.
func (d *Desk) table(w http.ResponseWriter, r *http.Request) {
	q, err := d.asking(w, r, Visitor{})
	var contact parley.ContactOnRecord
	if err == nil {
		err = q.read(func(s store.Reader) (err error) {
			contact,
				err = query.Contact(s, r.PathValue("id"))
			return err
		})
	}
	if err != nil {
		d.refuse(w, r, statusOf(err), sentence(err))
		return
	}
	write, kind, ending := export.HTML, "text/html; charset=utf-8", ".html"
	if q.word("as") == "markdown" {
		write, kind, ending = export.Markdown, "text/plain; charset=utf-8", ".md"
	}
	var out bytes.Buffer
	remark := ""
	if d.Demo {
		remark = "demonstration: all of it is invented"
	}
	if err := write(&out, contact, remark); err != nil {
		d.refuse(w, r, http.StatusInternalServerError, sentence(err))
		return
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Disposition", `attachment; filename="`+string(contact.ID)+ending+`"`)
	w.Write(visible(out.Bytes()))
}
