package extract

import (
	"strings"

	"parley/text"
)

// side is somebody who takes part in a contact, with the words that say so.
type side struct {
	entity int
	span   text.Span
}

// actor tells whether an entity can take part in a contact.
func (r *reader) actor(e int) bool {
	switch r.t.Entities[e].Kind {
	case text.Person, text.Office, text.State, text.Organisation, text.Faction, text.Institution, text.Group:
		return true
	case text.Unnamed:
		return r.t.Entities[e].Party != ""
	}
	return false
}

// human tells whether an entity is a person or a holder of an office.
func (r *reader) human(e int) bool {
	switch r.t.Entities[e].Kind {
	case text.Person, text.Office, text.Unnamed:
		return true
	}
	return false
}

// actorsAt lists the actors of the noun phrase that begins at token i: one
// mention and those joined to it by commas and "and".
func (r *reader) actorsAt(i int, s text.Sentence) (sides []side, end int) {
	end = i
	for at := r.skipLead(i, s); at < s.Last; {
		m, ok := r.mention(at)
		if ok && m.Form == text.Pronoun && r.t.Tokens[at].XPOS == "PRP$" {
			at = m.Last // "his spokesman" is the spokesman
			continue
		}
		if !ok || !r.actor(m.Entity) || r.modifies(m) || r.lowIn(m.Last, s) == "'s" || r.lowIn(m.Last, s) == "’s" {
			break
		}
		sides = append(sides, side{m.Entity, m.Span})
		end = m.Last
		if leaders, last := r.headedBy(end, s); len(leaders) > 0 {
			return append(sides, leaders...), last
		}
		at = r.nextJoined(end, s)
		if at == end {
			break
		}
	}
	return sides, end
}

// headedBy reads who leads a delegation: "a Turkish delegation headed by Minister
// Kaya and Ambassador Demir".
func (r *reader) headedBy(i int, s text.Sentence) ([]side, int) {
	if r.lowIn(i, s) == "," {
		i++
	}
	switch r.lowIn(i, s) {
	case "headed", "led":
		if r.lowIn(i+1, s) == "by" {
			return r.actorsAt(i+2, s)
		}
	}
	return nil, i
}

// skipLead steps over words before a name that are no part of its mention:
// "both", "a group of", "the delegation of".
func (r *reader) skipLead(i int, s text.Sentence) int {
	for i < s.Last {
		switch r.lows[i] {
		case "both", "either", "the", "then", "with", "separately", "fellow", "visiting", "newly", "appointed", "new", "incoming", "outgoing", "h.e.", "his", "her", "majesty", "royal", "highness", "excellency", "holiness", "eminence":
			if low := r.lows[i]; (low == "his" || low == "her") && !majestic(r.lowIn(i+1, s)) {
				return i
			}
			if m, ok := r.mention(i); ok && m.First == i {
				return i
			}
			i++
			continue
		case "representatives", "officials", "leaders", "delegations", "members", "ministers", "envoys", "governments", "teams", "negotiators":
			if r.lowIn(i+1, s) == "of" || r.lowIn(i+1, s) == "from" {
				i += 2
				continue
			}
		}
		return i
	}
	return i
}

// majestic tells whether a word behind "his" begins a style of address.
func majestic(low string) bool {
	switch low {
	case "majesty", "royal", "highness", "excellency", "holiness", "eminence", "serene":
		return true
	}
	return false
}

// modifies tells whether a mention only colours the noun behind it, as "Russian"
// does in "Russian assessments" and "Kyiv" in "Kyiv's allies".
func (r *reader) modifies(m text.Mention) bool {
	e := r.t.Entities[m.Entity]
	if e.Kind != text.State && e.Kind != text.Institution && e.Kind != text.Organisation {
		return false
	}
	next := m.Last
	if next >= len(r.t.Tokens) || r.t.Tokens[next].Sentence != r.t.Tokens[m.Head].Sentence {
		return false
	}
	if r.lows[next] == "'s" || r.lows[next] == "’s" {
		return true
	}
	rel := r.t.Tokens[m.Head].Rel
	head := r.t.Tokens[m.Head].Head
	return (rel == "amod" || rel == "compound") && head >= next && head <= next+3
}

