package argument

import (
	"slices"
	"strings"

	"parley/text"
)

// party is the party an entity speaks for.
func PartyOf(t *text.Text, e int) string {
	entity := t.Entities[e]
	if entity.Kind == text.Organisation || entity.Kind == text.Faction {
		if entity.Party == "" {
			return entity.Name
		}
	}
	return entity.Party
}

// name is how an entity is called in lists of names; offices without holders
// by their party and office.
func Name(t *text.Text, e int) string {
	entity := t.Entities[e]
	if entity.Kind == text.Office {
		if entity.Party != "" {
			return entity.Party + " " + entity.Office
		}
		return entity.Office
	}
	return entity.Name
}

// names lists the names of sides, groups spelled out.
func Names(t *text.Text, sides []Side) []string {
	var list []string
	for _, s := range sides {
		for _, e := range Members(t, s.Entity) {
			list = AppendNew(list, Name(t, e))
		}
	}
	return list
}

// members lists the entities of a group, or the entity itself.
func Members(t *text.Text, e int) []int {
	if t.Entities[e].Kind == text.Group {
		return t.Entities[e].Members
	}
	return []int{e}
}

// stateOf is the entity of a party itself, which every party that the text speaks of has;
// -1 for none.
func StateOf(t *text.Text, party string) int {
	return slices.IndexFunc(t.Entities, func(e text.Entity) bool {
		return party != "" && e.Kind == text.State &&
			e.Name == party
	})
}

// initiatorName is a person's name, or a side's state.
func InitiatorName(t *text.Text, who []Side) string {
	var list []string
	for _, s := range who {
		for _, e := range Members(t, s.Entity) {
			if entity := t.Entities[e]; entity.Kind == text.Institution && strings.HasSuffix(entity.Name, "side") {
				list = AppendNew(list, entity.Party)
				continue
			}
			list = AppendNew(list, Name(t, e))
		}
	}
	return strings.Join(list, " & ")
}

func AppendNew(list []string, items ...string) []string {
next:
	for _, item := range items {
		if item == "" {
			continue
		}
		for _, known := range list {
			if known == item {
				continue next
			}
		}
		list = append(list, item)
	}
	return list
}

func AppendOnce(list []int, e int) []int {
	for _, known := range list {
		if known == e {
			return list
		}
	}
	return append(list, e)
}
