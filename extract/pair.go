package extract

import (
	"strings"

	"parley/text"
)

// fillGroups settles who "the two leaders" are: the two persons whose contact
// the text is about, unless two are named together just before.
func (r *reader) fillGroups() {
	for e := range r.t.Entities {
		entity := &r.t.Entities[e]
		if entity.Kind != text.Group || entity.Name != "" || len(entity.Members) > 1 {
			continue
		}
		m := r.firstMention(e)
		if who := r.byOffice(*entity, m); len(who) > 1 {
			entity.Members = who
			continue
		}
		who := r.pair(m, *entity)
		if offices := r.holdersOf(m, *entity, who); len(offices) > 1 {
			who = offices
		}
		r.t.Entities[e].Members = who
	}
}

// holdersOf gives "the two foreign ministers" of a text that names neither: the
// office, once for each side of the contact the text is about.
func (r *reader) holdersOf(m text.Mention, group text.Entity, who []int) []int {
	if group.Office != "minister" || len(who) != 2 {
		return nil
	}
	words := strings.Fields(strings.ToLower(r.t.At(m.Span)))
	for len(words) > 0 && (words[0] == "the" || words[0] == "two" || words[0] == "both" || words[0] == "of") {
		words = words[1:]
	}
	if len(words) < 2 || !strings.HasSuffix(words[len(words)-1], "ministers") {
		return nil
	}
	office := strings.TrimSuffix(strings.Join(words, " "), "s")
	var holders []int
	for _, e := range who {
		if r.party(e) == "" || classMatches(r.t.Entities[e].Office, office) {
			return nil
		}
		holders = append(holders, r.officeEntity(office, r.party(e)))
	}
	return holders
}

// officeEntity is an office of a party whose holder nobody names.
func (r *reader) officeEntity(office, party string) int {
	for e, entity := range r.t.Entities {
		if entity.Kind == text.Office && entity.Party == party && strings.EqualFold(entity.Office, office) {
			return e
		}
	}
	r.t.Entities = append(r.t.Entities, text.Entity{Kind: text.Office, Office: office, Party: party})
	return len(r.t.Entities) - 1
}

// byOffice lists the persons whose office a group word names, one a party,
// where exactly two were named before it: "the ministers" are not the presidents
// whose call they prepare.
func (r *reader) byOffice(group text.Entity, at text.Mention) []int {
	if group.Office == "" || group.Office == "leader" {
		return nil
	}
	var who []int
	for _, m := range r.t.Mentions {
		e := r.t.Entities[m.Entity]
		if m.First < at.First && e.Kind == text.Person && e.Party != "" && classMatches(e.Office, group.Office) {
			who = appendOnce(who, m.Entity)
		}
	}
	if len(who) != 2 || r.party(who[0]) == r.party(who[1]) {
		return nil
	}
	return who
}

func (r *reader) firstMention(e int) text.Mention {
	for _, m := range r.t.Mentions {
		if m.Entity == e {
			return m
		}
	}
	return text.Mention{}
}

// pair finds the two sides that a group word at a mention means: those of the
// contact told of most often up to there, the first of equals; else the two
// persons spoken of most.
func (r *reader) pair(m text.Mention, group text.Entity) []int {
	counts := map[[2]int]int{}
	var order [][2]int
	for _, x := range r.tellings {
		key, ok := r.pairOf(x)
		if !ok {
			continue
		}
		if counts[key] == 0 {
			order = append(order, key)
		}
		weight := 1
		if x.at < m.First {
			weight = 3
		}
		if x.related != "" {
			weight-- // told of only beside another
		}
		counts[key] += weight
	}
	best := -1
	for k, key := range order {
		if r.fitsGroup(key, group) && (best < 0 || counts[key] > counts[order[best]]) {
			best = k
		}
	}
	if best < 0 && group.Office == "minister" && len(order) > 0 {
		best = 0 // their parties, if not they themselves
	}
	if best >= 0 {
		return r.asGroup(order[best], m)
	}
	return r.asGroupList(r.mostSpoken(group), m)
}

