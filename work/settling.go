package work

import (
	"cmp"
	"maps"
	"slices"

	"parley"
	"parley/annotate/layout"
	"parley/intake"
	"parley/reconcile/origin"
	"parley/store"
)

// settling is a batch of documents whose accounts are to be brought up to date, each
// once, with its last record.
type settling struct {
	w         *Worker
	documents []parley.Taken
	records   []parley.Record
	at        map[int64]int
}

func newBatch(w *Worker) *settling { return &settling{w: w, at: map[int64]int{}} }

// put puts a document with its record into the batch; what was put in of it before
// is forgotten.
func (b *settling) put(d parley.Taken, record parley.Record) {
	d.Text = "" // accounts need it no more
	if k, known := b.at[d.Seq]; known {
		b.documents[k], b.records[k] = d, record
		return
	}
	b.at[d.Seq] = len(b.documents)
	b.documents, b.records = append(b.documents, d), append(b.records, record)
}

func (b *settling) settle(tx store.Writer) error { return Settle(tx, b.documents, b.records) }

// again reads a document anew that is shown otherwise than it was, keeps what came
// out, and puts it into the batch.
func (b *settling) again(tx store.Writer, d parley.Taken) error {
	last, found, err := tx.Reading(d.Seq)
	if err != nil {
		return err
	}
	d.Document.Reader = last.Record.Document.Reader
	fresh, record := Prepare(d.Document, d.Note)
	fresh.Seq, fresh.At, fresh.Heir, fresh.Page = d.Seq, d.At, d.Heir, d.Page
	if err := tx.PutTraits(fresh); err != nil {
		return err
	}
	if !found || !sameJSON(last.Record, record) {
		if err := tx.AddReading(parley.Reading{Document: d.ID, Seq: d.Seq, Version: b.w.Version,
			Record: record}); err != nil {
			return err
		}
	}
	b.put(fresh, record)
	return nil
}

// shownAgain reads anew the documents of a text of which a particular, or the heir, is
// another now, and tells how many.
func (b *settling) shownAgain(tx store.Writer, sha256 string) (int, error) {
	changed, err := shownAnew(tx, sha256)
	for _, d := range changed {
		if err := b.again(tx, d); err != nil {
			return 0, err
		}
	}
	return len(changed), err
}

// traits sets what is derived of a document's text and of its particulars.
func traits(d parley.Taken) parley.Taken {
	d.Home, d.Credits, d.Signature = "", nil, nil
	if !d.Note {
		d.Home, d.Credits, d.Signature = intake.OfficialParty(d.Document), layout.Credits(d.Document),
			origin.Signature(d.Text)
	}
	return d
}

func sorted[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
