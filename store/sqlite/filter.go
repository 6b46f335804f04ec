package sqlite

import (
	"slices"
	"strings"

	"parley/reconcile"
	"parley/store"
)

// sidesOf are the names by which a contact is found: its parties, pairs of
// them, and the people in it behind "person ".
func sidesOf(c reconcile.Contact) []string {
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

func (s *session) Contacts(f store.Filter) ([]reconcile.Contact, error) {
	from, where, args := conditions(f)
	query := "SELECT c.body FROM " + from + " WHERE " + where + s.known("c") + " ORDER BY "
	direction, most := " DESC", f.Newest
	if f.Oldest > 0 {
		direction, most = "", f.Oldest
	}
	if strings.HasPrefix(from, "contact_side") {
		query += "s.from_day" + direction + ", s.contact" + direction
	} else {
		query += "c.from_day" + direction + ", c.id" + direction
	}
	if most > 0 {
		query += " LIMIT ?"
		args = append(args, most)
	}
	all, err := bodies[reconcile.Contact](s, query, args)
	if f.Oldest == 0 {
		slices.Reverse(all)
	}
	return all, err
}

// conditions turns a filter into a source of rows and conditions. The rows of one
// side come from an index in the order of days: a pair of parties, else a
// person, else a party; the other sides are looked up row by row.
func conditions(f store.Filter) (from, where string, args []any) {
	var sides []string
	if pairs := pairsOf(f.Parties); len(pairs) > 0 {
		sides = append(sides, pairs...)
	}
	for _, p := range f.Persons {
		sides = append(sides, "person "+p)
	}
	if len(f.Parties) == 1 {
		sides = append(sides, f.Parties[0])
	}
	tests := []string{"1"}
	from = "contact c"
	test := func(words string, values ...any) {
		tests = append(tests, words)
		args = append(args, values...)
	}
	for k, side := range sides {
		if k == 0 {
			from = "contact_side s CROSS JOIN contact c ON c.id = s.contact AND c.known_from = s.known_from"
			test("s.side = ?", side)
			continue
		}
		test("EXISTS (SELECT 1 FROM contact_side o WHERE o.contact = c.id AND o.known_from = c.known_from AND o.side = ?)", side)
	}
	if len(f.Kinds) > 0 {
		test("c.kind IN ("+marks(len(f.Kinds))+")", anys(f.Kinds)...)
	}
	if len(f.Statuses) > 0 {
		test("c.status IN ("+marks(len(f.Statuses))+")", anys(f.Statuses)...)
	}
	if f.Since != "" {
		test("c.until_day >= ?", f.Since)
	}
	if f.Until != "" {
		test("c.from_day <= ?", f.Until)
	}
	if f.After != "" {
		test(dayOf(sides)+" > ?", f.After)
	}
	if !f.Domestic {
		test("c.domestic = 0")
	}
	if f.From != (store.Place{}) {
		test(dayOf(sides)+" <= ?", f.From.Day)
		test("(c.from_day < ? OR c.id < ?)", f.From.Day, f.From.Contact)
	}
	return from, strings.Join(tests, " AND "), args
}

// dayOf is the column of the index in which days are looked up.
func dayOf(sides []string) string {
	if len(sides) > 0 {
		return "s.from_day"
	}
	return "c.from_day"
}
