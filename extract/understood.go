package extract

import (
	"strings"

	"parley"
	"parley/text"
)

// understood gives "the conversation" of an official account, whose title alone
// names the sides, to those the text speaks of. In the press such a noun may
// point to anything.
func implicitSides(t *text.Text, contacts []Contact, x Telling, who []int) []int {
	if !unnamedSides(t, x.Event) || toldBefore(t, contacts, x.Event) {
		return who
	}
	pair := officialPair(t)
	if len(pair) < 2 && len(who) < 2 {
		if asked := askedPair(t, x); len(asked) == 2 {
			return asked
		}
	}
	for _, e := range who {
		if len(pair) == 2 && e != pair[0] && e != pair[1] {
			return who
		}
	}
	if len(pair) < 2 {
		return who
	}
	return pair
}

// askedPair gives "the conversation was held at Georgia's initiative" of an
// official account that names nobody else its sides: the account's own and who
// asked, if that is another.
func askedPair(t *text.Text, x Telling) []int {
	var asked []Side
	for _, f := range x.Values {
		if f.Field == "initiator" && len(f.Who) > 0 {
			asked = f.Who
		}
	}
	if len(asked) == 0 {
		return nil
	}
	other := asked[0].Entity
	party := partyOf(t, other)
	if party == "" || party == t.Official {
		return nil
	}
	if t.Entities[other].Kind == text.Institution {
		other = stateOf(t, party)
	}
	return []int{ownPrincipal(t), other}
}

// ownPrincipal is the first leader of the publisher's own party whom an official
// account names, or the party itself.
func ownPrincipal(t *text.Text) int {
	for _, m := range t.Mentions {
		if e := t.Entities[m.Entity]; e.Kind == text.Person && e.Party == t.Official && leads(e.Office) {
			return m.Entity
		}
	}
	return stateOf(t, t.Official)
}

// unnamedSides tells whether a noun can be the contact that an official account
// reports: definite, or behind "during".
func unnamedSides(t *text.Text, x Event) bool {
	if t.Official == "" || !x.Nominal || x.Step != 0 || x.Kind == parley.Visit || x.Kind == parley.Message || relative(t, x) == "before" || !past(x.Status) {
		return false
	}
	switch t.Low(x.At) {
	case "conversation", "talk", "talks", "meeting", "call", "discussion":
	default:
		return false
	}
	if x.Definite {
		return true
	}
	for k := x.First - 1; k > x.First-6 && k >= t.SentenceOf(x.At).First; k-- {
		if t.Tokens[k].Low == "during" || t.Tokens[k].Low == "course" || t.Tokens[k].Low == "their" {
			return true
		}
	}
	return false
}

// toldBefore tells whether the account has told of its contact already.
func toldBefore(t *text.Text, contacts []Contact, x Event) bool {
	pair := officialPair(t)
	for _, c := range contacts {
		if past(c.Status) && len(pair) == 2 && has(t, c.Who, pair[0]) && has(t, c.Who, pair[1]) && kindsMeet(c.Kind, c.Vague, x.Kind, x.Vague) {
			return true
		}
	}
	return false
}

// officialPair is who an official account that names no sides is about: the
// first principal of the publisher's own party, and the person of another who
// acts most often in it.
func officialPair(t *text.Text) []int {
	if t.Official == "" {
		return nil
	}
	own, other := -1, -1
	acts := map[int]int{}
	for _, m := range t.Mentions {
		e := t.Entities[m.Entity]
		if e.Kind != text.Person {
			continue
		}
		if e.Party == t.Official {
			if own < 0 && leads(e.Office) {
				own = m.Entity
			}
			continue
		}
		if takesPart(t, m) {
			acts[m.Entity]++
			if other < 0 || acts[m.Entity] > acts[other] {
				other = m.Entity
			}
		}
	}
	if other < 0 {
		other = mostNamed(t)
	}
	if own < 0 || other < 0 {
		return nil
	}
	return []int{own, other}
}

// mostNamed is the holder of an office of another party named most, or -1.
func mostNamed(t *text.Text) int {
	best := -1
	counts := map[int]int{}
	for _, m := range t.Mentions {
		e := t.Entities[m.Entity]
		if e.Kind != text.Person || e.Party == "" || e.Party == t.Official {
			continue
		}
		counts[m.Entity]++
		if best < 0 || counts[m.Entity] > counts[best] {
			best = m.Entity
		}
	}
	return best
}

// nameOther gives the counterpart the party that the text tells beside: "the
// Israeli side", "Russian-Israeli relations".
func nameOther(t *text.Text, e int) {
	entity := &t.Entities[e]
	if entity.Party != "" {
		return
	}
	for _, other := range t.Entities {
		if other.Kind == text.Institution && strings.HasSuffix(other.Name, "side") && other.Party != "" && other.Party != t.Official {
			entity.Party = other.Party
			return
		}
	}
	if entity.Party = paired(t, t.Official); entity.Party == "" && !reportsHome(t, e) {
		entity.Party = onlyForeign(t)
	}
}

// onlyForeign is the one party beside the publisher's that an official account
// names, if it speaks of what lies between two: whoever is received without a
// country is that one's.
func onlyForeign(t *text.Text) string {
	found, between := "", false
	for _, m := range t.Mentions {
		p := partyOf(t, m.Entity)
		if k := t.Entities[m.Entity].Kind; p == "" || p == t.Official || k != text.State && k != text.Organisation && k != text.Institution {
			continue
		}
		if found != "" && found != p {
			return ""
		}
		found = p
	}
	for i := range t.Tokens {
		between = between || t.Tokens[i].Low == "relations" || t.Tokens[i].Low == "bilateral" || t.Tokens[i].Low == "partnership" || t.Tokens[i].Low == "countries" && (t.Low(i-1) == "two" || t.Low(i-1) == "both")
	}
	if !between {
		return ""
	}
	return found
}

// takesPart tells whether a mention stands where somebody acts or is addressed,
// not where he is only spoken about: subject or object of a verb.
func takesPart(t *text.Text, m text.Mention) bool {
	return text.IsRel(t.Tokens[m.Head].Rel, "nsubj", "obj", "iobj", "conj")
}
