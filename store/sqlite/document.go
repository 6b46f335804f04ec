package sqlite

import (
	"database/sql"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"parley"
)

// moment is how times are kept: to the microsecond, in UTC, as text that sorts.
const moment = "2006-01-02T15:04:05.000000Z"

func stamp(t time.Time) string { return t.UTC().Format(moment) }

func parseStamp(s string) time.Time {
	t, err := time.Parse(moment, s)
	if err != nil {
		return time.Time{}
	}
	return t
}

const documentColumns = "seq, id, sha256, page, url, title, published, publisher, language, kind, words, taken_at, " +
	"note, home, credits, signature, heir"

// scanDocument reads a row of documentColumns, and the text behind them if
// there is one.
func scanDocument(rows *sql.Rows, text ...any) (parley.Taken, error) {
	var d parley.Taken
	var at, credits string
	var signature []byte
	into := []any{&d.Seq, &d.ID, &d.TextSHA256, &d.Page, &d.URL, &d.Title, &d.Published, &d.Publisher, &d.Language,
		&d.Kind, &d.Words, &at, &d.Note, &d.Home, &credits, &signature, &d.Heir}
	err := rows.Scan(append(into, text...)...)
	d.At, d.Signature = parseStamp(at), unpackSignature(signature)
	if credits != "" {
		d.Credits = strings.Split(credits, "\n")
	}
	return d, err
}

// AddDocument gives the next number to a document that has none.
func (s *session) AddDocument(d parley.Taken) (int64, error) {
	var seq any
	if d.Seq > 0 {
		seq = d.Seq
	}
	credits, signature := strings.Join(d.Credits, "\n"), packSignature(d.Signature)
	result, err := s.tx.ExecContext(s.ctx, `INSERT INTO document (seq, id, sha256, page, url, title, published, publisher, language, kind, words, taken_at, note, home, credits, signature, text, heir, source_sum, sum)
		VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, parley_sum(?2, ?3, ?4, ?12, ?13, CAST(?17 AS BLOB)), parley_sum(?5, ?6, ?7, ?8, ?9, ?10, ?11, ?14, ?15, ?16, ?18))`,
		seq, d.ID, d.TextSHA256, d.Page, d.URL, d.Title, d.Published, d.Publisher, d.Language, d.Kind, d.Words,
		stamp(s.now), d.Note, d.Home, credits, signature, d.Text, d.Heir)
	if err != nil {
		return 0, err
	}
	number, err := result.LastInsertId()
	if err == nil {
		err = s.addSource(number, d.Document)
	}
	if err != nil || d.Page == "" {
		return number, err
	}
	return number, s.exec("INSERT INTO revision (document, taken_at, sum) SELECT ?1, ?2, parley_sum(?1, ?2) WHERE "+
		"EXISTS (SELECT 1 FROM document o WHERE o.page = ?3 AND o.page <> '' AND o.seq < ?1)", number, stamp(s.now),
		d.Page)
}

func (s *session) Document(id parley.DocumentID) (parley.Taken, bool, error) {
	var found []parley.Taken
	err := s.each("SELECT "+documentColumns+", text FROM document WHERE id = ? AND taken_at <= ?", []any{id, s.at},
		func(rows *sql.Rows) error {
			var text string
			d, err := scanDocument(rows, &text)
			d.Text = text
			found = append(found, d)
			return err
		})
	if len(found) == 0 || err != nil {
		return parley.Taken{}, len(found) > 0, err
	}
	return found[0], true, s.source(&found[0])
}

func (s *session) documents(where string, args ...any) ([]parley.Taken, error) {
	var found []parley.Taken
	err := s.each("SELECT "+documentColumns+" FROM document WHERE taken_at <= '"+s.at+"' AND "+where, args,
		func(rows *sql.Rows) error {
			d, err := scanDocument(rows)
			found = append(found, d)
			return err
		})
	return found, err
}

func (s *session) Documents(after int64, most int) ([]parley.Taken, error) {
	return s.documents("seq > ? ORDER BY seq LIMIT ?", after, most)
}

