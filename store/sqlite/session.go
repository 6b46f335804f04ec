package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"parley"
)

// always and present are stamps: rows that still hold are known until always;
// readers of today look at what is known at present, just before it.
const (
	always  = "9999-12-31"
	present = "9999-12-30"
)

// session is one transaction.
type session struct {
	ctx        context.Context
	tx         *sql.Tx
	at         string               // as of when rows are read
	now        time.Time            // of a transaction that writes
	statements map[string]*sql.Stmt // prepared once a transaction, ended with it
	decided    []parley.Decision    // as far as they were asked for, and nobody decided since
}

func newSession(ctx context.Context, tx *sql.Tx, at string) *session {
	at = min(at, present) // what will be known some day is not known yet
	return &session{ctx: ctx, tx: tx, at: at, statements: map[string]*sql.Stmt{}}
}

// statement prepares a query once.
func (s *session) statement(query string) (*sql.Stmt, error) {
	if prepared, ok := s.statements[query]; ok {
		return prepared, nil
	}
	prepared, err := s.tx.PrepareContext(s.ctx, query)
	if err == nil {
		s.statements[query] = prepared
	}
	return prepared, err
}

// tick sets the time of a transaction after that of the last.
func (s *session) tick(now time.Time) error {
	var last string
	if err := s.tx.QueryRowContext(s.ctx, "SELECT last FROM clock").Scan(&last); err != nil {
		return err
	}
	wall := now.UTC().Truncate(time.Microsecond)
	s.now = wall
	if before := parseStamp(last); !s.now.After(before) {
		s.now = before.Add(time.Microsecond)
	}
	if s.now.Sub(wall) > ahead {
		if err := s.put("shift", "", stamp(s.now), stamp(wall)); err != nil {
			return err
		}
	}
	return s.exec("UPDATE clock SET last = ?1, sum = parley_sum(?1)", stamp(s.now))
}

// ahead is how far the time of a transaction may be from the clock on the wall: more
// means that the machine's clock had run ahead once.
const ahead = time.Second

// seenBy is the stamp up to which rows were known at a moment on the wall. Where
// the clock had run ahead once, what was kept afterwards has later stamps.
func (s *session) seenBy(moment string) (string, error) {
	shifted, err := s.words("SELECT COALESCE(MAX(stamp), '') FROM shift WHERE wall <= ?", moment)
	if err != nil || len(shifted) == 0 {
		return moment, err
	}
	return max(moment, shifted[0]), nil
}

// Now is the time of the transaction.
func (s *session) Now() time.Time { return s.now }

// known is the condition on rows that were known at the time of the session.
func (s *session) known(table string) string {
	return fmt.Sprintf(" AND %[1]s.known_from <= '%[2]s' AND %[1]s.known_until > '%[2]s'", table, s.at)
}

// end closes rows: what became known in this transaction is taken out, what was
// known before is known until now.
func (s *session) end(table, where string, args ...any) error {
	now := stamp(s.now)
	if err := s.exec("DELETE FROM "+table+" WHERE known_from = ? AND "+where,
		append([]any{now}, args...)...); err != nil {
		return err
	}
	sum := guardOf(table).sumSQL(map[string]string{"known_until": "'" + now + "'"})
	query := "UPDATE " + table + " SET known_until = '" + now + "', sum = " + sum + " WHERE known_until = '" + always +
		"' AND " + where
	return s.exec(query, args...)
}

func (s *session) exec(query string, args ...any) error {
	prepared, err := s.statement(query)
	if err != nil {
		return err
	}
	_, err = prepared.ExecContext(s.ctx, args...)
	return err
}

// each runs a query and hands every row to scan.
func (s *session) each(query string, args []any, scan func(*sql.Rows) error) error {
	prepared, err := s.statement(query)
	if err != nil {
		return err
	}
	rows, err := prepared.QueryContext(s.ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// marks is "?, ?, ?" for n arguments.
func marks(n int) string { return strings.TrimSuffix(strings.Repeat("?, ", n), ", ") }

func anys[T any](list []T) []any {
	all := make([]any, len(list))
	for k, v := range list {
		all[k] = v
	}
	return all
}
