package work

import (
	"slices"

	"parley"
	"parley/store"
)

// withRevisions adds to some documents and their records the earlier texts of
// their pages, and tells of each document by its number whether a later text of
// its page is on record.
func withRevisions(tx store.Reader, documents []parley.Taken, records []parley.Record) ([]parley.Taken, []parley.Record,
	map[int64]bool, error) {
	past := map[int64]bool{}
	for _, d := range documents {
		if d.Page == "" {
			continue
		}
		texts, err := tx.Page(d.Page)
		if err != nil {
			return nil, nil, nil, err
		}
		texts = slices.DeleteFunc(texts, func(t parley.Taken) bool { return t.Heir == parley.TakenOut && t.Seq != d.Seq })
		if out := d.Heir == parley.TakenOut; out {
			texts = slices.DeleteFunc(texts, func(t parley.Taken) bool { return t.Seq == d.Seq })
		}
		for k, text := range texts {
			past[text.Seq] = k < len(texts)-1
			if text.Seq == d.Seq || !past[text.Seq] && d.Heir != parley.TakenOut || isOne(documents, text.Seq) {
				continue
			}
			reading, _, err := tx.Reading(text.Seq)
			if err != nil {
				return nil, nil, nil, err
			}
			documents, records = append(documents, text), append(records, reading.Record)
		}
	}
	return documents, records, past, nil
}

func isOne(documents []parley.Taken, seq int64) bool {
	return slices.ContainsFunc(documents, func(d parley.Taken) bool { return d.Seq == seq })
}
