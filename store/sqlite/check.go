package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"parley/store"
)

// mostDamage is how many faults of one sort are listed.
const mostDamage = 20

// Check looks for damage: what SQLite finds in its own structures, tables that are
// not as they were made, and rows that carry a wrong checksum. Documents and
// decisions are named.
func (s *Store) Check(ctx context.Context) ([]string, error) {
	var found []string
	err := s.Read(ctx, time.Time{}, func(r store.Reader) error {
		session := r.(*session)
		for _, look := range []func(int) ([]string, error){session.damaged, session.structure, session.otherTables, session.lostTexts, s.writes} {
			more, err := look(mostDamage)
			if err != nil {
				more = []string{plainWords(err).Error()}
			}
			found = append(found, more...)
		}
		return nil
	})
	return found, err
}

// writes sees whether the file can be written: its head tells how.
func (s *Store) writes(int) ([]string, error) {
	if s.readOnly {
		return nil, nil
	}
	tx, err := s.write.BeginTx(context.Background(), nil)
	if err == nil {
		defer tx.Rollback()
		_, err = tx.Exec("UPDATE clock SET last = last")
	}
	if busy(err) {
		return nil, nil // somebody else is writing it
	}
	return nil, err
}

// structure is what SQLite finds in the file and in the full-text index.
func (s *session) structure(most int) ([]string, error) {
	lines, err := s.words(fmt.Sprintf("PRAGMA integrity_check(%d)", most))
	return slices.DeleteFunc(lines, func(line string) bool { return line == "ok" }), err
}

// otherTables lists what of the schema is not as this version makes it.
func (s *session) otherTables(int) ([]string, error) {
	empty, err := sql.Open("sqlite", "file::memory:")
	if err != nil {
		return nil, err
	}
	defer empty.Close()
	empty.SetMaxOpenConns(1)
	if err := (&Store{write: empty}).migrate(s.ctx); err != nil {
		return nil, err
	}
	tx, err := empty.BeginTx(s.ctx, nil)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	const query = "SELECT 'table ' || type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'goose_%' AND name NOT LIKE 'sqlite_%' UNION ALL SELECT 'version ' || version_id || ' ' || is_applied FROM goose_db_version ORDER BY 1"
	want, err := newSession(s.ctx, tx, present).words(query)
	if err != nil {
		return nil, err
	}
	have, err := s.words(query)
	if err != nil {
		return nil, err
	}
	if !slices.Equal(have, want) {
		return []string{"the tables are not as they were made"}, nil
	}
	return nil, nil
}

// lostTexts names the documents whose row cannot be fetched at all: an index still
// has their names.
func (s *session) lostTexts(most int) ([]string, error) {
	ids, err := s.words("SELECT id FROM document INDEXED BY sqlite_autoindex_document_1 ORDER BY id")
	if err != nil {
		return nil, err
	}
	var found []string
	for _, id := range ids {
		if len(found) == most {
			break
		}
		rows, err := s.words("SELECT text FROM document WHERE id = ?", id)
		if err != nil || len(rows) != 1 {
			found = append(found, fmt.Sprintf("document %s: it is damaged: its text cannot be fetched", id))
		}
	}
	return found, nil
}
