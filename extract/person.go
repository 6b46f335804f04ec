package extract

import (
	"fmt"
	"strings"

	"parley"
	"parley/text"
)

// namePersons lists the persons and parties that the document speaks of.
func namePersons(t *text.Text, rec *parley.Record) {
	mentions := map[int][]parley.Evidence{}
	for _, m := range t.Mentions {
		mentions[m.Entity] = append(mentions[m.Entity], citeSpan(t, m.Span))
	}
	for e, entity := range t.Entities {
		switch {
		case len(mentions[e]) == 0:
		case entity.Kind == text.Person:
			rec.Persons = append(rec.Persons, parley.Person{ID: fmt.Sprintf("person-%d", len(rec.Persons)+1), Name: entity.Name, Office: entity.Office,
				Party: entity.Party, Aliases: entity.Aliases, Mentions: mentions[e]})
		default:
			keepParty(rec, entity)
		}
	}
	for _, p := range rec.Persons {
		if p.Party != "" {
			addParty(rec, p.Party, parley.StateParty, nil)
		}
	}
}

// keepParty keeps a state, organisation or faction.
func keepParty(rec *parley.Record, e text.Entity) {
	switch e.Kind {
	case text.State:
		addParty(rec, e.Party, parley.StateParty, append(e.Aliases, e.Name))
	case text.Organisation:
		addParty(rec, e.Name, parley.OrganisationParty, e.Aliases)
	case text.Faction:
		addParty(rec, e.Name, parley.FactionParty, e.Aliases)
	}
}

func addParty(rec *parley.Record, name string, kind parley.PartyKind, aliases []string) {
	if name == "" {
		return
	}
	for k := range rec.Parties {
		if p := &rec.Parties[k]; p.Name == name {
			p.Aliases = withoutName(appendNew(p.Aliases, aliases...), name)
			return
		}
	}
	rec.Parties = append(rec.Parties, parley.Party{ID: fmt.Sprintf("party-%d", len(rec.Parties)+1), Name: name, Kind: kind, Aliases: withoutName(appendNew(nil, aliases...), name)})
}

func withoutName(list []string, name string) []string {
	kept := list[:0]
	for _, item := range list {
		if !strings.EqualFold(item, name) {
			kept = append(kept, item)
		}
	}
	return kept
}
