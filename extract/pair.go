package extract

import (
	"fmt"
	"slices"

	"parley/lexicon"
	"parley/text"
)

// pair finds the sides that a group word at a mention means: those of the
// contact told of most often up to there, the first of equals; else the two
// persons spoken of most.
func (r *reader) pair(m text.Mention, group text.Entity) []int {
	counts := map[string]int{}
	var order [][]int
	for _, x := range r.tellings {
		who := r.pairOf(x)
		if !r.asMany(len(who), m) || x.sent && (principal(group.Office) || group.Office == "leader") {
			continue
		}
		key := fmt.Sprint(who)
		if counts[key] == 0 {
			order = append(order, who)
		}
		counts[key] += pairWeight(x, m)
	}
	if who := r.justTold(m); len(who) > 0 && r.fitsGroup(who, group) {
		return r.asGroupList(who, m)
	}
	best := -1
	for k, who := range order {
		if r.fitsGroup(who, group) && (best < 0 || counts[fmt.Sprint(who)] > counts[fmt.Sprint(order[best])]) {
			best = k
		}
	}
	if best < 0 && group.Office == "minister" && len(order) > 0 {
		best = 0 // their parties, if not they themselves
	}
	if best >= 0 {
		return r.asGroupList(order[best], m)
	}
	if who := r.officialPair(); len(who) == 2 && r.fitsGroup(who, group) {
		return r.asGroupList(who, m)
	}
	if who := r.mostSpoken(group); len(who) == 2 || r.t.Official == "" {
		return r.asGroupList(who, m)
	}
	if other := r.paired(r.t.Official); other != "" {
		return []int{r.stateEntity(r.t.Official), r.stateEntity(other)} // "The two leaders discussed Russian-Chadian relations."
	}
	return nil
}

// justTold is the pair of the contact told of last before a mention in its own
// paragraph, if the paragraph tells of one only: "Wang met Nurtleu. The two sides
// agreed".
func (r *reader) justTold(m text.Mention) []int {
	here := r.t.Sentences[r.t.Tokens[m.First].Sentence].Paragraph
	var who []int
	for _, x := range r.tellings {
		if x.at >= m.First || r.sentence(x.at).Paragraph != here || x.related != "" || x.sent {
			continue
		}
		pair := r.pairOf(x)
		if len(pair) != 2 || !r.asMany(2, m) {
			continue
		}
		if who != nil && !slices.Equal(who, pair) {
			return nil
		}
		who = pair
	}
	return who
}

// pairWeight is how much a telling speaks for its sides as those of a group at
// a mention: one before it counts more than one behind, and one told of only
// beside another hardly at all.
func pairWeight(x *telling, m text.Mention) int {
	switch {
	case x.related != "":
		return 1
	case x.at < m.First:
		return 30
	}
	return 10
}

// asMany tells whether n sides can be those of a group word: two of "the two
// leaders", three of "the three ministers".
func (r *reader) asMany(n int, m text.Mention) bool {
	for k := max(m.First-1, 0); k < m.Last; k++ {
		switch r.lows[k] {
		case "two", "both":
			return n == 2
		case "three":
			return n == 3
		}
	}
	return n == 2 || n == 3
}

// pairOf lists the persons of different parties that a telling names, or else
// the states and organisations, in the order of their first mention.
func (r *reader) pairOf(x *telling) []int {
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
	for k := 1; k < len(who); k++ {
		if r.party(who[k]) != "" && r.party(who[k]) == r.party(who[k-1]) {
			return nil
		}
	}
	slices.Sort(who)
	return who
}

func appendOnce(list []int, e int) []int {
	for _, known := range list {
		if known == e {
			return list
		}
	}
	return append(list, e)
}

// asGroupList turns persons into the states they speak for where the group
// word means those: "the two sides", "both countries".
func (r *reader) asGroupList(who []int, m text.Mention) []int {
	switch r.low(m.Last - 1) {
	case "sides", "parties", "countries", "nations", "states", "governments", "teams", "capitals", "neighbours", "neighbors", "camps":
	default:
		if lexicon.StandIns(r.low(m.Last-1)) && !r.holdOffices(who) {
			return r.statesOf(who) // "the envoys" are not the presidents who sent them
		}
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
