package sqlite

import (
	"slices"
	"strings"
	"time"

	"parley"
	"parley/reconcile"
	"parley/store"
)

// sidesOf are the names by which a contact is found: its parties, pairs of
// them, and the people in it behind "person ".
func sidesOf(c parley.ContactOnRecord) []string {
	sides := append(slices.Clone(c.Parties), pairsOf(c.Parties)...)
	for _, p := range c.Participants {
		if p.Name != "" {
			sides = append(sides, "person "+reconcile.PersonKey(p.Name))
		}
	}
	slices.Sort(sides)
	return slices.Compact(sides)
}

// pairsOf names every two of some parties.
func pairsOf(parties []string) []string {
	sorted := slices.Sorted(slices.Values(parties))
	var pairs []string
	for i, a := range sorted {
		for _, b := range sorted[i+1:] {
			pairs = append(pairs, a+" | "+b)
		}
	}
	return pairs
}

func (s *session) Contacts(f store.Filter) ([]parley.ContactOnRecord, error) {
	q := contactsOf(f)
	from := q.from
	if q.by == "i" {
		from += " CROSS JOIN contact c ON c.id = i.id AND c.known_from = i.known_from"
	}
	direction, most := " DESC", f.Newest
	if f.Oldest > 0 {
		direction, most = "", f.Oldest
	}
	query := "SELECT c.body FROM " + from + " WHERE " + strings.Join(q.tests, " AND ") + s.known(q.by) + " ORDER BY " +
		q.day + direction + ", " + q.id + direction
	if most > 0 {
		query, q.args = query+" LIMIT ?", append(q.args, most)
	}
	all, err := bodies[parley.ContactOnRecord](s, query, q.args)
	if f.Oldest == 0 {
		slices.Reverse(all)
	}
	return all, err
}

// contactQuery is a filter of contacts as parts of a query.
type contactQuery struct {
	from    string
	by      string // the table whose columns are tested
	day, id string // the columns of the order
	tests   []string
	args    []any
}

func (q *contactQuery) test(words string, values ...any) {
	q.tests, q.args = append(q.tests, words), append(q.args, values...)
}

// contactsOf turns a filter into a query. The rows of one side come from an index
// in the order of days: a pair of parties, else a person, else a party; the other
// sides are looked up row by row. Without sides rows are chosen in the index of
// days alone, and fetched afterwards.
func contactsOf(f store.Filter) *contactQuery {
	q := &contactQuery{from: "contact i", by: "i", day: "i.from_day", id: "i.id"}
	for k, side := range sidesAsked(f) {
		if k == 0 {
			q.from, q.by, q.day, q.id = "contact_side s CROSS JOIN contact c ON c.id = s.contact AND c.known_from = "+
				"s.known_from", "c", "s.from_day", "s.contact"
			q.test("s.side = ?", side)
			continue
		}
		q.test("EXISTS (SELECT 1 FROM contact_side o WHERE o.contact = c.id AND o.known_from = c.known_from AND "+
			"o.side = ?)", side)
	}
	if len(f.Kinds) > 0 {
		q.test(q.by+".kind IN ("+marks(len(f.Kinds))+")", anys(f.Kinds)...)
	}
	if len(f.Statuses) > 0 {
		q.test(q.by+".status IN ("+marks(len(f.Statuses))+")", anys(f.Statuses)...)
	}
	if f.Since != "" {
		q.test(q.by+".until_day >= ?", f.Since)
		q.test(q.day+" >= ?", longBefore(f.Since))
	}
	if f.Until != "" {
		q.test(q.day+" <= ?", f.Until)
	}
	if !f.Changed.IsZero() {
		q.test(q.by+".known_from > ?", stamp(f.Changed))
	}
	if f.After != "" {
		q.test(q.day+" > ?", f.After)
	}
	if !f.Domestic {
		q.test(q.by + ".domestic = 0")
	}
	if f.From != (store.Place{}) {
		q.test(q.day+" <= ?", f.From.Day)
		q.test("("+q.day+" < ? OR "+q.id+" < ?)", f.From.Day, f.From.Contact)
	}
	if len(q.tests) == 0 {
		q.test("1")
	}
	return q
}

// sidesAsked names the sides of a filter as they are looked up. Of parties the
// first is paired with each other: a contact that has these pairs has them all.
func sidesAsked(f store.Filter) []string {
	var sides []string
	parties := slices.Compact(slices.Sorted(slices.Values(f.Parties)))
	for k := 1; k < len(parties); k++ {
		sides = append(sides, pairsOf([]string{parties[0], parties[k]})...)
	}
	for _, p := range f.Persons {
		sides = append(sides, "person "+p)
	}
	if len(parties) == 1 {
		sides = append(sides, parties[0])
	}
	return sides
}

// longBefore is the first day on which a contact can begin that is not over on a
// day: windows are no wider than [widest].
func longBefore(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, -widest).Format(time.DateOnly)
}
