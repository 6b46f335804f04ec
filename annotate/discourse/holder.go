package discourse

import (
	"strings"

	"parley/extract/argument"
	"parley/extract/mention"
	"parley/text"
)

// fillGroups settles who "the two leaders" are: the two persons whose contact
// the text is about, unless two are named together just before.
func fillGroups(t *text.Text, events []mention.Event) {
	for e := range t.Entities {
		entity := &t.Entities[e]
		if entity.Kind != text.Group || entity.Name != "" || len(entity.Members) > 1 {
			continue
		}
		m := firstMention(t, e)
		if barePlural(t, m, *entity) {
			continue
		}
		if who := byOffice(t, *entity, m); len(who) > 1 {
			entity.Members = who
			continue
		}
		who := pair(t, events, m, *entity)
		if offices := holdersOf(t, m, *entity, who); len(offices) > 1 {
			who = offices
		}
		t.Entities[e].Members = who
	}
}

// barePlural tells whether a group is told of by an office in the plural alone, as nobody the text
// has told of before: "lawmakers said". "The leaders", "both presidents" are somebody.
func barePlural(t *text.Text, m text.Mention, group text.Entity) bool {
	if group.Office == "" || m.Form == text.Pronoun {
		return false
	}
	switch t.Low(m.First) {
	case "the", "both", "two", "all", "these", "those", "three", "their", "its":
		return false
	}
	return true
}

// holdersOf gives "the two foreign ministers" of a text that names neither: the
// office, once for each side of the contact the text is about.
func holdersOf(t *text.Text, m text.Mention, group text.Entity, who []int) []int {
	if group.Office != "minister" || len(who) != 2 {
		return nil
	}
	words := strings.Fields(strings.ToLower(t.At(m.Span)))
	for len(words) > 0 && (text.OneOf(words[0], "the", "two", "both", "of")) {
		words = words[1:]
	}
	if len(words) < 2 || !strings.HasSuffix(words[len(words)-1], "ministers") {
		return nil
	}
	office := strings.TrimSuffix(strings.Join(words, " "), "s")
	var holders []int
	for _, e := range who {
		if argument.PartyOf(t, e) == "" || argument.ClassMatches(t.Entities[e].Office, office) {
			return nil
		}
		holders = append(holders, officeEntity(t, office, argument.PartyOf(t, e)))
	}
	return holders
}

// officeEntity is an office of a party whose holder nobody names.
func officeEntity(t *text.Text, office, party string) int {
	for e, entity := range t.Entities {
		if entity.Kind == text.Office && entity.Party == party && strings.EqualFold(entity.Office, office) {
			return e
		}
	}
	t.Entities = append(t.Entities, text.Entity{Kind: text.Office, Office: office, Party: party})
	return len(t.Entities) - 1
}

// byOffice lists the persons whose office a group word names, one a party,
// where exactly two were named before it: "the ministers" are not the presidents
// whose call they prepare.
func byOffice(t *text.Text, group text.Entity, at text.Mention) []int {
	if text.OneOf(group.Office, "", "leader") {
		return nil
	}
	var who []int
	for _, m := range t.Mentions {
		e := t.Entities[m.Entity]
		if m.First < at.First && e.Kind == text.Person && e.Party != "" &&
			argument.ClassMatches(e.Office, group.Office) {
			who = argument.AppendOnce(who, m.Entity)
		}
	}
	if len(who) != 2 || argument.PartyOf(t, who[0]) == argument.PartyOf(t, who[1]) {
		return nil
	}
	return who
}

func firstMention(t *text.Text, e int) text.Mention {
	for _, m := range t.Mentions {
		if m.Entity == e {
			return m
		}
	}
	return text.Mention{}
}
