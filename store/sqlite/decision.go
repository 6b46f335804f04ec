package sqlite

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"parley"
)

func (s *session) AddDecision(d parley.Decision) error {
	d.At, s.decided = s.now, nil
	body, err := json.Marshal(d)
	if err != nil {
		return err
	}
	return s.exec("INSERT INTO decision (seq, id, made_at, body, sum) VALUES (?1, ?2, ?3, ?4, parley_sum(?2, ?3, ?4))",
		d.Seq, d.ID, stamp(s.now), string(body))
}

func (s *session) Decisions() ([]parley.Decision, error) {
	if s.decided != nil {
		return slices.Clone(s.decided), nil
	}
	heirs, err := s.heirs()
	if err != nil {
		return nil, err
	}
	var all []parley.Decision
	err = s.each("SELECT id, body FROM decision WHERE made_at <= ? ORDER BY seq", []any{s.at},
		func(rows *sql.Rows) error {
			var id, body string
			var d parley.Decision
			if err := rows.Scan(&id, &body); err != nil {
				return err
			}
			if err := json.Unmarshal([]byte(body), &d); err != nil {
				return fmt.Errorf("decision %s: %w", id, errUnpacked)
			}
			inherit(d.Anchors, heirs)
			inherit(d.Apart, heirs)
			all = append(all, d)
			return nil
		})
	s.decided = slices.Clone(all)
	return all, err
}

// heirs names the documents that have heirs, and these.
func (s *session) heirs() (map[parley.DocumentID]parley.DocumentID, error) {
	heirs := map[parley.DocumentID]parley.DocumentID{}
	err := s.each("SELECT id, heir FROM document WHERE heir <> '' AND heir <> '"+string(parley.TakenOut)+"'", nil, func(rows *sql.Rows) error {
		var id, heir parley.DocumentID
		err := rows.Scan(&id, &heir)
		heirs[id] = heir
		return err
	})
	return heirs, err
}

// inherit makes anchors in documents that have heirs those of the heirs: their text
// is the same, byte for byte.
func inherit(anchors []parley.Anchor, heirs map[parley.DocumentID]parley.DocumentID) {
	for k, a := range anchors {
		if heir, ok := heirs[a.Document]; ok {
			anchors[k].Document = heir
			anchors[k].Account = parley.AccountID(strings.Replace(string(a.Account), string(a.Document), string(heir),
				1))
		}
	}
}
