package work

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"parley"
	"parley/store"
)

// Rebuild makes in an empty record all that is derived anew: from the documents,
// read once more where the present reader read them, and from notes and
// decisions. It tells where the result differs from what is on record, byte for
// byte, and how many documents another reader read.
func (w *Worker) Rebuild(ctx context.Context, empty store.Store) (differs []string, others int, err error) {
	after := int64(0)
	var decisions []parley.Decision
	if err := w.Store.Read(ctx, time.Time{},
		func(r store.Reader) (err error) { decisions, err = r.Decisions(); return err }); err != nil {
		return nil, 0, err
	}
	if err := empty.Write(ctx, time.Unix(0, 0), func(tx store.Writer) error {
		for _, d := range decisions {
			if err := tx.AddDecision(d); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		return nil, 0, err
	}
	for {
		var documents []parley.Taken
		var stored []parley.Reading
		if err := w.Store.Read(ctx, time.Time{},
			func(r store.Reader) (err error) {
				documents, stored,
					err = withReadings(r, after)
				return err
			}); err != nil {
			return nil, 0, err
		}
		if len(documents) == 0 {
			break
		}
		after = documents[len(documents)-1].Seq
		n, err := w.rebuildBatch(ctx, empty, documents, stored, &differs)
		if others += n; err != nil {
			return nil, 0, err
		}
	}
	more, err := w.compareDerived(ctx, empty)
	return append(differs, more...), others, err
}

func withReadings(r store.Reader, after int64) ([]parley.Taken, []parley.Reading, error) {
	documents, err := withTexts(r, after)
	if err != nil {
		return nil, nil, err
	}
	readings := make([]parley.Reading, len(documents))
	for k, d := range documents {
		if readings[k], _, err = r.Reading(d.Seq); err != nil {
			return nil, nil, err
		}
		documents[k].Reader = readings[k].Record.Document.Reader
	}
	return documents, readings, nil
}

// rebuildBatch reads and settles a batch in the empty record.
func (w *Worker) rebuildBatch(ctx context.Context, empty store.Store, documents []parley.Taken, stored []parley.Reading,
	differs *[]string) (others int, err error) {
	fresh, records := w.prepareAll(documents)
	for k := range fresh {
		switch {
		case stored[k].Version != w.Version:
			others++
			records[k] = stored[k].Record
		case !sameJSON(stored[k].Record, records[k]):
			*differs = append(*differs, fmt.Sprintf("document %s reads otherwise than it did", fresh[k].ID))
		}
	}
	return others, empty.Write(ctx, time.Unix(0, 0), func(tx store.Writer) error {
		for k, d := range fresh {
			if _, err := tx.AddDocument(d); err != nil {
				return err
			}
			if err := tx.AddReading(parley.Reading{Document: d.ID, Seq: d.Seq, Version: w.Version,
				Record: records[k]}); err != nil {
				return err
			}
		}
		return Settle(tx, fresh, records)
	})
}

// compareDerived sets all that is derived in two records against each other.
func (w *Worker) compareDerived(ctx context.Context, other store.Store) ([]string, error) {
	var dumps [2]bytes.Buffer
	for k, s := range []store.Store{w.Store, other} {
		if err := s.Read(ctx, time.Time{}, func(r store.Reader) error { return Dump(&dumps[k], r) }); err != nil {
			return nil, err
		}
	}
	if bytes.Equal(dumps[0].Bytes(), dumps[1].Bytes()) {
		return nil, nil
	}
	x, y := bytes.Split(dumps[0].Bytes(), []byte("\n")), bytes.Split(dumps[1].Bytes(), []byte("\n"))
	for k := range min(len(x), len(y)) {
		if !bytes.Equal(x[k], y[k]) {
			return []string{fmt.Sprintf("line %d of %d: on record %.300s\n  rebuilt %.300s", k+1, len(x), x[k], y[k])},
				nil
		}
	}
	return []string{fmt.Sprintf("%d lines on record, %d rebuilt", len(x), len(y))}, nil
}

// Dump writes all that is derived, a line a value, in an order of its own.
func Dump(out io.Writer, r store.Reader) error {
	lines := json.NewEncoder(out)
	contacts, err := r.Contacts(store.Filter{Domestic: true})
	if err != nil {
		return err
	}
	for _, c := range contacts {
		if c.Accounts, err = r.Members(c.ID); err != nil {
			return err
		}
		if err := lines.Encode(struct{ Contact, Accounts any }{c, c.Accounts}); err != nil {
			return err
		}
	}
	said, err := r.Said(store.SaidFilter{})
	if err != nil {
		return err
	}
	if err := encodeAll(lines, said); err != nil {
		return err
	}
	for _, kind := range []parley.Kind{parley.CommitmentThing, parley.PositionThing, parley.ProposalThing, parley.GroupThing,
		parley.PlanThing} {
		outcomes, err := r.Outcomes(store.OutcomeFilter{Kind: kind})
		if err != nil {
			return err
		}
		if err := encodeAll(lines, outcomes); err != nil {
			return err
		}
	}
	return nil
}

func encodeAll[T any](lines *json.Encoder, all []T) error {
	for _, v := range all {
		if err := lines.Encode(v); err != nil {
			return err
		}
	}
	return nil
}
