package extract

import (
	"strings"

	"parley"
	"parley/text"
)

// isRelative tells whether the verb at i stands in ", which was requested".
func isRelative(t *text.Text, i int) bool {
	for k := i - 1; k > i-5 && k >= 0; k-- {
		if t.Tokens[k].Low == "which" || t.Tokens[k].Low == "that" {
			return true
		}
	}
	return false
}

// initiatorName is a person's name, or a side's state.
func initiatorName(t *text.Text, who []side) string {
	var list []string
	for _, s := range who {
		for _, e := range members(t, s.entity) {
			if entity := t.Entities[e]; entity.Kind == text.Institution && strings.HasSuffix(entity.Name, "side") {
				list = appendNew(list, entity.Party)
				continue
			}
			list = appendNew(list, name(t, e))
		}
	}
	return strings.Join(list, " & ")
}

// roleAt reads at token i who hosts or mediates: "mediated by Oman", "hosted by
// Berg", "with the mediation of Qatar".
func roleAt(t *text.Text, events []*telling, i int) {
	role := ""
	switch t.Tokens[i].Low {
	case "mediated", "brokered", "facilitated", "moderated", "co-facilitated", "sponsored":
		role = "mediator"
	case "hosted":
		role = "host"
	case "host":
		hostBeside(t, events, i)
		return
	case "mediation", "auspices":
		if t.Low(i+1) == "of" {
			if who, end := actorsAt(t, i+2, t.SentenceOf(i)); len(who) > 0 {
				tellRole(t, events, "mediator", who, i, end-1)
			}
		}
		return
	}
	if role == "mediator" && finite(t, i) {
		mediates(t, events, i)
	}
	if role == "" || t.Low(i+1) != "by" {
		return
	}
	if who, end := actorsAt(t, i+2, t.SentenceOf(i)); len(who) > 0 {
		tellRole(t, events, role, who, i, end-1)
	}
}

// mediates reads "Qatar mediated talks between Chad and Mali": whose verb has a contact
// for its object stands between the sides.
func mediates(t *text.Text, events []*telling, i int) {
	x := nounAt(events, t.Object(i))
	who := subject(t, i)
	if x == nil || len(who) == 0 || len(x.sides) < 2 || negated(t, i) || unreal(t, i) {
		return
	}
	x.tell("mediator", strings.Join(names(t, who), " & "), t.Words(min(t.TokenAt(who[0].span.Start), i), i), "", 0.9)
	x.roles = append(x.roles, who...)
}

// hostBeside reads "their host, President Okello," and "Kazakhstan is the host".
func hostBeside(t *text.Text, events []*telling, i int) {
	if m, ok := t.MentionAt(i + 2); ok && t.Low(i+1) == "," && t.Low(i-1) == "their" && human(t, m.Entity) {
		tellRole(t, events, "host", []side{{m.Entity, m.Span}}, i, m.Last-1)
	}
}

func tellRole(t *text.Text, events []*telling, role string, who []side, first, last int) {
	x := about(t, events, first, first)
	if x == nil || x.at > first+8 {
		return
	}
	x.tell(role, strings.Join(names(t, who), " & "), t.Words(first, last), "", 0.9)
	if x.kind != parley.Message {
		x.roles = append(x.roles, who...)
	}
}
