package extract

import (
	"parley"
	"parley/text"
)

// understood gives "the conversation" of an official account, whose title alone
// names the sides, to those the text speaks of: one principal of the publisher's
// own party and one person of another, the first of each. In the press such a
// noun may point to anything.
func (r *reader) understood(x *telling, who []int) []int {
	if r.t.Official == "" || !x.noun || !x.definite || x.series != 0 || x.kind == parley.Visit || x.kind == parley.Message || len(r.contacts) > 0 || r.relative(x) == "before" {
		return who
	}
	own, other := -1, -1
	for _, m := range r.t.Mentions {
		e := r.t.Entities[m.Entity]
		if e.Kind != text.Person || e.Party == "" {
			continue
		}
		switch {
		case e.Party == r.t.Official && own < 0 && leads(e.Office):
			own = m.Entity
		case e.Party != r.t.Official && other < 0 && r.takesPart(m):
			other = m.Entity
		}
	}
	if own < 0 || other < 0 {
		return who
	}
	for _, e := range who {
		if e != own && e != other {
			return who
		}
	}
	return []int{own, other}
}

// takesPart tells whether a mention stands where somebody acts or is addressed,
// not where he is only spoken about: subject or object of a verb.
func (r *reader) takesPart(m text.Mention) bool {
	return text.IsRel(r.t.Tokens[m.Head].Rel, "nsubj", "obj", "iobj", "conj")
}
