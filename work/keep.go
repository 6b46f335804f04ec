package work

import (
	"context"
	"slices"

	"parley/intake"

	"parley"
	"parley/store"
)

// OnRecord finds a document that is on record already: of its id, or, where it has
// no address, of its text.
func OnRecord(r store.Reader, d parley.Document) (parley.DocumentID, bool, error) {
	same, err := r.SameText(d.TextSHA256)
	if err != nil {
		return "", false, err
	}
	if id, known := amongSame(same, d); known {
		return id, known, nil
	}
	return madeBefore(r, d)
}

// madeBefore finds a document of the same page that was made of the same bytes: by an
// earlier program, which took other words out of them. That is no revision of the page.
func madeBefore(r store.Reader, d parley.Document) (parley.DocumentID, bool, error) {
	if d.Original == nil {
		return d.ID, false, nil
	}
	same, err := r.SameOriginal(d.Original.SHA256)
	if err != nil {
		return "", false, err
	}
	for _, t := range same {
		if t.Page == intake.Page(d.URL) && t.Page != "" {
			return t.ID, true, nil
		}
	}
	return d.ID, false, nil
}

// amongSame finds a document among those of its text.
func amongSame(same []parley.Taken, d parley.Document) (parley.DocumentID, bool) {
	if heir := heirOf(same); d.URL == "" && heir != "" {
		return heir, true
	}
	return d.ID, slices.ContainsFunc(same, func(t parley.Taken) bool { return t.ID == d.ID })
}

// keep puts documents on record in one transaction, and then says so.
func (w *Worker) keep(ctx context.Context, reads []*read, done func(Done)) error {
	var acks []Done
	if len(reads) == 0 {
		return nil
	}
	err := w.Store.Write(ctx, w.now(), func(tx store.Writer) error {
		acks = nil
		b := newBatch(w)
		for _, r := range reads {
			ack, err := w.keepOne(tx, r, b)
			if err != nil {
				return err
			}
			acks = append(acks, ack)
			if err := arrived(tx, r.taken.Arrival); err != nil {
				return err
			}
		}
		return b.settle(tx)
	})
	if err != nil {
		return err
	}
	for _, a := range acks {
		done(a)
	}
	return nil
}

// arrived notes what a document came in, in the transaction that keeps it.
func arrived(tx store.Writer, a parley.Arrival) error {
	if a.Feed != "" {
		if err := tx.See(a.Feed, a.Item); err != nil {
			return err
		}
	}
	if a.Archive != "" && a.Next > 0 {
		return tx.PutProgress(a.Archive, a.Next)
	}
	return nil
}

// unreadIn is the place that a record tells was not read.
func unreadIn(r parley.Record) string {
	for _, p := range r.Problems {
		if p.What == parley.TooLong {
			return p.Place
		}
	}
	return ""
}

// keepOne keeps a document with its reading, or what was given with one that is on
// record. Its accounts come later, with those of the whole batch.
func (w *Worker) keepOne(tx store.Writer, r *read, b *settling) (Done, error) {
	d := r.taken.Document
	same, err := tx.SameText(d.TextSHA256)
	if err != nil {
		return Done{}, err
	}
	ack := Done{Result: Known}
	id, known, err := OnRecord(tx, d)
	if err != nil {
		return ack, err
	}
	if ack.Document = id; !known {
		if ack, err = w.keepNew(tx, r, b); err != nil {
			return ack, err
		}
	} else if ack.Out, err = isOut(tx, id); err != nil || len(same) == 0 {
		return ack, err // made of the same bytes by an earlier program
	}
	if err := tx.AddClaims(d.TextSHA256, givenWith(d)...); err != nil || len(same) == 0 {
		return ack, err
	}
	n, err := b.shownAgain(tx, d.TextSHA256)
	if n > 0 {
		ack.Result = Completed
	}
	if err == nil && known {
		ack.Outranked, err = outranked(tx, ack.Document, givenWith(d))
	}
	return ack, err
}

// isOut reports whether somebody took a document out.
func isOut(tx store.Reader, id parley.DocumentID) (bool, error) {
	d, _, err := tx.Document(id)
	return d.Heir == parley.TakenOut, err
}

// outranked are the claims given with a document that are not shown.
func outranked(tx store.Reader, id parley.DocumentID, given []parley.Claim) ([]Outranked, error) {
	d, found, err := tx.Document(id)
	if err != nil || !found || len(given) == 0 {
		return nil, err
	}
	all, err := Claims(tx, d)
	var out []Outranked
	for _, c := range given {
		if shown, told := parley.ShownClaim(all, c.Part); told && shown.Value != c.Value && c.Part != parley.URLPart {
			out = append(out, Outranked{c, shown})
		}
	}
	return out, err
}

// keepNew keeps a document that is not on record.
func (w *Worker) keepNew(tx store.Writer, r *read, b *settling) (Done, error) {
	if r.known {
		r.taken, r.record = Prepare(r.taken.Document, r.taken.Kind == parley.NoteKind)
	}
	ack := Done{Document: r.taken.ID, Result: Added, Unread: unreadIn(r.record)}
	if before, err := tx.Page(r.taken.Page); err != nil {
		return ack, err
	} else if len(before) > 0 {
		ack.Result = Revised
	}
	r.taken.At = tx.Now()
	var err error
	if r.taken.Seq, err = tx.AddDocument(r.taken); err != nil {
		return ack, err
	}
	b.put(r.taken, r.record)
	return ack, tx.AddReading(parley.Reading{Document: r.taken.ID, Seq: r.taken.Seq, Version: w.Version, At: r.taken.At,
		Record: r.record})
}
