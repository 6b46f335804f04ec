package extract

import (
	"parley"
	"parley/text"
	"slices"
)

// separately makes one telling a contact where a sentence tells of several at
// once: "spoke separately with Lind and with Abakar", "held meetings with the
// presidents of Chad and Peru". Sides of one party are met together.
func separately(t *text.Text, x telling) []telling {
	s := t.SentenceOf(x.at)
	if !toldApart(t, x, s) {
		return []telling{x}
	}
	own, others := splitSides(t, x, s)
	if len(own) != 1 || len(others) < 2 {
		return []telling{x}
	}
	var each []telling
	for _, other := range others {
		x.sides, x.count = slices.Concat(own, other), 0
		each = append(each, x)
	}
	return each
}

// sharedFields are day, hour and place that contact n lacks and another told of by the
// same word has.
func sharedFields(all []reading, n int) []told {
	var found []told
	x := all[n]
	for k := max(0, n-4); k < min(len(all), n+5); k++ {
		if k == n || all[k].at != x.at {
			continue
		}
		for _, f := range all[k].fields {
			if (f.name == "date" || f.name == "time" || f.name == "place") && !tells(x, f.name) {
				found = append(found, told{n, f})
				x.fields = append(slices.Clone(x.fields), f)
			}
		}
	}
	return found
}

// toldApart tells whether words at the verb or noun say that there were
// several contacts: "separately", "individual calls", a plural.
func toldApart(t *text.Text, x telling, s text.Sentence) bool {
	if x.kind == parley.Talks || x.kind == parley.Visit {
		return false
	}
	for k := max(s.First, x.first-4); k < s.Last && k < x.at+12; k++ {
		switch t.Tokens[k].Low {
		case "separately", "separate", "individually", "individual":
			return true
		}
	}
	if n := len(x.sides); n > 0 {
		if behind := t.TokenAt(x.sides[n-1].span.End-1) + 1; text.LowIn(t, behind, s) == "separately" || text.LowIn(t, behind, s) == "individually" {
			return true
		}
	}
	return x.noun && t.Tokens[x.at].XPOS == "NNS" && !x.definite
}

// splitSides parts the subject of a telling from the others, those of one party
// together. It looks past "and with", which one noun phrase does not.
func splitSides(t *text.Text, x telling, s text.Sentence) (own []side, others [][]side) {
	sides := x.sides
	for k := x.at + 1; k+1 < s.Last; k++ {
		if t.Tokens[k].Low == "and" && t.Tokens[k+1].Low == "with" {
			more, _ := actorsAt(t, k+2, s)
			sides = append(sides[:len(sides):len(sides)], more...)
		}
	}
	seen := map[int]bool{}
	for _, one := range sides {
		if seen[one.entity] || t.Entities[one.entity].Kind == text.Group {
			continue
		}
		seen[one.entity] = true
		switch n := len(others); {
		case len(own) == 0:
			own = append(own, one)
		case n > 0 && partyOf(t, others[n-1][0].entity) != "" && partyOf(t, others[n-1][0].entity) == partyOf(t, one.entity):
			others[n-1] = append(others[n-1], one)
		default:
			others = append(others, []side{one})
		}
	}
	return own, others
}
