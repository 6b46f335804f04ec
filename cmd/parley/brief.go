package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"parley"
	"parley/reconcile"
	"parley/store"
	"parley/store/sqlite"
	"parley/view"
)

// briefCommand is "parley brief": what is new since a time.
type briefCommand struct {
	View     viewFlags `embed:""`
	Since    string    `help:"What became known after this time: a day, which counts whole, a date-time, or 24h." required:"" placeholder:"TIME"`
	Domestic bool      `help:"Also contacts inside one government."`
}

// Run prints the brief.
func (c *briefCommand) Run(s *streams) error {
	since, err := c.since()
	if err != nil {
		return err
	}
	var now []reconcile.Contact
	var gone []parley.ContactID
	var revised []view.Revision
	if err := c.View.view(context.Background(), func(r store.Reader) (err error) {
		if now, gone, err = r.Changed(since); err != nil {
			return err
		}
		revised, err = revisions(r, since)
		return err
	}); err != nil {
		return err
	}
	before, err := c.before(since, now, gone)
	if err != nil {
		return err
	}
	newSheet(s).brief(view.MakeBrief(c.diplomatic(now), gone, before, revised), since, c.View.AsOf)
	return nil
}

// since reads the time: "24h" and "7d" count back from now.
func (c *briefCommand) since() (time.Time, error) {
	if strings.TrimSpace(c.Since) == "" {
		return time.Time{}, &parley.Error{Code: parley.Invalid, Op: "read time", Err: errors.New("it is empty"), Hint: "give a day such as 2025-12-28, or 24h or 7d back from now"}
	}
	if n, err := strconv.Atoi(strings.TrimSuffix(c.Since, "d")); err == nil && strings.HasSuffix(c.Since, "d") {
		return time.Now().AddDate(0, 0, -n), nil
	}
	if d, err := time.ParseDuration(c.Since); err == nil {
		return time.Now().Add(-d), nil
	}
	return moment(c.Since)
}

func (c *briefCommand) diplomatic(all []reconcile.Contact) []reconcile.Contact {
	var kept []reconcile.Contact
	for _, x := range all {
		if c.Domestic || !x.Domestic {
			kept = append(kept, x)
		}
	}
	return kept
}

// before looks up how contacts were known at the time.
func (c *briefCommand) before(since time.Time, now []reconcile.Contact, gone []parley.ContactID) (map[parley.ContactID]reconcile.Contact, error) {
	file, err := c.View.file()
	if err != nil {
		return nil, err
	}
	db, err := sqlite.Open(context.Background(), file)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	before := map[parley.ContactID]reconcile.Contact{}
	return before, db.Read(context.Background(), since, func(r store.Reader) error {
		ids := gone
		for _, x := range now {
			ids = append(ids, x.ID)
		}
		for _, id := range ids {
			versions, err := r.Versions(id)
			if err != nil {
				return err
			}
			if n := len(versions); n > 0 && (versions[n-1].Until.After(since) || versions[n-1].Until.IsZero()) {
				before[id] = versions[n-1].Contact
			}
		}
		return nil
	})
}

// revisions lists the pages of which another text came after a time, with where
// the texts differ.
func revisions(r store.Reader, since time.Time) ([]view.Revision, error) {
	pages, err := r.Pages()
	if err != nil {
		return nil, err
	}
	var all []view.Revision
	for _, page := range pages {
		texts, err := r.Page(page)
		if err != nil {
			return nil, err
		}
		for k := 1; k < len(texts); k++ {
			if !texts[k].At.After(since) {
				continue
			}
			revision, err := revisionOf(r, texts[k-1], texts[k])
			if err != nil {
				return nil, err
			}
			all = append(all, revision)
		}
	}
	return all, nil
}

// revisionOf fetches two texts of a page, and finds where they differ.
func revisionOf(r store.Reader, before, now parley.Taken) (view.Revision, error) {
	one, _, err := r.Document(before.ID)
	if err != nil {
		return view.Revision{}, err
	}
	other, _, err := r.Document(now.ID)
	return view.Revision{Before: one, Now: other, Edits: reconcile.Edits(one.Text, other.Text)}, err
}

// brief writes what is new, section by section.
func (h *sheet) brief(b view.Brief, since time.Time, asOf string) {
	known := time.Now()
	if at, err := moment(asOf); err == nil && asOf != "" {
		known = at
	}
	h.line(0, h.name.Render("Brief as known on "+known.Format("2006-01-02 15:04")+", since "+since.Local().Format("2006-01-02 15:04")))
	h.briefContacts("New", b.New)
	if len(b.Changed) > 0 {
		h.section("Changed")
		for _, c := range b.Changed {
			h.wrap(0, c.Now.From+"  "+string(c.Now.Kind)+"  "+view.Title(c.Now)+"  "+string(c.Now.ID), h.name)
			for _, f := range c.Fields {
				h.wrap(margin, fmt.Sprintf("%s: %s → %s", f.Field, orNothing(f.Before), orNothing(f.Now)), h.plain)
			}
		}
	}
	h.briefContacts("Newly disputed", b.Disputed)
	h.briefContacts("Withdrawn", b.Withdrawn)
	h.revised(b.Revised)
	if len(b.New)+len(b.Changed)+len(b.Disputed)+len(b.Withdrawn)+len(b.Revised) == 0 {
		h.line(0, h.faint.Render("nothing new"))
	}
}

func orNothing(s string) string {
	if s == "" {
		return "not stated"
	}
	return s
}

func (h *sheet) briefContacts(name string, all []reconcile.Contact) {
	if len(all) == 0 {
		return
	}
	h.section(name)
	for _, c := range all {
		h.timelineLine(view.Line{Contact: c})
	}
}

// mostEdits is how many places of a revised text a brief shows.
const mostEdits = 8

func (h *sheet) revised(all []view.Revision) {
	if len(all) == 0 {
		return
	}
	h.section("Texts changed after publication")
	for _, r := range all {
		h.wrap(0, strings.Join(nonEmpty(r.Now.Publisher, r.Now.Title, r.Now.URL, string(r.Before.ID)+" → "+string(r.Now.ID)), " · "), h.name)
		h.edits(r.Edits)
	}
}

// edits writes where two texts differ.
func (h *sheet) edits(all []reconcile.Edit) {
	for k, e := range all {
		if k == mostEdits {
			h.line(margin, h.faint.Render(fmt.Sprintf("and %d more places", len(all)-k)))
			return
		}
		h.wrap(margin, fmt.Sprintf("“%s” → “%s”", clip(e.Before.Exact, 160), clip(e.After.Exact, 160)), h.plain)
	}
}
