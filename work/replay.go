package work

import (
	"context"
	"fmt"

	"parley"
	"parley/store"
)

// Replay makes an empty record from what could be saved of a damaged one: what each
// transaction brought, at its time, so that what was known when is as it was. What
// was read then is taken as it was read; where that is lost, it is read anew. It
// tells how many documents there are.
func (w *Worker) Replay(ctx context.Context, remains store.Remains, empty store.Store) (documents int, err error) {
	err = remains.Batches(func(t store.Batch) error {
		documents += len(t.Documents)
		return empty.Write(ctx, t.At, func(tx store.Writer) error { return w.replay(tx, t) })
	})
	if lost := remains.LostDecisions(); err == nil && len(lost) > 0 {
		err = empty.Write(ctx, w.now(), func(tx store.Writer) error { return tombstones(tx, lost) })
	}
	return documents, err
}

// tombstones stand in the places of lost decisions, so that their names are not given
// to others.
func tombstones(tx store.Writer, lost []int64) error {
	for _, n := range lost {
		d := parley.Decision{Seq: n, ID: fmt.Sprintf("d%d", n), Action: parley.LostIt, By: "parley",
			Why: "its bytes were damaged; the damaged file may have more of it"}
		if err := tx.AddDecision(d); err != nil {
			return err
		}
	}
	return nil
}

// replay does once more what a transaction did.
func (w *Worker) replay(tx store.Writer, t store.Batch) error {
	read := map[int64]parley.Record{}
	for _, r := range t.Readings {
		read[r.Seq] = r.Record
	}
	var texts []string
	for _, d := range t.Documents {
		if _, err := tx.AddDocument(traits(d)); err != nil {
			return err
		}
		texts = append(texts, d.TextSHA256)
	}
	for _, sha256 := range sorted(t.Claims) {
		if err := tx.AddClaims(sha256, t.Claims[sha256]...); err != nil {
			return err
		}
		texts = append(texts, sha256)
	}
	for _, f := range t.Feeds {
		if err := tx.PutFeed(f); err != nil {
			return err
		}
	}
	touched, err := w.decideAgain(tx, t.Decisions)
	if err != nil {
		return err
	}
	b := newBatch(w)
	for _, sha256 := range unique(append(texts, touched...)) {
		if err := w.replayText(tx, b, sha256, read); err != nil {
			return err
		}
	}
	if err := w.readAgain(tx, b, t, read); err != nil {
		return err
	}
	return b.settle(tx)
}

// decideAgain keeps decisions, and gives the texts that they are about.
func (w *Worker) decideAgain(tx store.Writer, decisions []parley.Decision) (texts []string, err error) {
	for _, d := range decisions {
		before, err := tx.Decisions()
		if err != nil {
			return nil, err
		}
		if err := tx.AddDecision(d); err != nil {
			return nil, err
		}
		ids, err := touches(d, before)
		if parley.ErrorCode(err) == parley.Missing {
			continue // it undoes one that is lost
		}
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			if t, found, err := tx.Document(id); err != nil {
				return nil, err
			} else if found {
				texts = append(texts, t.TextSHA256)
			}
		}
	}
	return texts, nil
}

// replayText shows the documents of a text by the claims there are, and puts them
// into the batch.
func (w *Worker) replayText(tx store.Writer, b *settling, sha256 string, read map[int64]parley.Record) error {
	changed, err := shownAnew(tx, sha256)
	if err != nil {
		return err
	}
	for _, d := range changed {
		if err := tx.PutTraits(traits(d)); err != nil {
			return err
		}
	}
	same, err := tx.SameText(sha256)
	if err != nil {
		return err
	}
	for _, t := range same {
		d, _, err := tx.Document(t.ID)
		if err != nil {
			return err
		}
		record, known := read[d.Seq]
		if !known {
			last, found, err := tx.Reading(d.Seq)
			if err != nil {
				return err
			}
			if record = last.Record; !found || isOne(changed, d.Seq) {
				_, record = Prepare(d.Document, d.Note)
			}
		}
		b.put(d, record)
	}
	return nil
}

// readAgain keeps the readings of a transaction, and those made anew for it.
func (w *Worker) readAgain(tx store.Writer, b *settling, t store.Batch, read map[int64]parley.Record) error {
	kept := map[int64]bool{}
	for _, r := range t.Readings {
		d, found, err := tx.Document(r.Document)
		if err != nil || !found || d.Seq != r.Seq {
			continue // its document is lost
		}
		kept[d.Seq] = true
		if err := tx.AddReading(r); err != nil {
			return err
		}
		b.put(d, r.Record)
	}
	for k, d := range b.documents {
		if _, found, err := tx.Reading(d.Seq); err != nil {
			return err
		} else if !kept[d.Seq] && !found {
			if err := tx.AddReading(parley.Reading{Document: d.ID, Seq: d.Seq, Version: w.Version,
				Record: b.records[k]}); err != nil {
				return err
			}
		}
	}
	return nil
}
