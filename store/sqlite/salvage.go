package sqlite

import (
	"cmp"
	"context"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/store"
)

// Salvage reads what came in from a damaged file, whatever else of it is damaged:
// it goes through all pages, takes each cell of a leaf that looks like a row of a
// document, claim, decision or reading, and keeps it if its checksum holds.
// Interior pages, indexes, the schema and the head of the file are not asked. Until
// it is closed no other program can use the file.
func Salvage(ctx context.Context, file string) (store.Remains, error) {
	fail := func(err error) error { return (&Store{file: file}).fault("salvage record", err) }
	if err := quiet(ctx, file); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		return nil, fail(err)
	}
	if lockAll(f) != nil {
		f.Close()
		return nil, inUse(file)
	}
	s := &salvage{pages: pages{f: f}, at: map[string]*batch{}}
	if err := s.pages.measure(); err != nil {
		f.Close()
		return nil, fail(err)
	}
	if err := s.index(); err != nil {
		f.Close()
		return nil, fail(err)
	}
	return s, nil
}

// salvage knows where the rows stand. Texts and readings are fetched when their
// batch comes.
type salvage struct {
	pages pages
	at    map[string]*batch
	seen  map[string]bool
	// broken are documents whose row stands there and is not what came in: what their
	// row tells of them, by number.
	broken, brokenDecisions, brokenClaims map[int64]string
	claims                                map[int64]bool  // numbers of claims
	sources                               map[int64]place // by number of the document
	originals                             map[string]place
}

// batch is what one transaction brought, as places in the file.
type batch struct {
	documents, readings []place
	claims              map[string][]parley.Claim
	decisions           []parley.Decision
	feeds               []parley.Feed
}

// place is a cell of a leaf.
type place struct {
	page  int64
	cell  int
	order int64 // its number
}

// index goes through all pages.
func (s *salvage) index() error {
	s.seen, s.broken = map[string]bool{}, map[int64]string{}
	s.brokenDecisions, s.brokenClaims, s.claims = map[int64]string{}, map[int64]string{}, map[int64]bool{}
	s.sources, s.originals = map[int64]place{}, map[string]place{}
	for n := int64(1); n <= s.pages.n; n++ {
		page, err := s.pages.page(n)
		if err != nil {
			return err
		}
		for k := range cellsOf(page, n) {
			rowid, values, ok := s.pages.row(page, n, k)
			if ok {
				s.take(place{n, k, rowid}, values)
			}
		}
	}
	return nil
}

// take notes a row of one of the tables of what came in.
func (s *salvage) take(p place, v []driver.Value) {
	switch {
	case len(v) == 20: // a document
		s.document(p, v)
	case len(v) == 11 && isSource(p.order, v):
		s.sources[p.order] = p
	case guarded(v, 8, 1, 2, 3, 4, 5, 6, 7): // a feed: id, address, kind, title, country, added_at, removed, state, sum
		s.feed(v)
	case guarded(v, 6, 1, 2, 3, 4, 5): // an original: id, sha256, taken_at, media, size, body, sum
		if sha256, ok := v[1].(string); ok {
			s.originals[sha256] = p
		}
	case guarded(v, 5, 1, 2, 3, 4): // a reading: id, document, reader, read_at, record, sum
		if at, ok := v[3].(string); ok && isStamp(at) && s.once("reading", p.order) {
			t := s.batch(at)
			t.readings = append(t.readings, p)
		}
	case guarded(v, 4, 1, 2, 3): // a decision: seq, id, made_at, body, sum
		s.decision(v)
	case guarded(v, 7, 1, 2, 3, 4, 5, 6): // a claim: id, sha256, page, part, value, origin, made_at, sum
		s.claims[p.order] = true
		s.claim(v)
	case len(v) == 5 && v[0] == nil && looks(v[1:4]...):
		s.brokenDecisions[p.order] = "damaged"
	case len(v) == 8 && v[0] == nil && looks(v[1:7]...):
		s.brokenClaims[p.order] = "damaged"
	}
}

func (s *salvage) document(p place, v []driver.Value) {
	at, ok := v[11].(string)
	switch {
	case !isDocument(v) || !ok:
		s.broken[p.order] = brokenWords(v)
	case s.once("document", v[1]):
		t := s.batch(at)
		t.documents = append(t.documents, p)
	}
}

// looks reports whether values are all words, as those of decisions and claims.
func looks(values ...driver.Value) bool {
	return !slices.ContainsFunc(values, func(v driver.Value) bool { _, word := v.(string); return !word })
}