// actorsUnder lists the actors of the noun phrase whose head is token i, by the
// parse: the mention at the head and its conjuncts.
func (r *reader) actorsUnder(i int) []side {
	var sides []side
	for _, k := range r.t.Conjuncts(i) {
		if m, ok := r.mention(k); ok && r.actor(m.Entity) && !r.modifies(m) {
			sides = append(sides, side{m.Entity, m.Span})
		}
	}
	if len(sides) == 0 {
		sides = r.delegation(i)
	}
	if len(sides) == 0 {
		if a := r.t.Child(i, "appos"); a >= 0 {
			if m, ok := r.mention(a); ok && r.human(m.Entity) {
				return []side{{m.Entity, m.Span}} // "their host, President Okello"
			}
		}
	}
	return sides
}

// delegation reads "a delegation from Norway", "officials of both countries",
// "Russian negotiators": bodies that stand for a party; and "the joint commission
// of Norway and Chad", which stands for both.
func (r *reader) delegation(i int) []side {
	joint := jointBody(r.low(i))
	if !joint && !standsForParty(r.low(i)) {
		return nil
	}
	var sides []side
	for _, c := range r.t.ChildrenBy(i, "nmod", "amod", "compound") {
		for _, k := range r.t.Conjuncts(c) {
			if m, ok := r.mention(k); ok && r.t.Entities[m.Entity].Party != "" && r.actor(m.Entity) {
				sides = append(sides, side{m.Entity, m.Span})
			}
		}
	}
	if joint && r.sameParty(sides) {
		return nil // "the security committee of Chad" meets at home
	}
	return sides
}

// sameParty tells whether sides are of fewer than two parties.
func (r *reader) sameParty(sides []side) bool {
	for _, s := range sides {
		if r.party(s.entity) != r.party(sides[0].entity) {
			return false
		}
	}
	return true
}

// jointBody tells whether a noun is of a body that parties form together: "the joint
// commission of Norway and Chad met".
func jointBody(low string) bool {
	switch low {
	case "commission", "committee", "council", "group", "subgroup", "subcommittee", "force", "commissions", "committees", "groups":
		return true
	}
	return false
}

// standsForParty tells whether a noun is of people who speak for a party.
func standsForParty(low string) bool {
	switch low {
	case "authorities", "counterparts", "delegation", "delegations", "official", "officials", "negotiators", "representatives", "team", "teams", "envoys", "diplomats", "ministers", "leaders", "side", "sides":
		return true
	}
	return false
}

// party is the party an entity speaks for.
func (r *reader) party(e int) string {
	entity := r.t.Entities[e]
	if entity.Kind == text.Organisation || entity.Kind == text.Faction {
		if entity.Party == "" {
			return entity.Name
		}
	}
	return entity.Party
}

// name is how an entity is called in lists of names; offices without holders
// by their party and office.
func (r *reader) name(e int) string {
	entity := r.t.Entities[e]
	if entity.Kind == text.Office {
		if entity.Party != "" {
			return entity.Party + " " + entity.Office
		}
		return entity.Office
	}
	return entity.Name
}

// names lists the names of sides, groups spelled out.
func (r *reader) names(sides []side) []string {
	var list []string
	for _, s := range sides {
		for _, e := range r.members(s.entity) {
			list = appendNew(list, r.name(e))
		}
	}
	return list
}

// members lists the entities of a group, or the entity itself.
func (r *reader) members(e int) []int {
	if r.t.Entities[e].Kind == text.Group {
		return r.t.Entities[e].Members
	}
	return []int{e}
}

// classMatches tells whether the name of an office ends in a class of offices.
func classMatches(office, class string) bool {
	low := strings.ReplaceAll(strings.ToLower(office), "advisor", "adviser")
	return strings.Contains(low, class) || strings.Contains(low, strings.ReplaceAll(class, "-", " "))
}
