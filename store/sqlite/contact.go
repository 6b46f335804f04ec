package sqlite

import (
	"bytes"
	"cmp"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"time"

	"parley"
	"parley/store"
)

// PutContacts leaves alone what is put in as it is, so that a contact is known
// from when it last changed, and an account belongs to it from when it came.
func (s *session) PutContacts(out []parley.ContactID, in []parley.ContactOnRecord) error {
	now, err := s.bodiesOf(out)
	if err != nil {
		return err
	}
	for _, c := range in {
		body, err := pack(c)
		if err != nil {
			return err
		}
		old := now[c.ID]
		delete(now, c.ID)
		moved, err := s.putMembers(c, old.members)
		if err != nil {
			return err
		}
		if !moved && bytes.Equal(old.body, body) {
			continue
		}
		if err := s.endContact(c.ID); err != nil {
			return err
		}
		if err := s.putContact(c, body); err != nil {
			return err
		}
	}
	for _, id := range out {
		if _, left := now[id]; left {
			if err := s.endContact(id); err != nil {
				return err
			}
			if err := s.end("member", "contact = ?", id); err != nil {
				return err
			}
		}
	}
	return nil
}

// putMembers keeps which accounts belong to a contact, given those that did, and
// tells whether any came or went.
func (s *session) putMembers(c parley.ContactOnRecord, were []string) (moved bool, err error) {
	left := map[string]bool{}
	for _, id := range were {
		left[id] = true
	}
	for _, a := range c.Accounts {
		if left[string(a.ID)] {
			delete(left, string(a.ID))
			continue
		}
		moved = true
		if err := s.end("member", "account = ?", a.ID); err != nil {
			return moved, err
		}
		if err := s.put("member", "", a.ID, stamp(s.now), always, c.ID); err != nil {
			return moved, err
		}
	}
	for _, id := range were {
		if !left[id] {
			continue
		}
		moved = true
		if err := s.end("member", "account = ? AND contact = ?", id, c.ID); err != nil {
			return moved, err
		}
	}
	return moved, nil
}

// kept is a contact as it is on record.
type kept struct {
	body    []byte
	members []string
}

func (s *session) bodiesOf(ids []parley.ContactID) (map[parley.ContactID]kept, error) {
	now := map[parley.ContactID]kept{}
	for part := range slices.Chunk(ids, mostMarks) {
		err := s.each("SELECT c.id, c.body FROM contact c WHERE c.id IN ("+marks(len(part))+")"+s.known("c"),
			anys(part), func(rows *sql.Rows) error {
				var id parley.ContactID
				var k kept
				err := rows.Scan(&id, &k.body)
				now[id] = k
				return err
			})
		if err != nil {
			return nil, err
		}
	}
	for id, k := range now {
		var err error
		if k.members, err = s.words("SELECT m.account FROM member m WHERE m.contact = ?"+s.known("m")+" ORDER BY m.account", id); err != nil {
			return nil, err
		}
		now[id] = k
	}
	return now, nil
}

func (s *session) endContact(id parley.ContactID) error {
	if err := s.exec("DELETE FROM contact_side WHERE contact = ? AND known_from = ?", id, stamp(s.now)); err != nil {
		return err
	}
	if err := s.end("contact_pair", "contact = ?", id); err != nil {
		return err
	}
	return s.end("contact", "id = ?", id)
}

func (s *session) putContact(c parley.ContactOnRecord, body []byte) error {
	now := stamp(s.now)
	if err := s.put("contact", "",
		c.ID, now, always, c.From, c.Until, c.Kind, c.Status, c.Domestic, c.Need, body); err != nil {
		return fmt.Errorf("put contact %s: %w", c.ID, err)
	}
	for _, side := range sidesOf(c) {
		if err := s.put("contact_side", "", side, c.From, c.ID, now); err != nil {
			return err
		}
	}
	return s.putPairs(c, now)
}

// putPairs keeps who met whom.
func (s *session) putPairs(c parley.ContactOnRecord, now string) error {
	sorted := slices.Sorted(slices.Values(c.Parties))
	for i, one := range sorted {
		for _, other := range sorted[i+1:] {
			if err := s.put("contact_pair", " ON CONFLICT DO NOTHING",
				c.From, one, other, c.ID, now, always, c.Kind, c.Status, c.Domestic); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *session) Changed(since time.Time, most int) ([]parley.ContactOnRecord, []parley.ContactID, error) {
	if most == 0 {
		most = math.MaxInt32
	}
	at := stamp(since)
	now, err := bodies[parley.ContactOnRecord](s,
		"SELECT c.body FROM contact c WHERE c.known_from > ?"+s.known("c")+" ORDER BY c.known_from DESC, c.from_day "+
			"DESC, c.id LIMIT ?", []any{at, most})
	if err != nil {
		return nil, nil, err
	}
	slices.SortFunc(now, func(a, b parley.ContactOnRecord) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.ID, b.ID))
	})
	gone, err := s.words(`SELECT DISTINCT o.id FROM contact o WHERE o.known_until > ? AND o.known_from <= ? AND o.known_until <= ?
		AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = o.id`+s.known("c")+") ORDER BY o.id LIMIT ?", at, at, s.at, most)
	return now, asIDs[parley.ContactID](gone), err
}

func (s *session) Versions(id parley.ContactID) ([]store.Version, error) {
	var all []store.Version
	err := s.each("SELECT known_from, known_until, body FROM contact WHERE id = ? AND known_from <= ? ORDER BY "+
		"known_from", []any{id, s.at}, func(rows *sql.Rows) error {
		var v store.Version
		var from, until string
		var body []byte
		if err := rows.Scan(&from, &until, &body); err != nil {
			return err
		}
		v.From, v.Until = parseStamp(from), parseStamp(until)
		err := unpack(body, &v.Contact)
		all = append(all, v)
		return err
	})
	return all, err
}

func (s *session) Clear() error {
	for _, table := range []string{"near", "account", "contact_side", "contact_pair", "member", "contact", "said",
		"outcome", "outcome_by"} {
		if err := s.exec("DELETE FROM " + table); err != nil {
			return err
		}
	}
	return nil
}
