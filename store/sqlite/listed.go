package sqlite

import (
	"database/sql"
	"os"
	"strings"

	"parley"
	"parley/reconcile"
	"parley/store"
)

func (s *session) PutListed(document int64, said []store.Said, outcomes []store.Outcome) error {
	for _, table := range []string{"said", "outcome"} {
		if err := s.end(table, "document = ?", document); err != nil {
			return err
		}
	}
	for _, x := range said {
		if err := s.putSaid(document, x); err != nil {
			return err
		}
	}
	for _, x := range outcomes {
		body, err := pack(x)
		if err != nil {
			return err
		}
		due := ""
		if x.Commitment != nil {
			due = x.Commitment.When
		}
		if err := s.exec("INSERT INTO outcome (document, kind, ord, known_from, known_until, due, body) VALUES (?, ?, ?, ?, ?, ?, ?)", document, x.Kind, x.Ord, stamp(s.now), always, due, body); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) putSaid(document int64, x store.Said) error {
	body, err := pack(x)
	if err != nil {
		return err
	}
	person, party := "", ""
	if n := len(x.Chain); n > 0 {
		last := x.Chain[n-1]
		party = last.Party
		if last.Kind == parley.PersonLink {
			person = reconcile.PersonKey(last.Name)
		}
	}
	return s.exec("INSERT INTO said (document, ord, known_from, known_until, person, party, day, content, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", document, x.Ord, stamp(s.now), always, person, party, x.Day, strings.ToLower(x.Content), body)
}

func (s *session) Said(f store.SaidFilter) ([]store.Said, error) {
	tests, args := []string{"1"}, []any{}
	who, names := []string{}, []any{}
	if len(f.Persons) > 0 {
		who = append(who, "person IN ("+marks(len(f.Persons))+")")
		names = append(names, anys(f.Persons)...)
	}
	if len(f.Parties) > 0 {
		who = append(who, "party IN ("+marks(len(f.Parties))+")")
		names = append(names, anys(f.Parties)...)
	}
	if len(who) > 0 {
		tests, args = append(tests, "("+strings.Join(who, " OR ")+")"), append(args, names...)
	}
	if f.Since != "" {
		tests, args = append(tests, "day >= ?"), append(args, f.Since)
	}
	if f.Until != "" {
		tests, args = append(tests, "day <= ?"), append(args, f.Until)
	}
	for word := range strings.FieldsSeq(strings.ToLower(f.Words)) {
		tests, args = append(tests, "instr(content, ?) > 0"), append(args, word)
	}
	query := "SELECT body FROM said WHERE " + strings.Join(tests, " AND ") + s.known("said") + " ORDER BY day DESC, document DESC, ord"
	if f.Most > 0 {
		query, args = query+" LIMIT ?", append(args, f.Most)
	}
	return bodies[store.Said](s, query, args)
}

// bodies unpacks the one column of a query.
func bodies[T any](s *session, query string, args []any) ([]T, error) {
	var all []T
	err := s.each(query, args, func(rows *sql.Rows) error {
		var body []byte
		var v T
		if err := rows.Scan(&body); err != nil {
			return err
		}
		err := unpack(body, &v)
		all = append(all, v)
		return err
	})
	return all, err
}

func (s *session) Outcomes(f store.OutcomeFilter) ([]store.Outcome, error) {
	query, args := "SELECT body FROM outcome WHERE kind = ?", []any{f.Kind}
	if f.Before != "" {
		query, args = query+" AND due <> '' AND due < ?", append(args, f.Before)
	}
	query += s.known("outcome") + " ORDER BY document, ord"
	if f.Most > 0 {
		query, args = query+" LIMIT ?", append(args, f.Most)
	}
	return bodies[store.Outcome](s, query, args)
}

func (s *session) Search(words string, most int) ([]store.Hit, error) {
	var quoted []string
	for w := range strings.FieldsSeq(words) {
		quoted = append(quoted, `"`+strings.ReplaceAll(w, `"`, `""`)+`"`)
	}
	if len(quoted) == 0 {
		return nil, nil
	}
	var hits []store.Hit
	err := s.each(`SELECT d.id, d.title, d.publisher, d.published, snippet(document_words, 1, '«', '»', '…', 24)
		FROM document_words JOIN document d ON d.seq = document_words.rowid WHERE document_words MATCH ? AND d.taken_at <= ? ORDER BY rank, d.seq LIMIT ?`,
		[]any{strings.Join(quoted, " "), s.at, most}, func(rows *sql.Rows) error {
			var h store.Hit
			err := rows.Scan(&h.Document, &h.Title, &h.Publisher, &h.Published, &h.Passage)
			hits = append(hits, h)
			return err
		})
	return hits, err
}

func (s *session) Counts() (store.Counts, error) {
	var c store.Counts
	count := func(table string) string { return "(SELECT COUNT(*) FROM " + table + " WHERE 1" + s.known(table) + ")" }
	err := s.tx.QueryRowContext(s.ctx, "SELECT (SELECT COUNT(*) FROM document WHERE taken_at <= ?1), (SELECT COUNT(*) FROM reading WHERE read_at <= ?1), (SELECT COUNT(*) FROM decision WHERE made_at <= ?1), "+
		count("account")+", "+count("contact")+", "+count("said"), s.at).
		Scan(&c.Documents, &c.Readings, &c.Decisions, &c.Accounts, &c.Contacts, &c.Statements)
	if err != nil {
		return c, err
	}
	var file string
	if err := s.tx.QueryRowContext(s.ctx, "SELECT file FROM pragma_database_list WHERE name = 'main'").Scan(&file); err == nil {
		if info, err := os.Stat(file); err == nil {
			c.Bytes = info.Size()
		}
	}
	return c, nil
}