// pairOf is the pair of persons of different parties that a telling names, or
// else of states and organisations.
func (r *reader) pairOf(x *telling) ([2]int, bool) {
	var people, bodies []int
	for _, s := range x.sides {
		switch r.t.Entities[s.entity].Kind {
		case text.Person, text.Office:
			people = appendOnce(people, s.entity)
		case text.State, text.Organisation, text.Faction:
			bodies = appendOnce(bodies, s.entity)
		}
	}
	who := people
	if len(people) == 0 {
		who = bodies
	}
	if len(who) != 2 || r.party(who[0]) != "" && r.party(who[0]) == r.party(who[1]) {
		return [2]int{}, false
	}
	return [2]int{min(who[0], who[1]), max(who[0], who[1])}, true
}

// leads tells whether the holder of an office can be called a leader.
func leads(office string) bool {
	low := strings.ToLower(office)
	if strings.Contains(low, "deputy") || strings.Contains(low, "vice") || strings.Contains(low, "spokes") {
		return false
	}
	for _, word := range []string{"president", "prime minister", "premier", "chancellor", "king", "emir", "sultan", "crown prince", "leader", "chair", "secretary-general", "head of"} {
		if strings.Contains(low, word) {
			return true
		}
	}
	return false
}

func appendOnce(list []int, e int) []int {
	for _, known := range list {
		if known == e {
			return list
		}
	}
	return append(list, e)
}

// fitsGroup tells whether a pair can be called so: "the presidents" are not two
// ministers.
func (r *reader) fitsGroup(pair [2]int, group text.Entity) bool {
	if group.Office == "leader" {
		return r.bothLead(pair)
	}
	for _, e := range pair {
		if office := r.t.Entities[e].Office; group.Office != "" && !classMatches(office, group.Office) && (office != "" || !principal(group.Office)) {
			return false
		}
	}
	return true
}

// principal tells whether a class of offices is one whose holders a text may
// name without it: "Berg and Haddad ... the presidents".
func principal(class string) bool {
	return class == "president" || class == "premier" || class == "minister"
}

// bothLead tells whether a pair can be "the two leaders": nobody in it is known
// to hold a lesser office.
func (r *reader) bothLead(pair [2]int) bool {
	for _, e := range pair {
		if entity := r.t.Entities[e]; entity.Kind == text.Person && entity.Office != "" && !leads(entity.Office) {
			return false
		}
	}
	return true
}

// asGroup turns a pair of persons into the states they speak for where the
// group word means those: "the two sides", "both countries".
func (r *reader) asGroup(pair [2]int, m text.Mention) []int {
	return r.asGroupList([]int{pair[0], pair[1]}, m)
}

func (r *reader) asGroupList(who []int, m text.Mention) []int {
	switch r.low(m.Last - 1) {
	case "sides", "parties", "countries", "nations", "states", "governments", "teams", "capitals", "neighbours", "neighbors", "camps":
	default:
		return who
	}
	var states []int
	for _, e := range who {
		if s := r.stateEntity(r.party(e)); s >= 0 {
			states = append(states, s)
		}
	}
	if len(states) < 2 {
		return who
	}
	return states
}

// stateEntity is the entity of a party itself, made if the text has none.
func (r *reader) stateEntity(party string) int {
	if party == "" {
		return -1
	}
	for e, entity := range r.t.Entities {
		if entity.Kind == text.State && entity.Name == party {
			return e
		}
	}
	r.t.Entities = append(r.t.Entities, text.Entity{Kind: text.State, Name: party, Party: party})
	return len(r.t.Entities) - 1
}

// mostSpoken is the two persons of different parties spoken of most.
func (r *reader) mostSpoken(group text.Entity) []int {
	counts := map[int]int{}
	var order []int
	for _, m := range r.t.Mentions {
		if e := r.t.Entities[m.Entity]; e.Kind != text.Person || group.Office == "leader" && e.Office != "" && !leads(e.Office) || group.Office != "" && group.Office != "leader" && !principal(group.Office) && !classMatches(e.Office, group.Office) {
			continue
		}
		if counts[m.Entity] == 0 {
			order = append(order, m.Entity)
		}
		counts[m.Entity]++
	}
	best := []int{}
	for range 2 {
		top := -1
		for _, e := range order {
			if len(best) > 0 && (e == best[0] || r.party(e) == r.party(best[0])) {
				continue
			}
			if top < 0 || counts[e] > counts[top] {
				top = e
			}
		}
		if top < 0 {
			return nil
		}
		best = append(best, top)
	}
	return best
}
