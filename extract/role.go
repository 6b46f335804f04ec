package extract

import (
	"strings"

	"parley"
	"parley/text"
)

// isRelative tells whether the verb at i stands in ", which was requested".
func (r *reader) isRelative(i int) bool {
	for k := i - 1; k > i-5 && k >= 0; k-- {
		if r.lows[k] == "which" || r.lows[k] == "that" {
			return true
		}
	}
	return false
}

// initiatorName is a person's name, or a side's state.
func (r *reader) initiatorName(who []side) string {
	var list []string
	for _, s := range who {
		for _, e := range r.members(s.entity) {
			if entity := r.t.Entities[e]; entity.Kind == text.Institution && strings.HasSuffix(entity.Name, "side") {
				list = appendNew(list, entity.Party)
				continue
			}
			list = appendNew(list, r.name(e))
		}
	}
	return strings.Join(list, " & ")
}

// roleAt reads at token i who hosts or mediates: "mediated by Oman", "hosted by
// Berg", "with the mediation of Qatar".
func (r *reader) roleAt(i int) {
	role := ""
	switch r.lows[i] {
	case "mediated", "brokered", "facilitated", "moderated", "co-facilitated", "sponsored":
		role = "mediator"
	case "hosted":
		role = "host"
	case "host":
		r.hostBeside(i)
		return
	case "mediation", "auspices":
		if r.low(i+1) == "of" {
			if who, end := r.actorsAt(i+2, r.sentence(i)); len(who) > 0 {
				r.tellRole("mediator", who, i, end-1)
			}
		}
		return
	}
	if role == "mediator" && r.finite(i) {
		r.mediates(i)
	}
	if role == "" || r.low(i+1) != "by" {
		return
	}
	if who, end := r.actorsAt(i+2, r.sentence(i)); len(who) > 0 {
		r.tellRole(role, who, i, end-1)
	}
}

// mediates reads "Qatar mediated talks between Chad and Mali": whose verb has a contact
// for its object stands between the sides.
func (r *reader) mediates(i int) {
	x := r.nounAt(r.t.Object(i))
	who := r.subject(i)
	if x == nil || len(who) == 0 || len(x.sides) < 2 || r.negated(i) || r.unreal(i) {
		return
	}
	x.tell("mediator", strings.Join(r.names(who), " & "), r.t.Words(min(r.t.TokenAt(who[0].span.Start), i), i), "", 0.9)
	x.roles = append(x.roles, who...)
}

// hostBeside reads "their host, President Okello," and "Kazakhstan is the host".
func (r *reader) hostBeside(i int) {
	if m, ok := r.mention(i + 2); ok && r.low(i+1) == "," && r.low(i-1) == "their" && r.human(m.Entity) {
		r.tellRole("host", []side{{m.Entity, m.Span}}, i, m.Last-1)
	}
}

func (r *reader) tellRole(role string, who []side, first, last int) {
	x := r.about(first, first)
	if x == nil || x.at > first+8 {
		return
	}
	x.tell(role, strings.Join(r.names(who), " & "), r.t.Words(first, last), "", 0.9)
	if x.kind != parley.Message {
		x.roles = append(x.roles, who...)
	}
}
