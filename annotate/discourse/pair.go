package discourse

import (
	"slices"

	"parley/extract/argument"
	"parley/extract/mention"
	"parley/lexicon"
	"parley/text"
)

// pair finds the sides that a group word at a mention means: those of the
// contact told of most often up to there, the first of equals; else the two
// persons spoken of most.
func pair(t *text.Text, events []mention.Event, m text.Mention, group text.Entity) []int {
	told := pairsTold(t, events, m, group)
	if who := justTold(t, events, m); len(who) > 0 && argument.FitsGroup(t, who, group) {
		return asGroupList(t, who, m)
	}
	best := -1
	for k, p := range told {
		if argument.FitsGroup(t, p.who, group) && (best < 0 || p.weight > told[best].weight) {
			best = k
		}
	}
	if best < 0 && group.Office == "minister" && len(told) > 0 {
		best = 0 // their parties, if not they themselves
	}
	if best >= 0 {
		return asGroupList(t, told[best].who, m)
	}
	return pairUntold(t, m, group)
}

// toldPair is who met, and how much of a text speaks of it.
type toldPair struct {
	who    []int
	weight int
}

// pairsTold lists the sides of the contacts of a text, in its order, that a group word may mean.
// Leaders are not those who send others.
func pairsTold(t *text.Text, events []mention.Event, m text.Mention, group text.Entity) []toldPair {
	var told []toldPair
	leaders := argument.Principal(group.Office) || group.Office == "leader"
	for _, x := range events {
		who := pairOf(t, x)
		if !asMany(t, len(who), m) || x.Delegated && leaders {
			continue
		}
		k := slices.IndexFunc(told, func(p toldPair) bool { return slices.Equal(p.who, who) })
		if k < 0 {
			told, k = append(told, toldPair{who: who}), len(told)
		}
		told[k].weight += pairWeight(x, m)
	}
	return told
}

// pairUntold finds whom a group word means where no contact tells: those an account is of, those
// spoken of most, the states that it names beside each other.
func pairUntold(t *text.Text, m text.Mention, group text.Entity) []int {
	if who := argument.OfficialPair(t); len(who) == 2 && argument.FitsGroup(t, who, group) {
		return asGroupList(t, who, m)
	}
	if who := mostSpoken(t, group); len(who) == 2 || t.Official == "" {
		return asGroupList(t, who, m)
	}
	if other := paired(t, t.Official); other != "" {
		// "The two leaders discussed Russian-Chadian relations."
		return []int{argument.StateOf(t, t.Official), argument.StateOf(t, other)}
	}
	return nil
}

// justTold is the pair of the contact told of last before a mention in its own
// paragraph, if the paragraph tells of one only: "Wang met Nurtleu. The two sides
// agreed".
func justTold(t *text.Text, events []mention.Event, m text.Mention) []int {
	here := t.Sentences[t.Tokens[m.First].Sentence].Paragraph
	var who []int
	for _, x := range events {
		if x.At >= m.First || t.SentenceOf(x.At).Paragraph != here || x.Related != "" || x.Delegated {
			continue
		}
		pair := pairOf(t, x)
		if len(pair) != 2 || !asMany(t, 2, m) {
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
func pairWeight(x mention.Event, m text.Mention) int {
	switch {
	case x.Related != "":
		return 1
	case x.At < m.First:
		return 30
	}
	return 10
}

// asMany tells whether n sides can be those of a group word: two of "the two
// leaders", three of "the three ministers".
func asMany(t *text.Text, n int, m text.Mention) bool {
	for k := max(m.First-1, 0); k < m.Last; k++ {
		switch t.Tokens[k].Low {
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
func pairOf(t *text.Text, x mention.Event) []int {
	var people, bodies []int
	for _, s := range x.Sides {
		switch t.Entities[s.Entity].Kind {
		case text.Person, text.Office:
			people = argument.AppendOnce(people, s.Entity)
		case text.State, text.Organisation, text.Faction:
			bodies = argument.AppendOnce(bodies, s.Entity)
		}
	}
	who := people
	if len(people) == 0 {
		who = bodies
	}
	for k := 1; k < len(who); k++ {
		if argument.PartyOf(t, who[k]) != "" && argument.PartyOf(t, who[k]) == argument.PartyOf(t, who[k-1]) {
			return nil
		}
	}
	slices.Sort(who)
	return who
}

// asGroupList turns persons into the states they speak for where the group
// word means those: "the two sides", "both countries".
func asGroupList(t *text.Text, who []int, m text.Mention) []int {
	switch t.Low(m.Last - 1) {
	case "sides", "parties", "countries", "nations", "states", "governments", "teams", "capitals", "neighbours",
		"neighbors", "camps":
	default:
		if lexicon.StandIns(t.Low(m.Last-1)) && !holdOffices(t, who) {
			return statesOf(t, who) // "the envoys" are not the presidents who sent them
		}
		return who
	}
	var states []int
	for _, e := range who {
		if s := argument.StateOf(t, argument.PartyOf(t, e)); s >= 0 {
			states = append(states, s)
		}
	}
	if len(states) < 2 {
		return who
	}
	return states
}

// mostSpoken is the two persons of different parties spoken of most.
func mostSpoken(t *text.Text, group text.Entity) []int {
	counts := map[int]int{}
	var order []int
	for _, m := range t.Mentions {
		if !canBeOf(t.Entities[m.Entity], group) {
			continue
		}
		if counts[m.Entity] == 0 {
			order = append(order, m.Entity)
		}
		counts[m.Entity]++
	}
	first := mostOften(order, counts)
	others := slices.DeleteFunc(order, func(e int) bool {
		return first < 0 || e == first || argument.PartyOf(t, e) == argument.PartyOf(t, first)
	})
	second := mostOften(others, counts)
	if first < 0 || second < 0 {
		return nil
	}
	return []int{first, second}
}

// canBeOf reports whether a person can be one of a group by office: "the leaders", "the ministers".
func canBeOf(e text.Entity, group text.Entity) bool {
	if e.Kind != text.Person {
		return false
	}
	if group.Office == "leader" {
		return e.Office == "" || argument.Leads(e.Office)
	}
	return group.Office == "" || argument.Principal(group.Office) || argument.ClassMatches(e.Office, group.Office)
}

// mostOften is the first of those counted most, or -1.
func mostOften(order []int, counts map[int]int) int {
	top := -1
	for _, e := range order {
		if top < 0 || counts[e] > counts[top] {
			top = e
		}
	}
	return top
}

// holdOffices tells whether all of some people are told of by an office below that
// of a leader: then they can be the envoys themselves.
func holdOffices(t *text.Text, who []int) bool {
	for _, e := range who {
		entity := t.Entities[e]
		if entity.Kind == text.Person && (entity.Office == "" || argument.Leads(entity.Office)) {
			return false
		}
	}
	return true
}

// statesOf are the states that people speak for, as far as the text tells.
func statesOf(t *text.Text, who []int) []int {
	var states []int
	for _, e := range who {
		if s := argument.StateOf(t, argument.PartyOf(t, e)); s >= 0 {
			states = argument.AppendOnce(states, s)
		}
	}
	return states
}
