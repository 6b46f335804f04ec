package extract

import (
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
		entity.Members = r.pair(r.firstMention(e), *entity)
	}
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
	if group.Office != "minister" && group.Office != "president" {
		return true
	}
	for _, e := range pair {
		if office := r.t.Entities[e].Office; office != "" && !classMatches(office, group.Office) {
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
	case "sides", "parties", "countries", "nations", "states", "governments":
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
		if k := r.t.Entities[m.Entity].Kind; k != text.Person {
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
