package sqlite

import (
	"database/sql"
	"encoding/json"

	"parley"
)

func (s *session) AddDecision(d parley.Decision) error {
	d.At = s.now
	body, err := json.Marshal(d)
	if err != nil {
		return err
	}
	return s.exec("INSERT INTO decision (seq, id, made_at, body) VALUES (?, ?, ?, ?)", d.Seq, d.ID, stamp(s.now), string(body))
}

func (s *session) Decisions() ([]parley.Decision, error) {
	var all []parley.Decision
	err := s.each("SELECT body FROM decision WHERE made_at <= ? ORDER BY seq", []any{s.at}, func(rows *sql.Rows) error {
		var body string
		var d parley.Decision
		if err := rows.Scan(&body); err != nil {
			return err
		}
		err := json.Unmarshal([]byte(body), &d)
		all = append(all, d)
		return err
	})
	return all, err
}
