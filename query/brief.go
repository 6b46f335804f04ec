package query

import (
	"context"
	"time"

	"parley"
	"parley/reconcile/compare"
	"parley/store"
	"parley/view"
)

// Asked says of what a brief is.
type Asked struct {
	Since    time.Time
	AsOf     time.Time // the zero time is now
	Domestic bool      // also contacts inside one government
	Most     int       // only so many contacts, those that changed last; 0 for all
}

// Brief is what became known of the record after a time.
func Brief(ctx context.Context, s store.Store, q Asked) (view.Brief, error) {
	var now []parley.ContactOnRecord
	var gone []parley.ContactID
	var revised []view.Revision
	all := 0
	if err := s.Read(ctx, q.AsOf, func(r store.Reader) (err error) {
		if now, gone, err = r.Changed(q.Since, atLeastOneMore(q.Most)); err != nil {
			return err
		}
		if q.Most > 0 && len(now) > q.Most {
			if all, err = r.Count(store.Filter{Changed: q.Since, Domestic: q.Domestic}); err != nil {
				return err
			}
		}
		revised, err = Revisions(r, q.Since, q.Most)
		return err
	}); err != nil {
		return view.Brief{}, err
	}
	more := q.Most > 0 && len(now) > q.Most
	if more {
		now = now[len(now)-q.Most:]
	}
	before, err := asBefore(ctx, s, q.Since, now, gone)
	b := view.MakeBrief(diplomatic(now, q.Domestic), gone, before, revised)
	b.More, b.All = more, all
	return b, err
}

// atLeastOneMore is how many to ask for so as to see that there are more; 0 for all.
func atLeastOneMore(most int) int {
	if most == 0 {
		return 0
	}
	return most + 1
}

func diplomatic(all []parley.ContactOnRecord, domestic bool) []parley.ContactOnRecord {
	var kept []parley.ContactOnRecord
	for _, x := range all {
		if domestic || !x.Domestic {
			kept = append(kept, x)
		}
	}
	return kept
}

// asBefore looks up how contacts were known at the time.
func asBefore(ctx context.Context, s store.Store, since time.Time, now []parley.ContactOnRecord,
	gone []parley.ContactID) (map[parley.ContactID]parley.ContactOnRecord, error) {
	before := map[parley.ContactID]parley.ContactOnRecord{}
	return before, s.Read(ctx, since, func(r store.Reader) error {
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

// Revisions lists the texts that came after a time for pages of which there was
// one already, with where they differ; at most so many, the newest; 0 for all.
func Revisions(r store.Reader, since time.Time, most int) ([]view.Revision, error) {
	texts, err := r.Revised(since, most)
	if err != nil {
		return nil, err
	}
	var all []view.Revision
	for _, t := range texts {
		revision, err := RevisionOf(r, t)
		if err != nil {
			return nil, err
		}
		all = append(all, revision)
	}
	return all, nil
}

// RevisionOf sets a text against the one of its page that came before.
func RevisionOf(r store.Reader, now parley.Taken) (view.Revision, error) {
	texts, err := r.Page(now.Page)
	if err != nil {
		return view.Revision{}, err
	}
	out := view.Revision{Now: now}
	for _, t := range texts {
		if t.Seq < now.Seq {
			out.Before = t
		}
	}
	if out.Before, _, err = r.Document(out.Before.ID); err != nil {
		return out, err
	}
	out.Now, _, err = r.Document(now.ID)
	out.Edits = compare.Edits(out.Before.Text, out.Now.Text)
	return out, err
}
