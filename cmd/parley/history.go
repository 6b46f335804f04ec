package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"parley"
	"parley/query"
	"parley/reconcile/decide"
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
			return h.documentHistory(r, c.Thing, decisions)
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

func (h *sheet) orphans(all []decide.Orphan) {
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
			h.wrap(margin, fmt.Sprintf("%s  on record: %s %s, %s, %s", at, v.Contact.Kind, v.Contact.Status.Words(),
				orNothing(v.Contact.Date), plural(v.Contact.Articles, "article")), h.plain)
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
func (h *sheet) documentHistory(r store.Reader, name string, decisions []parley.Decision) error {
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
	if err := h.claims(r, d); err != nil {
		return err
	}
	for k, t := range texts {
		h.wrap(margin, fmt.Sprintf("%s  taken in as %s, %d words", t.At.Local().Format("2006-01-02 15:04:05"), t.ID,
			t.Words), h.plain)
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
	by := ""
	if who := reading.Record.Document.Reader; who != "" {
		by = ", the " + string(who) + " reader"
	}
	h.wrap(margin, fmt.Sprintf("%s  read by parley %s%s: %s, %s", reading.At.Local().Format("2006-01-02 15:04:05"),
		reading.Version, by,
		plural(len(reading.Record.Contacts), "contact"), plural(len(reading.Record.Statements), "statement")), h.plain)
	h.decisions(view.DecidedOnDocument(d.ID, decisions))
	return nil
}

// claims writes what is claimed of a document besides its words: what is shown, its
// rivals, and what was rejected.
func (h *sheet) claims(r store.Reader, d parley.Taken) error {
	all, err := work.Claims(r, d)
	if err != nil {
		return err
	}
	rejected, err := work.RejectedClaims(r, d)
	if err != nil {
		return err
	}
	for _, part := range parley.Particulars {
		name := string(part)
		tell := func(words string) { h.row(name, words); name = "" }
		if shown, found := parley.ShownClaim(all, part); found {
			tell(claimWords(shown))
		}
		for _, rival := range parley.Rivals(all, part) {
			tell("rival: " + claimWords(rival))
		}
		for _, c := range rejected {
			if c.Part == part {
				tell("rejected: " + claimWords(c))
			}
		}
	}
	return nil
}

// claimWords are a value, who claims it, and since when.
func claimWords(c parley.Claim) string {
	words := c.Value + " · " + view.OriginWords(c.Origin)
	if !c.At.IsZero() {
		words += " on " + c.At.Local().Format(time.DateOnly)
	}
	return words
}
