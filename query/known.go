package query

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"parley"
	"parley/reconcile"
	"parley/store"
	"parley/view"
)

// Known refuses a name that nobody on record has and no list knows, and says which it may have been: a
// count for it would be nobody's. The error has the code [parley.Missing].
func Known(r store.Reader, names ...string) error {
	for _, name := range names {
		who := view.Whom(name)
		if strings.TrimSpace(name) == "" || who.Party != "" {
			continue
		}
		known, err := onRecord(r, name)
		if err != nil {
			return err
		}
		if known {
			continue
		}
		return unknown(r, name)
	}
	return nil
}

// KnownParties refuses a name that no list knows for a party and that no contact on record has for a side.
// The error has the code [parley.Missing].
func KnownParties(r store.Reader, names ...string) error {
	for _, name := range names {
		if view.Whom(name).Party != "" {
			continue
		}
		if n, err := r.Count(store.Filter{Parties: []string{name}, Domestic: true}); err != nil {
			return err
		} else if n == 0 {
			return unknown(r, name)
		}
	}
	return nil
}

// unknown tells that nobody has a name, and who may be meant.
func unknown(r store.Reader, name string) error {
	like, err := alike(r, name)
	if err != nil {
		return err
	}
	return &parley.Error{Code: parley.Missing, Op: "find", Thing: name,
		Err: errors.New("nobody on record is so called"), Hint: likeWords(like)}
}

// onRecord reports whether somebody of a name took part in a contact, said or promised something, or is a
// party.
func onRecord(r store.Reader, name string) (bool, error) {
	key := reconcile.PersonKey(name)
	for _, f := range []store.Filter{{Persons: []string{key}, Domestic: true}, {Parties: []string{name}, Domestic: true}} {
		if n, err := r.Count(f); err != nil || n > 0 {
			return n > 0, err
		}
	}
	said, err := r.Said(store.SaidFilter{Persons: []string{key}, Parties: []string{name}, Most: 1})
	if err != nil || len(said) > 0 {
		return len(said) > 0, err
	}
	for _, kind := range []parley.Kind{parley.CommitmentThing, parley.PositionThing} {
		for _, f := range []store.OutcomeFilter{{Kind: kind, Person: key, Most: 1}, {Kind: kind, Party: name, Most: 1}} {
			if found, err := r.Outcomes(f); err != nil || len(found) > 0 {
				return len(found) > 0, err
			}
		}
	}
	return false, nil
}

// mostAlike is how many names are offered in the place of one that nobody has.
const mostAlike = 3

// alike are the names on record that are nearest to one in letters (Levenshtein 1966), within a third of
// them.
func alike(r store.Reader, name string) ([]string, error) {
	parties, persons, err := r.Names()
	if err != nil {
		return nil, err
	}
	type near struct {
		name  string
		apart int
	}
	var all []near
	add := func(shown, compared, asked string) {
		if d := levenshtein.ComputeDistance(strings.ToLower(compared), strings.ToLower(asked)); 3*d <= utf8.RuneCountInString(asked)+1 {
			all = append(all, near{shown, d})
		}
	}
	for _, p := range parties {
		add(p, p, name)
	}
	for _, p := range persons {
		add(capital(p), p, reconcile.PersonKey(name))
	}
	slices.SortStableFunc(all, func(a, b near) int { return cmp.Or(cmp.Compare(a.apart, b.apart), cmp.Compare(a.name, b.name)) })
	var names []string
	for _, n := range all[:min(len(all), mostAlike)] {
		names = append(names, n.name)
	}
	return slices.Compact(names), nil
}

func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

func likeWords(names []string) string {
	if len(names) == 0 {
		return "parley search finds names in the documents"
	}
	return "did you mean " + strings.Join(names, ", ") + "?"
}
