package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"parley"
)

// Key is one neighbourhood an account lives in: a pair of sides, and the days
// in which its contact may have been. Accounts of one contact share a key of the
// same name with days that meet.
type Key struct {
	Name        string
	From, Until int64 // days since 1970, both included; 0 and 0 for no date
}

// mostSides is of how many parties and of how many people pairs are made at most.
const mostSides = 8

// Keys lists the neighbourhoods of an account. Sides are parties, or people
// where fewer than two parties are told.
func Keys(a parley.Account) []Key {
	names := pairs(sidesOf(a))
	w := When(a)
	var keys []Key
	for _, name := range names {
		switch {
		case w.Told == Neighbour:
			keys = append(keys, Key{name + " undated", floorDay(w.From), floorDay(w.To - 1)})
		case w.Told != Undated:
			keys = append(keys, Key{name, floorDay(w.From), floorDay(w.To - 1)})
		}
		for _, m := range Moved(a) {
			keys = append(keys, Key{name, floorDay(m.From), floorDay(m.To - 1)})
		}
		if o := a.Contact.Ordinal; o != nil {
			keys = append(keys, Key{Name: fmt.Sprintf("%s #%d", name, o.Number)})
		}
	}
	return keys
}

func floorDay(minute int64) int64 {
	if minute < 0 {
		return (minute - 1439) / 1440
	}
	return minute / 1440
}

// side is a party or a person as a neighbourhood names it.
type side struct{ name, party string }

// sidesOf lists the parties of an account and the people it names: reports that
// leave a country out still name its leader. Of a larger gathering the first
// parties are enough to find it again.
func sidesOf(a parley.Account) []side {
	var sides []side
	for _, p := range firstOnes(a.Contact.Parties) {
		sides = append(sides, side{p, p})
	}
	var people []string
	party := map[string]string{}
	for _, p := range a.Contact.Participants {
		if p.Name != "" {
			name := "person " + PersonKey(p.Name)
			people, party[name] = append(people, name), p.Party
		}
	}
	for _, name := range firstOnes(people) {
		sides = append(sides, side{name, party[name]})
	}
	return sides
}

func firstOnes(names []string) []string {
	sorted := slices.Clone(names)
	slices.Sort(sorted)
	sorted = slices.Compact(sorted)
	return sorted[:min(len(sorted), mostSides)]
}

// pairs names each two sides that can have been in contact: of one party only
// where the account tells of no other.
func pairs(sides []side) []string {
	parties := map[string]bool{}
	for _, s := range sides {
		parties[s.party] = true
	}
	inside := len(parties) < 2
	if len(sides) == 1 {
		return []string{sides[0].name}
	}
	var names []string
	for i, a := range sides {
		for _, b := range sides[i+1:] {
			if inside || a.party != b.party || a.party == "" {
				names = append(names, min(a.name, b.name)+" | "+max(a.name, b.name))
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Joined are some neighbourhoods with those of one name whose days meet or touch
// put together, so that each is looked up once.
func Joined(keys []Key) []Key {
	sorted := slices.Clone(keys)
	slices.SortFunc(sorted, func(a, b Key) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.From, b.From), cmp.Compare(a.Until, b.Until))
	})
	var all []Key
	for _, k := range sorted {
		if n := len(all); n > 0 && all[n-1].Name == k.Name && k.From <= all[n-1].Until+1 {
			all[n-1].Until = max(all[n-1].Until, k.Until)
			continue
		}
		all = append(all, k)
	}
	return all
}
