package work

import (
	"bytes"
	"context"
	"encoding/json"
	"runtime"
	"sync"
	"time"

	"parley"
	"parley/reconcile"
	"parley/reconcile/decide"
	"parley/store"
)

// Reread is what reading a document again changed.
type Reread struct {
	Document parley.Document
	Changes  []decide.Difference // empty where nothing did
}

// Reread reads all documents again with the present version, and keeps the
// readings that came out otherwise. Each is read by the reader given, or, where
// that is "", by the one who read it before. Killed in the middle, it goes on where
// it was when it is called again: what is read the same is passed over.
func (w *Worker) Reread(ctx context.Context, by parley.Reader, done func(Reread)) error {
	after := int64(0)
	for {
		var documents []parley.Taken
		err := w.Store.Read(ctx, time.Time{}, func(r store.Reader) (err error) {
			documents, err = withTexts(r, after)
			return err
		})
		if err != nil || len(documents) == 0 {
			return err
		}
		after = documents[len(documents)-1].Seq
		if err := w.rereadBatch(ctx, documents, by, done); err != nil {
			return err
		}
	}
}

// withTexts lists a batch of documents with their texts.
func withTexts(r store.Reader, after int64) ([]parley.Taken, error) {
	documents, err := r.Documents(after, batch)
	for k := range documents {
		if err != nil {
			return nil, err
		}
		documents[k], _, err = r.Document(documents[k].ID)
	}
	return documents, err
}

func (w *Worker) rereadBatch(ctx context.Context, documents []parley.Taken, by parley.Reader, done func(Reread)) error {
	if err := w.Store.Read(ctx, time.Time{},
		func(r store.Reader) error { return w.showAll(r, documents, by) }); err != nil {
		return err
	}
	fresh, records := w.prepareAll(documents)
	var told []Reread
	err := w.Store.Write(ctx, w.now(), func(tx store.Writer) error {
		told = nil
		b := newBatch(w)
		for k, d := range fresh {
			changes, err := w.keepReading(tx, d, records[k])
			if err != nil {
				return err
			}
			b.put(d, records[k])
			told = append(told, Reread{d.Document, changes})
			if _, err := b.shownAgain(tx, d.TextSHA256); err != nil { // by what was given while it was read
				return err
			}
		}
		return b.settle(tx)
	})
	if err != nil {
		return err
	}
	for _, r := range told {
		done(r)
	}
	return nil
}

// showAll sets the particulars of documents to those shown, since the present version
// may read others at the top of a text, and who is to read them.
func (w *Worker) showAll(r store.Reader, documents []parley.Taken, by parley.Reader) error {
	for k, d := range documents {
		same, err := r.SameText(d.TextSHA256)
		if err != nil {
			return err
		}
		claims, err := Claims(r, d)
		if err != nil {
			return err
		}
		show(&documents[k], claims, heirOf(same), d.Heir == parley.TakenOut)
		if documents[k].Reader = by; by == "" {
			last, _, err := r.Reading(d.Seq)
			if err != nil {
				return err
			}
			documents[k].Reader = last.Record.Document.Reader
		}
	}
	return nil
}

// keepReading keeps what a document reads as now, if it differs from before.
func (w *Worker) keepReading(tx store.Writer, d parley.Taken, record parley.Record) ([]decide.Difference, error) {
	old, found, err := tx.Reading(d.Seq)
	if err != nil {
		return nil, err
	}
	if err := tx.PutTraits(d); err != nil {
		return nil, err
	}
	if found && sameJSON(old.Record, record) {
		return nil, nil
	}
	changes := decide.Differences(reconcile.Accounts(d, old.Record), reconcile.Accounts(d, record))
	return changes, tx.AddReading(parley.Reading{Document: d.ID, Seq: d.Seq, Version: w.Version, Record: record})
}

func sameJSON(a, b parley.Record) bool {
	x, err := json.Marshal(a)
	y, other := json.Marshal(b)
	return err == nil && other == nil && bytes.Equal(x, y)
}

// prepareAll reads a batch on all processors.
func (w *Worker) prepareAll(documents []parley.Taken) ([]parley.Taken, []parley.Record) {
	fresh, records := make([]parley.Taken, len(documents)), make([]parley.Record, len(documents))
	free := make(chan struct{}, runtime.NumCPU())
	var all sync.WaitGroup
	for k, d := range documents {
		all.Add(1)
		free <- struct{}{}
		go func() {
			defer func() { <-free; all.Done() }()
			fresh[k], records[k] = Prepare(d.Document, d.Note)
			fresh[k].Seq, fresh[k].At, fresh[k].Heir, fresh[k].Page = d.Seq, d.At, d.Heir, d.Page
		}()
	}
	all.Wait()
	return fresh, records
}
