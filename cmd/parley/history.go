package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/query"
	"parley/reconcile"
	"parley/store"
	"parley/view"
	"parley/work"
)

// historyCommand is "parley history": how something became what it is.
type historyCommand struct {
	View  viewFlags `embed:""`
	Thing string    `arg:"" optional:"" help:"Name of a contact or document; else all decisions."`
}

// Run prints the history, oldest first.
func (c *historyCommand) Run(s *streams) error {
	return c.View.view(context.Background(), func(r store.Reader) error {
		h := newSheet(s)
		decisions, err := r.Decisions()
		if err != nil {
			return err
		}
		if c.Thing == "" {
			return h.allDecisions(r, decisions)
		}
		if ids, err := r.Like(c.Thing); err == nil && len(ids) > 0 && len(c.Thing) >= 4 {
			return h.documentHistory(r, c.Thing)
		}
		return h.contactHistory(r, c.Thing, decisions)
	})
}

// allDecisions writes every decision, and which of them hang in the air.
func (h *sheet) allDecisions(r store.Reader, decisions []parley.Decision) error {
	for _, d := range view.Decisions(decisions) {
		h.decision(d)
		h.anchors(d.Decision)
	}
	if len(decisions) == 0 {
		h.line(0, h.faint.Render("nothing was decided"))
	}
	orphans, err := work.Orphans(r)
	if err != nil {
		return err
	}
	h.orphans(orphans)
	return nil
}

func (h *sheet) orphans(all []reconcile.Orphan) {
	if len(all) == 0 {
		return
	}
	h.section("Orphaned: no reading tells of these words any more")
	for _, o := range all {
		h.decision(view.Decided{Decision: o.Decision})
		h.cite(margin, o.Anchor.Evidence, nil, nil, "document "+string(o.Anchor.Document))
	}
}

// contactHistory writes how a contact was known over time, and what was decided.
func (h *sheet) contactHistory(r store.Reader, name string, decisions []parley.Decision) error {
	c, err := query.Contact(r, name)
	if err != nil {
		return err
	}
	versions, err := r.Versions(c.ID)
	if err != nil {
		return err
	}
	h.wrap(0, view.Title(c)+" · "+string(c.ID), h.name)
	for k, v := range versions {
		at := v.From.Local().Format("2006-01-02 15:04:05")
		if k == 0 {
			h.wrap(margin, fmt.Sprintf("%s  on record: %s %s, %s, %s", at, v.Contact.Kind, v.Contact.Status, orNothing(v.Contact.Date), plural(v.Contact.Articles, "article")), h.plain)
			continue
		}
		for _, f := range view.Changes(versions[k-1].Contact, v.Contact) {
			h.wrap(margin, fmt.Sprintf("%s  %s: %s → %s", at, f.Field, orNothing(f.Before), orNothing(f.Now)), h.plain)
		}
	}
	h.decisions(view.Show(c, nil, decisions, versions[0].From).Decisions)
	return nil
}

// documentHistory writes the revisions of a document's page, with where they
// differ, and its reading.
func (h *sheet) documentHistory(r store.Reader, name string) error {
	d, err := query.Document(r, name)
	if err != nil {
		return err
	}
	texts, err := r.Page(d.Page)
	if err != nil {
		return err
	}
	if len(texts) == 0 {
		texts = []parley.Taken{d}
	}
	h.wrap(0, strings.Join(nonEmpty(d.Title, d.Publisher, d.URL), " · "), h.name)
	for k, t := range texts {
		h.wrap(margin, fmt.Sprintf("%s  taken in as %s, %d words", t.At.Local().Format("2006-01-02 15:04:05"), t.ID, t.Words), h.plain)
		if k == 0 {
			continue
		}
		revision, err := query.RevisionOf(r, t)
		if err != nil {
			return err
		}
		h.edits(revision.Edits)
	}
	reading, read, err := r.Reading(d.Seq)
	if err != nil || !read {
		return err
	}
	h.wrap(margin, fmt.Sprintf("%s  read by parley %s: %s, %s", reading.At.Local().Format("2006-01-02 15:04:05"), reading.Reader,
		plural(len(reading.Record.Contacts), "contact"), plural(len(reading.Record.Statements), "statement")), h.plain)
	return nil
}

// rereadCommand is "parley reread": all documents again with the present reader.
type rereadCommand struct {
	Record recordFlags `embed:""`
}

// Run reads all documents again and prints what came out otherwise.
func (c *rereadCommand) Run(s *streams) error {
	ctx := context.Background()
	sparing()
	w, err := c.Record.openRecord(ctx)
	if err != nil {
		return err
	}
	defer w.Store.Close()
	h := newSheet(s)
	documents, changed := 0, 0
	err = w.Reread(ctx, func(r work.Reread) {
		if documents++; len(r.Changes) == 0 {
			return
		}
		changed++
		h.wrap(0, strings.Join(nonEmpty(r.Document.Published, r.Document.Publisher, r.Document.Title, string(r.Document.ID)), " · "), h.name)
		for _, d := range r.Changes {
			h.difference(d)
		}
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(s.err, "parley: %d documents read again, %d came out otherwise\n", documents, changed)
	return w.Store.Read(ctx, noTime, func(r store.Reader) error {
		orphans, err := work.Orphans(r)
		h.orphans(orphans)
		return err
	})
}

func (h *sheet) difference(d reconcile.Difference) {
	name := d.Field
	if name == "" {
		name = "contact"
	}
	if slices.Contains([]string{"", d.After}, d.Before) {
		h.wrap(margin, fmt.Sprintf("%s: now %s", name, d.After), h.plain)
		return
	}
	h.wrap(margin, fmt.Sprintf("%s: %s → %s", name, d.Before, orNothing(d.After)), h.plain)
}
