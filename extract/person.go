package extract

import (
	"fmt"
	"strings"

	"parley"
	"parley/text"
)

// namePersons lists the persons and parties that the document speaks of.
func (r *reader) namePersons() {
	mentions := map[int][]parley.Evidence{}
	for _, m := range r.t.Mentions {
		mentions[m.Entity] = append(mentions[m.Entity], r.citeSpan(m.Span))
	}
	for e, entity := range r.t.Entities {
		switch {
		case len(mentions[e]) == 0:
		case entity.Kind == text.Person:
			r.rec.Persons = append(r.rec.Persons, parley.Person{ID: fmt.Sprintf("person-%d", len(r.rec.Persons)+1), Name: entity.Name, Office: entity.Office,
				Party: entity.Party, Aliases: entity.Aliases, Mentions: mentions[e]})
		default:
			r.partyOf(entity)
		}
	}
	for _, p := range r.rec.Persons {
		if p.Party != "" {
			r.addParty(p.Party, parley.StateParty, nil)
		}
	}
}

// partyOf keeps a state, organisation or faction.
func (r *reader) partyOf(e text.Entity) {
	switch e.Kind {
	case text.State:
		r.addParty(e.Party, parley.StateParty, append(e.Aliases, e.Name))
	case text.Organisation:
		r.addParty(e.Name, parley.OrganisationParty, e.Aliases)
	case text.Faction:
		r.addParty(e.Name, parley.FactionParty, e.Aliases)
	}
}

func (r *reader) addParty(name string, kind parley.PartyKind, aliases []string) {
	if name == "" {
		return
	}
	for k := range r.rec.Parties {
		if p := &r.rec.Parties[k]; p.Name == name {
			p.Aliases = withoutName(appendNew(p.Aliases, aliases...), name)
			return
		}
	}
	r.rec.Parties = append(r.rec.Parties, parley.Party{ID: fmt.Sprintf("party-%d", len(r.rec.Parties)+1), Name: name, Kind: kind, Aliases: withoutName(appendNew(nil, aliases...), name)})
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
