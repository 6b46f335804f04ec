package sqlite

import (
	"database/sql"
	"strings"
	"time"

	"parley"
	"parley/store"
)

func (s *session) Tally(f store.Filter) ([]store.DayCount, error) {
	q := contactsOf(f)
	q.test(q.by + ".status <> ''")
	var all []store.DayCount
	err := s.each("SELECT "+q.day+", "+q.by+".status, COUNT(*) FROM "+q.from+" WHERE "+strings.Join(q.tests,
		" AND ")+s.known(q.by)+" GROUP BY 1, 2 ORDER BY 1, 2", q.args, func(rows *sql.Rows) error {
		var n store.DayCount
		err := rows.Scan(&n.Day, &n.Status, &n.N)
		all = append(all, n)
		return err
	})
	return all, err
}

func (s *session) Names() (parties, persons []string, err error) {
	all, err := s.words("SELECT DISTINCT s.side FROM contact_side s JOIN contact c ON c.id = s.contact AND c.known_from = s.known_from " +
		"WHERE 1" + s.known("c") + " ORDER BY s.side")
	for _, side := range all {
		switch person, is := strings.CutPrefix(side, "person "); {
		case is:
			persons = append(persons, person)
		case !strings.Contains(side, " | "):
			parties = append(parties, side)
		}
	}
	return parties, persons, err
}

// Count passes over what says where a list begins and ends.
func (s *session) Count(f store.Filter) (n int, err error) {
	f.From, f.Newest, f.Oldest = store.Place{}, 0, 0
	q := contactsOf(f)
	err = s.each("SELECT COUNT(*) FROM "+q.from+" WHERE "+strings.Join(q.tests, " AND ")+s.known(q.by), q.args,
		func(rows *sql.Rows) error { return rows.Scan(&n) })
	return n, err
}

// Pairs counts in a table of its own, which has no more than it needs: only
// days, kinds and statuses choose.
func (s *session) Pairs(f store.Filter) ([]store.PairCount, error) {
	tests, args := []string{"p.one <> p.other", "p.status <> ''"}, []any{}
	if f.Since != "" {
		tests, args = append(tests, "p.from_day >= ?"), append(args, f.Since)
	}
	if f.Until != "" {
		tests, args = append(tests, "p.from_day <= ?"), append(args, f.Until)
	}
	if len(f.Kinds) > 0 {
		tests, args = append(tests, "p.kind IN ("+marks(len(f.Kinds))+")"), append(args, anys(f.Kinds)...)
	}
	if len(f.Statuses) > 0 {
		tests, args = append(tests, "p.status IN ("+marks(len(f.Statuses))+")"), append(args, anys(f.Statuses)...)
	}
	if !f.Domestic {
		tests = append(tests, "p.domestic = 0")
	}
	var all []store.PairCount
	err := s.each("SELECT p.one, p.other, p.kind, COUNT(*) FROM contact_pair p WHERE "+strings.Join(tests,
		" AND ")+s.known("p")+" GROUP BY p.one, p.other, p.kind ORDER BY p.one, p.other, p.kind", args,
		func(rows *sql.Rows) error {
			var n store.PairCount
			err := rows.Scan(&n.One, &n.Other, &n.Kind, &n.N)
			all = append(all, n)
			return err
		})
	return all, err
}

func (s *session) Review(most, after int) ([]parley.ContactOnRecord, error) {
	return bodies[parley.ContactOnRecord](s,
		"SELECT c.body FROM contact c WHERE c.need > 0"+s.known("c")+" ORDER BY c.need DESC, c.from_day DESC, c.id "+
			"LIMIT ? OFFSET ?", []any{most, after})
}

func (s *session) Latest() (time.Time, error) {
	found, err := s.words("SELECT last FROM clock")
	if len(found) == 0 {
		return time.Time{}, err
	}
	return parseStamp(found[0]), err
}
