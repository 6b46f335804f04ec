package sqlite

import (
	"database/sql"
	"encoding/json"
	"errors"

	"parley"
)

func (s *session) Feeds() ([]parley.Feed, error) {
	var all []parley.Feed
	err := s.each("SELECT address, kind, title, country, added_at, removed, state FROM feed WHERE added_at <= ? ORDER BY address",
		[]any{s.at}, func(rows *sql.Rows) error {
			var f parley.Feed
			var at, state string
			if err := rows.Scan(&f.Address, &f.Kind, &f.Title, &f.Country, &at, &f.Removed, &state); err != nil {
				return err
			}
			f.Added = parseStamp(at)
			all = append(all, f)
			return json.Unmarshal([]byte(state), &all[len(all)-1].FeedState)
		})
	return all, err
}

// PutFeed keeps when a feed was first added.
func (s *session) PutFeed(f parley.Feed) error {
	state, err := json.Marshal(f.FeedState)
	if err != nil {
		return err
	}
	added := stamp(f.Added)
	if f.Added.IsZero() {
		added = stamp(s.now)
	}
	err = s.tx.QueryRowContext(s.ctx, "SELECT added_at FROM feed WHERE address = ?", f.Address).Scan(&added)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	return s.put("feed", ` ON CONFLICT (address) DO UPDATE SET kind = excluded.kind, title = excluded.title, country = excluded.country,
		removed = excluded.removed, state = excluded.state, sum = excluded.sum`, f.Address, f.Kind, f.Title, f.Country, added,
		f.Removed, string(state))
}

func (s *session) Seen(feed string, items ...string) (map[string]bool, error) {
	seen := map[string]bool{}
	for _, item := range items {
		var one int
		err := s.tx.QueryRowContext(s.ctx, "SELECT 1 FROM feed_item WHERE feed = ? AND item = ?", feed, item).Scan(&one)
		switch {
		case err == nil:
			seen[item] = true
		case !errors.Is(err, sql.ErrNoRows):
			return nil, err
		}
	}
	return seen, nil
}

func (s *session) See(feed string, items ...string) error {
	for _, item := range items {
		if err := s.put("feed_item", " ON CONFLICT DO NOTHING", feed, item, stamp(s.now)); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) Progress(archive string) (next int64, err error) {
	err = s.tx.QueryRowContext(s.ctx, "SELECT next FROM archive WHERE name = ?", archive).Scan(&next)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return next, err
}

func (s *session) PutProgress(archive string, next int64) error {
	if next == 0 {
		return s.exec("DELETE FROM archive WHERE name = ?", archive)
	}
	return s.put("archive", " ON CONFLICT (name) DO UPDATE SET next = excluded.next, put_at = excluded.put_at, sum = excluded.sum",
		archive, next, stamp(s.now))
}