func (s *session) SameText(sha256 string) ([]parley.Taken, error) {
	return s.documents("sha256 = ? ORDER BY seq", sha256)
}

func (s *session) Page(page string) ([]parley.Taken, error) {
	if page == "" {
		return nil, nil
	}
	return s.documents("page = ? AND page <> '' ORDER BY seq", page)
}

func (s *session) Revised(since time.Time, most int) ([]parley.Taken, error) {
	if most == 0 {
		most = math.MaxInt32
	}
	found, err := s.documents("seq IN (SELECT document FROM revision WHERE taken_at > ? AND taken_at <= ? ORDER BY "+
		"taken_at DESC, document DESC LIMIT ?) ORDER BY seq DESC", stamp(since), s.at, most)
	slices.Reverse(found)
	return found, err
}

func (s *session) Like(prefix string) ([]parley.DocumentID, error) {
	ids, err := s.words("SELECT id FROM document WHERE id >= ? AND id < ? AND taken_at <= ? ORDER BY id LIMIT 10",
		prefix, prefix+"\uffff", s.at)
	return asIDs[parley.DocumentID](ids), err
}

// words lists the one column of a query.
func (s *session) words(query string, args ...any) ([]string, error) {
	var found []string
	err := s.each(query, args, func(rows *sql.Rows) error {
		var word string
		err := rows.Scan(&word)
		found = append(found, word)
		return err
	})
	return found, err
}

func asIDs[T ~string](words []string) []T {
	ids := make([]T, len(words))
	for k, w := range words {
		ids[k] = T(w)
	}
	return ids
}

func (s *session) AddReading(r parley.Reading) error {
	body, err := pack(r.Record)
	if err != nil {
		return err
	}
	return s.put("reading", "", r.Seq, r.Version, stamp(s.now), body)
}

func (s *session) Reading(document int64) (parley.Reading, bool, error) {
	row := s.tx.QueryRowContext(s.ctx, `SELECT d.id, r.reader, r.read_at, r.record FROM reading r JOIN document d ON d.seq = r.document
		WHERE r.document = ? AND r.read_at <= ? ORDER BY r.id DESC LIMIT 1`, document, s.at)
	r := parley.Reading{Seq: document}
	var at string
	var body []byte
	err := row.Scan(&r.Document, &r.Version, &at, &body)
	if errors.Is(err, sql.ErrNoRows) {
		return r, false, nil
	}
	if err != nil {
		return r, false, err
	}
	r.At = parseStamp(at)
	if err := unpack(body, &r.Record); err != nil {
		return r, true, fmt.Errorf("reading of document %s: %w", r.Document, err)
	}
	return r, true, nil
}

func (s *session) PutTraits(d parley.Taken) error {
	s.decided = nil // one it is about may have an heir now
	return s.exec(`UPDATE document SET url = ?1, title = ?2, published = ?3, publisher = ?4, language = ?5, kind = ?6, words = ?7, home = ?8, credits = ?9, signature = ?10, heir = ?11,
		sum = parley_sum(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) WHERE seq = ?12`,
		d.URL, d.Title, d.Published, d.Publisher, d.Language, d.Kind, d.Words, d.Home, strings.Join(d.Credits, "\n"),
		packSignature(d.Signature), d.Heir, d.Seq)
}

// AddClaims keeps the time of a claim that was made before.
func (s *session) AddClaims(sha256 string, claims ...parley.Claim) error {
	for _, c := range claims {
		if err := s.put("claim", " ON CONFLICT DO NOTHING", sha256, c.Page, c.Part, c.Value, c.Origin,
			stamp(s.now)); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) Claims(sha256 string) ([]parley.Claim, error) {
	var all []parley.Claim
	err := s.each("SELECT part, value, origin, page, made_at FROM claim WHERE sha256 = ? AND made_at <= ? ORDER BY "+
		"part, page, origin, value", []any{sha256, s.at}, func(rows *sql.Rows) error {
		var c parley.Claim
		var at string
		err := rows.Scan(&c.Part, &c.Value, &c.Origin, &c.Page, &at)
		c.At = parseStamp(at)
		all = append(all, c)
		return err
	})
	return all, err
}