// isDocument reports whether a row of the length of a document is one as it was
// taken in.
func isDocument(v []driver.Value) bool {
	return sumOf([]driver.Value{v[1], v[2], v[3], v[11], v[12], v[16]}) == v[18]
}

// guarded reports whether a row is as long as one whose checksum stands at a place,
// and is of some columns.
func guarded(v []driver.Value, sum int, columns ...int) bool {
	if len(v) != sum+1 {
		return false
	}
	var of []driver.Value
	for _, c := range columns {
		of = append(of, v[c])
	}
	return sumOf(of) == v[sum]
}

func isStamp(s string) bool { _, err := time.Parse(moment, s); return err == nil }

// once reports whether a row was not met before: a page that is free can still
// have an old copy.
func (s *salvage) once(table string, id any) bool {
	key := fmt.Sprint(table, " ", id)
	if s.seen[key] {
		return false
	}
	s.seen[key] = true
	return true
}

func (s *salvage) decision(v []driver.Value) {
	at, _ := v[2].(string)
	body, _ := v[3].(string)
	var d parley.Decision
	if isStamp(at) && json.Unmarshal([]byte(body), &d) == nil && s.once("decision", v[1]) {
		t := s.batch(at)
		t.decisions = append(t.decisions, d)
	}
}

func (s *salvage) claim(v []driver.Value) {
	var w [6]string
	for k := range w {
		w[k], _ = v[k+1].(string)
	}
	if !isStamp(w[5]) || !s.once("claim", strings.Join(w[:5], "\x00")) {
		return
	}
	t := s.batch(w[5])
	t.claims[w[0]] = append(t.claims[w[0]], parley.Claim{Page: w[1], Part: parley.Particular(w[2]), Value: w[3],
		Origin: parley.Origin(w[4])})
}

func (s *salvage) batch(at string) *batch {
	if s.at[at] == nil {
		s.at[at] = &batch{claims: map[string][]parley.Claim{}}
	}
	return s.at[at]
}

// Batches fetches what each transaction brought.
func (s *salvage) Batches(yield func(store.Batch) error) error {
	var stamps []string
	for at := range s.at {
		stamps = append(stamps, at)
	}
	slices.Sort(stamps)
	for _, at := range stamps {
		t := s.at[at]
		out := store.Batch{At: parseStamp(at), Claims: t.claims, Decisions: t.decisions, Feeds: t.feeds}
		byNumber := func(a, b place) int { return cmp.Compare(a.order, b.order) }
		slices.SortFunc(t.documents, byNumber)
		slices.SortFunc(t.readings, byNumber)
		slices.SortFunc(out.Decisions, func(a, b parley.Decision) int { return cmp.Compare(a.Seq, b.Seq) })
		for _, p := range t.documents {
			if v, ok := s.fetch(p); ok {
				d := documentOf(p.order, v)
				s.source(&d)
				out.Documents = append(out.Documents, d)
			}
		}
		for _, p := range t.readings {
			if v, ok := s.fetch(p); ok {
				s.reading(v, &out)
			}
		}
		if err := yield(out); err != nil {
			return err
		}
	}
	return nil
}

func (s *salvage) fetch(p place) ([]driver.Value, bool) {
	page, err := s.pages.page(p.page)
	if err != nil {
		return nil, false
	}
	_, v, ok := s.pages.row(page, p.page, p.cell)
	return v, ok
}

func documentOf(seq int64, v []driver.Value) parley.Taken {
	word := func(k int) string { w, _ := v[k].(string); return w }
	d := parley.NewDocument(word(16))
	d.ID = parley.DocumentID(word(1)) // what is derived of it is made anew
	note, _ := v[12].(int64)
	if note != 0 {
		d.Kind = parley.NoteKind
	}
	return parley.Taken{Document: d, Seq: seq, At: parseStamp(word(11)), Page: word(3), Note: note != 0}
}

func (s *salvage) reading(v []driver.Value, out *store.Batch) {
	r := parley.Reading{At: out.At}
	r.Seq, _ = v[1].(int64)
	r.Version, _ = v[2].(string)
	body, _ := v[4].([]byte)
	if unpack(body, &r.Record) == nil {
		r.Document = r.Record.Document.ID
		out.Readings = append(out.Readings, r)
	}
}

func (s *salvage) Close() error { return s.pages.f.Close() }
