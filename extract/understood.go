package extract

import (
	"strings"

	"parley"
	"parley/text"
)

// understood gives "the conversation" of an official account, whose title alone
// names the sides, to those the text speaks of. In the press such a noun may
// point to anything.
func (r *reader) understood(x *telling, who []int) []int {
	if !r.unnamedSides(x) || r.toldBefore(x) {
		return who
	}
	pair := r.officialPair()
	if len(pair) < 2 && len(who) < 2 {
		if asked := r.askedPair(x); len(asked) == 2 {
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
func (r *reader) askedPair(x *telling) []int {
	if len(x.asked) == 0 {
		return nil
	}
	other := x.asked[0].entity
	party := r.party(other)
	if party == "" || party == r.t.Official {
		return nil
	}
	if r.t.Entities[other].Kind == text.Institution {
		other = r.stateEntity(party)
	}
	return []int{r.ownPrincipal(), other}
}

// ownPrincipal is the first leader of the publisher's own party whom an official
// account names, or the party itself.
func (r *reader) ownPrincipal() int {
	for _, m := range r.t.Mentions {
		if e := r.t.Entities[m.Entity]; e.Kind == text.Person && e.Party == r.t.Official && leads(e.Office) {
			return m.Entity
		}
	}
	return r.stateEntity(r.t.Official)
}

// unnamedSides tells whether a noun can be the contact that an official account
// reports: definite, or behind "during".
func (r *reader) unnamedSides(x *telling) bool {
	if r.t.Official == "" || !x.noun || x.series != 0 || x.kind == parley.Visit || x.kind == parley.Message || r.relative(x) == "before" || !past(x.status) {
		return false
	}
	switch r.low(x.at) {
	case "conversation", "talk", "talks", "meeting", "call", "discussion":
	default:
		return false
	}
	if x.definite {
		return true
	}
	for k := x.first - 1; k > x.first-6 && k >= r.sentence(x.at).First; k-- {
		if r.lows[k] == "during" || r.lows[k] == "course" || r.lows[k] == "their" {
			return true
		}
	}
	return false
}

// toldBefore tells whether the account has told of its contact already.
func (r *reader) toldBefore(x *telling) bool {
	pair := r.officialPair()
	for _, c := range r.contacts {
		if past(c.status) && len(pair) == 2 && r.has(c.who, pair[0]) && r.has(c.who, pair[1]) && kindsMeet(c.kind, c.vague, x.kind, x.vague) {
			return true
		}
	}
	return false
}

// officialPair is who an official account that names no sides is about: the
// first principal of the publisher's own party, and the person of another who
// acts most often in it.
func (r *reader) officialPair() []int {
	if r.t.Official == "" {
		return nil
	}
	own, other := -1, -1
	acts := map[int]int{}
	for _, m := range r.t.Mentions {
		e := r.t.Entities[m.Entity]
		if e.Kind != text.Person {
			continue
		}
		if e.Party == r.t.Official {
			if own < 0 && leads(e.Office) {
				own = m.Entity
			}
			continue
		}
		if r.takesPart(m) {
			acts[m.Entity]++
			if other < 0 || acts[m.Entity] > acts[other] {
				other = m.Entity
			}
		}
	}
	if other < 0 {
		other = r.mostNamed()
	}
	if own < 0 || other < 0 {
		return nil
	}
	r.nameOther(other)
	return []int{own, other}
}

// mostNamed is the holder of an office of another party named most, or -1.
func (r *reader) mostNamed() int {
	best := -1
	counts := map[int]int{}
	for _, m := range r.t.Mentions {
		e := r.t.Entities[m.Entity]
		if e.Kind != text.Person || e.Party == "" || e.Party == r.t.Official {
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
func (r *reader) nameOther(e int) {
	entity := &r.t.Entities[e]
	if entity.Party != "" {
		return
	}
	for _, other := range r.t.Entities {
		if other.Kind == text.Institution && strings.HasSuffix(other.Name, "side") && other.Party != "" && other.Party != r.t.Official {
			entity.Party = other.Party
			return
		}
	}
	if entity.Party = r.paired(r.t.Official); entity.Party == "" && !r.reportsHome(e) {
		entity.Party = r.onlyForeign()
	}
}

// onlyForeign is the one party beside the publisher's that an official account
// names, if it speaks of what lies between two: whoever is received without a
// country is that one's.
func (r *reader) onlyForeign() string {
	found, between := "", false
	for _, m := range r.t.Mentions {
		p := r.party(m.Entity)
		if k := r.t.Entities[m.Entity].Kind; p == "" || p == r.t.Official || k != text.State && k != text.Organisation && k != text.Institution {
			continue
		}
		if found != "" && found != p {
			return ""
		}
		found = p
	}
	for i := range r.lows {
		between = between || r.lows[i] == "relations" || r.lows[i] == "bilateral" || r.lows[i] == "partnership" || r.lows[i] == "countries" && (r.low(i-1) == "two" || r.low(i-1) == "both")
	}
	if !between {
		return ""
	}
	return found
}

// takesPart tells whether a mention stands where somebody acts or is addressed,
// not where he is only spoken about: subject or object of a verb.
func (r *reader) takesPart(m text.Mention) bool {
	return text.IsRel(r.t.Tokens[m.Head].Rel, "nsubj", "obj", "iobj", "conj")
}
