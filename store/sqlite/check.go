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
		for _, look := range []func(int) ([]string, error){session.damaged, session.structure, session.otherTables,
			session.lostRows, s.writes} {
			more, err := look(mostDamage)
			if err != nil {
				more = append(more, plainWords(err).Error())
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
	const query = "SELECT 'table ' || type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_schema WHERE name " +
		"NOT LIKE 'goose_%' AND name NOT LIKE 'sqlite_%' UNION ALL SELECT 'version ' || version_id || ' ' || " +
		"is_applied FROM goose_db_version ORDER BY 1"
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

// indexed are the tables of what came in, with an index that lists their rows too, how a row is
// called by it, and what only the row has, its last column too: a cell can be damaged behind any.
var indexed = []struct{ table, key, name, rest string }{
	{"document", "id", "id", "text || sum"},
	{"decision", "id", "id", "body || sum"},
	{"claim", "id", "part || ' of text ' || substr(sha256, 1, 12)", "made_at || sum"},
	{"original", "sha256", "sha256", "size || sum"},
}

// lostRows names what came in whose row cannot be fetched at all: an index still has its name.
func (s *session) lostRows(most int) ([]string, error) {
	var found []string
	for _, t := range indexed {
		by := t.table + " INDEXED BY sqlite_autoindex_" + t.table + "_1"
		keys, err := s.words("SELECT CAST(" + t.key + " AS TEXT) FROM " + by + " ORDER BY 1")
		if err != nil {
			return found, err
		}
		for _, key := range keys {
			if len(found) == most {
				return found, nil
			}
			rows, err := s.words("SELECT "+t.rest+" FROM "+t.table+" WHERE "+t.key+" = ?", key)
			if err == nil && len(rows) == 1 {
				continue
			}
			if names, err := s.words("SELECT "+t.name+" FROM "+by+" WHERE "+t.key+" = ?", key); err == nil &&
				len(names) == 1 {
				key = names[0]
			}
			found = append(found, fmt.Sprintf("%s %s: it is damaged: it cannot be fetched", t.table, key))
		}
	}
	return found, nil
}
