package extract

import (
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/extract/source"
	"parley/text"
)

// persons lists the persons that the document speaks of.
func persons(t *text.Text) []parley.Person {
	var all []parley.Person
	places := mentions(t)
	for e, entity := range t.Entities {
		if entity.Kind == text.Person && len(places[e]) > 0 {
			all = append(all, parley.Person{ID: fmt.Sprintf("person-%d", len(all)+1), Name: entity.Name,
				Office: entity.Office,
				Party:  entity.Party, Aliases: entity.Aliases, Mentions: places[e]})
		}
	}
	return all
}

// mentions are the places at which each entity is named or pointed to.
func mentions(t *text.Text) map[int][]parley.Evidence {
	places := map[int][]parley.Evidence{}
	for _, m := range t.Mentions {
		places[m.Entity] = append(places[m.Entity], source.CiteSpan(t, m.Span))
	}
	return places
}

// parties lists the states, organisations and factions that the document speaks of, then
// those that only its people speak for.
func parties(t *text.Text, people []parley.Person) []parley.Party {
	var all []parley.Party
	add := func(name string, kind parley.PartyKind, aliases []string) {
		k := slices.IndexFunc(all, func(p parley.Party) bool { return p.Name == name })
		if k < 0 {
			k = len(all)
			all = append(all, parley.Party{ID: fmt.Sprintf("party-%d", k+1), Name: name, Kind: kind})
		}
		all[k].Aliases = withoutName(argument.AppendNew(all[k].Aliases, aliases...), name)
	}
	places := mentions(t)
	for k, e := range t.Entities {
		if name, kind, ok := partyOf(e); ok && name != "" && len(places[k]) > 0 {
			add(name, kind, append(slices.Clip(e.Aliases), e.Name))
		}
	}
	for _, p := range people {
		if p.Party != "" {
			add(p.Party, parley.StateParty, nil)
		}
	}
	return all
}

// partyOf is the party that an entity is.
func partyOf(e text.Entity) (name string, kind parley.PartyKind, ok bool) {
	switch e.Kind {
	case text.State:
		return e.Party, parley.StateParty, true
	case text.Organisation:
		return e.Name, parley.OrganisationParty, true
	case text.Faction:
		return e.Name, parley.FactionParty, true
	}
	return "", "", false
}

func withoutName(list []string, name string) []string {
	return slices.DeleteFunc(list, func(item string) bool { return strings.EqualFold(item, name) })
}
