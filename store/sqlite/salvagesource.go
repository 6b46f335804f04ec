package sqlite

import (
	"database/sql/driver"
	"encoding/json"

	"parley"
)

// isSource reports whether a row of the length of a source is one as it was taken in: its
// number is that of the document.
func isSource(number int64, v []driver.Value) bool {
	return sumOf(append([]driver.Value{number}, v[1:10]...)) == v[10]
}

// source sets what a document was taken out of, with the bytes where they could be saved.
func (s *salvage) source(d *parley.Taken) {
	at, found := s.sources[d.Seq]
	if !found {
		return
	}
	v, ok := s.fetch(at)
	if !ok || len(v) != 11 {
		return
	}
	word := func(k int) string { w, _ := v[k].(string); return w }
	o := parley.Original{SHA256: word(2), Media: word(3), Name: word(4), Address: word(5), Canonical: word(6), Archived: word(7)}
	if setSource(&d.Document, o, word(8), word(9)) != nil || d.Original == nil {
		return
	}
	if v, ok = s.fetch(s.originals[o.SHA256]); ok && len(v) == 7 {
		body, _ := v[5].([]byte)
		d.Original.Bytes, _ = unpackBytes(body) // of bytes that are damaged, none
	}
}

// feed notes a feed.
func (s *salvage) feed(v []driver.Value) {
	word := func(k int) string { w, _ := v[k].(string); return w }
	removed, _ := v[6].(int64)
	f := parley.Feed{Address: word(1), Kind: parley.FeedKind(word(2)), Title: word(3), Country: word(4), Added: parseStamp(word(5)),
		Removed: removed != 0}
	if !isStamp(word(5)) || json.Unmarshal([]byte(word(7)), &f.FeedState) != nil || !s.once("feed", f.Address) {
		return
	}
	t := s.batch(word(5))
	t.feeds = append(t.feeds, f)
}
